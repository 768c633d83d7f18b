"""Another bundle that is to be checked, such as the other side's: taken in apart from the case, and not kept."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import time
from pathlib import Path
from typing import Protocol

from bundler.case import Case
from bundler.web.incoming import plain_path

_PREFIX = "other-"
_AN_HOUR = 60 * 60


class _Sent(Protocol):
    """A file of a form."""

    def save(self, place: Path) -> None:
        """Write it to a place."""


def take_other(case: Case, called: str, sent: _Sent) -> Path:
    """Write a file that the browser calls `called` into a folder of its own in the store, to be deleted by the caller.

    It keeps its name, reduced to a plain one: the court has rules on names too.
    """
    case.store.mkdir(exist_ok=True)
    _clear(case)
    folder = Path(tempfile.mkdtemp(dir=case.store, prefix=_PREFIX))
    file = folder / plain_path(called).name
    try:
        sent.save(file)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return file


def _clear(case: Case) -> None:
    """Delete what a page that was killed left, an hour ago or more; another may be at work just now."""
    for left in case.store.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            if left.stat().st_mtime < time.time() - _AN_HOUR:
                shutil.rmtree(left)
