"""Rows of the lists that stand outside the sections: parties, reading list, documents not filed, issues, persons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bundler.documents.edits.blocks import Block
from bundler.documents.edits.document import confirm
from bundler.documents.edits.draft import SECTION, Draft
from bundler.documents.edits.fault import FILE_NAME, cannot_tell_apart, changed_meanwhile
from bundler.documents.edits.lines import Value, body_of, with_value
from bundler.errors import CaseError
from bundler.schema import load_schema

LISTS = ("claim.party", "reading", "not_filed", "issue", "person", "direction", "refused", "left_out")
Row = Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddRow:
    """Add a row to a list, before the row at `at` (from 0) or with None behind the last."""

    table: str
    values: Row
    at: int | None = None

    def make(self, draft: Draft) -> None:
        """Make it."""
        path, order = _path(self.table)
        rows, spans = _rows(draft, path, create=True), draft.row_spans(path)
        place = len(rows) if self.at is None else min(self.at, len(rows))
        values = {key: self.values[key] for key in order if self.values.get(key, "") not in ("", ())}
        block = Block(
            path=path,
            listed=True,
            lead=draft.newline,
            head=f"[[{self.table}]]{draft.newline}",
            body=body_of(values, draft.newline),
        )
        draft.insert(spans[place][0] if place < len(spans) else _end(draft, path, spans), [block])
        rows.insert(place, dict(values))


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRow:
    """Set values of the row at `at` (from 0), which the person saw as `was`. The row is confirmed with it."""

    table: str
    at: int
    values: Row
    was: Row

    def make(self, draft: Draft) -> None:
        """Make it."""
        path, order = _path(self.table)
        row = _row(draft, path, self.at, self.was)
        start, end = draft.row_spans(path)[self.at]
        for key, value in self.values.items():
            if key not in order:
                raise CaseError(f"{key!r} cannot be set", where=FILE_NAME, remedy=f"it can be: {', '.join(order)}")
            if _standing(row.get(key)) == _standing(value):
                continue
            draft.blocks[start] = with_value(draft.blocks[start], key, value, order, draft.newline)
            if value in ("", ()):
                row.pop(key, None)
            else:
                row[key] = value
        if "proposed" in row:
            confirm(draft, (start, end), path, tuple(row.pop("proposed")))


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveRow:
    """Take out the row at `at` (from 0), as the person saw it."""

    table: str
    at: int
    was: Row

    def make(self, draft: Draft) -> None:
        """Make it."""
        path, rows, (start, end) = _seen(draft, self.table, self.at, self.was)
        lead = draft.blocks[start].lead
        del draft.blocks[start:end]
        draft.keep_comments(lead, start)
        del rows[self.at]
        if not rows:
            holder = draft.written if len(path) == 1 else draft.written[path[0]]
            del holder[path[-1]]
            if len(path) > 1 and not holder and not any(block.path[:1] == path[:1] for block in draft.blocks):
                del draft.written[path[0]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRow:
    """Put the row at `at` (from 0), as the person saw it, to the place `to` among the others."""

    table: str
    at: int
    to: int
    was: Row

    def make(self, draft: Draft) -> None:
        """Make it."""
        path, rows, (start, end) = _seen(draft, self.table, self.at, self.was)
        blocks = draft.blocks[start:end]
        del draft.blocks[start:end]
        row, spans = rows.pop(self.at), draft.row_spans(path)
        to = max(0, min(self.to, len(rows)))
        at = spans[to][0] if to < len(spans) else spans[-1][1] if spans else start
        draft.insert(at, blocks)
        rows.insert(to, row)


def _path(table: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The path of a list, and the keys of its rows in order."""
    if table not in LISTS:
        raise CaseError(f"{table!r} is no list of it", where=FILE_NAME, remedy=f"there are: {', '.join(LISTS)}")
    path = tuple(table.split("."))
    schema: Any = load_schema("bundle")
    for step in path:
        schema = schema["properties"][step]
    return path, tuple(key for key in schema["items"]["properties"] if key != "proposed")


def _rows(draft: Draft, path: tuple[str, ...], *, create: bool = False) -> list[dict[str, Any]]:
    holder: dict[str, Any] = draft.written
    for step in path[:-1]:
        holder = holder.setdefault(step, {}) if create else holder.get(step, {})
    rows: list[dict[str, Any]] = holder.setdefault(path[-1], []) if create else holder.get(path[-1], [])
    if len(rows) != len(draft.row_spans(path)):
        raise cannot_tell_apart()
    return rows


def _row(draft: Draft, path: tuple[str, ...], at: int, was: Row) -> dict[str, Any]:
    rows = _rows(draft, path)
    if not 0 <= at < len(rows) or any(_standing(rows[at].get(key)) != _standing(seen) for key, seen in was.items()):
        raise changed_meanwhile("this line of the list")
    return rows[at]


def _seen(draft: Draft, table: str, at: int, was: Row) -> tuple[tuple[str, ...], list[dict[str, Any]], tuple[int, int]]:
    """The path of a list, its rows, and the blocks of the row at `at`, which still says what the person saw."""
    path, _ = _path(table)
    _row(draft, path, at, was)
    return path, _rows(draft, path), draft.row_spans(path)[at]


def _end(draft: Draft, path: tuple[str, ...], spans: list[tuple[int, int]]) -> int:
    """Where the last row of a list ends; the first goes behind its table, or to the end of the file."""
    if spans:
        return spans[-1][1]
    if len(path) == 1:
        return len(draft.blocks)
    owner = [at for at, block in enumerate(draft.blocks) if block.path[: len(path) - 1] == path[:-1]]
    if owner:
        return owner[-1] + 1
    return next(at for at, block in enumerate(draft.blocks) if block.path == SECTION)


def _standing(value: object) -> str:
    return "" if value is None else str(value)
