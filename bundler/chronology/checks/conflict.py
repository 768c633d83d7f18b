"""Conflict and Gap: what does not fit in a chronology, and where it says nothing."""

from __future__ import annotations

from dataclasses import dataclass

from bundler.chronology.event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Events that cannot all be right as they stand.

    `kind` is ``two-dates``, ``order``, ``after-document`` or ``calculated``.
    """

    kind: str
    message: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A stretch of time in which nothing is told: the event before it and the event after."""

    before: Event
    after: Event
    months: int
