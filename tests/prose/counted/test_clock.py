"""Times of day that stand alone: the half of the day, the night that goes past midnight, hours in four figures."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, values

DAY = "2021-05-04"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "On 2 March 2021 I finished work at 23:35 and was asleep by 00:30. At 03:10 the alarm went off.",
            ["2021-03-02T23:35", "2021-03-03T00:30", "2021-03-03T03:10"],
        ),
        (
            "On 2 March 2021 I was on duty from 10pm until 7am. At 23.50 he was searched.",
            ["2021-03-02T22:00/2021-03-03T07:00", "2021-03-02T23:50"],
        ),
        # It was earlier that he had been seen.
        (
            "On 2 March 2021 he was booked in at 21:40. A nurse had seen him at 04:10.",
            ["2021-03-02T21:40", "2021-03-02T04:10"],
        ),
        ("On 2 March 2021 she went to bed at half past midnight.", ["2021-03-02T00:30"]),
    ],
)
def test_a_night_goes_past_midnight(text: str, wanted: list[str]) -> None:
    assert values(text, DAY, "witness-statement")[-len(wanted) :] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # A leading nought leaves no doubt, nor does a text that counts to twenty-four.
        (
            "On 2 March 2021 he was let in at 14.10. The log has a check at 01.35.",
            ["2021-03-02T14:10", "2021-03-02T01:35"],
        ),
        ("On 2 March 2021 he left at 9.20 pm. We spoke at 10.40.", ["2021-03-02T21:20", "2021-03-02T22:40"]),
    ],
)
def test_which_half_of_the_day(text: str, wanted: list[str]) -> None:
    assert values(text, DAY, "witness-statement")[-len(wanted) :] == wanted


def test_hours_in_four_figures_where_the_text_writes_them_so() -> None:
    told = "On 2 March 2021 he was brought in at 0641 hrs. At 1015 a doctor took samples. At 0405 he slept."

    assert values(told, DAY, "witness-statement")[1:] == ["2021-03-02T06:41", "2021-03-02T10:15", "2021-03-02T04:05"]


@pytest.mark.parametrize(
    "text",
    [
        "The roll stood at 1015 prisoners and the land at 1422 feet.",
        "He will need a fusion within five to ten years.",
        "She sleeps badly and wakes at about 4am most days.",
    ],
)
def test_figures_and_habits_that_are_no_time_of_a_day(text: str) -> None:
    assert not [value for value in values(f"On 2 March 2021 I met him. {text}", DAY, "medical-report") if "T" in value]


def test_hours_that_follow_each_other_grow_no_less_sure() -> None:
    told = (
        "On 2 March 2021 I was sent to a collision. At 2157 hours I got there. "
        "He gave a test at 2216. "
        "I arrested him at 2218. She was declared dead at 2240. A doctor took blood at 2335. "
        "I told her parents at 2350."
    )

    assert dates(told, DAY, "witness-statement")[-1].confidence >= 0.75


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "On the evening of 11 September 2022 you were out. At about 11.30 you came home.",
            "2022-09-11T23:30",
        ),
        ("On the night of 11 September 2022 you were out. At 10.45 you came home.", "2022-09-11T22:45"),
        ("On the morning of 3 May 2022 I rang. At about 10.15 the doctor came.", "2022-05-03T10:15"),
    ],
)
def test_an_hour_with_a_point_that_opens_what_was_done_is_of_the_part_of_the_day_told(text: str, value: str) -> None:
    assert values(text, "2023-04-17", "sentencing-remarks")[1:] == [value]


def test_a_section_with_a_point_that_opens_a_sentence_is_no_hour() -> None:
    assert not values("The night was long. At 2.15 of the report it says so.", "2023-04-17", "judgment")


def test_an_hour_with_a_point_has_no_value_where_nothing_tells_its_half_of_the_day() -> None:
    text = "On 11 September 2022 you had been drinking. At about 11.30 you came home."
    assert values(text, "2023-04-17", "sentencing-remarks") == ["2022-09-11", "-"]
