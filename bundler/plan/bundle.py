"""Bundle: sections, tabs and what stands behind each, before any page has a number."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from bundler.chronology.event import Chronology
from bundler.documents.document import Document
from bundler.documents.manifest import Claim
from bundler.partial_date import PartialDate


class MadePages(Enum):
    """Pages the program makes and that stand behind a tab of their own."""

    CHRONOLOGY = "chronology"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """One line of the index: a document, or pages we make. `label` is its tab, such as ``C4``.

    `under` is the label of the tab it belongs to (an exhibit to its statement, an attachment to its e-mail), or "".
    """

    label: str
    title: str
    content: Document | MadePages
    date: PartialDate | None = None
    under: str = ""
    confidential: bool = False
    agreed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A lettered part of the bundle with its tabs in order; a divider page stands before it."""

    letter: str
    title: str
    tabs: tuple[Tab, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """The whole bundle before pagination. `chronology` is what the chronology's tab shows, if there is one."""

    title: str
    claim: Claim
    sections: tuple[Section, ...]
    chronology: Chronology
    number_prefix: str = ""

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
