"""Reject: a person leaves events out; they stay in the file, are never suggested again, and can be had back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from bundler.chronology.curation.act import NOT_SEEN, Act, Opened, told
from bundler.chronology.curation.earlier import remembered
from bundler.chronology.event import Status
from bundler.chronology.toml.chronology_edit import changed


def reject(file: Path, ids: Sequence[str], *, seen: Mapping[str, str] = NOT_SEEN) -> Act:
    """Reject the events with these ids, each with its status remembered; raises as `confirm` does."""
    opened = Opened(file)
    opened.hold(seen)
    pieces = [opened.piece(id) for id in ids]
    values = {
        piece.event.id: {"status": Status.REJECTED.value, "was": remembered(piece)}
        for piece in pieces
        if piece.event.status is not Status.REJECTED
    }
    return opened.close(changed(opened.text, values), told("left out", (piece.event for piece in pieces)), ids)
