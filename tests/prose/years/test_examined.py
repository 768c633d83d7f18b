"""The year of a day in a report on somebody who was seen: of what had been before, or of what has just been."""

from __future__ import annotations

from tests.prose.builders import values

REPORT = """He left Thornmere in July 2019 and came to the coast in September 2022.

Low in mood. He told a nurse on 5 August that he slept badly. He was put on a watch, which ended on 9 August.

I have referred him; he has an appointment on 21 August.
"""


def test_what_has_just_been_is_of_the_year_in_which_he_was_seen() -> None:
    assert values(REPORT, "2024-08-12", "medical-report")[2:] == ["2024-08-05", "2024-08-09", "2024-08-21"]


def test_a_statement_goes_on_from_what_it_told_last() -> None:
    assert values(REPORT, "2024-08-12", "witness-statement")[2] == "2022-08-05"


def test_what_somebody_has_an_appointment_for_is_still_to_come() -> None:
    assert values("We met on 3 March. She has a scan booked for 4 January.", "2023-11-20", "letter")[1] == "2024-01-04"


def test_a_paragraph_that_opens_with_how_he_is_goes_on_with_what_has_just_been() -> None:
    text = (
        "1. I saw him on 2 December 2025.\n2. He came by lorry on 3 November 2021.\n"
        "3. He has asthma. His inhaler was lost on 15 November and on 24 November he fell.\n"
    )
    assert values(text, "2025-12-03", "medical-report")[2:] == ["2025-11-15", "2025-11-24"]
