"""A document's own date: as its words give it, else as its file's name does; never from the file's properties."""

from __future__ import annotations

import re
from collections.abc import Callable

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.own_date.at_foot import below_name, signed
from bundler.documents.readers.own_date.at_head import alone, headed, heard_or_promulgated, promulgated
from bundler.documents.readers.own_date.days import explicit
from bundler.documents.readers.own_date.in_name import in_name
from bundler.documents.readers.own_date.labelled import ONLY_LABELLED, labelled
from bundler.documents.readers.own_date.series import collected, diary
from bundler.documents.readers.reading import Reading, words

_LEAST = 0.5
# Written by nobody on a day of its own, or not yet made.
_UNDATED = frozenset({Kind.LEGISLATION, Kind.DRAFT_ORDER})
_DRAFT_DATE = re.compile(
    r"(?im)^\W{0,3}(?:dated?|draft(?:ed)?(?: of)?"
    r"|version of)\W{1,4}(?:this\s+)?(?P<date>\d{1,2}[^\n\[\]]{4,24}\d{4})\W*$"
)
_ASKED_FOR = re.compile(r"(?i)\b(?:decision|birth|born|order|served|service|hearing|arrested|letter)\b")


def date_of(reading: Reading, kind: Kind) -> Found | None:
    """Give the date in EDTF, the page and the words that say so; None where nothing does."""
    if kind in _UNDATED:
        return _drafted(reading) if kind is Kind.DRAFT_ORDER else None
    readers: tuple[Callable[[Reading, Kind], Found | None], ...] = (
        promulgated,
        collected,
        headed,
        labelled,
        signed,
        alone,
        below_name,
        diary,
        _caption,
        heard_or_promulgated,
        _in_words,
    )
    if kind in ONLY_LABELLED:
        readers = (labelled, diary)
    for read in readers:
        if found := read(reading, kind):
            return found
    return in_name(reading.name)


def _caption(reading: Reading, kind: Kind) -> Found | None:
    """The only day that the words on a photograph name, at the end of a line: its caption."""
    if kind is not Kind.PHOTOGRAPH:
        return None
    from bundler.prose.find import find_dates

    lines = [line for line in reading.lines if any(found.value for found in find_dates(line.text))]
    found = explicit(lines[0].text) if len(lines) == 1 else None
    if found and lines[0].text[found[2] :].rstrip(" .") == found[1]:
        return words(found[0], lines[0].text, lines[0].page, 0.6)
    return None


def _drafted(reading: Reading) -> Found | None:
    """A draft order bears a date only where it says that it is the draft's."""
    for page in reading.pages:
        if (match := _DRAFT_DATE.search(page.text)) and (found := explicit(match["date"])):
            return words(found[0], match[0], page.page, 0.7)
    return None


def _in_words(reading: Reading, kind: Kind) -> Found | None:
    from bundler.prose.document_date import document_date

    candidates = [
        found
        for found in document_date([page.text for page in reading.pages], kind.value)
        if kind is not Kind.CLAIM_FORM or not _of_another_thing(reading.pages[found.page - 1].text, found.start)
    ]
    if candidates and candidates[0].confidence >= _LEAST:
        best = candidates[0]
        page = reading.pages[best.page - 1].page
        return words(best.value.edtf(), best.words, page, best.confidence)
    return None


def _of_another_thing(text: str, start: int) -> bool:
    """Whether a form asks for this date as that of something else: beside it, or on the line above."""
    above = "\n".join(text[:start].split("\n")[-2:])
    return _ASKED_FOR.search(above) is not None
