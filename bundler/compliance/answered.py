"""checks.toml: the questions that a person has answered, each with the bundle that it was answered about."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from bundler.errors import CaseError, EditConflict
from bundler.toml_fault import NOT_TOML, toml_fault
from bundler.toml_text import toml_text
from bundler.whole_file import write_whole

FILE_NAME = "checks.toml"
_FRESH = """\
# What a person has looked at before filing: the rule that each question belongs to, and the first figures of the
# SHA-256 of the bundle it was answered about. Take a line out to be asked again.
[answered]
"""
_FIGURES = 12


def figures_of(sha256: str) -> str:
    """The figures by which the file names a bundle."""
    return sha256[:_FIGURES]


def read_answered(file: Path) -> Mapping[str, str]:
    """Give the questions that were answered: the rule, and the figures of the bundle. An absent file has none.

    Raises CaseError where it cannot be read.
    """
    text = _text(file)
    try:
        answered = tomllib.loads(text).get("answered", {})
    except NOT_TOML as error:
        raise toml_fault(error, text, FILE_NAME) from error
    if not isinstance(answered, dict) or not all(isinstance(value, str) for value in answered.values()):
        raise CaseError("this is not a list of answers", where=FILE_NAME, remedy='write each as CLM-02 = "…"')
    return answered


def answer(file: Path, rule: str, figures: str, *, was: str) -> tuple[bytes, bytes]:
    """Write down that a question was answered about a bundle, or with "" that it was not; give the bytes before, after.

    Raises EditConflict where the file does not say what the person saw (`was`), CaseError where it cannot be changed.
    """
    text = _text(file)
    answered = dict(read_answered(file))
    if answered.get(rule, "") != was:
        raise EditConflict("this was answered in another window meanwhile", where=rule, remedy="look at it again")
    line = re.compile(rf"^[ \t]*{re.escape(rule)}[ \t]*=[^\n]*(?:\n|\Z)", re.MULTILINE)
    after = line.sub("", text, count=1) if text.strip() else _FRESH
    if figures:
        after = after if after.endswith("\n") else f"{after}\n"
        after += f"{rule} = {toml_text(figures)}\n"
    wanted = {key: value for key, value in answered.items() if key != rule} | ({rule: figures} if figures else {})
    try:
        same = tomllib.loads(after).get("answered", {}) == wanted
    except tomllib.TOMLDecodeError:
        same = False
    if not same:
        raise CaseError("this file is written in a way of its own", where=FILE_NAME, remedy="change it in the file")
    before = file.read_bytes() if file.is_file() else b""
    write_whole(file, after.encode())
    return before, after.encode()


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8-sig", "replace") if file.is_file() else ""
