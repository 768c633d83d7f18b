"""The faults of an edit of bundle.toml."""

from __future__ import annotations

from bundler.errors import CaseError, EditConflict

FILE_NAME = "bundle.toml"


def changed_meanwhile(what: str) -> EditConflict:
    """The fault of an edit made on something that has changed since it was looked at."""
    return EditConflict(
        f"{what} was changed meanwhile, so nothing was changed now",
        where=FILE_NAME,
        remedy="look at it again, then change it if you still want to",
    )


def gone(what: str) -> EditConflict:
    """The fault of an edit of something that is not there any more."""
    return EditConflict(f"there is no {what} any more", where=FILE_NAME, remedy="look at the index again")


def cannot_tell_apart() -> CaseError:
    """The fault of a file in which the part to be changed cannot be told from the rest."""
    return CaseError(
        "the file is written in a way in which this part cannot be told from the rest, so nothing was changed",
        where=FILE_NAME,
        remedy="change it in the file itself",
    )
