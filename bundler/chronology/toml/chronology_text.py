"""chronology.toml cut into its events, each of which is read alone, so that one can be changed and all else stays."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from bundler.chronology.event import Event, Status
from bundler.chronology.toml.event_toml import event_of
from bundler.errors import CaseError
from bundler.schema import load_schema

FILE_NAME = "chronology.toml"
_HEAD = re.compile(r"^[ \t]*\[\[[ \t]*event[ \t]*\]\]", re.MULTILINE)
# The mark that some editors put before a text in UTF-8.
MARK = "\ufeff"
# More events than a case has; what is older is read again.
_KEPT = 30_000
_TEXTS = frozenset(("id", "date", "text", "kind", "status", "disputed", "was", "account_of", "calculated"))
_SOURCE_TEXTS = frozenset(("document", "paragraph", "asserted_by", "words"))
_STATUSES = frozenset(status.value for status in Status)
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_STARTS_IN_WORDS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """The text from one ``[[event]]`` up to the next, what TOML makes of it, and the event that it tells."""

    text: str
    written: Mapping[str, Any]
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyText:
    """chronology.toml as text: what stands before the first event, then each event in the order of the file."""

    head: str
    pieces: tuple[Piece, ...]

    @property
    def newline(self) -> str:
        """How the file ends its lines."""
        return newline_of(self.head or (self.pieces[0].text if self.pieces else ""))

    def to_bytes(self) -> bytes:
        """The file's bytes."""
        return "".join((self.head, *(piece.text for piece in self.pieces))).encode()


def text_of(data: bytes) -> str:
    """Give a file's text with its line ends and its byte order mark as they are. Raises CaseError for another code."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise CaseError(
            "this is not written in UTF-8", where=FILE_NAME, remedy="save it as UTF-8 in the editor it was written with"
        ) from error


def newline_of(text: str) -> str:
    """Give how a text ends its lines."""
    return "\r\n" if "\r\n" in text else "\n"


def cut(text: str) -> ChronologyText | None:
    """Cut a text into its events; None where they cannot be told apart, or one cannot be read.

    Each piece is read by itself. TOML is read from left to right, so where each piece is whole by itself the whole file
    means just what its pieces mean.
    """
    mark = MARK if text.startswith(MARK) else ""
    text = text.removeprefix(MARK)
    starts = [match.start() for match in _HEAD.finditer(text)]
    head = text[: starts[0]] if starts else text
    try:
        if set(tomllib.loads(head)) - {"suggested"}:
            return None
        pieces = tuple(_pieces(text, starts))
    except (ValueError, RecursionError):
        return None
    return ChronologyText(head=mark + head, pieces=pieces)


def _pieces(text: str, starts: Sequence[int]) -> Iterator[Piece]:
    """Yield the events. Words of an event may themselves look like the start of one: then a piece ends further on."""
    ends = [*starts[1:], len(text)]
    place = 0
    while place < len(starts):
        for last in range(place, min(place + _STARTS_IN_WORDS, len(ends))):
            try:
                piece = piece_of(text[starts[place] : ends[last]])
            except (ValueError, RecursionError):
                continue
            yield piece
            place = last + 1
            break
        else:
            raise ValueError("not one event")


def cut_bytes(data: bytes) -> ChronologyText:
    """Cut a file into its events. Raises CaseError where they cannot be told apart, or an id stands twice."""
    found = cut(text_of(data))
    if found is None or len({piece.event.id for piece in found.pieces}) < len(found.pieces):
        raise not_told_apart()
    return found


def not_told_apart() -> CaseError:
    """The fault of a file whose events cannot be changed one by one."""
    return CaseError(
        "the events cannot be told apart in the way the file is written, so nothing was changed",
        where=FILE_NAME,
        remedy="change the values in the file itself",
    )


@lru_cache(maxsize=_KEPT)
def piece_of(text: str) -> Piece:
    """Read the text of one event. Raises ValueError where it is no TOML, holds more than one, or the event is none."""
    written = tomllib.loads(text)
    events = written.get("event", [])
    if list(written) != ["event"] or len(events) != 1:
        raise ValueError("not one event")
    if not is_plainly_fit(events[0]) and not _validator().is_valid(written):
        raise ValueError("not one event")
    return Piece(text=text, written=events[0], event=event_of(events[0]))


def is_plainly_fit(written: Mapping[str, Any]) -> bool:
    """Whether an event fits the schema beyond doubt; what is not plain is left to the schema, which is far slower."""
    sources, flags = written.get("source", []), written.get("flags", [])
    return (
        _is_of(written, _TEXTS, {"id", "date", "text"}, {"flags", "source", "confidence"})
        and _ID.fullmatch(written["id"]) is not None
        and bool(written["text"])
        and written.get("status", "added") in _STATUSES
        and (type(written.get("confidence", 1)) in (int, float) and 0 <= written.get("confidence", 1) <= 1)
        and type(flags) is list
        and all(type(flag) is str for flag in flags)
        and type(sources) is list
        and all(
            _is_of(source, _SOURCE_TEXTS, {"document", "page"}, {"page"})
            and bool(source["document"])
            and type(source["page"]) is int
            and source["page"] >= 1
            for source in sources
        )
    )


def _is_of(written: Any, texts: Set[str], needed: Set[str], others: Set[str]) -> bool:
    """Whether it is a table that holds what is needed, texts under the keys of texts, and nothing unknown."""
    return (
        type(written) is dict
        and needed <= written.keys() <= texts | others
        and all(type(written[key]) is str for key in written.keys() & texts)
    )


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(load_schema("chronology"))
