"""Case lock: one writer at a time of a case's bundle.toml and chronology.toml, over threads and over processes.

It is held for the moment between reading a file and writing it again, never for long work. Where the disk knows no
locks (some network drives), it holds between the threads of one process alone.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from bundler.case import Case
from bundler.errors import CaseError

_PATIENCE = 30.0
_PAUSE = 0.02


class CaseLock:
    """The lock of one case folder; the thread that holds it may take it again."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / ".bundler" / "lock"
        self._threads = threading.RLock()
        self._depth = 0
        self._held: int | None = None

    def __enter__(self) -> CaseLock:
        """Take the lock. Raises CaseError where another holds it for half a minute."""
        if not self._threads.acquire(timeout=_PATIENCE):
            raise _busy()
        try:
            if self._depth == 0:
                self._held = _taken(self._file)
            self._depth += 1
        except BaseException:
            self._threads.release()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        """Give it back."""
        self._depth -= 1
        if self._depth == 0 and self._held is not None:
            os.close(self._held)
            self._held = None
        self._threads.release()


def lock_of(case: Case) -> CaseLock:
    """Give the lock of a case: the same one for the same folder."""
    with _ALL:
        return _LOCKS.setdefault(case.folder, CaseLock(case.folder))


def _taken(file: Path) -> int | None:
    """Open the lock's file and lock it; None where the disk does not lock."""
    try:
        file.parent.mkdir(exist_ok=True)
        held = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return None
    until = time.monotonic() + _PATIENCE
    with _closed_on_error(held):
        while True:
            try:
                if sys.platform == "win32":
                    import msvcrt

                    msvcrt.locking(held, msvcrt.LK_NBLCK, 1)
                else:
                    import fcntl

                    fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return held
            except (BlockingIOError, PermissionError) as fault:
                if time.monotonic() > until:
                    raise _busy() from fault
                time.sleep(_PAUSE)
            except OSError:
                return held


@contextlib.contextmanager
def _closed_on_error(held: int) -> Iterator[None]:
    try:
        yield
    except BaseException:
        os.close(held)
        raise


def _busy() -> CaseError:
    return CaseError(
        "another program is writing to this case", remedy="wait a moment and try again; nothing was changed"
    )


_LOCKS: dict[Path, CaseLock] = {}
_ALL = threading.Lock()
