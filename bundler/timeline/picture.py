"""Picture: shapes and words at their places. What draws it, on a page or as SVG, decides nothing.

Lengths are in points; `x` runs from the left edge of the picture, `y` down from its top edge.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from bundler.typesetting.style import Style


class Tone(Enum):
    """How strongly a shape stands out; the value is its name in an SVG."""

    INK = "ink"
    QUIET = "quiet"
    RULE = "rule"
    HAIR = "hair"
    BAND = "band"
    LINK = "link"
    PAPER = "paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What stands over the picture: its title, and under it the case."""

    title: str = "Timeline"
    subtitle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A text on one line that begins at `x` on the base line `y`, and is `width` wide."""

    x: float
    y: float
    text: str
    style: Style
    width: float
    tone: Tone = Tone.INK


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A shape through these points: filled where `fill` is given, its edge drawn where `line` is.

    With fewer than three points it is a line. `round` makes of two points the centre and a point of the edge a circle.
    """

    points: tuple[tuple[float, float], ...]
    fill: Tone | None = None
    line: Tone | None = None
    thickness: float = 0.6
    round: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A place in the picture that leads to the bundle page `page` (from 1)."""

    left: float
    top: float
    right: float
    bottom: float
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One label with its marks: of one event, or of several that stand too near to one another.

    `events` are their ids, `said` is what the label stands for in whole words; `box` is left, top, right, bottom.
    """

    events: tuple[str, ...]
    said: tuple[str, ...]
    box: tuple[float, float, float, float]
    shapes: tuple[Outline, ...]
    words: tuple[Words, ...]
    leads: tuple[Lead, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The whole picture: what stands behind and around the entries, and the entries in their lanes."""

    width: float
    height: float
    title: str
    said: str
    shapes: tuple[Outline, ...]
    words: tuple[Words, ...]
    entries: tuple[Entry, ...]
