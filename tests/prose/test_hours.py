"""Hours of a night that go past midnight, the half of the day that is meant, logs of hours, and times to others."""

from __future__ import annotations

from tests.prose.builders import dates, values

STATEMENT = ("2023-11-20", "witness-statement")
LOG = """INCIDENT 31 OF 05/03/2022
22:50 Unit sent.
23:58 Male held in Mill Lane.
00:05 On the way to custody. Said he had eaten yesterday.
01:10 Detention authorised.
09:30 Interviewed. Not seen since Thursday.
"""


def test_an_hour_of_the_night_after_one_of_the_evening_is_of_the_next_day() -> None:
    text = "On 14 April 2023 I came on at 9 pm. The bell went at 11.50 pm and I saw him at 12.20 am. I left at 8 am."
    assert values(text, *STATEMENT) == [
        "2023-04-14",
        "2023-04-14T21:00",
        "2023-04-14T23:50",
        "2023-04-15T00:20",
        "2023-04-15T08:00",
    ]


def test_an_hour_told_out_of_turn_stays_on_its_day() -> None:
    text = "On 14 April 2023 the bell went at 9 pm. He had been well at 6 am."
    assert values(text, *STATEMENT)[-1] == "2023-04-14T06:00"


def test_the_half_of_the_day_is_that_which_follows_the_hour_told_before() -> None:
    text = "On 14 April 2023 I came on at 9 pm. It was ten to eleven when he rang and ten past midnight when I went."
    assert values(text, *STATEMENT)[-2:] == ["2023-04-14T22:50", "2023-04-15T00:10"]
    assert dates(text, *STATEMENT)[-2].confidence < 0.8


def test_the_night_of_a_day_says_which_half_is_meant_and_goes_past_midnight() -> None:
    text = "On the night of 3 February 2023 they left at ten past nine. At about 2 am he came back."
    assert values(text, *STATEMENT)[1:] == ["2023-02-03T21:10", "2023-02-04T02:00"]


def test_where_nothing_says_which_half_is_meant_there_is_no_time_and_it_is_not_sure() -> None:
    [found] = dates("He rang at ten past ten.", *STATEMENT)
    assert (found.edtf, found.confidence) == ("", 0.3)


def test_the_morning_after_an_hour_of_the_night_is_of_the_same_day() -> None:
    text = "On the night of 3 February 2023 you broke in at about 2 am. The following morning you sold it."
    assert values(text, *STATEMENT)[-1] == "2023-02-04"


def test_a_log_of_hours_goes_on_past_midnight_and_each_entry_looks_back_from_its_own_day() -> None:
    found = [(one.words, one.edtf) for one in dates(LOG, "2022-03-06", "police-record")]
    assert found[3:] == [
        ("00:05", "2022-03-06T00:05"),
        ("yesterday", "2022-03-05"),
        ("01:10", "2022-03-06T01:10"),
        ("09:30", "2022-03-06T09:30"),
        ("Thursday", "2022-03-03"),
    ]


def test_four_figures_are_hours_where_they_open_the_lines_of_a_log_and_years_elsewhere() -> None:
    log = "Ward 7\n17/1/24\n2215 Seen. Next due 0415\n0010 Called to bed.\n1640 Slept.\n"
    assert values(log, "2024-01-19", "medical-record") == [
        "2024-01-17",
        "2024-01-17T22:15",
        "2024-01-18T04:15",
        "2024-01-18T00:10",
        "2024-01-18T16:40",
    ]
    years = "2014 Joined the club.\n2015 Left it.\n2016 Came back.\n"
    assert values(years, "2024-01-19", "report") == ["2014", "2015", "2016"]


def test_two_times_of_one_day_are_one_range() -> None:
    assert values("He was seen from 17:58 to 18:20 on 28/08/2021.", *STATEMENT) == ["2021-08-28T17:58/2021-08-28T18:20"]
    text = "I was called on 4 May 2021 at 9.30 am and the interview ran 10.10 to 10.55 without a break."
    assert values(text, *STATEMENT)[-1] == "2021-05-04T10:10/2021-05-04T10:55"
    over = "On 4 May 2021 he worked from 10 pm to 6 am."
    assert values(over, *STATEMENT)[-1] == "2021-05-04T22:00/2021-05-05T06:00"
