"""The look of a timeline: its measures and its type, from roomy to dense."""

from __future__ import annotations

from dataclasses import dataclass

from bundler.typesetting.style import Face, Style

# An A4 page on its side less its margins, the running head and the room for the page's number.
WIDTH, HEIGHT = 725.0, 488.0
NAMES = 84.0
PLOT_LEFT, PLOT_RIGHT = NAMES + 8.0, WIDTH
TITLE_BASE, SUBTITLE_BASE, STATUS_BASE = 17.0, 33.0, 47.0
AXIS_BASE, PLOT_TOP, PLOT_BOTTOM = 66.0, 72.0, HEIGHT - 24.0
LEGEND_BASE = HEIGHT - 4.0

TITLE = Style(face=Face.SERIF, size=20)
SUBTITLE = Style(face=Face.SERIF_ITALIC, size=10.5)
STATUS = Style(face=Face.SERIF, size=9)
AXIS = Style(face=Face.SANS, size=8)
BREAK = Style(face=Face.SANS_ITALIC, size=7)
LANE = Style(face=Face.SERIF_BOLD, size=9, tracking=0.45, small_capitals=True)
COUNT = Style(face=Face.SERIF_ITALIC, size=8)
LEGEND = Style(face=Face.SANS, size=7)

# The strip above the words of a label, in which its marks stand at their dates.
STRIP = 7.0
BREAK_WIDTH = 32.0
LANE_AIR = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """How labels are set: the size of their type, how wide they may be, and how many lines tell what happened."""

    size: float
    width: float
    lines: int

    @property
    def leading(self) -> float:
        """From one base line to the next."""
        return self.size * 1.24

    @property
    def height(self) -> float:
        """A label with its strip and the air under it."""
        return STRIP + (1 + self.lines) * self.leading + 4.5

    @property
    def date(self) -> Style:
        """The type of the date."""
        return Style(face=Face.SANS_BOLD, size=self.size)

    @property
    def plain(self) -> Style:
        """The type of what happened."""
        return Style(face=Face.SANS, size=self.size)

    @property
    def note(self) -> Style:
        """The type of remarks."""
        return Style(face=Face.SANS_ITALIC, size=self.size)


TIERS = (
    Tier(size=9.5, width=176, lines=4),
    Tier(size=9, width=150, lines=3),
    Tier(size=8.5, width=132, lines=3),
    Tier(size=8, width=118, lines=3),
    Tier(size=7.5, width=112, lines=2),
    Tier(size=7, width=106, lines=2),
    Tier(size=7, width=102, lines=1),
)
"""From roomy to dense. Nothing is set smaller than seven points: on paper that can still be read."""
