"""Hidden text taken out of the copy, so that it stays hidden whichever engine draws it."""

from __future__ import annotations

from bundler.documents.word.markup import Element, is_on, remove, value, w
from bundler.documents.word.revisions import has_content, join_to_next
from bundler.documents.word.styles import Styles


def drop_hidden(root: Element, styles: Styles) -> int:
    """Take hidden text out of a part; gives how many runs of it had words or pictures.

    A paragraph whose mark is hidden runs on into the next, as in Word; one that is hidden whole is not there.
    """
    count = 0
    for paragraph in list(root.iter(w("p"))):
        own = paragraph.find(w("pPr"))
        by_style = styles.hidden(value(own, "pStyle") or styles.default)
        for run in list(paragraph.iter(w("r"))):
            if _owner(run) is paragraph and _is_hidden(run.find(w("rPr")), by_style, styles):
                count += any(child.tag != w("rPr") for child in run)
                remove(run)
        mark = None if own is None else own.find(w("rPr"))
        if _is_hidden(mark, by_style, styles):
            if not has_content(paragraph) and own is not None:
                for listed in list(own.iterchildren(w("numPr"))):
                    own.remove(listed)
            join_to_next(paragraph, keep_first=True)
    return count


def _is_hidden(look: Element | None, by_paragraph: bool | None, styles: Styles) -> bool:
    """Tell whether text of this look is hidden: its own word first, then its style's, then its paragraph's."""
    direct = is_on(look, "vanish")
    if direct is not None:
        return direct
    by_style = styles.hidden(value(look, "rStyle"))
    return bool(by_paragraph if by_style is None else by_style)


def _owner(run: Element) -> Element:
    parent = run.getparent()
    while parent is not None and parent.tag != w("p"):
        parent = parent.getparent()
    return parent
