"""Figures with marks between them that are dates, and those that number what follows."""

from __future__ import annotations

import pytest

from bundler.prose.find import find_dates
from tests.prose.builders import values


@pytest.mark.parametrize("opens", ["31.3. 12 October 2021", "4.5. 10th May 2019", "1.2. 3 of June 2020"])
def test_the_number_of_a_paragraph_takes_no_day_from_the_date_with_which_it_opens(opens: str) -> None:
    _, wanted = opens.split(" ", 1)
    assert values(f"She told him so.\n{opens} she wrote again.") == values(wanted)


def test_a_date_with_uneven_spaces_stays_one() -> None:
    assert values("She came on 4.5. 10 and left.") == ["2010-05-04"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He passed his test in 5/2023.", ["5/2023"]),
        ("He was there from 12/2016 to 4/2017.", ["12/2016 to 4/2017"]),
        ("See PSI 7/2015, Case 3/2014 and no. 5/2019.", []),
        ("They scored 7/2015 of all.", []),
    ],
)
def test_a_month_of_one_figure_before_its_year_is_read_where_the_words_lead_to_a_date(
    text: str, found: list[str]
) -> None:
    assert [each.words for each in find_dates(text)] == found


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("There is a report of 29/10 with no outcome.", "2021-10-29"),
        ("Bailed to 23/12 not to go near her.", "2021-12-23"),
        ("Curfew breach 19/10 23:10 at home.", "2021-10-19T23:10"),
    ],
)
def test_a_day_that_no_fraction_has_is_one_in_a_text_of_whole_dates(words: str, wanted: str) -> None:
    assert values(f"16/11/2021 Allocated. {words}", "2021-12-02", "police-record")[-1] == wanted


@pytest.mark.parametrize(
    "words", ["He got 16/20 of the points.", "A dose of 3/4 was given.", "Sheet 13/12 of the pad."]
)
def test_a_score_or_a_fraction_is_no_day_in_a_text_of_whole_dates(words: str) -> None:
    assert len(values(f"16/11/2021 Allocated. {words}", "2021-12-02", "police-record")) == 1
