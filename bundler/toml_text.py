"""A text as TOML writes it."""

from __future__ import annotations

import json


def toml_text(value: str) -> str:
    """A TOML basic string. JSON's escapes are TOML's too, but for DEL, which JSON leaves bare, and lone surrogates."""
    clean = value.encode("utf-8", "replace").decode()
    return json.dumps(clean, ensure_ascii=False).replace("\x7f", "\\u007F")
