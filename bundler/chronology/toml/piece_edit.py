"""Change the text of one event in chronology.toml: the values asked for, and not a byte besides."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bundler.chronology.toml.chronology_text import Piece, newline_of, not_told_apart, piece_of
from bundler.toml_text import toml_text

_SUBTABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
_SOURCE = re.compile(r"^[ \t]*\[\[[ \t]*event[ \t]*\.[ \t]*source[ \t]*\]\]", re.MULTILINE)
_PAGE = re.compile(r"^([ \t]*page[ \t]*=[ \t]*)\d+", re.MULTILINE)
_HEAD_LINE = re.compile(r"[^\n]*(?:\n|\Z)")
_ID_LINE = re.compile(r"^[ \t]*id[ \t]*=[^\n]*(?:\n|\Z)", re.MULTILINE)
_NOTHING_TOLD = re.compile(r"^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*(?:#[^\n]*)?\Z", re.MULTILINE)
_TEXT = r'"""(?:.|\n)*?"""|\'\'\'(?:.|\n)*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\''
_VALUE = rf"(?:{_TEXT}|\[[^\]]*\])"


def with_values(piece: Piece, values: Mapping[str, str]) -> Piece:
    """Give the event with these texts under these keys; an empty one takes the key away.

    Raises CaseError where the event is written in a way that leaves no doubt-free place to change.
    """
    end = _own_end(piece.text)
    top = piece.text[:end]
    for key, value in values.items():
        top = _set(top, key, value) if value else _taken_away(top, key)
    wanted = {key: value for key, value in piece.written.items() if key not in values}
    wanted |= {key: value for key, value in values.items() if value}
    return _proved(top + piece.text[end:], wanted)


def without_source(piece: Piece, number: int) -> tuple[Piece, str]:
    """Give the event without its source of that number, from 1, and the text of that source.

    What follows the source and tells nothing, such as a comment before the next event, stays where it is.
    """
    starts = [match.start() for match in _SOURCE.finditer(piece.text)]
    if not 1 <= number <= len(starts):
        raise not_told_apart()
    start = starts[number - 1]
    end = starts[number] if number < len(starts) else len(piece.text)
    lead = _NOTHING_TOLD.search(piece.text, start, end)
    end = lead.start() if lead else end
    sources = [source for place, source in enumerate(piece.written["source"], start=1) if place != number]
    wanted: dict[str, Any] = {key: value for key, value in piece.written.items() if key != "source"}
    if sources:
        wanted["source"] = sources
    return _proved(piece.text[:start] + piece.text[end:], wanted), piece.text[start:end]


def with_page(piece: Piece, number: int, page: int) -> Piece:
    """Give the event with another page, a document page from 1, in its source of that number, from 1."""
    starts = [match.start() for match in _SOURCE.finditer(piece.text)]
    if not 1 <= number <= len(starts):
        raise not_told_apart()
    start, end = starts[number - 1], [*starts, len(piece.text)][number]
    source = _PAGE.sub(rf"\g<1>{page}", piece.text[start:end], count=1)
    sources = [dict(each) for each in piece.written["source"]]
    sources[number - 1]["page"] = page
    return _proved(piece.text[:start] + source + piece.text[end:], {**piece.written, "source": sources})


def with_sources(block: str, sources: Sequence[str]) -> Piece:
    """Give an event's text with the texts of sources behind it. Raises CaseError where they do not go together."""
    newline = newline_of(block)
    parts = [part if part.endswith("\n") else part + newline for part in (block, *sources)]
    try:
        piece = piece_of("".join(parts))
    except ValueError as error:
        raise not_told_apart() from error
    if len(piece.event.accounts) != len(sources):
        raise not_told_apart()
    return piece


def _own_end(text: str) -> int:
    """Where the event's own keys end and its sources begin; words of its text may look like a table, but end none."""
    head = _HEAD_LINE.match(text)
    below = _SUBTABLE.finditer(text, head.end() if head else 0)
    return next((found.start() for found in below if _read(text[: found.start()]) is not None), len(text))


def _line(key: str) -> re.Pattern[str]:
    return re.compile(rf"^([ \t]*{key}[ \t]*=[ \t]*){_VALUE}([ \t]*(?:\r?\n)?)", re.MULTILINE)


def _set(top: str, key: str, value: str) -> str:
    written = toml_text(value)
    return _with_line(top, key, lambda found: found[1] + written + found[2]) or _with_new_line(
        top, f"{key} = {written}"
    )


def _taken_away(top: str, key: str) -> str:
    """The text without the key; a comment behind its value stays."""
    return _with_line(top, key, lambda _: "") or top


def _with_line(top: str, key: str, change: Callable[[re.Match[str]], str]) -> str:
    """The text with the key's line changed, "" where it has none: a line of words that looks like it is passed over."""
    before = _read(top) or {}
    if key not in before:
        return ""
    for found in _line(key).finditer(top):
        changed = top[: found.start()] + change(found) + top[found.end() :]
        after = _read(changed)
        if after is not None and {**after, key: ""} == {**before, key: ""} and after.get(key) != before[key]:
            return changed
    return top


def _with_new_line(top: str, line: str) -> str:
    """The text with a line more, behind that of the id."""
    after = _ID_LINE.search(top)
    place = after.end() if after else len(top)
    newline = newline_of(top)
    before = top[:place] if top[:place].endswith("\n") else top[:place] + newline
    return f"{before}{line}{newline}{top[place:]}"


def _read(top: str) -> dict[str, Any] | None:
    """What TOML makes of an event's own keys, None where they are cut off in the middle."""
    try:
        events = tomllib.loads(top).get("event")
    except tomllib.TOMLDecodeError:
        return None
    return events[0] if isinstance(events, list) and len(events) == 1 else None


def _proved(text: str, wanted: Mapping[str, Any]) -> Piece:
    """The piece of this text, held against what it is to say: the values asked for have changed, and nothing else."""
    try:
        piece = piece_of(text)
    except ValueError as error:
        raise not_told_apart() from error
    if piece.written != wanted:
        raise not_told_apart()
    return piece
