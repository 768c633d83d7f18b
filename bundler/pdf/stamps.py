"""The page numbers: where each one goes, and the few bytes that print it.

A number is written figure by figure, each figure a stream that all pages share: no page has a stream of its own for it.
A page of a core bundle shows a second number, smaller, paler and in another place: its own in the main bundle.
Where a person asks for it, a page of an exhibit shows its number in the exhibit too, at the middle of its foot.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from pikepdf import Array, Dictionary, Object, Pdf, Stream

from bundler.documents.frame import Box, Frame, around, box_of, frame_of
from bundler.documents.stamp_places import HEIGHT, INSET, WIDTH, holds_zone, zone_of
from bundler.pdf.destination import ObjGen
from bundler.pdf.stamp_font import MAIN, NUMBER, StampFont, embed, stamp_font

STRIP = 26.0
"""Height of the strip that a page gets where none of its places is free, in points."""

_PAD = 3.0
_SECOND = ("bottom-left", "top-right", "top-left", "bottom-centre", "top-centre")
"""Where the number in the main bundle goes, best first. In the foot's middle exhibits have numbers of their own."""

_MIDDLE = "bottom-centre"
"""Where the number within an exhibit goes (PD 32, 13.3 and 15.1(2))."""

_NARROW = 2 * INSET + 3 * WIDTH
"""A page narrower than this has no room for two numbers beside each other in its own foot."""

_BOXES = ("/MediaBox", "/CropBox", "/Rotate", "/UserUnit")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
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
class _Spot:
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
class _Spots:
    """Where the numbers of a page go: its own, the main bundle's, the one in its exhibit; None where it has none."""

    own: _Spot
    main: _Spot | None
    exhibit: _Spot | None


class Stamper:
    """Prints page numbers on the pages of one PDF; what pages have in common is written once."""

    def __init__(self, pdf: Pdf, prefix: str, main_prefix: str = "") -> None:
        """Take the PDF, the prefix of its numbers, and of the main bundle's where it is a core bundle."""
        self._pdf = pdf
        self._own = _Look(
            font=stamp_font(NUMBER),
            key="/JrNumber",
            size=12.0,
            smallest=7.0,
            colour="0 .13 .45 rg",
            words=prefix,
            closed="] TJ ET Q EMC ",
        )
        self._main = _Look(
            font=stamp_font(MAIN),
            key="/JrMain",
            size=9.0,
            smallest=6.5,
            colour=".32 .32 .36 rg",
            words=f"Main {main_prefix}",
            closed="] TJ ET Q EMC q",
        )
        self._fonts: dict[str, Object] = {}
        self._only_fonts: dict[str, Object] = {}
        self._streams: dict[str, Object] = {}
        self._font_names: dict[tuple[ObjGen, str], str] = {}
        self._spots: dict[tuple[object, ...], _Spots] = {}
        self._ways: dict[tuple[object, ...], tuple[Object, Object]] = {}

    def stamp(
        self,
        page: Object,
        number: int,
        free: tuple[str, ...],
        main: int | None = None,
        exhibit: tuple[str, int] | None = None,
    ) -> bool:
        """Print a bundle page's number; tell whether room had to be made for it.

        `free` are the places that are empty on the displayed page, best first. `page` inherits nothing.
        `main` is the number that the page has in the main bundle, where this is a core bundle; `exhibit` the mark of
        its exhibit and its number in that, where it is to show them.
        """
        own, other = str(number), "" if main is None else str(main)
        third = "" if exhibit is None else str(exhibit[1])
        inner = replace(self._main, words=f"{exhibit[0]}/") if exhibit else self._main
        key = (*_likeness(page, len(own), len(other), free), free if exhibit else (), inner.words, len(third))
        if key not in self._spots:
            self._spots[key] = self._spots_on(frame_of(page), own, other, free, inner if exhibit else None, third)
        spots = self._spots[key]
        written = self._line(page, key, self._main, spots.main, other) if spots.main else []
        written += self._line(page, key, inner, spots.exhibit, third) if spots.exhibit else []
        written += self._line(page, key, self._own, spots.own, own)
        room = next((spot for spot in (spots.own, spots.main, spots.exhibit) if spot and spot.clip), None)
        opening = self._shared(_opening(room or spots.own))
        page["/Contents"] = Array([opening, *_streams(page), *written])
        if room:
            _make_room(page, room)
        return room is not None

    def _spots_on(
        self, frame: Frame, own: str, other: str, free: tuple[str, ...], inner: _Look | None, third: str
    ) -> _Spots:
        """Where the page's own number goes, the main bundle's and the exhibit's where there are such."""
        fits = holds_zone(frame.width, frame.height) and not (inner and frame.width < _NARROW)
        places = free if fits else ()
        mine = tuple(place for place in places if not (inner and place == _MIDDLE))
        second = next((place for place in _SECOND if place in mine[1:]), "")
        strip = _in_strip(frame, self._own, own, self._main, other, inner, third)
        middle = _in_zone(frame, _MIDDLE, inner, third) if inner and _MIDDLE in places else strip.exhibit
        return _Spots(
            own=_in_zone(frame, mine[0], self._own, own) if mine else strip.own,
            main=_in_zone(frame, second, self._main, other) if other and second else strip.main,
            exhibit=middle,
        )

    def _line(self, page: Object, key: tuple[object, ...], look: _Look, spot: _Spot, figures: str) -> list[Object]:
        """The streams that print a number at its spot: the way there, each figure, the end."""
        font = self._font_name(page, look)
        known = (key, look.key, look.words, font)
        if known not in self._ways:
            self._ways[known] = self._shared(_way_to(spot, look, figures, font)), self._shared(look.closed)
        way, closed = self._ways[known]
        return [way, *(self._shared(f" ({figure}) ") for figure in figures), closed]

    def _shared(self, content: str) -> Object:
        """Give the stream of this content; whoever asks for it gets the same one."""
        if content not in self._streams:
            self._streams[content] = self._pdf.make_indirect(Stream(self._pdf, content.encode()))
        return self._streams[content]

    def _font_name(self, page: Object, look: _Look) -> str:
        """Give the name under which the page knows the font of a number, adding it where it is not known yet."""
        if look.key not in self._fonts:
            self._fonts[look.key] = embed(self._pdf, look.font)
            self._only_fonts[look.key] = self._pdf.make_indirect(Dictionary({look.key: self._fonts[look.key]}))
        font = self._fonts[look.key]
        resources = page.get("/Resources")
        if not isinstance(resources, Dictionary):
            resources = page["/Resources"] = Dictionary()
        shared = (resources.objgen, look.key)
        if shared in self._font_names:
            return self._font_names[shared]
        fonts = resources.get("/Font")
        if not isinstance(fonts, Dictionary):
            fonts = resources["/Font"] = self._only_fonts[look.key]
        name = look.key
        while name in fonts and fonts[name].objgen != font.objgen:
            name += "x"
        fonts[name] = font
        if resources.is_indirect:
            self._font_names[shared] = name
        return name


def _likeness(page: Object, own: int, other: int, free: tuple[str, ...]) -> tuple[object, ...]:
    """What pages have in common whose numbers, of these lengths, stand at the same spots."""
    written = {key: page[key] for key in _BOXES if key in page}
    return (
        *((key, item.unparse() if isinstance(item, Object) else item) for key, item in written.items()),
        free if other else free[:1],
        own,
        other,
    )


def _in_zone(frame: Frame, place: str, look: _Look, figures: str) -> _Spot:
    zone = zone_of(place, frame.width, frame.height)
    size = look.fitting(figures, WIDTH - 2 * _PAD)
    baseline = frame.height - zone.bottom + look.rise(HEIGHT, size)
    side = place.partition("-")[2]
    return _Spot(frame=frame, left=zone.left + _PAD, right=zone.right - _PAD, baseline=baseline, side=side, size=size)


def _in_strip(
    frame: Frame, look: _Look, figures: str, main: _Look, other: str, inner: _Look | None, third: str
) -> _Spots:
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
    own = _Spot(
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
    return _Spots(own=own, main=left, exhibit=middle)


def _opening(spot: _Spot) -> str:
    """What is written before a page's own content: its state is kept apart, what it did not show is cut off."""
    if spot.clip is None:
        return "q "
    left, bottom, right, top = spot.clip
    return f"q {_number(left)} {_number(bottom)} {_number(right - left)} {_number(top - bottom)} re W n "


def _way_to(spot: _Spot, look: _Look, figures: str, font: str) -> str:
    """What is written between what stands before a number and its figures.

    All figures are equally wide, so the way is the same for all numbers of one length.
    """
    width = look.width(figures, spot.size)
    x = {"left": spot.left, "centre": (spot.left + spot.right - width) / 2, "right": spot.right - width}[spot.side]
    place = (*spot.frame.matrix[:4], *spot.frame.point(x, spot.baseline))
    return (
        f" Q /Artifact <</Type/Pagination/Subtype/Footer>> BDC q {look.colour} BT {font} {_number(spot.size)} Tf "
        f"{' '.join(_number(part) for part in place)} Tm [({look.words})"
    )


def _make_room(page: Object, spot: _Spot) -> None:
    """Let the page show the box of the spot's frame."""
    box = spot.frame.box
    page["/MediaBox"] = _rectangle(around(box_of(page.get("/MediaBox")) or box, box))
    page["/CropBox"] = _rectangle(box)


def _streams(page: Object) -> list[Object]:
    """The page's own content streams, in order."""
    contents = page.get("/Contents")
    if isinstance(contents, Array):
        return [stream for stream in contents if isinstance(stream, Stream)]
    return [contents] if isinstance(contents, Stream) else []


def _rectangle(box: Box) -> Array:
    return Array([float(_number(side)) for side in box])


def _number(value: float) -> str:
    """Write a number as PDF wants it: no exponent, no needless zeros."""
    return f"{value:.7f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))
