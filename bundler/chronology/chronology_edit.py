"""Change values of events in chronology.toml on a person's word: only those values, all else byte for byte as it is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from bundler.chronology.chronology_file import FILE_NAME
from bundler.errors import CaseError
from bundler.toml_text import toml_text
from bundler.whole_file import write_whole

_HEAD = re.compile(r"^[ \t]*\[\[[ \t]*event[ \t]*\]\][^\n]*\n?", re.MULTILINE)
_SUBTABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)


def set_values(file: Path, changes: Mapping[str, Mapping[str, str]]) -> None:
    """Set `date`, `text`, `kind`, `status` or `disputed` of the events with these ids; an empty value takes a key away.

    Raises CaseError where there is no such event, or where the file is written so that its events cannot be told apart.
    """
    text = file.read_text(encoding="utf-8-sig") if file.is_file() else ""
    pieces = _pieces(text)
    places = {_id(piece): place for place, piece in enumerate(pieces) if place}
    for id, values in changes.items():
        if id not in places:
            raise CaseError(
                f"there is no event {id!r}", where=FILE_NAME, remedy="look at the ids: jrbundle chronology show --ids"
            )
        place = places[id]
        pieces[place] = _changed(pieces[place], values)
    after = "".join(pieces)
    _prove(text, after, changes)
    write_whole(file, after.encode())


def _pieces(text: str) -> list[str]:
    """The text before the first event, then each event with what follows it up to the next."""
    starts = [match.start() for match in _HEAD.finditer(text)]
    ends = [*starts[1:], len(text)]
    first = starts[0] if starts else len(text)
    return [text[:first], *(text[start:end] for start, end in zip(starts, ends, strict=True))]


def _id(piece: str) -> str:
    found = re.search(r"""^[ \t]*id[ \t]*=[ \t]*["']([^"'\n]*)["']""", piece, re.MULTILINE)
    return found[1] if found else ""


def _changed(piece: str, values: Mapping[str, str]) -> str:
    head = _HEAD.match(piece)
    start = head.end() if head else 0
    below = _SUBTABLE.search(piece, start)
    end = below.start() if below else len(piece)
    top = piece[start:end]
    for key, value in values.items():
        line = re.compile(
            rf'^([ \t]*{key}[ \t]*=[ \t]*)("""(?:.|\n)*?"""|\'\'\'(?:.|\n)*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\')',
            re.M,
        )
        if line.search(top):
            written = toml_text(value)
            top = line.sub(lambda found, new=written: found[1] + new, top, count=1)  # type: ignore[misc]
        elif value:
            top = f"{key} = {toml_text(value)}\n{top}"
    return piece[:start] + top + piece[end:]


def _prove(before: str, after: str, changes: Mapping[str, Mapping[str, str]]) -> None:
    """Hold the new text against the old one: the values asked for have changed, and nothing else has."""
    wanted = tomllib.loads(before)
    for event in wanted.get("event", ()):
        for key, value in changes.get(event.get("id", ""), {}).items():
            if value or key in event:
                event[key] = value
    try:
        same = tomllib.loads(after) == wanted
    except tomllib.TOMLDecodeError:
        same = False
    if not same:
        raise CaseError(
            "the events cannot be told apart in the way the file is written, so nothing was changed",
            where=FILE_NAME,
            remedy="change the values in the file itself",
        )
