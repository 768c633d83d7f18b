"""The page numbers: the few bytes that print each one at its place.

A number is written figure by figure, each figure a stream that all pages share: no page has a stream of its own for it.
A page of a core bundle shows a second number, smaller, paler and in another place: its own in the main bundle.
Where a person asks for it, a page of an exhibit shows its number in the exhibit too, at the middle of its foot.
"""

from __future__ import annotations

from dataclasses import replace

from pikepdf import Array, Dictionary, Object, Pdf, Stream

from bundler.documents.frame import Box, around, box_of, frame_of
from bundler.pdf.destination import ObjGen
from bundler.pdf.stamp_font import MAIN, NUMBER, embed, stamp_font
from bundler.pdf.stamp_spots import Look, Spot, Spots, spots_on

_BOXES = ("/MediaBox", "/CropBox", "/Rotate", "/UserUnit")


class Stamper:
    """Prints page numbers on the pages of one PDF; what pages have in common is written once."""

    def __init__(self, pdf: Pdf, prefix: str, main_prefix: str = "") -> None:
        """Take the PDF, the prefix of its numbers, and of the main bundle's where it is a core bundle."""
        self._pdf = pdf
        self._own = Look(
            font=stamp_font(NUMBER),
            key="/JrNumber",
            size=12.0,
            smallest=7.0,
            colour="0 .13 .45 rg",
            words=prefix,
            closed="] TJ ET Q EMC ",
        )
        self._main = Look(
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
        self._spots: dict[tuple[object, ...], Spots] = {}
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
            shown = inner if exhibit else None
            self._spots[key] = spots_on(frame_of(page), free, self._own, own, self._main, other, shown, third)
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

    def _line(self, page: Object, key: tuple[object, ...], look: Look, spot: Spot, figures: str) -> list[Object]:
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

    def _font_name(self, page: Object, look: Look) -> str:
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


def _opening(spot: Spot) -> str:
    """What is written before a page's own content: its state is kept apart, what it did not show is cut off."""
    if spot.clip is None:
        return "q "
    left, bottom, right, top = spot.clip
    return f"q {_number(left)} {_number(bottom)} {_number(right - left)} {_number(top - bottom)} re W n "


def _way_to(spot: Spot, look: Look, figures: str, font: str) -> str:
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


def _make_room(page: Object, spot: Spot) -> None:
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
