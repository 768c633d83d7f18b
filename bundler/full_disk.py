"""A full disk: told from an error, or from what is left on the disk that was written to."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterable
from pathlib import Path

FULL = "the disk is full"
MAKE_ROOM = "make room on it, then run this again"

_SIGNS = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))
_NOTHING_LEFT = 256 * 1024


def is_full(error: OSError) -> bool:
    """Whether an error of the system says that the disk has no room, or the user no more of it."""
    return error.errno in _SIGNS


def full_among(values: Iterable[object]) -> Path | None:
    """Give the first path among some values, and those inside of them, whose disk has hardly a byte left; else None."""
    for value in values:
        if isinstance(value, (tuple, list)):
            found = full_among(value)
        else:
            found = value if isinstance(value, Path) and _is_on_a_full_disk(value) else None
        if found is not None:
            return found
    return None


def _is_on_a_full_disk(path: Path) -> bool:
    folder = path if path.is_dir() else path.parent
    try:
        return shutil.disk_usage(folder).free < _NOTHING_LEFT
    except OSError:
        return False
