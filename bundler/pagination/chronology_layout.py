"""The chronology laid out on pages: its words wrapped once, its page references filled in as they become known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bundler.chronology.calculated.calculation import CALCULATED, CAUTION
from bundler.chronology.event import Account, Event, Status, plain_name
from bundler.documents.document import Citation, Document
from bundler.pagination.flow import Block, Piece, flow
from bundler.pagination.lines import ChronologyPage, ChronologyRow, Reference
from bundler.pagination.page_style import (
    CHRONOLOGY_DATE,
    CHRONOLOGY_EVENT,
    CHRONOLOGY_GRID,
    CHRONOLOGY_SOURCE,
    DATE,
    NOTE,
    SMALL,
)
from bundler.pagination.pagination import MainNumbers
from bundler.plan.bundle import Bundle, Tab
from bundler.typesetting.lines import shorten, wrap
from bundler.typesetting.naming import naming

# A longer title is no title: somebody's sentence, or a heading that runs on.
_TITLE_LINES = 6
# Stands under the date of a row that began on an earlier page.
CONTINUED = "(continued)"
_DOUBTS = {
    "inferred-year": "the year is inferred",
    "two-digit-year": "the year is written with two figures",
    "day-first": "read with the day before the month",
    "month-may-lead": "its paper writes the month first elsewhere",
    "relative": "reckoned from another date",
    "impossible": "the date as written does not exist",
    "weekday-mismatch": "the day of the week written with it is another",
    "ocr-repaired": "put right where the scan is hard to read",
    "day-above": "its row has no day, the row above has this",
    "no-day": "the day is not written",
    "unsure": "the words leave it open, the likeliest is given",
    "future": "later than the document",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A citation that leads to a page of the bundle, beside `height` source lines of which the first is `line`."""

    citation: Citation
    line: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyDraft:
    """A row of the chronology before it has page numbers. `overleaf` is its date where it goes on on a later page."""

    date: tuple[str, ...]
    overleaf: tuple[str, ...]
    event: tuple[str, ...]
    note: tuple[str, ...]
    source: tuple[str, ...]
    cited: tuple[Cited, ...]
    block: Block


def draft_chronology(bundle: Bundle, main: MainNumbers | None = None) -> tuple[ChronologyDraft, ...]:
    """Wrap the words of every event that stands. Raises LayoutError where no font holds a character.

    `main` says of a core bundle where pages that its extracts leave out are in the main bundle.
    """
    tabs = {tab.content.id: tab for tab in bundle.tabs if isinstance(tab.content, Document)}
    drafts = []
    for event in bundle.chronology.shown():
        with naming(f"chronology.toml: {event.id}"):
            drafts.append(_draft(event, tabs, main))
    return tuple(drafts)


def lay_out_chronology(
    drafts: Sequence[ChronologyDraft], page_of: Callable[[Citation], int], number_prefix: str = ""
) -> tuple[ChronologyPage, ...]:
    """Give the pages of the chronology; `page_of` gives the bundle page of a citation. There is at least one page."""

    def row(piece: Piece) -> ChronologyRow:
        draft = drafts[piece.block]
        events = len(draft.event)
        return ChronologyRow(
            date=draft.overleaf if piece.first else draft.date,
            event=draft.event[piece.first : piece.end],
            note=draft.note[max(0, piece.first - events) : max(0, piece.end - events)],
            source=draft.source[piece.first : piece.end],
            references=tuple(reference(cited, piece) for cited in draft.cited if piece.first <= cited.line < piece.end),
            top=piece.top,
            height=piece.height,
            continued=piece.first > 0,
            goes_on=piece.goes_on,
        )

    def reference(cited: Cited, piece: Piece) -> Reference:
        page = page_of(cited.citation)
        line = cited.line - piece.first
        height = min(cited.height, piece.end - cited.line)
        return Reference(text=f"{number_prefix}{page}", target=page, line=line, height=height)

    laid_out = flow([draft.block for draft in drafts], CHRONOLOGY_GRID)
    return tuple(ChronologyPage(rows=tuple(row(piece) for piece in page)) for page in laid_out)


def status_line(bundle: Bundle) -> str:
    """Say how many of the events shown no person has confirmed: ``Draft: 12 of 36 entries are not yet confirmed``."""
    shown = bundle.chronology.shown()
    open_ones = sum(event.status is Status.SUGGESTED for event in shown)
    if not open_ones:
        return ""
    entries = "entry is" if len(shown) == 1 else "entries are" if open_ones > 1 else "entries is"
    return f"Draft: {open_ones} of {len(shown)} {entries} not yet confirmed"


def _draft(event: Event, tabs: dict[str, Tab], main: MainNumbers | None) -> ChronologyDraft:
    lines: list[str] = []
    cited: list[Cited] = []
    for account in event.accounts:
        tab = tabs.get(account.citation.document_id)
        if tab is None:
            # What a document outside the bundle says may be privileged: not a word of it is printed.
            continue
        is_here = account.citation.page in tab.document_pages
        away = "" if is_here else _away(account.citation, tab, main)
        source = wrap(_source(account, tab, away), SMALL, CHRONOLOGY_SOURCE.width)
        if is_here:
            cited.append(Cited(citation=account.citation, line=len(lines), height=len(source)))
        lines += source
    date = wrap(event.date.words(), DATE, CHRONOLOGY_DATE.width)
    overleaf = (*date, CONTINUED)
    text = wrap(event.text, SMALL, CHRONOLOGY_EVENT.width)
    note = tuple(line for words in _notes(event) for line in wrap(words, NOTE, CHRONOLOGY_EVENT.width))
    block = Block(lines=max(len(date), len(text) + len(note), len(lines)), overleaf=len(overleaf))
    return ChronologyDraft(
        date=date,
        overleaf=overleaf,
        event=text,
        note=note,
        source=tuple(lines),
        cited=tuple(cited),
        block=block,
    )


def _source(account: Account, tab: Tab, away: str) -> str:
    """Where an account stands: ``D1, Statement of AB, para 12``, or ``E1, Incident log 417 (PC 1522 Dent)``.

    In brackets stands who says so, where the title does not, and the date that it gives, where that is vaguer. `away`
    is put behind it where its page is not here.
    """
    paragraph = account.citation.paragraph
    title = shorten(tab.own_title, SMALL, _TITLE_LINES * CHRONOLOGY_SOURCE.width)
    who = plain_name(account.teller_beside(tab.own_title)).replace(" ", "\u00a0")
    told = f"{title} ({who})" if who else title
    if account.dated:
        dated = account.dated.replace(" ", "\u00a0")
        told += f" (“{dated}”)"
    return ", ".join(part for part in (tab.label, told, f"para\u00a0{paragraph}" if paragraph else "", away) if part)


def _away(citation: Citation, tab: Tab, main: MainNumbers | None) -> str:
    """Where a page is that an extract leaves out; "" where there is no such page at all."""
    if tab.extract is None or not 1 <= citation.page <= tab.extract.of or main is None:
        return ""
    page = tab.extract.main_first + citation.page - 1
    return f"not in this extract (main\u00a0bundle\u00a0page\u00a0{main.prefix}{page})"


def _notes(event: Event) -> list[str]:
    notes = [f"Disputed: {event.disputed}"] if event.disputed else []
    if CALCULATED in event.flags:
        notes.append(f"Calculated: {CAUTION}.")
    doubts = [flag for flag in event.flags if flag != CALCULATED]
    if event.status is Status.SUGGESTED and doubts:
        notes.append(f"Date: {'; '.join(_DOUBTS.get(flag, flag.replace('-', ' ')) for flag in doubts)}")
    return notes
