"""The date that stands at the head of a report or a judgment, or alone near the top of a page."""

from __future__ import annotations

import re
from itertools import pairwise

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.own_date.days import DAY, MONTH, WEEKDAY, explicit
from bundler.documents.readers.reading import Reading, words
from bundler.prose.text.sentences import LEADS_ON

# On a line by itself near the top.
_ALONE_ON_TOP = frozenset(
    {Kind.LETTER, Kind.DECISION_LETTER, Kind.PRE_ACTION_LETTER, Kind.PRE_ACTION_RESPONSE, Kind.ATTENDANCE_NOTE}
    | {Kind.SENTENCING_REMARKS, Kind.JUDGMENT, Kind.AUTHORITY, Kind.OTHER, Kind.REPORT}
    | {Kind.MINUTES, Kind.PRESS_ARTICLE, Kind.LEGAL_ADVICE}
)
# In letters: a line that a sentence fills. What stands alone on the next is the sentence's own day.
_FULL_LINE = 45
_PROMULGATED = re.compile(
    rf"(?i)promulgated\W{{0,4}}on\W[^\n]*(?:\bon\s+|(?<=\d)\s)(?P<date>{DAY})|promulgated\W{{0,6}}(?:on\W{{0,3}})?(?P<only>{DAY})"
)
# The head of the hearing right before that of the decision, with no date of its own in between.
_HEARD = re.compile(r"(?i)\bheard\s(?:at|on|in|by)\b\D*\Z")
_HEADS, _LIKELY = 160, 0.5
_NAMED = re.compile(rf"(?i)\breport\b.*,\s(?P<date>{DAY})\W*$")
# What minutes say behind their day: ``, 09.30 – 13.00, by Teams``.
_HOURS = r"(?:,?\s+(?:at|from)?\s*\d{1,2}[.:]?(?:\d\d)?\s*(?:[ap]m|hrs?)?\b[^\n]{0,60})?\W*"
_MONTH_ALONE = re.compile(rf"(?i)\W*(?P<month>{MONTH}\s(?:19|20)\d\d)\W*")


def headed(reading: Reading, kind: Kind) -> Found | None:
    """A report's day behind its name, or its month on a line of its own near the top."""
    if kind is not Kind.REPORT:
        return None
    for line in reading.opening[:8]:
        if (match := _NAMED.search(line.text)) and (found := explicit(match["date"])):
            return words(found[0], line.text, line.page, 0.9)
        if month := _MONTH_ALONE.fullmatch(line.text):
            from bundler.prose.find import find_dates

            value = next((item.value for item in find_dates(month["month"])), None)
            return words(value.edtf(), line.text, line.page, 0.8) if value else None
    return None


def promulgated(reading: Reading, kind: Kind) -> Found | None:
    """The second of a tribunal's two dates: heard on the one, promulgated on the other."""
    match = _PROMULGATED.search(reading.first) if kind is Kind.JUDGMENT else None
    if match is None or _of_either(reading.first, match):
        return None
    found = explicit(match["date"] or match["only"])
    return words(found[0], match[0], reading.first_page, 0.9) if found else None


def heard_or_promulgated(reading: Reading, kind: Kind) -> Found | None:
    """The one date below “Heard at … Decision promulgated”: nobody can say of which of the two, so never sure."""
    match = _PROMULGATED.search(reading.first) if kind is Kind.JUDGMENT else None
    found = explicit(match["only"]) if match and _of_either(reading.first, match) else None
    return words(found[0], match[0], reading.first_page, _LIKELY) if match and found else None


def _of_either(text: str, match: re.Match[str]) -> bool:
    """Whether one date stands below two heads, that of the hearing and that of the decision."""
    above = text[max(0, match.start() - _HEADS) : match.start()]
    return bool(match["only"]) and _HEARD.search(above) is not None


def alone(reading: Reading, kind: Kind) -> Found | None:
    """A day on a line of its own, or after the court, near the top of the first page."""
    if kind not in _ALONE_ON_TOP:
        return None
    behind = _HOURS if kind is Kind.MINUTES else r"\W*"
    alone = re.compile(
        rf"(?i)\W{{0,3}}(?:{WEEKDAY}|[a-z .’'-]{{3,40}}court[a-z .’'-]{{0,30}},\s+)(?P<date>{DAY}){behind}"
    )
    for above, line in pairwise((None, *reading.opening[:30])):
        if line is None or (above is not None and len(above.text) > _FULL_LINE and LEADS_ON.search(above.text)):
            continue
        if (match := alone.fullmatch(line.text)) and (found := explicit(match["date"])):
            return words(found[0], line.text, line.page, 0.95)
    return None
