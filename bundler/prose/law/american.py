"""What is a date of an authority in the opinions of American courts alone, where it would be an event elsewhere."""

from __future__ import annotations

import re

from bundler.prose.reading import Reading

_REPORTS = re.compile(r"\b\d{1,3}\s{1,3}U\.\s?S\.\s{1,3}(?:C\.|\d|_)")
_ENOUGH = 2
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s{1,3}(?:\d{1,2},\s{1,3})?\d{4}\Z")
# Letter from T. Marlin to G. Lisle (June 12, 1807), in 10 Works of Marlin 400
_COLLECTED = re.compile(r"\),?\s{1,3}(?:in\s{1,3})?(?:\d{1,3}[A-Z]?\s{1,3}(?:id\.|[A-Z])|id\.)")
_LETTER = re.compile(r"\b(?:Letter|Memorandum|Memo)\s(?:from|to)\s[^()]{2,110}\(\Z")
# The Growth of Roads, 1945–2001, 33 Archives of Transport 87; State Courts, 2007—Statistical Tables
_TITLE = re.compile(
    r",?\s{0,2}—[A-Z]|:\s[A-Z][a-z]|,\s(?:[A-Z][\w’]*\s){1,6}\d{1,4}\s\(|,\s{1,3}\d{1,3}\s{1,3}(?:[A-Z&][\w.’]*\s{1,3}){1,7}\d"
)
_TITLED = re.compile(r"[A-Za-z][,:]\s{1,3}\Z|\b[Ff]iscal\s[Yy]ear\s\Z")
# (letters to T. Marlin, Sept. 14 and 23, 1789)
_LETTERS = re.compile(r"\((?:letters?|memorand(?:um|a)|speech)\s(?:to|from|of|by)\s[^()]{2,90}\Z")
# It did so for the first time in 1975. See Perrow v. Lisle, 421 U. S. 454 (1975)
# until April 1, 1953. 66 Stat. 54; 44 Stat., Part 1, p. 657 in 1926
_STATUTES = re.compile(r"\.\s{1,3}\d{1,3}\sStat\.\s\d")
_PAGE = re.compile(r"\bp\.\s\d{1,5}\sin\s\Z")
_SEEN = re.compile(r"\.\s{1,3}See\s(?:also\s)?[A-Z][^()]{5,150}\((?:[^()]{0,12}\s)?(\d{4})\)")


def is_american(text: str) -> bool:
    """Whether a text cites American reports or codes as only an American opinion does."""
    if "U. S. " not in text and "U.S. " not in text:
        return False
    found = _REPORTS.finditer(text)
    return sum(1 for _, _ in zip(range(_ENOUGH), found, strict=False)) == _ENOUGH


def cited_so(text: str, reading: Reading) -> bool:
    """Whether a reading belongs to a citation as American courts write it: a year or a day alone in brackets."""
    if not reading.is_calendar or reading.year is None:
        return False
    start, end = reading.start, reading.end
    before, after = text[max(0, start - 130) : start], text[end : end + 1]
    if before[-1:] == "(" and after == ")":
        if reading.month is None or _MONTH.match(text[start:end]):
            return True
        return bool(_COLLECTED.match(text, end) or _LETTER.search(before))
    if after == "." and _STATUTES.match(text, end):
        return True
    if reading.month is not None:
        return "(" in before and bool(_LETTERS.search(before))
    seen = _SEEN.match(text, end) if after == "." else None
    if seen is not None and int(seen[1]) == reading.year:
        return True
    return bool(_PAGE.search(before[-14:])) or bool(_TITLED.search(before[-14:]) and _TITLE.match(text, end))
