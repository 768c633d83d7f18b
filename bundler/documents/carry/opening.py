"""Open a supplied PDF: unlock it, mend it where nothing is lost, refuse it where a page would be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import NamedTuple

import pikepdf
from pikepdf import Name, Pdf

from bundler.documents.carry.carried import Change
from bundler.documents.carry.deleted_contents import pages_with_deleted_contents
from bundler.documents.document import Remark
from bundler.errors import SourceError

AGAIN = "Ask for the document again, or open it in a PDF reader, print it to a new PDF and use that."
_PASSWORD = (
    "Open it with its password, print it to a new PDF, and put that in; or name an environment variable that holds "
    "the password as password_env at the document in bundle.toml."
)
_PRINT = "Open it in Adobe Reader, print it to PDF and use that."
_PORTFOLIO = "Take the files out of the portfolio with a PDF reader, and list each as a document of its own."
_RESTRICTED = Remark(
    code="restricted",
    message="Its author had restricted printing, copying or changing it with a password; the bundle's copy is not.",
    remedy="Make sure that the restriction does not stand for a promise made to whoever supplied it.",
)
_REPAIRED = Remark(
    code="repaired",
    message="The file was damaged; it was repaired, and every page it lists is here.",
    remedy="Compare its pages with the original, or ask for the document again.",
)
_BUNDLE = Remark(
    code="is-a-bundle",
    message="This document is itself a bundle that jrbundle made; its page numbers stand beside those of this bundle.",
    remedy="If it came into the folder by mistake, take it out, or list it under [[left_out]].",
)
_HARMLESS = ("reported number of objects", "a common error handled correctly")
_REFERENCE = re.compile(rb"(?<!\d)(\d{1,10})\s+(\d{1,5})\s+R(?![A-Za-z0-9])")
_STREAM = re.compile(rb"\bstream\r?\n.*?endstream", re.DOTALL)


class Opened(NamedTuple):
    """An open PDF, and what its opening has to say."""

    pdf: Pdf
    change: Change


@contextmanager
def opened(file: Path, password: str | None) -> Iterator[Opened]:
    """Open a PDF with every page in its own object and nothing inherited; close it in the end.

    Raises SourceError where it is empty, no PDF, locked, damaged beyond repair, a portfolio, a form that only Adobe's
    reader can draw, or has no page.
    """
    _expect_pdf(file)
    damage = _damage_of(file, password)
    with _open(file, password) as pdf:
        _refuse_what_has_no_pages_to_carry(pdf, file)
        pages = _pages_of(pdf, file)
        if pages < _pages_elsewhere(file, password):
            raise SourceError("some of its pages cannot be read", where=file.name, remedy=AGAIN)
        if damage is not _Damage.NONE:
            _refuse_loss(pdf, file, pages)
        elif deleted := pages_with_deleted_contents(pdf, file, password):
            problem = f"what page {deleted[0]} shows is marked as deleted in the file, and some readers still show it"
            raise SourceError(problem, where=file.name, remedy=AGAIN)
        restricted = pdf.is_encrypted and not password
        remarks = (_RESTRICTED,) * restricted + (_REPAIRED,) * (damage is _Damage.TABLE) + (_BUNDLE,) * _is_ours(pdf)
        yield Opened(pdf, Change(remarks=remarks))


def _is_ours(pdf: Pdf) -> bool:
    """Tell whether the file is a bundle that we made ourselves."""
    try:
        # Asking pikepdf for the properties of a file that has none would give it some.
        info = pdf.trailer.get("/Info")
        return isinstance(info, pikepdf.Dictionary) and str(info.get("/Producer", "")).startswith("jrbundle")
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, RuntimeError):
        return False


def _expect_pdf(file: Path) -> None:
    try:
        with file.open("rb") as stream:
            head = stream.read(1024)
    except OSError as fault:
        raise SourceError("the file cannot be read", where=file.name, remedy=str(fault.strerror)) from fault
    if not head:
        raise SourceError("the file is empty", where=file.name, remedy="Ask for the document again.")
    if b"%PDF-" not in head:
        raise SourceError("the file is no PDF, whatever its name says", where=file.name, remedy=AGAIN)


class _Damage(Enum):
    """What is wrong with a file: nothing, some object in it, or the table that says where its objects are."""

    NONE = "none"
    OBJECT = "object"
    TABLE = "table"


def _damage_of(file: Path, password: str | None) -> _Damage:
    """Read every object of a file as it stands, mending nothing, and tell what is wrong."""
    try:
        with pikepdf.open(file, password=password or "", suppress_warnings=True, attempt_recovery=False) as pdf:
            for _ in pdf.objects:
                pass
            warnings = [str(warning) for warning in pdf.get_warnings()]
    except pikepdf.PasswordError as fault:
        raise _locked(file, password) from fault
    except (pikepdf.PdfError, ValueError, RuntimeError):
        return _Damage.TABLE
    harmful = (warning for warning in warnings if not any(words in warning for words in _HARMLESS))
    return _Damage.OBJECT if any(harmful) else _Damage.NONE


def _open(file: Path, password: str | None) -> Pdf:
    try:
        return pikepdf.open(file, password=password or "", suppress_warnings=True)
    except pikepdf.PasswordError as fault:
        raise _locked(file, password) from fault
    except (pikepdf.PdfError, ValueError, RuntimeError) as fault:
        if "encrypt" in str(fault).lower() or "security handler" in str(fault).lower():
            problem = "it is locked in a way that cannot be opened here"
            raise SourceError(problem, where=file.name, remedy=_PRINT) from fault
        raise SourceError("the PDF is damaged beyond repair", where=file.name, remedy=AGAIN) from fault


def _locked(file: Path, password: str | None) -> SourceError:
    problem = "the password does not open it" if password else "it is locked with a password"
    return SourceError(problem, where=file.name, remedy=_PASSWORD)


def _refuse_what_has_no_pages_to_carry(pdf: Pdf, file: Path) -> None:
    root = pdf.Root
    if Name.Collection in root:
        raise SourceError("it is a PDF portfolio: files inside a file", where=file.name, remedy=_PORTFOLIO)
    form = root.get("/AcroForm")
    if isinstance(form, pikepdf.Dictionary) and Name.XFA in form and (root.get("/NeedsRendering") or _is_bare(pdf)):
        problem = "it is a form that only Adobe Reader can show (dynamic XFA)"
        raise SourceError(problem, where=file.name, remedy=_PRINT)


def _is_bare(pdf: Pdf) -> bool:
    """Tell whether a form has no field drawn on any page, so that all of it is in its XFA."""
    try:
        annotations = (annotation for page in pdf.pages for annotation in page.obj.get("/Annots", ()))
        return not any(
            isinstance(annotation, pikepdf.Dictionary) and annotation.get("/Subtype") == Name.Widget
            for annotation in annotations
        )
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError):
        return True


def _pages_of(pdf: Pdf, file: Path) -> int:
    """Give the number of pages, and see to it that nothing of them is inherited."""
    try:
        count = len(pdf.pages)
    except (pikepdf.PdfError, ValueError, RuntimeError) as fault:
        raise SourceError("the list of its pages is damaged", where=file.name, remedy=AGAIN) from fault
    if not count:
        raise SourceError("the PDF has no pages", where=file.name, remedy=AGAIN)
    return count


def _pages_elsewhere(file: Path, password: str | None) -> int:
    """Give how many pages another reader finds; 0 where it cannot open the file. A page that cannot be read counts."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(file, password=password)
    except pypdfium2.PdfiumError:
        return 0
    try:
        return len(document)
    finally:
        document.close()


def _refuse_loss(pdf: Pdf, file: Path, pages: int) -> None:
    """Refuse a damaged PDF from which a page, or anything that a page may need, is missing."""
    problem = "the PDF is damaged, and part of it is missing"
    loose = sum(1 for thing in pdf.objects if _is_page(thing))
    if pages < loose or any(_is_unreadable(thing) for thing in pdf.objects) or _points_into_nothing(pdf, file):
        raise SourceError(problem, where=file.name, remedy=AGAIN)


def _is_page(thing: object) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == Name.Page


def _is_unreadable(thing: object) -> bool:
    if not isinstance(thing, pikepdf.Stream):
        return False
    try:
        plain = thing.get("/Filter") in (None, Name.FlateDecode)
        thing.read_bytes() if plain else thing.read_raw_bytes()
    except (pikepdf.PdfError, pikepdf.DataDecodingError, RuntimeError, ValueError):
        return True
    return False


def _points_into_nothing(pdf: Pdf, file: Path) -> bool:
    """Tell whether the damaged file points to an object that it no longer holds."""
    outside_streams = _STREAM.sub(b" ", file.read_bytes())
    texts = [outside_streams]
    tables = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream) and thing.get("/Type") == Name.ObjStm]
    try:
        texts += [table.read_bytes() for table in tables]
    except (pikepdf.PdfError, pikepdf.DataDecodingError, RuntimeError, ValueError):
        return True
    named = {(int(number), int(generation)) for text in texts for number, generation in _REFERENCE.findall(text)}
    return any(pdf.get_object(place) is None for place in sorted(named))
