"""Write a file whole or not at all: killed at any moment, the last good file is still there."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bundler.errors import CaseError

_PREFIX = ".writing-"
_A_DAY = 24 * 60 * 60


@contextlib.contextmanager
def whole(file: Path) -> Iterator[Path]:
    """Give a temporary path in the same folder to write to; when the block ends well it becomes `file`.

    Raises CaseError where the folder cannot be written to, or somebody has set `file` to be read only. When the block
    raises, `file` stays as it was.
    """
    if file.is_file() and not file.stat().st_mode & stat.S_IWUSR:
        raise CaseError(
            "it may only be read", where=str(file), remedy="take the protection away in its properties, then try again"
        )
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _clear_old(file.parent)
        descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=_PREFIX, suffix=file.suffix)
    except OSError as error:
        raise CaseError(
            "cannot write into this folder", where=str(file.parent), remedy="choose a folder that you may write to"
        ) from error
    os.close(descriptor)
    fresh = Path(name)
    try:
        yield fresh
        _settle(fresh, file)
    finally:
        fresh.unlink(missing_ok=True)


def write_whole(file: Path, data: bytes) -> None:
    """Write bytes to `file`, whole or not at all. Raises CaseError where the folder cannot be written to."""
    with whole(file) as fresh:
        fresh.write_bytes(data)


def _clear_old(folder: Path) -> None:
    """Delete what a process that was killed left half written, a day ago or more; another may be at work just now."""
    for left in folder.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            if left.stat().st_mtime < time.time() - _A_DAY:
                left.unlink()


def _settle(fresh: Path, file: Path) -> None:
    """Bring the bytes to the disk, then rename; mkstemp's private mode gives way to the file's own or the usual one."""
    with fresh.open("rb+") as stream:
        os.fsync(stream.fileno())
    if os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        fresh.chmod(stat.S_IMODE(file.stat().st_mode) if file.exists() else 0o666 & ~mask)
    try:
        fresh.replace(file)
    except OSError as error:
        raise CaseError(
            "cannot be replaced", where=str(file), remedy="close the program that has it open, then try again"
        ) from error
