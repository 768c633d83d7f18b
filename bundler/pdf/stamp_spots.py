"""Where page numbers go: in places of a page that are empty, or in a strip that the page is given below."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bundler.documents.frame import Box, Frame
from bundler.documents.stamp_places import HEIGHT, INSET, WIDTH, holds_zone, zone_of
from bundler.pdf.stamp_font import StampFont

STRIP = 26.0
"""Height of the strip that a page gets where none of its places is free, in points."""

_PAD = 3.0
_SECOND = ("bottom-left", "top-right", "top-left", "bottom-centre", "top-centre")
"""Where the number in the main bundle goes, best first. In the foot's middle exhibits have numbers of their own."""

_MIDDLE = "bottom-centre"
"""Where the number within an exhibit goes (PD 32, 13.3 and 15.1(2))."""

_NARROW = 2 * INSET + 3 * WIDTH
"""A page narrower than this has no room for two numbers beside each other in its own foot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a kind of number is set: its font and the name pages know it by, its size and the smallest, its colour.

    `words` stand before the figures; `closed` is written behind them.
    """

    font: StampFont
    key: str
    size: float
    smallest: float
    colour: str
    words: str
    closed: str

    def width(self, figures: str, size: float) -> float:
        """How wide a number is at `size` points."""
        return self.font.width(f"{self.words}{figures}", size)

    def fitting(self, figures: str, width: float) -> float:
        """The size in points at which a number is no wider than `width`, as far as it stays readable."""
        return max(self.smallest, min(self.size, self.size * width / self.width(figures, self.size)))

    def rise(self, height: float, size: float) -> float:
        """How far above the bottom of a space of this height the line stands, so that the figures are in its middle."""
        return (height - self.font.cap_height * size / 1000) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where the numbers of all pages with the same boxes and the same free place go.

    The number stands between `left` and `right` on `baseline` (displayed points of `frame`, from the bottom left).
    Where room is made, the page is given the frame's box, and its content is held within `clip`: what it showed before.
    """

    frame: Frame
    left: float
    right: float
    baseline: float
    side: str
    size: float
    clip: Box | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spots:
    """Where the numbers of a page go: its own, the main bundle's, the one in its exhibit; None where it has none."""

    own: Spot
    main: Spot | None
    exhibit: Spot | None


def spots_on(
    frame: Frame, free: tuple[str, ...], look: Look, own: str, main: Look, other: str, inner: Look | None, third: str
) -> Spots:
    """Where the figures of a page's own number go, and those of the main bundle's and of the exhibit's, if any.

    `free` are the places that are empty on the displayed page, best first.
    """
    fits = holds_zone(frame.width, frame.height) and not (inner and frame.width < _NARROW)
    places = free if fits else ()
    mine = tuple(place for place in places if not (inner and place == _MIDDLE))
    second = next((place for place in _SECOND if place in mine[1:]), "")
    strip = _in_strip(frame, look, own, main, other, inner, third)
    middle = _in_zone(frame, _MIDDLE, inner, third) if inner and _MIDDLE in places else strip.exhibit
    return Spots(
        own=_in_zone(frame, mine[0], look, own) if mine else strip.own,
        main=_in_zone(frame, second, main, other) if other and second else strip.main,
        exhibit=middle,
    )


def _in_zone(frame: Frame, place: str, look: Look, figures: str) -> Spot:
    zone = zone_of(place, frame.width, frame.height)
    size = look.fitting(figures, WIDTH - 2 * _PAD)
    baseline = frame.height - zone.bottom + look.rise(HEIGHT, size)
    side = place.partition("-")[2]
    return Spot(frame=frame, left=zone.left + _PAD, right=zone.right - _PAD, baseline=baseline, side=side, size=size)


def _in_strip(frame: Frame, look: Look, figures: str, main: Look, other: str, inner: Look | None, third: str) -> Spots:
    """Make room below the displayed page; a page narrower than its numbers grows to the right as well.

    Its own number stands at the right; on the same line the main bundle's at the left and the exhibit's in the middle,
    where there are such.
    """
    beside = main.width(other, main.smallest) + 4 * _PAD if other else 0.0
    if inner:
        sides = max(look.width(figures, look.size), beside)
        beside = sides + inner.width(third, inner.smallest) + 4 * _PAD
    size = look.fitting(figures, frame.width - beside - 2 * _PAD)
    needed = look.width(figures, size) + beside + 2 * _PAD
    wider = frame.extended(STRIP, max(0.0, needed - frame.width))
    inset = min(INSET + _PAD, (wider.width - needed) / 2 + _PAD)
    own = Spot(
        frame=wider,
        left=inset,
        right=wider.width - inset,
        baseline=look.rise(STRIP, size),
        side="right",
        size=size,
        clip=frame.box,
    )
    left = middle = None
    if other:
        room = wider.width - 2 * inset - look.width(figures, size) - 3 * _PAD
        small = main.fitting(other, room / 2 - inner.width(third, inner.size) if inner else room)
        left = replace(own, side="left", size=small, baseline=main.rise(STRIP, small))
    if inner:
        sides = max(look.width(figures, size), main.width(other, left.size) if left else 0.0)
        small = inner.fitting(third, wider.width - 2 * inset - 2 * sides - 4 * _PAD)
        middle = replace(own, side="centre", size=small, baseline=inner.rise(STRIP, small))
    return Spots(own=own, main=left, exhibit=middle)
