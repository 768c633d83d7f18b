"""Years that stand as headings, and the days told under them: ``2019``, ``Events of 2019``, then ``14 March: …``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.partial_date import DateFault
from bundler.prose.reading import Reading
from bundler.prose.story.counting import value_of, weekday_matches

_BEFORE = re.compile(
    r"[\s#*_(\[–—-]*(?:(?:\d{1,2}|[A-Z])[.)]\s+)?"
    r"(?:(?i:(?:the\s)?(?:main\s|key\s|other\s)?(?:events?|chronology|entries|year|diary|records?|incidents?|calendar|timeline"
    r"|history|contacts?|visits?|notes|attendances?|(?:school\s|academic\s)?year(?:\s\d{1,2})?))(?:\s(?:of|in|for|from|during))?(?:\sthe\syear)?[\s:(–—-]*)?"
)
_AFTER = re.compile(r"[\s*_)\]:.–—-]*(?:\(?(?i:cont(?:inued|’d|'d|d)?)\.?\)?)?\s*")
_ENTRY = re.compile(r"(?:\A|\n)[ \t•*·–—-]{0,8}(?:\(?\d{1,3}[.)][ \t]{1,4})?(?:[Oo]n[ \t])?\Z")
_TERM_BEGINS = 9
_STOPS = (".", ":", ";", "?", "!", "”", ")")


def under_headings(text: str, readings: Sequence[Reading]) -> dict[int, int]:
    """Give, for each day without a year that opens an entry under a year, the place of that year among `readings`.

    A heading holds until the next, or until an entry opens with a day of another year.
    """
    found: dict[int, int] = {}
    heading: int | None = None
    for index, reading in enumerate(readings):
        if reading.year and not (reading.month or reading.offset or reading.feast or reading.decade):
            if (reading.until is None or _one_season(reading)) and _alone(text, reading):
                heading = index
        elif heading is not None and reading.month and reading.offset is None and _opens(text, reading):
            if not reading.year:
                year = year_under(readings[heading], reading)
                if _fits(reading, year):
                    found[index] = heading
            elif reading.year != year_under(readings[heading], reading):
                heading = None
    return found


def year_under(heading: Reading, reading: Reading) -> int:
    """The year of a day or month under a heading: of ``2017-18`` the first from September on, then the second."""
    year = heading.year or 0
    return year + 1 if heading.until is not None and (reading.month or 0) < _TERM_BEGINS else year


def _one_season(reading: Reading) -> bool:
    """Whether it is a year that runs from the first into the next: of school, of tax."""
    last = reading.until
    return last is not None and last.month is None and last.year == (reading.year or 0) + 1


def _fits(reading: Reading, year: int) -> bool:
    """Whether the year has such a day, on the weekday that is named with it."""
    try:
        return weekday_matches(reading, value_of(reading, year=year))
    except DateFault:
        return False


def _alone(text: str, reading: Reading) -> bool:
    """Whether a year stands on a line of its own, but for the words that a heading has before it."""
    start, end = text.rfind("\n", 0, reading.start) + 1, text.find("\n", reading.end)
    if end < 0 or reading.start - start > 60 or end - reading.end > 20:
        return False
    return bool(_BEFORE.fullmatch(text, start, reading.start) and _AFTER.fullmatch(text, reading.end, end))


def _opens(text: str, reading: Reading) -> bool:
    """Whether a day opens an entry: the line before it is empty or ended, or a mark parts the day from its words."""
    if not _ENTRY.search(text[max(0, reading.start - 20) : reading.start]):
        return False
    line = text.rfind("\n", 0, reading.start)
    above = text[max(0, line - 40) : max(0, line)].rpartition("\n")[2].rstrip()
    marked = text[reading.end : reading.end + 2].strip(" ")[:1] in (":", "–", "—", "-", "\t", "\n")
    return not above or above.endswith(_STOPS) or marked or above[-4:].isdigit()
