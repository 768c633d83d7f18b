"""Tables by the places of their words: each row on a line of its own, its cells one after the other.

A PDF tells a table in the order in which it was drawn: cell by cell, or line by line across all columns. Where the
places of the words show the columns under a line of heads, the rows are given in the order in which they are read.
Anything that does not fit is left as it was told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bundler.chronology.lines.row_forms import DAY, MONTH_YEAR, ROW, SHORT_DAY, TIME, undated
from bundler.chronology.lines.running import CELL, RULE
from bundler.chronology.records.column_edges import ASTRAY, LEAST_ROWS, Columns, column_of, columns_below, fits
from bundler.chronology.records.placed_heads import is_head
from bundler.chronology.records.row_cuts import by_cells, by_gaps
from bundler.chronology.records.word_lines import WordLine, word_lines
from bundler.documents.page_text import PageText, Word
from bundler.prose.words.vocabulary import MONTH

# So far below its last row a table has ended.
_BELOW = 1.8
_WHOLE = re.compile(rf"{DAY}", re.IGNORECASE)
# ``Autumn 2022``, ``From 19.11.25``, ``2023``, ``26/2``: less than a day, and the beginning of a row all the same.
_PARTLY = re.compile(
    rf"(?:(?:from|since|until|about)\s+)?(?:{DAY}|{MONTH_YEAR}|(?:19|20)\d\d|{SHORT_DAY})(?!\w)", re.IGNORECASE
)
# ``05.02.24 –``, ``September to``, ``2 December``: what the line below ends.
_UNENDED = re.compile(rf"(?:\d\s?|{MONTH}\s?)(?:[–—-]|\b(?:to|until|and))$|\d(?:st|nd|rd|th)?\s{MONTH}$", re.IGNORECASE)
# What is typed under a table stands lower by so much than its rows, and by so much of a line.
_FURTHER, _LINE = 1.6, 0.4
_CLOSES = re.compile(r"(?:Signed|Signature|Printed|Distribution|Copies|Copied)\b")
_AHEAD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """The cells of each row of a table, the heads among them, and the words that make them up."""

    words: tuple[Word, ...]
    rows: list[list[str]]


def in_rows(pages: Sequence[PageText]) -> tuple[PageText, ...]:
    """Give the pages with each row of their tables as a line, CELL between its cells, heads as the first line.

    Pages without the places of their words, or with no table that these show, stay as they are. A table goes on over
    pages in the same columns.
    """
    found: list[PageText] = []
    columns: Columns | None = None
    for page in pages:
        tables, columns = _tables([line for line in word_lines(page.words) if not _is_rule(line)], columns)
        found.append(_put(page, tables))
    return tuple(found)


def _tables(lines: Sequence[WordLine], before: Columns | None) -> tuple[list[_Table], Columns | None]:
    """The tables of a page, the first perhaps that of the page before, and the columns that may go on after it."""
    found: list[_Table] = []
    last, done = before, 0
    heads_at: Sequence[int | None] = [place for place in range(len(lines)) if is_head(lines, place)] or (None,)
    for head in heads_at:
        if head is not None and head < done:
            continue
        for columns in columns_below(lines, head) if head is not None else filter(None, (before,)):
            first = head if head is not None else _first_row(lines, columns)
            end = _end(lines, first, columns, headed=head is not None)
            rows = _rows(lines[first:end], columns)
            if len(rows) >= (1 if before else LEAST_ROWS) + (head is not None):
                found.append(_Table(words=tuple(word for line in lines[first:end] for word in line.words), rows=rows))
                last, done = columns, end
                break
    return found, last if found and done >= len(lines) - 2 else None


def _end(lines: Sequence[WordLine], first: int, columns: Columns, *, headed: bool) -> int:
    """The line with which a table has ended that begins at `first`; heads may stand in the middle of their columns."""
    end = first
    if headed:
        ahead = range(first + 1, min(first + _AHEAD, len(lines)))
        end = next((place for place in ahead if _begins(_cells([lines[place]], columns), columns)), first + 1)
    while end < len(lines) and not (end > first and _stands_below(lines, end)):
        if is_head(lines, end) and not _same(lines[end], lines[first]):
            # What stands alone over the heads of another table is its title.
            return end - 1 if len(list(lines[end - 1].chunks())) == 1 else end
        if not fits(lines[end], columns) or _is_left_behind(lines[first : end + 1], columns):
            break
        end += 1
    return end


def _is_rule(line: WordLine) -> bool:
    """Whether a line is only drawn, with dashes or the like, under the heads of a table or between its rows."""
    return RULE.fullmatch(" ".join(word.text for word in line.words)) is not None


def _same(one: WordLine, other: WordLine) -> bool:
    return [word.text for word in one.words] == [word.text for word in other.words]


def _stands_below(lines: Sequence[WordLine], place: int) -> bool:
    return lines[place].top - lines[place - 1].bottom > _BELOW * lines[place].height


def _is_left_behind(lines: Sequence[WordLine], columns: Columns) -> bool:
    """Whether the last of some lines holds only words, and is typed under the table: further below or to the left.

    Often an empty line, or the margin of the cells, is all that parts the two; ``Signed:`` closes a table by itself.
    """
    cells = _cells(lines[-1:], columns)
    if not cells[0] or any(cells[1:]) or _begins(cells, columns):
        return False
    if _CLOSES.match(cells[0]):
        return True
    if len(lines) <= _AHEAD:
        return False
    lefts = [line.words[0].left for line in lines if column_of(line.words[0], columns, ASTRAY * line.height) == 0]
    if len(lefts) > 1 and max(lefts[:-1]) - min(lefts[:-1]) < 1 <= min(lefts[:-1]) - lefts[-1]:
        return True
    gaps = [below.top - above.bottom for above, below in pairwise(lines)]
    return gaps[-1] >= _FURTHER * max(*gaps[:-1], _LINE * lines[-1].height)


def _first_row(lines: Sequence[WordLine], columns: Columns) -> int:
    """The first line of a page that begins a row in the columns of the page before, or ends the last one there."""
    for place, line in enumerate(lines):
        if (
            fits(line, columns)
            and sum(map(bool, _cells([line], columns))) > 1
            and _begins(_cells([line], columns), columns)
        ):
            return _first_over(lines, place, columns)
    return len(lines)


def _first_over(lines: Sequence[WordLine], first: int, columns: Columns) -> int:
    """The first of the lines right above a row that only end that of the page before: no day stands in them."""
    while first and fits(lines[first - 1], columns) and not _stands_below(lines, first):
        cells = _cells([lines[first - 1]], columns)
        if any(cells[place] for place in columns.days) or cells[0]:
            break
        first -= 1
    return first


def _cells(lines: Sequence[WordLine], columns: Columns) -> list[str]:
    """The words of a row by column; a date that its cell breaks within a figure is put together."""
    cells = [""] * len(columns.lefts)
    for line in lines:
        parts: dict[int, list[str]] = {}
        for word in line.words:
            parts.setdefault(column_of(word, columns, ASTRAY * line.height), []).append(word.text)
        for column, words in parts.items():
            said, more = cells[column], " ".join(words)
            whole = _WHOLE.match(said + more) if said[-1:].isdigit() and more[0].isdigit() else None
            broken = whole is not None and whole.end() > len(said)
            joined = said.endswith("-") and said[-2:-1].islower() and more[0].islower()
            cells[column] = said + more if broken or joined or not said else f"{said} {more}"
    return cells


def _begins(cells: Sequence[str], columns: Columns) -> bool:
    """Whether cells hold the day, the time, the part of a date or the missing day with which a row begins."""
    days = [cells[place] for place in columns.days if cells[place]]
    return any(ROW.match(cell) or TIME.match(f"{cell} -") or undated(cell) or _PARTLY.match(cell) for cell in days)


def _ends_date(above: Sequence[str], cells: Sequence[str], columns: Columns) -> bool:
    """Whether the date of a line only ends what the line above it begins: ``05.02.24 –`` and ``19.02.24``."""
    return any(cells[place] and _UNENDED.search(above[place]) for place in columns.days)


def _rows(body: Sequence[WordLine], columns: Columns) -> list[list[str]]:
    """The cells of each row.

    A row begins where the gap above is wider than within a cell, or, where all gaps are alike, with a cell.
    """
    if not body:
        return []
    gaps = [below.top - above.bottom for above, below in pairwise(body)]
    cells = [_cells([line], columns) for line in body]
    begins = [
        _begins(each, columns) and not _ends_date(above, each, columns)
        for above, each in zip([[""] * len(columns.lefts), *cells], cells, strict=False)
    ]
    cuts = by_gaps(gaps, begins, body[0].height) or by_cells(cells, begins)
    return [_cells(body[first:end], columns) for first, end in pairwise([*cuts, len(body)])]


def _put(page: PageText, tables: Sequence[_Table]) -> PageText:
    """The page with the rows of tables in place of the lines that hold their words.

    A table whose words share a line with others stays as it was told.
    """
    if not tables:
        return page
    of_table = {id(word): number for number, table in enumerate(tables) for word in table.words}
    kept: list[str] = []
    put: set[int] = set()
    at = 0
    for line in page.text.split("\n"):
        marks = set()
        for token in line.split():
            if at >= len(page.words) or page.words[at].text != token:
                return page
            marks.add(of_table.get(id(page.words[at]), -1))
            at += 1
        if len(marks) > 1:
            return _put(page, [table for number, table in enumerate(tables) if number not in marks])
        number = max(marks, default=-1)
        if number < 0:
            kept.append(line)
        elif number not in put:
            put.add(number)
            kept += [CELL.join(row) for row in tables[number].rows]
    return replace(page, text="\n".join(kept)) if at == len(page.words) else page
