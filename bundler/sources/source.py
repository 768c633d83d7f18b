"""A file as it was supplied: read, never written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bundler.sources.names import safe_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One supplied file, or one file inside another (an e-mail's attachment, a ZIP's member).

    `path` is how bundle.toml names the file: relative to the case folder, with forward slashes.
    `inside` is the way within that file to this one, outermost first; empty for the file itself.
    `file` is where the bytes can be read: the file itself, or a copy in the store.
    """

    path: str
    inside: tuple[str, ...] = ()
    file: Path
    sha256: str
    size: int
    media_type: str

    @property
    def name(self) -> str:
        """The file's own name, without folders."""
        return (self.inside[-1] if self.inside else self.path).rsplit("/", 1)[-1]

    @property
    def label(self) -> str:
        """How messages name it: ``mail.eml > Annex A.pdf``, with letters that cannot be seen written out."""
        return " > ".join(safe_name(part) for part in (self.path, *self.inside))


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A file that cannot be carried: the reason, and what the user can do about it."""

    path: str
    inside: tuple[str, ...] = ()
    reason: str
    mend: str

    @property
    def label(self) -> str:
        """How messages name it, with letters that cannot be seen written out."""
        return " > ".join(safe_name(part) for part in (self.path, *self.inside))
