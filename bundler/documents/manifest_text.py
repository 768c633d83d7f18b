"""The text of bundle.toml as the values that it says; a text that was read is not read again."""

from __future__ import annotations

import threading
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bundler.errors import CaseError
from bundler.toml_fault import NOT_TOML, toml_fault

FILE_NAME = "bundle.toml"
_KNOWN: dict[str, Mapping[str, Any]] = {}
_KEEPING = threading.Lock()
_KEPT = 8


def read_toml(file: Path) -> dict[str, Any]:
    """Read a TOML file that a person wrote. Raises CaseError, naming line and column, where it cannot be read."""
    return _parsed(text_of(file), file.name)


def written_in(text: str) -> Mapping[str, Any]:
    """Give the values in the text of a bundle.toml; they are shared, and not to be changed. Raises CaseError."""
    known = _KNOWN.get(text)
    if known is None:
        known = _parsed(text.removeprefix("\ufeff"), FILE_NAME)
        keep_written(text, known)
    return known


def keep_written(text: str, written: Mapping[str, Any]) -> None:
    """Keep what a text of a bundle.toml says, so that it is not read again; the oldest go."""
    with _KEEPING:
        _KNOWN[text] = written
        while len(_KNOWN) > _KEPT:
            del _KNOWN[next(iter(_KNOWN))]


def text_of(file: Path) -> str:
    """Give the text of a TOML file. Raises CaseError where it is not there or cannot be read."""
    try:
        return file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise CaseError(
            f"there is no {file.name} in this folder",
            where=str(file.parent),
            remedy="run: jrbundle start FOLDER, with the folder that holds the documents",
        ) from error
    except UnicodeDecodeError as error:
        raise CaseError("its letters cannot be read", where=file.name, remedy="save it as UTF-8") from error
    except OSError as error:
        remedy = "see that it is a file, that you may open it, and that no other program holds it"
        raise CaseError(f"cannot be read ({error.strerror})", where=file.name, remedy=remedy) from error


def _parsed(text: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except NOT_TOML as error:
        raise toml_fault(error, text, name) from error
