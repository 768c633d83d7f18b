"""The words of one label: the date and the pages, then what happened, cut to its room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bundler.chronology.calculated.calculation import CALCULATED
from bundler.chronology.event import Event
from bundler.partial_date import PartialDate
from bundler.timeline.look import Tier
from bundler.timeline.periods import periods, short_months
from bundler.timeline.picture import Tone
from bundler.typesetting.lines import shorten, width, wrap
from bundler.typesetting.style import Style

_GAP = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A text of a label, `right` of its left edge on line `line` (from 0); `page` is the bundle page it leads to."""

    right: float
    line: int
    text: str
    style: Style
    width: float
    tone: Tone = Tone.INK
    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The parts of a label, and how wide it is."""

    parts: tuple[Part, ...]
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """The bundle pages that events cite, by event id, and the letters before a number that is printed."""

    of: Mapping[str, tuple[int, ...]]
    prefix: str = ""


def label_of(event: Event, tier: Tier, pages: Pages) -> Label:
    """Give the label of one event."""
    lines = _Lines(tier)
    lines.add(short_date(event.date), tier.date)
    for remark in remarks(event):
        lines.add(remark, tier.note)
    cited = pages.of.get(event.id, ())
    if lines.have_room(cited, pages.prefix):
        lines.add_pages(cited, pages.prefix)
        lines.fill(event.text, tier.plain)
    else:
        lines.fill(event.text, tier.plain, leaving=lines.room_for(_references(cited, 1, pages.prefix)))
        lines.add_pages(cited, pages.prefix)
    return lines.done()


def label_of_several(events: Sequence[Event], tier: Tier, pages: Pages) -> Label:
    """Give the label that stands for several events: how many they are, when, and on which pages."""
    lines = _Lines(tier)
    lines.add(f"{len(events):,} entries", tier.date)
    disputed = sum(bool(event.disputed) for event in events)
    if disputed:
        lines.add(f"{disputed} disputed", tier.note)
    cited = tuple(sorted({page for event in events for page in pages.of.get(event.id, ())}))
    if tier.lines > 1:
        lines.fill_with_one_of(periods(events), tier.plain)
        lines.next_line()
        lines.add_pages(cited, pages.prefix)
    elif lines.have_room(cited, pages.prefix):
        lines.add_pages(cited, pages.prefix, most=1)
        lines.fill_with_one_of(periods(events), tier.plain)
    else:
        lines.fill_with_one_of(periods(events), tier.plain, leaving=lines.room_for(_references(cited, 1, pages.prefix)))
        lines.add_pages(cited, pages.prefix, most=1)
    return lines.done()


def remarks(event: Event) -> tuple[str, ...]:
    """What must be seen with a date at once: that it is disputed, or that it was calculated."""
    marks = (("disputed", bool(event.disputed)), ("calculated", CALCULATED in event.flags))
    return tuple(word for word, holds in marks if holds)


def short_date(when: PartialDate) -> str:
    """A date as a person reads it, with short names of months: ``14 Mar 2014``."""
    return short_months(when.words())


class _Lines:
    """The lines of a label while it is filled from left to right and from the top down."""

    def __init__(self, tier: Tier) -> None:
        self._tier = tier
        self._parts: list[Part] = []
        self._line, self._right = 0, 0.0

    def add(self, text: str, style: Style, tone: Tone = Tone.INK, page: int = 0) -> None:
        """Put a text on the line, or on the next where it does not fit; one that is too long takes several."""
        for place, piece in enumerate(wrap(text, style, self._tier.width)):
            wide = width(piece, style)
            if place or (self._right and self._right + _GAP + wide > self._tier.width):
                self.next_line()
            self._put(piece, style, wide, tone, page)

    def add_pages(self, pages: Sequence[int], prefix: str, most: int = 99) -> None:
        """Put references on the line, as many as fit on it (on the next where none does), and say how many more."""
        if not pages:
            return
        if self._right and not self.have_room(pages, prefix):
            self.next_line()
        shown = 1
        while shown < min(most, len(pages)) and self._fits(_references(pages, shown + 1, prefix)):
            shown += 1
        for text, page in _references(pages, shown, prefix):
            style = self._tier.plain
            self._put(text, style, width(text, style), Tone.LINK if page else Tone.QUIET, page)

    def have_room(self, pages: Sequence[int], prefix: str) -> bool:
        """Whether a reference, and how many more there are, fit on the line."""
        return not pages or self._fits(_references(pages, 1, prefix))

    def fill(self, text: str, style: Style, most: int = 99, leaving: float = 0.0) -> None:
        """Set a text from the next line on, on the lines that are left, the last of them with room after it."""
        self.next_line()
        room = min(most, 1 + self._tier.lines - self._line)
        if room < 1:
            return
        lines = wrap(text, style, self._tier.width)
        last = self._tier.width - leaving
        if len(lines) > room or (len(lines) == room and width(lines[-1], style) > last):
            rest = " ".join(lines[room - 1 :])
            lines = (*lines[: room - 1], shorten(rest, style, last))
        for place, line in enumerate(lines):
            if place:
                self.next_line()
            self._put(line, style, width(line, style), Tone.INK, 0)

    def fill_with_one_of(self, texts: Sequence[str], style: Style, leaving: float = 0.0) -> None:
        """Set on the next line the first of some texts that fits it with room after it, else the last of them."""
        room = self._tier.width - leaving
        text = next((text for text in texts if width(text, style) <= room), texts[-1])
        self.fill(text, style, most=1, leaving=leaving)

    def next_line(self) -> None:
        """Go on at the left of the next line, where anything stands on this one."""
        if self._right:
            self._line, self._right = self._line + 1, 0.0

    def done(self) -> Label:
        """Give the label."""
        kept = tuple(part for part in self._parts if part.line <= self._tier.lines)
        return Label(parts=kept, width=max(part.right + part.width for part in kept))

    def _put(self, text: str, style: Style, wide: float, tone: Tone, page: int) -> None:
        right = self._right + (_GAP if self._right else 0.0)
        part = Part(right=right, line=self._line, text=text, style=style, width=wide, tone=tone, page=page)
        self._parts.append(part)
        self._right = right + wide

    def room_for(self, references: Sequence[tuple[str, int]]) -> float:
        """How wide references are, with the air before each."""
        return sum(width(text, self._tier.plain) + _GAP for text, _ in references)

    def _fits(self, references: Sequence[tuple[str, int]]) -> bool:
        return self._right + self.room_for(references) <= self._tier.width


def _references(pages: Sequence[int], shown: int, prefix: str) -> list[tuple[str, int]]:
    """The first pages as they are printed, each with its number, and how many more there are, which leads nowhere."""
    texts = [
        (f"{prefix}{page}," if place + 1 < shown else f"{prefix}{page}", page)
        for place, page in enumerate(pages[:shown])
    ]
    texts[0] = (f"{'p' if len(pages) == 1 else 'pp'} {texts[0][0]}", pages[0])
    return [*texts, (f"+{len(pages) - shown}", 0)] if shown < len(pages) else texts
