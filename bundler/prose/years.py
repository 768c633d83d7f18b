"""The year of a date that does not state it: lent by its list, or chosen by what stands round it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from bundler.partial_date import DateFault, PartialDate
from bundler.prose.anchors import Anchor
from bundler.prose.counting import value_of, weekday_matches
from bundler.prose.reading import Reading

_LISTED = re.compile(
    r"\s*(?:\.?,|and|or|to|until|till|through|&|/|[-–—]|;)?\s*(?:and|or|to|again|then"
    r"|until)?\s*(?:again\s+)?(?:by|from|in|on|of|between|around|about|at)?\s*"
    r"(?:the\s+)?(?:(?:early|late|mid)[\s-]*)?",
    re.I,
)
_FUTURE = re.compile(
    r"\b(?:will|shall|must|next|listed|due|upcoming|forthcoming|fixed|listed|to\sbe|is\sto"
    r"|are\sto|by|before|scheduled|until|expected|arranged|deadline|payable|plans|extended"
    r"|expires?|resume|going\sto|begins|starts|closes|hope|hopes|intend)\b",
    re.I,
)
_ASIDE = re.compile(r"\bhad\s[^.;\n]*\Z")
# A decade or a plan for fifteen years says nothing of the year in which a day fell.
_TOO_WIDE = timedelta(days=800)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A year, from which date it was carried, and how sure that is."""

    year: int
    anchor: int | str
    confidence: float


def lend_years(text: str, readings: list[Reading]) -> list[tuple[Reading, int | None]]:
    """Give each reading its year where a later one of its list or range states it, and the lender's index."""
    lent: list[tuple[Reading, int | None]] = [(_inner(reading), None) for reading in readings]
    for index in range(len(readings) - 2, -1, -1):
        reading = lent[index][0]
        following, lender = lent[index + 1]
        if reading.year or not reading.month or reading.offset or not following.year or following.kind == "duration":
            continue
        gap = text[(reading.until or reading).end : following.start]
        if len(gap) > 24 or not following.month or not _LISTED.fullmatch(gap):
            continue
        wraps = following.month <= 12 and reading.month <= 12 and reading.month > following.month
        year = following.year - wraps
        lent[index] = (replace(reading, year=year), index + 1 if lender is None else lender)
    return lent


def _inner(reading: Reading) -> Reading:
    """Lend the year of a range's end to its start: ``from March to June 2019``."""
    last = reading.until
    if last is None or reading.year or not last.year or not reading.month:
        return reading
    wraps = bool(last.month and reading.month <= 12 and last.month <= 12 and reading.month > last.month)
    return replace(reading, year=last.year - wraps)


def year_for(
    text: str,
    reading: Reading,
    last: Anchor | None,
    ahead: tuple[int, Reading] | None,
    document: PartialDate | None,
    letter: bool,
) -> Chosen | None:
    """Choose the year of a day or month that states none; None where nothing settles it."""
    sources: list[tuple[int | str, PartialDate, float]] = []
    future = bool(_FUTURE.search(text[max(0, reading.start - 60) : reading.end + 10]))
    aside = bool(_ASIDE.search(text[max(0, reading.start - 50) : reading.start]))
    if letter and last is not None and document is not None and last.value.earliest > document.latest and not future:
        last = None
    if last is not None and last.value.latest - last.value.earliest > _TOO_WIDE:
        last = None
    near = last is not None and reading.start - last.end < 500
    if last is not None and (near or not letter or document is None):
        sources.append((last.index, last.value, 0.0))
    if document is not None:
        sources.append(("document date", document, 0.0 if (letter and not near) or last is None else 250.0))
    if ahead is not None and last is None and not letter:
        sources.insert(0, (ahead[0], value_of(ahead[1]), 0.0))
    costs: dict[int, tuple[float, int | str]] = {}
    for anchor, value, handicap in sources:
        base = value.sort_date
        for year in range(base.year - 1, base.year + 2):
            cost = handicap + _cost(reading, year, value, anchor, document, future, aside, letter)
            costs[year] = min(costs.get(year, (cost, anchor)), (cost, anchor), key=lambda each: each[0])
    if not costs:
        return None
    ranked = sorted(costs, key=lambda year: (costs[year][0], year))
    cost, anchor = costs[ranked[0]]
    margin = costs[ranked[1]][0] - cost if len(ranked) > 1 else 0.0
    confidence = 0.9 if margin >= 200 and cost < 400 else 0.8 if margin >= 100 and cost < 500 else 0.55
    return Chosen(year=ranked[0], anchor=anchor, confidence=confidence)


def _cost(
    reading: Reading,
    year: int,
    anchor: PartialDate,
    source: int | str,
    document: PartialDate | None,
    future: bool,
    aside: bool,
    letter: bool,
) -> float:
    """How unlikely a year is, in days: a story goes forward, a letter looks back, nothing lies after the document."""
    try:
        value = value_of(replace(reading, qualifier=""), year=year)
    except DateFault:
        return 5000.0
    cost = 0.0
    if not weekday_matches(reading, value):
        cost += 900.0
    ahead = document is not None and value.earliest > document.latest and not future
    if ahead and not letter:
        cost += 700.0
    if anchor.start is not None and anchor.start.month is None:
        return cost + 300.0 * abs(year - anchor.start.year)
    base = anchor.latest if anchor.is_range and anchor.end else anchor.sort_date
    days = (value.earliest - base).days
    cost += 120.0 if ahead and source != "document date" and letter else 0.0
    if value.earliest <= base <= value.latest or anchor.earliest <= value.earliest <= base:
        days = 0
    if source == "document date":
        forward, back = (0.8, 1.4) if future else (2.0, 1.0)
        return cost + (60.0 if ahead else 0.0) + (days * forward if days >= 0 else -days * back)
    if days >= 0:
        return cost + days * (3.0 if aside else 1.0)
    return cost + 60.0 + (base - value.latest).days * 1.8
