"""One value of one table of bundle.toml: written, changed or taken away in the table's own lines."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bundler.documents.edits.blocks import Block, Line, lines_of, parts_of
from bundler.documents.edits.fault import cannot_tell_apart
from bundler.toml_text import toml_text

Value = str | bool | tuple[str, ...]
"""A value that a person sets; "" and an empty tuple take it away."""


def with_value(block: Block, key: str, value: Value, order: Sequence[str], newline: str) -> Block:
    """Give the block with a value set, or taken away where it is "" or ().

    A key that is not there yet is put behind the last of those that stand before it in `order`. What follows a value
    on its line stays. Raises CaseError where the key is written in parts.
    """
    lines = list(lines_of(block.body))
    at = next((place for place, line in enumerate(lines) if line.keys[:1] == (key,)), None)
    if at is not None and lines[at].keys != (key,):
        raise cannot_tell_apart()
    if at is not None and value in ("", ()):
        lines[at : at + 1] = _comment_alone(lines[at])
    elif at is not None:
        line = lines[at]
        lines[at] = replace(
            line, text=line.text[: line.start] + _like(line.value, value, newline) + line.text[line.end :]
        )
    elif value not in ("", ()):
        indent = next((line.text[: len(line.text) - len(line.text.lstrip(" \t"))] for line in lines if line.keys), "")
        fresh = Line(keys=(key,), text=f"{indent}{key} = {written(value)}{newline}")
        lines.insert(_where(lines, key, order), fresh)
    return replace(block, body="".join(line.text for line in lines))


def without_keys(block: Block, table: str, keys: Collection[str]) -> Block:
    """Give the block without some keys of an inline table in it, or written as ``table.key``; an empty one goes."""
    kept: list[str] = []
    for line in lines_of(block.body):
        if line.keys[:1] != (table,):
            kept.append(line.text)
        elif len(line.keys) > 1:
            kept += [line.text] if line.keys[1] not in keys else [each.text for each in _comment_alone(line)]
        else:
            inline = _inline_without(line.value, keys)
            whole = line.text[: line.start] + inline + line.text[line.end :]
            kept += [whole] if inline else [each.text for each in _comment_alone(line)]
    return replace(block, body="".join(kept))


def body_of(values: Mapping[str, Value], newline: str) -> str:
    """The lines of a table with these values; what is "" or () is not written."""
    return "".join(f"{key} = {written(value)}{newline}" for key, value in values.items() if value not in ("", ()))


def written(value: Value) -> str:
    """A value as TOML writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return toml_text(value)
    return f"[{', '.join(toml_text(item) for item in value)}]"


def _like(before: str, value: Value, newline: str) -> str:
    """The value written as the one before it was: in single quotes, or as a list over several lines."""
    if isinstance(value, str) and before.startswith("'") and not before.startswith("'''"):
        plain = "'" not in value and all(sign.isprintable() for sign in value)
        return f"'{value}'" if plain else toml_text(value)
    if isinstance(value, tuple) and "\n" in before:
        return "[" + "".join(f"{newline}    {toml_text(item)}," for item in value) + newline + "]"
    return written(value)


def _where(lines: Sequence[Line], key: str, order: Sequence[str]) -> int:
    """The place for a line: behind the last line of a key that comes before it in the order."""
    before = set(order[: order.index(key)]) if key in order else set(order)
    places = [at for at, line in enumerate(lines) if line.keys and line.keys[0] in before]
    return places[-1] + 1 if places else 0


def _comment_alone(line: Line) -> list[Line]:
    """What is left of a line whose value goes: the comment behind it, on a line of its own."""
    comment = line.text[line.end :].strip()
    return [Line(keys=(), text=comment + line.text[len(line.text.rstrip("\r\n")) :])] if comment else []


def _inline_without(value: str, keys: Collection[str]) -> str:
    """An inline table without some of its keys, as it is written; "" where nothing is left."""
    if not value.startswith("{"):
        raise cannot_tell_apart()
    parts = parts_of(value)
    kept = [part for part in parts if part.strip() and _key(part) not in keys]
    if not kept:
        return ""
    if kept[0] is not parts[0]:
        kept[0] = parts[0][: len(parts[0]) - len(parts[0].lstrip())] + kept[0].lstrip()
    if kept[-1] is not parts[-1]:
        kept[-1] = kept[-1].rstrip() + parts[-1][len(parts[-1].rstrip()) :]
    return "{" + ",".join(kept) + "}"


def _key(part: str) -> str:
    return next(iter(tomllib.loads(part.strip())))
