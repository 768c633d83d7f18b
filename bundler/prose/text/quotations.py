"""Quotations: the stretches of a text that are somebody's quoted words, over as many paragraphs as they run."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from bundler.prose.patterns.signs import holds
from bundler.prose.text.paragraphs import opens_paragraph

_MARKS = ("“", "”", '"')
_MARK = re.compile(f"[{''.join(_MARKS)}]")
# A quotation that is not closed within this many characters ends with its first paragraph.
_LONGEST = 8000


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Quoted words at `start`–`end`, the marks included."""

    start: int
    end: int


def quotations(text: str) -> tuple[Quotation, ...]:
    """Give the outermost quotations of a text in order. Single marks, which are apostrophes too, open none."""
    found: list[Quotation] = []
    opened, depth = -1, 0
    for mark in _MARK.finditer(text) if holds(text, _MARKS) else ():
        at = mark.start()
        if opened >= 0 and at - opened > _LONGEST:
            found.append(_first_paragraph(text, opened))
            opened = -1
        if _is_opening(text, at):
            if opened < 0 or opens_paragraph(text, at):
                opened, depth = (at if opened < 0 else opened), 1
            else:
                depth += 1
        elif opened >= 0:
            depth -= 1
            if not depth:
                found.append(Quotation(start=opened, end=at + 1))
                opened = -1
    if opened >= 0:
        found.append(_first_paragraph(text, opened))
    return tuple(found)


def _is_opening(text: str, at: int) -> bool:
    """Whether a mark opens: a straight one does where it stands before a word and after none."""
    if text[at] != '"':
        return text[at] == "“"
    return (not at or text[at - 1] in " \n\t([—–-") and not text[at + 1 : at + 2].isspace()


def _first_paragraph(text: str, start: int) -> Quotation:
    stop = text.find("\n\n", start)
    return Quotation(start=start, end=stop if stop >= 0 else len(text))


def quotation_at(found: Sequence[Quotation], place: int) -> Quotation | None:
    """The quotation within which offset `place` lies."""
    at = bisect_right(found, place, key=lambda quotation: quotation.start)
    return found[at - 1] if at and place < found[at - 1].end else None


def quoted_between(found: Sequence[Quotation], start: int, end: int) -> int:
    """How many of the characters at `start`–`end` are quoted."""
    first = max(0, bisect_right(found, start, key=lambda quotation: quotation.start) - 1)
    total = 0
    for quotation in found[first:]:
        if quotation.start >= end:
            break
        total += max(0, min(quotation.end, end) - max(quotation.start, start))
    return total
