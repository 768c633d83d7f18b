"""Join: several events are one, and every account of them is kept under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from bundler.chronology.curation.act import NOT_SEEN, Act, Opened, refused, told
from bundler.chronology.curation.earlier import remembered
from bundler.chronology.event import Status
from bundler.chronology.toml.chronology_edit import changed
from bundler.chronology.toml.chronology_text import Piece


def join(
    file: Path,
    lead: str,
    others: Sequence[str],
    *,
    disputed: str | None = None,
    seen: Mapping[str, str] = NOT_SEEN,
) -> Act:
    """Make the events `others` accounts of the event `lead`, whose date and text stand.

    Each stays in the file with its own date and words, and `split` gives it back as it was. `disputed`, where given, is
    what the joined event says of another version. Raises EditConflict where an event is not what was `seen`, CaseError
    where there is none of an id, it was rejected, or an event is to be joined with itself.
    """
    opened = Opened(file)
    opened.hold(seen)
    home = opened.event(lead).account_of or lead
    values: dict[str, dict[str, str]] = {}
    for id in (home, *others):
        if opened.event(id).status is Status.REJECTED:
            raise refused("this event is left out, so it cannot be joined", id, "bring it back first")
    for id in dict.fromkeys(others):
        if id == home:
            raise refused("an event cannot be joined with itself", id, "choose another event")
        values[id] = {"account_of": home, **_accepted(opened.piece(id))}
        values |= {account.id: {"account_of": home} for account in opened.accounts_of(id) if account.id not in others}
    if disputed is not None and " ".join(disputed.split()) != opened.event(home).disputed:
        status = {} if opened.event(home).status is Status.ADDED else {"status": Status.EDITED.value}
        values[home] = {"disputed": " ".join(disputed.split()), **status}
    named = (home, *dict.fromkeys(others))
    what = told("joined", (opened.event(id) for id in named))
    return opened.close(changed(opened.text, values), what, named)


def _accepted(piece: Piece) -> dict[str, str]:
    """A suggestion that a person joins to an event is an account that the person stands behind."""
    if piece.event.status is not Status.SUGGESTED:
        return {}
    return {"status": Status.CONFIRMED.value, "was": remembered(piece)}
