"""Store once what several documents bring: the same font program, the same picture, the same colour profile."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from bundler.pdf.destination import ObjGen

_OF_DESCRIPTORS = ("/FontFile", "/FontFile2", "/FontFile3")
_OF_FONTS = ("/ToUnicode", "/Encoding", "/CIDToGIDMap")
_OF_IMAGES = ("/SMask", "/Mask")


def share_streams(pdf: Pdf, pages: Sequence[Object]) -> None:
    """Make the pages of a PDF share equal resources, fonts, pictures and profiles; nothing else of them changes."""
    sharer = _Sharer()
    same: dict[bytes, Object] = {}
    for page in pages:
        resources = page.get("/Resources")
        if not isinstance(resources, Dictionary) or resources.is_indirect:
            sharer.visit(resources)
            continue
        written = resources.unparse()
        if written not in same:
            sharer.visit(resources)
            same[written] = page["/Resources"] = pdf.make_indirect(resources)
        else:
            page["/Resources"] = same[written]


class _Sharer:
    """Goes through resources and puts the first of equal streams in the place of the later ones.

    Streams are compared byte for byte, by digest, but only where their dictionaries and lengths are equal: pages of
    scans hardly ever are, so their pictures are not read.
    """

    def __init__(self) -> None:
        self._visited: set[ObjGen] = set()
        self._kept: dict[bytes, list[Object]] = {}
        self._digests: dict[ObjGen, bytes] = {}
        self._instead: dict[ObjGen, Object] = {}

    def visit(self, resources: Object | None) -> None:
        """Share what these resources name, and what the forms among them name."""
        if not isinstance(resources, Dictionary) or self._is_known(resources):
            return
        for font in self._fresh(resources.get("/Font")):
            self._font(font)
        for _, space in _entries(resources.get("/ColorSpace")):
            self._profile(space)
        drawn = resources.get("/XObject")
        if not isinstance(drawn, Dictionary) or self._is_known(drawn):
            return
        for key, thing in _entries(drawn):
            if isinstance(thing, Stream) and thing.get("/Subtype") == Name.Image:
                self._image(drawn, key, thing)
            elif isinstance(thing, Stream) and not self._is_known(thing):
                self.visit(thing.get("/Resources"))

    def _font(self, font: Object) -> None:
        self._share(font, _OF_FONTS)
        below = font.get("/DescendantFonts")
        for lower in (font, *(below if isinstance(below, Array) else ())):
            if isinstance(lower, Dictionary):
                self._share(lower, _OF_FONTS)
                descriptor = lower.get("/FontDescriptor")
                if isinstance(descriptor, Dictionary) and not self._is_known(descriptor):
                    self._share(descriptor, _OF_DESCRIPTORS)

    def _image(self, holder: Object, key: str, image: Object) -> None:
        if not self._is_known(image):
            self._share(image, _OF_IMAGES)
            self._profile(image.get("/ColorSpace"))
        self._share(holder, (key,))

    def _profile(self, space: Object | None) -> None:
        """Share the profile of a colour space, or of the space that an indexed one rests on."""
        if isinstance(space, Array) and len(space) > 1 and not self._is_known(space):
            if space[0] == Name.ICCBased and isinstance(space[1], Stream):
                space[1] = self._first_like(space[1])
            elif space[0] == Name.Indexed:
                self._profile(space[1])

    def _share(self, holder: Object, keys: Sequence[str]) -> None:
        for key in keys:
            stream = holder.get(key)
            if isinstance(stream, Stream):
                first = self._first_like(stream)
                if first.objgen != stream.objgen:
                    holder[key] = first

    def _first_like(self, stream: Object) -> Object:
        """Give the first stream that is equal to this one: itself, or one that came before it."""
        if stream.objgen not in self._instead:
            rivals = self._kept.setdefault(stream.stream_dict.unparse(), [])
            equal = (rival for rival in rivals if self._digest(rival) == self._digest(stream))
            first = next(equal, stream)
            if first is stream:
                rivals.append(stream)
            self._instead[stream.objgen] = first
        return self._instead[stream.objgen]

    def _digest(self, stream: Object) -> bytes:
        if stream.objgen not in self._digests:
            self._digests[stream.objgen] = hashlib.sha256(stream.read_raw_bytes()).digest()
        return self._digests[stream.objgen]

    def _fresh(self, holder: Object | None) -> list[Object]:
        """The dictionaries in a dictionary that were not seen yet."""
        if not isinstance(holder, Dictionary) or self._is_known(holder):
            return []
        return [item for _, item in _entries(holder) if isinstance(item, Dictionary) and not self._is_known(item)]

    def _is_known(self, thing: Object) -> bool:
        """Tell whether an object that others may point to was seen before, and from now on is."""
        if not thing.is_indirect:
            return False
        if thing.objgen in self._visited:
            return True
        self._visited.add(thing.objgen)
        return False


def _entries(holder: Object | None) -> list[tuple[str, Object]]:
    """The entries of a dictionary, in the same order on every run; none where it is no dictionary."""
    return [(key, holder[key]) for key in sorted(holder.keys())] if isinstance(holder, Dictionary) else []
