"""The pictures of annotations and form fields: drawn where they are missing, and set down on the page.

PDFium draws those that are missing, in a copy of the file, as it would on a screen; they are taken from there.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

_DRAWN_BY_PDFIUM = {
    *("/Circle", "/Highlight", "/Ink", "/Square", "/Squiggly", "/StrikeOut", "/Underline"),
    "/Widget",
}
_COMBO = 1 << 17


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


def draw_missing(pdf: Pdf) -> None:
    """Give a picture to each form field and mark that has none, and to each text field that is to be drawn afresh."""
    form = pdf.Root.get("/AcroForm")
    afresh = isinstance(form, Dictionary) and bool(form.get("/NeedAppearances"))
    wanting = [
        (number, place)
        for number, page in enumerate(pdf.pages)
        for place, annotation in enumerate(annotations_of(page))
        if _wants_picture(annotation, afresh)
    ]
    if not wanting:
        return
    with Pdf.open(_drawn_by_pdfium(pdf)) as drawn:
        for number, place in wanting:
            fresh = annotations_of(drawn.pages[number])[place]
            if "/AP" in fresh:
                annotation = annotations_of(pdf.pages[number])[place]
                annotation.AP = pdf.copy_foreign(drawn.make_indirect(fresh.AP))
                if "/AS" in fresh:
                    annotation.AS = Name(str(fresh.AS))


def _wants_picture(annotation: pikepdf.Object, afresh: bool) -> bool:
    if str(annotation.Subtype) not in _DRAWN_BY_PDFIUM:
        return False
    has_picture = isinstance(annotation.get("/AP"), Dictionary) and "/N" in annotation.AP
    if annotation.Subtype != Name.Widget:
        return not has_picture
    kind = inherited(annotation, "/FT")
    return kind != Name.Sig and (not has_picture or (afresh and kind in (Name.Tx, Name.Ch)))


def _drawn_by_pdfium(pdf: Pdf) -> io.BytesIO:
    """Give a copy of the file in which PDFium has drawn every field and mark."""
    import pypdfium2

    before, after = io.BytesIO(), io.BytesIO()
    pdf.save(before)
    with Pdf.open(before) as copy:
        _prepare(copy)
        before = io.BytesIO()
        copy.save(before)
    document = pypdfium2.PdfDocument(before)
    try:
        document.init_forms()
        pages = [document[number] for number in range(len(document))]
        for page in pages:
            page.render(scale=0.05)
        document.save(after)
    finally:
        document.close()
    return after


def _prepare(copy: Pdf) -> None:
    """Ask for every picture to be drawn, and for a closed list as the text it shows rather than as a button."""
    form = copy.Root.get("/AcroForm")
    if not isinstance(form, Dictionary):
        form = copy.Root.AcroForm = Dictionary(Fields=Array([]))
    form.NeedAppearances = True
    for key in ("/XFA", "/CO"):
        if key in form:
            del form[key]
    for page in copy.pages:
        for annotation in annotations_of(page):
            flags = inherited(annotation, "/Ff")
            closed = isinstance(flags, int) and flags & _COMBO
            if annotation.Subtype == Name.Widget and closed and inherited(annotation, "/FT") == Name.Ch:
                annotation.FT, annotation.Ff, annotation.V = Name.Tx, 0, _shown_choice(annotation)


def _shown_choice(annotation: pikepdf.Object) -> pikepdf.Object:
    """Give the text that a choice shows: an option may be kept as one word and shown as another."""
    value = inherited(annotation, "/V")
    if isinstance(value, Array) and len(value):
        value = value[0]
    options = inherited(annotation, "/Opt")
    for option in options if isinstance(options, Array) else ():
        if isinstance(option, Array) and len(option) > 1 and option[0] == value:
            return option[1]
    return pikepdf.String("") if value is None else value


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
