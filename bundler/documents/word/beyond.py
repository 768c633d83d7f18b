"""What a Word file may hold that dxpdf does not draw, so that a person is told to look."""

from __future__ import annotations

from collections.abc import Mapping

from bundler.documents.word.markup import VML, Element, w
from bundler.documents.word.package import Package

_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_GRAPHIC = "{http://schemas.openxmlformats.org/drawingml/2006/main}graphicData"
_INLINE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}inline"
_DRAWN = ("/picture", "/wordprocessingShape", "/wordprocessingGroup")


def beyond_dxpdf(package: Package, trees: Mapping[str, Element]) -> tuple[str, ...]:
    """Name what these parts hold that dxpdf leaves out or draws otherwise, each once, in a fixed order."""
    found: set[str] = set()
    for root in trees.values():
        if root.find(f".//{{{VML}}}textpath") is not None:
            found.add("a watermark")
        if root.find(f".//{_MATHS}") is not None:
            found.add("a formula")
        for graphic in root.iter(_GRAPHIC):
            uri = graphic.get("uri", "")
            if uri.endswith("/chart"):
                found.add("a chart")
            elif not uri.endswith(_DRAWN):
                found.add("a diagram")
            elif uri.endswith(_DRAWN[1:]) and graphic.getparent().getparent().tag == _INLINE:
                found.add("a shape that stands in a line of text")
        if any(_is_roman(it) for it in root.iter(w("pgNumType"))):
            found.add("page numbers that are not plain digits")
    if any(name.lower().endswith((".emf", ".wmf", ".svg")) for name in package.reachable()):
        found.add("a picture made of lines (EMF, WMF or SVG)")
    return tuple(sorted(found))


def _is_roman(page_numbers: Element) -> bool:
    return page_numbers.get(w("fmt"), "decimal") not in ("decimal", "numberInDash")
