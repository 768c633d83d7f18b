"""Papers laid out on pages: their words wrapped once, their page references filled in as they become known."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, replace

from bundler.documents.document import Citation
from bundler.pagination.flow import Block, Piece, flow
from bundler.pagination.lines import Reference
from bundler.pagination.page_style import BODY, BODY_BOLD, LEFT, NOTE, Column
from bundler.pagination.pagination import PageRange
from bundler.pagination.paper_page import Heading, PaperPage, PaperPages, PaperRow, Words
from bundler.pagination.paper_style import BLANK, BLANK_FOR, FINE_PRINT, LOOKS, PAGE, PARAGRAPH, WHOLE, Look
from bundler.plan.bundle import Item, Paper, Passage
from bundler.typesetting.lines import wrap

NOT_HELD = "Not in this bundle"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cited:
    """A passage that leads to a page of the bundle, beside `height` lines of its row of which the first is `line`."""

    passage: Passage
    line: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A row before it has a place and its references have numbers."""

    words: tuple[Words, ...]
    block: Block
    cited: tuple[_Cited, ...] = ()
    ruled: bool = True
    written_on: Column | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperDraft:
    """A paper flowed over its pages; only the numbers of the references are missing. None of these moves a line."""

    look: Look
    headings: tuple[Heading, ...]
    rows: tuple[_Row, ...]
    pages: tuple[tuple[Piece, ...], ...]

    def __len__(self) -> int:
        return int(self.look.sheet) + len(self.pages)


def draft_paper(paper: Paper, held: Container[str]) -> PaperDraft:
    """Wrap the words of a paper and flow its rows over pages; `held` are the ids of the documents in the bundle.

    A passage of another document is shown as not in this bundle. Raises LayoutError where no font holds a character.
    """
    look = LOOKS[paper.kind]
    rows = tuple(_rows(paper, look, held))
    pages = flow([row.block for row in rows], look.grid) if rows else ()
    return PaperDraft(look=look, headings=tuple(_headings(paper, look)), rows=rows, pages=pages)


def lay_out_paper(draft: PaperDraft, page_of: Callable[[Citation], int], number_prefix: str = "") -> PaperPages:
    """Give the pages of a paper; `page_of` gives the bundle page of a citation.

    Raises KeyError where a passage leads to a page that its document does not have.
    """

    def reference(cited: _Cited, piece: Piece) -> Reference:
        first = page_of(cited.passage.citation)
        last = page_of(replace(cited.passage.citation, page=cited.passage.last))
        return Reference(
            text=f"{number_prefix}{PageRange(first=first, last=last)}",
            target=first,
            line=cited.line - piece.first,
            height=min(cited.height, piece.end - cited.line),
        )

    def row(piece: Piece) -> PaperRow:
        drafted = draft.rows[piece.block]
        return PaperRow(
            words=tuple(_cut(drafted.words, piece)),
            references=tuple(
                reference(cited, piece) for cited in drafted.cited if piece.first <= cited.line < piece.end
            ),
            top=piece.top,
            height=piece.height,
            ruled=drafted.ruled,
            written_on=drafted.written_on,
            continued=piece.first > 0,
        )

    passage = draft.look.passage
    return PaperPages(
        sheet=draft.look.sheet,
        headings=draft.headings,
        grid=draft.look.grid,
        links_from=passage.column.left if passage else PAGE.left,
        pages=tuple(PaperPage(rows=tuple(row(piece) for piece in page)) for page in draft.pages),
    )


def _rows(paper: Paper, look: Look, held: Container[str]) -> Iterator[_Row]:
    """The rows of a paper: paragraphs, the table, lines to fill in, small print. A sheet shows its own words itself."""
    for text in () if look.sheet else paper.words:
        yield _plain(Words(column=WHOLE, lines=wrap(text, PARAGRAPH, WHOLE.width), style=PARAGRAPH))
    for item in paper.items:
        yield _item(item, look, held)
    for name, value in paper.blanks:
        known = Words(column=BLANK, lines=wrap(value, PARAGRAPH, BLANK.width), style=PARAGRAPH)
        title = Words(column=BLANK_FOR, lines=wrap(name, BODY, BLANK_FOR.width), style=BODY, quiet=True)
        yield replace(_plain(title, known, above=16.0), written_on=BLANK)
    if paper.source and not look.sheet:
        lines = wrap(paper.source, FINE_PRINT, WHOLE.width)
        yield _plain(Words(column=WHOLE, lines=lines, style=FINE_PRINT, quiet=True), above=18.0)


def _plain(*words: Words, above: float = 0.0) -> _Row:
    return _Row(words=words, block=Block(lines=max(len(part.lines) for part in words), above=above), ruled=False)


def _item(item: Item, look: Look, held: Container[str]) -> _Row:
    if item.heading:
        return _heading(item, held)
    words = [
        Words(column=cell.column, lines=wrap(text, cell.style, cell.column.width), style=cell.style)
        for cell, text in zip(look.cells, item.cells, strict=True)
    ]
    if item.note:
        column, below = look.cells[look.note_under].column, len(words[look.note_under].lines)
        words.append(Words(column=column, lines=wrap(item.note, NOTE, column.width), style=NOTE, line=below))
    cited: list[_Cited] = []
    down = 0
    for passage in item.passages:
        is_held = _is_held(passage, held)
        lines: tuple[str, ...] = ("",)
        if look.passage:
            lines = wrap(passage.words if is_held else _why_not(passage), look.passage.style, look.passage.column.width)
            column = look.passage.column
            words.append(Words(column=column, lines=lines, style=look.passage.style, line=down, quiet=True))
        if is_held:
            cited.append(_Cited(passage=passage, line=down, height=len(lines)))
        down += len(lines)
    high = max(down, *(part.line + len(part.lines) for part in words))
    return _Row(words=tuple(words), block=Block(lines=high), cited=tuple(cited))


def _is_held(passage: Passage, held: Container[str]) -> bool:
    return passage.citation.document_id in held and not passage.elsewhere


def _why_not(passage: Passage) -> str:
    """What stands in place of a page number where the bundle does not have these pages."""
    if not passage.elsewhere:
        return NOT_HELD
    return f"{passage.words}: {passage.elsewhere}" if passage.words else passage.elsewhere.capitalize()


def _heading(item: Item, held: Container[str]) -> _Row:
    """A heading over the rows that follow; its passages lead from its first lines."""
    column = Column(left=LEFT, right=PAGE.left - 12)
    lines = wrap(item.heading, BODY_BOLD, column.width)
    leads = [passage for passage in item.passages if _is_held(passage, held)]
    cited = tuple(_Cited(passage=passage, line=line, height=1) for line, passage in enumerate(leads))
    block = Block(lines=max(len(lines), len(cited)), above=10.0, keeps_next=True)
    return _Row(words=(Words(column=column, lines=lines, style=BODY_BOLD),), block=block, cited=cited)


def _cut(words: Iterable[Words], piece: Piece) -> Iterator[Words]:
    """The lines of a row that stand on one page."""
    for part in words:
        first, end = max(piece.first - part.line, 0), max(piece.end - part.line, 0)
        lines = part.lines[first:end]
        if any(lines):
            yield replace(part, lines=lines, line=max(part.line - piece.first, 0))


def _headings(paper: Paper, look: Look) -> Iterator[Heading]:
    if not paper.items:
        return
    for cell in (*look.cells, *((look.passage,) if look.passage else ())):
        yield Heading(text=cell.heading, column=cell.column)
    if any(item.passages for item in paper.items):
        yield Heading(text="Page", column=PAGE, right=True)
