"""What can go wrong, the exit code it ends with, and how to mend it."""

from __future__ import annotations

import re
from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended; scripts may rely on these numbers."""

    DONE = 0
    FAULT = 1
    USAGE = 2
    SOURCE = 3
    ENGINE = 4
    OURS = 70
    STOPPED = 130


class BundlerError(Exception):
    """A fault told to the user: what is wrong, where it is, and how to mend it.

    `problem` and `where` may name files and keys, never words out of a document.
    """

    exit_code = ExitCode.FAULT

    def __init__(self, problem: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(problem, where, remedy)
        self.problem = problem
        self.where = where
        self.remedy = as_sentence(remedy)

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}" if self.where else self.problem


class CaseError(BundlerError):
    """Something a person wrote (bundle.toml, chronology.toml, a date) cannot be used as it stands."""


class EditConflict(CaseError):
    """What a person saw is not what the file says: another window or program changed it. Nothing was written."""


class SourceError(BundlerError):
    """A file that was supplied cannot be read, or cannot be carried whole."""

    exit_code = ExitCode.SOURCE


class EngineError(BundlerError):
    """An outside program is missing or failed."""

    exit_code = ExitCode.ENGINE


class LayoutError(BundlerError):
    """The bundle's pages cannot be laid out: a glyph that no font holds, or an index that never settles."""


def as_sentence(text: str) -> str:
    """Give a text with a capital at its start and a full stop at its end; none behind a command, which is copied."""
    if not text:
        return text
    ends_in_command = re.search(r"(?:[Rr]un:|install|jrbundle) [^.]*$", text) is not None
    stop = "" if text[-1] in ".!?…:" or ends_in_command else "."
    return text[0].upper() + text[1:] + stop
