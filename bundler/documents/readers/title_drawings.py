"""Titles of drawings: what the title block in the corner says, and the drawing's number."""

from __future__ import annotations

import re

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.casing import sentence_case
from bundler.documents.readers.reading import Reading, words
from bundler.documents.readers.title_parts import LONGEST, Details, bare

_NUMBER = re.compile(r"(?i)\b(?:drawing|drg|dwg)\.? ?(?:no|number|ref)\b\.?\W{0,3}(?P<number>[A-Z0-9][\w./-]{2,24})")
_SCALE = re.compile(r"(?i)\bscale\b.{0,10}1 ?: ?\d{2,5}|\b1 ?: ?\d{2,5} ?@ ?A\d\b")
_SHOWN = re.compile(r"(?i)\b(?:plans?|elevations?|sections?|layout|site|location|map|details)\b")


def drawing(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """What is drawn, and the drawing's number; None where the page is no drawing."""
    number = next((hit for line in reading.lines[:200] if (hit := _NUMBER.search(line.text))), None)
    if number is None or not any(_SCALE.search(line.text) for line in reading.lines[:200]):
        return None
    shown = next(
        (line for line in reading.lines[:200] if _SHOWN.search(line.text) and not _NUMBER.search(line.text)), None
    )
    if shown is None:
        return None
    name = sentence_case(bare(shown.text), reading)
    told = f"{name} (drawing {number['number']})"
    return words(told if len(told) <= LONGEST else name, shown.text, shown.page, 0.7)
