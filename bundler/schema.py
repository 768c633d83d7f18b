"""Hold a mapping against a shipped JSON Schema; errors carry the path of the place."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Mapping
from datetime import date, time
from functools import cache
from typing import Any

from bundler.errors import CaseError
from bundler.resources import resource


@cache
def load_schema(name: str) -> dict[str, Any]:
    """Give the schema `schemas/<name>.schema.json`."""
    schema: dict[str, Any] = json.loads(resource("schemas", f"{name}.schema.json").read_bytes())
    return schema


def place(path: Iterable[str | int]) -> str:
    """Write a path into a mapping as people read it: lists count from 1, as in ``section[2].document[4].title``."""
    written = ""
    for step in path:
        if isinstance(step, int):
            written += f"[{step + 1}]"
        else:
            written += f".{step}" if written else step
    return written


def hold(mapping: Mapping[str, Any], schema_name: str, *, file: str) -> None:
    """Raise CaseError, naming `file` and the place, unless `mapping` fits the schema."""
    # jsonschema takes a fifth of a second to import, and only people's files need it.
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    fault = best_match(Draft202012Validator(load_schema(schema_name)).iter_errors(mapping))
    if fault is None:
        return
    path = list(fault.absolute_path)
    if fault.validator == "additionalProperties":
        known = sorted(fault.schema.get("properties", {}))
        unknown = next(key for key in fault.instance if key not in known)
        near = difflib.get_close_matches(unknown, known, n=1)
        raise CaseError(
            "this key is not known",
            where=f"{file}: {place([*path, unknown])}",
            remedy=f"did you mean {near[0]!r}?" if near else f"the keys known here are: {', '.join(known)}",
        )
    if fault.validator == "required":
        missing = next(key for key in fault.validator_value if key not in fault.instance)
        raise CaseError(
            f"the key {missing!r} is missing", where=_where(file, path), remedy=f"write {missing} = … there"
        )
    raise CaseError(_problem(fault), where=_where(file, path), remedy=_remedy(fault))


def _where(file: str, path: list[str | int]) -> str:
    return f"{file}: {place(path)}" if path else file


def _problem(fault: Any) -> str:
    given = _as_written(fault.instance)
    if fault.validator == "minLength" and not fault.instance:
        return "it is empty"
    if fault.validator in ("minimum", "maximum"):
        return f"{given} is {'less' if fault.validator == 'minimum' else 'more'} than {fault.validator_value}"
    if fault.validator == "enum":
        return f"{given} is not one of the words known here"
    if fault.validator == "pattern":
        return f"{given} is not in the form wanted here"
    if fault.validator == "type":
        return f"{given} is not {_an(fault.validator_value)}"
    return str(fault.message)


def _as_written(value: Any) -> str:
    """A value as TOML writes it, where Python writes it in words of its own."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, (date, time)) else repr(value)


def _remedy(fault: Any) -> str:
    if fault.validator == "enum":
        near = difflib.get_close_matches(str(fault.instance), [str(word) for word in fault.validator_value], n=1)
        hint = f"did you mean {near[0]!r}? " if near else ""
        return f"{hint}known words: {', '.join(str(word) for word in fault.validator_value)}"
    described = fault.schema.get("description", "") if isinstance(fault.schema, dict) else ""
    return str(described)


def _an(json_type: str | list[str]) -> str:
    if isinstance(json_type, list):
        return " or ".join(_an(each) for each in json_type)
    names = {"string": "text in quotes", "integer": "a whole number", "boolean": "true or false", "number": "a number"}
    return names.get(json_type, {"array": "a list", "object": "a table"}.get(json_type, json_type))
