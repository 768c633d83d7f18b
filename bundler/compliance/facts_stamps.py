"""Stamps: which of the numbers near a page's edges is the bundle's own page number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from bundler.compliance.facts_marks import Mark
from bundler.compliance.facts_volume import VolumeFacts

# A number within so many points of where the other stamps stand is a stamp, whatever it says.
_NEAR = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamps:
    """The stamp of each page, None where it has none; `shift` is the printed number less the page's place, mostly.

    `shift` is None where no running number was found: then no page has a stamp.
    """

    shift: int | None
    marks: tuple[Mark | None, ...]


def find_stamps(pages: Sequence[Sequence[Mark]], volume: VolumeFacts | None = None) -> Stamps:
    """Tell the stamps from the other numbers: the running number is the one that grows with the page.

    A page that lacks that number, but has another one in the stamps' own place, is wrongly stamped. What the labels say
    of a `volume` is believed where half of its numbered pages bear those numbers; its front pages have no stamp.
    """
    shift = _running_shift(pages)
    if volume and 2 * _bearing(pages, volume) >= len(pages) - volume.front:
        shift, pages = volume.shift, [*[()] * volume.front, *pages[volume.front :]]
    if shift is None:
        return Stamps(shift=None, marks=(None,) * len(pages))
    marks: list[Mark | None] = [_running(found, page + shift) for page, found in enumerate(pages, 1)]
    places = _usual_places([mark for mark in marks if mark is not None])
    for at, found in enumerate(pages):
        if marks[at] is None:
            marks[at] = next((mark for mark in found if _stands_usually(mark, places)), None)
    return Stamps(shift=shift, marks=tuple(marks))


def _bearing(pages: Sequence[Sequence[Mark]], volume: VolumeFacts) -> int:
    """How many pages of a volume bear the number that their label says."""
    numbered = enumerate(pages[volume.front :], volume.first)
    return sum(_running(found, number) is not None for number, found in numbered)


def _running(found: Sequence[Mark], wanted: int) -> Mark | None:
    return next((mark for mark in found if mark.printed.number == wanted and not mark.printed.suffix), None)


def _running_shift(pages: Sequence[Sequence[Mark]]) -> int | None:
    votes: Counter[int] = Counter()
    for page, found in enumerate(pages, 1):
        votes.update({mark.printed.number - page for mark in found if not mark.printed.suffix})
    if not votes:
        return None
    # Of shifts with equal votes the smallest wins, and none at all before any.
    shift, count = min(votes.items(), key=lambda vote: (-vote[1], abs(vote[0]), vote[0]))
    return shift if count * 2 >= len(pages) or (count >= 20 and count * 5 >= len(pages)) else None


def _usual_places(stamps: Sequence[Mark]) -> dict[str, tuple[float, float]]:
    by_zone: dict[str, list[tuple[float, float]]] = {}
    for mark in stamps:
        by_zone.setdefault(mark.zone, []).append(mark.place)
    return {
        zone: (median(across for across, _ in places), median(up for _, up in places))
        for zone, places in by_zone.items()
        if len(places) * 20 >= len(stamps)
    }


def _stands_usually(mark: Mark, places: dict[str, tuple[float, float]]) -> bool:
    usual = places.get(mark.zone)
    if usual is None:
        return False
    return abs(mark.place[0] - usual[0]) <= _NEAR and abs(mark.place[1] - usual[1]) <= _NEAR
