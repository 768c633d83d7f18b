"""Which line of a page is the heads of columns, by the words of its cells and by what stands below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.chronology.lines.column_heads import DATED, counted
from bundler.chronology.lines.row_forms import DAY, MONTH_YEAR
from bundler.chronology.records.dated_heads import lead_of, leads_of, may_head
from bundler.chronology.records.heads import heads
from bundler.chronology.records.word_lines import WordLine
from bundler.documents.page_text import Word

_LEAST_HEADS, _FAR = 3, 14
_SAYS_WHEN = re.compile(rf"{DATED.pattern}|\btime\b", re.IGNORECASE)
_DATE = re.compile(r"date(?:\s(?:of\s\w+|and\stime))?", re.IGNORECASE)
_DAY = re.compile(rf"(?:by|on|from)?\s*(?:{DAY}|{MONTH_YEAR})\W*", re.IGNORECASE)


def says_when(words: str) -> bool:
    """Whether the head of a column, or one of several, says that days or times stand below it."""
    return _SAYS_WHEN.search(words) is not None or bool(lead_of(words))


def are_two_heads(text: str) -> bool:
    """Whether a line is the heads of a log of two columns: ``Date  Entry``."""
    roles = set(heads(text))
    return (
        counted(text)[1] == len(text.split()) and bool(roles & {"date", "recorded"}) and bool(roles & {"words", "text"})
    )


def is_head(lines: Sequence[WordLine], place: int) -> bool:
    """Whether a line is the heads of columns: three cells at least, of which most are known as heads.

    Where one says what the days under it are of, such as ``By when``, a day under it shows that as well.
    """
    cells = list(lines[place].chunks())
    chunks = [" ".join(word.text for word in cell) for cell in cells]
    text = " ".join(chunks)
    if any(map(str.isdigit, text)):
        return False
    if len(chunks) < _LEAST_HEADS:
        return _SAYS_WHEN.search(text) is not None and len(chunks) == _LEAST_HEADS - 1 and are_two_heads(text)
    known = sum(counted(chunk)[1] > 0 for chunk in chunks) >= max(2, round(0.6 * len(chunks)))
    if known and _SAYS_WHEN.search(text):
        return True
    leads = leads_of(tuple(chunks)) if may_head(text) else ()
    dated = [cell for cell, words, lead in zip(cells, chunks, leads, strict=False) if lead or _DATE.fullmatch(words)]
    return any(_stands_over_day(cell, lines[place + 1 : place + 1 + _FAR]) for cell in dated)


def _stands_over_day(head: Sequence[Word], below: Sequence[WordLine]) -> bool:
    """Whether a day stands under a head, apart from what is beside it."""
    return any(
        chunk[0].left < head[-1].right
        and chunk[-1].right > head[0].left
        and _DAY.fullmatch(" ".join(word.text for word in chunk))
        for line in below
        for chunk in line.chunks()
    )
