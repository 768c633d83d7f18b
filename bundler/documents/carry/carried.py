"""Carried: what came of carrying a PDF, and Change: what one step of it took out or has to say."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from bundler.documents.document import Remark, Removal


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one step took out, and what a person should know of it."""

    removals: tuple[Removal, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def __add__(self, other: Change) -> Change:
        return Change(removals=self.removals + other.removals, remarks=self.remarks + other.remarks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A PDF that was carried: how many pages it has, what was taken out, what a person should know."""

    pages: int
    removals: tuple[Removal, ...] = ()
    remarks: tuple[Remark, ...] = ()


class Tally:
    """Counts what a step takes out, by kind and document page (from 1; None for the whole file)."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[int, str]] = Counter()

    def add(self, what: str, page: int | None = None, count: int = 1) -> None:
        """Count `count` more of a kind."""
        if count:
            self._counts[page or 0, what] += count

    def removals(self) -> tuple[Removal, ...]:
        """Give what was counted, in the order of pages, the whole file's first."""
        return tuple(
            Removal(what=what, count=count, page=page or None) for (page, what), count in sorted(self._counts.items())
        )
