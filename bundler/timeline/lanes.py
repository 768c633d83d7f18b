"""The lanes of a timeline: events of one sort, or told by one person, stand beside one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bundler.chronology.event import Event

BY = ("kind", "teller")
"""What lanes go by: the kind of event, or who tells of it."""

# Name, kinds, and how much the lane matters where there is not room for every label.
_KINDS = (
    ("Incidents", ("offence", "incident"), 2.0),
    ("Police and courts", ("arrest", "charge", "conviction", "sentence"), 4.0),
    ("Hearings and orders", ("hearing", "order"), 2.0),
    ("Custody and moves", ("transfer",), 3.0),
    ("Decisions", ("decision",), 4.0),
    ("Letters", ("letter",), 1.0),
    ("Reports", ("report",), 1.0),
)
_REST = "Other"
_MOST_TELLERS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The events of one lane, in order of date. `weight` is how much it matters that each has a label of its own."""

    name: str
    events: tuple[Event, ...]
    weight: float = 1.0


def lanes_of(events: Sequence[Event], by: str) -> tuple[Lane, ...]:
    """Give the lanes that have an event, every event in one of them; `by` is one of BY."""
    ordered = sorted(events, key=lambda event: (event.date, event.id))
    name_of, names = _GROUPINGS[by](ordered)
    held: dict[str, list[Event]] = {name: [] for name in names}
    for event in ordered:
        held[name_of(event)].append(event)
    weights = {name: weight for name, _, weight in _KINDS} if by == "kind" else {}
    return tuple(
        Lane(name=name, events=tuple(inside), weight=weights.get(name, 1.0)) for name, inside in held.items() if inside
    )


def _by_kind(_: Sequence[Event]) -> tuple[Callable[[Event], str], tuple[str, ...]]:
    lanes = {kind: name for name, kinds, _ in _KINDS for kind in kinds}
    return lambda event: lanes.get(event.kind, _REST), (*(name for name, _, _ in _KINDS), _REST)


def _by_teller(events: Sequence[Event]) -> tuple[Callable[[Event], str], tuple[str, ...]]:
    counts = Counter(_teller(event) for event in events)
    frequent = [name for name, _ in counts.most_common() if name]
    shown = frequent if len(frequent) <= _MOST_TELLERS + 1 else frequent[:_MOST_TELLERS]
    rest = f"{len(frequent) - len(shown)} others" if len(frequent) > len(shown) else "Nobody named"

    def name_of(event: Event) -> str:
        teller = _teller(event)
        return teller if teller in shown else rest

    return name_of, (*shown, rest)


def _teller(event: Event) -> str:
    """Who tells of an event first; nothing where that is not known."""
    told = next((account.asserted_by for account in event.accounts if account.asserted_by), "")
    name = told.removeprefix("recorded in ")
    return name[:1].upper() + name[1:]


_GROUPINGS: Mapping[str, Callable[[Sequence[Event]], tuple[Callable[[Event], str], tuple[str, ...]]]] = {
    "kind": _by_kind,
    "teller": _by_teller,
}
