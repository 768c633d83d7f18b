"""Numbered paragraphs of a document: which number stands where."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_NUMBER = re.compile(
    r"(?:[ \t]{0,12}(?:\((?P<round>\d{1,3})\)|\[(?P<square>\d{1,3})\]"
    r"|(?P<plain>\d{1,3})(?P<mark>[.)])?)(?=[ \t]+\S|[ \t]*$)[ \t]{0,12}(?P<next>\S?)"
    r"|[ \t]{0,20}\(?(?P<sub>[a-z]|[ivx]{1,5})\)(?=[ \t]+\S)"
    # No time (08.40) and no date (09.02.23, 12.11.24).
    r"|[ \t]{0,12}(?!0\d|\d{1,3}\.0\d|\d\d\.1[0-2]\.\d\d(?!\d))(?P<deep>\d{1,3}(?:\.\d{1,3}){1,3})\.?(?=[ \t]+\S))",
    re.M,
)
# After a figure that a line begins with: it is an hour, a measure or a sum, and no number.
_COUNTED = re.compile(
    r"[ \t]*(?:[ap]\.?m\b\.?|hours?\b|hrs?\b|o’clock|%|per cent|mg|kg|g\b|ml|cm|mm|m\b|km|miles?\b|million|metres?\b)",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:\A|\n)[ \t]*(?:\[?\(?\w{1,4}[.)\]]{1,2}[ \t]*)?\Z")
_LONGEST_NUMBER = 12

# So many numbers may be missing between two paragraphs.
_SKIPPED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A numbered paragraph from `start` to `end` of the text; `number` is ``12``, ``12(a)`` or ``3.1``."""

    number: str
    start: int
    end: int


def opens_paragraph(text: str, at: int) -> bool:
    """Whether what stands at offset `at` opens a line, its number before it or none."""
    return _OPENS.search(text[max(0, at - _LONGEST_NUMBER) : at]) is not None


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Give the numbered paragraphs of `text` in order.

    A number counts only where it goes on from the one before (a page number or a figure at the start of a line does
    not), or starts again from 1.
    """
    numbers = tuple(filter(None, (_NUMBER.match(text, start) for start in _line_starts(text))))
    style = _style(numbers)
    heads: list[tuple[str, int]] = []
    last, sub = 0, ""
    for found in numbers:
        if found["sub"]:
            if heads and _follows(sub, found["sub"]):
                sub = found["sub"]
                heads.append((f"{last}({sub})" if last else f"({sub})", found.start()))
            continue
        if found["deep"]:
            if _COUNTED.match(text, found.end("deep")) or (last and int(found["deep"].split(".")[0]) > last + _SKIPPED):
                continue
            heads.append((found["deep"], found.start()))
            continue
        digits = found["round"] or found["square"] or found["plain"]
        if _form(found) != style:
            continue
        number = int(digits)
        if last < number <= last + _SKIPPED or (
            number == 1 and (last == 0 or found["mark"] or found["round"] or found["square"])
        ):
            last, sub = number, ""
            heads.append((digits, found.start()))
    if not heads:
        return ()
    ends = [start for _, start in heads[1:]] + [len(text)]
    return tuple(
        Paragraph(number=number, start=start, end=end) for (number, start), end in zip(heads, ends, strict=True)
    )


def _line_starts(text: str) -> Iterator[int]:
    start = 0
    while True:
        yield start
        start = text.find("\n", start) + 1
        if not start:
            return


def paragraph_at(found: Sequence[Paragraph], offset: int) -> str:
    """Give the number of the paragraph in which `offset` lies, or nothing before the first."""
    index = bisect_right(found, offset, key=lambda paragraph: paragraph.start)
    return found[index - 1].number if index else ""


def _form(found: re.Match[str]) -> str:
    return "round" if found["round"] else "square" if found["square"] else found["mark"] or "bare"


def _style(numbers: Iterable[re.Match[str]]) -> str:
    """The way this document writes its paragraph numbers: the one whose numbers run furthest in order from 1."""
    runs: dict[str, tuple[int, int]] = {}
    for found in numbers:
        if found["sub"] or found["deep"]:
            continue
        form, number = _form(found), int(found["round"] or found["square"] or found["plain"])
        last, length = runs.get(form, (0, 0))
        if last < number <= last + _SKIPPED:
            runs[form] = (number, length + 1)
    return max(runs, key=lambda form: (runs[form][1], form != "bare"), default="")


_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
}


def _follows(last: str, this: str) -> bool:
    if not last:
        return this in ("a", "i")
    letters = len(last) == len(this) == 1 and ord(this) == ord(last) + 1
    return letters or _ROMAN.get(this, 0) == _ROMAN.get(last, 0) + 1 > 1 or this in ("a", "i")
