"""What stands round the name of a paper, and is none of it: stars, markings, a line that breaks off."""

from __future__ import annotations

import pytest

from bundler.documents.describe import describe
from bundler.documents.document import Description
from bundler.documents.page_text import PageText

LONG = "The roof was renewed in 2009 and the boilers must be replaced. " * 12


def described(text: str) -> Description:
    return describe((PageText(page=1, text=text.strip()),), name="scan.pdf", media_type="application/pdf")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "*** SUMMARY OF CONVICTIONS ***\nCONVICTIONS: 2  OFFENCES: 3\nSURNAME : HOLT\nFORENAME(S) : PAUL ROBIN\n",
            "Summary of convictions, Paul Robin Holt",
        ),
        (f"GAOL - PRISONER CASE NOTES\n{LONG}", "Gaol - prisoner case notes"),
        (
            f"THE PAROLE BOARD\nFOR ENGLAND AND WALES\nDECISION OF THE PANEL AFTER A HEARING\nName: Ian Holt\n{LONG}",
            "Decision of the panel after a hearing, Parole Board",
        ),
        (f"Risk assessment report RESTRICTED WHEN COMPLETE\n{LONG}", "Risk assessment report"),
        ("NON-MOLESTATION ORDER\nBefore District Judge Marl\nIt is ordered that he must not come near her.", "Non-mol"),
    ],
    ids=["between stars", "case notes", "whose decision", "how it is kept", "a first syllable"],
)
def test_what_stands_round_a_name_is_none_of_it(text: str, title: str) -> None:
    assert described(text).title.value.startswith(title)


def test_a_subject_that_breaks_off_before_what_somebody_has_goes_on_below() -> None:
    told = described(
        "Home Directorate\n3 May 2021\nMr Ian Holt\nDear Mr Holt\nDECISION OF THE MINISTER ON THE PANEL'S\nADVICE\n"
        "I have decided to refuse your transfer. You may ask for a review.\nYours sincerely\nA. Brook\n"
    )
    assert told.title.value.casefold() == "decision of the minister on the panel's advice"
