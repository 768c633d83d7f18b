"""Ids for what bundle.toml lists: of a name's letters and figures, and each once."""

from __future__ import annotations

import re
import unicodedata


def slug(text: str) -> str:
    """Give an id made of small letters, figures and hyphens, at most 48 long; ``document`` where nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:48].strip("-") or "document"


def unique(wanted: str, taken: set[str]) -> str:
    """Give `wanted`, or `wanted` with the first free number behind it, and count it as taken."""
    chosen, number = wanted, 1
    while chosen in taken:
        number += 1
        chosen = f"{wanted}-{number}"
    taken.add(chosen)
    return chosen
