"""Confirm: a person says that events, or accounts of them, are right as they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from bundler.chronology.curation.act import NOT_SEEN, Act, Opened, told
from bundler.chronology.event import Status
from bundler.chronology.toml.chronology_edit import changed


def confirm(file: Path, ids: Sequence[str], *, seen: Mapping[str, str] = NOT_SEEN) -> Act:
    """Confirm the events with these ids; what a person added or edited stands already and stays as it is.

    `seen` gives the mark (`mark_of`) of what the person saw. Raises EditConflict where an event is not that any more,
    CaseError where there is none of an id.
    """
    opened = Opened(file)
    opened.hold(seen)
    events = [opened.event(id) for id in ids]
    open_ones = [event for event in events if event.status in (Status.SUGGESTED, Status.REJECTED)]
    values = {event.id: {"status": Status.CONFIRMED.value, "was": ""} for event in open_ones}
    return opened.close(changed(opened.text, values), told("confirmed", events), ids)
