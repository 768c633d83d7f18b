"""What has no place in a bundle taken out of a Word file: comments, macros, objects, properties, links to elsewhere."""

from __future__ import annotations

from collections import Counter

from bundler.documents.word.markup import OFFICE, VML, A, Element, R, remove, remove_all, unwrap, w
from bundler.documents.word.package import Package

_KEPT_KINDS = frozenset(
    (
        "officeDocument",
        "styles",
        "numbering",
        "settings",
        "fontTable",
        "font",
        "theme",
        "themeOverride",
        "image",
        "header",
        "footer",
        "footnotes",
        "endnotes",
        "hyperlink",
        "chart",
        "chartStyle",
        "chartColorStyle",
        "chartUserShapes",
        "diagramData",
        "diagramLayout",
        "diagramQuickStyle",
        "diagramColors",
        "diagramDrawing",
    )
)
_SAFE_LINKS = ("http://", "https://", "mailto:")
_NAMED = {
    "vbaProject": "macros",
    "wordVbaData": "macros",
    "oleObject": "embedded object",
    "package": "embedded object",
    "control": "embedded control",
    "attachedTemplate": "link to a template",
    "core-properties": "document properties",
    "extended-properties": "document properties",
    "custom-properties": "document properties",
    "image": "link to a picture elsewhere",
    "subDocument": "link to a part elsewhere",
    "mailMergeSource": "link to data elsewhere",
}
_SETTINGS = (
    "attachedTemplate",
    "attachedSchema",
    "updateFields",
    "mailMerge",
    "docVars",
    "trackRevisions",
    "documentProtection",
    "writeProtection",
    "rsids",
    "saveThroughXslt",
    "linkStyles",
    "revisionView",
)
_MARKS = tuple(
    w(name)
    for name in (
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
        "annotationRef",
        "proofErr",
        "permStart",
        "permEnd",
    )
)
_BLIP, _IMAGE_DATA, _OLE = f"{{{A}}}blip", f"{{{VML}}}imagedata", f"{{{OFFICE}}}OLEObject"
_CONTAINERS = (w("sdt"), w("customXml"), w("smartTag"))


def drop_relationships(package: Package) -> Counter[str]:
    """Take out every relationship that is not needed to draw the file, and every one that leads out of it.

    Gives how many there were of each kind, by name; document properties count once.
    """
    removed: Counter[str] = Counter()
    for name in ("", *sorted(package.parts)):
        dropped = [it for it in package.relationships(name) if not _is_kept(it.kind, it.target, it.external)]
        package.drop_relationships(name, {it.id for it in dropped})
        removed.update(_NAMED[it.kind] for it in dropped if it.kind in _NAMED)
    for once in ("document properties", "macros"):
        if removed[once]:
            removed[once] = 1
    return +removed


def mend_references(package: Package, name: str, root: Element) -> int:
    """Take out of a part what pointed to a relationship that is gone; gives how many pictures went with it."""
    here = {relationship.id for relationship in package.relationships(name)}
    lost = 0
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            continue
        for attribute in [key for key in element.attrib if key.startswith(f"{{{R}}}") and element.get(key) not in here]:
            if element.get(attribute):
                del element.attrib[attribute]
                lost += _without_reference(element)
    return lost


def open_containers(root: Element) -> None:
    """Put the content of content controls and custom tags in their own place."""
    for element in list(root.iter(*_CONTAINERS)):
        if element.tag == w("sdt"):
            content = element.find(w("sdtContent"))
            unwrap(element, element.makeelement(w("sdtContent"), {}) if content is None else content)
        else:
            remove_all(element, w("smartTagPr"), w("customXmlPr"))
            unwrap(element)


def drop_marks(root: Element) -> None:
    """Take out the marks of comments, of the spelling checker and of permissions."""
    remove_all(root, *_MARKS)


def show_objects(root: Element) -> int:
    """Make of each embedded object the picture of it; gives how many had none and are gone."""
    remove_all(root, _OLE, w("control"), w("objectEmbed"), w("objectLink"))
    lost = 0
    for shown in list(root.iter(w("object"))):
        if any(child.tag == w("drawing") for child in shown):
            unwrap(shown)
        elif len(shown):
            shown.tag = w("pict")
            for attribute in (w("dxaOrig"), w("dyaOrig")):
                shown.attrib.pop(attribute, None)
        else:
            lost += 1
            remove(shown)
    return lost


def clean_settings(root: Element) -> None:
    """Take out of the settings what points elsewhere, asks for a new reckoning, or tells who worked on the file."""
    remove_all(root, *(w(name) for name in _SETTINGS))


def _is_kept(kind: str, target: str, external: bool) -> bool:
    if external:
        return kind == "hyperlink" and target.lower().startswith(_SAFE_LINKS)
    return kind in _KEPT_KINDS


def _without_reference(element: Element) -> int:
    """Mend an element that lost what it pointed to; gives 1 where a picture is gone with it."""
    if element.tag in (_BLIP, _IMAGE_DATA):
        still_there = any(key.startswith(f"{{{R}}}") for key in element.attrib)
        return 0 if still_there else _remove_picture(element)
    if element.tag in (w("attachedTemplate"), w("subDoc"), w("control")) or str(element.tag).endswith(
        ("}hlinkClick", "}hlinkHover", "}externalData")
    ):
        remove(element)
    return 0


def _remove_picture(element: Element) -> int:
    """Take out the whole drawing where it stood for this picture alone; else just the reference."""
    holder = element.getparent()
    while holder is not None and holder.tag not in (w("drawing"), w("pict"), w("object")):
        holder = holder.getparent()
    if holder is None:
        return 0
    if holder.find(f".//{w('txbxContent')}") is None and len(list(holder.iter(element.tag))) == 1:
        remove(holder)
    return 1
