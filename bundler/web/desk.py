"""Desk: the cases that lie in one folder, each open with its lock and what is known of it."""

from __future__ import annotations

import contextlib
import hashlib
import re
import threading
import unicodedata
from pathlib import Path

from bundler.case import Case
from bundler.case_lock import lock_of
from bundler.errors import BundlerError, CaseError
from bundler.pipeline.standing import Standing, Standings
from bundler.undo import Undo
from bundler.web.case_pages import CasePages
from bundler.web.incoming import clear_incoming
from bundler.web.jobs import Jobs

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_OF_A_DEVICE = re.compile(r"CON|PRN|AUX|NUL|(COM|LPT)[0-9¹²³]", re.IGNORECASE)
_LONGEST = 80
_AHEAD = 3


class OpenCase:
    """One case on the desk. `id` is a word of ours for it, never a path.

    `lock` is held around each change, from reading what stands to writing it again.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self.id = hashlib.sha256(str(case.folder).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        self.lock = lock_of(case)
        clear_incoming(case)
        self.jobs = Jobs(case, self.forget)
        self.undo = Undo(case.store / "undo")
        self.pages = CasePages(case)
        self._standings = Standings(case)

    @property
    def name(self) -> str:
        """The folder's name."""
        return self.case.folder.name

    def standing(self) -> Standing:
        """Give the case as its files stand. Raises CaseError where there is no bundle.toml, or it cannot be used."""
        return self._standings.now()

    def unnumbered(self) -> Standing:
        """Give the same with neither bundle nor page numbers: at once, however many events there are."""
        return self._standings.unnumbered()

    def at_once(self) -> Standing:
        """Give the same with the page numbers where they are known, at once."""
        return self._standings.at_once()

    def forget(self) -> None:
        """Look at every document's state again the next time: for when documents were taken in."""
        self._standings.forget()

    def stamp(self) -> str:
        """Give a digest of bundle.toml and chronology.toml: two pages with the same stamp saw the same case."""
        digest = hashlib.sha256()
        for file in (self.case.manifest, self.case.chronology):
            data = file.read_bytes() if file.is_file() else b""
            digest.update(len(data).to_bytes(8, "big") + data)
        return digest.hexdigest()[:24]


class Desk:
    """The cases in a folder. `shelf` is the folder they lie in; where it is a case itself, that is the only one."""

    def __init__(self, shelf: Path) -> None:
        self.shelf = shelf.resolve()
        self._open: dict[Path, OpenCase] = {}
        self._lock = threading.Lock()

    @property
    def is_case(self) -> bool:
        """Whether the folder is itself a case."""
        return _is_case(self.shelf)

    @property
    def waiting(self) -> Path:
        """The folder for what is still coming in: on the same disk as the cases, and passed over as a case."""
        return self.shelf / ".bundler"

    def cases(self) -> tuple[OpenCase, ...]:
        """Give the cases, by name. Every folder on the shelf is one; links are not followed."""
        if self.is_case:
            return (self._of(self.shelf),)
        folders = [
            entry
            for entry in self.shelf.iterdir()
            if not entry.name.startswith((".", "~$")) and not entry.is_symlink() and entry.is_dir()
        ]
        return tuple(self._of(folder) for folder in sorted(folders, key=lambda folder: folder.name.casefold()))

    def case(self, case_id: str) -> OpenCase:
        """Give the case of that id. Raises KeyError where there is none on the desk."""
        for case in self.cases():
            if case.id == case_id:
                return case
        raise KeyError(case_id)

    def make(self, name: str) -> OpenCase:
        """Make a case whose folder bears `name`, reduced to what a folder may be called.

        Raises CaseError where nothing is left of the name, or a folder of that name is there already.
        """
        folder = self.shelf / folder_name(name)
        if self.is_case:
            raise CaseError("this page was opened on one case alone", remedy="start it on a folder of cases")
        try:
            folder.mkdir()
        except FileExistsError as fault:
            raise CaseError(
                "there is a case of this name already", where=folder.name, remedy="give it another name"
            ) from fault
        (folder / "documents").mkdir()
        return self._of(folder)

    def look_ahead(self) -> None:
        """Look at the cases that were worked on last, so that their first screen is quick."""
        listed = [case for case in self.cases() if case.case.manifest.is_file()]
        listed.sort(key=lambda case: case.case.manifest.stat().st_mtime, reverse=True)
        for case in listed[:_AHEAD]:
            with contextlib.suppress(BundlerError, OSError):
                case.standing()

    def close(self) -> None:
        """End all work on the cases."""
        with self._lock:
            cases = tuple(self._open.values())
        for case in cases:
            case.jobs.close()

    def _of(self, folder: Path) -> OpenCase:
        with self._lock:
            if folder not in self._open:
                self._open[folder] = OpenCase(Case.at(folder))
            return self._open[folder]


def folder_name(name: str) -> str:
    """Give a name that every system allows for a folder. Raises CaseError where nothing is left of it."""
    plain = "".join(letter for letter in unicodedata.normalize("NFC", name) if letter.isprintable())
    plain = re.sub(r"\s+", " ", _NOT_IN_NAMES.sub(" ", plain))[:_LONGEST].strip(" .")
    if not plain or plain.startswith("~$") or _OF_A_DEVICE.fullmatch(plain.partition(".")[0].strip()):
        raise CaseError("a folder cannot bear this name", where="name", remedy="use letters and figures")
    return plain


def _is_case(folder: Path) -> bool:
    return (folder / "bundle.toml").is_file() or (folder / "documents").is_dir()
