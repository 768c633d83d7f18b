"""Judgments whose events were labelled in GATE, with the parts in which they were labelled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

# The set on which the two annotators agreed, and the one that marks the parts of the judgment.
_AGREED, _PARTS = "consensus", "Section"
# What is law and no fact, at the end of the part on the circumstances.
_LAW = re.compile(r"^(?:[IVX]+|[A-Z])\.\s+(?:THE\s+)?RELEVANT\b", re.M | re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """An event of the labels: where it stands in the text, and the spans that say when (none where nothing does)."""

    start: int
    end: int
    when: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgment:
    """A labelled judgment. `told` are the parts that tell facts: the procedure, and the circumstances without the law.

    Offsets are characters of `text`.
    """

    name: str
    text: str
    told: tuple[tuple[int, int], ...]
    law: tuple[tuple[int, int], ...]
    events: tuple[Marked, ...]


def read_gate(file: Path) -> Judgment:
    """Read a file of GATE (XML, version 3) with the annotations Event and Event_when, joined by their feature `id`."""
    root = ElementTree.parse(file).getroot()
    text, places = _text(root)
    spans: dict[str, dict[str, list[tuple[int, int]]]] = {}
    parts: dict[str, list[tuple[int, int]]] = {}
    for name, number, span in _annotations(root, _AGREED, places):
        spans.setdefault(number, {}).setdefault(name, []).append(span)
    for name, _, span in _annotations(root, _PARTS, places):
        parts.setdefault(name, []).append(span)
    told, law = list(parts.get("Procedure", ())), []
    for start, end in parts.get("Circumstances", ()):
        heading = _LAW.search(text, start, end)
        cut = heading.start() if heading else end
        told.append((start, cut))
        law.append((cut, end))
    events = [
        Marked(start=start, end=end, when=tuple(sorted(found.get("Event_when", ()))))
        for found in spans.values()
        for start, end in found.get("Event", ())
    ]
    events.sort(key=lambda event: event.start)
    return Judgment(name=file.stem, text=text, told=tuple(told), law=tuple(law), events=tuple(events))


def _text(root: ElementTree.Element) -> tuple[str, dict[str, int]]:
    """The text, and the place of each numbered node in it."""
    nodes = root.find("TextWithNodes")
    assert nodes is not None
    pieces, places = [nodes.text or ""], {}
    length = len(pieces[0])
    for node in nodes:
        places[node.get("id", "")] = length
        pieces.append(node.tail or "")
        length += len(pieces[-1])
    return "".join(pieces), places


def _annotations(
    root: ElementTree.Element, wanted: str, places: dict[str, int]
) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """The type, the feature `id` and the span of each annotation of a set."""
    for group in root.findall("AnnotationSet"):
        for item in group if group.get("Name") == wanted else ():
            features = {
                feature.findtext("Name", ""): feature.findtext("Value", "") for feature in item.findall("Feature")
            }
            span = (places[item.get("StartNode", "")], places[item.get("EndNode", "")])
            yield item.get("Type", ""), features.get("id", ""), span
