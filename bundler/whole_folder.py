"""Write a folder whole or not at all: what was there stays until all of the fresh one is written."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bundler.errors import CaseError

_FRESH, _OLD = ".writing-", ".replaced-"


@contextlib.contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """Give an empty folder beside it to write into; when the block ends well it takes the place of `folder`.

    Where a process was killed between taking the old folder away and putting the fresh one there, the old one is put
    back first. Raises CaseError where the folder cannot be written or replaced; when the block raises, it stays.
    """
    old = folder.with_name(f"{_OLD}{folder.name}")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        if old.exists() and not folder.exists():
            old.rename(folder)
        shutil.rmtree(old, ignore_errors=True)
        fresh = Path(tempfile.mkdtemp(dir=folder.parent, prefix=_FRESH))
    except OSError as error:
        raise CaseError(
            "cannot write into this folder", where=str(folder.parent), remedy="choose a folder that you may write to"
        ) from error
    try:
        yield fresh
        _settle(fresh, folder, old)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _settle(fresh: Path, folder: Path, old: Path) -> None:
    """Put the fresh folder in its place; mkdtemp's private mode gives way to the usual one."""
    try:
        if os.name == "posix":
            mask = os.umask(0)
            os.umask(mask)
            fresh.chmod(0o777 & ~mask)
        if folder.exists():
            folder.rename(old)
        try:
            fresh.rename(folder)
        except OSError:
            if old.exists():
                old.rename(folder)
            raise
    except OSError as error:
        raise CaseError(
            "cannot be replaced",
            where=str(folder),
            remedy="close the programs that have a file of it open, and try again",
        ) from error
    shutil.rmtree(old, ignore_errors=True)
