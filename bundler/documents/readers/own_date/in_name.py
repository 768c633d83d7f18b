"""The date in a file's name."""

from __future__ import annotations

import re

from bundler.documents.document import Found
from bundler.documents.readers.own_date.days import explicit
from bundler.partial_date import DateFault, PartialDate

_COMPACT = re.compile(r"(?<!\d)(19|20)(\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)")
_POINTED = re.compile(r"(?<!\d)(0?[1-9]|[12]\d|3[01])[-_. ](0?[1-9]|1[0-2])[-_. ]((?:19|20)?\d\d)(?!\d)")


def in_name(name: str) -> Found | None:
    """A date in the file's name: ``2026-09-03 decision``, ``letter 3 September 2026``, ``note 11.09.26``."""
    for pattern, parts in ((_COMPACT, "ymd"), (_POINTED, "dmy")):
        if match := pattern.search(name):
            year, month, day = (
                (match[1] + match[2], match[3], match[4]) if parts == "ymd" else (match[3], match[2], match[1])
            )
            written = f"{_century(year)}-{int(month):02}-{int(day):02}"
            try:
                return Found(value=PartialDate.parse(written).edtf(), origin="name", words=match[0], confidence=0.6)
            except DateFault:
                continue
    if found := explicit(re.sub(r"[_]+", " ", name)):
        return Found(value=found[0], origin="name", words=found[1], confidence=0.6)
    return None


def _century(year: str) -> str:
    return year if len(year) == 4 else f"20{year}" if int(year) < 70 else f"19{year}"
