"""Links and bookmarks: within the document they name their page outright; of the others only web addresses stay."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from bundler.documents.carry.carried import Change, Tally
from bundler.documents.carry.pictures import sides_of

_WEB = (b"http://", b"https://", b"mailto:")
_KEPT = ("/Border", "/BS", "/C", "/H", "/F", "/QuadPoints")
_FITS = {"/XYZ": 3, "/Fit": 0, "/FitH": 1, "/FitV": 1, "/FitR": 4, "/FitB": 0, "/FitBH": 1, "/FitBV": 1}
_DEPTH = 64
_MOST_BOOKMARKS = 50_000
_REMOVED = {
    "/JavaScript": "script",
    "/Launch": "link that starts a program",
    "/GoToR": "link to another file",
    "/GoToE": "link to another file",
    "/URI": "link to another file",
    "/SubmitForm": "form action",
    "/ImportData": "form action",
    "/ResetForm": "form action",
}


class Destinations:
    """The places within a PDF that its links name."""

    def __init__(self, pdf: Pdf) -> None:
        self._pages = [page.obj for page in pdf.pages]
        self._numbers = {page.objgen for page in self._pages}
        self._named: dict[bytes, pikepdf.Object] = {}
        old = pdf.Root.get("/Dests")
        if isinstance(old, Dictionary):
            self._named.update({key[1:].encode(): value for key, value in old.items()})
        names = pdf.Root.get("/Names")
        tree = names.get("/Dests") if isinstance(names, Dictionary) else None
        if isinstance(tree, Dictionary):
            self._named.update(_leaves(tree))

    def resolve(self, wanted: pikepdf.Object | None) -> Array | None:
        """Give a destination as page, fit and numbers; None where it names no page of this file."""
        if isinstance(wanted, String):
            wanted = self._named.get(bytes(wanted))
        elif isinstance(wanted, Name):
            wanted = self._named.get(str(wanted)[1:].encode())
        if isinstance(wanted, Dictionary):
            wanted = wanted.get("/D")
        if not isinstance(wanted, Array) or not len(wanted):
            return None
        page = wanted[0]
        if isinstance(page, int) and 0 <= page < len(self._pages):
            page = self._pages[page]
        if not isinstance(page, Dictionary) or page.objgen not in self._numbers:
            return None
        return Array([page, *_fit(list(wanted)[1:])])


def _fit(rest: list[Any]) -> list[Any]:
    """Give a way to show the page, whole: the name and as many numbers (or nulls) as it takes."""
    if not rest or str(rest[0]) not in _FITS:
        return [Name.Fit]
    count = _FITS[str(rest[0])]
    numbers = [_number(value) for value in rest[1 : count + 1]]
    return [Name(str(rest[0])), *numbers, *[None] * (count - len(numbers))]


def _number(value: Any) -> Any:
    try:
        return None if value is None else round(float(value), 3)
    except (TypeError, ValueError):
        return None


def _leaves(tree: pikepdf.Object) -> Iterator[tuple[bytes, pikepdf.Object]]:
    """Yield the names of a name tree and what they stand for; a tree that leads back into itself ends there."""
    seen: set[tuple[int, int]] = set()
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if node.is_indirect and node.objgen in seen:
            continue
        seen.add(node.objgen)
        names, kids = node.get("/Names"), node.get("/Kids")
        if isinstance(names, Array):
            entries = list(names)
            for key, value in zip(entries[::2], entries[1::2], strict=False):
                if isinstance(key, String):
                    yield bytes(key), value
        if isinstance(kids, Array):
            waiting += [kid for kid in kids if isinstance(kid, Dictionary)]


class Way(NamedTuple):
    """Where a link or bookmark leads: a place in this file, an address on the web, or nowhere and why."""

    destination: Array | None = None
    address: String | None = None
    removed: str = ""


def _way(thing: pikepdf.Object, places: Destinations) -> Way:
    """Find out where a link or bookmark leads."""
    action = thing.get("/A")
    if "/Dest" in thing or (isinstance(action, Dictionary) and action.get("/S") == Name.GoTo):
        found = places.resolve(thing["/Dest"] if "/Dest" in thing else action.get("/D"))  # type: ignore[union-attr]
        return Way(destination=found) if found is not None else Way(removed="broken link")
    if not isinstance(action, Dictionary):
        return Way(removed="")
    address = action.get("/URI")
    if isinstance(address, String) and action.get("/S") == Name.URI and _is_web(address):
        return Way(address=address)
    return Way(removed=_REMOVED.get(str(action.get("/S")), "link with an action"))


def _is_web(address: String) -> bool:
    return bytes(address).strip().lower().startswith(_WEB)


def _put(way: Way, thing: pikepdf.Object) -> None:
    if way.destination is not None:
        thing.Dest = way.destination
    elif way.address is not None:
        thing.A = Dictionary(S=Name.URI, URI=way.address)


def settle_links(pdf: Pdf) -> Change:
    """Write each link so that it can be copied, with its page, into another file; take out what leads elsewhere."""
    places, tally = Destinations(pdf), Tally()
    for number, page in enumerate(pdf.pages, start=1):
        kept = []
        for link in page.obj.get("/Annots", ()):
            way = _way(link, places)
            tally.add(way.removed, number, count=1 if way.removed else 0)
            leads_nowhere = way.destination is None and way.address is None
            if sides_of(link) and not (leads_nowhere and not _has_frame(link)):
                kept.append(pdf.make_indirect(_plain_link(link, way)))
        if "/Annots" in page.obj:
            del page.obj["/Annots"]
        if kept:
            page.obj.Annots = Array(kept)
    return Change(removals=tally.removals())


def _plain_link(link: pikepdf.Object, way: Way) -> Dictionary:
    plain = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=link.Rect)
    for key in _KEPT:
        if key in link:
            plain[key] = link[key]
    _put(way, plain)
    return plain


def _has_frame(link: pikepdf.Object) -> bool:
    """Tell whether a viewer draws a frame round a link; where nothing is said it does, one point wide."""
    style, border = link.get("/BS"), link.get("/Border")
    if isinstance(style, Dictionary):
        return bool(style.get("/W", 1))
    return not isinstance(border, Array) or len(border) < 3 or bool(border[2])


def settle_bookmarks(pdf: Pdf) -> Change:
    """Write the document's own bookmarks afresh, each naming its page outright."""
    outlines = pdf.Root.get("/Outlines")
    if outlines is None:
        return Change()
    del pdf.Root["/Outlines"]
    tally = Tally()
    if isinstance(outlines, Dictionary):
        writer = _Bookmarks(pdf, tally)
        fresh = pdf.make_indirect(Dictionary(Type=Name.Outlines))
        if writer.hang(outlines, fresh, 0):
            pdf.Root.Outlines = fresh
    return Change(removals=tally.removals())


class _Bookmarks:
    """Copies a tree of bookmarks; an item met twice, or too deep, is left out."""

    def __init__(self, pdf: Pdf, tally: Tally) -> None:
        self._pdf, self._tally = pdf, tally
        self._places = Destinations(pdf)
        self._seen: set[tuple[int, int]] = set()

    def hang(self, old: pikepdf.Object, parent: pikepdf.Object, depth: int) -> int:
        """Hang the items under `old` under `parent`; give how many show when all are open."""
        items = []
        shown = 0
        for item in self._items(old):
            made = self._pdf.make_indirect(Dictionary(Title=item.Title, Parent=parent))
            way = _way(item, self._places)
            self._tally.add(way.removed, count=1 if way.removed else 0)
            _put(way, made)
            for key in ("/C", "/F"):
                if key in item:
                    made[key] = item[key]
            items.append(made)
            below = self.hang(item, made, depth + 1) if depth < _DEPTH else 0
            closed = isinstance(item.get("/Count"), int) and item.Count < 0
            shown += 1 + (0 if closed else below)
            if closed and below:
                made.Count = -below
        for before, after in pairwise(items):
            before.Next, after.Prev = after, before
        if items:
            parent.First, parent.Last, parent.Count = items[0], items[-1], shown
        return shown

    def _items(self, parent: pikepdf.Object) -> Iterator[pikepdf.Object]:
        item = parent.get("/First")
        while isinstance(item, Dictionary) and item.objgen not in self._seen and len(self._seen) < _MOST_BOOKMARKS:
            self._seen.add(item.objgen)
            if isinstance(item.get("/Title"), String):
                yield item
            item = item.get("/Next")
