"""Names of files: their natural order, which ones are junk, and how messages show them safely."""

from __future__ import annotations

import re
import unicodedata

NaturalKey = tuple[tuple[tuple[tuple[int, int, str], ...], str], ...]

_JUNK = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r", "__macosx"})
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Co", "Cn"})
_LONGEST = 120
_MERE_ENDINGS = frozenset(
    {"", "pdf", "doc", "docx", "rtf", "eml", "msg", "jpg", "jpeg", "png", "tif", "tiff", "xlsx", "zip"}
)


def natural_key(path: str) -> NaturalKey:
    """Give the key that puts paths with forward slashes in the order a person expects: 2 before 10, a beside A.

    Paths that differ have keys that differ, so that the order never depends on the file system.
    """
    *folders, name = path.split("/")
    stem, dot, ending = name.rpartition(".")
    if not stem:
        stem, ending = name, dot and ending
    last = ((*_pieces(stem), (-1, 0, ""), *_pieces(ending)), name)
    return (*((_pieces(folder), folder) for folder in folders), last)


def _pieces(text: str) -> tuple[tuple[int, int, str], ...]:
    """Split a name into numbers and words. Numbers compare by their length, then their digits: none is too long."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    pieces = []
    for found in re.finditer(r"[0-9]+|[^0-9]+", plain):
        piece = found.group()
        if piece[0] in "0123456789":
            digits = piece.lstrip("0")
            pieces.append((0, len(digits), digits))
        else:
            pieces.append((1, 0, piece))
    return tuple(pieces)


def is_junk(name: str) -> bool:
    """Tell whether a file or folder of this name is a program's litter, which nobody meant to send.

    A document that lost its name (``.pdf``, ``...``) is none.
    """
    if name.startswith(".") and name.lstrip(".").casefold() in _MERE_ENDINGS:
        return False
    return name.startswith((".", "~$")) or name.casefold() in _JUNK


def safe_name(name: str) -> str:
    r"""Give a name fit for a message: what cannot be seen is written out, and what is too long is cut in the middle.

    ``a\nb.pdf`` for a line feed, ``\u202e`` for a mark that would turn the words round.
    """
    return "/".join(_shortened("".join(_shown(letter) for letter in part)) for part in name.split("/"))


def _shown(letter: str) -> str:
    if unicodedata.category(letter) not in _HIDDEN:
        return letter
    return letter.encode("unicode_escape").decode("ascii")


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:80]}…{name[-30:]}"


def own_name(name: str) -> str:
    """Give the last part of a name that another program wrote, whichever slashes it used; "" where none is left."""
    last = re.split(r"[/\\]", name.strip())[-1].strip()
    return "" if last in (".", "..") else last


def unique(name: str, taken: set[str]) -> str:
    """Give `name`, or `name (2)` and so on, that is not yet in `taken`, and put it there."""
    stem, dot, ending = name.rpartition(".")
    if not stem or "/" in ending:
        stem, dot, ending = name, "", ""
    fresh, count = name, 1
    while fresh.casefold() in taken:
        count += 1
        fresh = f"{stem} ({count}){dot}{ending}"
    taken.add(fresh.casefold())
    return fresh
