"""The pictures of annotations and form fields: which one shows, and how it is set down on the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream


def inherited(field: pikepdf.Object, key: str) -> Any:
    """Give a form field's value for `key`, its own or one of the fields above it."""
    for _ in range(32):
        if key in field:
            return field[key]
        above = field.get("/Parent")
        if not isinstance(above, Dictionary):
            return None
        field = above
    return None


def annotations_of(page: pikepdf.Page) -> list[pikepdf.Object]:
    """Give the annotations of a page that are any."""
    listed = page.obj.get("/Annots")
    if not isinstance(listed, Array):
        return []
    return [thing for thing in listed if isinstance(thing, Dictionary) and isinstance(thing.get("/Subtype"), Name)]


def sides_of(annotation: pikepdf.Object) -> tuple[float, float, float, float] | None:
    """Give where an annotation stands: left, bottom, right, top in the page's numbers; None where it does not say."""
    rect = annotation.get("/Rect")
    try:
        one, two, three, four = (float(side) for side in rect)  # type: ignore[union-attr]
    except (TypeError, ValueError):
        return None
    return min(one, three), min(two, four), max(one, three), max(two, four)


def picture_of(annotation: pikepdf.Object) -> Stream | None:
    """Give the picture that a viewer shows of an annotation at rest."""
    pictures = annotation.get("/AP")
    normal = pictures.get("/N") if isinstance(pictures, Dictionary) else None
    if isinstance(normal, Stream):
        return normal
    if not isinstance(normal, Dictionary):
        return None
    for state in _states(annotation):
        picture = normal.get(state)
        if isinstance(picture, Stream):
            return picture
    return None


def _states(annotation: pikepdf.Object) -> Iterator[str]:
    """The states to look for, first the one that is set; without any, the field's value, then off."""
    if isinstance(annotation.get("/AS"), Name):
        yield str(annotation.AS)
        return
    value = inherited(annotation, "/V")
    if isinstance(value, Name):
        yield str(value)
    yield "/Off"


class Setter:
    """Sets pictures down on one page, in order, over what is there."""

    def __init__(self, pdf: Pdf, page: pikepdf.Page) -> None:
        self._pdf, self._page = pdf, page
        self._content: list[bytes] = []

    def set_down(self, annotation: pikepdf.Object, picture: Stream) -> bool:
        """Draw a picture where its annotation stands; tell whether there was anything to draw."""
        picture.Type, picture.Subtype = Name.XObject, Name.Form
        if not isinstance(picture.get("/BBox"), Array):
            picture.BBox = _box_of_size(annotation)
        annotation.AP = Dictionary(N=picture)
        if "/AS" in annotation:
            del annotation["/AS"]
        name = self._free_name()
        turn = int(self._page.obj.get("/Rotate", 0))
        placed = pikepdf.Annotation(annotation).get_page_content_for_appearance(Name(name), turn, 0, 0)
        if not placed:
            return False
        self._objects()[name] = picture
        self._content.append(placed)
        return True

    def finish(self) -> None:
        """Append what was set down to the page's content."""
        if self._content:
            self._page.contents_add(self._pdf.make_stream(b"\n".join(self._content)))

    def _objects(self) -> pikepdf.Object:
        """Give the page's own table of pictures, not one that it shares with other pages."""
        page = self._page.obj
        if not self._content:
            resources = page.get("/Resources")
            resources = _copy(resources)
            resources.XObject = _copy(resources.get("/XObject"))
            page.Resources = resources
        return page.Resources.XObject

    def _free_name(self) -> str:
        resources = self._page.obj.get("/Resources")
        taken = resources.get("/XObject") if isinstance(resources, Dictionary) else None
        number = 1
        while isinstance(taken, Dictionary) and f"/Mark{number}" in taken:
            number += 1
        return f"/Mark{number}"


def _copy(table: object) -> Dictionary:
    """Give a table of the same entries; an empty one for what is no table."""
    copied = Dictionary()
    for key, value in table.items() if isinstance(table, Dictionary) else ():
        copied[key] = value
    return copied


def _box_of_size(annotation: pikepdf.Object) -> Array:
    """Give a box at the origin, as large as an annotation: that of a picture which does not say how large it is."""
    left, bottom, right, top = sides_of(annotation) or (0, 0, 0, 0)
    return Array([0, 0, round(right - left, 3), round(top - bottom, 3)])
