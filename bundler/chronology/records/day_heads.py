"""Logs whose entries stand under their day: a line that is a date alone, or a date over a list of times."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.chronology.lines.row_forms import DAY, TIME, undated, without_date
from bundler.chronology.lines.running import Line
from bundler.chronology.records.authors import at_the_head
from bundler.chronology.records.entry import Entry
from bundler.chronology.records.row import Row
from bundler.chronology.wording.event_text import clean
from bundler.prose.patterns.any_case import AnyCase

_DAY = re.compile(rf"(?P<date>{DAY})\s*[:.–-]?", re.IGNORECASE)
_YEARED = re.compile(r"\d{4}|[./-]\d\d$|'\d\d$")
# Letters bear their day alone on a line too.
_LETTER = AnyCase(
    r"(?:Dear|Yours\s+(?:sincerely|faithfully|truly)|(?:Kind\s+|Best\s+)?Regards)\b|(?:(?:Our|Your)\s+)?Re?f?\s*:"
    r"|(?:To|From|Subject)\s*:|(?:.*\s)?(?:We|I)\s+(?:write|am\s+writing|refer)\b"
)
_ENDS = re.compile(r"(?i:end of)\b|Signed\b|Printed\b|I certify\b")
# What has times and is no log: the counter of a recording, and what is planned for a day.
_NO_LOG = AnyCase(
    r"\b(?:transcript|interview|tapes?|recording|timetable|agenda|programme|itinerary|schedule|rota|order\s+of\s+business|menu)\b"
)
_LEAST_DAYS, _LEAST_TIMES, _LONGEST, _SHORT = 2, 3, 25, 36


def day_heads(lines: Sequence[Line]) -> tuple[Row, ...]:
    """Give the entries in order; () where there are no two days, or no three times, or where they are letters.

    An entry with a time alone is of the day above it: of the line with a date that stands over it, or of the head.
    """
    heads = [
        place
        for place, line in enumerate(lines)
        if len(line.text) < _SHORT and (_is_day(line.text) or _is_no_day(line.text))
    ]
    times = [place for place, line in enumerate(lines) if line.text[:1].isdigit() and TIME.match(line.text)]
    if any(_LETTER.match(line.text) for line in lines):
        return ()
    if len(times) >= _LEAST_TIMES and not any(_NO_LOG.search(line.text) for line in lines[: times[0]]):
        return _timed(lines, heads, times)
    if len({lines[place].text for place in heads if _is_day(lines[place].text)}) < _LEAST_DAYS:
        return ()
    found = tuple(
        Row(first=place, end=end, table="log", entry=_entry(lines[place].text, said))
        for place, end in zip(heads, [*heads[1:], _end(lines, heads[-1])], strict=True)
        if (said := clean("\n".join(line.text for line in lines[place + 1 : end])))
    )
    too_long = any(row.end - row.first > _LONGEST for row in found)
    return () if len(found) < _LEAST_DAYS or too_long else found


def _is_day(text: str) -> bool:
    """Whether a line is a day, with its year, and nothing else."""
    day = _DAY.fullmatch(text) if any(map(str.isdigit, text[-3:])) else None
    return day is not None and _YEARED.search(day["date"]) is not None


def _is_no_day(text: str) -> bool:
    """Whether a line says that the day of what stands below it is not known, and nothing else."""
    told = undated(text)
    return told is not None and not told[1].strip(" .:")


def _entry(head: str, said: str) -> Entry:
    told = undated(head)
    return Entry(said=said) if told is None else Entry(said=said, undated=True, month=told[0])


def _timed(lines: Sequence[Line], heads: Sequence[int], times: Sequence[int]) -> tuple[Row, ...]:
    """The entries that begin with times; a line with a day alone is a row that tells nothing but its day."""
    begins = sorted([*heads, *times])
    begins = begins[begins.index(times[0]) - (begins[0] != times[0] and begins[begins.index(times[0]) - 1] in heads) :]
    rows = [
        Row(first=place, end=end, table="log")
        for place, end in zip(begins, [*begins[1:], _end(lines, begins[-1])], strict=True)
    ]
    texts = [without_date(clean("\n".join(line.text for line in lines[row.first : row.end]))) for row in rows]
    return tuple(
        Row(first=row.first, end=row.end, table="log", entry=Entry(said=said, who=who) if who else None)
        for row, (who, said) in zip(rows, at_the_head(texts), strict=True)
    )


def _end(lines: Sequence[Line], last: int) -> int:
    return next((place for place in range(last + 1, len(lines)) if _ENDS.match(lines[place].text)), len(lines))
