"""Tracked changes accepted: insertions kept, deletions dropped, what was moved kept once, where it went."""

from __future__ import annotations

from bundler.documents.word.markup import Element, remove, remove_all, unwrap, w

_OLD_PROPERTIES = tuple(
    w(name)
    for name in (
        "rPrChange",
        "pPrChange",
        "sectPrChange",
        "tblPrChange",
        "tblPrExChange",
        "tblGridChange",
        "trPrChange",
        "tcPrChange",
        "numberingChange",
    )
)
_RANGES = tuple(
    w(f"{name}{end}")
    for name in (
        "moveFromRange",
        "moveToRange",
        "customXmlInsRange",
        "customXmlDelRange",
        "customXmlMoveFromRange",
        "customXmlMoveToRange",
    )
    for end in ("Start", "End")
)
_GONE = (w("del"), w("moveFrom"))
_KEPT = (w("ins"), w("moveTo"))


def accept_changes(root: Element) -> int:
    """Accept every tracked change of a part; gives how many there were. A move counts once."""
    count = remove_all(root, *_OLD_PROPERTIES)
    count += len(list(root.iter(*_KEPT, w("del"), w("cellIns"), w("cellDel"), w("cellMerge"))))
    remove_all(root, *_RANGES)
    _accept_rows(root)
    ended = [paragraph for paragraph in root.iter(w("p")) if _mark_is_gone(paragraph)]
    remove_all(root, *_GONE)
    for element in list(root.iter(*_KEPT)):
        unwrap(element)
    for paragraph in ended:
        join_to_next(paragraph)
    _mend_tables(root)
    return count


def join_to_next(paragraph: Element, *, keep_first: bool = False) -> None:
    """Join a paragraph whose mark is gone to the one after it, which gives the joined one its properties.

    With `keep_first` the first gives them, unless it is empty. Before a table, or at the end of its container, a
    paragraph cannot be joined: it goes where it is empty and may go, and stays otherwise.
    """
    following = _next_block(paragraph)
    content = [child for child in paragraph if child.tag != w("pPr")]
    if following is not None and following.tag == w("p"):
        own = paragraph.find(w("pPr"))
        if keep_first and own is not None and has_content(paragraph):
            _take_properties(following, own)
        first = 1 if len(following) and following[0].tag == w("pPr") else 0
        following[first:first] = content
        remove(paragraph)
    elif not has_content(paragraph) and _may_go(paragraph):
        for child in content:
            paragraph.addprevious(child)
        remove(paragraph)


def has_content(paragraph: Element) -> bool:
    """Tell whether anything in a paragraph is printed: a run with more than properties, or a formula."""
    return any(
        child.tag not in (w("rPr"), w("lastRenderedPageBreak")) for run in paragraph.iter(w("r")) for child in run
    ) or any(
        isinstance(child.tag, str) and child.tag.endswith(("}oMath", "}oMathPara"))
        for child in paragraph.iterchildren()
    )


def _accept_rows(root: Element) -> None:
    for row in list(root.iter(w("tr"))):
        if row.find(f"{w('trPr')}/{w('del')}") is not None:
            remove(row)
    for cell in list(root.iter(w("tc"))):
        if cell.find(f"{w('tcPr')}/{w('cellDel')}") is not None:
            remove(cell)
    remove_all(root, w("cellIns"), w("cellMerge"))


def _mark_is_gone(paragraph: Element) -> bool:
    mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    return mark is not None and any(child.tag in _GONE for child in mark)


def _next_block(paragraph: Element) -> Element | None:
    following = paragraph.getnext()
    while following is not None and following.tag not in (w("p"), w("tbl"), w("sectPr"), w("altChunk")):
        following = following.getnext()
    return following


def _take_properties(paragraph: Element, properties: Element) -> None:
    old = paragraph.find(w("pPr"))
    section = None if old is None else old.find(w("sectPr"))
    if old is not None:
        paragraph.remove(old)
    paragraph.insert(0, properties)
    if section is not None:
        remove_all(properties, w("sectPr"))
        properties.append(section)


def _may_go(paragraph: Element) -> bool:
    """A table cell, a note or a text box must end with a paragraph; so must the text before a table's end."""
    following = _next_block(paragraph)
    if following is not None and following.tag == w("tbl"):
        return True
    before = paragraph.getprevious()
    while before is not None and before.tag not in (w("p"), w("tbl")):
        before = before.getprevious()
    return before is not None and bool(before.tag == w("p"))


def _mend_tables(root: Element) -> None:
    """Take away rows and tables that nothing is left of, and give each cell the paragraph it must have."""
    for row in list(root.iter(w("tr"))):
        if row.find(w("tc")) is None:
            remove(row)
    for table in list(root.iter(w("tbl"))):
        if table.find(w("tr")) is None:
            remove(table)
    for cell in root.iter(w("tc")):
        if cell.find(w("p")) is None:
            cell.append(cell.makeelement(w("p"), {}))
