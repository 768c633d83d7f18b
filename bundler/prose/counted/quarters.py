"""Quarters as the press tells of results: the latest quarter, the year-ago period, last year's third quarter."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date

from bundler.partial_date import PartialDate, Point
from bundler.prose.reading import Offset, Reading
from bundler.prose.story.anchors import Anchor
from bundler.prose.story.story import Story

_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_WHICH = r"(?P<nth>first|second|third|fourth)[-\s](?:fiscal[-\s])?"
THE_QUARTER = re.compile(
    r"(?:the|that|this)\s{1,2}(?:(?P<how>latest|current|most\s{1,2}recent|same|recent)\s{1,2})?(?:fiscal\s{1,2})?"
    r"(?P<what>quarter|period)(?![a-z-])(?P<then>\s{1,2}(?:of\s{1,2})?(?:last\s{1,2}year|a\s{1,2}year\s{1,2}(?:ago|earlier)))?",
    re.I,
)
YEAR_AGO = re.compile(
    rf"(?:(?:the|an?)\s{{1,2}})?(?:(?:comparable|corresponding|same|like)\s{{1,2}}(?P<same>)|)(?P<ago>year-(?:ago|earlier)\s{{0,2}})?"
    rf"(?:{_WHICH})?(?P<what>quarter|period)?(?(ago)|(?(same)\s{{1,2}}(?:of\s{{1,2}}|in\s{{1,2}})?(?P<then>last\s{{1,2}}year"
    rf"|a\s{{1,2}}year\s{{1,2}}(?:ago|earlier))|(?!)))",
    re.I,
)
OF_YEAR = re.compile(
    rf"(?:the\s{{1,2}})?(?P<year>(?:19|20)\d\d)(?:['’]s)?\s{{1,2}}(?:{_WHICH}quarter|(?P<what>quarter|period))(?![a-z])",
    re.I,
)
YEARS = re.compile(
    rf"(?P<how>this|last|next|the\s{{1,2}}current)\s{{1,2}}year['’]s\s{{1,2}}{_WHICH}quarter(?![a-z])", re.I
)
THE_YEAR = re.compile(
    r"the\s{1,2}(?:full\s{1,2}|fiscal\s{1,2}|current\s{1,2}fiscal\s{1,2})?year(?![a-z-]|['’]|\s{1,2}(?:before|after|of|two|end|19|20))",
    re.I,
)
_FOR = re.compile(r"\b(?:for|in|during|of|so\sfar)\s\Z")
_NEAR = 900


def the_quarter(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the quarter, the latest period, the quarter a year ago."""
    if found["what"].lower() == "period" and not (found["how"] or found["then"]):
        return ()
    count, base = (-1 if found["then"] else 0), "narrative"
    if (found["how"] or "").lower() == "current":
        base = "document"
    return (Reading(start=found.start(), end=found.end(), offset=Offset(count=count, unit="quarter", base=base)),)


def year_ago(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the year-ago quarter, year-earlier results, the corresponding period last year."""
    if not found["what"] and found["nth"]:
        return ()
    end = found.end()
    while found.string[end - 1].isspace():
        end -= 1
    feast = f"quarter {_NTH[found['nth'].lower()]}" if found["nth"] else ""
    return (Reading(start=found.start(), end=end, feast=feast, offset=Offset(count=-1, unit="quarter")),)


def of_year(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the 1988 third quarter, the 1988 period."""
    year, start, end = int(found["year"]), found.start(), found.end()
    if found["nth"]:
        return (Reading(start=start, end=end, year=year, feast=f"quarter {_NTH[found['nth'].lower()]}"),)
    return (Reading(start=start, end=end, year=year, offset=Offset(count=0, unit="quarter")),)


def years(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read last year's third quarter."""
    count = {"last": -1, "next": 1}.get(found["how"].lower(), 0)
    offset = Offset(count=count, unit="in-year", base="document")
    return (
        Reading(start=found.start(), end=found.end(), feast=f"quarter {_NTH[found['nth'].lower()]}", offset=offset),
    )


def the_year(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``for the full year``, ``earlier in the year``: that of the report."""
    if re.match(r"\s{1,2}end(?:ed|ing)\b", found.string[found.end() : found.end() + 9]) or not _FOR.search(
        found.string[max(0, found.start() - 12) : found.start()].lower()
    ):
        return ()
    return (Reading(start=found.start(), end=found.end(), offset=Offset(count=0, unit="year", base="document")),)


def quarter_of(year: int, number: int) -> PartialDate:
    """The quarter numbered 1–4 of a year; a number beyond those counts on into the years about it."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    ends = Point(year=year, month=3 * number - 2), Point(year=year, month=3 * number)
    return PartialDate(start=ends[0], end=ends[1], is_range=True)


def told_quarter(story: Story, start: int) -> Anchor | None:
    """The latest quarter, over when it was written, that the text before `start` reports on within some sentences."""
    told: list[Anchor] = []
    now = story.now(start)
    near = bisect_left(story.results, start - _NEAR, key=lambda result: result.end)
    for index, result in enumerate(story.results[near:], start=near):
        if result.value is None:
            continue
        reading = story.readings[index]
        quarter = reading.feast.startswith("quarter") or (reading.offset and reading.offset.unit == "quarter")
        if quarter and result.value.is_range and (now is None or result.value.latest <= now.value.latest):
            told.append(Anchor(index=index, value=result.value, start=result.start, end=result.end))
    return max(told, key=lambda anchor: anchor.value.sort_date, default=None)


def quarter_value(story: Story, reading: Reading) -> tuple[PartialDate, Anchor] | None:
    """What a quarter told from another comes to, and from which date it is counted.

    Where none was told, a report speaks of the last whole quarter before it came out. None where nothing settles it.
    """
    offset, now = reading.offset, story.now(reading.start)
    assert offset is not None
    anchor = told_quarter(story, reading.start)
    current_one = offset.unit == "quarter" and offset.base == "document"
    if (anchor is None or current_one) and now is not None:
        day: date = now.value.earliest
        current = quarter_of(day.year, (day.month + 2) // 3)
        before = quarter_of(day.year, (day.month + 2) // 3 - 1)
        anchor = Anchor(index=now.index, value=current if current_one else before, start=now.start, end=now.end)
    if anchor is None or anchor.value.start is None:
        return None
    first = anchor.value.start
    number = int(reading.feast.split()[1]) if reading.feast else ((first.month or 1) + 2) // 3
    return quarter_of(reading.year or first.year + offset.count, number), anchor


RULES_THE = ((YEAR_AGO, year_ago), (THE_QUARTER, the_quarter), (OF_YEAR, of_year), (THE_YEAR, the_year))
RULES_AGO = ((YEAR_AGO, year_ago),)
RULES_THIS = ((YEARS, years), (THE_QUARTER, the_quarter))
RULES_NUMBER = ((OF_YEAR, of_year),)
