"""What as a rule is privileged is proposed as left out: a person may take it back, but it never slips in (PRI-18)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bundler.documents.kind import Kind
from bundler.documents.manifest import Entry, Guess, LeftOut

_ONLY_WHERE = (
    "which as a rule is privileged (from memory; confirm): "
    "take it into the bundle only where the client has agreed to disclose it"
)
_WHY = {
    Kind.ATTENDANCE_NOTE: f"It looks like a solicitor’s note of a call or a meeting, {_ONLY_WHERE}",
    Kind.LEGAL_ADVICE: f"It looks like legal advice, or instructions to counsel, {_ONLY_WHERE}",
}
_MESSAGE = f"It looks like a message between the client and the solicitors, {_ONLY_WHERE}"


def set_apart(
    entries: Sequence[Entry], messages: Mapping[str, str] | None = None
) -> tuple[tuple[Entry, ...], tuple[LeftOut, ...]]:
    """Give the entries to be listed, and those to be left out with the reason.

    `messages` are those between the client and the solicitors, by their ids, with what shows that they are.
    A note or an advice that bears an exhibit's mark is listed: who exhibits it discloses it. What belonged to one that
    is left out stands by itself.
    """
    messages = messages or {}
    apart = [entry for entry in entries if (entry.kind in _WHY or entry.id in messages) and not entry.exhibit]
    gone = {entry.id for entry in apart}
    kept = tuple(
        replace(entry, under="") if entry.under in gone else entry for entry in entries if entry.id not in gone
    )
    return kept, tuple(_left_out(entry, messages.get(entry.id, "")) for entry in apart)


def _left_out(entry: Entry, message: str) -> LeftOut:
    because = message or next((guess.because for guess in entry.proposed if guess.key == "kind"), "its kind")
    return LeftOut(
        file=entry.file,
        inside=entry.inside,
        why=_WHY.get(entry.kind, _MESSAGE),
        title=entry.title,
        id=entry.id,
        proposed=(Guess(key="why", because=because),),
        entry=replace(entry, under=""),
    )
