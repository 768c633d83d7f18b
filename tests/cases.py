"""Cases for tests: a folder of documents, and the command run on it as a person would."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bundler.cli.main import run


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a command ended, what it gave on stdout and what it said on stderr."""

    code: int
    out: str
    err: str


class ACase:
    """A case folder with the documents that were put into it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys
        (folder / "documents").mkdir(parents=True)

    def put(self, name: str, make: Callable[[Path], object] | bytes) -> Path:
        """Put a document into the folder: its bytes, or a function that writes it."""
        file = self.folder / "documents" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(make, bytes):
            file.write_bytes(make)
        else:
            make(file)
        return file

    def list(self, *documents: str, head: str = "") -> None:
        """Write bundle.toml with one section that lists these documents, each a few lines of TOML or a file's name."""
        blocks = [text if "=" in text else f'file = "documents/{text}"' for text in documents]
        section = '[[section]]\nletter = "A"\ntitle = "Documents"\n'
        listed = "".join(f"[[section.document]]\n{block}\n" for block in blocks)
        text = f'blueprint = "claim"\ntitle = "Claim bundle"\n{head}\n{section}{listed}'
        (self.folder / "bundle.toml").write_text(text, encoding="utf-8")

    def run(self, command: str, *arguments: str) -> Outcome:
        """Run a command on the case."""
        self._capsys.readouterr()
        code = run([command, str(self.folder), *arguments])
        said = self._capsys.readouterr()
        return Outcome(code=code, out=said.out, err=said.err)

    @property
    def bundle(self) -> Path:
        """The bundle that was built."""
        return next((self.folder / "output").glob("*.pdf"))

    @property
    def record(self) -> dict[str, Any]:
        """The record of the build."""
        record: dict[str, Any] = json.loads(next((self.folder / "output").glob("*-record.json")).read_text("utf-8"))
        return record

    def written(self) -> dict[str, bytes]:
        """Everything in the case folder outside the store, by name."""
        return {
            str(file.relative_to(self.folder)): file.read_bytes()
            for file in sorted(self.folder.rglob("*"))
            if file.is_file() and ".bundler" not in file.parts
        }
