"""Tell somebody how far a long piece of work has come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

Item = TypeVar("Item")


class Progress(Protocol):
    """Where a stage reports to. Nothing here may write to stdout: results go there."""

    def over(self, title: str, items: Iterable[Item], total: int | None = None) -> Iterator[Item]:
        """Yield each item, reporting that the one before it is done."""
        ...

    def at(self, document: str, stage: str) -> None:
        """Report that a document, named by its label, has come to a stage of being taken in.

        The stages: ``found``, ``converted``, ``scanned`` (its pages wait to be read from their picture), ``read``,
        ``described``; or ``refused``.
        """
        ...

    def say(self, message: str) -> None:
        """Report one line. It never holds words out of a document."""
        ...


class Silent:
    """Progress for programs and tests: says nothing."""

    def over(self, title: str, items: Iterable[Item], total: int | None = None) -> Iterator[Item]:
        """Yield each item."""
        yield from items

    def at(self, document: str, stage: str) -> None:
        """Say nothing."""

    def say(self, message: str) -> None:
        """Say nothing."""
