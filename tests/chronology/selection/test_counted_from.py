"""A day from which another is counted is no day of what is told."""

from __future__ import annotations

import pytest

from bundler.chronology.extract import extract
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("I moved out the day after my eighteenth birthday, which was 3 June 2005.", ["2005-06-04"]),
        ("I moved out on 4 June 2005, the day after my eighteenth birthday.", ["2005-06-04"]),
        ("I moved out two days later, on 3 June 2005.", ["2005-06-03"]),
    ],
)
def test_what_is_counted_from_a_day_is_told_of_the_day_that_it_comes_to(text: str, days: list[str]) -> None:
    found = extract(a_document(), (PageText(page=1, text=f"4. {text}\n"),))
    assert [event.date.edtf() for event in found] == days
