"""Bookmarks and links: what a reader can click, and where it leads. Pages are counted from 1."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from bundler.compliance.facts_objects import box, entry, items, number, reference, resolve, tree_pairs, words

MOST_BOOKMARKS = 20_000
MOST_ANNOTATIONS = 100_000
DEEPEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """Where a click leads. `page` is None where that is no page of this file.

    `kind`: ``inside`` this file, ``web``, ``file`` (another file), ``action`` (runs something), ``none``.
    `fit` is the view's name without its slash (``XYZ``, ``Fit``), `zoom` None where the reader's own zoom is kept.
    """

    kind: str
    page: int | None = None
    fit: str = ""
    zoom: float | None = None

    @property
    def is_full_size(self) -> bool:
        """Whether it keeps the view at 100 %: a place on the page, with zoom 1 or the reader's own."""
        return self.fit == "XYZ" and (self.zoom is None or self.zoom in (0.0, 1.0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """One line of the outline; `level` is 1 at the top, `children` how many lines stand directly under it."""

    title: str
    level: int
    destination: Destination
    children: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A clickable rectangle on `page`: left, bottom, right, top in the page's own units."""

    page: int
    box: tuple[float, float, float, float] | None
    destination: Destination


class Destinations:
    """Finds the page that a destination names, whether written out or by name."""

    def __init__(self, catalogue: Any, pages: list[tuple[int | None, Any]]) -> None:
        self._catalogue = catalogue
        self._page_of = {identity: place for place, (identity, _) in enumerate(pages, 1) if identity is not None}
        self._count = len(pages)
        self._names: dict[str, Any] | None = None

    def of(self, holder: Any) -> Destination:
        """Give where a bookmark, a link or an action dictionary leads."""
        if dict.get(holder, "/Dest") is not None:
            return self.written(dict.get(holder, "/Dest"))
        action = entry(holder, "/A")
        kind = entry(action, "/S")
        if kind == "/GoTo":
            return self.written(dict.get(action, "/D"))
        if kind == "/URI":
            return Destination(kind="web")
        if kind in ("/GoToR", "/GoToE"):
            return Destination(kind="file")
        return Destination(kind="none" if kind is None else "action")

    def written(self, value: Any) -> Destination:
        """Give the destination that an array, a name or a string stands for."""
        found = resolve(value)
        if isinstance(found, (str, bytes)):
            found = resolve(self._named().get(words(found)))
        if isinstance(found, dict):
            found = entry(found, "/D")
        parts = list(found) if isinstance(found, list) else []
        if not parts:
            return Destination(kind="none")
        view = resolve(parts[1]) if len(parts) > 1 else None
        zoom = number(parts[4]) if len(parts) > 4 else None
        fit = view.removeprefix("/") if isinstance(view, str) else ""
        return Destination(kind="inside", page=self._page(parts[0]), fit=fit, zoom=zoom)

    def _page(self, value: Any) -> int | None:
        identity = reference(value)
        if identity is not None:
            return self._page_of.get(identity)
        index = number(value)
        return int(index) + 1 if index is not None and 0 <= index < self._count else None

    def _named(self) -> dict[str, Any]:
        if self._names is None:
            names = {words(key): value for key, value in tree_pairs(_dests(self._catalogue), "/Names")}
            old = entry(self._catalogue, "/Dests")
            if isinstance(old, dict):
                names |= {str(key): value for key, value in dict.items(old)}
            self._names = names
        return self._names


def _dests(catalogue: Any) -> Any:
    names = entry(catalogue, "/Names")
    return dict.get(names, "/Dests") if isinstance(names, dict) else None


def read_bookmarks(catalogue: Any, destinations: Destinations) -> tuple[tuple[Bookmark, ...], bool]:
    """Give the outline, top to bottom, and whether it is whole: no loop, nothing unreadable, not beyond counting."""
    outline = entry(catalogue, "/Outlines")
    first = dict.get(outline, "/First") if isinstance(outline, dict) else None
    waiting: list[tuple[Any, int, int]] = [(first, 1, -1)] if first is not None else []
    seen: set[int] = set()
    read: list[tuple[str, int, Destination]] = []
    children: Counter[int] = Counter()
    whole = True
    while waiting:
        node, level, parent = waiting.pop()
        identity, found = reference(node), resolve(node)
        if identity in seen or not isinstance(found, dict) or len(read) >= MOST_BOOKMARKS or level > DEEPEST:
            whole = False
            continue
        if identity is not None:
            seen.add(identity)
        place = len(read)
        read.append((words(dict.get(found, "/Title")), level, destinations.of(found)))
        children[parent] += 1
        if dict.get(found, "/Next") is not None:
            waiting.append((dict.get(found, "/Next"), level, parent))
        if dict.get(found, "/First") is not None:
            waiting.append((dict.get(found, "/First"), level + 1, place))
    marks = tuple(
        Bookmark(title=title, level=level, destination=destination, children=children[place])
        for place, (title, level, destination) in enumerate(read)
    )
    return marks, whole


def read_annotations(
    pages: list[tuple[int | None, Any]], destinations: Destinations
) -> tuple[tuple[Link, ...], dict[str, tuple[int, ...]], bool]:
    """Give the links, the pages of every other sort of annotation by its name, and whether all were looked at."""
    links: list[Link] = []
    others: dict[str, dict[int, None]] = {}
    left = MOST_ANNOTATIONS
    for place, (_, page) in enumerate(pages, 1):
        raw = page.get("/Annots")
        if raw is None:
            continue
        annotations = items(raw)
        for annotation in annotations[:left]:
            found = resolve(annotation)
            sort = entry(found, "/Subtype")
            if sort == "/Link":
                links.append(Link(page=place, box=box(dict.get(found, "/Rect")), destination=destinations.of(found)))
            elif isinstance(sort, str):
                others.setdefault(sort.removeprefix("/"), {})[place] = None
        left -= min(left, len(annotations))
        if not left:
            return tuple(links), _frozen(others), False
    return tuple(links), _frozen(others), True


def _frozen(others: dict[str, dict[int, None]]) -> dict[str, tuple[int, ...]]:
    return {sort: tuple(places) for sort, places in others.items()}
