"""Forms: the fields were drawn into the pages; the form behind them is taken out, and signatures are told of."""

from __future__ import annotations

from pikepdf import Dictionary, Name, Pdf

from bundler.documents.carry.carried import Change, Tally
from bundler.documents.carry.pictures import annotations_of, inherited
from bundler.documents.document import Remark


def remove_form(pdf: Pdf) -> Change:
    """Take out the form behind the fields, after they were drawn into the pages; say where a signature was."""
    form = pdf.Root.get("/AcroForm")
    if not isinstance(form, Dictionary):
        return Change()
    del pdf.Root["/AcroForm"]
    tally = Tally()
    if "/XFA" in form:
        tally.add("form data (XFA)")
    return Change(removals=tally.removals())


def note_signatures(pdf: Pdf) -> Change:
    """Say that the file is signed, where it is; the signatures' look is kept, what they certify cannot be."""
    signed = any(
        annotation.Subtype == Name.Widget
        and inherited(annotation, "/FT") == Name.Sig
        and isinstance(inherited(annotation, "/V"), Dictionary)
        for page in pdf.pages
        for annotation in annotations_of(page)
    )
    if not signed and "/Perms" not in pdf.Root:
        return Change()
    remark = Remark(
        code="signed",
        message="The file is signed digitally. The look of the signature is kept; it certifies the original only.",
        remedy="Keep the original file, and offer it if the signature is questioned.",
    )
    return Change(remarks=(remark,))
