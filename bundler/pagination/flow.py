"""Rows of a table, flowed from page to page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bundler.pagination.page_style import Grid

# Where a row must be broken, at least so many of its lines stand together.
_TOGETHER = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One row before it has a place: how many lines it is high, and the extra space above it within a page.

    `keeps_next` says that it must not be the last on its page. Where it goes on overleaf, it is at least `overleaf`
    lines high there.
    """

    lines: int
    above: float = 0.0
    keeps_next: bool = False
    overleaf: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Lines `first` up to `end` of a block, on a page. `top` is from the page's top edge down, in points.

    `goes_on` says that more of the block follows overleaf.
    """

    block: int
    first: int
    end: int
    top: float
    height: float
    goes_on: bool = False


def flow(blocks: Sequence[Block], grid: Grid) -> tuple[tuple[Piece, ...], ...]:
    """Give the pages, each with its pieces; there is at least one page.

    A block stands whole where a page can hold it; a higher one begins where it comes and goes on overleaf.
    """
    pages: list[list[Piece]] = [[]]
    top = grid.first_top
    for place, block in enumerate(blocks):
        if pages[-1] and top + block.above + _needed(blocks, place, grid) > grid.bottom:
            pages.append([])
            top = grid.next_top
        first = 0
        while first < block.lines:
            if first:
                pages.append([])
                top = grid.next_top
            elif pages[-1]:
                top += block.above
            room = int((grid.bottom - top - 2 * grid.air) / grid.leading + 1e-6)
            end = _end(block.lines, first, max(room, 1))
            height = _height(max(end - first, block.overleaf if first else 0), grid)
            goes_on = end < block.lines
            pages[-1].append(Piece(block=place, first=first, end=end, top=top, height=height, goes_on=goes_on))
            top += height
            first = end
    return tuple(tuple(page) for page in pages)


def _end(lines: int, first: int, room: int) -> int:
    """Where the lines from `first` on break for the page's end, so that not one or two alone are left for overleaf."""
    end = min(lines, first + room)
    together = lines - _TOGETHER
    return together if together < end < lines and together - first >= _TOGETHER else end


def _needed(blocks: Sequence[Block], place: int, grid: Grid) -> float:
    """The room that must be left on a page for a block to begin there."""
    block, page = blocks[place], grid.bottom - grid.next_top
    height = _height(block.lines, grid)
    if height > page:
        return _height(max(_TOGETHER, block.overleaf), grid)
    if not block.keeps_next or place + 1 == len(blocks):
        return height
    following = blocks[place + 1]
    whole = height + following.above + _height(following.lines, grid)
    return whole if whole <= page else height + following.above + _height(min(following.lines, _TOGETHER), grid)


def _height(lines: int, grid: Grid) -> float:
    return lines * grid.leading + 2 * grid.air
