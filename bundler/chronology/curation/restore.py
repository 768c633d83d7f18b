"""Restore: events that were rejected come back as they were before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from bundler.chronology.curation.act import NOT_SEEN, Act, Opened, refused, told
from bundler.chronology.curation.earlier import brought_back
from bundler.chronology.event import Status
from bundler.chronology.toml.chronology_edit import changed


def restore(file: Path, ids: Sequence[str], *, seen: Mapping[str, str] = NOT_SEEN) -> Act:
    """Give rejected events the status that they had; raises as `confirm` does, and CaseError where one stands."""
    opened = Opened(file)
    opened.hold(seen)
    pieces = [opened.piece(id) for id in ids]
    for piece in pieces:
        if piece.event.status is not Status.REJECTED:
            raise refused("this event is not left out", piece.event.id, "nothing need be done")
    values = {piece.event.id: brought_back(piece) for piece in pieces}
    return opened.close(changed(opened.text, values), told("brought back", (piece.event for piece in pieces)), ids)
