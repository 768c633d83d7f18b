"""RTF and OpenDocument text made steady before LibreOffice reads them: fields hold what they showed, links are cut."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from bundler.documents.word.package import parse_xml
from bundler.errors import SourceError

_RTF_FIELDS = (
    rb"DATE|TIME|SAVEDATE|PRINTDATE|CREATEDATE|FILENAME|USERNAME|USERINITIALS|AUTHOR|LASTSAVEDBY|EDITTIME|REVNUM|"
    rb"INCLUDEPICTURE|INCLUDETEXT|LINK|DDE|DDEAUTO|TITLE|SUBJECT|TEMPLATE|DOCPROPERTY|INFO|SEQ|REF|PAGEREF|NOTEREF"
)
_RTF_FIELD = re.compile(
    rb"(\\fldinst(?:[\s{}]|\\[a-z]+-?\d* ?|\\\*)*)(?:" + _RTF_FIELDS + rb")(?=[\s\\}])", re.IGNORECASE
)
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_FIELDS = tuple(
    f"{_TEXT}{name}"
    for name in (
        *("date", "time", "file-name", "author-name", "author-initials", "template-name", "chapter"),
        *("creation-date", "creation-time", "modification-date", "modification-time", "print-date", "print-time"),
        *("initial-creator", "creator", "printed-by", "editing-cycles", "editing-duration", "title", "subject"),
        *("keywords", "description", "user-defined", "bookmark-ref", "reference-ref", "sequence-ref", "note-ref"),
        *("sequence", "variable-get", "user-field-get", "expression", "conditional-text", "database-display"),
        *("dde-connection", "word-count", "character-count", "paragraph-count"),
    )
)
_MOST_BYTES = 512 << 20
_READ = ("content.xml", "styles.xml")
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)


def steady_rtf(content: bytes) -> bytes:
    """Give an RTF file whose fields show what they showed when it was saved."""
    return _RTF_FIELD.sub(rb"\1QUOTE", content)


def steady_odt(content: bytes) -> bytes:
    """Give an OpenDocument text whose fields are plain text, and whose pictures are in the file or not shown.

    Raises SourceError where it is damaged, locked, or larger than any honest file.
    """
    steady = BytesIO()
    try:
        with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(steady, "w", zipfile.ZIP_DEFLATED) as new:
            members = [member for member in old.infolist() if not member.is_dir()]
            if sum(member.file_size for member in members) > _MOST_BYTES:
                raise SourceError("the file unpacks to more than a document can honestly hold", remedy="save it as PDF")
            if "META-INF/manifest.xml" in old.namelist() and b"encryption-data" in old.read("META-INF/manifest.xml"):
                raise SourceError("the file is locked with a password", remedy="save a copy without a password")
            for member in members:
                inside = old.read(member)
                kept = zipfile.ZipInfo(member.filename, _FIXED_TIME)
                kept.compress_type = zipfile.ZIP_STORED if member.filename == "mimetype" else zipfile.ZIP_DEFLATED
                new.writestr(kept, _steady_part(inside, member.filename) if member.filename in _READ else inside)
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError) as fault:
        raise SourceError("the file is damaged: it cannot be unpacked", remedy="save it anew, or as PDF") from fault
    return steady.getvalue()


def _steady_part(content: bytes, name: str) -> bytes:
    from lxml import etree

    root = parse_xml(content, name)
    for field in list(root.iter(*_FIELDS)):
        field.tag = f"{_TEXT}span"
        field.attrib.clear()
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag != f"{_TEXT}a" and _leads_out(element.get(_LINK, "")):
            del element.attrib[_LINK]
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written


def _leads_out(target: str) -> bool:
    """Tell whether a link leads out of the file."""
    return ":" in target or target.startswith(("..", "/"))
