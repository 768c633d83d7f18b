"""Bundle: sections, tabs and what stands behind each, before any page has a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from bundler.chronology.event import Chronology
from bundler.documents.document import Citation, Document
from bundler.documents.manifest import Claim
from bundler.partial_date import PartialDate
from bundler.plan.extract import Extract


class MadePages(Enum):
    """Pages the program makes: the value is what a section's `makes` writes, where it can ask for them.

    They stand behind a tab of their own, but for EXHIBIT_FRONT, which stands before the document behind the same tab.
    """

    CHRONOLOGY = "chronology"
    TIMELINE = "timeline"
    READING_LIST = "reading-list"
    NOT_FILED = "not-filed"
    ISSUES = "list-of-issues"
    PERSONS = "persons"
    CERTIFICATE = "certificate"
    CONVICTIONS = "convictions"
    COVERING_NOTE = "covering-note"
    TO_FOLLOW = "to-follow"
    EXHIBIT_FRONT = "exhibit-front"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Pages of a document to look at: from the page of the citation to document page `last`, and how it is called.

    `elsewhere` says where they are where this bundle has the document and not these pages of it, "" where it has them.
    """

    citation: Citation
    last: int
    words: str = ""
    elsewhere: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of pages we make: its words, column by column, a note under them, and the passages it leads to.

    `heading` makes it a heading over the lines that follow, which has no cells.
    """

    cells: tuple[str, ...] = ()
    heading: str = ""
    note: str = ""
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What pages that we make say. Which of these there are, and how they look, goes by `kind`.

    `status` are lines under the title, `words` paragraphs, `items` the lines of a table, `blanks` lines to be filled in
    by hand (what for, and what is known), `corner` what stands in the top right corner, `source` small print.
    """

    kind: MadePages
    title: str
    status: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    blanks: tuple[tuple[str, str], ...] = ()
    corner: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExhibitPages:
    """The numbers that a document's pages have in their exhibit: from `first` to `last`, each behind the `mark`."""

    mark: str
    first: int
    last: int

    @property
    def words(self) -> str:
        """The numbers as people cite them: ``AB1/3–5``."""
        return f"{self.mark}/{self.first}" + (f"–{self.last}" if self.last > self.first else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """One line of the index: a document, or pages we make. `label` is its tab, such as ``C4``.

    `under` is the label of the tab it belongs to (an exhibit to its statement, an attachment to its e-mail), or "".
    `paper` is what our pages say: those behind the tab, or before its document a front sheet. `stands_for` is the id of
    the document whose place a page keeps that says that it is to follow. `exhibit_pages` are the numbers that its pages
    bear in their exhibit, where a person asks for them. `extract` says which pages of the document stand there, None
    where all of them do.
    """

    label: str
    title: str
    content: Document | MadePages
    date: PartialDate | None = None
    under: str = ""
    confidential: bool = False
    agreed: bool = True
    paper: Paper | None = None
    stands_for: str = ""
    exhibit_pages: ExhibitPages | None = None
    extract: Extract | None = None

    @property
    def own_title(self) -> str:
        """The title without the words that say that it is an extract."""
        return self.title.removesuffix(f" ({self.extract.words})") if self.extract else self.title

    @property
    def document_pages(self) -> Sequence[int]:
        """The document pages that stand behind it, in order; none for pages that we make."""
        if not isinstance(self.content, Document):
            return ()
        return self.extract.pages if self.extract else range(1, self.content.page_count + 1)

    @property
    def document_id(self) -> str:
        """The id of the document behind it, be it one that is to follow; "" for pages that we make."""
        return self.content.id if isinstance(self.content, Document) else self.stands_for

    @property
    def front(self) -> Paper | None:
        """The front sheet before the document of this tab, if it has one."""
        return self.paper if isinstance(self.content, Document) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A lettered part of the bundle with its tabs in order; a divider page stands before it."""

    letter: str
    title: str
    tabs: tuple[Tab, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """The whole bundle before pagination. `chronology` is what the tabs of chronology and timeline show, if any.

    `status` are lines that the index has under its title, two at most.
    """

    title: str
    claim: Claim
    sections: tuple[Section, ...]
    chronology: Chronology
    number_prefix: str = ""
    status: tuple[str, ...] = ()

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """All tabs, in the order of the pages."""
        return tuple(tab for section in self.sections for tab in section.tabs)

    def tab_of(self, document_id: str) -> Tab:
        """The tab behind which a document stands. Raises KeyError where it is not in the bundle."""
        for tab in self.tabs:
            if isinstance(tab.content, Document) and tab.content.id == document_id:
                return tab
        raise KeyError(document_id)
