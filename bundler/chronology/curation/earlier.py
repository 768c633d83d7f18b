"""The status that an event had before it was rejected or joined, kept with it so that it can be had back."""

from __future__ import annotations

from bundler.chronology.event import Status
from bundler.chronology.toml.chronology_text import Piece


def remembered(piece: Piece) -> str:
    """What to write under `was` when the status is about to change: the earlier statuses, the last one last."""
    return f"{_written(piece)} {piece.event.status.value}".strip()


def brought_back(piece: Piece) -> dict[str, str]:
    """The values that bring the last earlier status back.

    Where none is written, a person rejected it by hand: what bears an id of the program becomes a suggestion again.
    """
    *rest, last = _written(piece).split() or [_by_id(piece.event.id)]
    return {"status": last, "was": " ".join(rest)}


def _written(piece: Piece) -> str:
    return str(piece.written.get("was", ""))


def _by_id(id: str) -> str:
    return Status.SUGGESTED.value if id.startswith("e-") else Status.ADDED.value
