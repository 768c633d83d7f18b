"""bundle.toml held against its schema, quickly where most of it was held before."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from bundler.schema import hold, load_schema

_FILE = "bundle.toml"


def hold_manifest(written: Mapping[str, Any]) -> None:
    """Hold bundle.toml against its schema. A document that was held before is not held again: there may be hundreds."""
    listed = written.get("section")
    if not isinstance(listed, list) or not all(isinstance(section, dict) for section in listed):
        hold(written, "bundle", file=_FILE)
        return
    bare = [{key: value for key, value in section.items() if key != "document"} for section in listed]
    if not all(_fits(document) for document in _documents(listed)):
        hold(written, "bundle", file=_FILE)
    hold({**written, "section": bare}, "bundle", file=_FILE)


def _documents(sections: Iterable[Mapping[str, Any]]) -> Iterable[Any]:
    for section in sections:
        listed = section.get("document", [])
        yield from listed if isinstance(listed, list) else [listed]


def _fits(document: Any) -> bool:
    try:
        return _text_fits(json.dumps(document))
    except (TypeError, ValueError):
        return False


@lru_cache(maxsize=8192)
def _text_fits(document: str) -> bool:
    """Whether a document, as JSON, fits the schema."""
    from jsonschema import Draft202012Validator

    whole = load_schema("bundle")
    schema = {"$defs": whole["$defs"], "$ref": "#/$defs/document"}
    return Draft202012Validator(schema).is_valid(json.loads(document))
