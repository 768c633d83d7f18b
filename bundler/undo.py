"""Undo: what the files of a case were before each of the last edits, kept in the case's store.

An edit is undone only while the file still is what the edit made of it: what a person did by hand since is never lost.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bundler.errors import CaseError
from bundler.whole_file import write_whole

KEPT = 50
"""How many edits can be undone."""
BYTES = 20_000_000
"""How many bytes are kept of them, packed; the oldest go first, and the last is kept whatever its size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One edit that can be undone: where it is kept, the file's name in the case folder, and what was done in words."""

    place: Path
    file: str
    what: str
    after: str


class Undo:
    """The edits of a case that can be undone. `folder` is ``.bundler/undo`` in the case folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._case = folder.parent.parent

    def record(self, file: Path, before: bytes, after: bytes, what: str) -> None:
        """Keep what a file of the case folder was before an edit; what did not change is not kept."""
        if before == after:
            return
        if file.resolve().parent != self._case.resolve():
            raise ValueError("only the files of the case folder itself can be undone")
        numbers = [int(place.stem) for place in self._places()]
        head = json.dumps({"file": file.name, "what": what, "after": _digest(after)}, ensure_ascii=True)
        place = self._folder / f"{max(numbers, default=0) + 1:09}.undo"
        write_whole(place, head.encode() + b"\n" + zlib.compress(before))
        self._forget_oldest()

    def last(self) -> str | None:
        """What the last edit was, in words; None where there is none, or its file was changed since."""
        step = self._last()
        return step.what if step and self._stands(step) else None

    def undo(self) -> str:
        """Bring back what stood before the last edit, and give in words what was undone.

        Raises CaseError, with nothing written, where there is none or where its file was changed since.
        """
        step = self._last()
        if step is None:
            raise CaseError("there is nothing to undo", remedy="change it by hand")
        if not self._stands(step):
            raise CaseError(
                "the file was changed in another way since, and undoing would lose that",
                where=step.file,
                remedy="change it by hand",
            )
        before = zlib.decompress(step.place.read_bytes().split(b"\n", 1)[1])
        if before:
            write_whole(self._case / step.file, before)
        else:
            # There was no such file.
            (self._case / step.file).unlink()
        step.place.unlink()
        return step.what

    def _stands(self, step: Step) -> bool:
        """Whether the file still is what the edit made of it."""
        file = self._case / step.file
        return file.is_file() and _digest(file.read_bytes()) == step.after

    def _last(self) -> Step | None:
        """The last edit that is kept whole; what is damaged is passed over for good."""
        for place in reversed(self._places()):
            step = _read(place)
            if step is not None:
                return step
            place.unlink()
        return None

    def _places(self) -> list[Path]:
        return sorted(place for place in self._folder.glob("*.undo") if place.stem.isdigit())

    def _forget_oldest(self) -> None:
        places = self._places()
        weight = 0
        for number, place in enumerate(reversed(places)):
            weight += place.stat().st_size
            if number and (number >= KEPT or weight > BYTES):
                place.unlink()


def _read(place: Path) -> Step | None:
    try:
        head, packed = place.read_bytes().split(b"\n", 1)
        written: Any = json.loads(head)
        zlib.decompress(packed)
        file, what, after = str(written["file"]), str(written["what"]), str(written["after"])
    except (OSError, ValueError, KeyError, TypeError, zlib.error):
        return None
    return Step(place=place, file=file, what=what, after=after) if file == Path(file).name else None


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
