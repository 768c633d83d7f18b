"""Our own copy of a Word file, made before any engine sees it: nothing in it is left to an engine to decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bundler.documents.document import Remark, Removal
from bundler.documents.word import cleaning
from bundler.documents.word.beyond import beyond_dxpdf
from bundler.documents.word.capitals import write_capitals
from bundler.documents.word.expected import Expected, expected_paragraphs
from bundler.documents.word.fields import freeze_fields
from bundler.documents.word.hidden import drop_hidden
from bundler.documents.word.labels import LabelWriter
from bundler.documents.word.markup import RELATIONSHIPS, Element, W, is_on, r, w
from bundler.documents.word.package import Package, read_package, relationships_name
from bundler.documents.word.remarks import remarks_of
from bundler.documents.word.revisions import accept_changes
from bundler.documents.word.styles import read_lists, read_styles
from bundler.documents.word.symbols import write_signs
from bundler.errors import SourceError

_STORY_KINDS = ("header", "footer", "footnotes", "endnotes")
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."


@dataclass(frozen=True, slots=True, kw_only=True)
class Normalised:
    """The copy, what was taken out, what a person should know, and the words that must be in what is drawn of it.

    `beyond` names what it holds that dxpdf does not draw.
    """

    content: bytes
    expected: tuple[Expected, ...]
    removals: tuple[Removal, ...]
    remarks: tuple[Remark, ...]
    beyond: tuple[str, ...]


def normalise(file: Path) -> Normalised:
    """Make our own copy of a Word file (.docx, .docm, .dotx).

    Raises SourceError where the file is damaged, locked, a bomb, or holds text in a form that cannot be carried.
    """
    package = read_package(file)
    main = package.main_part()
    counts = _count_comments(package, main)
    counts.update(cleaning.drop_relationships(package))
    trees = {name: package.tree(name) for name in (main, *_stories(package, main))}
    styles_name, numbering_name = (_part(package, main, kind) for kind in ("styles", "numbering"))
    styles_root = package.tree(styles_name) if styles_name else None
    styles = read_styles(styles_root)
    lists = read_lists(package.tree(numbering_name) if numbering_name else None, styles)
    writer = LabelWriter(styles, lists)
    frozen: set[str] = set()
    expected: tuple[Expected, ...] = ()
    read_back = _always_shown(package, main, trees)
    for name, root in trees.items():
        _refuse_foreign_parts(root)
        counts["tracked change"] += _without_decisions(root, frozen)
        counts["hidden text"] += drop_hidden(root, styles)
        counts["picture that is not in the file"] += cleaning.mend_references(package, name, root)
        counts["object without a picture"] += cleaning.show_objects(root)
        write_signs(root)
        write_capitals(root, styles)
        labels = writer.write(root)
        if name in read_back:
            expected += expected_paragraphs(root, labels)
        package.put(name, root)
    for name in sorted(name for name in package.reachable() if "/charts/chart" in name and name.endswith(".xml")):
        chart = package.tree(name)
        cleaning.mend_references(package, name, chart)
        package.put(name, chart)
    _finish(package, main, styles_name, styles_root, numbering_name, writer)
    return Normalised(
        content=package.packed(),
        expected=expected,
        removals=tuple(Removal(what=what, count=count) for what, count in sorted((+counts).items())),
        remarks=remarks_of(+counts, frozen),
        beyond=beyond_dxpdf(package, trees),
    )


def _without_decisions(root: Element, frozen: set[str]) -> int:
    """Take out of a part all that an engine could read in more than one way; gives how many changes were accepted."""
    cleaning.drop_marks(root)
    cleaning.open_containers(root)
    changes = accept_changes(root)
    frozen |= freeze_fields(root)
    return changes


def _refuse_foreign_parts(root: Element) -> None:
    if root.find(f".//{w('altChunk')}") is not None:
        raise SourceError(
            "a part of the file is kept in another format inside it, which only Word can show",
            remedy="open it in Word, save it as PDF, and put the PDF in its place",
        )


def _count_comments(package: Package, main: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for relationship in package.relationships(main):
        if relationship.kind == "comments" and relationship.target in package.parts:
            counts["comment"] += len(list(package.tree(relationship.target).iter(w("comment"))))
    return counts


def _stories(package: Package, main: str) -> tuple[str, ...]:
    """Give the parts that hold text beside the main one, each once, in the order of their names."""
    found = {
        relationship.target
        for relationship in package.relationships(main)
        if relationship.kind in _STORY_KINDS and relationship.target in package.parts
    }
    return tuple(sorted(found - {main}))


def _always_shown(package: Package, main: str, trees: Mapping[str, Element]) -> set[str]:
    """Give the parts whose words must be in what is drawn: all but headers that stand on some pages only."""
    notes = {name for name, root in trees.items() if root.tag in (w("footnotes"), w("endnotes"))}
    settings = _part(package, main, "settings")
    if settings and is_on(package.tree(settings), "evenAndOddHeaders"):
        return {main} | notes
    targets = {it.id: it.target for it in package.relationships(main)}
    whole = [section for section in trees[main].iter(w("sectPr")) if not is_on(section, "titlePg")]
    named = [it for section in whole for it in section.iterchildren(w("headerReference"), w("footerReference"))]
    usual = {targets.get(it.get(r("id"), ""), "") for it in named if it.get(w("type"), "default") == "default"}
    return {main} | notes | (usual & trees.keys())


def _part(package: Package, main: str, kind: str) -> str:
    return next(
        (it.target for it in package.relationships(main) if it.kind == kind and it.target in package.parts),
        "",
    )


def _finish(
    package: Package, main: str, styles_name: str, styles_root: Element | None, numbering_name: str, writer: LabelWriter
) -> None:
    """Write styles without numbers, the lists of labels, settings without wishes, and the main part's plain type."""
    if styles_root is not None:
        for listed in list(styles_root.iter(w("numPr"))):
            listed.getparent().remove(listed)
        package.put(styles_name, styles_root)
    name = numbering_name or _add_numbering(package, main)
    package.put(name, writer.numbering_part(_empty_numbering()))
    package.drop_relationships(name, {relationship.id for relationship in package.relationships(name)})
    settings_name = _part(package, main, "settings")
    if settings_name:
        settings = package.tree(settings_name)
        cleaning.clean_settings(settings)
        package.put(settings_name, settings)
    package.set_type(main, f"{_TYPE}document.main+xml")


def _empty_numbering() -> Element:
    from lxml import etree

    return etree.Element(w("numbering"), nsmap={"w": W})


def _add_numbering(package: Package, main: str) -> str:
    name = f"{main.rpartition('/')[0]}/numbering.xml".lstrip("/")
    listed = relationships_name(main)
    if listed not in package.parts:
        package.parts[listed] = f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode()
    root = package.tree(listed)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
    attributes = {"Id": "rIdLabels", "Type": kind, "Target": f"/{name}"}
    root.append(root.makeelement(f"{{{RELATIONSHIPS}}}Relationship", attributes))
    package.put(listed, root)
    package.set_type(name, f"{_TYPE}numbering+xml")
    return name
