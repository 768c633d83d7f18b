"""What a drawn Word document must say: each paragraph of its body, with its number and its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bundler.documents.word.fields import KEPT, keyword
from bundler.documents.word.markup import Element, w, within

_SIGNS = {w("tab"): " ", w("br"): " ", w("cr"): " ", w("noBreakHyphen"): "-"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One paragraph. `ordinal` counts the paragraphs of the body that have words, from 1.

    `runs` are its words, cut where something stands that only the engine knows, such as a page number.
    """

    ordinal: int
    label: str
    runs: tuple[str, ...]

    @property
    def name(self) -> str:
        """How messages name it, without its words."""
        if self.label:
            return f"paragraph {self.label} (the {self.ordinal}. with words)"
        return f"the {self.ordinal}. paragraph with words"


def expected_paragraphs(root: Element, labels: Mapping[Element, str]) -> tuple[Expected, ...]:
    """Give the paragraphs of the body in order; text boxes are no part of it."""
    found: list[Expected] = []
    for paragraph in within(root):
        if paragraph.tag != w("p"):
            continue
        runs = _runs(paragraph)
        if any(run.strip() for run in runs):
            found.append(Expected(ordinal=len(found) + 1, label=labels.get(paragraph, ""), runs=runs))
    return tuple(found)


def _runs(paragraph: Element) -> tuple[str, ...]:
    """Give a paragraph's words, cut at fields that are still counted and at pictures."""
    runs = [""]
    depth = 0
    for element in within(paragraph):
        if element.tag == w("fldChar"):
            kind = element.get(w("fldCharType"))
            depth += {"begin": 1, "end": -1}.get(kind, 0)
            runs.append("")
        elif element.tag in (w("drawing"), w("pict")) or _is_kept_field(element):
            runs.append("")
        elif depth > 0 or _in_kept_field(element, paragraph):
            continue
        elif element.tag == w("t"):
            runs[-1] += element.text or ""
        elif element.tag in _SIGNS and element.getparent().tag == w("r"):
            runs[-1] += _SIGNS[element.tag]
    return tuple(run for run in runs if run.strip())


def _is_kept_field(element: Element) -> bool:
    return bool(element.tag == w("fldSimple") and keyword(element.get(w("instr"), "")) in KEPT)


def _in_kept_field(element: Element, paragraph: Element) -> bool:
    parent = element.getparent()
    while parent is not None and parent is not paragraph:
        if parent.tag == w("fldSimple"):
            return True
        parent = parent.getparent()
    return False
