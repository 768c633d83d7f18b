"""What a witness statement says of itself: the witness, its number, the exhibits it refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.documents.document import Found
from bundler.documents.readers.reading import Reading

_WITNESS = re.compile(
    r"(?i:(?:first|second|third|fourth|fifth)?\s*witness\s+statement\s+of)\s+"
    r"([A-Z][\w’'.\-]*(?:[ ]+[A-Z][\w’'.\-]*){0,3})"
)
_NUMBER = re.compile(
    r"\b(?:(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|1st|2nd|3rd|4th|5th)\b"
    r"|statement\s+no\.?\s*(\d{1,2}))",
    re.IGNORECASE,
)
_EXHIBIT = re.compile(r"\b([A-Z]{2,3}\s?/?\s?\d{1,3})\b(?!\s*/\s*\d{4})")
_MARKED = re.compile(
    r"(?:marked|exhibit(?:s|ed)?|exhibits?:?)\W{0,4}((?:[“\"'‘*]?[A-Z]{2,3}\s?/?\s?\d{1,3}[”\"'’*]?(?:\s*(?:,|and|to|-|–)\s*)?)+)",
    re.IGNORECASE,
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_WORDS = {word: number for number, word in enumerate(_ORDINALS, start=1)}


def details(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give ``witness``, ``statement-number`` and each ``exhibit`` the statement refers to, in its own order."""
    if witness := reading.found(_WITNESS, pages=1):
        yield "witness", witness
    if number := _number(reading):
        yield "statement-number", number
    seen: set[str] = set()
    for page in reading.pages:
        for match in _MARKED.finditer(page.text):
            for mark in _marks(match[1]):
                if mark not in seen:
                    seen.add(mark)
                    yield "exhibit", Found(value=mark, origin="words", page=page.page, words=match[0].strip()[:80])


def _number(reading: Reading) -> Found | None:
    match = _NUMBER.search(reading.head)
    if match is None:
        return None
    word = (match[1] or "").lower()
    number = match[2] or str(_WORDS.get(word) or re.sub(r"\D", "", word))
    return Found(value=number, origin="words", page=reading.first_page, words=match[0])


def _marks(text: str) -> Iterator[str]:
    """The marks a phrase names, ranges spelt out: ``AB1 to AB3`` gives AB1, AB2, AB3."""
    found = [re.sub(r"[\s/]", "", mark).upper() for mark in _EXHIBIT.findall(text.upper())]
    letters = [re.match(r"([A-Z]+)(\d+)", mark) for mark in found]
    if len(found) == 2 and re.search(r"\bto\b|[-–]", text, re.IGNORECASE) and all(letters):
        first, last = letters[0], letters[1]
        assert first is not None
        assert last is not None
        if first[1] == last[1] and 0 < int(last[2]) - int(first[2]) < 100:
            yield from (f"{first[1]}{number}" for number in range(int(first[2]), int(last[2]) + 1))
            return
    yield from found
