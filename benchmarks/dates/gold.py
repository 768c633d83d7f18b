"""Labelled texts: our own passages (TOML with the labels in the text) and TIMEX3 files."""

from __future__ import annotations

import html
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

_LABEL = re.compile(r"\{([^{}|]+)\|([^{}|]*)(?:\|([a-z-]+))?\}")
_LISTED = re.compile(r"(?:,\s*(?:and\s+)?|\s+(?:and|or)\s+)")
_TAGS = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z0-9]+)\b[^>]*>|[^<]+|<")
_WRITTEN = re.compile(r'<(?:DCT|DATETIME|DATE_TIME|DATE)>.{0,300}?\bval(?:ue)?="(\d{4}(?:-\d\d){0,2})', re.S | re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One labelled expression. `value` is EDTF, an ISO 8601 duration, or empty where the text settles none."""

    start: int
    end: int
    value: str
    role: str = "event"
    kind: str = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A labelled text."""

    name: str
    text: str
    labels: tuple[Label, ...]
    kind: str = ""
    document_date: str = ""
    timex: bool = False


def read_passages(folder: Path) -> list[Text]:
    """Read our own passages: ``{words|value|role}`` in the text; values of a list stand apart by semicolons.

    Raises FileNotFoundError where the folder holds none: nothing to hold a result against is no result.
    """
    found = []
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise FileNotFoundError(f"no passages (*.toml) in {folder}")
    for file in files:
        for passage in tomllib.loads(file.read_text(encoding="utf-8"))["passage"]:
            found.append(unmark(passage["text"], passage["name"], passage["kind"], passage["document_date"]))
    return found


def unmark(marked: str, name: str = "", kind: str = "", document_date: str = "") -> Text:
    """Take the labels out of a marked text."""
    plain, labels, at = [], [], 0
    length = 0
    for mark in _LABEL.finditer(marked):
        before = marked[at : mark.start()]
        plain += [before, mark[1]]
        length += len(before)
        labels += _labels(mark[1], mark[2], mark[3] or "event", length)
        length += len(mark[1])
        at = mark.end()
    plain.append(marked[at:])
    return Text(name=name, text="".join(plain), labels=tuple(labels), kind=kind, document_date=document_date)


def _labels(words: str, values: str, role: str, start: int) -> list[Label]:
    parts, at = [], 0
    for gap in _LISTED.finditer(words) if ";" in values else ():
        parts.append((at, gap.start()))
        at = gap.end()
    parts.append((at, len(words)))
    if len(parts) != len(values.split(";")):
        raise ValueError(f"{words!r} has {len(parts)} parts, not as many values as in {values!r}")
    return [
        Label(start=start + a, end=start + b, value=value.replace("?", ""), role=role, kind=_kind(value))
        for (a, b), value in zip(parts, values.split(";"), strict=True)
    ]


def _kind(value: str) -> str:
    return "duration" if value.startswith("P") else "time" if "T" in value else "date"


def read_timex(file: Path, kind: str) -> Text:
    """Read a file with TIMEX3 (TimeML) or TIMEX2 (ACE) tags in its text; other tags are dropped.

    `kind` is the kind of document that the files are. The day of writing is that of DCT, or of DATETIME. A tag within
    another is a label too.
    """
    raw = file.read_text(encoding="utf-8", errors="replace")
    creation = _WRITTEN.search(raw)
    body = re.search(r"<TEXT>(.*)</TEXT>", raw, re.S)
    plain: list[str] = []
    labels: list[Label] = []
    opened: list[tuple[int, dict[str, str]]] = []
    length = 0
    for piece in _TAGS.finditer(body[1] if body else raw):
        if piece["name"] is None:
            words = html.unescape(piece[0])
            plain.append(words)
            length += len(words)
        elif piece["name"].startswith("TIMEX") and piece["close"] and opened:
            start, attributes = opened.pop()
            labels += _timex_label(start, length, attributes)
        elif piece["name"].startswith("TIMEX") and not piece["close"]:
            opened.append((length, dict(re.findall(r'(\w+)="([^"]*)"', piece[0].replace("VAL=", "value=")))))
    labels.sort(key=lambda label: (label.start, -label.end))
    day = creation[1] if creation else ""
    return Text(name=file.stem, text="".join(plain), labels=tuple(labels), kind=kind, document_date=day, timex=True)


def _timex_label(start: int, end: int, attributes: dict[str, str]) -> list[Label]:
    """The label of one tag; none for the empty tags with which TimeML writes what no word says."""
    value = attributes.get("value", attributes.get("val", ""))
    if start == end:
        return []
    kind = attributes.get("type", "").lower()
    if not kind:
        kind = "set" if attributes.get("set") else "duration" if value.startswith("P") else "date"
    return [Label(start=start, end=end, value=value, kind=kind)]
