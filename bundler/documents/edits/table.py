"""Values that stand once in the file: the claim's details, the prefix of the numbers, which events are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bundler.documents.edits.blocks import Block, lines_of
from bundler.documents.edits.document import confirm, forget
from bundler.documents.edits.draft import SECTION, Draft
from bundler.documents.edits.fault import FILE_NAME, cannot_tell_apart, changed_meanwhile
from bundler.documents.edits.lines import Value, with_value
from bundler.errors import CaseError
from bundler.schema import load_schema

_USUAL = {("", "title"): "Bundle", ("chronology", "show"): "all"}
TABLES = ("claim", "numbers", "chronology", "certificate", "timetable")


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTable:
    """Set values of a table of bundle.toml, or with the name "" of the file itself; "" and () take one away.

    What is set is confirmed with it. `was` holds the values that the person saw.
    """

    table: str
    values: Mapping[str, Value]
    was: Mapping[str, Value] = field(default_factory=dict)

    def make(self, draft: Draft) -> None:
        """Make it."""
        order = _order(self.table)
        held = draft.written.get(self.table, {}) if self.table else draft.written
        for key, seen in self.was.items():
            if _standing(held.get(key) or self._usual(key)) != _standing(seen or self._usual(key)):
                raise changed_meanwhile(f"{self.table or 'bundle'}: {key.replace('_', ' ')}")
        for key, value in self.values.items():
            if key not in order:
                raise CaseError(f"{key!r} cannot be set", where=FILE_NAME, remedy=f"it can be: {', '.join(order)}")
            if _standing(held.get(key)) != _standing(value):
                self._set(draft, key, value, order)
                held = draft.written.get(self.table, {}) if self.table else draft.written
        if self.table:
            ConfirmTable(table=self.table, keys=tuple(self.values)).make(draft)
            _take_away_if_bare(draft, self.table)

    def _usual(self, key: str) -> str:
        """What holds where nothing is written."""
        return _USUAL.get((self.table, key), "")

    def _set(self, draft: Draft, key: str, value: Value, order: tuple[str, ...]) -> None:
        place = _place(draft, self.table)
        if place is None:
            place = _opened(draft, self.table)
        draft.blocks[place] = with_value(draft.blocks[place], key, value, order, draft.newline)
        held: dict[str, Any] = draft.written.setdefault(self.table, {}) if self.table else draft.written
        if value in ("", ()):
            held.pop(key, None)
        else:
            held[key] = list(value) if isinstance(value, tuple) else value


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmTable:
    """Say that what was guessed of a table is right: these keys of it, or with none given all."""

    table: str
    keys: tuple[str, ...] = ()

    def make(self, draft: Draft) -> None:
        """Make it."""
        held = draft.written.get(self.table, {})
        guessed = set(held.get("proposed", {}))
        keys = guessed & set(self.keys) if self.keys else guessed
        place = _place(draft, self.table)
        if not keys or place is None:
            return
        end = place + 1
        while end < len(draft.blocks) and draft.blocks[end].path[:1] == (self.table,):
            end += 1
        confirm(draft, (place, end), (self.table,), keys)
        forget(held, keys)


def _order(table: str) -> tuple[str, ...]:
    properties = load_schema("bundle")["properties"]
    if not table:
        return tuple(key for key, schema in properties.items() if "type" not in schema or schema["type"] == "string")
    if table not in TABLES:
        raise CaseError(f"{table!r} is no table of it", where=FILE_NAME, remedy=f"there are: {', '.join(TABLES)}")
    return tuple(key for key in properties[table]["properties"] if key not in ("proposed", "party"))


def _place(draft: Draft, table: str) -> int | None:
    if not table:
        return 0
    path = (table,)
    place = next((at for at, block in enumerate(draft.blocks) if block.path == path and not block.listed), None)
    if place is None and table in draft.written and not any(block.path[:1] == path for block in draft.blocks):
        raise cannot_tell_apart()
    return place


def _opened(draft: Draft, table: str) -> int:
    """Open a table that is not there yet, before the sections."""
    first = next((at for at, block in enumerate(draft.blocks) if block.path in (SECTION, (table, "party"))), None)
    if first is None:
        raise cannot_tell_apart()
    head = f"[{table}]{draft.newline}"
    draft.insert(first, [Block(path=(table,), listed=False, lead=draft.newline, head=head, body="")])
    return first


def _take_away_if_bare(draft: Draft, table: str) -> None:
    """Take a table away in which nothing is left, not even a comment."""
    place = _place(draft, table)
    if place is None or draft.written.get(table):
        return
    block = draft.blocks[place]
    if not block.lead.strip() and not lines_of(block.body):
        del draft.blocks[place]
        draft.written.pop(table, None)


def _standing(value: object) -> Value:
    if value is None or value in ("", [], ()):
        return ""
    return tuple(value) if isinstance(value, list | tuple) else str(value)
