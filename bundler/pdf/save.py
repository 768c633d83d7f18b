"""Put the bundle on disk: small, the same bytes every time, and whole or not at all."""

from __future__ import annotations

import errno
import glob
import os
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, String

from bundler import __version__
from bundler.errors import BundlerError

_ENDING = ".part"
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO}
_STALE = 24 * 60 * 60
"""Age in seconds at which an unfinished file is taken to be left by a run that was killed."""


def save(pdf: Pdf, into: Path, *, title: str, first_page: Object, version: str) -> None:
    """Write `pdf` to `into`, to be opened at its first page at 100 % with its outline beside it.

    `version` is the highest PDF version among its parts.
    """
    pdf.Root.Lang = String("en-GB")
    pdf.Root.PageMode = Name.UseOutlines
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.Root.OpenAction = Array([first_page, Name.XYZ, None, None, 1])
    pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=String(title), Producer=String(f"jrbundle {__version__}")))
    with write_whole(into) as part:
        pdf.save(
            part,
            object_stream_mode=ObjectStreamMode.generate,
            deterministic_id=True,
            min_version=max(version, "1.7"),
            fix_metadata_version=False,
        )


@contextmanager
def write_whole(into: Path) -> Iterator[Path]:
    """Give a path beside `into` to write to, which takes the place of `into` when the block ends well.

    When the block raises, or the program is killed, what was at `into` before is still there. Raises BundlerError where
    the disk is full, or the folder or the file cannot be written.
    """
    _sweep(into)
    part = into.with_name(f".{into.name}.{secrets.token_hex(4)}{_ENDING}")
    try:
        yield part
        _reach_the_disk(part, os.O_RDWR)
        part.replace(into)
        if sys.platform != "win32":
            _reach_the_disk(into.parent, os.O_RDONLY)
    except OSError as fault:
        if fault.errno in _FULL or fault.filename in {str(place) for place in (part, into, into.parent)}:
            raise _told(fault, into) from fault
        raise
    finally:
        part.unlink(missing_ok=True)


def _sweep(into: Path) -> None:
    """Delete what runs that were killed left of this very file: it holds evidence."""
    for left in into.parent.glob(f".{glob.escape(into.name)}.*{_ENDING}"):
        if time.time() - left.stat().st_mtime > _STALE:
            left.unlink(missing_ok=True)


def _reach_the_disk(place: Path, flags: int) -> None:
    handle = os.open(place, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _told(fault: OSError, into: Path) -> BundlerError:
    if isinstance(fault, PermissionError):
        remedy = (
            "Close the file where it is open in another program, see that the folder may be written, and try again."
        )
    else:
        remedy = "See that the folder exists and the disk is not full, and try again."
    reason = fault.strerror or "the system gave no reason"
    return BundlerError(f"the file cannot be written: {reason}", where=into.name, remedy=remedy)
