"""A relative date beside one that says the same day in full takes its value, and no other."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, values


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On 25 June 2013 she fell ill. The following evening, 26 June, she was seen.", ["2013-06-25", "2013-06-26"]),
        ("On 8 May 2019 he applied. The following day, on 9 May, he left.", ["2019-05-08", "2019-05-09"]),
        ("On 6 May 2018 he came. I booked a visit for a fortnight later, 20 May.", ["2018-05-06", "2018-05-20"]),
        ("On 6 May 2018 he came. Three weeks later, 29 May, he left.", ["2018-05-06", "2018-05-29"]),
        ("On 3 May 2019 they met. Ten days later, 24 June, was the fair.", ["2019-05-03", "2019-05-13", "2019-06-24"]),
        ("She came in 2008. A few months later in April 2009 she was employed.", ["2008", "2009-04"]),
        ("She came in 2008. Six years later, in 2014, she was employed.", ["2008", "2014"]),
        ("He wrote: “I measured it today [3 January 2020] and it is smaller.”", ["2020-01-03"]),
    ],
)
def test_the_date_that_follows(text: str, wanted: list[str]) -> None:
    got = values(text, "2020-06-09", "judgment")

    assert list(dict.fromkeys(got)) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("on 18 July 2016, one day before the time limit ran out.", "2016-07-18"),
        ("on 23 June 2020, which was the day after Mr Orme died.", "2020-06-23"),
        ("on 10 April 2015 through the foreign process section, some three months before the hearing.", "2015-04-10"),
        ("in March 2013 four months later she was asked about it.", "2013-03"),
    ],
)
def test_the_date_that_stands_before(words: str, wanted: str) -> None:
    found = dates(f"The claim was issued {words}", "2020-12-09", "judgment")

    assert [each.edtf for each in found] == [wanted, wanted]
    assert found[1].anchor == 0


def test_what_stands_in_brackets_of_words_is_counted_for_itself() -> None:
    text = "The hearing was on 20 May 2019. On 3 March 2019 he said that, two days before the hearing, he would pay."

    assert values(text, "2020-01-01", "judgment") == ["2019-05-20", "2019-03-03", "2019-05-18"]


def test_a_year_later_between_dashes_says_again_when_it_was() -> None:
    text = "The order was of 6 April 2017. It was not until 9 March 2018 – almost a year later – that he applied."

    assert values(text, "2020-01-28", "judgment") == ["2017-04-06", "2018-03-09", "2018-03-09"]


def test_this_was_says_again_when_what_was_just_told_happened() -> None:
    text = "On 31 May 2017 she made a deportation order. Remarkably, that was six years after his release from custody."

    assert values(text, "2020-09-04", "judgment") == ["2017-05-31", "2017-05-31"]


@pytest.mark.parametrize(("argued", "widened"), [("4 March 2020", "-"), ("4 March 2017", "2019")])
def test_what_was_done_years_later_is_of_no_day_after_the_writing(argued: str, widened: str) -> None:
    text = f"It was argued on {argued}. Two years later, the council widened it."
    assert values(text, "2020-06-09", "judgment")[1] == widened


def test_the_weekday_told_right_before_a_day_decides_its_year() -> None:
    text = "We took the lease in October 2022. On the Tuesday evening, 14 January, the ceiling fell in."

    assert values(text, "2025-11-03", "witness-statement")[1:] == ["2025-01-14", "2025-01-14"]


def test_the_day_before_between_commas_says_again_which_day_it_was() -> None:
    text = "She fell on 8 May 2021. She had been told on 7 May, the day before, that the stairs were closed."
    assert values(text, "2021-09-01", "report") == ["2021-05-08", "2021-05-07", "2021-05-07"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He came in 2008. He came again in 2014, so six years later.", "2014"),
        ("She wrote in May 2015, that is seven years later.", "2015-05"),
        ("She fell on 3 May 2015, so two days later she was seen.", "2015-05-05"),
    ],
)
def test_so_many_years_later_behind_a_date_says_how_late_that_was(text: str, wanted: str) -> None:
    assert values(text, "2020-06-09", "report")[-1] == wanted
