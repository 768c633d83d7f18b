"""Days as papers write them: the patterns of one, and the first that a text names in full."""

from __future__ import annotations

import re

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
DAY = (
    rf"\d{{1,2}}(?:st|nd|rd|th)?\W{{1,3}}(?:of\s+)?{MONTH}\W{{1,3}}\d{{4}}"
    rf"|\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?\d{{2,4}}"
)
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:the\s+)?"
DAY_ALONE = re.compile(rf"(?i)\W{{0,3}}(?:dated?\b\W{{0,3}})?{WEEKDAY}(?P<date>{DAY})\W*")


def explicit(text: str) -> tuple[str, str, int] | None:
    """The first whole day that a text names in full: EDTF, the words, and where they start."""
    from bundler.prose.find import find_dates

    for found in find_dates(text):
        whole = found.value is not None and found.value.start is not None and found.value.start.day
        if whole and found.value is not None and not found.value.is_range and found.method == "explicit":
            return found.value.edtf(), found.words, found.start
    return None
