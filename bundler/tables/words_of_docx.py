"""The words of a Word document's tables as they stand once tracked changes are taken, and markup to write them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from bundler.errors import CaseError
from bundler.tables.small_archive import hold_small
from bundler.tables.table import NOT_XML

EXPORTED = "exported:"
_STANDS_FOR = {"noBreakHyphen": "-", "tab": " "}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# The letters of Word's own fonts of signs, which mean nothing without them.
_OWN_SIGNS = range(0xF000, 0xF100)


def opened(file: Path, fault: CaseError) -> Any:
    """Open a document, without what nobody wrote in it. Raises `fault` where the file is none."""
    from zipfile import BadZipFile

    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    hold_small(file)
    try:
        document = Document(str(file))
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, OSError, SyntaxError) as error:
        raise fault from error
    _drop_what_nobody_wrote(document.element.body)
    return document


def _drop_what_nobody_wrote(body: Any) -> None:
    """Take out of the tree the second form of text boxes, for older programs, and what an empty field asks for."""
    fields = [mark.getparent().getparent() for mark in body.iter(tag("showingPlcHdr")) if is_on(mark)]
    asking = [part for field in fields for part in field.iterchildren(tag("sdtContent"))]
    for node in (*body.iter(_FALLBACK), *(text for part in asking for text in part.iter(tag("t")))):
        node.getparent().remove(node)


def exported_ids(document: Any) -> tuple[str, ...]:
    """The ids that were exported, which stand behind the table in hidden text."""
    text = " ".join(words(paragraph) for paragraph in document.element.body.iterchildren(tag("p")))
    found = re.search(rf"{EXPORTED}((?:\s+[\w-]+)*)", text)
    return tuple(found[1].split()) if found else ()


def cell_words(cell: Any, *, hidden: bool | None = None) -> str:
    """The words of a cell; with `hidden` only those that are hidden, or only those that are not."""
    told = []
    for paragraph in cell.iter(tag("p")):
        told += [words(paragraph, hidden=hidden), "" if _is_joined_to_next(paragraph) else "\n"]
    return "".join(told[:-1])


def words(paragraph: Any, *, hidden: bool | None = None) -> str:
    """The words of a paragraph; tracked insertions count, tracked deletions do not."""
    parts = []
    for node in paragraph.iter(*_TOLD):
        if not _is_of(node, paragraph):
            continue
        if hidden is not None and _is_hidden(node) is not hidden:
            continue
        parts.append(_told(node))
    return "".join(parts)


def _told(node: Any) -> str:
    name = node.tag.rpartition("}")[2]
    if name == "sym":
        sign = int(node.get(tag("char"), "FFFD"), 16)
        return "\ufffd" if sign in _OWN_SIGNS else chr(sign)
    return (node.text or "") if name == "t" else _STANDS_FOR.get(name, "\n")


def _is_of(node: Any, paragraph: Any) -> bool:
    """Whether a piece of text is one of this paragraph, and not of one in a box in it, and stands there."""
    for parent in node.iterancestors():
        if parent.tag in _GONE or parent is paragraph:
            return parent is paragraph
        if parent.tag == _PARAGRAPH:
            break
    return False


def stands(node: Any) -> bool:
    """Whether a piece of text is there once tracked changes are taken."""
    return not any(parent.tag in _GONE for parent in node.iterancestors())


def _is_joined_to_next(paragraph: Any) -> bool:
    """Whether the end of a paragraph was taken out as a tracked change."""
    mark = paragraph.find(f"{tag('pPr')}/{tag('rPr')}")
    return mark is not None and any(mark.find(tag(name)) is not None for name in ("del", "moveFrom"))


def text_markup(text: str) -> str:
    """The words of a run as markup, with their line ends."""
    from xml.sax.saxutils import escape

    return "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in NOT_XML.sub("\ufffd", text).split("\n")
    )


def tag(name: str) -> str:
    """The name of an element of Word's."""
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}"


def _is_hidden(node: Any) -> bool:
    run = next(node.iterancestors(tag("r")), None)
    mark = run.find(f"{tag('rPr')}/{tag('vanish')}") if run is not None else None
    return mark is not None and is_on(mark)


def is_on(mark: Any) -> bool:
    """Whether a mark of how words look says that they do, and not that they do not."""
    return mark.get(tag("val"), "true") not in ("0", "false", "off")


_PARAGRAPH = tag("p")
_TOLD = tuple(tag(name) for name in ("t", "br", "tab", "cr", "noBreakHyphen", "sym"))
# What stood here before tracked changes, and tabulators, which are places and no signs.
_GONE = frozenset(tag(name) for name in ("del", "moveFrom", "tabs"))
