"""WordprocessingML's names, and small moves in its tree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Element = Any
"""An lxml element; the library brings no types."""

_SCHEMAS = "http://schemas.openxmlformats.org"
W = f"{_SCHEMAS}/wordprocessingml/2006/main"
R = f"{_SCHEMAS}/officeDocument/2006/relationships"
A = f"{_SCHEMAS}/drawingml/2006/main"
MC = f"{_SCHEMAS}/markup-compatibility/2006"
VML = "urn:schemas-microsoft-com:vml"
OFFICE = "urn:schemas-microsoft-com:office:office"
RELATIONSHIPS = f"{_SCHEMAS}/package/2006/relationships"
CONTENT_TYPES = f"{_SCHEMAS}/package/2006/content-types"


def w(name: str) -> str:
    """Give the full name of an element or attribute of WordprocessingML: ``w("p")``."""
    return f"{{{W}}}{name}"


def r(name: str) -> str:
    """Give the full name of a relationship attribute: ``r("id")``."""
    return f"{{{R}}}{name}"


def value(parent: Element | None, name: str) -> str | None:
    """Give the ``w:val`` of the child `name`, None where there is no such child or value."""
    child = None if parent is None else parent.find(w(name))
    found = None if child is None else child.get(w("val"))
    return None if found is None else str(found)


def number(text: str | None) -> int | None:
    """Give the whole number that `text` writes, None where it writes none."""
    try:
        return None if text is None else int(text)
    except ValueError:
        return None


def is_on(parent: Element | None, name: str) -> bool | None:
    """Tell whether the switch `name` is on or off in these properties, None where it is not set."""
    child = None if parent is None else parent.find(w(name))
    if child is None:
        return None
    return child.get(w("val"), "true") not in ("0", "false", "off")


def properties(paragraph: Element) -> Element:
    """Give the paragraph's properties; an empty set is made where there is none."""
    found = paragraph.find(w("pPr"))
    if found is None:
        found = paragraph.makeelement(w("pPr"), {})
        paragraph.insert(0, found)
    return found


def remove(element: Element) -> None:
    """Take an element out of its tree."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def remove_all(root: Element, *names: str) -> int:
    """Take out every element with one of these full names; gives how many there were."""
    found = list(root.iter(*names)) if names else []
    for element in found:
        remove(element)
    return len(found)


def unwrap(element: Element, inner: Element | None = None) -> None:
    """Put the children of `inner` (of the element itself where None) in the element's place."""
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    parent[place : place + 1] = list(element if inner is None else inner)


def within(container: Element) -> Iterator[Element]:
    """Give every element inside, in order, but nothing inside a text box: that is a story of its own."""
    for child in container:
        if not isinstance(child.tag, str):
            continue
        yield child
        if child.tag != w("txbxContent"):
            yield from within(child)


def stories(root: Element) -> tuple[Element, ...]:
    """Give the part itself and each text box in it: each is read on its own, from its start to its end."""
    return (root, *root.iter(w("txbxContent")))
