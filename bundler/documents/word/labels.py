"""Automatic numbers written out: each numbered paragraph gets a list of its own whose label is the literal number.

So every engine prints the same number: it only has to print a label, not to count.
"""

from __future__ import annotations

from copy import deepcopy

from bundler.documents.word.markup import Element, is_on, number, properties, remove_all, stories, value, w
from bundler.documents.word.numbering import LEVELS, Counter
from bundler.documents.word.styles import Lists, Styles
from bundler.documents.word.symbols import plain_bullet

_BEFORE_NUMBER = tuple(
    w(name) for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)
_WORD_JOINER = "\u2060"


class LabelWriter:
    """Labels the paragraphs of a file's parts, and keeps the lists that say the labels."""

    def __init__(self, styles: Styles, lists: Lists) -> None:
        self._styles = styles
        self._lists = lists
        self._written: dict[bytes, int] = {}
        self._levels: list[Element] = []

    def write(self, root: Element) -> dict[Element, str]:
        """Label one part, story by story; gives the label of each paragraph that has one."""
        labels: dict[Element, str] = {}
        for story in stories(root):
            counter = Counter(self._lists.uses)
            for paragraph in list(story.iter(w("p"))):
                if _story_of(paragraph, root) is story:
                    label = self._label(paragraph, counter)
                    if label:
                        labels[paragraph] = label
        return labels

    def numbering_part(self, empty: Element) -> Element:
        """Give the root of the numbering part that holds every label written so far."""
        for at, level in enumerate(self._levels, start=1):
            shared = empty.makeelement(w("abstractNum"), {w("abstractNumId"): str(at)})
            shared.append(shared.makeelement(w("multiLevelType"), {w("val"): "singleLevel"}))
            shared.append(level)
            empty.append(shared)
        for at in range(1, len(self._levels) + 1):
            use = empty.makeelement(w("num"), {w("numId"): str(at)})
            use.append(use.makeelement(w("abstractNumId"), {w("val"): str(at)}))
            empty.append(use)
        return empty

    def _label(self, paragraph: Element, counter: Counter) -> str:
        own = paragraph.find(w("pPr"))
        direct = None if own is None else own.find(w("numPr"))
        style_id = value(own, "pStyle") or self._styles.default
        place = self._place(direct, style_id)
        if direct is not None:
            remove_all(own, w("numPr"))
        if place is None:
            return ""
        list_id, level = place
        label = counter.next(list_id, level)
        described = self._lists.elements[list_id][level]
        if not label or described is None:
            return ""
        literal, shown = _literal(described, label)
        if value(direct, "numId") is None:
            self._indent_by_style(literal, style_id)
        self._point(paragraph, self._number_of(literal))
        return shown

    def _place(self, direct: Element | None, style_id: str) -> tuple[str, int] | None:
        """Give the list and level a paragraph stands on: its own word first, then its style's."""
        chain = tuple(self._styles.chain(style_id))
        list_id, level = value(direct, "numId"), number(value(direct, "ilvl"))
        by_style = list_id is None
        if list_id is None:
            list_id = next((style.list_id for style in chain if style.list_id is not None), None)
        if list_id is None or list_id == "0" or list_id not in self._lists.uses:
            return None
        if level is None and by_style:
            level = self._lists.level_of_style(list_id, tuple(style.id for style in chain))
            if level is None:
                level = next((style.level for style in chain if style.level is not None), 0)
        return list_id, min(max(level or 0, 0), LEVELS - 1)

    def _indent_by_style(self, literal: Element, style_id: str) -> None:
        """A style that brings its number sets its own indents over those of the list."""
        indent: dict[str, str] = {}
        for style in self._styles.chain(style_id):
            indent = {**style.indent, **indent}
            if style.list_id is not None:
                break
        if not indent:
            return
        holder = literal.find(w("pPr"))
        if holder is None:
            holder = literal.makeelement(w("pPr"), {})
            place = literal.find(w("rPr"))
            literal.append(holder) if place is None else place.addprevious(holder)
        mine = holder.find(w("ind"))
        if mine is None:
            mine = holder.makeelement(w("ind"), {})
            holder.append(mine)
        if {w("hanging"), w("firstLine")} & indent.keys():
            for name in ("hanging", "firstLine"):
                mine.attrib.pop(w(name), None)
        mine.attrib.update(indent)

    def _number_of(self, literal: Element) -> int:
        from lxml import etree

        key = etree.tostring(literal, method="c14n")
        if key not in self._written:
            self._levels.append(literal)
            self._written[key] = len(self._levels)
        return self._written[key]

    @staticmethod
    def _point(paragraph: Element, list_number: int) -> None:
        holder = properties(paragraph)
        pointer = holder.makeelement(w("numPr"), {})
        pointer.append(pointer.makeelement(w("ilvl"), {w("val"): "0"}))
        pointer.append(pointer.makeelement(w("numId"), {w("val"): str(list_number)}))
        place = 0
        while place < len(holder) and holder[place].tag in _BEFORE_NUMBER:
            place += 1
        holder.insert(place, pointer)


def _literal(described: Element, label: str) -> tuple[Element, str]:
    """Give a level that says this label as it stands, with the look of the one described, and the label's text."""
    level = described.makeelement(w("lvl"), {w("ilvl"): "0"})
    look = deepcopy(described.find(w("rPr")))
    bullet = value(described, "numFmt") == "bullet"
    if bullet:
        picture = described.find(w("lvlPicBulletId")) is not None
        label, font = ("•", "") if picture else plain_bullet(label, _font(look))
        if look is not None:
            remove_all(look, w("rFonts"))
        if font:
            look = level.makeelement(w("rPr"), {}) if look is None else look
            look.insert(0, _fonts(look, font))
    if is_on(look, "vanish"):
        remove_all(look, w("vanish"))
    for name, content in (("start", "1"), ("numFmt", "decimal")):
        level.append(level.makeelement(w(name), {w("val"): content}))
    suffix = described.find(w("suff"))
    if suffix is not None:
        level.append(deepcopy(suffix))
    level.append(level.makeelement(w("lvlText"), {w("val"): label.replace("%", f"%{_WORD_JOINER}")}))
    for name in ("lvlJc", "pPr"):
        part = described.find(w(name))
        if part is not None:
            level.append(deepcopy(part))
    if look is not None:
        level.append(look)
    return level, label


def _font(look: Element | None) -> str:
    fonts = None if look is None else look.find(w("rFonts"))
    return "" if fonts is None else str(fonts.get(w("ascii"), ""))


def _fonts(look: Element, font: str) -> Element:
    return look.makeelement(w("rFonts"), {w(script): font for script in ("ascii", "hAnsi", "cs", "eastAsia")})


def _story_of(paragraph: Element, root: Element) -> Element:
    parent = paragraph.getparent()
    while parent is not None and parent is not root and parent.tag != w("txbxContent"):
        parent = parent.getparent()
    return root if parent is None else parent
