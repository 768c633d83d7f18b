"""Pages with the places of their words, drawn from the cells of a table."""

from __future__ import annotations

from collections.abc import Sequence

from bundler.documents.page_text import PageText, Word

_WIDE, _HIGH = 5.0, 10.0


def a_table(
    rows: Sequence[Sequence[str]],
    lefts: Sequence[float],
    *,
    page: int = 1,
    above: Sequence[str] = (),
    padding: float = 6.0,
    by_column: bool = False,
) -> PageText:
    """A page with lines above a table, ``|`` between the lines of a cell; letters are 5 points wide, lines 12 high.

    `padding` is the air between rows. The PDF tells it row by row, cell by cell, or `by_column`, as it was drawn.
    """
    drawn: list[tuple[tuple[float, ...], str, list[Word]]] = []
    top = 50.0
    for line in above:
        drawn.append(((0.0, top), line, _words(line, lefts[0], top)))
        top += 12
    for number, row in enumerate(rows):
        cells = [cell.split("|") for cell in row]
        for column, cell in enumerate(cells):
            for place, line in enumerate(cell):
                order = (1.0, column, number, place) if by_column else (1.0, number, column, place)
                if line:
                    drawn.append((order, line, _words(line, lefts[column], top + 12 * place)))
        top += 12 * max(len(cell) for cell in cells) + padding
    drawn.sort(key=lambda each: each[0])
    return PageText(
        page=page,
        text="\n".join(line for _, line, _ in drawn),
        words=tuple(word for _, _, words in drawn for word in words),
    )


def _words(line: str, left: float, top: float) -> list[Word]:
    found = []
    for text in line.split():
        right = left + _WIDE * len(text)
        found.append(Word(text=text, left=left, top=top, right=right, bottom=top + _HIGH))
        left = right + _WIDE / 2
    return found
