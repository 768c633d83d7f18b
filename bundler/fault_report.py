"""Faults of the disk in words, and a report of a fault of ours that holds no words of any document."""

from __future__ import annotations

import errno
import hashlib
import platform
import tempfile
import traceback
from dataclasses import dataclass
from pathlib import Path

import bundler
from bundler.errors import BundlerError
from bundler.full_disk import FULL, MAKE_ROOM, is_full


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultReport:
    """A fault of ours, told by the places in our code. `file` is None where no file could be written."""

    text: str
    file: Path | None


_AGAIN = "see that the drive or the network share is connected, then run this again"
_LIMITS: dict[str, tuple[str, str]] = {
    "EACCES": ("this may not be read or written", "ask for the right to, or copy the case"),
    "EPERM": ("this may not be read or written", "ask for the right to, or copy the case"),
    "EROFS": ("this may not be read or written", "ask for the right to, or copy the case"),
    "ENAMETOOLONG": ("the name or the path is longer than the disk takes", "give it a shorter name or path"),
    "ELOOP": ("this is a link that leads to itself", "give the file or the folder itself"),
    "ENOTDIR": ("part of the path is a file, not a folder", "look at the path"),
    "EILSEQ": ("the disk takes no such name", "use ordinary letters in the name"),
    "EIO": ("the disk failed", _AGAIN),
    "ENXIO": ("the disk failed", _AGAIN),
    "ENODEV": ("the disk failed", _AGAIN),
    "ESTALE": ("the disk failed", _AGAIN),
    "EHOSTDOWN": ("the disk failed", _AGAIN),
    "ENOTCONN": ("the disk failed", _AGAIN),
    "ETIMEDOUT": ("the disk failed", _AGAIN),
}
"""Errors of the system by their name: what they mean to a person, and how to mend them. Not each system has each."""

_WINDOWS = {123: "EILSEQ", 206: "ENAMETOOLONG"}
"""Numbers of Windows that the C library knows no better name for than a wrong argument."""


def fault_of_disk(error: OSError) -> BundlerError | None:
    """Give an error of the system as one that a person can mend; None where it is none of the disk's."""
    where = str(error.filename or "")
    if is_full(error):
        return BundlerError(FULL, where=where, remedy=MAKE_ROOM)
    name = _WINDOWS.get(getattr(error, "winerror", 0) or 0) or errno.errorcode.get(error.errno or 0, "")
    problem, remedy = _LIMITS.get(name, ("", ""))
    return BundlerError(problem, where=where, remedy=remedy) if problem else None


def report_fault(error: BaseException) -> FaultReport:
    """Write a report that holds the places in our code and no words of any document, into the temporary folder."""
    lines = [
        f"jrbundle {bundler.__version__}, Python {platform.python_version()}, {platform.system()}",
        f"{type(error).__module__}.{type(error).__qualname__}",
    ]
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}")
    text = "\n".join(lines) + "\n"
    file = Path(tempfile.gettempdir()) / f"jrbundle-fault-{hashlib.sha256(text.encode()).hexdigest()[:8]}.txt"
    try:
        file.write_text(text, encoding="utf-8")
    except OSError:
        return FaultReport(text=text, file=None)
    return FaultReport(text=text, file=file)
