"""Pictures for the form fields and marks that have none.

PDFium draws them, in a copy of the file, as it would on a screen; they are taken from there. Words that its stock
fonts may not hold (a Welsh or Polish name), or that are too many for the field, are set in our own, as small as they
have to be.
"""

from __future__ import annotations

import io
import warnings
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from bundler.documents.carry.pictures import annotations_of, inherited, picture_of, sides_of
from bundler.documents.carry.written_picture import fits, written_picture

_NEVER = {"/Link", "/Popup", "/Text", "/FileAttachment", "/Sound", "/Movie", "/Screen", "/RichMedia", "/3D", "/Redact"}
_PASSWORD, _COMBO = 1 << 13, 1 << 17

Place = tuple[int, int]
"""A page's index and an annotation's place among its annotations, both from 0."""


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
    with Pdf.open(_drawn_by_pdfium(pdf, wanting)) as drawn:
        for number, place in wanting:
            fresh = annotations_of(drawn.pages[number])[place]
            annotation = annotations_of(pdf.pages[number])[place]
            words = _words(annotation)
            is_text = annotation.Subtype == Name.FreeText
            is_plain = not words or (not is_text and _is_plain(words) and fits(annotation, words))
            if is_plain or not _write(pdf, annotation, words):
                _take_over(pdf, annotation, drawn, fresh)


def _wants_picture(annotation: pikepdf.Object, afresh: bool) -> bool:
    if str(annotation.Subtype) in _NEVER or not sides_of(annotation):
        return False
    if annotation.Subtype != Name.Widget:
        return picture_of(annotation) is None
    kind = inherited(annotation, "/FT")
    if kind == Name.Btn:
        return picture_of(annotation) is None and (afresh or _is_on(annotation) or not _has_pictures(annotation))
    return kind in (Name.Tx, Name.Ch) and (afresh or picture_of(annotation) is None)


def _is_on(button: pikepdf.Object) -> bool:
    state = button.get("/AS", inherited(button, "/V"))
    return isinstance(state, Name) and state != Name.Off


def _has_pictures(button: pikepdf.Object) -> bool:
    """Tell whether a button has a picture for any of its states: then it shows nothing in those that lack one."""
    pictures = button.get("/AP")
    normal = pictures.get("/N") if isinstance(pictures, Dictionary) else None
    return isinstance(normal, Dictionary) and any(isinstance(value, pikepdf.Stream) for value in normal.values())


def _drawn_by_pdfium(pdf: Pdf, wanting: list[Place]) -> io.BytesIO:
    """Give a copy of the file in which PDFium has drawn what is wanting."""
    import pypdfium2

    plain, prepared, drawn = io.BytesIO(), io.BytesIO(), io.BytesIO()
    metadata = pdf.Root.get("/Metadata")
    if metadata is not None:
        del pdf.Root["/Metadata"]  # damaged metadata would stop the save
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)
        pdf.save(plain)
        if metadata is not None:
            pdf.Root.Metadata = metadata
        with Pdf.open(plain) as copy:
            _prepare(copy, wanting)
            copy.save(prepared)
    document = pypdfium2.PdfDocument(prepared)
    try:
        document.init_forms()
        pages = [document[number] for number in range(len(document))]
        for page in pages:
            page.render(scale=0.05)
        document.save(drawn)
    finally:
        document.close()
    return drawn


def _prepare(copy: Pdf, wanting: list[Place]) -> None:
    """Ask for pictures to be drawn, and for a closed list as the text it shows rather than as a button."""
    form = copy.Root.get("/AcroForm")
    if not isinstance(form, Dictionary):
        form = copy.Root.AcroForm = Dictionary()
    if not isinstance(form.get("/Fields"), Array):
        form.Fields = Array([])
    form.NeedAppearances = True
    for key in ("/XFA", "/CO"):
        if key in form:
            del form[key]
    for number, place in wanting:
        annotation = annotations_of(copy.pages[number])[place]
        if annotation.Subtype == Name.Widget and "/Parent" not in annotation:
            form.Fields.append(annotation)
        if "/AP" in annotation:
            del annotation["/AP"]
        if (
            annotation.Subtype == Name.Widget
            and _flags(annotation) & _COMBO
            and inherited(annotation, "/FT") == Name.Ch
        ):
            annotation.FT, annotation.Ff, annotation.V = Name.Tx, 0, _shown_choice(annotation)


def _is_closed_list(annotation: pikepdf.Object) -> bool:
    is_choice = annotation.Subtype == Name.Widget and inherited(annotation, "/FT") == Name.Ch
    return is_choice and bool(_flags(annotation) & _COMBO)


def _flags(field: pikepdf.Object) -> int:
    flags = inherited(field, "/Ff")
    return flags if isinstance(flags, int) else 0


def _shown_choice(field: pikepdf.Object) -> Any:
    """Give the text that a choice shows: an option may be kept as one word and shown as another."""
    value = inherited(field, "/V")
    if isinstance(value, Array) and len(value):
        value = value[0]
    options = inherited(field, "/Opt")
    for option in options if isinstance(options, Array) else ():
        if isinstance(option, Array) and len(option) > 1 and option[0] == value:
            return option[1]
    return String("") if value is None else value


def _take_over(pdf: Pdf, annotation: pikepdf.Object, drawn: Pdf, fresh: pikepdf.Object) -> None:
    if "/AP" not in fresh:
        return
    annotation.AP = pdf.copy_foreign(drawn.make_indirect(fresh.AP))
    sides = sides_of(fresh)
    if sides:
        annotation.Rect = Array([round(side, 3) for side in sides])
    if isinstance(fresh.get("/AS"), Name):
        annotation.AS = fresh.AS


def _words(annotation: pikepdf.Object) -> str:
    """Give the words that a field or a free text shows, where they are its own to show."""
    if annotation.Subtype == Name.FreeText:
        shown = annotation.get("/Contents")
    elif annotation.Subtype != Name.Widget:
        return ""
    elif inherited(annotation, "/FT") == Name.Tx and not _flags(annotation) & _PASSWORD:
        shown = inherited(annotation, "/V")
    elif _is_closed_list(annotation):
        shown = _shown_choice(annotation)
    else:
        return ""
    return str(shown) if isinstance(shown, String) else ""


def _is_plain(words: str) -> bool:
    """Tell whether stock fonts hold all letters of these words."""
    try:
        words.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _write(pdf: Pdf, annotation: pikepdf.Object, words: str) -> bool:
    """Set words in our own fonts; tell whether these hold them."""
    picture = written_picture(pdf, annotation, words)
    if picture is not None:
        annotation.AP = Dictionary(N=picture)
    return picture is not None
