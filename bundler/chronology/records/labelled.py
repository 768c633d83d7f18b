"""Entries written as labels with values, ``Date: 3 May 2019  Worker: J. Hobday``, and then the words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from bundler.chronology.lines.running import Line
from bundler.chronology.records.labelled_entry import DATED, NUMBERED, entry_of
from bundler.chronology.records.labels import Field, fields, role_of
from bundler.chronology.records.row import Row

# Fewer are the head of one paper, which says when that was written.
_LEAST, _SHARE = 2, 0.7
_SIGN = re.compile(r"(?:[Dd]ate|DATE|[Hh]appened|HAPPENED|[Oo]ccurred|[Rr]ecorded|[Cc]reated|[Ww]hen)\b[^:\n]{0,24}:")
_CLOSES = re.compile(r"(?i:signed|signature)\b[^:]{0,60}:")
_ENDS = re.compile(
    r"(?i:information (?:from|held)|other relevant information|none recorded"
    r"|end of (?:print|report|records?|log|case|notes))\b|Signed\b|Printed\b|I certify\b"
)
# Parts of a record of convictions that hold none.
_PARTS = re.compile(
    r"(CAUTION|REPRIMAND|WARNING|ARREST|(?:IM)?PENDING PROSECUTION|PENALTY NOTICE|NON-CONVICTION)S?(?:\s*[:(/].*)?"
)
_INCIDENT = re.compile(r"\b(?:incident|event|occurrence|occurred|happened|accident|assault)\b", re.IGNORECASE)
_OF_ENTRY = frozenset(("court", "offence", "offence date", "disposal"))
_CHAIN = frozenset(("to", "subject"))


def labelled(lines: Sequence[Line], *, convictions: bool) -> tuple[Row, ...]:
    """Give the entries in order; () where there are no two of them, or one in a record of `convictions`."""
    if not any(":" in line.text and _SIGN.search(line.text) for line in lines):
        return ()
    parsed = [fields(line.text) if ":" in line.text else () for line in lines]
    if frozenset(field.label.casefold() for line in parsed for field in line) >= _CHAIN:
        return ()
    cuts = [0, *(place for place, line in enumerate(lines) if convictions and _PARTS.fullmatch(line.text)), len(lines)]
    found: list[Row] = []
    for first, end in pairwise(cuts):
        part = _PARTS.fullmatch(lines[first].text) if first < end and convictions else None
        found += _of_part(lines, parsed, first, end, convictions, part[1].capitalize() if part else "")
    return tuple(found)


def _of_part(
    lines: Sequence[Line], parsed: Sequence[tuple[Field, ...]], first: int, end: int, convictions: bool, part: str
) -> Iterator[Row]:
    """Yield the entries of one part of a record; `part` says what they are where they are no convictions."""
    of_form = [] if convictions else _incident(parsed[first:end])
    heads = [first + head for head in of_form or _heads(parsed[first:end], 1 if convictions else _LEAST)]
    # The day beside the signature that closes a paper begins no entry.
    while heads and heads[0] > first and _CLOSES.match(lines[heads[0] - 1].text):
        heads = heads[1:]
        if not convictions and len(heads) < _LEAST:
            return
    starts = _starts(lines, parsed, heads)
    for head, start, following in zip(heads, starts, [*starts[1:], end][: len(heads)], strict=True):
        last = next((at for at in range(head + 1, following) if _ENDS.match(lines[at].text)), following)
        sort = "conviction" if convictions and not part else "form" if of_form else ""
        entry = entry_of([line.text for line in lines[start:last]], parsed[start:last], sort)
        if entry is not None:
            said = f"{part}: {entry.said}" if part else entry.said
            yield Row(
                first=start,
                end=last,
                table="convictions" if convictions and not part else "log",
                entry=replace(entry, said=said),
            )


def _incident(parsed: Sequence[tuple[Field, ...]]) -> list[int]:
    """The line with the day of the one thing that a form tells of; [] where what happened has no label too."""
    days = [
        place
        for place, line in enumerate(parsed)
        for field in line
        if field.role == "date" and field.is_dated and _INCIDENT.search(field.label)
    ]
    told = any(field.role == "words" and field.value for line in parsed[days[0] :] for field in line) if days else False
    return days if len(days) == 1 and told else []


def _heads(parsed: Sequence[tuple[Field, ...]], least: int) -> list[int]:
    """The lines with the date that comes back with each entry; of several such dates the first.

    An entry whose day is not known stands apart too. In a record of convictions one entry is enough, where its offence
    has a label.
    """
    dated: dict[str, list[int]] = {}
    places: dict[str, list[int]] = {}
    for place, line in enumerate(parsed):
        for field in line:
            if field.role in DATED:
                label = field.label.casefold()
                places.setdefault(label, []).append(place)
                dated.setdefault(label, []).extend([place] if field.is_dated else [])
    if least < _LEAST and not any(field.role == "offence" for line in parsed for field in line):
        least = _LEAST
    most = max((len(each) for each in dated.values()), default=0)
    if most < max(least, 1):
        return []
    first = min((label for label in dated if len(dated[label]) == most), key=lambda label: dated[label][0])
    return list(dict.fromkeys(places[first]))


def _starts(lines: Sequence[Line], parsed: Sequence[tuple[Field, ...]], heads: Sequence[int]) -> list[int]:
    """Where each entry begins: at its date, or at the labels that stand before it in most entries.

    Before the first date stands nothing of another entry, so what stands there too opens an entry.
    """
    runs = [_run(lines, parsed, heads[number - 1] + 1 if number else 0, head) for number, head in enumerate(heads)]
    counts = Counter(run[-many:] for run in runs for many in range(1, len(run) + 1))
    if len(runs) == 1:
        return [heads[0] - (len(runs[0]) if runs[0][:1] == ("#",) else _of_entry(runs[0]))]
    opening = [runs[0][-many:] for many in range(1, len(runs[0]) + 1)] if runs else []
    least = max(2, _SHARE * len(heads))
    before = max((each for each in opening if counts[each] >= least), key=len, default=())
    return [
        head - len(before) if before and run[-len(before) :] == before else head
        for head, run in zip(heads, runs, strict=True)
    ]


def _of_entry(labels: Sequence[str]) -> int:
    """How many of the labels right before a date tell of what it dates: the court, the offence, how it ended."""
    found = takewhile(lambda label: role_of(label) in _OF_ENTRY, reversed(labels))
    return sum(1 for _ in found)


def _run(lines: Sequence[Line], parsed: Sequence[tuple[Field, ...]], floor: int, head: int) -> tuple[str, ...]:
    """The labels of the lines right before a date, up to the number of the entry."""
    found: list[str] = []
    for place in range(head - 1, floor - 1, -1):
        if NUMBERED.fullmatch(lines[place].text):
            found.append("#")
            break
        if not parsed[place]:
            break
        found.append(parsed[place][0].label.casefold())
    return tuple(reversed(found))
