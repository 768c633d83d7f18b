"""Lay a timeline out: lanes, scale, labels and marks on one page, whatever the number of events."""

from __future__ import annotations

from collections.abc import Sequence

from bundler.chronology.event import Event, Status
from bundler.timeline.entries import Band, entry_of, measured
from bundler.timeline.ground import ground
from bundler.timeline.labels import Pages
from bundler.timeline.lanes import Lane, lanes_of
from bundler.timeline.look import (
    BREAK_WIDTH,
    HEIGHT,
    LANE_AIR,
    PLOT_BOTTOM,
    PLOT_LEFT,
    PLOT_RIGHT,
    PLOT_TOP,
    TIERS,
    WIDTH,
    Tier,
)
from bundler.timeline.marks import days_of, open_room, reach_of
from bundler.timeline.packing import Item, packed, rows_needed
from bundler.timeline.picture import Heading, Picture
from bundler.timeline.scale import Scale, scale_of

_MOST_LABELLED = 160
_LANE_STRETCH = 22.0
_MEASURED = 60
# Smaller type must spare this share of the events from being joined.
_WORTH_IT = 0.05


def lay_out_timeline(events: Sequence[Event], pages: Pages, heading: Heading, by: str = "kind") -> Picture:
    """Give the picture of these events. `by` is one of lanes.BY; `pages` are the bundle pages that they cite.

    Every event has a mark at its date. Those that stand too near to one another for labels of their own are joined
    under one that says how many they are. Raises LayoutError where no font holds a character.
    """
    if not events:
        return _empty(heading)
    lanes = lanes_of(events, by)
    before, after = open_room(events)
    spans = [days_of(event) for event in events]
    scale = scale_of(spans, PLOT_LEFT + 3 + before, PLOT_RIGHT - 3 - after, BREAK_WIDTH)
    tier, bands = _fitted(lanes, scale, pages)
    entries = tuple(entry_of(item, row, band, tier, scale, pages) for band in bands for item, row in band.placed)
    joined = sum(len(item.events) > 1 for band in bands for item, _ in band.placed)
    status = _status(events, joined)
    shapes, words = ground([(band.lane, band.top, band.bottom) for band in bands], scale, events, heading, status)
    said = " ".join(status)
    return Picture(
        width=WIDTH, height=HEIGHT, title=heading.title, said=said, shapes=shapes, words=words, entries=entries
    )


def _fitted(lanes: Sequence[Lane], scale: Scale, pages: Pages) -> tuple[Tier, tuple[Band, ...]]:
    """The roomiest labels with which each event has its own, or with which few more are joined than in denser ones."""
    best: tuple[float, Tier, tuple[Band, ...]] | None = None
    count = sum(len(lane.events) for lane in lanes)
    room = PLOT_BOTTOM - PLOT_TOP - LANE_AIR * len(lanes)
    fit = [tier for tier in TIERS if tier.height * len(lanes) <= room]
    for tier in fit if count <= _MOST_LABELLED else fit[-1:]:
        setting = _Setting(tier, scale, pages)
        bands = setting.bands(lanes)
        joined = sum(len(item.events) for band in bands for item, _ in band.placed if len(item.events) > 1)
        if best is None or joined < best[0] - _WORTH_IT * count:
            best = joined, tier, bands
        if not joined:
            break
    assert best is not None
    return best[1], best[2]


class _Setting:
    """The lanes set in one tier."""

    def __init__(self, tier: Tier, scale: Scale, pages: Pages) -> None:
        self._tier, self._scale, self._pages = tier, scale, pages

    def bands(self, lanes: Sequence[Lane]) -> tuple[Band, ...]:
        """Give the lanes one under another, each with as many rows as it needs or as there are for it."""
        items = [tuple(self._item(event, len(lane.events) > _MEASURED) for event in lane.events) for lane in lanes]
        room = PLOT_BOTTOM - PLOT_TOP - LANE_AIR * len(lanes)
        rows = _shared(
            [rows_needed(each) for each in items],
            [lane.weight for lane in lanes],
            max(len(lanes), int(room / self._tier.height)),
        )
        placed = [packed(each, count, self._joined) for each, count in zip(items, rows, strict=True)]
        used = [1 + max(row for _, row in each) for each in placed]
        spare = (room - sum(used) * self._tier.height) / len(lanes)
        air = LANE_AIR + min(max(spare, 0.0), _LANE_STRETCH)
        found, top = [], PLOT_TOP
        for lane, each, count in zip(lanes, placed, used, strict=True):
            bottom = top + count * self._tier.height + air
            found.append(Band(lane=lane, top=top, bottom=bottom, placed=each))
            top = bottom
        return tuple(found)

    def _item(self, event: Event, crowded: bool) -> Item:
        left, right = reach_of(event, self._scale)
        # In a crowded lane few labels stay by themselves: their words are not measured until they are drawn.
        wide = self._tier.width if crowded else measured((event,), self._tier, self._pages).width
        words_left = max(PLOT_LEFT, min(left - 2.2, PLOT_RIGHT - wide))
        stretch = self._scale.stretch_of(left)
        return Item(events=(event,), left=left, right=right, wide=wide, words_left=words_left, stretch=stretch)

    def _joined(self, one: Item, other: Item) -> Item:
        left, right = min(one.left, other.left), max(one.right, other.right)
        # What a label of several says is never wider than a tier allows; its own width is measured when it is drawn.
        wide = self._tier.width
        words_left = max(PLOT_LEFT, min(left - 2.2, PLOT_RIGHT - wide))
        events = (*one.events, *other.events)
        return Item(events=events, left=left, right=right, wide=wide, words_left=words_left, stretch=one.stretch)


def _shared(needed: Sequence[int], weights: Sequence[float], rows: int) -> list[int]:
    """Rows for each lane: what it needs where there is enough, else one, and of the rest a share by what it lacks."""
    given = [1] * len(needed)
    for _ in range(rows - len(needed)):
        lacking = max(range(len(needed)), key=lambda at: weights[at] * (needed[at] - given[at]) / given[at])
        if needed[lacking] <= given[lacking]:
            break
        given[lacking] += 1
    return given


def _status(events: Sequence[Event], joined: int) -> tuple[str, ...]:
    """What is said of the whole: how many events, how many labels stand for several, how many nobody confirmed."""
    ordered = sorted(events, key=lambda event: (event.date, event.id))
    ends = [ordered[0].date.words(), ordered[-1].date.words()]
    count = f"{len(events):,} entries, {ends[0]} to {ends[1]}." if len(events) > 1 else f"One entry, {ends[0]}."
    several = f"{joined} labels stand" if joined > 1 else "One label stands"
    dense = f"{several} for several entries each; the chronology lists every one." if joined else ""
    open_ones = sum(event.status is Status.SUGGESTED for event in events)
    draft = f"Draft: {open_ones:,} of {len(events):,} not yet confirmed." if open_ones else ""
    return tuple(line for line in (draft, count, dense) if line)


def _empty(heading: Heading) -> Picture:
    shapes, words = ground([], None, [], heading, ("There are no entries.",))
    return Picture(
        width=WIDTH,
        height=HEIGHT,
        title=heading.title,
        said="There are no entries.",
        shapes=shapes,
        words=words,
        entries=(),
    )
