"""A year that stands as a heading governs the days that open entries under it."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, values

WRITTEN = ("2021-06-16", "report")


@pytest.mark.parametrize(
    "heading", ["2018", "Events of 2018", "3. Chronology for 2018", "Year 2018:", "2018 (continued)"]
)
def test_days_that_open_entries_are_of_the_year_above_them(heading: str) -> None:
    text = f"He wrote on 1 June 2016.\n\n{heading}\n\n14 March: He fell.\n\n3 May: He rang.\n"

    assert values(text, *WRITTEN)[2:] == ["2018-03-14", "2018-05-03"]


def test_what_an_entry_looks_back_to_moves_no_later_entry() -> None:
    text = "2018\n\n14 March: He spoke of 3 May 2015.\n\n20 April: He fell.\n\n2020\n\n3 January: He died.\n"

    assert [found.edtf for found in dates(text, *WRITTEN) if found.method == "yearless"] == [
        "2018-03-14",
        "2018-04-20",
        "2020-01-03",
    ]


def test_yesterday_in_an_entry_is_the_day_before_the_entry() -> None:
    text = "2018\n\n14 March: Seen yesterday.\n\n20 April: Rang. Visit Monday week.\n\n9 May: No answer.\n"

    assert values(text, *WRITTEN)[1:] == ["2018-03-14", "2018-03-13", "2018-04-20", "2018-04-30", "2018-05-09"]


def test_a_day_whose_weekday_speaks_against_the_heading_is_not_of_its_year() -> None:
    text = "2018\n\nTuesday 14 March: He fell.\n"

    assert values(text, *WRITTEN)[1] == "2017-03-14"


def test_a_heading_ends_where_an_entry_opens_with_another_year() -> None:
    text = "2018\n\n14 March: He fell.\n\n3 May 2019: He rang.\n\n9 June: He died.\n"

    assert values(text, *WRITTEN)[-1] == "2019-06-09"


def test_a_school_year_over_notes_gives_each_month_its_half() -> None:
    text = (
        "Year 8 (2017-18)\nSept - settled.\nNov 14 - excluded.\nJan - seen.\n\nYear 9 (2018-19)\nFeb - no incidents.\n"
    )
    assert values(text, "2019-07-12", "report") == [
        "2017/2018",
        "2017-09",
        "2017-11-14",
        "2018-01",
        "2018/2019",
        "2019-02",
    ]
