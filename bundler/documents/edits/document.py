"""Values of one document, and the guesses among them, as a person sets and confirms them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from bundler.documents import page_turns
from bundler.documents.edits.draft import DOCUMENT, Draft
from bundler.documents.edits.fault import FILE_NAME, changed_meanwhile
from bundler.documents.edits.lines import Value, with_value, without_keys
from bundler.documents.page_ranges import WRITTEN, as_written, read_ranges
from bundler.errors import CaseError
from bundler.schema import load_schema

_FIXED = frozenset(("id", "proposed"))
_TRUE_UNLESS_SAID = frozenset(("agreed",))
# What is neither true nor false where nothing is written.
_OPEN_UNLESS_SAID = frozenset(("core",))


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDocument:
    """Set values of a document by the keys of bundle.toml; "" takes one away. What is set is confirmed with it.

    `was` holds the values that the person saw, for those keys that are to be held against the file.
    """

    id: str
    values: Mapping[str, Value]
    was: Mapping[str, Value] = field(default_factory=dict)

    def make(self, draft: Draft) -> None:
        """Make it."""
        section, number = draft.place(self.id)
        document = draft.document(section, number)
        for key, seen in self.was.items():
            if standing(document, key) != _plain(key, seen):
                raise changed_meanwhile(f"the {key.replace('_', ' ')} of this document")
        order = known_keys()
        start, _ = draft.document_span(section, number)
        for key, value in self.values.items():
            if key not in order or key in _FIXED:
                raise CaseError(f"{key!r} cannot be set", where=FILE_NAME, remedy=f"it can be: {', '.join(order)}")
            if _plain(key, value) == _usual(key):
                value = ""
            elif standing(document, key) == _plain(key, value):
                continue
            draft.blocks[start] = with_value(draft.blocks[start], key, value, order, draft.newline)
            _set(document, key, value)
        ConfirmDocument(id=self.id, keys=tuple(self.values)).make(draft)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmDocument:
    """Say that what was guessed of a document is right: these keys of it, or with none given all."""

    id: str
    keys: tuple[str, ...] = ()

    def make(self, draft: Draft) -> None:
        """Make it."""
        section, number = draft.place(self.id)
        document = draft.document(section, number)
        if "proposed" not in document:
            return
        guessed = set(document["proposed"])
        keys = guessed & set(self.keys) if self.keys else guessed
        if self.keys and not keys:
            return
        start, end = draft.document_span(section, number)
        confirm(draft, (start, end), DOCUMENT, keys)
        forget(document, keys)


def confirm(draft: Draft, span: tuple[int, int], path: tuple[str, ...], keys: Collection[str]) -> None:
    """Take guesses away from the blocks of a document, a row or a table, however they are written there."""
    start, end = span
    draft.blocks[start] = without_keys(draft.blocks[start], "proposed", keys)
    for place in range(end - 1, start, -1):
        block = draft.blocks[place]
        if block.path != (*path, "proposed"):
            continue
        for key in keys:
            block = with_value(block, key, "", (), draft.newline)
        draft.blocks[place] = block
        if not any(line.strip() and not line.lstrip().startswith("#") for line in block.body.splitlines()):
            del draft.blocks[place]
            draft.keep_comments(block.lead + block.body, place)


def forget(table: dict[str, Any], keys: Collection[str]) -> None:
    """Take guesses away from what is written; the last takes `proposed` with it."""
    left = {key: because for key, because in table.get("proposed", {}).items() if key not in keys}
    table.pop("proposed", None)
    if left:
        table["proposed"] = left


def known_keys() -> tuple[str, ...]:
    """The keys of a document, in the order in which they are written."""
    return tuple(load_schema("bundle")["$defs"]["document"]["properties"])


def standing(document: Mapping[str, Any], key: str) -> Value:
    """The value of a key, be it that nothing is written of it."""
    return _plain(key, document.get(key, ""))


def _plain(key: str, value: Any) -> Value:
    if value == "" or value is None or value == []:
        return _usual(key)
    if key == "core" and isinstance(value, str) and WRITTEN.fullmatch(value):
        return as_written(read_ranges(value, FILE_NAME))
    if key == "turn":
        return page_turns.as_written(page_turns.read_turns(value, FILE_NAME))
    return tuple(value) if isinstance(value, list | tuple) else value


def _usual(key: str) -> Value:
    """What holds where nothing is written."""
    if key in _OPEN_UNLESS_SAID:
        return ""
    kind = load_schema("bundle")["$defs"]["document"]["properties"].get(key, {}).get("type")
    return key in _TRUE_UNLESS_SAID if kind == "boolean" else () if kind == "array" else ""


def _set(document: dict[str, Any], key: str, value: Value) -> None:
    if value in ("", ()):
        document.pop(key, None)
    else:
        document[key] = list(value) if isinstance(value, tuple) else value
