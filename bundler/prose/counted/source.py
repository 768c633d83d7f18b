"""Source: the date that one is counted from, and how its words stand to it."""

from __future__ import annotations

from dataclasses import dataclass

from bundler.prose.story.anchors import Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The date that one is counted from.

    `spoken` says that the words are those of somebody speaking or writing on that day, who looks back from it.
    `ahead` says that what is told is still to come on it. `onward` says that a story goes on from that day. `doubt` is
    taken off the sureness. `plain` says that the text dates the thing counted from, once and alone in its sentence,
    however far away.
    """

    anchor: Anchor
    plain: bool = False
    ahead: bool = False
    spoken: bool = False
    onward: bool = False
    doubt: float = 0.0


def plain(anchor: Anchor | None) -> Source | None:
    """The source of a date, None where there is none."""
    return Source(anchor=anchor) if anchor is not None else None
