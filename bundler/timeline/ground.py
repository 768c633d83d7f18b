"""What stands behind and around the entries of a timeline: heading, scale, lanes, and what its marks mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bundler.chronology.calculated.calculation import CALCULATED
from bundler.chronology.event import Event, Status
from bundler.partial_date import Precision
from bundler.timeline.bands import bands_of
from bundler.timeline.lanes import Lane
from bundler.timeline.look import (
    AXIS,
    AXIS_BASE,
    BREAK,
    COUNT,
    LANE,
    LANE_AIR,
    LEGEND,
    LEGEND_BASE,
    NAMES,
    PLOT_TOP,
    STATUS,
    STATUS_BASE,
    SUBTITLE,
    SUBTITLE_BASE,
    TITLE,
    TITLE_BASE,
    WIDTH,
)
from bundler.timeline.picture import Heading, Outline, Tone, Words
from bundler.timeline.scale import Scale
from bundler.typesetting.lines import shorten, width, wrap
from bundler.typesetting.style import Style

_AXIS_ROOM = 42.0
# Of a lane's name, so many lines at most: the count stands under them, and the lowest lane has no more room.
_NAME_LINES = 2

Placed = tuple[Lane, float, float]
"""A lane with its top and its bottom."""


def ground(
    lanes: Sequence[Placed], scale: Scale | None, events: Sequence[Event], heading: Heading, status: Sequence[str]
) -> tuple[tuple[Outline, ...], tuple[Words, ...]]:
    """Give the shapes, the hindmost first, and the words."""
    shapes: list[Outline] = []
    words = [*_heading(heading, status)]
    if scale is not None and lanes:
        bottom = lanes[-1][2]
        shapes += _bands(scale, bottom)
        shapes += _lines(lanes, scale)
        words += _axis(scale)
        for lane, top, _ in lanes:
            words += _name(lane, top)
        keys, named = _legend(events, scale)
        shapes += keys
        words += named
    return tuple(shapes), tuple(words)


def _heading(heading: Heading, status: Sequence[str]) -> Iterator[Words]:
    yield _words(0.0, TITLE_BASE, heading.title, TITLE)
    if heading.subtitle:
        yield _words(0.0, SUBTITLE_BASE, shorten(heading.subtitle, SUBTITLE, WIDTH), SUBTITLE, Tone.QUIET)
    yield _words(0.0, STATUS_BASE, " ".join(status), STATUS)


def _bands(scale: Scale, bottom: float) -> Iterator[Outline]:
    for band in bands_of(scale, _AXIS_ROOM):
        if band.dark:
            left, right, top = band.left, band.right, PLOT_TOP - 14.0
            yield Outline(points=((left, top), (right, top), (right, bottom), (left, bottom)), fill=Tone.BAND)


def _lines(lanes: Sequence[Placed], scale: Scale) -> Iterator[Outline]:
    """The axis and the lines between lanes, broken where time is left out."""
    for place, (_, top, _) in enumerate(lanes):
        thickness = 0.8 if place == 0 else 0.35
        tone = Tone.RULE if place == 0 else Tone.HAIR
        yield Outline(points=((0.0, top), (NAMES, top)), line=tone, thickness=thickness)
        for left, right in scale.stretches():
            yield Outline(points=((left - 3, top), (right + 3, top)), line=tone, thickness=thickness)
    for left_out in scale.breaks():
        middle = (left_out.left + left_out.right) / 2
        for x in (middle - 2.5, middle + 2.5):
            ends = ((x - 2.5, PLOT_TOP + 4), (x + 2.5, PLOT_TOP - 4))
            yield Outline(points=ends, line=Tone.RULE, thickness=0.8)


def _axis(scale: Scale) -> Iterator[Words]:
    bands = bands_of(scale, _AXIS_ROOM)
    for left, right in scale.stretches():
        free, years = left, set[str]()
        for band in bands:
            if band.left < max(left - 0.01, free) or band.left >= right:
                continue
            # Where there is no room for the month, the year is told, once.
            year = band.name.split()[-1]
            named = (band.name,) if year in years else (band.name, year)
            text = next((name for name in named if band.left + 2 + width(name, AXIS) <= right), "")
            if text:
                years.add(year)
                yield _words(band.left + 2, AXIS_BASE, text, AXIS, Tone.QUIET)
                free = band.left + width(text, AXIS) + 3
    for left_out in scale.breaks():
        lines = left_out.words
        for place, line in enumerate(lines):
            wide = width(line, BREAK)
            x = (left_out.left + left_out.right - wide) / 2
            yield _words(x, AXIS_BASE - 1.0 - (len(lines) - 1 - place) * 7.2, line, BREAK, Tone.QUIET)


def _name(lane: Lane, top: float) -> Iterator[Words]:
    lines = wrap(lane.name, LANE, NAMES - 4)
    if len(lines) > _NAME_LINES:
        rest = " ".join(lines[_NAME_LINES - 1 :])
        lines = (*lines[: _NAME_LINES - 1], shorten(rest, LANE, NAMES - 4))
    base = top + LANE_AIR * 0.4 + 9.5
    for place, line in enumerate(lines):
        yield _words(0.0, base + place * 10.2, line, LANE)
    count = f"{len(lane.events):,} entries" if len(lane.events) > 1 else "1 entry"
    yield _words(0.0, base + len(lines) * 10.2, count, COUNT, Tone.QUIET)


def _legend(events: Sequence[Event], scale: Scale) -> tuple[list[Outline], list[Words]]:
    """What the marks mean, of those that stand in the picture, and how the scale runs."""
    sure = [event.status is not Status.SUGGESTED for event in events]
    soft = [
        event.date.precision is not Precision.DAY or bool(event.date.start and event.date.start.about)
        for event in events
    ]
    keys = (
        (any(sure), "confirmed", "point", Tone.INK),
        (not all(sure), "not yet confirmed", "point", Tone.PAPER),
        (any(event.disputed for event in events), "disputed", "diamond", Tone.PAPER),
        (any(CALCULATED in event.flags for event in events), "calculated", "square", Tone.PAPER),
        (any(event.date.is_range for event in events), "from one day to another", "bar", Tone.PAPER),
        (any(soft), "some time in", "soft", Tone.PAPER),
        (bool(scale.breaks()), "nothing told: time left out", "break", Tone.PAPER),
    )
    shapes: list[Outline] = []
    words: list[Words] = []
    x = 0.0
    for shown, name, sort, fill in keys:
        if shown:
            shapes += _key(sort, x, LEGEND_BASE - 2.4, fill)
            label = _words(x + 17, LEGEND_BASE, name, LEGEND, Tone.QUIET)
            words.append(label)
            x = label.x + label.width + 14
    words.append(_words(x, LEGEND_BASE, "A year is wider where more is told of it.", LEGEND, Tone.QUIET))
    return shapes, words


def _key(sort: str, x: float, y: float, fill: Tone) -> list[Outline]:
    """A mark of the legend, which stands from `x` to 13 points on."""
    middle = x + 6.5
    if sort == "point":
        return [Outline(points=((middle, y), (middle + 2.5, y)), fill=fill, line=Tone.INK, round=True)]
    if sort == "break":
        return [
            Outline(points=((middle + at - 2, y + 3), (middle + at + 2, y - 3)), line=Tone.RULE, thickness=0.8)
            for at in (-2.0, 2.0)
        ]
    outlines = {
        "diamond": ((middle, y - 3.4), (middle + 3.4, y), (middle, y + 3.4), (middle - 3.4, y)),
        "square": ((middle - 2.3, y - 2.3), (middle + 2.3, y - 2.3), (middle + 2.3, y + 2.3), (middle - 2.3, y + 2.3)),
        "bar": ((x, y - 2), (x + 13, y - 2), (x + 13, y + 2), (x, y + 2)),
        "soft": ((x, y), (middle, y - 2), (x + 13, y), (middle, y + 2)),
    }
    return [Outline(points=outlines[sort], fill=fill, line=Tone.INK, thickness=0.5)]


def _words(x: float, y: float, text: str, style: Style, tone: Tone = Tone.INK) -> Words:
    return Words(x=x, y=y, text=text, style=style, width=width(text, style), tone=tone)
