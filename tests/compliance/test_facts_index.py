"""The rows of an index as a person reads them: title, date and page in columns, each of which may run over a line."""

from __future__ import annotations

import pytest

from bundler.compliance.facts_index import _printed
from bundler.compliance.facts_words import Word

WIDTH = 595.0


def row(*pieces: tuple[float, float, str]) -> list[Word]:
    """Words at (left, line from the top) with ordinary spaces between the words of one piece."""
    words = []
    for left, line, text in pieces:
        for word in text.split():
            right = left + 5 * len(word)
            words.append(Word(text=word, box=(left, 700 - 14 * line, right, 710 - 14 * line)))
            left = right + 3
    return words


@pytest.mark.parametrize(
    ("pieces", "printed"),
    [
        (((90, 0, "Order"), (380, 0, "9 August 2021"), (510, 0, "12")), (12, 12)),
        (((90, 0, "Record printed 10-"), (380, 0, "7 July 2021"), (520, 0, "19"), (90, 1, "Jan-2022 16:03")), (19, 19)),
        (((90, 0, "Notes"), (430, 0, "22 July to 4 October"), (540, 0, "44"), (430, 1, "2021")), (44, 44)),
        (((90, 0, "Minutes, item 4 –"), (500, 0, "6–10"), (90, 1, "agreed 2")), (6, 10)),
    ],
)
def test_the_page_of_a_row_is_read_from_the_last_column(
    pieces: tuple[tuple[float, float, str], ...], printed: tuple[int, int]
) -> None:
    assert _printed(row(*pieces), WIDTH)[1] == printed
