"""Passages with every dated sentence labelled, and how well the events that are suggested agree with the labels."""

from __future__ import annotations

import re
import textwrap
import tomllib
from dataclasses import dataclass
from pathlib import Path

from bundler.chronology.extract import extract
from bundler.chronology.wording.nature import KINDS
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document

PASSAGES = Path(__file__).with_name("passages")
_KIND = re.compile(rf"\[({'|'.join(KINDS)})(?: ([\d-]+))?\] ")

# The event that a document is itself: its words are those of its heading, which hold another date.
_ITSELF = re.compile(r"(?:E-mail|Letter|Decision letter|Response to letter before claim)\b.*:|.* passed sentence:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A dated sentence, whether it belongs in a chronology, and the kind and the date of its event where given.

    `date` is EDTF: the first day of the event; a date known to the month or the year is written as its first day.
    """

    sentence: str
    belongs: bool
    kind: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage as it would stand on a page, and its dated sentences with whether each belongs in a chronology."""

    name: str
    kind: Kind
    document_date: str
    text: str
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many labelled sentences were rightly chosen, wrongly chosen, and missed; with the words of the last two.

    `kinds` counts the events rightly chosen whose kind is labelled; `misnamed` holds those that got another kind.
    `dates` counts those whose date is labelled; `misdated` holds those that got another.
    """

    right: int
    wrong: tuple[str, ...]
    missed: tuple[str, ...]
    kinds: int = 0
    misnamed: tuple[str, ...] = ()
    dates: int = 0
    misdated: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + len(self.missed))

    @property
    def named(self) -> float:
        """The share of events with a labelled kind that got that kind."""
        return (self.kinds - len(self.misnamed)) / max(1, self.kinds)

    @property
    def dated(self) -> float:
        """The share of events with a labelled date that got that date."""
        return (self.dates - len(self.misdated)) / max(1, self.dates)


def passages(names: str = "*", folder: Path = PASSAGES) -> tuple[Passage, ...]:
    """Every passage of the labelled set, or those of the files with such names."""
    found = []
    for file in sorted(folder.glob(f"{names}.toml")):
        for item in tomllib.loads(file.read_text(encoding="utf-8"))["passage"]:
            found.append(_passage(item))
    return tuple(found)


def score(chosen: tuple[Passage, ...]) -> Score:
    """Hold the events that are suggested for passages against their labels."""
    right, kinds, dates = 0, 0, 0
    wrong: list[str] = []
    missed: list[str] = []
    misnamed: list[str] = []
    misdated: list[str] = []
    for passage in chosen:
        document = a_document(passage.kind, passage.document_date)
        events = extract(document, (PageText(page=1, text=passage.text),))
        told = [
            (_folded(account.words), event)
            for event in events
            for account in event.accounts
            if not _ITSELF.match(event.text)
        ]
        for label in passage.labels:
            sentence = _folded(label.sentence)
            found = [event for words, event in told if words and (sentence in words or words in sentence)]
            name = f"{passage.name}: {label.sentence}"
            if not label.belongs:
                wrong += [name] if found else []
                continue
            if not found:
                missed.append(name)
                continue
            right += 1
            read_as, days = [event.kind for event in found], [str(event.date.earliest) for event in found]
            kinds += bool(label.kind)
            dates += bool(label.date)
            if label.kind and label.kind not in read_as:
                misnamed.append(f"{name} [{label.kind}, read as {', '.join(read_as)}]")
            if label.date and label.date not in days:
                misdated.append(f"{name} [{label.date}, read as {', '.join(days)}]")
    return Score(
        right=right,
        wrong=tuple(wrong),
        missed=tuple(missed),
        kinds=kinds,
        misnamed=tuple(misnamed),
        dates=dates,
        misdated=tuple(misdated),
    )


def _passage(item: dict[str, str]) -> Passage:
    labels, paragraphs, lines = [], [], []
    for line in [*item["text"].strip("\n").split("\n"), ""]:
        mark, words = line[:1], line[2:].strip()
        named = _KIND.search(words)
        words = _KIND.sub("", words)
        if mark in "+-" and words:
            kind, date = (named[1], named[2] or "") if named else ("", "")
            labels.append(Label(sentence=words, belongs=mark == "+", kind=kind, date=date))
        if words:
            lines.append(words)
        elif lines:
            paragraphs.append("\n".join(lines) if item.get("rows") else _wrapped(lines))
            lines = []
    return Passage(
        name=item["name"],
        kind=Kind(item["kind"]),
        document_date=item["document_date"],
        text="\n".join(paragraphs),
        labels=tuple(labels),
    )


def _wrapped(lines: list[str]) -> str:
    """Sentences flowed as on a page; what begins with a number or has no full stop stands on a line of its own."""
    blocks: list[list[str]] = []
    for line in lines:
        alone = not re.search(r"[.?!,]$", line)
        numbered = re.match(r"\d+(\.\d+)?\.? ", line)
        if not blocks or alone or numbered or not re.search(r"[.?!]$", blocks[-1][-1]):
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return "\n".join("\n".join(textwrap.wrap(" ".join(block), 86)) for block in blocks)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", re.sub(r"^(?:\d+\.|\d+\.\d+)\s", "", text).casefold()))
