"""The page numbers: where each one goes, and the few bytes that print it.

A number is written figure by figure, each figure a stream that all pages share: no page has a stream of its own for it.
"""

from __future__ import annotations

from dataclasses import dataclass

from pikepdf import Array, Dictionary, Object, Pdf, Stream

from bundler.documents.frame import Box, Frame, around, box_of, frame_of
from bundler.documents.stamp_places import HEIGHT, INSET, WIDTH, holds_zone, zone_of
from bundler.pdf.destination import ObjGen
from bundler.pdf.stamp_font import embed, stamp_font

STRIP = 26.0
"""Height of the strip that a page gets where none of its places is free, in points."""

_SIZE = 12.0
_SMALLEST = 7.0
_PAD = 3.0
_BOXES = ("/MediaBox", "/CropBox", "/Rotate", "/UserUnit")
_COLOUR = "0 .13 .45 rg"


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


class Stamper:
    """Prints page numbers on the pages of one PDF; what pages have in common is written once."""

    def __init__(self, pdf: Pdf, prefix: str) -> None:
        self._pdf = pdf
        self._prefix = prefix
        self._font = embed(pdf)
        self._only_font = pdf.make_indirect(Dictionary(JrNumber=self._font))
        self._streams: dict[str, Object] = {}
        self._font_names: dict[ObjGen, str] = {}
        self._spots: dict[tuple[object, ...], _Spot] = {}
        self._ways: dict[tuple[object, ...], tuple[Object, Object]] = {}

    def stamp(self, page: Object, number: int, free: tuple[str, ...]) -> bool:
        """Print a bundle page's number; tell whether room had to be made for it.

        `free` are the places that are empty on the displayed page, best first. `page` inherits nothing.
        """
        figures = str(number)
        text = f"{self._prefix}{figures}"
        key = _likeness(page, len(text), free)
        if key not in self._spots:
            self._spots[key] = _spot_on(frame_of(page), text, free)
        spot = self._spots[key]
        font = self._font_name(page)
        if (key, font) not in self._ways:
            self._ways[key, font] = self._shared(_opening(spot)), self._shared(_way_to(spot, text, self._prefix, font))
        opening, way = self._ways[key, font]
        shown = [self._shared(f" ({figure}) ") for figure in figures]
        page["/Contents"] = Array([opening, *_streams(page), way, *shown, self._shared("] TJ ET Q EMC ")])
        if spot.clip:
            _make_room(page, spot)
        return spot.clip is not None

    def _shared(self, content: str) -> Object:
        """Give the stream of this content; whoever asks for it gets the same one."""
        if content not in self._streams:
            self._streams[content] = self._pdf.make_indirect(Stream(self._pdf, content.encode()))
        return self._streams[content]

    def _font_name(self, page: Object) -> str:
        """Give the name under which the page knows the stamp's font, adding it where it is not known yet."""
        resources = page.get("/Resources")
        if not isinstance(resources, Dictionary):
            resources = page["/Resources"] = Dictionary()
        shared = resources.objgen
        if shared in self._font_names:
            return self._font_names[shared]
        fonts = resources.get("/Font")
        if not isinstance(fonts, Dictionary):
            fonts = resources["/Font"] = self._only_font
        name = "/JrNumber"
        while name in fonts and fonts[name].objgen != self._font.objgen:
            name += "x"
        fonts[name] = self._font
        if resources.is_indirect:
            self._font_names[shared] = name
        return name


def _likeness(page: Object, length: int, free: tuple[str, ...]) -> tuple[object, ...]:
    """What pages have in common whose numbers, of this length, stand at the same spot."""
    written = {key: page[key] for key in _BOXES if key in page}
    return (
        *((key, item.unparse() if isinstance(item, Object) else item) for key, item in written.items()),
        free[:1],
        length,
    )


def _spot_on(frame: Frame, text: str, free: tuple[str, ...]) -> _Spot:
    if free and holds_zone(frame.width, frame.height):
        return _in_zone(frame, free[0], text)
    return _in_strip(frame, text)


def _in_zone(frame: Frame, place: str, text: str) -> _Spot:
    zone = zone_of(place, frame.width, frame.height)
    size = _fitting(text, WIDTH - 2 * _PAD)
    baseline = frame.height - zone.bottom + _rise(HEIGHT, size)
    side = place.partition("-")[2]
    return _Spot(frame=frame, left=zone.left + _PAD, right=zone.right - _PAD, baseline=baseline, side=side, size=size)


def _in_strip(frame: Frame, text: str) -> _Spot:
    """Make room below the displayed page; a page narrower than its number grows to the right as well."""
    size = _fitting(text, frame.width - 2 * _PAD)
    needed = stamp_font().width(text, size) + 2 * _PAD
    wider = frame.extended(STRIP, max(0.0, needed - frame.width))
    inset = min(INSET + _PAD, (wider.width - needed) / 2 + _PAD)
    return _Spot(
        frame=wider,
        left=inset,
        right=wider.width - inset,
        baseline=_rise(STRIP, size),
        side="right",
        size=size,
        clip=frame.box,
    )


def _opening(spot: _Spot) -> str:
    """What is written before a page's own content: its state is kept apart, what it did not show is cut off."""
    if spot.clip is None:
        return "q "
    left, bottom, right, top = spot.clip
    return f"q {_number(left)} {_number(bottom)} {_number(right - left)} {_number(top - bottom)} re W n "


def _way_to(spot: _Spot, text: str, prefix: str, font: str) -> str:
    """What is written between a page's own content and the figures of its number.

    All figures are equally wide, so the way is the same for all numbers of one length.
    """
    width = stamp_font().width(text, spot.size)
    x = {"left": spot.left, "centre": (spot.left + spot.right - width) / 2, "right": spot.right - width}[spot.side]
    place = (*spot.frame.matrix[:4], *spot.frame.point(x, spot.baseline))
    return (
        f" Q /Artifact <</Type/Pagination/Subtype/Footer>> BDC q {_COLOUR} BT {font} {_number(spot.size)} Tf "
        f"{' '.join(_number(part) for part in place)} Tm [({prefix})"
    )


def _fitting(text: str, width: float) -> float:
    """The size in points at which `text` is no wider than `width`, as far as it stays readable."""
    return max(_SMALLEST, min(_SIZE, _SIZE * width / stamp_font().width(text, _SIZE)))


def _rise(height: float, size: float) -> float:
    """How far above the bottom of a space of this height the line stands, so that the figures are in its middle."""
    return (height - stamp_font().cap_height * size / 1000) / 2


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
