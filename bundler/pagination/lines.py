"""The lines of the index and of the chronology, as they are laid out on pages: counted and drawn from these.

Lengths are in points; `top` is the distance from the top edge of the page down to the top of the row.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class RowKind(Enum):
    """What a row of the index is for."""

    SECTION = "section"
    TAB = "tab"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRow:
    """One row: its wrapped lines, the date and page range as printed, and the bundle page that it leads to (0: none).

    `indent` is how deep it stands: 0 for a tab, 1 for an exhibit under its statement. A row too high for a page goes on
    on the next: `continued` says that it began on an earlier page, and its label and pages are "". `main` are the lines
    with its pages in the main bundle, for an index of a core bundle.
    """

    kind: RowKind
    label: str
    lines: tuple[str, ...]
    date: tuple[str, ...]
    pages: str
    target: int
    top: float
    height: float
    indent: int = 0
    continued: bool = False
    main: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPage:
    """The rows of one page of the index."""

    rows: tuple[IndexRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A printed page reference and the bundle page it leads to.

    It stands on line `line` of its row (from 0), beside the first of the `height` source lines that it belongs to.
    """

    text: str
    target: int
    line: int = 0
    height: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyRow:
    """One row of the chronology: wrapped date, event and source lines, and the references beside the source lines.

    The lines of `note` follow those of `event`: they say that the entry is disputed, or that its date was inferred.
    A row too high for a page goes on on the next: `continued` says that it began on an earlier page (`date` then says
    so too), `goes_on` that more of it follows overleaf.
    """

    date: tuple[str, ...]
    event: tuple[str, ...]
    source: tuple[str, ...]
    references: tuple[Reference, ...]
    top: float
    height: float
    note: tuple[str, ...] = ()
    continued: bool = False
    goes_on: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyPage:
    """The rows of one page of the chronology."""

    rows: tuple[ChronologyRow, ...]
