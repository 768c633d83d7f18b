"""Logs whose cells are told apart: which holds the day, who wrote the row, and what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bundler.chronology.lines.row_forms import DAY, TIME, undated
from bundler.chronology.lines.running import Line
from bundler.chronology.records.authors import person
from bundler.chronology.records.dated_columns import DatedColumns, dated_columns, entries_of, joined
from bundler.chronology.records.entry import Entry
from bundler.chronology.records.heads import heads, is_of_messages
from bundler.chronology.records.row import Row
from bundler.chronology.records.table_heads import LISTED, RECKONS, sort_of

_DAY = re.compile(rf"{DAY}", re.IGNORECASE)
# What fills a cell that has nothing to say.
_NOTHING = re.compile(r"(?:none|nil|n/?a|[-–—]+)\.?", re.IGNORECASE)
_SAYING = ("words", "text")
# A column without a known head says something where its cells are so long; a day taken from the row above.
_LONG, _ABOVE = 18, 0.8
_PLACE = re.compile(r"\b(?:establishments?|locations?|places?|venues?|prisons?|courts?)\b", re.IGNORECASE)
# The head of the column that says how an adjudication ended.
_FINDING = re.compile(r"(?:finding|verdict|adjudication)s?", re.IGNORECASE)
# When a row was written down, where it does not say when it happened.
_WRITTEN = 0.6
# A column of days has one in so many of its rows.
_FULL = 0.8
# Where so many rows have no day, the first row of each day alone bears it.
_SPARSE = 1 / 3
# A cell of a row that goes on over a page.
_MOST_OVER = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows of a table, and its lines from `first` up to `end`, the line of the heads among them."""

    first: int
    end: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """Where the cells of a table stand: places in a row, -1 where there is no such column.

    `recorded` is that of when a row was written down, beside that of when it happened. `ways` are the two columns that
    say from where to where somebody went; `kind` is what the heads say that all rows tell of, or nothing.
    """

    date: int
    time: int
    who: int
    said: tuple[int, ...]
    recorded: int = -1
    ways: tuple[int, ...] = ()
    kind: str = ""


def celled(lines: Sequence[Line], kind: str) -> tuple[Table, ...]:
    """Give the logs among lines that have cells, in order. `kind` is the document's, as bundle.toml writes it.

    Tables of other sorts are none: their lines tell them as well without cells.
    """
    found: list[Table] = []
    place = 0
    while place < len(lines):
        end = _end(lines, place)
        if end > place + 1 and (table := _table(lines, place, end, kind)) is not None:
            found.append(table)
        place = max(end, place + 1)
    return tuple(found)


def _end(lines: Sequence[Line], first: int) -> int:
    """Where the table ends whose heads are a line: other lines stand within it only where a page ends."""
    many = len(lines[first].cells)
    if not many:
        return first
    end = first + 1
    for place in range(first + 1, len(lines)):
        if len(lines[place].cells) == many:
            end = place + 1
        elif lines[place].cells or place - end >= _MOST_OVER or lines[place].page == lines[first].page:
            break
    return end


def _table(lines: Sequence[Line], first: int, end: int, kind: str) -> Table | None:
    head = lines[first].text
    if (dated := _of_days(lines, first, end, kind)) is not None:
        return dated
    columns = _columns(lines[first].cells, [line.cells for line in lines[first + 1 : end] if line.cells], kind)
    if columns is None or sort_of(head, kind) != "log" or is_of_messages(heads(head)):
        return None
    places = [place for place in range(first + 1, end) if lines[place].cells and lines[place].text != head]
    days = [bool(_cell(lines[place].cells, columns.date)) for place in places]
    sparse = days.count(False) >= _SPARSE * len(days)
    apart = frozenset((columns.date, columns.time, columns.who, columns.recorded))
    more = dated_columns(lines[first].cells, [lines[place].cells for place in places], apart)
    starts = [
        place
        for number, place in enumerate(places)
        if not number or not _goes_on(lines, places[number - 1], place, columns)
    ]
    ends = [*starts[1:], end]
    rows = [
        Row(first=place, end=after, table="log", entry=_entry(lines[place:after], columns, more, sparse=sparse))
        for place, after in zip(starts, ends, strict=True)
    ]
    return Table(first=first, end=end, rows=tuple(rows))


def _of_days(lines: Sequence[Line], first: int, end: int, kind: str) -> Table | None:
    """The table, where it has no column of its own for the day, and heads that say what the days in it are of."""
    heads_of = lines[first].cells
    places = [place for place in range(first + 1, end) if lines[place].cells and lines[place].text != lines[first].text]
    columns = dated_columns(heads_of, [lines[place].cells for place in places])
    if columns is None or RECKONS.search(lines[first].text):
        return None
    roles = [next(iter(heads(cell)), "") for cell in heads_of]
    dated = {place for place, _ in columns.leads}
    of_log = any(role == "date" and place not in dated for place, role in enumerate(roles))
    one = len(dated) == 1 and roles[min(dated)] == "recorded" and sort_of(lines[first].text, kind) == "log"
    if of_log or one:
        return None
    rows = [
        Row(first=place, end=after, table="log", entry=joined(entries_of(lines[place].cells, columns)))
        for place, after in zip(places, [*places[1:], end], strict=True)
    ]
    return Table(first=first, end=end, rows=tuple(rows))


def _columns(head: Sequence[str], rows: Sequence[Sequence[str]], kind: str) -> _Columns | None:
    """Which column holds what, by the heads; None where none holds the day or the time, or none the words.

    In a letter or a statement a column with names says whom a row is about: its own writer tells it.
    """
    roles = [next(iter(heads(cell)), "") for cell in head]
    if kind not in LISTED:
        roles = ["words" if role == "who" else role for role in roles]
    time = roles.index("time") if "time" in roles else -1
    date = _date(roles, rows)
    if date < 0 and time < 0:
        return None
    lengths = [sum(len(row[place]) for row in rows) / max(1, len(rows)) for place in range(len(head))]
    said = tuple(
        place
        for place, role in enumerate(roles)
        if place != date
        and (role in _SAYING or _PLACE.search(head[place]) or (role in ("", "aside") and lengths[place] >= _LONG))
    )
    if not said:
        return None
    ways = (roles.index("from"), roles.index("to")) if "from" in roles and "to" in roles else ()
    who = roles.index("who") if "who" in roles else -1
    told = "transfer" if ways else "conviction" if any(map(_FINDING.fullmatch, head)) else ""
    recorded = roles.index("recorded") if "recorded" in roles and "date" in roles else -1
    return _Columns(date=date, time=time, who=who, said=said, recorded=recorded, ways=ways, kind=told)


def _date(roles: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """The column that says when a row happened, -1 where there is none.

    Beside the day of an offence, or of the writing, that is the column full of days, whatever its head.
    """
    if "date" in roles:
        return roles.index("date")
    recorded = roles.index("recorded") if "recorded" in roles else -1
    full = [
        place
        for place, role in enumerate(roles)
        if place != recorded and not role and sum(bool(_DAY.match(row[place])) for row in rows) >= _FULL * len(rows)
    ]
    return full[0] if recorded >= 0 and full else recorded


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place] if place >= 0 else ""


def _goes_on(lines: Sequence[Line], before: int, place: int, columns: _Columns) -> bool:
    """Whether a row at the head of a page only ends the last one of the page before."""
    cells = lines[place].cells
    bare = not any(_cell(cells, each) for each in (columns.date, columns.time, columns.who))
    said = " ".join(lines[before].cells[each] for each in columns.said).strip()
    return bare and lines[before].page != lines[place].page and not said.endswith((".", "!", "?"))


def _entry(lines: Sequence[Line], columns: _Columns, more: DatedColumns | None, *, sparse: bool) -> Entry:
    others = entries_of(lines[0].cells, more) if more is not None else ()
    return replace(_dated_entry(lines, columns, sparse=sparse), kind=columns.kind, others=others)


def _dated_entry(lines: Sequence[Line], columns: _Columns, *, sparse: bool) -> Entry:
    first = lines[0].cells
    said = _said(lines, columns)
    who = person(_cell(first, columns.who))
    date, time = _cell(first, columns.date), _cell(first, columns.time)
    if _DAY.match(date):
        before = _before(first, columns.date)
        return Entry(said=said, who=who, at=before if before else -1)
    if not date and _DAY.match(_cell(first, columns.recorded)):
        return Entry(said=said, who=who, at=_before(first, columns.recorded), sure=_WRITTEN)
    if not date and time and TIME.match(f"{time} -"):
        return Entry(said=said, who=who, above=True, sure=_ABOVE)
    missing = undated(date)
    if missing is None and not date and sparse:
        return Entry(said=said, who=who, above=True, sure=_ABOVE)
    if missing is None and date:
        # ``March 2019``, ``2015``, ``21-22 Nov 2024``: whatever can be read in the cell.
        return Entry(said=said, who=who, at=_before(first, columns.date), cell=len(date))
    return Entry(said=said, who=who, undated=True, month=missing[0] if missing else "")


def _before(cells: Sequence[str], place: int) -> int:
    """How far behind the beginning of a row a cell of it stands."""
    return sum(len(cell) + 1 for cell in cells[:place] if cell)


def _said(lines: Sequence[Line], columns: _Columns) -> str:
    """What a row says: its cells as sentences, each with what stands of it on the page after."""
    cells = [[line.cells[each] for line in lines if line.cells] for each in columns.said]
    cells[-1] += [line.text for line in lines if not line.cells]
    told = ([part for part in cell if part and not _NOTHING.fullmatch(part)] for cell in cells)
    parts = [*_way(lines, columns), *(" ".join(cell) for cell in told if cell)]
    return " ".join(part if part[-1] in '.!?:;,”"' or part is parts[-1] else f"{part}." for part in parts)


def _way(lines: Sequence[Line], columns: _Columns) -> list[str]:
    """From where to where a row says that somebody went."""
    cells = (" ".join(line.cells[each] for line in lines if line.cells).strip() for each in columns.ways)
    words = (f"{lead} {cell}" for lead, cell in zip(("from", "to"), cells, strict=False) if cell)
    said = " ".join(words)
    return [said[:1].upper() + said[1:]] if said else []


def between(lines: Sequence[Line], tables: Sequence[Table]) -> Iterator[tuple[int, Sequence[Line]]]:
    """Yield the stretches of lines round the tables, each with the place of its first line."""
    at = 0
    for table in tables:
        yield at, lines[at : table.first]
        at = table.end
    yield at, lines[at:]


def shifted(rows: Sequence[Row], by: int) -> tuple[Row, ...]:
    """Rows of a stretch as rows of all lines."""
    return tuple(replace(row, first=row.first + by, end=row.end + by) for row in rows)
