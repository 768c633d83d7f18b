"""Ranges of pages as people write them: ``3``, ``3-5`` or ``3, 7-9``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bundler.errors import CaseError

Ranges = tuple[tuple[int, int], ...]
"""The first and the last page of each range, both counted from 1."""


WRITTEN = re.compile(r"\s*\d{1,6}\s*([-–]\s*\d{1,6}\s*)?(,\s*\d{1,6}\s*([-–]\s*\d{1,6}\s*)?)*")
"""What the schema takes for ranges."""


def as_written(ranges: Ranges) -> str:
    """Write ranges one way, whichever a person chose: ``3-5, 12``."""
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in ranges)


def read_ranges(text: str, where: str) -> Ranges:
    """Read ranges that the schema holds already. Raises CaseError, naming `where`, for one that ends first."""
    ranges = []
    for part in text.split(","):
        first, *rest = (int(number) for number in re.split(r"[-–]", part))
        last = rest[0] if rest else first
        if not 1 <= first <= last:
            raise CaseError(f"{part.strip()!r} is no range of pages", where=where, remedy='write it as "3-5"')
        ranges.append((first, last))
    return tuple(ranges)


def runs(pages: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the first and the last of each run of pages that follow one another; `pages` rise."""
    starts = [place for place, page in enumerate(pages) if place == 0 or page != pages[place - 1] + 1]
    for start, after in pairwise([*starts, len(pages)]):
        yield pages[start], pages[after - 1]
