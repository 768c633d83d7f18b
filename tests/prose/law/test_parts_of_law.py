"""What stands under a heading of law in a judgment of Luxembourg or Strasbourg is of no event of the case."""

from __future__ import annotations

from bundler.prose.find import find_dates
from bundler.prose.law.parts_of_law import parts_of_law

_LUXEMBOURG = """JUDGMENT OF THE COURT (Third Chamber)
In Case C-913/16,
REQUEST from the Marland Court, made by decision of 3 May 2016, in the proceedings
Harrow v Lisle
THE COURT (Third Chamber),
composed of A. Marlin, President of the Chamber, Advocate General: B. Sorrel,
gives the following
Judgment
Legal context
EU law
3 Aid may be sought until 31 December 2015 where the works began on 1 June 2014.
{ended}
9 On 4 August 2014 Ms Harrow sought aid.
"""
_STRASBOURG = """CASE OF HARROW v. MARLAND
The European Court of Human Rights, sitting as a Chamber,
THE FACTS
5. On 4 August 2014 the applicant was arrested.
II. RELEVANT DOMESTIC LAW AND PRACTICE
9. In its judgment of 21 February 2001 the Supreme Court noted that such tapping was lawful.
THE LAW
12. The applicant complained on 5 May 2015.
"""


def _roles(text: str) -> dict[str, str]:
    return {found.edtf: found.role for found in find_dates(text, kind="judgment")}


def test_a_quoted_provision_under_legal_context_is_the_law_s() -> None:
    roles = _roles(_LUXEMBOURG.format(ended="The dispute in the main proceedings and the questions referred"))
    assert roles["2015-12-31"] == roles["2014-06-01"] == "authority"
    assert roles["2016-05-03"] == roles["2014-08-04"] == "event"


def test_a_judgment_under_relevant_domestic_law_is_cited() -> None:
    assert _roles(_STRASBOURG) == {"2014-08-04": "event", "2001-02-21": "authority", "2015-05-05": "event"}


def test_what_only_happened_under_such_a_heading_stays_an_event_at_strasbourg() -> None:
    told = "9. In May 2015 an organisation published what children had told it between 2013 and 2014."
    law = "9. In its judgment of 21 February 2001 the Supreme Court noted that such tapping was lawful."
    assert set(_roles(_STRASBOURG.replace(law, told)).values()) == {"event"}
    seen = "9. At the time of the impugned search (4 August 2013) section 15 applied."
    assert _roles(_STRASBOURG.replace(law, seen))["2013-08-04"] == "event"


def test_a_part_that_no_heading_ends_is_none() -> None:
    roles = _roles(_LUXEMBOURG.format(ended=""))
    assert roles["2014-06-01"] == roles["2014-08-04"] == "event"


def test_a_decision_letter_with_such_a_heading_keeps_its_story() -> None:
    text = "Dear Ms Harrow,\nLegal context\nOn 3 May 2019 you were refused.\nBackground\nYou came on 4 June 2014.\n"
    assert parts_of_law(text) == ()
    assert [found.role for found in find_dates(text, kind="decision-letter")] == ["event", "event"]
