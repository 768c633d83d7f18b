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


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultReport:
    """A fault of ours, told by the places in our code. `file` is None where no file could be written."""

    text: str
    file: Path | None


def fault_of_disk(error: OSError) -> BundlerError | None:
    """Give an error of the system as one that a person can mend; None where it is none of the disk's."""
    where = str(error.filename or "")
    if error.errno in (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return BundlerError("the disk is full", where=where, remedy="make room on it, then run this again")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return BundlerError(
            "this may not be read or written", where=where, remedy="ask for the right to, or copy the case"
        )
    return None


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
