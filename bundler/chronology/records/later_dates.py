"""Tables whose date stands in a later column: ``From  To  Date  Reason``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bundler.chronology.lines.column_heads import is_header
from bundler.chronology.lines.row_forms import DAY, TIME
from bundler.chronology.lines.running import Line
from bundler.chronology.records.entry import Entry
from bundler.chronology.records.heads import heads
from bundler.chronology.records.row import Row
from bundler.chronology.records.table_heads import sort_of

_DATE = re.compile(rf"(?<=\s)(?P<date>{DAY})(?=\s|$)", re.IGNORECASE)
_NUMBER = re.compile(r"\(?\d{1,8}[.)]?\s+")
_HAPPENED = re.compile(r"\b(?:events?|incidents?|what\s+happened|actions?|movements?|occurrences?|outcomes?)\b", re.I)
_LEAST = 2
# Where lines without a date stand between the rows, their words may be of the row above or below.
_WHOLE, _PART = 0.9, 0.6


def later_dates(lines: Sequence[Line]) -> tuple[Row, ...]:
    """Give the rows of such tables in order: each is a line with one date in it, under heads of which one is a date."""
    found: list[Row] = []
    for place, line in enumerate(lines):
        if is_header(line.text) and _is_later(line.text) and sort_of(line.text, "") == "log":
            of_table = list(_rows(lines, place + 1, heads(line.text)))
            found += of_table if len(of_table) >= _LEAST else []
    return tuple(found)


def _is_later(header: str) -> bool:
    """Whether the date stands behind other columns, in a table of what happened rather than of papers or things."""
    columns = heads(header)
    at = columns.index("date") if "date" in columns else 0
    if not any(name != "aside" for name in columns[:at]):
        return False
    return "words" not in columns[:at] or "words" in columns[at:] or _HAPPENED.search(header) is not None


def _rows(lines: Sequence[Line], first: int, columns: tuple[str, ...]) -> Iterator[Row]:
    signed = columns[: columns.index("date")] == ("who",)
    between = 0
    for place in range(first, len(lines)):
        text = lines[place].text
        if is_header(text) or between > 2:
            return
        dates = list(_DATE.finditer(text))
        if len(dates) != 1:
            between += 1
            continue
        at = dates[0].start()
        before, after = _NUMBER.sub("", text[:at], count=1).strip(" ,;:-"), text[dates[0].end() :]
        time = TIME.match(after)
        after = (after[time.end() :] if time else after).strip(" ,;:-")
        alone = (place == first or _holds_date(lines, place - 1)) and (
            place + 1 >= len(lines) or _holds_date(lines, place + 1)
        )
        said = after if signed else ": ".join(part for part in (before, after) if part)
        between = 0
        if said:
            yield Row(
                first=place,
                end=place + 1,
                table="log",
                entry=Entry(said=said, who=before if signed else "", at=at, sure=_WHOLE if alone else _PART),
            )


def _holds_date(lines: Sequence[Line], place: int) -> bool:
    return len(list(_DATE.finditer(lines[place].text))) == 1 or is_header(lines[place].text)
