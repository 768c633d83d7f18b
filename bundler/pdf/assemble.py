"""The bundle as one PDF: every page taken over once, numbered, bookmarked, linked, and saved whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pikepdf import Pdf

from bundler.documents.document import Document, Remark
from bundler.errors import LayoutError
from bundler.pagination.pagination import Pagination
from bundler.pdf.book import Book, damaged, opened
from bundler.pdf.destination import ObjGen
from bundler.pdf.layers import Layers, drawn_on
from bundler.pdf.links import add_link, settle_links
from bundler.pdf.made import MadePart
from bundler.pdf.outline import OwnBookmark, outline_of, own_bookmarks, write_outline
from bundler.pdf.page_labels import write_page_labels
from bundler.pdf.parts import Part, parts_of
from bundler.pdf.save import save
from bundler.pdf.shared_streams import share_streams
from bundler.pdf.stamps import Stamper
from bundler.plan.bundle import Bundle

_ROOM_MADE = Remark(
    code="made-room",
    message="No place on this page was empty, so it was made larger at its foot to take the page number.",
    remedy="Nothing has to be done: nothing on the page was moved, made smaller or covered.",
)
_LINK_DROPPED = Remark(
    code="link-dropped",
    message="A link on this page led to a page that is not there; it was taken off.",
    remedy="Where it matters, compare the page with the original.",
)

_LINK_LEFT_OUT = replace(
    _LINK_DROPPED,
    message="A link on this page led to a page that this extract leaves out; it was taken off.",
    remedy="Where the judge should follow it, take that page into the extract too.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """A bundle that is on disk: where, and how many pages it has.

    `remarks` holds by document id what was done to its pages; their pages are document pages.
    """

    file: Path
    pages: int
    remarks: dict[str, tuple[Remark, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawn:
    """A part of the bundle, and its pages: a document's, or those we drew."""

    part: Part
    content: Document | MadePart


def assemble(bundle: Bundle, pagination: Pagination, into: Path) -> Assembled:
    """Write the bundle to `into`; what was there before stays until the new file is whole.

    Raises BundlerError where a document's converted copy is damaged or the file cannot be written, LayoutError where
    `pagination` is not of this bundle.
    """
    parts = tuple(_drawn(part) for part in parts_of(bundle, pagination))
    with Book() as book:
        own: dict[str, tuple[OwnBookmark, ...]] = {}
        layers = Layers()
        for drawn in parts:
            _take(book, drawn, own, layers)
        book.bind()
        remarks = {name: tuple(made) for name, made in _finish(book, parts, bundle, pagination).items()}
        write_outline(book.pdf, outline_of(bundle, pagination, own), book.pages)
        write_page_labels(book.pdf)
        layers.write(book.pdf)
        title = " – ".join(name for name in (bundle.claim.short_title, bundle.title) if name)
        save(book.pdf, into, title=title, first_page=book.pages[0], version=book.version)
        return Assembled(file=into, pages=len(book.pages), remarks=remarks)


def _drawn(part: Part) -> _Drawn:
    return _Drawn(part=part, content=part.content if isinstance(part.content, Document) else part.content())


def _take(book: Book, drawn: _Drawn, own: dict[str, tuple[OwnBookmark, ...]], layers: Layers) -> None:
    """Take the pages of a part over, and of a document its bookmarks and layers."""
    part, content = drawn.part, drawn.content
    count = len(part.range)
    if part.range.first != len(book.pages) + 1:
        raise LayoutError(f"page {len(book.pages) + 1} of the bundle belongs to no part of it")
    if isinstance(content, MadePart):
        taken = book.take(book.open_made(content.pdf), range(part.skip, part.skip + count))
    else:
        with opened(content.carriage.pdf, content.source.label) as source:
            if len(source.pages) != content.page_count:
                raise damaged(content.source.label)
            if part.is_extract:
                taken = _take_some(book, source, part.pages, layers)
            else:
                taken = book.take(source)
                layers.add(source, book.pdf.copy_foreign)
            own[content.id] = own_bookmarks(source, taken)
    if len(taken) != count:
        raise LayoutError(f"pages {part.range} of the bundle hold {len(taken)} pages, not {count}")


def _take_some(book: Book, source: Pdf, pages: Sequence[int], layers: Layers) -> dict[ObjGen, int]:
    """Take these document pages over, and nothing that only other pages of the document show."""
    wanted = [source.pages[page - 1] for page in pages]
    for page in wanted:
        page.remove_unreferenced_resources()
    taken = book.take(source, [page - 1 for page in pages])
    layers.add(source, book.pdf.copy_foreign, drawn_on(source, [page.obj for page in wanted]))
    return taken


def _finish(book: Book, parts: tuple[_Drawn, ...], bundle: Bundle, pagination: Pagination) -> dict[str, list[Remark]]:
    """Link and number all pages; give by document id what had to be done to its pages."""
    remarks: dict[str, list[Remark]] = {}
    stamper = Stamper(book.pdf, bundle.number_prefix, pagination.main.prefix if pagination.main else "")
    index_of = {page.objgen: index for index, page in enumerate(book.pages)}
    in_exhibits = {tab.document_id: tab.exhibit_pages for tab in bundle.tabs}
    share_streams(book.pdf, book.pages)
    for drawn in parts:
        part, content = drawn.part, drawn.content
        first = part.range.first
        exhibited = in_exhibits.get(content.id) if isinstance(content, Document) else None
        done: list[Remark] = []
        for within, page in enumerate(book.pages[first - 1 : part.range.last]):
            here = part.pages[within] if part.pages else within + 1
            if settle_links(page, index_of, book.pages):
                done.append(replace(_LINK_LEFT_OUT if part.is_extract else _LINK_DROPPED, page=here))
            number = first + within
            other = (exhibited.mark, exhibited.first + here - 1) if exhibited else None
            if stamper.stamp(page, number, part.free(within), pagination.main_pages.get(number), other):
                done.append(replace(_ROOM_MADE, page=here))
        if isinstance(content, MadePart):
            _link(book, part, content)
        elif done:
            remarks.setdefault(content.id, []).extend(done)
    return remarks


def _link(book: Book, part: Part, made: MadePart) -> None:
    """Put the links on the pages of a part that we drew."""
    for link in made.links:
        if 0 <= link.page - part.skip < len(part.range):
            page = book.pages[part.range.first - 1 + link.page - part.skip]
            add_link(book.pdf, page, link, book.pages)
