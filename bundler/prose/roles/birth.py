"""A birth that no word calls one: the date behind a name in capitals, or between a name and an age in brackets."""

from __future__ import annotations

import re

from bundler.prose.reading import Reading

# ``Corwin Dale TATE, 17/06/1981``
_SURNAME = re.compile(
    r"(?:\b[A-Z][a-z’'-]+\s[A-Z]{2,}(?:-[A-Z]{2,})?,\s|\b[A-Z]{2,},\s[A-Z][A-Za-z]+(?:\s[A-Z][a-z]+)?,\s)\Z"
)
# ``Mr Berhane TESFAY   Eritrea   01 January 1991``: a line of its own in the head of a letter.
_LINE = re.compile(
    r"(?:^|\n)[ \t]*(?:Mr|Mrs|Ms|Miss)\s(?:[A-Z][a-z’'-]+\s){1,3}[A-Z]{2,}[,\s]{1,4}(?:[A-Z][a-z]+[,\s]{1,4}){0,2}\Z"
)
# ``Kai, 6.11.2018 (22 months)``
_NAME = re.compile(r"\b[A-Z][a-z’'-]+,\s\Z")
_AGE = re.compile(r"\s\((?:aged?\s)?(?:\d{1,2}|\d{1,3}\s(?:weeks|months|years|mths|yrs)(?:\sold)?)\)", re.I)
# In years: what stands behind a full name in capitals may as well be the day on which it was signed.
_GROWN = 9


def is_birth(text: str, reading: Reading, written: int | None) -> bool:
    """Whether a whole date is that of a birth by where it stands; `written` is the year of writing, where known."""
    if not (reading.year and reading.month and reading.day) or reading.until is not None:
        return False
    long_ago = written is not None and written - reading.year > _GROWN
    aged = text.startswith(" (", reading.end) and _AGE.match(text, reading.end)
    if not (long_ago or aged):
        return False
    before = text[max(0, reading.start - 80) : reading.start]
    if aged and _NAME.search(before):
        return True
    return long_ago and bool(_SURNAME.search(before) or _LINE.search(before))
