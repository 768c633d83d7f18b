"""Turns of pages as people write them: ``90`` for every page, ``3, 5-7: 90; 9: 180`` for some."""

from __future__ import annotations

import re

from bundler.documents import page_ranges
from bundler.documents.page_ranges import Ranges, read_ranges, runs
from bundler.errors import CaseError

Turns = tuple[tuple[Ranges, int], ...]
"""Document pages (from 1), () for all of them, and by how many degrees clockwise they are turned: 90, 180 or 270."""

_DEGREES = ("90", "180", "270")
_REMEDY = 'write turn = 90 for every page, or turn = "3, 5-7: 90" for some: 90, 180 or 270 degrees clockwise'


def read_turns(said: int | str, where: str) -> Turns:
    """Read turns. Raises CaseError, naming `where`, for what is none, and for a page that is turned twice."""
    parts = turn_parts(str(said), where, _REMEDY)
    if not parts:
        raise CaseError("no page is named", where=where, remedy=_REMEDY)
    turns = tuple((_ranges(pages, degrees, where), degrees) for pages, degrees in parts)
    seen: set[int] = set()
    for ranges, _ in turns:
        here = {page for first, last in ranges for page in range(first, last + 1)}
        if seen & here or (not ranges and len(turns) > 1):
            page = min(seen & here, default=0)
            problem = f"page {page} is turned twice" if page else "every page is turned, and some once more"
            raise CaseError(problem, where=where, remedy="name each page once")
        seen |= here
    return turns


def turn_parts(said: str, where: str, remedy: str) -> tuple[tuple[str | None, int], ...]:
    """Give of each part of ``3, 5-7: 90; 9: 180`` its pages as written, None where there are none, and its degrees.

    Raises CaseError, naming `where` and with this `remedy`, for a part that does not end with degrees.
    """
    found: list[tuple[str | None, int]] = []
    for part in (part.strip() for part in said.split(";")):
        pages, colon, degrees = part.rpartition(":")
        if part and degrees.strip() not in _DEGREES:
            raise no_turn(part, where, remedy)
        if part:
            found.append((pages.strip() if colon else None, int(degrees)))
    return tuple(found)


def no_turn(part: str, where: str, remedy: str) -> CaseError:
    """Give the fault of words that are no turn."""
    return CaseError(f"{part!r} is no turn", where=where, remedy=remedy)


def as_written(turns: Turns) -> str:
    """Write turns one way, whichever a person chose; "" for none."""
    return "; ".join(
        f"{page_ranges.as_written(ranges)}: {degrees}" if ranges else str(degrees) for ranges, degrees in turns
    )


def turn_of(turns: Turns, page: int) -> int:
    """By how many degrees clockwise a document page (from 1) is turned; 0 for one that is not."""
    return next(
        (degrees for ranges, degrees in turns if not ranges or any(first <= page <= last for first, last in ranges)),
        0,
    )


def with_turn(turns: Turns, pages: Ranges, degrees: int, count: int) -> Turns:
    """Turn some pages of a document of `count` pages on by so many degrees; () are all its pages.

    A page that comes to stand as it was supplied is not named any more.
    """
    wanted = {page for first, last in pages or ((1, count),) for page in range(first, last + 1)}
    stands = {page: (turn_of(turns, page) + (degrees if page in wanted else 0)) % 360 for page in range(1, count + 1)}
    if len(set(stands.values())) == 1:
        return (((), stands[1]),) if stands[1] else ()
    found = []
    for degree in map(int, _DEGREES):
        here = [page for page, stand in stands.items() if stand == degree]
        if here:
            found.append((tuple(runs(here)), degree))
    return tuple(sorted(found))


def last_page(turns: Turns) -> int:
    """The last page that is named; 0 where every page is turned, or none."""
    return max((last for ranges, _ in turns for _, last in ranges), default=0)


def refuse_page_beyond(turns: Turns, count: int, where: str) -> None:
    """Raise CaseError, naming `where`, where a page is named that a document of `count` pages does not have."""
    last = last_page(turns)
    if last > count:
        has = "one page" if count == 1 else f"{count} pages"
        raise CaseError(
            f"page {last} cannot be turned: the document has {has}",
            where=where,
            remedy="name pages of the document itself, counted from 1",
        )


def _ranges(pages: str | None, degrees: int, where: str) -> Ranges:
    if pages is None:
        return ()
    if not page_ranges.WRITTEN.fullmatch(pages):
        raise no_turn(f"{pages}: {degrees}", where, _REMEDY)
    return read_ranges(re.sub(r"\s", "", pages), where)
