"""What sentencing remarks say of themselves: court, judge, defendant, case number, offences and sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.documents.document import Found
from bundler.documents.readers.casing import name_case
from bundler.documents.readers.judges import court_of, judge_of
from bundler.documents.readers.offences import offences_in
from bundler.documents.readers.reading import Reading, words
from bundler.documents.readers.sentences import sentence_parts

_DEFENDANT = re.compile(
    r"(?m)^\W{0,3}(?i:R\s?E\s?X|R\s?E\s?G\s?I\s?N\s?A|R|(?:HIS\s+MAJESTY\s+)?THE\s+(?:KING"
    r"|QUEEN)|THE\s+CROWN)\s*[-–]?\s*(?i:v|vs|versus"
    r"|against)\.?\s*[-–]?\s+(?P<name>[A-Z][^\n,;(]{2,60})"
)
_STACKED = re.compile(
    r"(?m)^\W*(?i:REX|REGINA|R|THE KING|THE CROWN)\W*\n\W*(?i:v|-v-|– v –|versus)\W*\n\W*(?P<name>[A-Z][^\n,;(]{2,60})$"
)
_CASE = re.compile(r"\b(T20\d\d\s?\d{4,6}|[TSAU]\d{8}|\d{2}[A-Z]{2}\d{7,9}(?:/\d\d)?)\b")


def details(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give court, judge, defendant, case-number, each offence, and the parts of the sentence."""
    if court := court_of(reading):
        yield "court", court
    if judge := judge_of(reading):
        yield "judge", judge
    if defendant := defendant_of(reading):
        yield "defendant", defendant
    if case := reading.found(_CASE, pages=2):
        yield "case-number", case
    yield from offences_in(reading)
    yield from sentence_parts(reading)


def defendant_of(reading: Reading) -> Found | None:
    """The defendant of ``R v …``."""
    for pattern in (_DEFENDANT, _STACKED):
        if hit := reading.search(pattern, pages=2):
            name = re.sub(r"\s+", " ", hit[0]["name"]).strip(" .-–")
            return words(name_case(name), hit[0][0], hit[1], 0.9)
    return None
