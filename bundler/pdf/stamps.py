"""The page numbers: where each one goes, and the few bytes that print it."""

from __future__ import annotations

from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from bundler.documents.stamp_places import HEIGHT, INSET, WIDTH, holds_zone, zone_of
from bundler.pdf.frame import Box, Frame, around, box_of, frame_of
from bundler.pdf.stamp_font import embed, stamp_font

STRIP = 26.0
"""Height of the strip that a page gets where none of its places is free, in points."""

_SIZE = 12.0
_SMALLEST = 7.0
_PAD = 3.0
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
        self._opening = pdf.make_indirect(Stream(pdf, b"q"))
        self._clips: dict[Box, Object] = {}
        self._spots: dict[tuple[object, ...], _Spot] = {}

    def stamp(self, page: Object, number: int, free: tuple[str, ...]) -> bool:
        """Print a bundle page's number; tell whether room had to be made for it.

        `free` are the places that are empty on the displayed page, best first. `page` inherits nothing.
        """
        text = f"{self._prefix}{number}"
        spot = self._spot(page, text, free)
        if spot.clip:
            _make_room(page, spot)
        closing = self._pdf.make_stream(self._stamp(spot, text, self._font_name(page)))
        page["/Contents"] = Array([self._opening_of(spot), *_streams(page), closing])
        return spot.clip is not None

    def _spot(self, page: Object, text: str, free: tuple[str, ...]) -> _Spot:
        boxes = (page.get(key) for key in ("/MediaBox", "/CropBox", "/Rotate", "/UserUnit"))
        place = free[0] if free else ""
        key = (*(box.unparse() if isinstance(box, Object) else box for box in boxes), place, len(text))
        if key not in self._spots:
            frame = frame_of(page)
            fits = bool(place) and holds_zone(frame.width, frame.height)
            self._spots[key] = _in_zone(frame, place, text) if fits else _in_strip(frame, text)
        return self._spots[key]

    def _opening_of(self, spot: _Spot) -> Object:
        if spot.clip is None:
            return self._opening
        if spot.clip not in self._clips:
            left, bottom, right, top = spot.clip
            path = f"q {_number(left)} {_number(bottom)} {_number(right - left)} {_number(top - bottom)} re W n"
            self._clips[spot.clip] = self._pdf.make_indirect(Stream(self._pdf, path.encode()))
        return self._clips[spot.clip]

    def _stamp(self, spot: _Spot, text: str, font: Name) -> bytes:
        width = stamp_font().width(text, spot.size)
        x = {"left": spot.left, "centre": (spot.left + spot.right - width) / 2, "right": spot.right - width}[spot.side]
        a, b, c, d, _, _ = spot.frame.matrix
        e, f = spot.frame.point(x, spot.baseline)
        place = " ".join(_number(part) for part in (a, b, c, d, e, f))
        return (
            f"Q /Artifact <</Type/Pagination/Subtype/Footer>> BDC q {_COLOUR} "
            f"BT {font} {_number(spot.size)} Tf {place} Tm ({text}) Tj ET Q EMC"
        ).encode()

    def _font_name(self, page: Object) -> Name:
        """Give the name under which the page knows the stamp's font, adding it where it is not known yet."""
        resources = page.get("/Resources")
        if not isinstance(resources, Dictionary):
            resources = page["/Resources"] = Dictionary()
        fonts = resources.get("/Font")
        if not isinstance(fonts, Dictionary):
            resources["/Font"] = self._only_font
            return Name.JrNumber
        name = Name.JrNumber
        while name in fonts and fonts[name].objgen != self._font.objgen:
            name = Name(f"{name}x")
        fonts[name] = self._font
        return name


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
