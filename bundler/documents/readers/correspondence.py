"""What a letter or an e-mail says of itself: from, to, date sent, reference, subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.documents.document import Found
from bundler.documents.readers.reading import Reading

_FIELDS = (
    ("from", re.compile(r"^From:?[ \t]+(.+)$", re.MULTILINE)),
    ("to", re.compile(r"^To:?[ \t]+(.+)$", re.MULTILINE)),
    ("sent", re.compile(r"^(?:Date|Sent):?[ \t]+(.+)$", re.MULTILINE)),
    ("subject", re.compile(r"^(?:Subject|Re):?[ \t]+(.+)$", re.MULTILINE | re.IGNORECASE)),
    (
        "reference",
        re.compile(r"^(?:Our ref(?:erence)?|Ref(?:erence)?)[.:]*[ \t]+(\S.*)$", re.MULTILINE | re.IGNORECASE),
    ),
)


def details(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give each of the fields that stands on the first page."""
    for name, pattern in _FIELDS:
        if found := reading.found(pattern, pages=1):
            yield name, found
