"""A clinic's letter that thanks for somebody “whom I saw” tells when that was."""

from __future__ import annotations

import pytest

from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document


def days(words: str) -> list[str]:
    above = "St Bride's Hospital\n\n21 January 2023\n\nDear Dr Lowe\n\nImogen Shaw"
    text = f"{above}\n\n{words}\n\nYours sincerely\n\nDr A Khatri\n"
    events = extract(a_document(Kind.LETTER, "2023-01-21"), (PageText(page=1, text=text),))
    return [event.date.edtf() for event in events if event.date.edtf() != "2023-01-21"]


@pytest.mark.parametrize(
    "words",
    [
        "Thank you for referring this lady, whom I saw in clinic on 20 January.",
        "Many thanks for referring this pleasant lady, whom I saw in clinic on 20 January.",
        "Thank you for asking us to see this man, whom we reviewed on 20 January 2023.",
    ],
)
def test_whom_i_saw(words: str) -> None:
    assert days(words) == ["2023-01-20"]


@pytest.mark.parametrize(
    "words", ["Thank you for your letter of 20 January.", "Thank you for referring her on 20 January."]
)
def test_thanks_alone_tell_of_nothing(words: str) -> None:
    assert days(words) == []
