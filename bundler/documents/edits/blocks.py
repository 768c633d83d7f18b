"""bundle.toml as text cut into its tables, so that one can be changed or moved and the rest stays byte for byte."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bundler.documents.edits.fault import cannot_tell_apart

_KEY = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*')"""
_KEYS = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_STRING = (
    r'"""(?:[^"\\]|\\[\s\S]|"(?!""))*+"{3,5}'
    r"|'''(?:[^']|'(?!''))*+'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*+"'
    r"|'[^'\n]*'"
)
_STATEMENT = re.compile(
    rf"[ \t]*(?:(?P<trivia>(?:\#[^\n]*)?\r?\n)"
    rf"|(?P<head>(?P<open>\[\[?)[ \t]*(?P<path>{_KEYS})[ \t]*\]\]?)[^\n]*\n"
    rf"|(?P<keys>{_KEYS})[ \t]*=[ \t]*"
    rf"(?:(?P<value>{_STRING}|[^\s\#\[{{\"'][^\n\#]*?)[ \t\r]*(?:\#[^\n]*)?\n|(?=[\[{{])))"
)
_TOKEN = re.compile(rf"{_STRING}|\#[^\n]*|[\[\]{{}}]")
_REST = re.compile(r"[ \t\r]*(?:#[^\n]*)?\n")
_BOM = "\ufeff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One table as it is written: the blank lines and comments above it, its head, and its lines up to the next.

    `path` is the name of the table, () for what stands before the first; `listed` tells [[double]] brackets.
    """

    path: tuple[str, ...]
    listed: bool
    lead: str
    head: str
    body: str

    @property
    def text(self) -> str:
        """All of it."""
        return self.lead + self.head + self.body


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A statement of a block: `keys` is its dotted key, () for a blank line or a comment; text[start:end] its value."""

    keys: tuple[str, ...]
    text: str
    start: int = 0
    end: int = 0

    @property
    def value(self) -> str:
        """The value as it is written."""
        return self.text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """The blocks of a file, what stands behind the last, and how its lines end.

    A comment that touches the table above it and stands clear of the one below belongs to the one above; every other
    belongs to the table below it. `unended` says that the last line had no end, `marked` that the file began with a
    mark of its encoding.
    """

    blocks: tuple[Block, ...]
    tail: str
    newline: str
    unended: bool
    marked: bool

    def joined(self, blocks: Iterable[Block], tail: str) -> str:
        """The whole text of the file, with other blocks."""
        text = "".join(block.text for block in blocks) + tail
        if self.unended:
            text = text.removesuffix(self.newline)
        return _BOM + text if self.marked else text


def cut(text: str) -> Cut:
    """Cut a file's text, which is known to be TOML. Raises CaseError where it is written in a way not known here."""
    marked = text.startswith(_BOM)
    text = text.removeprefix(_BOM)
    newline = "\r\n" if "\r\n" in text else "\n"
    unended = bool(text) and not text.endswith("\n")
    if unended:
        text += newline
    blocks: list[Block] = []
    path, listed, lead, head, begins = (), False, "", "", 0  # type: tuple[str, ...], bool, str, str, int
    after, blank = 0, -1
    for what, found, end in _statements(text):
        if what == "trivia":
            if blank < 0 and not found["trivia"].startswith("#"):
                blank = found.start()
            continue
        if what == "head":
            ends = blank if blank >= 0 else after
            blocks.append(Block(path=path, listed=listed, lead=lead, head=head, body=text[begins:ends]))
            path, listed = _path(found["path"]), found["open"] == "[["
            lead, head, begins = text[ends : found.start()], text[found.start() : end], end
        after, blank = end, -1
    ends = blank if blank >= 0 else len(text)
    blocks.append(Block(path=path, listed=listed, lead=lead, head=head, body=text[begins:ends]))
    return Cut(blocks=tuple(blocks), tail=text[ends:], newline=newline, unended=unended, marked=marked)


def lines_of(body: str) -> tuple[Line, ...]:
    """The statements of a block's body, in order."""
    lines = []
    for what, found, end in _statements(body):
        text = body[found.start() : end]
        if what == "trivia":
            lines.append(Line(keys=(), text=text))
        elif found["value"] is not None:
            start = found.start("value") - found.start()
            lines.append(
                Line(keys=_path(found["keys"]), text=text, start=start, end=found.end("value") - found.start())
            )
        else:
            start = found.end() - found.start()
            lines.append(
                Line(keys=_path(found["keys"]), text=text, start=start, end=_closing(body, found.end()) - found.start())
            )
    return tuple(lines)


def parts_of(value: str) -> tuple[str, ...]:
    """What stands between the commas of a list or an inline table, each with its white space."""
    parts, depth, begins = [], 0, 1
    for found in re.finditer(rf"{_STRING}|\#[^\n]*|[\[\]{{}},]", value):
        sign = found[0]
        if sign in ("[", "{"):
            depth += 1
        elif sign in ("]", "}"):
            depth -= 1
            if not depth:
                parts.append(value[begins : found.start()])
        elif sign == "," and depth == 1:
            parts.append(value[begins : found.start()])
            begins = found.end()
    return tuple(parts)


def _statements(text: str) -> Iterator[tuple[str, re.Match[str], int]]:
    """Each statement: what it is (``trivia``, ``head`` or ``pair``), what was found, and where it ends."""
    place = 0
    while place < len(text):
        found = _STATEMENT.match(text, place)
        if found is None:
            raise cannot_tell_apart()
        end = found.end()
        if found["keys"] is not None and found["value"] is None:
            rest = _REST.match(text, _closing(text, end))
            if rest is None:
                raise cannot_tell_apart()
            end = rest.end()
        yield ("trivia" if found["trivia"] is not None else "head" if found["head"] else "pair"), found, end
        place = end


def _closing(text: str, place: int) -> int:
    """Where the bracket that opens at `place` has closed."""
    depth = 0
    for found in _TOKEN.finditer(text, place):
        if found[0] in ("[", "{"):
            depth += 1
        elif found[0] in ("]", "}"):
            depth -= 1
            if not depth:
                return found.end()
    raise cannot_tell_apart()


def _path(written: str) -> tuple[str, ...]:
    if re.fullmatch(r"[\w.-]+", written, re.ASCII):
        return tuple(written.split("."))
    value = tomllib.loads(f"{written} = 1")
    path: list[str] = []
    while isinstance(value, dict):
        ((key, value),) = value.items()
        path.append(key)
    return tuple(path)
