"""Case: the folder a claim's documents live in, and where everything in it stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bundler.errors import CaseError

# What the program itself writes into a case folder; none of it is ever taken for a document.
OWN_NAMES = frozenset({"bundle.toml", "chronology.toml", "redactions.toml", "checks.toml", "output", ".bundler"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case folder. Documents live in its folder `documents`, or beside bundle.toml where there is no such folder."""

    folder: Path

    @classmethod
    def at(cls, folder: Path) -> Case:
        """Give the case in `folder`. Raises CaseError where there is no such folder."""
        if not folder.is_dir():
            raise CaseError(
                "there is no such folder" if not folder.exists() else "this is a file, not a folder",
                where=str(folder),
                remedy="give the folder that holds the documents",
            )
        return cls(folder=folder.resolve())

    @property
    def documents(self) -> Path:
        """The folder whose files are the documents: read, never written."""
        own = self.folder / "documents"
        return own if own.is_dir() else self.folder

    @property
    def manifest(self) -> Path:
        """bundle.toml."""
        return self.folder / "bundle.toml"

    @property
    def chronology(self) -> Path:
        """chronology.toml."""
        return self.folder / "chronology.toml"

    @property
    def checks(self) -> Path:
        """checks.toml: what a person has answered before filing."""
        return self.folder / "checks.toml"

    @property
    def output(self) -> Path:
        """The folder for what was built."""
        return self.folder / "output"

    @property
    def store(self) -> Path:
        """The folder of the store."""
        return self.folder / ".bundler"
