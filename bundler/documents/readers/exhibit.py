"""What an exhibit says of itself: its mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.documents.document import Found
from bundler.documents.readers.reading import Reading

_ON_PAGE = re.compile(r"(?i:exhibit|marked)\W{0,12}([A-Z]{2,3}\s?/?\s?\d{1,3})\b")
_IN_NAME = re.compile(r"(?:(?i:exhibit|exh|ex)[\s_.\-]*)?\b([A-Z]{2,3})[\s_\-]?(\d{1,3})\b")


def details(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give ``exhibit-mark``, from the front sheet or else from the file's name."""
    if found := reading.found(_ON_PAGE, pages=1):
        mark = re.sub(r"[\s/]", "", found.value).upper()
        yield "exhibit-mark", Found(value=mark, origin="words", page=found.page, words=found.words)
    elif match := _IN_NAME.search(reading.name.replace("_", " ")):
        yield "exhibit-mark", Found(value=f"{match[1]}{match[2]}", origin="name", confidence=0.7)
