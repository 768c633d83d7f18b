"""The title of the proceedings, as a claim form, grounds or an order give it: claim number and parties."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.documents.document import Found
from bundler.documents.readers.reading import Reading

_NUMBER = re.compile(r"\b(AC-20\d\d-[A-Z]{3}-\d{6}|CO/\d{1,5}/20\d\d)\b")
_SHORT_TITLE = re.compile(
    r"\bR\s*\((?:on the application of\s+)?([^)\n]{1,60})\)\s+(?:-?v\.?-?|-v-)\s+([A-Z][^\n(]{2,80})"
)
_OF = r"(?:THE )?(?:KING|QUEEN)\s*\(?\s*on the application of\s+([^)\n]{1,60})\)?"
_CLAIMANT = re.compile(_OF, re.IGNORECASE)
_DEFENDANT = re.compile(r"(?:-\s*and\s*-|\bv\b\.?)\s*\n+\s*([A-Z][^\n]{3,90})\n+\s*Defendant", re.IGNORECASE)
_INTERESTED = re.compile(r"-\s*and\s*-\s*\n+\s*([A-Z][^\n]{3,90})\n+\s*Interested part", re.IGNORECASE)


def details(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give ``claim-number``, ``short-title``, ``claimant``, ``defendant`` and ``interested-party`` where they stand."""
    if number := reading.found(_NUMBER, pages=2):
        yield "claim-number", number
    if hit := reading.search(_SHORT_TITLE, pages=2):
        match, page = hit
        defendant = re.sub(r"\s+", " ", match[2]).strip(" .,;")
        value = f"R ({match[1].strip()}) v {defendant}"
        yield "short-title", Found(value=value, origin="words", page=page, words=match[0], confidence=0.8)
    if claimant := reading.found(_CLAIMANT, pages=2):
        value = f"The King (on the application of {claimant.value})"
        yield "claimant", Found(value=value, origin="words", page=claimant.page, words=claimant.words)
    for name, pattern in (("defendant", _DEFENDANT), ("interested-party", _INTERESTED)):
        if found := reading.found(pattern, pages=2):
            yield name, found
