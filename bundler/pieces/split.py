"""Split: each piece as a PDF of its own. Pages are copied as they are: nothing is drawn afresh, nothing taken out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from bundler.compliance.facts_links import Bookmark
from bundler.documents.carry.links import Destinations
from bundler.errors import SourceError
from bundler.pieces.naming import without_number

_MOST_BOOKMARKS = 5_000
_AGAIN = "Ask for the bundle again, or open it in a PDF reader, print it to a new PDF and use that."
ObjGen = tuple[int, int]


def split(file: Path, into: Mapping[Path, tuple[int, int]], bookmarks: Sequence[Bookmark], *, pages: int) -> None:
    """Write each range of PDF pages (counted from 1, both ends in it) of `file` as a PDF.

    Links within a piece go on working and its own bookmarks stay; a link to a page of another piece is left without a
    goal. The same file gives the same bytes. Raises SourceError where the file does not have `pages` pages.
    """
    try:
        with pikepdf.open(file) as bundle:
            if len(bundle.pages) != pages:
                raise SourceError(
                    f"one reader counts {pages} pages, the other {len(bundle.pages)}", where=file.name, remedy=_AGAIN
                )
            places = Destinations(bundle)
            for target, (first, last) in into.items():
                _write(bundle, target, first, last, bookmarks, places)
    except pikepdf.PasswordError as fault:
        raise locked(file) from fault
    except pikepdf.PdfError as fault:
        raise SourceError("the PDF is damaged beyond repair", where=file.name, remedy=_AGAIN) from fault


def opened_copy(file: Path, into: Path) -> None:
    """Write the file without its lock, mended where it is damaged. Raises SourceError where a password is wanted."""
    try:
        with pikepdf.open(file) as bundle:
            bundle.save(into, encryption=False, deterministic_id=True)
    except pikepdf.PasswordError as fault:
        raise locked(file) from fault
    except pikepdf.PdfError as fault:
        raise SourceError("the PDF is damaged beyond repair", where=file.name, remedy=_AGAIN) from fault


def locked(file: Path) -> SourceError:
    """Say that the bundle asks for a password."""
    return SourceError(
        "the bundle is locked with a password",
        where=file.name,
        remedy="Ask for a copy without one, or open it with the password in a PDF reader and print it to a new PDF.",
    )


def _write(
    bundle: Pdf, target: Path, first: int, last: int, bookmarks: Sequence[Bookmark], places: Destinations
) -> None:
    with Pdf.new() as piece:
        originals = [bundle.pages[page - 1] for page in range(first, last + 1)]
        for page in originals:
            piece.pages.append(page)
        at = {page.obj.objgen: index for index, page in enumerate(originals)}
        for index, page in enumerate(originals):
            _mend_links(page.obj, piece.pages[index].obj, piece, at, places)
        _bring(bundle, piece)
        _add_bookmarks(piece, bookmarks, first, last)
        piece.remove_unreferenced_resources()
        piece.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _mend_links(old: Object, new: Object, piece: Pdf, at: Mapping[ObjGen, int], places: Destinations) -> None:
    """Let each link name its page in the piece; one that leads out of it names none."""
    before, after = old.get("/Annots"), new.get("/Annots")
    if not isinstance(before, Array) or not isinstance(after, Array):
        return
    for link, copy in zip(before, after, strict=False):
        if not isinstance(link, Dictionary) or link.get("/Subtype") != Name.Link or not isinstance(copy, Dictionary):
            continue
        action = link.get("/A")
        acts = isinstance(action, Dictionary) and action.get("/S") == Name.GoTo
        goes = action.get("/D") if action is not None and acts else link.get("/Dest")
        if goes is None:
            continue
        found = places.resolve(goes)
        for key in ("/Dest", "/A"):
            if key in copy and (key == "/Dest" or acts):
                del copy[key]
        index = at.get(found[0].objgen) if found is not None else None
        if found is not None and index is not None:
            copy.Dest = Array([piece.pages[index].obj, *list(found)[1:]])


def _bring(bundle: Pdf, piece: Pdf) -> None:
    """Bring what pages need beside themselves: which layers are hidden, and the form that their fields belong to."""
    layers = bundle.Root.get("/OCProperties")
    if isinstance(layers, Dictionary):
        piece.Root.OCProperties = piece.copy_foreign(bundle.make_indirect(layers))
    form = bundle.Root.get("/AcroForm")
    fields = [
        annotation
        for page in piece.pages
        for annotation in page.obj.get("/Annots", ())
        if isinstance(annotation, Dictionary) and annotation.get("/Subtype") == Name.Widget
    ]
    if not isinstance(form, Dictionary) or not fields:
        return
    brought = {key: form[key] for key in ("/DA", "/DR", "/NeedAppearances", "/Q") if key in form}
    kept = Dictionary({key: _foreign(bundle, piece, value) for key, value in brought.items()})
    kept.Fields = Array(list({root.objgen: root for field in fields if (root := _root_of(field)).is_indirect}.values()))
    piece.Root.AcroForm = kept


def _foreign(bundle: Pdf, piece: Pdf, value: object) -> object:
    if isinstance(value, (Dictionary, Array)):
        return piece.copy_foreign(bundle.make_indirect(value))
    return value


def _root_of(field: Object) -> Object:
    for _ in range(32):
        above = field.get("/Parent")
        if not isinstance(above, Dictionary):
            break
        field = above
    return field


def _add_bookmarks(piece: Pdf, bookmarks: Sequence[Bookmark], first: int, last: int) -> None:
    """Hang the bookmarks that lead into the piece, but the one that names it."""
    own = [mark for mark in bookmarks if first <= (mark.destination.page or 0) <= last][:_MOST_BOOKMARKS]
    while own and own[0].destination.page == first and _stands_over(own):
        own = own[1:]
    if not own:
        return
    with piece.open_outline() as outline:
        above: list[tuple[int, pikepdf.OutlineItem]] = []
        for mark in own:
            title = without_number(mark.title) or "Page"
            item = pikepdf.OutlineItem(title, (mark.destination.page or first) - first)
            while above and above[-1][0] >= mark.level:
                above.pop()
            (above[-1][1].children if above else outline.root).append(item)
            above.append((mark.level, item))


def _stands_over(marks: Sequence[Bookmark]) -> bool:
    """Whether the first of them stands over all others: it is the piece's own, or its section's."""
    return all(mark.level > marks[0].level for mark in marks[1:])
