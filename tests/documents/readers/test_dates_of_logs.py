"""The date of a log, which is that of no one of its entries."""

from __future__ import annotations

from bundler.documents.describe import describe
from bundler.documents.page_text import PageText


def test_a_wards_observations_are_of_the_days_from_the_first_entry_to_the_last() -> None:
    rows = "".join(f"0{day}/02/2020 09:15 Settled night. RMN Tove\n" for day in (2, 3, 4, 5, 6))
    text = f"Ward 4 nursing observations\nPatient: Idris Calder NHS no: 943 476 5919\nDate Observation Nurse\n{rows}"
    found = describe((PageText(page=1, text=text),), name="obs.pdf", media_type="application/pdf")
    assert (found.kind.value, found.date.value if found.date else "") == ("medical-report", "2020-02-02/2020-02-06")


def test_a_paper_that_an_entry_speaks_of_gives_a_police_log_no_date() -> None:
    rows = "".join(f"1{day}/05/2025 04:1{day}  DO Wray  Visit. Asleep.\n" for day in range(5))
    head = "CUSTODY RECORD  Custody No: 4417/25\nDETENTION LOG\n10/05/2025 02:10  Marker on PNC dated\n03/02/2018.\n"
    text = head + rows
    found = describe((PageText(page=1, text=text),), name="custody.pdf", media_type="application/pdf")

    assert found.date is None or found.date.value == "2025-05-10/2025-05-14"


def test_messages_in_the_order_in_which_they_were_sent_are_of_the_days_from_the_first_to_the_last() -> None:
    text = (
        "From: Ida Wray\nSent: 19 November 2025 17:48\nTo: Tom Pell\nSubject: Lift\n\nPlease look at it.\n\n"
        "From: Tom Pell\nSent: 24 November 2025 08:15\nTo: Ida Wray\nSubject: RE: Lift\n\nIt is mended.\n"
    )
    found = describe((PageText(page=1, text=text),), name="mails.pdf", media_type="application/pdf")

    assert (found.kind.value, found.date.value if found.date else "") == ("email", "2025-11-19/2025-11-24")


def test_minutes_are_of_the_day_at_their_head_and_not_of_that_on_which_they_went_round() -> None:
    text = (
        "FAMILIES' MEETING – MINUTES\n2 July 2026, 2.00pm, Day Room\nPresent: I Wray, T Pell\nApologies: Dr Hume\n"
        "1. IW welcomed everyone.\n2. Nothing else was said.\nCirculated 12/7/26\n"
    )
    found = describe((PageText(page=1, text=text),), name="minutes.pdf", media_type="application/pdf")

    assert (found.kind.value, found.date.value if found.date else "") == ("minutes", "2026-07-02")


def test_the_day_of_a_meeting_may_stand_beside_other_fields_at_the_head_of_its_minutes() -> None:
    head = "Minutes of the annual review\nChild: Ada Pell Year: 8 Date of meeting: 16th May 2024 Time: 2.15pm\n"
    text = f"{head}Present: Mr Orme\n"
    found = describe((PageText(page=1, text=text),), name="minutes.pdf", media_type="application/pdf")
    assert (found.kind.value, found.date.value if found.date else "") == ("minutes", "2024-05-16")


def test_a_paper_for_a_board_is_of_the_day_of_its_meeting() -> None:
    head = "Thornmere Board – Meeting in Public\nDate of meeting: 25 September 2025 Agenda item 9\n"
    text = f"{head}Purpose: For assurance\n"
    found = describe((PageText(page=1, text=text),), name="paper.pdf", media_type="application/pdf")
    assert found.date is not None
    assert found.date.value == "2025-09-25"
