"""The numbers printed on a bundle's pages, and the page of the file that each of them stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bundler.compliance.facts import Facts
from bundler.compliance.facts_marks import Mark

# So large a share of the pages must bear a number that runs on, before it is taken for the bundle's own.
_MOST_OF_THEM = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """`written` holds for each page of the file what is printed on it or, failing that, its label; "" for neither."""

    written: tuple[str, ...]

    def page_of(self, label: str) -> int | None:
        """The first page with this number, counted from 1; a plain number that none bears is the page of the file."""
        wanted = _key(label)
        found = next((page for page, own in enumerate(self.written, start=1) if own and _key(own) == wanted), None)
        if found is not None or any(self.written):
            return found
        return int(wanted) if wanted.isdecimal() and 0 < int(wanted) <= len(self.written) else None

    def of(self, first: int, last: int) -> tuple[str, str]:
        """The numbers on two pages; both "" where either bears none."""
        pair = (self.written[first - 1], self.written[last - 1])
        return pair if all(pair) else ("", "")


def read_numbers(facts: Facts) -> Numbers:
    """Give the running numbers of the pages: stamps, else page labels, else numbers that start anew in each section."""
    labels = facts.structure.labels
    own_labels = labels if labels != tuple(str(page) for page in range(1, facts.page_count + 1)) else ()
    stamped = tuple(_written(mark) if mark else "" for mark in facts.stamps.marks)
    if sum(map(bool, stamped)) * 2 >= facts.page_count > 0:
        filled = own_labels or ("",) * len(stamped)
        return Numbers(written=tuple(stamp or label for stamp, label in zip(stamped, filled, strict=False)))
    if len(own_labels) == facts.page_count:
        return Numbers(written=own_labels)
    return Numbers(written=_by_section([page.marks for page in facts.pages]) or ("",) * facts.page_count)


def _by_section(pages: Sequence[Sequence[Mark]]) -> tuple[str, ...]:
    """The prefixed numbers (A1, A2, B1) that stand at one edge of most pages; nothing where they do not run on."""
    zones = Counter(mark.zone for marks in pages for mark in marks if mark.printed.prefix)
    if not zones:
        return ()
    zone = zones.most_common(1)[0][0]
    found = [next((mark for mark in marks if mark.zone == zone and mark.printed.prefix), None) for marks in pages]
    steady = sum(_follows(before, after) for before, after in pairwise(found))
    if steady < _MOST_OF_THEM * (len(pages) - 1):
        return ()
    return tuple(_written(mark) if mark else "" for mark in found)


def _follows(before: Mark | None, after: Mark | None) -> bool:
    if before is None or after is None:
        return False
    if before.printed.prefix == after.printed.prefix:
        return after.printed.number == before.printed.number + 1
    return after.printed.number == 1


def _written(mark: Mark) -> str:
    return f"{mark.printed.prefix}{mark.printed.number}{mark.printed.suffix}"


def _key(label: str) -> str:
    return re.sub(r"[^0-9a-z]", "", label.casefold())
