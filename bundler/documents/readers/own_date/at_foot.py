"""The date beside a signature, or below the name that closes a letter."""

from __future__ import annotations

import re
from itertools import pairwise

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.letter_lines import CLOSING
from bundler.documents.readers.own_date.days import DAY, DAY_ALONE, explicit
from bundler.documents.readers.own_date.series import LETTERS
from bundler.documents.readers.reading import Reading, words

_SIGNED_ON_A_LINE = frozenset(
    {Kind.DECISION_LETTER, Kind.URGENT_APPLICATION, Kind.APPLICATION, Kind.OTHER, Kind.REPORT}
)
_SIGNATURE = re.compile(
    rf"(?i)^\W{{0,3}}sign(?:ed|ature)\b[^\n]{{0,60}}?\s(?:(?:on|dated?)\b\W{{0,4}})?(?P<date>{DAY})(?:\s+time\b.*)?\W*$"
)
_BESIDE_OFFICE = re.compile(rf"(?:^|\s)(?:Dated?|DATED?)\b\W{{0,4}}(?P<date>(?i:{DAY}))\W*$")
_ANOTHER_DAY = re.compile(r"(?i)\b(?:hearing|review|birth|next|expiry|release|start|end)\W*$")
_BELOW_CLOSING = 6


def signed(reading: Reading, kind: Kind) -> Found | None:
    """The day beside the signature of a form or a notice: ``Signed: IO 20177  Date: 22/06/26``.

    It may stand beside the office that is written below the name instead.
    """
    if kind not in _SIGNED_ON_A_LINE:
        return None
    for above, line in reversed(tuple(pairwise((None, *reading.closing)))):
        if line is None:
            continue
        match = _SIGNATURE.search(line.text)
        if match is None and above is not None and re.match(r"(?i)\W{0,3}sign(?:ed|ature)\b", above.text):
            beside = _BESIDE_OFFICE.search(line.text)
            match = beside if beside and not _ANOTHER_DAY.search(line.text[: beside.start()]) else None
        if match and (found := explicit(match["date"])):
            return words(found[0], match[0], line.page, 0.85)
    return None


def below_name(reading: Reading, kind: Kind) -> Found | None:
    """A letter's day on a line of its own below the name that closes it."""
    if kind not in LETTERS:
        return None
    closes = [at for at, line in enumerate(reading.lines) if CLOSING.match(line.text)]
    if not closes:
        return None
    for line in reading.lines[closes[-1] + 1 : closes[-1] + 1 + _BELOW_CLOSING]:
        if (match := DAY_ALONE.fullmatch(line.text)) and (found := explicit(match["date"])):
            return words(found[0], line.text, line.page, 0.9)
    return None
