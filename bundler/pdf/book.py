"""Book: the page tree of the bundle, and the files that its pages are taken from.

pikepdf takes over the bytes of a stream as it copies it, so a file can be closed as soon as its pages are taken: a
bundle of a thousand documents holds one of them open at a time. It needs as much memory as their streams are long.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from bundler.errors import BundlerError
from bundler.pdf.destination import ObjGen

_OF_A_LOST_TREE = ("/StructParents", "/Tabs")
"""Keys that point into a document's structure tree, which the bundle does not have."""


class Book:
    """A PDF that grows page by page, and its pages in order. Close it when the PDF is saved."""

    def __init__(self) -> None:
        self._open = ExitStack()
        self.pdf = self._open.enter_context(Pdf.new())
        self.pages: list[Object] = []
        self.version = "1.7"
        self._nodes: list[Object] = []
        self._made: dict[bytes, Pdf] = {}

    def __enter__(self) -> Book:
        return self

    def __exit__(self, *fault: object) -> None:
        self._open.close()

    def open_made(self, content: bytes) -> Pdf:
        """Open a PDF that we made until the book is closed; what was opened before is given again."""
        if content not in self._made:
            self._made[content] = self._open.enter_context(Pdf.open(io.BytesIO(content)))
        return self._made[content]

    def take(self, source: Pdf, wanted: Sequence[int] | None = None) -> dict[ObjGen, int]:
        """Hang pages of a PDF at the end of the book: all of them, or those at the `wanted` PDF indexes, in that order.

        Gives for each page object that was taken its place among them, from 0.
        """
        every = [page.obj for page in source.pages]
        indexes = range(len(every)) if wanted is None else wanted
        found = [every[index] for index in indexes]
        node = self.pdf.make_indirect(Dictionary(Type=Name.Pages, Parent=self.pdf.Root.Pages, Count=len(found)))
        taken = [self.pdf.copy_foreign(page) for page in found]
        for page in taken:
            page.Parent = node
            for key in _OF_A_LOST_TREE:
                if key in page:
                    del page[key]
        node.Kids = Array(taken)
        self._nodes.append(node)
        self.pages += taken
        self.version = max(self.version, source.pdf_version)
        return {page.objgen: place for place, page in enumerate(found)}

    def bind(self) -> None:
        """Hang what was taken into the page tree."""
        root = self.pdf.Root.Pages
        root.Kids = Array(self._nodes)
        root.Count = len(self.pages)


@contextmanager
def opened(file: Path, label: str) -> Iterator[Pdf]:
    """Open a carried PDF; `label` is how errors name the document.

    Raises BundlerError where the file is gone or damaged, be it found out within the block.
    """
    try:
        with Pdf.open(file) as source:
            yield source
    except (OSError, pikepdf.PdfError) as fault:
        raise damaged(label) from fault


def damaged(label: str) -> BundlerError:
    """Say that a document's copy in the store is not what was put there."""
    return BundlerError(
        "the converted copy of this document is gone or damaged",
        where=label,
        remedy="Delete the folder .bundler in the case folder and build again; it will be made anew.",
    )
