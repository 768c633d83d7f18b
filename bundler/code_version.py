"""A version for what the program reads out of documents: a digest of the code that reads.

What is kept in the store is made again whenever that code changes, and nobody has to remember to say so.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent


@cache
def code_version(*rooms: str) -> str:
    """Give a digest of the source files of these rooms, such as ``prose`` or ``documents/readers``, and files.

    Raises FileNotFoundError where there is no such room.
    """
    digest = hashlib.sha256()
    for room in rooms:
        place = _PACKAGE / room
        files = sorted(place.rglob("*.py")) if place.is_dir() else [place]
        for file in files:
            digest.update(file.relative_to(_PACKAGE).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
