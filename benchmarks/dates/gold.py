"""Labelled texts: our own passages (TOML with the labels in the text) and TIMEX3 files."""

from __future__ import annotations

import html
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

_LABEL = re.compile(r"\{([^{}|]+)\|([^{}|]*)(?:\|([a-z-]+))?\}")
_LISTED = re.compile(r"(?:,\s*(?:and\s+)?|\s+(?:and|or)\s+)")
_TIMEX = re.compile(r"<TIMEX3\b([^>]*)>(.*?)</TIMEX3>", re.S)
_TIMEX2 = re.compile(r"<TIMEX2\b([^>]*)>")
_TAG = re.compile(r"<[^>]+>")


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
    """Read our own passages: ``{words|value|role}`` in the text; values of a list stand apart by semicolons."""
    found = []
    for file in sorted(folder.glob("*.toml")):
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


def read_timex(file: Path) -> Text:
    """Read a file with TIMEX3 tags in its text (TimeML); other tags are dropped."""
    raw = file.read_text(encoding="utf-8", errors="replace")
    creation = re.search(r'<DCT>.*?value="([^"]*)"', raw, re.S)
    body = re.search(r"<TEXT>(.*?)</TEXT>", raw, re.S)
    marked = body[1] if body else raw
    plain, labels, at = [], [], 0
    length = 0
    for mark in _TIMEX.finditer(marked):
        before, words = _strip(marked[at : mark.start()]), _strip(mark[2])
        length += len(before)
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', mark[1]))
        kind = attributes.get("type", "DATE").lower()
        labels.append(Label(start=length, end=length + len(words), value=attributes.get("value", ""), kind=kind))
        length += len(words)
        plain += [before, words]
        at = mark.end()
    plain.append(_strip(marked[at:]))
    day = creation[1][:10] if creation else ""
    return Text(name=file.stem, text="".join(plain), labels=tuple(labels), kind="letter", document_date=day, timex=True)


def _strip(marked: str) -> str:
    return html.unescape(_TAG.sub("", marked))
