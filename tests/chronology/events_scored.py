"""Passages with every dated sentence labelled, and how well the events that are suggested agree with the labels."""

from __future__ import annotations

import re
import textwrap
import tomllib
from dataclasses import dataclass
from pathlib import Path

from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document

PASSAGES = Path(__file__).with_name("passages")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage as it would stand on a page, and its dated sentences with whether each belongs in a chronology."""

    name: str
    kind: Kind
    document_date: str
    text: str
    labels: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many labelled sentences were rightly chosen, wrongly chosen, and missed; with the words of the last two."""

    right: int
    wrong: tuple[str, ...]
    missed: tuple[str, ...]

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + len(self.missed))


def passages() -> tuple[Passage, ...]:
    """Every passage of the labelled set."""
    found = []
    for file in sorted(PASSAGES.glob("*.toml")):
        for item in tomllib.loads(file.read_text(encoding="utf-8"))["passage"]:
            found.append(_passage(item))
    return tuple(found)


def score(chosen: tuple[Passage, ...]) -> Score:
    """Hold the events that are suggested for passages against their labels."""
    right, wrong, missed = 0, [], []
    for passage in chosen:
        document = a_document(passage.kind, passage.document_date)
        events = extract(document, (PageText(page=1, text=passage.text),))
        told = [_folded(account.words) for event in events for account in event.accounts]
        for sentence, belongs in passage.labels:
            found = any(_folded(sentence) in words or words in _folded(sentence) for words in told if words)
            if found and belongs:
                right += 1
            elif found:
                wrong.append(f"{passage.name}: {sentence}")
            elif belongs:
                missed.append(f"{passage.name}: {sentence}")
    return Score(right=right, wrong=tuple(wrong), missed=tuple(missed))


def _passage(item: dict[str, str]) -> Passage:
    labels, paragraphs, lines = [], [], []
    for line in [*item["text"].strip("\n").split("\n"), ""]:
        mark, words = line[:1], line[2:].strip()
        if mark in "+-" and words:
            labels.append((words, mark == "+"))
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
