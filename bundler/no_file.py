"""A path that was given as a file and is none: what it is instead."""

from __future__ import annotations

from pathlib import Path

from bundler.errors import SourceError


def expect_file(path: Path) -> None:
    """Raise SourceError where there is no ordinary file at this path, or no right to look."""
    try:
        if path.is_file():
            return
        there, folder = path.exists(), path.is_dir()
    except PermissionError as error:
        raise SourceError("may not be read", where=str(path), remedy="ask for the right to read it") from error
    if folder:
        raise SourceError("this is a folder, not a file", where=str(path), remedy="give a file in it by its name")
    if there:
        raise SourceError("this is a device or a pipe, not a file", where=str(path), remedy="give the file itself")
    raise SourceError("there is no such file", where=str(path), remedy="look at the path")
