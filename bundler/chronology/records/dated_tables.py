"""Tables as their text gives them: which lines begin a row, under what heading, and where the table ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from bundler.chronology.lines.row_forms import ROW, SHORT_ROW, TIME, undated, without_date
from bundler.chronology.lines.running import Line
from bundler.chronology.records.entry import Entry
from bundler.chronology.records.heads import has_two_dates
from bundler.chronology.records.row import Row
from bundler.chronology.records.short_days import short_days
from bundler.chronology.records.table_ends import (
    NAME,
    ends_table,
    is_subheading,
    next_number,
    numbers_above,
    opens_paragraphs,
    paragraph_below,
)
from bundler.chronology.records.table_heads import LEAST_ROWS, LISTED, RECKONS, table_at
from bundler.chronology.records.told_apart import told_apart
from bundler.chronology.wording.event_text import clean
from bundler.prose.text.sentences import LEADS_ON

# How a sentence goes on after a date.
_UNFINISHED = re.compile(r"[a-z,]$")
_GOES_ON = re.compile(r"[),;]|\s+(?:and|to|or|that|which|was|were|by|in|he|she|it|they|I|the)\b")
_AMOUNT, _LEDGER = re.compile(r"\s(?:£\s?)?-?\d[\d,]*\.\d\d(?:\s?(?:CR|DR|D|C))?$"), 0.6


class _Starts(NamedTuple):
    """The lines at which a row may begin, and the last of them."""

    places: frozenset[int]
    last: int

    @classmethod
    def of(cls, starts: Sequence[int]) -> _Starts:
        return cls(frozenset(starts), max(starts, default=-1))


def dated_tables(lines: Sequence[Line], kind: str) -> Iterator[Row]:
    """Yield the rows of the tables that go by date, table by table; `kind` is the document's, as in bundle.toml."""
    # A table whose heads are repeated on each page is read as one.
    by_heads: dict[str, list[Row]] = {}
    short = short_days(lines)
    starts = [
        place
        for place, line in enumerate(lines)
        if (row := ROW.match(line.text) or (place in short and SHORT_ROW.match(line.text)))
        and _may_begin(row, lines[place - 1].text if place else "")
    ]
    # The lines at which a row may begin, and those of tables with two dates to a row.
    begun = {False: _Starts.of(starts)}
    wide, numbers = _width(lines), numbers_above(lines) if starts else []
    done = -1
    for place in starts:
        if place <= done:
            continue
        table, above = table_at(lines, place, starts, kind)
        if not table:
            continue
        two = has_two_dates(above)
        if two not in begun:
            begun[two] = _Starts.of(_with_both_dates(lines, starts))
        below = paragraph_below(lines[place], numbers[place])
        of_table = _rows_of(lines, place, begun[two], wide, table, below)
        if not of_table:
            continue
        by_heads.setdefault(above, []).extend(of_table)
        done = of_table[-1].end - 1
    for above, alike in by_heads.items():
        # Elsewhere a column with a name says whom a row is about, and the paper's own writer tells it.
        yield from told_apart(lines, alike, above) if kind in LISTED or alike[0].table == "messages" else alike


_DAY_ENDS = re.compile(
    r"\b(?:on|of|by|until|till|from|to|since|before|after|and|the)\s(?:[12]?\d|3[01])(?:st|nd|rd|th)?$"
)


def _may_begin(row: re.Match[str], before: str) -> bool:
    """Whether the line `before` leaves off where a row may begin, rather than in the middle of a sentence."""
    if not any(map(str.isdigit, before)) and RECKONS.search(before):
        return True
    if "id" not in row.groupdict():
        return not LEADS_ON.search(before) and not before.endswith((",", "–", "-"))
    # ``… an appointment on 10`` above ``December 2025. Your last day …``: a date that its line breaks.
    if row["date"][:1].isalpha() and _DAY_ENDS.search(before):
        return False
    if LEADS_ON.search(before) or before.endswith((",", "–", "-")):
        return bool(row["id"] and not _UNFINISHED.search(before))
    return not _GOES_ON.match(row["rest"])


def _rows_of(
    lines: Sequence[Line], first: int, starts: _Starts, wide: int, table: str, below: re.Pattern[str] | None
) -> list[Row]:
    """The rows of the table at a line, read on line by line up to where it ends: far behind it others may stand.

    `below` is what begins the numbered paragraph that would follow it.
    """
    # Where a row begins, and whether it has a day.
    cuts: list[tuple[int, bool]] = []
    timed, numbered = False, None
    end = len(lines)
    for place in range(first, len(lines)):
        text = lines[place].text
        dated = place in starts.places and _goes_on(lines, first, place, table)
        if dated or (timed and TIME.match(text)):
            cuts.append((place, True))
            timed = _is_timed(text, table) if dated else timed
            numbered = next_number(text) if table == "log" else None
        elif cuts:
            if (numbered and cuts[-1][1] and numbered.match(text)) or (table == "log" and undated(text)):
                cuts.append((place, False))
            elif ends_table(lines, place, wide, table):
                end = place
                break
            elif (below and below.match(text)) or (
                below is None and place > starts.last and opens_paragraphs(text, lines[first])
            ):
                end = place - is_subheading(lines[place - 1].text) if place - 1 > cuts[-1][0] else place
                break
    found = [
        _row(lines, place, after, table, is_dated) for (place, is_dated), (after, _) in pairwise([*cuts, (end, True)])
    ]
    none = _by_columns(lines, found) or (table == "log" and _is_ledger(lines, found))
    return [replace(row, table="other") for row in found] if none else found


def _row(lines: Sequence[Line], first: int, end: int, table: str, is_dated: bool) -> Row:
    if is_dated:
        return Row(first=first, end=end, table=table)
    text = clean("\n".join(line.text for line in lines[first:end]))
    month, said = undated(text) or ("", re.sub(r"^\d{1,4}[.)]?\s+", "", text))
    return Row(first=first, end=end, table=table, entry=Entry(said=said, undated=True, month=month))


def _with_both_dates(lines: Sequence[Line], starts: Sequence[int]) -> list[int]:
    """The starts of rows of two dates, without those that only are the second date, in a cell of its own."""
    kept: list[int] = []
    for place in starts:
        if not kept or re.search(r"[A-Za-z]{2}", without_date(" ".join(line.text for line in lines[kept[-1] : place]))):
            kept.append(place)
    return kept


def _is_ledger(lines: Sequence[Line], found: Sequence[Row]) -> bool:
    """Whether most rows end with an amount of money, as those of an account do without heads that say so."""
    sums = sum(_AMOUNT.search(lines[row.first].text) is not None for row in found)
    return len(found) >= LEAST_ROWS and sums >= _LEDGER * len(found)


def _by_columns(lines: Sequence[Line], found: Sequence[Row]) -> bool:
    """Whether columns stand one after the other: rows that say nothing, and all that they say after the last."""
    if len(found) < LEAST_ROWS or found[-1].end - found[-1].first < len(found):
        return False
    return all(
        row.end - row.first == 1 and len(without_date(lines[row.first].text).split()) <= NAME for row in found[:-1]
    )


def _is_timed(text: str, table: str) -> bool:
    """Whether a row has its time behind its date; below it rows of that day may begin with a time alone."""
    match = ROW.match(text) if table != "convictions" else None
    return match is not None and TIME.match(match["rest"]) is not None


def _goes_on(lines: Sequence[Line], first: int, place: int, table: str) -> bool:
    """Whether a line that could begin a row does so in this table: a record of convictions goes by whole days."""
    if table != "convictions" or place == first:
        return True
    match = ROW.match(lines[place].text)
    return match is not None and match["date"][:1].isdigit() and not match["rest"].startswith((":", ")"))


def _width(lines: Sequence[Line]) -> int:
    lengths = sorted(len(line.text) for line in lines)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0
