"""The story of the example claim: who is in it, what is fictional, and where two accounts differ on purpose.

Everything here is invented: the claimant AB, the offender, every official, police force, prison, town and firm.
Telephone numbers come from the ranges Ofcom keeps for drama; e-mail addresses end in ``.example``.

The story in dates
    spring 2009         AB meets Corin Haldrake; June 2010 they move in together; 2011 their daughter E is born
    late 2012           the first violence; March to June 2013 he controls her money and telephone
    March 2014          he kicks in the door at Tallow Court; 2 May 2014 convicted at Thornwick Magistrates' Court
    early 2016          he comes back; 1 to 3 November 2019 he imprisons and nearly kills her
    6 March 2020        convicted; 24 April 2020 extended sentence: 10 years' custody, 4 years on licence
    6 May 2023          he writes to her from prison, against the restraining order
    15 May 2026         psychologist's risk report; 17 June hearing; 8 July Parole Board's advice
    3 September 2026    the Secretary of State accepts the advice: the decision under challenge
    20 November 2026    the claim is filed, inside three months

Two conflicts, planted so that a chronology has something to find
    1. AB's statement dates the attack on the door 14 March 2014; the police occurrence record says 15/03/2014.
    2. AB's statement dates the victim liaison officer's call 21 July 2026; the reply to the pre-action letter says
       24 July 2026.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

FICTIONAL: Final = "Fictional example – no real person or case"
CLAIM_NUMBER: Final = "AC-2026-LON-009999"
COURT: Final = (
    "IN THE HIGH COURT OF JUSTICE",
    "KING’S BENCH DIVISION",
    "ADMINISTRATIVE COURT",
)
BEFORE_PARTIES: Final = "B E T W E E N :"
PARTIES: Final = (
    ("THE KING\n(on the application of AB)", "Claimant"),
    ("SECRETARY OF STATE FOR JUSTICE", "Defendant"),
    ("(1) THE PAROLE BOARD FOR ENGLAND AND WALES\n(2) CORIN HALDRAKE", "Interested Parties"),
)
STATEMENT_OF_TRUTH: Final = (
    "I believe that the facts stated in this witness statement are true. I understand that proceedings for contempt "
    "of court may be brought against anyone who makes, or causes to be made, a false statement in a document verified "
    "by a statement of truth without an honest belief in its truth."
)
MADE: Final = datetime(2026, 11, 20, 9, 0, 0)
"""The moment every made file carries in its properties, so that the same files are made each time."""
