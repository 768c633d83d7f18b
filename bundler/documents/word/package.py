"""A Word file as parts: opened with limits, main part found through its relationships, written the same each time."""

from __future__ import annotations

import posixpath
import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from bundler.documents.word.markup import CONTENT_TYPES, RELATIONSHIPS, Element
from bundler.errors import SourceError

MOST_PARTS = 10_000
"""More parts than this no honest document has."""

MOST_BYTES = 1 << 30
"""The most that all parts may hold together once unpacked, in bytes."""

MOST_XML_BYTES = 256 << 20
"""The most that one XML part may hold, in bytes."""

MOST_SQUEEZE = 400
"""The most that a part larger than a megabyte may have been squeezed: more is a bomb."""

_REMEDY = "open it in Word, save it as PDF, and put the PDF in its place"
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)


class Relationship(NamedTuple):
    """How one part names another: `kind` is the last word of its type, `target` a part's name where not `external`."""

    id: str
    kind: str
    target: str
    external: bool


class Package:
    """The parts of an Office file by name (no leading slash). It is changed in place, and lives for one drawing."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self.parts = parts

    def tree(self, name: str) -> Element:
        """Give the root of an XML part. Raises SourceError where it is missing, damaged or carries a DTD."""
        if name not in self.parts:
            raise SourceError(f"the part {name} is missing from the file", remedy=_REMEDY)
        return parse_xml(self.parts[name], name)

    def put(self, name: str, root: Element) -> None:
        """Write an XML part."""
        from lxml import etree

        self.parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def relationships(self, name: str) -> tuple[Relationship, ...]:
        """Give the relationships of a part, or of the whole file where `name` is ""."""
        listed = relationships_name(name)
        if listed not in self.parts:
            return ()
        return tuple(_relationship(element, name) for element in self.tree(listed) if _is_relationship(element))

    def drop_relationships(self, name: str, ids: set[str]) -> None:
        """Take relationships out of a part's list."""
        listed = relationships_name(name)
        if not ids or listed not in self.parts:
            return
        root = self.tree(listed)
        for element in list(root):
            if _is_relationship(element) and element.get("Id") in ids:
                root.remove(element)
        self.put(listed, root)

    def main_part(self) -> str:
        """Give the name of the main part. Raises SourceError where the file names none."""
        for relationship in self.relationships(""):
            if relationship.kind == "officeDocument" and relationship.target in self.parts:
                return relationship.target
        raise SourceError("the file does not say which of its parts is the document", remedy=_REMEDY)

    def reachable(self) -> set[str]:
        """Give the names of all parts that the file leads to, with the lists that lead there."""
        seen: set[str] = set()
        waiting = [""]
        while waiting:
            name = waiting.pop()
            for relationship in self.relationships(name):
                if not relationship.external and relationship.target in self.parts and relationship.target not in seen:
                    seen.add(relationship.target)
                    waiting.append(relationship.target)
        lists = {relationships_name(name) for name in ("", *seen)} & self.parts.keys()
        return seen | lists | {"[Content_Types].xml"}

    def packed(self) -> bytes:
        """Give the file's bytes: the parts that are reachable, in the order of their names, without a clock."""
        names = self.reachable()
        self._list_types(names)
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in sorted(names, key=lambda name: (name != "[Content_Types].xml", name)):
                member = zipfile.ZipInfo(name, _FIXED_TIME)
                member.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(member, self.parts[name])
        return packed.getvalue()

    def _list_types(self, names: set[str]) -> None:
        root = self.tree("[Content_Types].xml")
        for element in list(root):
            part = element.get("PartName")
            if part is not None and part.lstrip("/") not in names:
                root.remove(element)
        self.put("[Content_Types].xml", root)

    def set_type(self, name: str, media_type: str) -> None:
        """Say of what type a part is."""
        root = self.tree("[Content_Types].xml")
        for element in list(root):
            if element.get("PartName", "").lstrip("/") == name:
                root.remove(element)
        root.append(
            root.makeelement(f"{{{CONTENT_TYPES}}}Override", {"PartName": f"/{name}", "ContentType": media_type})
        )
        self.put("[Content_Types].xml", root)


def read_package(file: Path) -> Package:
    """Open an Office file. Raises SourceError where it is damaged, locked, or larger than any honest file."""
    try:
        with zipfile.ZipFile(file) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            _hold_to_limits(members)
            parts = {_part_name(member.filename): _read(archive, member) for member in members}
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as fault:
        raise SourceError("the file is damaged: it cannot be unpacked", remedy=_REMEDY) from fault
    except Exception as fault:
        if isinstance(fault, SourceError) or type(fault).__module__ != "zlib":
            raise
        raise SourceError("the file is damaged: it cannot be unpacked", remedy=_REMEDY) from fault
    if "[Content_Types].xml" not in parts:
        raise SourceError("the file is damaged: it lists no types of parts", remedy=_REMEDY)
    return Package(parts)


def parse_xml(content: bytes, name: str) -> Element:
    """Read XML with no entity, no DTD and no network. Raises SourceError where that cannot be done."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(_STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", content), parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise SourceError(f"the file is damaged: its part {name} is not well-formed", remedy=_REMEDY) from fault
    if root.getroottree().docinfo.doctype:
        raise SourceError(f"its part {name} carries a DTD, which no Office program writes", remedy=_REMEDY)
    return root


def relationships_name(name: str) -> str:
    """Give the name of the part that lists the relationships of the part `name` ("" for the whole file)."""
    folder, own = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{own}.rels")


def _relationship(element: Element, part: str) -> Relationship:
    external = element.get("TargetMode") == "External"
    target = element.get("Target", "")
    if not external:
        target = target.split("#")[0]
        joined = target if target.startswith("/") else posixpath.join("/", posixpath.dirname(part), target)
        target = posixpath.normpath(joined).lstrip("/")
    return Relationship(element.get("Id", ""), element.get("Type", "").rsplit("/", 1)[-1], target, external)


def _is_relationship(element: Element) -> bool:
    return bool(element.tag == f"{{{RELATIONSHIPS}}}Relationship")


def _part_name(name: str) -> str:
    return posixpath.normpath("/" + name.replace("\\", "/")).lstrip("/")


def _hold_to_limits(members: list[zipfile.ZipInfo]) -> None:
    too_large = sum(member.file_size for member in members) > MOST_BYTES
    bomb = any(
        member.file_size > 1 << 20 and member.file_size > MOST_SQUEEZE * max(member.compress_size, 1)
        for member in members
    )
    if len(members) > MOST_PARTS or too_large or bomb:
        raise SourceError("the file unpacks to more than a document can honestly hold", remedy=_REMEDY)
    if any(member.flag_bits & 1 for member in members):
        raise SourceError("the file is locked with a password", remedy="save a copy without a password")
    names = [_part_name(member.filename).lower() for member in members]
    if len(names) != len(set(names)):
        raise SourceError("the file holds two parts of the same name", remedy=_REMEDY)


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Unpack one part, trusting its stated size in nothing."""
    most = MOST_XML_BYTES if member.filename.lower().endswith((".xml", ".rels")) else MOST_BYTES
    with archive.open(member) as stream:
        content = stream.read(min(most, member.file_size) + 1)
    if len(content) > min(most, member.file_size):
        raise SourceError("the file unpacks to more than it says", remedy=_REMEDY)
    return content
