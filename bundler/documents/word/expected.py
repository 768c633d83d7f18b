"""What a drawn Word document must say: each paragraph of its body, boxes and notes, with its number and its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bundler.documents.word.fields import KEPT, keyword
from bundler.documents.word.markup import MC, Element, w, within

_PLACES = {
    w("footnotes"): "in the notes",
    w("endnotes"): "in the notes",
    w("hdr"): "in a header",
    w("ftr"): "in a footer",
}
_SIGNS = {w("tab"): " ", w("br"): " ", w("cr"): " ", w("noBreakHyphen"): "-"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One paragraph. `ordinal` counts the paragraphs of its `place` that have words, from 1.

    `place` is "" for the body, else ``in a text box`` and the like. `runs` are its words, cut where something
    stands that only the engine knows, such as a page number.
    """

    ordinal: int
    label: str
    runs: tuple[str, ...]
    place: str = ""

    @property
    def name(self) -> str:
        """How messages name it, without its words."""
        counted = f"number {self.ordinal} of those with words {self.place}".rstrip()
        return f"paragraph {self.label} ({counted})" if self.label else f"the paragraph that is {counted}"


def expected_paragraphs(root: Element, labels: Mapping[Element, str]) -> tuple[Expected, ...]:
    """Give the paragraphs of a part in order: those of its text, then those of its text boxes."""
    boxes = [box for box in root.iter(w("txbxContent")) if not _stands_in(box)]
    place = _PLACES.get(root.tag, "")
    return (*_paragraphs((root,), labels, place), *_paragraphs(boxes, labels, "in a text box"))


def _paragraphs(stories: Iterable[Element], labels: Mapping[Element, str], place: str) -> tuple[Expected, ...]:
    found: list[Expected] = []
    for paragraph in (element for story in stories for element in within(story) if element.tag == w("p")):
        runs = _runs(paragraph)
        if runs:
            label = labels.get(paragraph, "")
            found.append(Expected(ordinal=len(found) + 1, label=label, runs=runs, place=place))
    return tuple(found)


def _stands_in(box: Element) -> bool:
    """Tell whether a box stands in for another that engines of today draw."""
    return next(box.iterancestors(f"{{{MC}}}Fallback"), None) is not None


def _runs(paragraph: Element) -> tuple[str, ...]:
    """Give a paragraph's words, cut at fields that are still counted and at pictures.

    Where it begins with such a field, the first of them is "".
    """
    runs = [""]
    depth = 0
    counted_first = False
    for element in within(paragraph):
        if element.tag == w("fldChar"):
            kind = element.get(w("fldCharType"))
            depth += {"begin": 1, "end": -1}.get(kind, 0)
            counted_first |= not "".join(runs).strip()
            runs.append("")
        elif _is_kept_field(element):
            counted_first |= not "".join(runs).strip()
            runs.append("")
        elif element.tag in (w("drawing"), w("pict")):
            runs.append("")
        elif depth > 0 or _in_kept_field(element, paragraph):
            continue
        elif element.tag == w("t"):
            runs[-1] += element.text or ""
        elif element.tag in _SIGNS and element.getparent().tag == w("r"):
            runs[-1] += _SIGNS[element.tag]
    said = tuple(run for run in runs if run.strip())
    return ("", *said) if counted_first and said else said


def _is_kept_field(element: Element) -> bool:
    return bool(element.tag == w("fldSimple") and keyword(element.get(w("instr"), "")) in KEPT)


def _in_kept_field(element: Element, paragraph: Element) -> bool:
    parent = element.getparent()
    while parent is not None and parent is not paragraph:
        if parent.tag == w("fldSimple"):
            return True
        parent = parent.getparent()
    return False
