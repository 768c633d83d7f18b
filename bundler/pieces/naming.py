"""Titles as indexes and bookmarks write them: without page number, with the tab set apart, and how alike two are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

_NUMBER = r"[A-Z]{0,3}[ ./-]?\d{1,5}"
_RANGE = rf"{_NUMBER}(?:\s*[-–—]\s*{_NUMBER})?"
_AT_END = re.compile(
    rf"\s*(?:[\[(]\s*(?:(?:pp?|pages?|pg)\b\.?\s*)?{_RANGE}\s*[\])]|[-–—,:|]?\s*\b(?:pp?|pages?|pg)\b\.?\s*{_RANGE})\s*$",
    re.IGNORECASE,
)
_AT_START = re.compile(
    rf"^\s*(?:[\[(]\s*(?:pp?\.?\s*)?{_RANGE}\s*[\])]|(?:pp?|pages?)\b\.?\s*{_RANGE})\s*[-–—:.]?\s*(?=\S)", re.I
)
_TAB = re.compile(
    r"^(?:(?P<word>tab|section|part|volume|divider|item)\s+(?P<named>[A-Z]{0,2}\d{0,3}[a-z]?)(?:\s*[-–—.:)]\s*|\s+|$)"
    r"|(?P<mixed>[A-Z]{1,2}\d{1,3}[a-z]?)(?:\s*[-–—.:)]\s*|\s+)"
    r"|(?P<plain>\d{1,3}|[A-Z])(?:[.:)]\s+|\s+[-–—]\s+|\s*$)"
    r"|(?P<letter>[B-HJ-Z]|A(?=\s+[A-Z]))\s+(?=\S))",
    re.IGNORECASE,
)
ALIKE = 80.0
"""Two titles at least so alike, of 100, mean one document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TabName:
    """A title and the tab that was written before it, "" where there was none."""

    tab: str
    title: str


def without_number(title: str) -> str:
    """Give a title without the page number that it ends or begins with: ``(p 12)``, ``[A12–A14]``, ``page 12``."""
    plain = " ".join(title.split())
    kept = _AT_START.sub("", _AT_END.sub("", plain)).strip(" -–—:|")
    return kept or plain


def split_tab(title: str) -> TabName:
    """Set the tab apart from the title: ``A1 Claim form``, ``Tab 3: Order``, ``4. Letter``; what is no tab stays."""
    plain = " ".join(title.split())
    found = _TAB.match(plain)
    if found is None:
        return TabName(tab="", title=plain)
    word, named = found["word"] or "", found["named"] or ""
    if word and not re.fullmatch(r"[A-Z]{1,2}\d{0,3}[a-z]?|\d{1,3}[a-z]?", named):
        return TabName(tab="", title=plain)
    letter = found["letter"] or ""
    if letter and not letter.isupper():
        return TabName(tab="", title=plain)
    rest = plain[found.end() :].strip(" -–—:.")
    tab = named or found["mixed"] or found["plain"] or letter
    if tab and tab[0].islower() and not tab.isdecimal():
        return TabName(tab="", title=plain)
    return TabName(tab=tab, title=rest or plain)


def likeness(one: str, other: str) -> float:
    """Give how alike two titles are, 0 to 100; a shortened title (with …) is like the whole one."""
    a, b = (re.sub(r"[^\w\s]", " ", text).casefold() for text in (one, other))
    if min(len(a.strip()), len(b.strip())) < 3:
        return 0.0
    return max(fuzz.token_set_ratio(a, b), fuzz.ratio(a, b))


def standing_on(title: str, text: str) -> float:
    """Give the share of a title's telling words that stand near the top of a page; 0 where it has none."""
    words = {word.casefold() for word in re.findall(r"[^\W_]{4,}", title)}
    top = {word.casefold() for word in re.findall(r"[^\W_]{4,}", text[:900])}
    return len(words & top) / len(words) if words else 0.0
