"""Passages with every dated sentence labelled, and how well the events that are suggested agree with the labels."""

from __future__ import annotations

import re
import textwrap
import tomllib
from dataclasses import dataclass
from pathlib import Path

from bundler.chronology.extract import extract
from bundler.chronology.nature import KINDS
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document

PASSAGES = Path(__file__).with_name("passages")
_KIND = re.compile(rf"\[({'|'.join(KINDS)})\] ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A dated sentence, whether it belongs in a chronology, and the kind of its event where the label gives one."""

    sentence: str
    belongs: bool
    kind: str = ""


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
    """

    right: int
    wrong: tuple[str, ...]
    missed: tuple[str, ...]
    kinds: int = 0
    misnamed: tuple[str, ...] = ()

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


def passages(names: str = "*") -> tuple[Passage, ...]:
    """Every passage of the labelled set, or those of the files with such names."""
    found = []
    for file in sorted(PASSAGES.glob(f"{names}.toml")):
        for item in tomllib.loads(file.read_text(encoding="utf-8"))["passage"]:
            found.append(_passage(item))
    return tuple(found)


def score(chosen: tuple[Passage, ...]) -> Score:
    """Hold the events that are suggested for passages against their labels."""
    right, wrong, missed, kinds, misnamed = 0, [], [], 0, []
    for passage in chosen:
        document = a_document(passage.kind, passage.document_date)
        events = extract(document, (PageText(page=1, text=passage.text),))
        told = [(_folded(account.words), event.kind) for event in events for account in event.accounts]
        for label in passage.labels:
            sentence = _folded(label.sentence)
            found = [kind for words, kind in told if words and (sentence in words or words in sentence)]
            name = f"{passage.name}: {label.sentence}"
            if found and label.belongs:
                right += 1
                kinds += bool(label.kind)
                if label.kind and label.kind not in found:
                    misnamed.append(f"{name} [{label.kind}, read as {', '.join(found)}]")
            elif found:
                wrong.append(name)
            elif label.belongs:
                missed.append(name)
    return Score(right=right, wrong=tuple(wrong), missed=tuple(missed), kinds=kinds, misnamed=tuple(misnamed))


def _passage(item: dict[str, str]) -> Passage:
    labels, paragraphs, lines = [], [], []
    for line in [*item["text"].strip("\n").split("\n"), ""]:
        mark, words = line[:1], line[2:].strip()
        named = _KIND.search(words)
        words = _KIND.sub("", words)
        if mark in "+-" and words:
            labels.append(Label(sentence=words, belongs=mark == "+", kind=named[1] if named else ""))
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
