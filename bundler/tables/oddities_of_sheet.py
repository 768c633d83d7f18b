"""What openpyxl does not tell of a sheet that it reads row by row: merged cells, comments, letters struck through."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Any

from bundler.tables.table import MERGED, STRUCK, Oddities

# No merged cell of a table of ours is taller; what a sheet says of itself may be without bounds.
_TALLEST = 1_000
_SPANS = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\bref="[A-Z]+(\d+):[A-Z]+(\d+)"')
_COMMENTS = re.compile(rb'<(?:\w+:)?comment\b[^>]*\bref="[A-Z]+(\d+)"')
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_TARGET = re.compile(rb'\bTarget="([^"]+)"')
_TO_COMMENTS = re.compile(rb'\bType="[^"]*/comments"')
_STRINGS = "xl/sharedStrings.xml"
_STRING = re.compile(rb"<(?:\w+:)?si\b[^>]*/>|<(?:\w+:)?si\b.*?</(?:\w+:)?si>", re.S)
_STRIKE = re.compile(rb'<(?:\w+:)?strike\s*(?:/>|>|\bval="(?:1|true)")')
_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*)(?<!/)>(.*?)</(?:\w+:)?c>", re.S)
_ROW = re.compile(rb'\br="[A-Z]+(\d+)"')
_SHARED = re.compile(rb"<(?:\w+:)?v>(\d+)</")


def oddities_of(sheet: Any, struck: frozenset[int]) -> Oddities:
    """What is odd about the lines of a sheet, from 0; `struck` are those with a cell whose whole look strikes it."""
    archive, path = sheet.parent._archive, sheet._worksheet_path
    data = archive.read(path)
    why = dict.fromkeys((*struck, *_lines_with_struck_letters(archive, data)), STRUCK)
    spans = [(int(first) - 1, int(last)) for first, last in _SPANS.findall(data)]
    why |= {line: MERGED for first, last in spans for line in range(first, min(last, first + _TALLEST))}
    return Oddities(unplain=why, noted=frozenset(int(row) - 1 for part in _comments_of(archive, path) for row in part))


def _lines_with_struck_letters(archive: Any, data: bytes) -> Iterator[int]:
    """The lines with a cell of which some letters are struck through, which a look of their own says."""
    strings = archive.read(_STRINGS) if _STRINGS in archive.namelist() else b""
    struck = {number for number, each in enumerate(_STRING.findall(strings)) if _STRIKE.search(each)}
    if not struck and not _STRIKE.search(data):
        return
    for marks, held in _CELL.findall(data):
        shared = _SHARED.search(held) if b't="s"' in marks else None
        row = _ROW.search(marks)
        if row and ((shared and int(shared[1]) in struck) or _STRIKE.search(held)):
            yield int(row[1]) - 1


def _comments_of(archive: Any, path: str) -> Iterator[list[bytes]]:
    """The numbers of the rows at which comments stand, from 1, by the parts of the archive that hold them."""
    folder, name = posixpath.split(path)
    relations, held = f"{folder}/_rels/{name}.rels", frozenset(archive.namelist())
    for relation in _RELATION.findall(archive.read(relations)) if relations in held else ():
        target = _TARGET.search(relation) if _TO_COMMENTS.search(relation) else None
        part = posixpath.normpath(posixpath.join("/", folder, target[1].decode())).lstrip("/") if target else ""
        if part in held:
            yield _COMMENTS.findall(archive.read(part))
