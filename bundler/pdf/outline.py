"""The outline: sections, tabs and each document's own bookmarks, with the bundle page in every title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pikepdf import Dictionary, Name, Object, Pdf, String

from bundler.documents.document import Document
from bundler.pagination.pagination import PageRange, Pagination
from bundler.pdf.destination import ObjGen, Spot, explicit, spot_of, target_of
from bundler.plan.bundle import Bundle, Tab

LONGEST = 80
"""The most characters a title has, its page number included."""

_DEEPEST = 6
"""How deep a document's own bookmarks are shown; what stands deeper moves up."""

_DEEPEST_READ = 50
_MOST = 5000
"""Where a document's own outline ends at the latest: an outline larger than this is none that anybody wrote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """One line of the outline: its title as shown, the place it leads to, and the lines below it."""

    title: str
    spot: Spot
    below: tuple[Bookmark, ...] = ()
    is_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnBookmark:
    """A bookmark that a document came with. The spot's page is its place, from 0, among the pages that are taken."""

    title: str
    spot: Spot
    below: tuple[OwnBookmark, ...] = ()


def outline_of(bundle: Bundle, pagination: Pagination, own: dict[str, tuple[OwnBookmark, ...]]) -> tuple[Bookmark, ...]:
    """Give the whole outline. `own` holds by document id the bookmarks that the documents came with."""
    titled = _Titles(bundle.number_prefix)
    lines = [titled.line("Cover", pagination.cover.first), titled.line("Index", pagination.index.first)]
    for section in bundle.sections:
        tabs = tuple(_tab(tab, pagination, own, titled) for tab in section.tabs)
        page = pagination.dividers.get(section.letter) or (tabs[0].spot.page + 1 if tabs else 0)
        if page:
            lines.append(titled.line(f"{section.letter} {section.title}", page, below=tabs, is_open=True))
    return tuple(lines)


def own_bookmarks(source: Pdf, index_of: Mapping[ObjGen, int]) -> tuple[OwnBookmark, ...]:
    """Read the bookmarks of a document; `index_of` maps its pages' object numbers to their places among those taken.

    One that leads nowhere goes where the first below it goes, or is dropped; a loop is left where it closes.
    """
    root = source.Root.get("/Outlines")
    if not isinstance(root, Dictionary):
        return ()
    return tuple(_Reader(index_of).below(root, 1))


def bookmarks_of(source: Pdf, index_of: Mapping[ObjGen, int]) -> tuple[OwnBookmark, ...]:
    """Read all bookmarks of a bundle that we wrote, at whatever depth; `index_of` as in `own_bookmarks`."""
    root = source.Root.get("/Outlines")
    if not isinstance(root, Dictionary):
        return ()
    return tuple(_Reader(index_of, deepest=_DEEPEST_READ, most=None).below(root, 1))


def within(
    lines: Sequence[OwnBookmark], pages: PageRange, number_prefix: str, skipped: int, *, is_open: bool = True
) -> tuple[Bookmark, ...]:
    """Give the bookmarks of a bundle that lead to these bundle pages, for a file with `skipped` other pages first.

    A heading whose own page is not among them leads to the first that is under it, and says that it is continued.
    """
    titled = _Titles(number_prefix)
    kept: list[Bookmark] = []
    for line in lines:
        below = within(line.below, pages, number_prefix, skipped, is_open=False)
        page = line.spot.page + 1
        if page in pages:
            spot = replace(line.spot, page=skipped + page - pages.first)
            kept.append(Bookmark(title=line.title, spot=spot, below=below, is_open=is_open and bool(below)))
        elif below:
            spot = below[0].spot
            plain = line.title.removesuffix(titled.number(page))
            title = titled.text(f"{plain} (continued)", spot.page - skipped + pages.first)
            kept.append(Bookmark(title=title, spot=Spot(page=spot.page), below=below, is_open=is_open))
    return tuple(kept)


def write_outline(pdf: Pdf, lines: Sequence[Bookmark], pages: Sequence[Object]) -> None:
    """Write the outline into `pdf`; `pages` are its page objects in order."""
    root = pdf.make_indirect(Dictionary(Type=Name.Outlines))
    shown = _write_below(pdf, root, lines, pages)
    root.Count = shown
    pdf.Root.Outlines = root


def shorten(title: str, room: int) -> str:
    """Cut a title at the end of a word so that it has at most `room` characters, the … included."""
    title = " ".join(title.split())
    if len(title) <= room:
        return title
    cut = title[: room - 1]
    at_word = cut.rsplit(" ", 1)[0] if title[room - 1] != " " else cut
    kept = at_word if len(at_word) > room // 2 else cut
    return kept.rstrip(" ,;:–-") + "…"


class _Titles:
    """Titles with the number that is printed on the page."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix

    def number(self, page: int) -> str:
        """What ends the title of a bookmark to a bundle page."""
        return f" (p {self._prefix}{page})"

    def text(self, title: str, page: int, kept: str = "") -> str:
        """A title with its page; where it is too long it is cut before the words that are `kept`."""
        ending = (f" {shorten(kept, LONGEST // 2)}" if kept else "") + self.number(page)
        return shorten(title, LONGEST - len(ending)) + ending

    def line(
        self, title: str, page: int, *, below: tuple[Bookmark, ...] = (), is_open: bool = False, kept: str = ""
    ) -> Bookmark:
        return Bookmark(title=self.text(title, page, kept), spot=Spot(page=page - 1), below=below, is_open=is_open)

    def own(self, lines: tuple[OwnBookmark, ...], first: int) -> tuple[Bookmark, ...]:
        return tuple(
            Bookmark(
                title=self.text(line.title, first + line.spot.page),
                spot=Spot(page=first - 1 + line.spot.page, left=line.spot.left, top=line.spot.top),
                below=self.own(line.below, first),
            )
            for line in lines
        )


def _tab(tab: Tab, pagination: Pagination, own: dict[str, tuple[OwnBookmark, ...]], titled: _Titles) -> Bookmark:
    first = pagination.tabs[tab.label].first
    content = tab.content
    below: tuple[Bookmark, ...] = ()
    if isinstance(content, Document):
        below = titled.own(own.get(content.id, ()), pagination.documents[content.id].first)
    kept = f"({tab.extract.words})" if tab.extract else ""
    return titled.line(f"{tab.label} {tab.own_title}", first, below=below, kept=kept)


class _Reader:
    """Reads a document's own outline, whatever state it is in."""

    def __init__(self, index_of: Mapping[ObjGen, int], deepest: int = _DEEPEST, most: int | None = _MOST) -> None:
        """Read to pages of this file; what stands deeper than `deepest` moves up, and `most` lines are read."""
        self._index_of = index_of
        self._deepest, self._most = deepest, most
        self._seen: set[ObjGen] = set()

    def below(self, parent: Object, depth: int) -> Iterator[OwnBookmark]:
        for item in self._children(parent, depth):
            spot = spot_of(target_of(item), self._index_of)
            title = " ".join("".join(sign if sign.isprintable() else " " for sign in _title(item)).split())
            lower = tuple(self.below(item, depth + 1))
            if spot is None and lower:
                spot = lower[0].spot  # a heading over others, that leads nowhere itself
            if spot is None or not title:
                yield from lower
            elif depth >= self._deepest:
                yield OwnBookmark(title=title, spot=spot)
                yield from lower
            else:
                yield OwnBookmark(title=title, spot=spot, below=lower)

    def _children(self, parent: Object, depth: int) -> Iterator[Object]:
        item = parent.get("/First") if depth <= _DEEPEST_READ else None
        while isinstance(item, Dictionary) and item.is_indirect and item.objgen not in self._seen:
            if self._most is not None and len(self._seen) >= self._most:
                return
            self._seen.add(item.objgen)
            yield item
            item = item.get("/Next")


def _title(item: Object) -> str:
    title = item.get("/Title")
    return str(title) if isinstance(title, String) else ""


def _write_below(pdf: Pdf, parent: Object, lines: Sequence[Bookmark], pages: Sequence[Object]) -> int:
    """Write the lines below `parent`; give how many lines show while `parent` is open."""
    items: list[Object] = []
    shown = len(lines)
    for line in lines:
        item = pdf.make_indirect(Dictionary(Title=String(line.title), Parent=parent, Dest=explicit(line.spot, pages)))
        if line.below:
            inside = _write_below(pdf, item, line.below, pages)
            item.Count = inside if line.is_open else -inside
            shown += inside if line.is_open else 0
        items.append(item)
    _chain(parent, items)
    return shown


def _chain(parent: Object, items: Sequence[Object]) -> None:
    for before, after in pairwise(items):
        before.Next = after
        after.Prev = before
    if items:
        parent.First = items[0]
        parent.Last = items[-1]
