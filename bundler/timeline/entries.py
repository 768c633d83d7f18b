"""One label of a timeline as it stands on the page: its marks, its words, and the places that lead to pages."""

from __future__ import annotations

from dataclasses import dataclass

from bundler.chronology.event import Event
from bundler.timeline.labels import Label, Pages, label_of, label_of_several
from bundler.timeline.lanes import Lane
from bundler.timeline.look import LANE_AIR, PLOT_RIGHT, STRIP, Tier
from bundler.timeline.marks import mark_of
from bundler.timeline.packing import Item
from bundler.timeline.picture import Entry, Lead, Outline, Tone, Words
from bundler.timeline.scale import Scale
from bundler.typesetting.naming import naming


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A lane with its place: from `top` to `bottom`, and its items with their rows."""

    lane: Lane
    top: float
    bottom: float
    placed: tuple[tuple[Item, int], ...]


def entry_of(item: Item, row: int, band: Band, tier: Tier, scale: Scale, pages: Pages) -> Entry:
    """Give the label of an item that stands in row `row` (from 0) of its lane."""
    top = band.top + LANE_AIR * 0.6 + row * tier.height
    strip = top + STRIP / 2
    several = len(item.events) > 1
    shapes: list[Outline] = []
    if several:
        shapes.append(Outline(points=((item.left, strip), (item.right, strip)), line=Tone.RULE, thickness=0.8))
    for event in item.events:
        shapes += mark_of(event, scale, strip, 1.7 if several else 2.5)
    label = measured(item.events, tier, pages)
    # Narrower than the room that was kept for it, a label may stand nearer to its mark.
    words_left = max(item.words_left, min(item.left - 2.2, PLOT_RIGHT - label.width))
    words, leads = [], []
    for part in label.parts:
        x, y = words_left + part.right, top + STRIP + tier.size + part.line * tier.leading
        words.append(Words(x=x, y=y, text=part.text, style=part.style, width=part.width, tone=part.tone))
        if part.page:
            leads.append(
                Lead(
                    left=x - 1, top=y - tier.size, right=x + part.width + 1, bottom=y + 0.25 * tier.size, page=part.page
                )
            )
    lines = 1 + max(part.line for part in label.parts)
    left, right = item.reach
    return Entry(
        events=tuple(event.id for event in item.events),
        said=tuple(_said(event, pages) for event in item.events),
        box=(left, top, right, top + STRIP + lines * tier.leading + 2),
        shapes=tuple(shapes),
        words=tuple(words),
        leads=tuple(leads),
    )


def _said(event: Event, pages: Pages) -> str:
    cited = ", ".join(f"{pages.prefix}{page}" for page in pages.of.get(event.id, ()))
    return (
        f"{event.date.words()}: {event.text}"
        + (f" (page {cited})" if cited else "")
        + (f" Disputed: {event.disputed}" if event.disputed else "")
    )


def measured(events: tuple[Event, ...], tier: Tier, pages: Pages) -> Label:
    """Give the words of a label. Raises LayoutError, naming the event, where no font holds a character."""
    with naming(f"chronology.toml: {events[0].id}"):
        if len(events) == 1:
            return label_of(events[0], tier, pages)
        return label_of_several(events, tier, pages)
