"""Fields frozen: each shows what it showed when the file was last saved; only page numbers are still counted."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field

from bundler.documents.word.markup import Element, number, remove, stories, unwrap, value, w, within

KEPT = frozenset({"PAGE", "NUMPAGES"})
"""Fields that are left to the engine: the numbers of a page, which are the drawn document's own."""

UNSHOWN = "without a result"
"""Stands after the name of a field that Word shows something for, but keeps no result of in the file."""

_DRAWN_BY_WORD = frozenset(
    {"LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "EQ", "SYMBOL", "MACROBUTTON", "GOTOBUTTON"}
)
_TICKED, _EMPTY = "☒", "☐"


@dataclass(slots=True)
class _Field:
    """A field that has begun: its marks, all that stands before its result, and whether that is empty."""

    marks: list[Element]
    code: str = ""
    hidden: list[Element] = field(default_factory=list)
    in_code: bool = True
    empty: bool = True


def freeze_fields(root: Element) -> frozenset[str]:
    """Freeze every field of a part; gives the names of those that were frozen, such as ``DATE``.

    A field that Word shows something for, but that keeps no result to show, is named twice, once with `UNSHOWN`.
    """
    names: set[str] = set()
    for story in stories(root):
        doomed: list[Element] = []
        open_fields: list[_Field] = []
        for element in list(within(story)):
            parent = element.getparent()
            if parent.tag == w("r") and element.tag != w("rPr"):
                _read(element, open_fields, doomed, names)
        for left_open in open_fields:
            doomed += left_open.marks
        for element in doomed:
            remove(element)
    for simple in list(root.iter(w("fldSimple"))):
        name = keyword(simple.get(w("instr"), ""))
        if name not in KEPT:
            names.add(name)
            for data in list(simple.iterchildren(w("fldData"))):
                remove(data)
            unwrap(simple)
    return frozenset(names - {""})


def keyword(code: str) -> str:
    """Give the name of the field that this code is of, in capitals."""
    words = code.split()
    return words[0].upper() if words else ""


def _read(element: Element, open_fields: list[_Field], doomed: list[Element], names: set[str]) -> None:
    """Take one piece of a run in: what belongs to a field's code is doomed when the field ends."""
    kind = element.get(w("fldCharType")) if element.tag == w("fldChar") else ""
    for outer in open_fields:
        if not outer.in_code and element.tag == w("t"):
            outer.empty = False
        if outer.in_code and element not in outer.marks:
            outer.hidden.append(element)
    if kind == "begin":
        open_fields.append(_Field(marks=[element]))
    elif not open_fields:
        if kind or element.tag == w("instrText"):
            doomed.append(element)
    elif element.tag == w("instrText"):
        open_fields[-1].code += element.text or ""
        open_fields[-1].marks.append(element)
    elif kind == "separate":
        open_fields[-1].in_code = False
        open_fields[-1].marks.append(element)
    elif kind == "end":
        ended = open_fields.pop()
        ended.marks.append(element)
        _end(ended, doomed, names)


def _end(ended: _Field, doomed: list[Element], names: set[str]) -> None:
    name = keyword(ended.code)
    if name in KEPT:
        for attribute in (w("dirty"), w("fldLock")):
            for mark in ended.marks:
                mark.attrib.pop(attribute, None)
        _give_result(ended)
        return
    names.add(name)
    if ended.in_code and name in _DRAWN_BY_WORD:
        names.add(f"{name} {UNSHOWN}")
    shown = _form_value(ended.marks[0], name)
    if shown:
        text = ended.marks[-1].makeelement(w("t"), {})
        text.text = shown
        ended.marks[-1].addprevious(text)
    doomed += [*ended.marks, *(element for element in ended.hidden if element not in ended.marks)]


def _give_result(counted: _Field) -> None:
    """Give a page number something to show, where it shows nothing yet: dxpdf draws nothing of a part without it."""
    end = counted.marks[-1].getparent()
    if not counted.in_code and not counted.empty:
        return
    for tag in ("fldChar", "t") if counted.in_code else ("t",):
        run = end.makeelement(w("r"), {})
        look = end.find(w("rPr"))
        if look is not None:
            run.append(deepcopy(look))
        piece = run.makeelement(w(tag), {w("fldCharType"): "separate"} if tag == "fldChar" else {})
        piece.text = None if tag == "fldChar" else "1"
        run.append(piece)
        end.addprevious(run)


def _form_value(begin: Element, name: str) -> str:
    """Give what a form's check box or list shows, which is kept in the field itself."""
    data = begin.find(w("ffData"))
    if data is None:
        return ""
    box = data.find(w("checkBox"))
    if name == "FORMCHECKBOX" and box is not None:
        state = box.find(w("checked")) if box.find(w("checked")) is not None else box.find(w("default"))
        ticked = state is not None and state.get(w("val"), "1") not in ("0", "false", "off")
        return _TICKED if ticked else _EMPTY
    listed = data.find(w("ddList"))
    if name == "FORMDROPDOWN" and listed is not None:
        entries = [entry.get(w("val"), "") for entry in listed.iterchildren(w("listEntry"))]
        chosen = number(value(listed, "result") or value(listed, "default")) or 0
        return entries[chosen] if 0 <= chosen < len(entries) else ""
    return ""
