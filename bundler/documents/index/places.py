"""Where rows stand that came back: what was moved there, what was moved here, and what was moved in both places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Lists = Mapping[str, Sequence[str]]
"""The ids in each section, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Put `id` into `section`, before the row `before`, or at its end with ""."""

    id: str
    section: str
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """The moves to make, one after the other, and the ids that were moved in both places and stay as they are here."""

    made: tuple[Move, ...]
    kept: tuple[str, ...]


def merged_moves(base: Lists, theirs: Lists, ours: Lists) -> Moves:
    """Give the moves that bring what was moved in `theirs` since `base` into `ours`.

    As few ids as can be count as moved. Ids that are not in all three stay where they are. Where `ours` still is
    `base`, the moves make it `theirs`.
    """
    common = _ids(base) & _ids(theirs) & _ids(ours)
    before, there, here = (_only(lists, common) for lists in (base, theirs, ours))
    moved_there, moved_here = _moved(before, there), _moved(before, here)
    lists = {section: list(ids) for section, ids in ours.items()}
    made: list[Move] = []
    kept: list[str] = []
    for section, ids in there.items():
        for place, id in enumerate(ids):
            if id not in moved_there:
                continue
            if id in moved_here:
                if _home(here, id) != (section, ids[place - 1] if place else ""):
                    kept.append(id)
                continue
            for listed in lists.values():
                if id in listed:
                    listed.remove(id)
            target = lists[section]
            above = next((other for other in reversed(ids[:place]) if other in target), None)
            at = target.index(above) + 1 if above is not None else 0
            made.append(Move(id=id, section=section, before=target[at] if at < len(target) else ""))
            target.insert(at, id)
    return Moves(made=tuple(made), kept=tuple(kept))


def _ids(lists: Lists) -> set[str]:
    return {id for ids in lists.values() for id in ids}


def _only(lists: Lists, ids: set[str]) -> dict[str, list[str]]:
    return {section: [id for id in listed if id in ids] for section, listed in lists.items()}


def _home(lists: Lists, id: str) -> tuple[str, str]:
    """The section of an id, and the id above it."""
    for section, ids in lists.items():
        if id in ids:
            place = list(ids).index(id)
            return section, ids[place - 1] if place else ""
    return "", ""


def _moved(before: Lists, after: Lists) -> set[str]:
    """The ids that are in another section, or out of the longest run that kept its order."""
    moved: set[str] = set()
    for section, ids in after.items():
        places = {id: place for place, id in enumerate(before.get(section, ()))}
        stayed = [id for id in ids if id in places]
        moved |= set(ids) - _longest_in_order(stayed, places)
    return moved


def _longest_in_order(ids: Sequence[str], places: Mapping[str, int]) -> set[str]:
    ends: list[int] = []
    last: list[str] = []
    above: dict[str, str | None] = {}
    for id in ids:
        at = bisect_left(ends, places[id])
        above[id] = last[at - 1] if at else None
        ends[at : at + 1] = [places[id]]
        last[at : at + 1] = [id]
    run: set[str] = set()
    id_or_none = last[-1] if last else None
    while id_or_none is not None:
        run.add(id_or_none)
        id_or_none = above[id_or_none]
    return run
