"""Links: those of the pages we make, and those that documents came with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from bundler.pdf.destination import ObjGen, Spot, explicit, spot_of, target_of
from bundler.pdf.made import MadeLink

_PRINTED = 4


def add_link(pdf: Pdf, page: Object, link: MadeLink, pages: Sequence[Object]) -> None:
    """Add a link to a page that we made; `pages` are the page objects of the bundle in order."""
    made = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array([round(side, 3) for side in link.rect]),
        Border=Array([0, 0, 0]),
        F=_PRINTED,
        A=Dictionary(S=Name.GoTo, D=explicit(Spot(page=link.target - 1), pages)),
    )
    if "/Annots" not in page:
        page["/Annots"] = Array()
    page["/Annots"].append(pdf.make_indirect(made))


def link_into_file(pdf: Pdf, page: Object, rect: Sequence[float], action: Object) -> None:
    """Add a link that leads into another file, as `other_file` gives it."""
    made = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array([round(side, 3) for side in rect]),
        Border=Array([0, 0, 0]),
        F=_PRINTED,
        A=action,
    )
    if "/Annots" not in page:
        page["/Annots"] = Array()
    page["/Annots"].append(pdf.make_indirect(made))


def other_file(name: str, index: int, left: float, top: float) -> Dictionary:
    """Give the action that opens another file of the same folder, at 100 % at a point of the page at PDF index `index`.

    The name is relative: the files can be moved together.
    """
    file = Dictionary(Type=Name.Filespec, F=String(name), UF=String(name))
    place = Array([index, Name.XYZ, round(left, 3), round(top, 3), 1])
    return Dictionary(S=Name.GoToR, F=file, D=place, NewWindow=True)


def settle_links(page: Object, index_of: Mapping[ObjGen, int], pages: Sequence[Object]) -> int:
    """Make every link of a page lead to a page of the bundle at 100 %; give how many led nowhere and were taken off.

    `index_of` maps the page objects of the bundle to PDF indexes. Links out of the file, to the web, stay.
    """
    if "/Annots" not in page or not isinstance(page["/Annots"], Array):
        return 0
    notes = page["/Annots"]
    kept = [note for note in notes if _settle(note, index_of, pages)]
    lost = len(notes) - len(kept)
    if lost:
        page["/Annots"] = Array(kept)
    return lost


def _settle(note: Object, index_of: Mapping[ObjGen, int], pages: Sequence[Object]) -> bool:
    """Make one annotation lead somewhere; tell whether it may stay."""
    if not isinstance(note, Dictionary):
        return False
    if note.get("/Subtype") != Name.Link:
        return True
    target = target_of(note)
    if target is None:
        return True
    spot = spot_of(target, index_of)
    if spot is None:
        return False
    note["/A"] = Dictionary(S=Name.GoTo, D=explicit(spot, pages))
    if "/Dest" in note:
        del note["/Dest"]
    return True
