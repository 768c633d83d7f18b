"""Results of slow stages, kept by the digest of what made them.

The store lives in the case folder (`.bundler/`), so that deleting the case deletes every copy of its
evidence. It may be deleted at any moment: everything in it can be made again.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

_README = """This folder is made by jrbundle. It holds converted documents and their text, so that the next
build is quick. It is safe to delete; it holds copies of evidence, so delete it with the case.
"""


def digest_of_file(file: Path) -> str:
    """Give the SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def key_of(stage: str, *parts: str) -> str:
    """Give the key of a stage's result: a digest of the stage's name and of all that the result depends on.

    Among `parts` must be the stage's own version, the digests of its inputs and its options.
    """
    joined = json.dumps([stage, *parts], ensure_ascii=True)
    return hashlib.sha256(joined.encode()).hexdigest()


class Store:
    """Files and JSON values by key, each written whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def file(self, key: str, ending: str, make: Callable[[Path], None]) -> Path:
        """Give the file kept under `key`; where there is none, `make` writes it first.

        `make` gets a path beside the final one; when it raises, nothing is kept.
        """
        kept = self._place(key, ending)
        if kept.is_file():
            return kept
        self._open()
        kept.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept.parent, prefix=".new-") as folder:
            fresh = Path(folder) / kept.name
            make(fresh)
            fresh.replace(kept)
        return kept

    def value(self, key: str, make: Callable[[], Any]) -> Any:
        """Give the JSON value kept under `key`; where there is none, or it is damaged, `make` gives it."""
        kept = self._place(key, ".json")
        if kept.is_file():
            try:
                return json.loads(kept.read_bytes())
            except ValueError:
                kept.unlink()
        made = make()
        text = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
        self.file(key, ".json", lambda fresh: _write_text(fresh, text))
        return made

    def put(self, key: str, value: Any) -> None:
        """Keep a JSON value under `key`, in place of what was kept there."""
        kept = self._place(key, ".json")
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        if kept.is_file() and kept.read_bytes() == text.encode():
            return
        self._open()
        kept.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept.parent, prefix=".new-") as folder:
            fresh = Path(folder) / kept.name
            _write_text(fresh, text)
            fresh.replace(kept)

    def get(self, key: str) -> Any:
        """Give the JSON value kept under `key`; None where there is none, or it is damaged."""
        try:
            return json.loads(self._place(key, ".json").read_bytes())
        except (OSError, ValueError):
            return None

    def has(self, key: str, ending: str) -> bool:
        """Tell whether something is kept under `key`."""
        return self._place(key, ending).is_file()

    def clear(self) -> None:
        """Delete everything that is kept."""
        if self.folder.is_dir():
            shutil.rmtree(self.folder)

    def _place(self, key: str, ending: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}{ending}"

    def _open(self) -> None:
        if not (self.folder / "README.txt").is_file():
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / "README.txt").write_text(_README, encoding="utf-8")
            (self.folder / ".gitignore").write_text("*\n", encoding="utf-8")


def _write_text(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
