"""Carry a file in a test, and what came of it, in a line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
from pikepdf import Pdf

from bundler.documents.carry.carried import Carried
from bundler.documents.carry.carry import carry

Maker = Callable[[Path], Path]


def carried(tmp_path: Path, file: Path, password: str | None = None) -> tuple[Carried, Path]:
    into = tmp_path / "carried.pdf"
    return carry(file, into, password=password), into


def codes(what: Carried) -> list[str]:
    return [remark.code for remark in what.remarks]


def taken_out(what: Carried) -> dict[tuple[str, int | None], int]:
    return {(removal.what, removal.page): removal.count for removal in what.removals}


def all_streams(pdf: Path) -> bytes:
    """Everything in a file, with its streams decoded, to look for words in."""
    with Pdf.open(pdf) as opened:
        parts = [thing.unparse(resolved=True) for thing in opened.objects if isinstance(thing, pikepdf.Object)]
        parts += [thing.read_bytes() for thing in opened.objects if isinstance(thing, pikepdf.Stream)]
        return b"\n".join(parts)
