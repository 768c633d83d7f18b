"""Strip: take out of a PDF what acts, what hides and what tells of its making; leave its pages."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from bundler.documents.carry.carried import Change, Tally
from bundler.documents.document import Remark

_ROOT_KEPT = {"/Type", "/Pages", "/Outlines", "/OCProperties", "/Lang", "/Version"}
_PAGE_KEPT = {
    *("/Type", "/Parent", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit"),
    *("/Resources", "/Contents", "/Group", "/Annots"),
}
_EVERYWHERE = ("/Metadata", "/PieceInfo", "/LastModified", "/StructParent", "/StructParents", "/AF", "/OPI", "/Measure")
_RECORDED = (
    ("/StructTreeRoot", "accessibility tags"),
    ("/Metadata", "properties"),
    ("/PieceInfo", "private data"),
    ("/Thumb", "thumbnail"),
)
_ATTACHED = Remark(
    code="attachments-left-out",
    message="The file has other files attached to it; they are not in the bundle.",
    remedy="Open it in a PDF reader, save what is attached, and list each that belongs in the bundle as a document.",
)
_NAMES_DEPTH = 64


def strip(pdf: Pdf) -> Change:
    """Take out scripts, actions, attached files, metadata, private data, thumbnails, tags and threads.

    Call it last but for the save: it keeps of the catalogue and the pages only what a page needs to look the same.
    """
    tally = Tally()
    root = pdf.Root
    attached = _attached_files(root)
    tally.add("attached file", count=attached)
    tally.add("script", count=_scripts_of_file(root))
    for key, what in _RECORDED:
        tally.add(what, count=1 if key in root else 0)
    for number, page in enumerate(pdf.pages, start=1):
        _strip_page(page.obj, number, tally)
    for key in set(root.keys()) - _ROOT_KEPT:
        del root[key]
    if "/Info" in pdf.trailer:
        tally.add("properties")
        del pdf.trailer["/Info"]
    for thing in pdf.objects:
        _strip_object(thing)
    return Change(removals=tally.removals(), remarks=(_ATTACHED,) if attached else ())


def _strip_page(page: pikepdf.Object, number: int, tally: Tally) -> None:
    actions = page.get("/AA")
    tally.add("script", number, count=_scripts(actions))
    for key, what in _RECORDED:
        tally.add(what, number, count=1 if key in page else 0)
    for key in set(page.keys()) - _PAGE_KEPT:
        del page[key]


def _strip_object(thing: pikepdf.Object) -> None:
    if not isinstance(thing, (Dictionary, pikepdf.Stream)):
        return
    for key in _EVERYWHERE:
        if key in thing:
            del thing[key]


def _scripts_of_file(root: pikepdf.Object) -> int:
    names = root.get("/Names")
    tree = names.get("/JavaScript") if isinstance(names, Dictionary) else None
    opening = root.get("/OpenAction")
    return _count_leaves(tree) + _scripts(root.get("/AA")) + (1 if _is_script(opening) else 0)


def _scripts(actions: object) -> int:
    """Count the scripts among the actions that start by themselves."""
    if not isinstance(actions, Dictionary):
        return 0
    return sum(1 for action in actions.values() if _is_script(action))


def _is_script(action: object) -> bool:
    return isinstance(action, Dictionary) and action.get("/S") == Name.JavaScript


def _attached_files(root: pikepdf.Object) -> int:
    names = root.get("/Names")
    tree = names.get("/EmbeddedFiles") if isinstance(names, Dictionary) else None
    return _count_leaves(tree)


def _count_leaves(tree: object, depth: int = 0) -> int:
    """Count the entries of a name tree."""
    if not isinstance(tree, Dictionary) or depth > _NAMES_DEPTH:
        return 0
    names, kids = tree.get("/Names"), tree.get("/Kids")
    count = len(names) // 2 if isinstance(names, Array) else 0
    return count + sum(_count_leaves(kid, depth + 1) for kid in (kids if isinstance(kids, Array) else ()))
