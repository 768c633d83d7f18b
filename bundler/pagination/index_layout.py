"""The index laid out on pages: its words wrapped once, its numbers filled in as they become known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from bundler.pagination.flow import Block, Piece, flow
from bundler.pagination.lines import IndexPage, IndexRow, RowKind
from bundler.pagination.page_style import (
    BODY,
    DATE,
    INDENT,
    INDEX_COLUMNS,
    INDEX_GRID,
    SECTION,
    SECTION_AIR_ABOVE,
    Grid,
    IndexColumns,
)
from bundler.pagination.pagination import PageRange
from bundler.plan.bundle import Bundle, Tab
from bundler.typesetting.lines import wrap
from bundler.typesetting.naming import naming


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexDraft:
    """A row of the index before it has page numbers. `name` is a tab's label or a section's letter, and is printed.

    `main` are its pages in the main bundle, for an index of a core bundle. With `silent` the name is not printed.
    """

    kind: RowKind
    name: str
    lines: tuple[str, ...]
    date: tuple[str, ...]
    indent: int
    block: Block
    main: tuple[str, ...] = ()
    silent: bool = False


def draft_index(
    bundle: Bundle, columns: IndexColumns = INDEX_COLUMNS, main: Mapping[str, str] = MappingProxyType({})
) -> tuple[IndexDraft, ...]:
    """Wrap the words of every row. `main` has by a tab's label its pages in the main bundle.

    Raises LayoutError where no font holds a character.
    """
    depths: dict[str, int] = {}
    drafts: list[IndexDraft] = []
    for section in bundle.sections:
        with naming(f"bundle.toml: section {section.letter}"):
            drafts.append(heading_draft(section.letter, section.title, bool(section.tabs), columns))
        for tab in section.tabs:
            depths[tab.label] = depths.get(tab.under, -1) + 1 if tab.under else 0
            with naming(f"bundle.toml: {tab.label}"):
                drafts.append(_line(tab, min(depths[tab.label], 3), columns, main.get(tab.label, "")))
    return tuple(drafts)


def lay_out_index(
    drafts: Sequence[IndexDraft],
    dividers: Mapping[str, int],
    tabs: Mapping[str, PageRange],
    number_prefix: str = "",
    grid: Grid = INDEX_GRID,
) -> tuple[IndexPage, ...]:
    """Give the pages of the index, with the bundle pages of dividers (by letter) and of tabs (by label).

    A silent heading that has no page leads nowhere.
    """
    ranges = {**{letter: PageRange(first=page, last=page) for letter, page in dividers.items()}, **tabs}

    def row(piece: Piece) -> IndexRow:
        draft = drafts[piece.block]
        pages = ranges.get(draft.name) if draft.silent else ranges[draft.name]
        begins = piece.first == 0
        return IndexRow(
            kind=draft.kind,
            label=draft.name if begins and not draft.silent else "",
            lines=draft.lines[piece.first : piece.end],
            date=draft.date[piece.first : piece.end],
            pages=f"{number_prefix}{pages}" if begins and pages else "",
            target=pages.first if pages else 0,
            top=piece.top,
            height=piece.height,
            indent=draft.indent,
            continued=not begins,
            main=draft.main[piece.first : piece.end],
        )

    laid_out = flow([draft.block for draft in drafts], grid)
    return tuple(IndexPage(rows=tuple(row(piece) for piece in page)) for page in laid_out)


def heading_draft(letter: str, title: str, followed: bool, columns: IndexColumns = INDEX_COLUMNS) -> IndexDraft:
    """Wrap the heading of a section; `followed` by a row it never ends a page."""
    lines = wrap(title, SECTION, columns.date.right - columns.title.left)
    block = Block(lines=len(lines), above=SECTION_AIR_ABOVE, keeps_next=followed)
    return IndexDraft(kind=RowKind.SECTION, name=letter, lines=lines, date=(), indent=0, block=block)


def plain_draft(name: str, title: str) -> IndexDraft:
    """Wrap a row for something that stands behind no tab."""
    lines = wrap(title, BODY, INDEX_COLUMNS.title.width)
    block = Block(lines=len(lines))
    return IndexDraft(kind=RowKind.TAB, name=name, lines=lines, date=(), indent=0, block=block, silent=True)


def _line(tab: Tab, indent: int, columns: IndexColumns, in_main: str) -> IndexDraft:
    marks = ("(confidential)" if tab.confidential else "", "" if tab.agreed else "(not agreed)")
    title = " ".join(part for part in (tab.title, *marks) if part)
    lines = wrap(title, BODY, columns.title.width - indent * INDENT)
    date = wrap(tab.date.words(), DATE, columns.date.width) if tab.date else ()
    main = wrap(in_main, DATE, columns.main.width) if in_main and columns.main else ()
    block = Block(lines=max(len(lines), len(date), len(main)))
    return IndexDraft(kind=RowKind.TAB, name=tab.label, lines=lines, date=date, indent=indent, block=block, main=main)
