"""Volumes: the finished bundle cut into files, each page taken over as it is, links led into the other files.

The pages are those of the bundle's own file: their numbers were stamped there and are not touched here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, Pdf

from bundler.documents.frame import frame_of
from bundler.pagination.pagination import PageRange
from bundler.pagination.volume import Volume
from bundler.pdf.book import Book, opened
from bundler.pdf.destination import ObjGen, Spot, explicit, spot_of, target_of
from bundler.pdf.layers import Layers, drawn_on
from bundler.pdf.links import add_link, link_into_file, other_file
from bundler.pdf.made import MadePart
from bundler.pdf.outline import Bookmark, OwnBookmark, bookmarks_of, within, write_outline
from bundler.pdf.page_labels import write_volume_labels
from bundler.pdf.save import save
from bundler.pdf.volume_front import draw_volume_front
from bundler.plan.bundle import Bundle


@dataclass(frozen=True, slots=True, kw_only=True)
class Master:
    """The bundle's own file, open: its pages in order, the PDF index of each by object, and its bookmarks."""

    pdf: Pdf
    pages: tuple[Object, ...]
    index_of: dict[ObjGen, int]
    bookmarks: tuple[OwnBookmark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """All volumes of a bundle and the names of their files, in order."""

    volumes: tuple[Volume, ...]
    names: tuple[str, ...]

    def holding(self, page: int) -> tuple[Volume, str]:
        """The volume with this bundle page, and the name of its file."""
        return next(
            (volume, name) for volume, name in zip(self.volumes, self.names, strict=True) if page in volume.pages
        )


@contextmanager
def opened_master(file: Path) -> Iterator[Master]:
    """Open the finished bundle, to cut it. Raises BundlerError where it is damaged."""
    with opened(file, file.name) as pdf:
        pages = tuple(page.obj for page in pdf.pages)
        index_of = {page.objgen: index for index, page in enumerate(pages)}
        yield Master(pdf=pdf, pages=pages, index_of=index_of, bookmarks=bookmarks_of(pdf, index_of))


def write_volume(master: Master, bundle: Bundle, volume: Volume, shelf: Shelf, into: Path) -> None:
    """Write one volume to `into`; what was there before stays until the new file is whole.

    Raises BundlerError where it cannot be written, LayoutError where the front sheet does not fit on its page.
    """
    front = draw_volume_front(bundle, volume)
    with Book() as book:
        book.take(book.open_made(front.pdf))
        book.take(master.pdf, range(volume.pages.first - 1, volume.pages.last))
        book.bind()
        _link_front(book, front, master, volume, shelf)
        for page, source in zip(book.pages[volume.front :], _sources(master, volume.pages), strict=True):
            _lead_on(book, page, source, master, volume, shelf)
        write_outline(book.pdf, _outline(master, bundle, volume), book.pages)
        write_volume_labels(book.pdf, volume)
        layers = Layers()
        layers.add(master.pdf, book.pdf.copy_foreign, drawn_on(master.pdf, _sources(master, volume.pages)))
        layers.write(book.pdf)
        title = " – ".join(name for name in (bundle.claim.short_title, bundle.title, volume.name) if name)
        save(book.pdf, into, title=title, first_page=book.pages[0], version=max(book.version, master.pdf.pdf_version))


def _sources(master: Master, pages: PageRange) -> Sequence[Object]:
    return master.pages[pages.first - 1 : pages.last]


def _outline(master: Master, bundle: Bundle, volume: Volume) -> tuple[Bookmark, ...]:
    """The front pages, then the bundle's own bookmarks as far as their pages are in this volume."""
    sheet = Bookmark(title=f"{volume.name}: front sheet", spot=Spot(page=0))
    index = Bookmark(title=f"Index of volume {volume.number}", spot=Spot(page=1))
    return (sheet, index, *within(master.bookmarks, volume.pages, bundle.number_prefix, volume.front))


def _link_front(book: Book, front: MadePart, master: Master, volume: Volume, shelf: Shelf) -> None:
    """Link the rows of the volume's index to its pages, and those of other volumes to their files."""
    for link in front.links:
        page = book.pages[link.page]
        if link.target in volume.pages:
            here = replace(link, target=volume.front + link.target - volume.pages.first + 1)
            add_link(book.pdf, page, here, book.pages)
        else:
            left, top = frame_of(master.pages[link.target - 1]).top_left
            spot = Spot(page=link.target - 1, left=left, top=top)
            link_into_file(book.pdf, page, link.rect, _elsewhere(spot, shelf))


def _lead_on(book: Book, page: Object, source: Object, master: Master, volume: Volume, shelf: Shelf) -> None:
    """Lead each link of a page to its place in this volume, or into the file of another one.

    `source` is the page in the bundle's own file, whose links all lead to a page of it at a point.
    """
    written = source.get("/Annots")
    if not isinstance(written, Array):
        return
    for at, note in enumerate(written):
        target = target_of(note) if isinstance(note, Dictionary) and note.get("/Subtype") == Name.Link else None
        spot = spot_of(target, master.index_of)
        if spot is None:
            continue
        number = spot.page + 1
        if number in volume.pages:
            here = replace(spot, page=volume.front + number - volume.pages.first)
            action = Dictionary(S=Name.GoTo, D=explicit(here, book.pages))
        else:
            action = _elsewhere(spot, shelf)
        page["/Annots"][at]["/A"] = action


def _elsewhere(spot: Spot, shelf: Shelf) -> Dictionary:
    """The action that leads to a page of another volume; the spot's page is a PDF index of the bundle's own file."""
    other, name = shelf.holding(spot.page + 1)
    return other_file(name, other.front + spot.page + 1 - other.pages.first, spot.left or 0.0, spot.top or 0.0)
