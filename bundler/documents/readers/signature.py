"""Whether a document says that it is signed and dated: only what its words tell; a signature in ink cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.documents.document import Found
from bundler.documents.readers.reading import Reading, words

_SIGNED = re.compile(
    r"(?im)^\W{0,4}(?:signed|signature)\b[^\n:]{0,20}[:.…_\s-]*(?P<by>/s/[^\n]*"
    r"|(?!dated?\b|full\s+name|name\b|position|date\b|print)[A-Z][^\n:]{1,60})$"
    r"|\[signed\]|\bsigned electronically\b|\be-?signed by\b|\bdigitally signed by\b|\bdocusigned by\b"
)
_UNSIGNED = re.compile(r"(?i)\[?\bunsigned\b\]?|\[signature\]|\[to be signed\]|\bnot yet signed\b|signed\W{0,3}\[\s*\]")
_BLANK_DATE = re.compile(
    r"(?im)^\W{0,4}dated?\b[^\n\d]{0,20}(?:\[\s*[.…_]*\s*\]|[.…_]{3,})[^\n\d]*(?:20\d?\W*)?$|\bdated this \["
)
_DATE = re.compile(r"(?im)^\W{0,4}(?:signed\W+)?dated?\b(?:\s+this)?\W{0,8}\d{1,2}[^\n]{2,30}\d{2,4}")


def details(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give ``signed`` and ``dated``, each yes or no; neither where the words do not tell."""
    for page in reversed(reading.pages[-3:]):
        if match := _UNSIGNED.search(page.text):
            yield "signed", words("no", match[0], page.page, 0.8)
            break
        if match := _SIGNED.search(page.text):
            yield "signed", words("yes", match[0], page.page, 0.7)
            break
    for page in reversed(reading.pages[-3:]):
        if match := _DATE.search(page.text):
            yield "dated", words("yes", match[0], page.page, 0.9)
            return
        if match := _BLANK_DATE.search(page.text):
            yield "dated", words("no", match[0], page.page, 0.8)
            return
