"""A file of bundles/: one that ships, by its name, or a firm's own, by its path; held against its schema."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from bundler.errors import CaseError
from bundler.resources import resource, resource_names
from bundler.schema import hold
from bundler.toml_fault import NOT_TOML, toml_fault


def read_data(name: str, *, folder: str, schema: str, what: str) -> dict[str, Any]:
    """Give the values of a file that ships in bundles/`folder` (``""`` for bundles/ itself), or of a .toml file.

    Raises CaseError, naming the place, where there is none, it cannot be read or it does not fit `schema`.
    """
    try:
        text = _text(name, folder)
    except UnicodeDecodeError as error:
        raise CaseError("this is not UTF-8 text", where=name, remedy="save it as UTF-8") from error
    except OSError as error:
        known = ", ".join(ending.removesuffix(".toml") for ending in resource_names(_kind(folder), ".toml"))
        raise CaseError(
            f"there is no {what} {name!r}", where=what, remedy=f"choose one of: {known}; or give a .toml file"
        ) from error
    try:
        written = tomllib.loads(text)
    except NOT_TOML as error:
        raise toml_fault(error, text, name) from error
    hold(written, schema, file=name)
    return written


def is_file_name(name: str) -> bool:
    """Whether it is the path of a file, and no name of one that ships."""
    return name.casefold().endswith(".toml")


def _text(name: str, folder: str) -> str:
    if is_file_name(name):
        return Path(name).read_text(encoding="utf-8-sig")
    if "/" in name or "\\" in name:
        raise FileNotFoundError(name)
    return resource(_kind(folder), f"{name}.toml").read_text(encoding="utf-8")


def _kind(folder: str) -> str:
    return f"bundles/{folder}" if folder else "bundles"
