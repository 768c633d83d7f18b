"""Document: a source as a described PDF, and the values it is made of.

Pages here are *document pages*, counted from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bundler.documents.kind import Kind
from bundler.documents.page_turns import Turns
from bundler.partial_date import PartialDate
from bundler.sources.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """Something taken out of a document on its way into the bundle: a comment, a script, an attachment.

    `what` says what kind of thing, never its words; `page` is the document page, None for the whole file.
    """

    what: str
    count: int = 1
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something a person should know about how a document was carried. The pipeline makes findings of them.

    `code` is a short, stable name (``repaired``, ``number-missing``); `message` and `remedy` are sentences.
    """

    code: str
    message: str
    remedy: str = ""
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageForm:
    """A page as it is displayed: its size, and the places where a stamp covers nothing.

    `width` and `height` are in points (1/72 inch) in the displayed frame: after /Rotate, /CropBox and /UserUnit.
    `free` holds the stamp places that are empty, best first: of ``bottom-right``, ``bottom-centre``, ``bottom-left``,
    ``top-right``, ``top-centre``, ``top-left``. `text` is where its words come from: ``born``, ``ocr`` or ``none``;
    ``rubbish`` until such words have been read from the page's picture instead.
    """

    width: float
    height: float
    free: tuple[str, ...]
    text: str
    words: int

    @property
    def landscape(self) -> bool:
        """Whether the page is wider than it is high."""
        return self.width > self.height


@dataclass(frozen=True, slots=True, kw_only=True)
class Carriage:
    """A source as a PDF that the bundle can take page by page, and how it came to be that.

    `turns` are the pages that a person turned, as they are in the PDF; `pages` are measured after it.
    """

    pdf: Path
    sha256: str
    engine: str
    pages: tuple[PageForm, ...]
    turns: Turns = ()
    removals: tuple[Removal, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A value read out of a document, and where it came from.

    `words` are the document's own words that gave the value; `page` is the document page they stand on,
    None where the value came from the file's name or properties, as `origin` says: ``words``, ``name``,
    ``properties`` or ``person``. `confidence` is between 0 and 1; a person's own word is 1.
    """

    value: str
    origin: str
    page: int | None = None
    words: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A numbered paragraph of a document, and the document page it starts on."""

    number: str
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table in a document: a conviction, a document that an exhibit's front sheet lists.

    `cells` are (name, value) in the table's order; a cell that is empty or cannot be told apart is left out.
    """

    page: int
    words: str
    cells: tuple[tuple[str, str], ...]

    def cell(self, name: str) -> str:
        """The value of that name, or ""."""
        return next((value for key, value in self.cells if key == name), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What a document says of itself. `details` carries what its kind carries, by name, in order; `rows` its table."""

    kind: Found
    title: Found
    date: Found | None = None
    details: tuple[tuple[str, Found], ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    rows: tuple[Row, ...] = ()

    def detail(self, name: str) -> Found | None:
        """The first detail of that name."""
        return next((found for key, found in self.details if key == name), None)

    def all_details(self, name: str) -> tuple[Found, ...]:
        """Every detail of that name, in the document's order."""
        return tuple(found for key, found in self.details if key == name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A place in a document: the document page, and the paragraph where it has a number."""

    document_id: str
    page: int
    paragraph: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document of the case: the source, the PDF made of it, and what is known about it.

    `title`, `kind` and `date` are what bundle.toml says; `description` is what was read out of the document.
    """

    id: str
    source: Source
    carriage: Carriage
    description: Description
    title: str
    kind: Kind
    date: PartialDate | None = None

    @property
    def page_count(self) -> int:
        """How many pages it has."""
        return len(self.carriage.pages)
