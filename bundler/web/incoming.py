"""Files that come in: streamed beside the documents, checked, and moved in whole under a name that is free.

What the browser calls a file is never used as a path: it is reduced to plain names, which lie below the case's
documents. A file that is there is never written over.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import tempfile
import time
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from bundler.case import OWN_NAMES, Case
from bundler.errors import CaseError, SourceError
from bundler.sources.names import is_junk, safe_name
from bundler.store import digest_of_file
from bundler.web.safety import MOST_IN_A_FILE, TOO_LARGE

_NOT_IN_NAMES = re.compile(r'[<>:"|?*\x00-\x1f\x7f]')
_OF_A_DEVICE = re.compile(r"CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³]", re.IGNORECASE)
_LONGEST = 100
_LONGEST_IN_BYTES = 200
_DEEPEST = 6
_PIECE = 1 << 20
_AN_HOUR = 60 * 60
_MOST_OF_A_NAME = 1000


class Outcome(Enum):
    """What became of a file."""

    PUT = "put"
    NUMBERED = "numbered"
    SAME = "same"
    PASSED = "passed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A file that came in: what it was called, where it is below the documents, and what became of it."""

    called: str
    name: str
    outcome: Outcome

    @property
    def said(self) -> str:
        """What happened, in a sentence."""
        return {
            Outcome.PUT: f"{self.name} is in the case.",
            Outcome.NUMBERED: f"There is another file of that name, so this one is called {self.name}.",
            Outcome.SAME: f"{self.name} was in the case already; nothing was changed.",
            Outcome.PASSED: f"{self.called} was left aside: it is no document but a file that a program left behind.",
        }[self.outcome]


def receive(case: Case, called: str, stream: BinaryIO, *, length: int | None = None) -> Received:
    """Take in a file that the browser calls `called`: a name, or a path with slashes from a folder that was dropped.

    Raises SourceError, with nothing left behind, where it does not come whole or is too large, and CaseError where its
    place would lie outside the case's documents.
    """
    path = plain_path(called)
    if is_junk(path.name):
        return Received(called=safe_name(called), name="", outcome=Outcome.PASSED)
    with _streamed(case, stream, safe_name(path.as_posix()), length) as (fresh, digest):
        folder = _folder_for(case, path)
        name, outcome = _settled(fresh, digest, folder, path.name)
    place = (folder / name).relative_to(case.documents).as_posix()
    return Received(called=safe_name(called), name=safe_name(place), outcome=outcome)


def clear_incoming(case: Case) -> None:
    """Delete what a page that was killed left half taken in, an hour ago or more; another may be at work just now."""
    folder = _incoming(case)
    if folder.is_dir():
        for left in folder.iterdir():
            with contextlib.suppress(OSError):
                if left.stat().st_mtime < time.time() - _AN_HOUR:
                    left.unlink()


def plain_path(called: str) -> PurePosixPath:
    """Reduce what a browser calls a file to a path of plain names, which leads down and nowhere else."""
    parts = [_plain(part) for part in re.split(r"[/\\]", called[-_MOST_OF_A_NAME:])]
    kept = [part for part in parts if part][-_DEEPEST:] or ["document"]
    if kept[0].casefold() in OWN_NAMES:
        kept[0] = f"_{kept[0]}"
    return PurePosixPath(*kept)


def _plain(part: str) -> str:
    """Give a name that every system allows, or "" where nothing of it is left."""
    plain = "".join(letter if letter.isprintable() else " " for letter in unicodedata.normalize("NFC", part))
    plain = re.sub(r"\s+", " ", _NOT_IN_NAMES.sub("_", plain.encode("utf-8", "replace").decode())).strip().rstrip(" .")
    if not plain.strip("."):
        return ""
    stem, dot, ending = plain.rpartition(".")
    if not stem or len(ending) > 10:
        stem, dot, ending = plain, "", ""
    while len(stem) > _LONGEST or len(stem.encode()) > _LONGEST_IN_BYTES:
        stem = stem[: max(1, min(_LONGEST, len(stem) - 1))]
    plain = f"{stem.rstrip(' .') or 'document'}{dot}{ending}"
    return f"_{plain}" if _OF_A_DEVICE.fullmatch(plain.partition(".")[0].strip()) else plain


def _incoming(case: Case) -> Path:
    return case.store / "incoming"


@contextlib.contextmanager
def _streamed(case: Case, stream: BinaryIO, label: str, length: int | None) -> Iterator[tuple[Path, str]]:
    """Write a stream to a file beside the documents, and give it with its SHA-256; it is gone when the block ends."""
    folder = _incoming(case)
    folder.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=folder, prefix="file-")
    fresh, digest, size = Path(name), hashlib.sha256(), 0
    try:
        with os.fdopen(descriptor, "wb") as out:
            while piece := stream.read(_PIECE):
                size += len(piece)
                if size > MOST_IN_A_FILE:
                    raise SourceError(TOO_LARGE.problem, where=label, remedy=TOO_LARGE.mend)
                digest.update(piece)
                out.write(piece)
            out.flush()
            os.fsync(out.fileno())
        if length is not None and size != length:
            raise SourceError("it did not come whole", where=label, remedy="put it in again")
        yield fresh, digest.hexdigest()
    finally:
        fresh.unlink(missing_ok=True)


def _folder_for(case: Case, path: PurePosixPath) -> Path:
    """Give the folder below the documents, made if need be. Raises CaseError where a link leads out of it."""
    if case.documents == case.folder and _holds_nothing(case):
        (case.folder / "documents").mkdir(exist_ok=True)
    folder = case.documents / path.parent
    inside = case.documents.resolve()
    above = folder
    while not above.exists():
        above = above.parent
    if not above.resolve().is_relative_to(inside):
        raise CaseError(
            "its folder is a link that leads out of the case", where=safe_name(path.as_posix()), remedy="rename it"
        )
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _holds_nothing(case: Case) -> bool:
    """Whether nothing lies in the case folder yet, so that a folder for documents can be made in it."""
    return all(is_junk(entry.name) for entry in case.folder.iterdir())


def _settled(fresh: Path, digest: str, folder: Path, wanted: str) -> tuple[str, Outcome]:
    """Move a file to the first free name; where one of these names holds the same bytes, it is there already."""
    for number in range(1, 10_000):
        name = _numbered(wanted, number)
        standing = _standing(folder, name)
        if standing is not None:
            if standing.is_file() and digest_of_file(standing) == digest:
                return standing.name, Outcome.SAME
            continue
        if _moved(fresh, folder / name):
            return name, Outcome.PUT if number == 1 else Outcome.NUMBERED
    raise CaseError("there are too many files of this name", where=safe_name(wanted), remedy="give it another name")


def _numbered(name: str, number: int) -> str:
    if number == 1:
        return name
    stem, dot, ending = name.rpartition(".")
    return f"{stem} ({number}).{ending}" if stem and dot else f"{name} ({number})"


def _standing(folder: Path, name: str) -> Path | None:
    """Give what bears this name, whatever its capitals: Windows and the Mac take them for one."""
    wanted = unicodedata.normalize("NFC", name).casefold()
    return next(
        (entry for entry in folder.iterdir() if unicodedata.normalize("NFC", entry.name).casefold() == wanted), None
    )


def _moved(fresh: Path, into: Path) -> bool:
    """Move a file to a name that nobody has taken in the meantime; False where somebody has."""
    if os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        fresh.chmod(0o666 & ~mask)
        try:
            os.link(fresh, into)
            return True
        except FileExistsError:
            return False
        except OSError:  # a disk without hard links
            if into.exists():
                return False
    try:
        fresh.rename(into)
    except FileExistsError:
        return False
    return True
