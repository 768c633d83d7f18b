"""Numbers near the edges of a page, as displayed: among them the stamp, if there is one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from bundler.compliance.facts_eyes import Box, Sight
from bundler.compliance.page_numbers import PrintedNumber, numbers_in, without_main_numbers, without_totals

ZONES = ("bottom-right", "bottom-centre", "bottom-left", "top-right", "top-centre", "top-left")
# How far from the edge of the paper a page number may stand, in points.
_DEPTH = 60.0
# Another figure nearer to the stamp than this may be read as part of it.
_CLEAR = 12.0
_LEARNT_FROM = 3
_MOST_NUMBERS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A number near an edge of a page. `place` is how far it stands from its corner (or middle) of the page, in points.

    `covers_words`: other words stand under or over it; `crowded`: other figures stand so near that it may be misread.
    """

    printed: PrintedNumber
    zone: str
    place: tuple[float, float]
    height: float = 0.0
    covers_words: bool = False
    crowded: bool = False


class MarkReader:
    """Reads the marks of one page after another, and learns on the way where the stamps stand and how they count.

    A page whose number is found where it is looked for costs one look; any other page is searched in six places.
    What it learns saves looking; it never decides what a page's number is.
    """

    def __init__(self, shift: int = 0) -> None:
        """Expect numbers that are so much more than the page's place, as page labels say; 0 where none do."""
        self._zone = ZONES[0]
        self._shift = shift
        self._shifts: Counter[int] = Counter()
        self._hits = 0

    def read(self, sight: Sight, page: int, text: str) -> tuple[Mark, ...]:
        """Give the numbers where the stamp was expected; if it is not among them, every number near an edge."""
        expected = page + self._shift
        here = _marks_in(sight, text, self._zone)
        if any(mark.printed.number == expected and not mark.printed.suffix for mark in here):
            self._hits += 1
            return here
        if glued := _glued(sight, text, self._zone, expected):
            self._hits += 1
            return (*here, glued)
        elsewhere = (_marks_in(sight, text, zone) for zone in ZONES if zone != self._zone)
        found = (*here, *(mark for marks in elsewhere for mark in marks))
        self._learn(found, page)
        return found

    def _learn(self, found: tuple[Mark, ...], page: int) -> None:
        for mark in found:
            self._shifts[mark.printed.number - page] += 1
            if mark.printed.number == page + self._shift:
                self._zone = mark.zone
        for shift, votes in self._shifts.most_common(1):
            if votes >= _LEARNT_FROM and votes > self._hits:
                self._shift = shift


def _glued(sight: Sight, text: str, zone: str, expected: int) -> Mark | None:
    """The number expected, drawn last and onto words of the page, so that its place reads as a jumble of both."""
    written, stripped = str(expected), text.rstrip()
    if not stripped.endswith(written) or stripped.removesuffix(written)[-1:].isdigit():
        return None
    mark = _mark(sight, text, PrintedNumber(written=written, number=expected), zone, "")
    return mark if mark.covers_words else None


def _marks_in(sight: Sight, text: str, zone: str) -> tuple[Mark, ...]:
    words = without_totals(without_main_numbers(sight.words_in(_zone_box(sight, zone))))
    return tuple(_mark(sight, text, printed, zone, words) for printed in numbers_in(words)[:_MOST_NUMBERS])


def _zone_box(sight: Sight, zone: str) -> Box:
    width, height = sight.frame.size
    depth = min(_DEPTH, height / 4)
    across, third = zone.partition("-")[2], width / 3
    left = {"left": 0.0, "centre": third, "right": 2 * third}[across]
    bottom = 0.0 if zone.startswith("bottom") else height - depth
    return (left, bottom, left + third, bottom + depth)


def _mark(sight: Sight, text: str, printed: PrintedNumber, zone: str, words: str) -> Mark:
    box = _box(sight, text, printed.written, zone)
    if box is None:
        return Mark(printed=printed, zone=zone, place=(0.0, 0.0))
    alone = words.strip() == printed.written
    return Mark(
        printed=printed,
        zone=zone,
        place=_place(sight, box, zone),
        height=box[3] - box[1],
        covers_words=not alone and _covers(sight, box, printed.written),
        crowded=not alone and _crowded(sight, box, printed.written),
    )


def _box(sight: Sight, text: str, written: str, zone: str) -> Box | None:
    """Find the number's box: a stamp is drawn last, so the page's last characters are looked at first."""
    stripped = text.rstrip()
    bounds = _zone_box(sight, zone)
    if stripped.endswith(written) and not stripped.removesuffix(written)[-1:].isdigit():
        start = sight.count - (len(text) - len(stripped)) - len(written)
        box = sight.box_of(start, len(written))
        if box is not None and _inside(box, bounds):
            return box
    for start in sight.places_of(written):
        box = sight.box_of(start, len(written))
        if box is not None and _inside(box, bounds):
            return box
    return None


def _inside(box: Box, bounds: Box) -> bool:
    across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return bounds[0] - 2 <= across <= bounds[2] + 2 and bounds[1] - 2 <= up <= bounds[3] + 2


def _place(sight: Sight, box: Box, zone: str) -> tuple[float, float]:
    width, height = sight.frame.size
    vertical = box[1] if zone.startswith("bottom") else height - box[3]
    if zone.endswith("right"):
        return width - box[2], vertical
    return (box[0] if zone.endswith("left") else (box[0] + box[2]) / 2 - width / 2), vertical


def _covers(sight: Sight, box: Box, written: str) -> bool:
    # The box is drawn in by a fifth, since boxes of words on the next line may touch without any ink doing so.
    inset_x, inset_y = (box[2] - box[0]) * 0.1, (box[3] - box[1]) * 0.2
    inner = (box[0] + inset_x, box[1] + inset_y, box[2] - inset_x, box[3] - inset_y)
    under = "".join(sight.words_in(inner).split())
    return len(under) > len("".join(written.split()))


def _crowded(sight: Sight, box: Box, written: str) -> bool:
    around = (box[0] - _CLEAR, box[1] - _CLEAR / 2, box[2] + _CLEAR, box[3] + _CLEAR / 2)
    return any(printed.written != written for printed in numbers_in(sight.words_in(around)))
