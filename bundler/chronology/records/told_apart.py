"""The rows of one table taken apart by the heads of its columns: what each says, who wrote it, which date says when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bundler.chronology.lines.row_forms import DAY, ROW, without_date
from bundler.chronology.lines.running import Line
from bundler.chronology.records.authors import at_the_end, at_the_head, inside, is_author, is_logged_in, is_ranked
from bundler.chronology.records.chat_rows import senders
from bundler.chronology.records.entry import Entry
from bundler.chronology.records.heads import has_two_dates, heads, is_of_messages
from bundler.chronology.records.row import Row
from bundler.chronology.wording.event_text import clean

_SECOND = re.compile(rf"(?P<date>{DAY})(?:,?\s+\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?)?\s*", re.IGNORECASE)
_DATES = ("date", "recorded")
_WORDS = ("words", "text")
# Those of whom a log tells, rather than those who write it.
_PARTY = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx)\b")
# A date of which it is not plain which column it stands in, and a day taken from the row above.
_UNSURE, _ABOVE = 0.6, 0.8
_ENOUGH, _MOST, _NEARLY, _LEAST = 0.4, 0.6, 0.8, 3
# As many words as the name of a person, a desk or a unit has, each with a capital letter or a figure.
_A_NAME = re.compile(r"(?:[A-Z\d(][\w’'.,/&()-]*\s){0,3}[A-Z\d(][\w’',/&()-]*")
# “Surgery: Dr Osei”: the sort of the entry stands before who wrote it.
_BEFORE_NAME = re.compile(r"^[A-Z]\w*(?: \w+)?: ")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parted:
    """A row without its dates; `recorded` is the day on which it was written down, as written."""

    rest: str
    recorded: str = ""
    at: int = -1
    above: bool = False
    sure: float = 0.9


def told_apart(lines: Sequence[Line], rows: Sequence[Row], above: str) -> tuple[Row, ...]:
    """Give the rows of a table, in order, each with its entry where its parts can be told apart.

    `above` holds the heads of the columns. A row that has no date, because that stands only in the first row of the
    day, is a row of its own where its author shows that.
    """
    columns = heads(above)
    if rows and rows[0].table == "messages" and is_of_messages(columns):
        return tuple(_messages(lines, rows, columns))
    where = _place_of_author(columns)
    if not columns:
        return _under_names(lines, rows)
    two = has_two_dates(above)
    if not rows or rows[0].table != "log" or not (where or two):
        return tuple(rows)
    ends: tuple[str, ...] = ()
    if where:
        known = {who for who, _ in _authors(_parts(lines, rows, columns), where) if who}
        if where == "end":
            known |= _at_ends_of_lines(lines, rows)
            ends = tuple(f" {who}" for who in known)
        rows = _without_run_on(lines, rows, where, known)
    parted = _parts(lines, rows, columns, ends)
    signed = _authors(parted, where)
    return tuple(
        replace(row, entry=_entry(row, said, who, part)) if who or two else row
        for row, part, (who, said) in zip(rows, parted, signed, strict=True)
    )


def _entry(row: Row, said: str, who: str, part: _Parted) -> Entry:
    if row.entry is not None and row.entry.undated:
        return replace(row.entry, said=said, who=who)
    return Entry(said=said, who=who, at=part.at, above=part.above, sure=part.sure)


def _text(lines: Sequence[Line], row: Row, ends: tuple[str, ...] = ()) -> str:
    """The lines of a row; who ends the first of them, one of `ends`, stands after the words of his cell beside him."""
    first, *below = (line.text for line in lines[row.first : row.end])
    who = next((end for end in ends if first.endswith(end)), "") if below and not below[-1].endswith(ends) else ""
    return "\n".join([first.removesuffix(who), *below]) + who


def _at_ends_of_lines(lines: Sequence[Line], rows: Sequence[Row]) -> set[str]:
    """The authors with whom lines end."""
    found = at_the_end([line.text for row in rows for line in lines[row.first : row.end]])
    return {who for who, _ in found if who and not _PARTY.match(who)}


def _messages(lines: Sequence[Line], rows: Sequence[Row], columns: Sequence[str]) -> Iterator[Row]:
    rests = [without_date(clean(_text(lines, row))) for row in rows]
    for row, (who, to, said) in zip(rows, senders(rests, columns), strict=True):
        yield replace(row, entry=Entry(said=said if who or not to else f"To {to}: {said}", who=who))


def _under_names(lines: Sequence[Line], rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, where most of them begin with a line that is a date and who wrote the lines below it.

    Where enough of those lines are plainly somebody's name, the others that hold no more than a name does are a desk's
    or a unit's: ``TCU-7``, ``DUTY OFFICER``.
    """
    names = [_BEFORE_NAME.sub("", without_date(lines[row.first].text).strip("-–— ")) for row in rows]
    apart = [
        row.end - row.first > 1 and _A_NAME.fullmatch(name) is not None for row, name in zip(rows, names, strict=True)
    ]
    plain = [stands and is_author(name) for stands, name in zip(apart, names, strict=True)]
    if sum(plain) < max(2, _ENOUGH * len(rows)) or sum(apart) < max(2, _MOST * len(rows)):
        return _in_brackets(lines, rows)
    named = apart if sum(apart) > _NEARLY * len(rows) else plain
    return tuple(
        replace(
            row,
            entry=replace(
                row.entry or Entry(said=""),
                said=clean("\n".join(line.text for line in lines[row.first + 1 : row.end])),
                who=name,
            ),
        )
        if is_named
        else row
        for row, name, is_named in zip(rows, names, named, strict=True)
    )


def _in_brackets(lines: Sequence[Line], rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, where most begin with a call sign in square brackets, a rank and a number or a name, or a login."""
    rests = [without_date(clean(_text(lines, row))) for row in rows]
    bracketed = sum(rest.startswith("[") for rest in rests) >= max(2, _MOST * len(rows))
    logins = sum(map(is_logged_in, rests)) == len(rows) > 1
    plain = bracketed or logins or sum(map(is_ranked, rests)) >= max(_LEAST, _MOST * len(rows))
    parted = at_the_head(rests) if plain else []
    # ``PC 4077 attends the address`` tells what he did, and is no entry of his.
    signed = bracketed or logins or sum(bool(who) and said[:1].isupper() for who, said in parted) >= _NEARLY * len(rows)
    if not parted or not signed:
        return tuple(rows)
    return tuple(
        replace(row, entry=replace(row.entry or Entry(said=""), said=said, who=who))
        if who and (bracketed or said[:1].isupper())
        else row
        for row, (who, said) in zip(rows, parted, strict=True)
    )


def _place_of_author(columns: Sequence[str]) -> str:
    """Where in a row its author stands: ``head``, ``inside`` behind the sort of the entry, ``end``, or nothing."""
    if "who" not in columns or not any(name in columns for name in _DATES):
        return ""
    at = columns.index("who")
    last = max((place for place, name in enumerate(columns[:at]) if name in (*_DATES, "time")), default=-1)
    between = columns[last + 1 : at]
    if last < 0:
        return ""
    if not between:
        return "head"
    if any(name in _WORDS for name in between):
        return "end" if not any(name in _WORDS for name in columns[at:]) else ""
    return "inside" if len(between) == 1 else ""


def _authors(parted: Sequence[_Parted], where: str) -> list[tuple[str, str]]:
    rests = [part.rest for part in parted]
    if where == "head":
        return at_the_head(rests)
    if where == "inside":
        return inside(rests)
    return at_the_end(rests) if where == "end" else [("", rest) for rest in rests]


def _parts(
    lines: Sequence[Line], rows: Sequence[Row], columns: Sequence[str], ends: tuple[str, ...] = ()
) -> list[_Parted]:
    """Each row without its dates; which of two says when, by the heads."""
    order = [name for name in columns if name in _DATES]
    found: list[_Parted] = []
    for row in rows:
        text = _text(lines, row, ends)
        if row.entry is not None and row.entry.above:
            found.append(_Parted(rest=clean(text), above=True, sure=_ABOVE))
        elif "recorded" in order and "date" in order and row.entry is None:
            found.append(_of_two(text, order.index("recorded") < order.index("date"), found))
        else:
            found.append(_Parted(rest=without_date(clean(text))))
    return found


def _of_two(text: str, recorded_first: bool, before: Sequence[_Parted]) -> _Parted:
    rest = without_date(clean(text))
    first, second = ROW.match(text), _SECOND.match(rest)
    if first is None or second is None:
        # One cell is empty: where the row was written down with the one above, it is that of its day.
        alone = first["date"] if first else ""
        of_above = bool(before and alone and before[-1].recorded == alone)
        return _Parted(rest=rest, recorded=alone if of_above else "", above=of_above, sure=_UNSURE)
    if not recorded_first:
        return _Parted(rest=rest[second.end() :], recorded=second["date"])
    at = text.find(second["date"], first.end("date"))
    return _Parted(rest=rest[second.end() :], recorded=first["date"], at=at, sure=0.9 if at >= 0 else _UNSURE)


def _without_run_on(lines: Sequence[Line], rows: Sequence[Row], where: str, known: set[str]) -> list[Row]:
    """The rows, cut where one without a date begins: after an author at the end of a line, or at one at its head.

    What stands behind an author is a row where it has an author of its own; else it goes on with what he wrote.
    """
    names = tuple(f"{who} " for who in known)
    ends = tuple(f" {who}" for who in known)
    found: list[Row] = []
    for row in rows:
        first = row.first
        for place in range(row.first + 1, row.end if known else row.first):
            before, text = lines[place - 1].text, lines[place].text
            if where == "end":
                begins = (before.endswith(ends) or before in known) and text[:1].isupper() and text not in known
                after = [line.text for line in lines[place : row.end]] if begins else []
                begins = any(line.endswith(ends) or line in known for line in after)
            else:
                name = next((name for name in names if text.startswith(name)), "")
                begins = bool(name and where == "head" and text[len(name) :][:1].isupper() and before[-1] in ".!?”)")
            if begins:
                found.append(_cut(row, first, place))
                first = place
        found.append(_cut(row, first, row.end))
    return found


def _cut(row: Row, first: int, end: int) -> Row:
    if first == row.first:
        return replace(row, end=end)
    return replace(row, first=first, end=end, entry=Entry(said="", above=True))
