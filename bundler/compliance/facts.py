"""Facts: everything the rules need, read once from the finished file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is true of one PDF. Pages are bundle pages, counted from 1."""

    page_count: int
