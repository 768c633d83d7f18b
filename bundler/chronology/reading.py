"""Reading: what one document tells, as events and as what has no day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bundler.chronology import event_value, unplaced
from bundler.chronology.event import Event
from bundler.chronology.unplaced import Unplaced


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The events of a document in its own order, and what it tells on no day that there is."""

    events: tuple[Event, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()


def as_dict(reading: Reading) -> dict[str, Any]:
    """Give a reading as a value ready for JSON."""
    return {
        "events": [event_value.as_dict(event) for event in reading.events],
        "unplaced": [unplaced.as_dict(each) for each in reading.unplaced],
    }


def from_dict(value: dict[str, Any]) -> Reading:
    """Give the reading that `as_dict` wrote."""
    return Reading(
        events=tuple(event_value.from_dict(event) for event in value["events"]),
        unplaced=tuple(unplaced.from_dict(each) for each in value["unplaced"]),
    )
