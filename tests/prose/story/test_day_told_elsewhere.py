"""Hours and days that are not of the date told last: of the arrest, of the form, of a night that is only named."""

from __future__ import annotations

from tests.prose.builders import values


def test_an_interview_the_same_day_is_on_the_day_of_the_arrest_and_not_of_what_it_was_for() -> None:
    text = (
        "On 4 March 2020 Mr Pell (d.o.b. 3/5/1990) was arrested for theft from the mill. It was alleged that on "
        "27 February 2020 he took a drill. He was interviewed the same day and denied it."
    )
    assert values(text)[-1] == "2020-03-04"


def test_what_was_done_the_same_day_without_an_arrest_is_on_the_day_told_last() -> None:
    text = "On 4 March 2020 he rang. On 6 March 2020 he took a drill and was interviewed by the foreman the same day."
    assert values(text)[-1] == "2020-03-06"


def test_a_paper_that_is_named_by_its_day_gives_none_to_what_was_done_with_it() -> None:
    text = "The panel noted that her letter of 2 April 2025 had only been handed out that morning."
    assert values(text, "2025-04-10", "minutes") == ["2025-04-02", "-"]
    assert values(text.replace("her letter", "the tenant’s letter"), "2025-04-10", "minutes") == ["2025-04-02", "-"]


def test_an_hour_of_the_night_in_question_is_of_no_day_told_beside_it() -> None:
    text = (
        "She complained on 30 August 2021. The sheets show checks at 22.15, 23.15 and 00.15 on the night in question."
    )
    assert values(text)[1] == "-"


def test_an_hour_that_a_record_shows_is_of_no_day_in_the_paragraph_above() -> None:
    text = "We looked at the decision of 31 July 2025.\n\nThe record shows that you were seen by a nurse at 11:15."
    assert values(text, "2026-01-12", "letter")[1] == "-"


def test_an_hour_below_a_field_with_the_day_is_of_that_day() -> None:
    form = "Reported by: T. Orr  Date/time: 05/08/2024 20:15\nPassed on by fax at 20:40.\n"
    text = f"Issued on 2 August 2024 at Dover.\n{form}"
    assert values(text, "2024-08-02", "other")[-1] == "2024-08-05T20:40"


def test_the_hours_of_a_meeting_are_of_its_day_in_its_minutes() -> None:
    text = "His letter of 3 November 2025 was read. The panel retired at 11:45. It takes effect on 9 December."
    assert values(text, "2025-11-11", "minutes") == ["2025-11-03", "2025-11-11T11:45", "2025-12-09"]


def test_a_month_that_names_its_year_is_not_counted_back() -> None:
    assert values("She had two courses (last July 2023) and was ill again.", "2025-01-20", "letter") == ["2023-07"]
    assert values("She was ill last July.", "2025-01-20", "letter") == ["2024-07"]
