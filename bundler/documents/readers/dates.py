"""A document's own date: as its words give it, else as its file's name does; never from the file's properties."""

from __future__ import annotations

import re

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.reading import Reading
from bundler.partial_date import DateFault, PartialDate
from bundler.prose.document_date import document_date
from bundler.prose.find import find_dates

_LEAST = 0.4
_COMPACT = re.compile(r"(?<!\d)(19|20)(\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)")


def date_of(reading: Reading, kind: Kind) -> Found | None:
    """Give the date in EDTF, the page and the words that say so; None where nothing does."""
    candidates = document_date([page.text for page in reading.pages], kind.value)
    if candidates and candidates[0].confidence >= _LEAST:
        best = candidates[0]
        page = reading.pages[best.page - 1].page
        return Found(value=best.value.edtf(), origin="words", page=page, words=best.words, confidence=best.confidence)
    return _in_name(reading.name)


def _in_name(name: str) -> Found | None:
    """A date in the file's name, such as ``2026-09-03 decision`` or ``letter 3 September 2026``."""
    if match := _COMPACT.search(name):
        try:
            value = PartialDate.parse(f"{match[1]}{match[2]}-{match[3]}-{match[4]}")
        except DateFault:
            return None
        return Found(value=value.edtf(), origin="name", words=match[0], confidence=0.6)
    for expression in find_dates(re.sub(r"[_]+", " ", name)):
        if expression.value is not None and expression.method == "explicit":
            return Found(value=expression.value.edtf(), origin="name", words=expression.words, confidence=0.5)
    return None
