"""A bound for a folder of what can be made again: the files that were used longest ago go first."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

_LEFT = 0.8


class StoreBound:
    """Keeps the files in a folder below `most` bytes; `added` is told of each that comes, `used` of each that is read.

    Only what has gone in since the last look is counted, so that looking at the whole folder stays rare.
    """

    def __init__(self, folder: Path, most: int) -> None:
        self._folder = folder
        self._most = most
        self._held: int | None = None

    def added(self, file: Path) -> None:
        """Count a file that was kept; where there are too many bytes, delete the oldest down to four fifths."""
        with contextlib.suppress(OSError):
            held = _bytes_in(self._folder) if self._held is None else self._held + file.stat().st_size
            self._held = held if held <= self._most else self._trimmed()

    @staticmethod
    def used(file: Path) -> None:
        """Note that a file was read."""
        with contextlib.suppress(OSError):
            os.utime(file)

    def _trimmed(self) -> int:
        """Delete the files used longest ago, where there are too many bytes; give how many are left."""
        files = sorted(
            ((status.st_mtime_ns, status.st_size, file) for file, status in _files(self._folder)),
            key=lambda entry: entry[:2],
        )
        left = sum(size for _, size, _ in files)
        if left <= self._most:
            return left
        for _, size, file in files:
            if left <= self._most * _LEFT:
                break
            with contextlib.suppress(OSError):
                file.unlink()
                left -= size
        return left


def _bytes_in(folder: Path) -> int:
    return sum(status.st_size for _, status in _files(folder))


def _files(folder: Path) -> list[tuple[Path, os.stat_result]]:
    found = []
    for file in folder.glob("*/*"):
        with contextlib.suppress(OSError):
            found.append((file, file.stat()))
    return found
