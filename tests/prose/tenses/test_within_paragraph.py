"""A day without a year takes it from what its paragraph goes on to: a date in full, or what was yesterday."""

from __future__ import annotations

from tests.prose.builders import values

WRITTEN = ("2025-10-22", "witness-statement")
BEFORE = "3. The plans ended in the summer of 2019.\n\n"


def test_a_paragraph_that_goes_on_to_a_date_in_full_lends_its_year() -> None:
    text = f"{BEFORE}4. On 25 September she rang. I saw her on 7/10/25."

    assert values(text, *WRITTEN)[1:] == ["2025-09-25", "2025-10-07"]


def test_a_paragraph_that_goes_on_to_yesterday_is_of_the_time_of_writing() -> None:
    text = f"{BEFORE}4. She rang on 22 September. I wrote on 2nd October and again yesterday."

    assert values(text, *WRITTEN)[1:] == ["2025-09-22", "2025-10-02", "2025-10-21"]


def test_what_lies_long_before_lends_none() -> None:
    text = f"{BEFORE}4. On 25 September she moved. I saw her on 7/6/25."

    assert values(text, *WRITTEN)[1:] == ["2019-09-25", "2025-06-07"]


def test_what_is_quoted_and_what_was_recorded_last_move_no_time_of_day_nor_day() -> None:
    text = (
        'At 0027 hours on 9 November 2017 we were sent there. She said "He did it at Christmas as well."\n'
        "At 0040 hours he was arrested. The last incident recorded was on 25/12/16, log 31. I went back on the 11th."
    )

    assert values(text, "2017-11-11", "witness-statement") == [
        "2017-11-09T00:27",
        "2016-12-25~",
        "2017-11-09T00:40",
        "2016-12-25",
        "2017-11-11",
    ]


def test_a_feast_told_after_last_year_is_of_that_year() -> None:
    text = "- I moved in August 2019\n\n- last year his sister came to the library, again just before Christmas"

    assert values(text, "2025-10-18", "other") == ["2019-08", "2024", "2024-12-25~"]


def test_a_month_with_two_figures_at_the_head_of_a_note_is_of_a_year_between_those_round_it() -> None:
    text = "- Tom came in Mar 2016\n- April 16 he took my card\n- 2nd July 2016 he broke my phone\n"

    assert values(text, "2025-10-18", "other") == ["2016-03", "2016-04", "2016-07-02"]


def test_a_day_in_brackets_before_the_year_is_of_that_year() -> None:
    text = "We met in summer 2012. We got engaged on my birthday (3 May) the year after."

    assert values(text, "2025-10-18", "other") == ["2012-22", "2013-05-03"]
