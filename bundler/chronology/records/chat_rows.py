"""Messages in a table: who sent each, and what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NUMBER = re.compile(r"\(?\+?\d[\d ()]{7,14}\d\)?\s+")
_OUT = r"(?:outgoing|sent|outbound|out)"
_WAY = re.compile(
    rf"(?:(?P<out>{_OUT})|incoming|received|inbound|inbox|in|read|unread|delivered)\b[\s:,]*", re.IGNORECASE
)
_LAST_WAY = re.compile(rf"\s+(?:(?P<out>{_OUT})|incoming|received|inbound|read|unread|delivered)$", re.IGNORECASE)
_NAMED = re.compile(r"[A-Z][\w’'-]*$")


def senders(rows: Sequence[str], columns: Sequence[str]) -> list[tuple[str, str, str]]:
    """Give of each row, without its date, who sent it, to whom, and what it says; "" for who and whom where not known.

    `columns` are the heads of the table. Whoever's telephone it is sent what went out, and is not named.
    """
    parted = [_parted(row, columns) for row in rows]
    names = _names([rest for _, rest in parted])
    found = []
    for (out, rest), name in zip(parted, names, strict=True):
        said = rest[len(name) :].strip()
        to = ""
        if (
            "to" in columns
            and name
            and (other := next((each for each in names if each and said.startswith(f"{each} ")), ""))
        ):
            to, said = other, said[len(other) :].strip()
        way = _WAY.match(said) if "way" in columns else None
        if way:
            out, said = out or bool(way["out"]), said[way.end() :]
        found.append(("", name, said) if out else (name, to, said))
    return found


def _parted(row: str, columns: Sequence[str]) -> tuple[bool, str]:
    """Whether a row says at its ends that it went out, and the row without that and without telephone numbers."""
    row = _NUMBER.sub("", row) if _NUMBER.match(row) else row
    if "way" not in columns:
        return False, row
    last = _LAST_WAY.search(row)
    if last:
        row = row[: last.start()]
    first = _WAY.match(row)
    if first:
        row = row[first.end() :]
        row = _NUMBER.sub("", row) if _NUMBER.match(row) else row
    return bool((last and last["out"]) or (first and first["out"])), row


def _names(rows: Sequence[str]) -> list[str]:
    """The name with which each row begins: its first word, or two that all rows with that first word share."""
    split = [row.split() for row in rows]
    found = []
    for words in split:
        if len(words) < 2 or not _NAMED.match(words[0]):
            found.append("")
            continue
        alike = [each for each in split if each[:1] == words[:1]]
        found.append(" ".join(words[: 2 if _is_of_two(alike) else 1]))
    return found


def _is_of_two(alike: Sequence[Sequence[str]]) -> bool:
    """Whether rows with the same first word all go on with the same name, and then most of them begin a sentence."""
    seconds = {" ".join(words[1:2]) for words in alike}
    if len(alike) < 2 or len(seconds) > 1 or not _NAMED.match(seconds.pop()):
        return False
    return 2 * sum(words[2:3] != [] and words[2][:1].isupper() for words in alike) >= len(alike)
