"""Which pages of a document may hold tables that go by date, told by their text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.chronology.lines.column_heads import counted
from bundler.chronology.lines.row_forms import DAY
from bundler.chronology.records.dated_heads import may_head
from bundler.chronology.records.placed_heads import are_two_heads, says_when
from bundler.documents.page_text import PageText

_WHOLE = re.compile(rf"{DAY}", re.IGNORECASE)
_LEAST_HEADS, _NEAR, _LONGEST = 3, 4, 90


def pages_of_tables(pages: Sequence[PageText]) -> tuple[int, ...]:
    """The document pages (from 1) that may hold tables that go by date, told by their text.

    A table may go on without its heads over pages with days on them.
    """
    found: list[int] = []
    for page in pages:
        goes_on = bool(found) and found[-1] == page.page - 1 and _WHOLE.search(page.text) is not None
        if goes_on or _may_hold_table(page):
            found.append(page.page)
    return tuple(found)


def _may_hold_table(page: PageText) -> bool:
    """Whether the heads of such a table stand on a few lines, or each on its own where columns were drawn in turn."""
    lines = [line for line in page.text.split("\n") if line.strip()]
    plain = ["" if len(line) >= _LONGEST or any(map(str.isdigit, line)) else line for line in lines]
    alone = [line for line in plain if line and counted(line)[1] == len(line.split())]
    if _are_heads(alone) or any(are_two_heads(line) for line in alone):
        return True
    if any(_are_heads(plain[place : place + _NEAR]) for place in range(len(plain))):
        return True
    return any(map(may_head, plain)) and _WHOLE.search(page.text) is not None


def _are_heads(lines: Sequence[str]) -> bool:
    found = frozenset[str]().union(*(counted(line)[0] for line in lines if line))
    return len(found) >= _LEAST_HEADS and says_when(" ".join(lines))
