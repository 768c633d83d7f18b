"""Annotations: what a reader sees on the page is drawn into it, comments are taken out, links stay."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Name, Pdf, String

from bundler.documents.carry.carried import Change, Tally
from bundler.documents.carry.layers import Layers
from bundler.documents.carry.pictures import Setter, annotations_of, inherited, picture_of, sides_of
from bundler.documents.document import Remark

_TAKEN_OUT = {
    "/Text": "comment",
    "/FileAttachment": "attached file",
    "/Sound": "sound",
    "/Movie": "video",
    "/Screen": "video",
    "/RichMedia": "video",
    "/3D": "three-dimensional model",
    "/Redact": "redaction mark",
    "/TrapNet": "printing mark",
    "/PrinterMark": "printing mark",
}
_HIDDEN, _NO_VIEW = 2, 32
_SPOKEN = {"/Widget", "/FreeText"}


def flatten(pdf: Pdf, layers: Layers) -> Change:
    """Draw into each page what its annotations and form fields show; leave nothing on it but links."""
    tally = Tally()
    remarks: list[Remark] = []
    for number, page in enumerate(pdf.pages, start=1):
        if "/Annots" not in page.obj:
            continue
        setter = Setter(pdf, page)
        annotations = annotations_of(page)
        links = [annotation for annotation in annotations if annotation.Subtype == Name.Link]
        marks = [annotation for annotation in annotations if annotation.Subtype not in (Name.Link, Name.Widget)]
        fields = [annotation for annotation in annotations if annotation.Subtype == Name.Widget]
        for annotation in (*marks, *fields):
            remarks += _settle(annotation, number, setter, layers, tally)
        setter.finish()
        del page.obj["/Annots"]
        if links:
            page.obj.Annots = Array(links)
    return Change(removals=tally.removals(), remarks=tuple(remarks))


def _settle(
    annotation: pikepdf.Object, number: int, setter: Setter, layers: Layers, tally: Tally
) -> tuple[Remark, ...]:
    """Draw one annotation, or take it out."""
    subtype = str(annotation.Subtype)
    if subtype == "/Popup":
        return ()
    if subtype in _TAKEN_OUT:
        tally.add(_TAKEN_OUT[subtype], number)
        return (_unapplied(number),) if subtype == "/Redact" else ()
    if _is_hidden(annotation, layers) or not sides_of(annotation):
        tally.add("hidden form field" if subtype == "/Widget" else "hidden mark", number)
        return ()
    if subtype not in _SPOKEN and _has_words(annotation):
        tally.add("comment", number)
    picture = picture_of(annotation)
    if picture is None:
        return (_not_drawn(number),) if _should_show(annotation, subtype) else ()
    setter.set_down(annotation, picture)
    return ()


def _is_hidden(annotation: pikepdf.Object, layers: Layers) -> bool:
    flags = annotation.get("/F", 0)
    return (isinstance(flags, int) and bool(flags & (_HIDDEN | _NO_VIEW))) or layers.hides(annotation)


def _has_words(annotation: pikepdf.Object) -> bool:
    words = annotation.get("/Contents")
    return isinstance(words, String) and bool(str(words).strip())


def _should_show(annotation: pikepdf.Object, subtype: str) -> bool:
    """Tell whether an annotation without a picture holds something that some viewers would show."""
    if subtype != "/Widget":
        return True
    if inherited(annotation, "/FT") in (Name.Btn, Name.Sig):
        return False
    value = inherited(annotation, "/V")
    return value is not None and bool(str(value).strip())


def _not_drawn(number: int) -> Remark:
    return Remark(
        code="mark-not-drawn",
        message="A mark or form field on this page has no picture of its own, and could not be drawn.",
        remedy="Compare the page with the original; if it lacks something, print the original to PDF and use that.",
        page=number,
    )


def _unapplied(number: int) -> Remark:
    return Remark(
        code="redaction-not-applied",
        message="A part of this page is marked to be redacted, but the redaction was never carried out.",
        remedy="Find out whether it should have been; have it carried out in the program that marked it (in Acrobat: "
        "Apply), and take that file in.",
        page=number,
    )
