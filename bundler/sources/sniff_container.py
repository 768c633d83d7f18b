"""Tell which program's file a ZIP or an OLE container is, by what lies inside it."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from bundler.sources import media_types as types

_MAIN_PARTS = (
    (b"wordprocessingml.document.main+xml", types.DOCX),
    (b"wordprocessingml.template.main+xml", types.DOCX),
    (b"ms-word.document.macroEnabled.main+xml", types.DOCM),
    (b"ms-word.template.macroEnabledTemplate.main+xml", types.DOCM),
    (b"spreadsheetml.sheet.main+xml", types.XLSX),
    (b"spreadsheetml.template.main+xml", types.XLSX),
    (b"ms-excel.sheet.macroEnabled.main+xml", types.XLSM),
    (b"ms-excel.template.macroEnabled.main+xml", types.XLSM),
    (b"ms-excel.sheet.binary.macroEnabled.main", types.XLSB),
    (b"presentationml.presentation.main+xml", types.PPTX),
    (b"presentationml.slideshow.main+xml", types.PPTX),
    (b"presentationml.template.main+xml", types.PPTX),
    (b"ms-powerpoint.presentation.macroEnabled.main+xml", types.PPTM),
    (b"ms-powerpoint.slideshow.macroEnabled.main+xml", types.PPTM),
    (b"ms-package.xps-fixeddocumentsequence+xml", types.XPS),
)
_FOLDERS = ((b"word/", types.DOCX), (b"xl/", types.XLSX), (b"ppt/", types.PPTX), (b"FixedDocSeq", types.XPS))
_OPEN_DOCUMENT = (
    ("application/vnd.oasis.opendocument.text", types.ODT),
    ("application/vnd.oasis.opendocument.spreadsheet", types.ODS),
    ("application/vnd.oasis.opendocument.presentation", types.ODP),
    (types.EPUB, types.EPUB),
)
_STREAMS = (
    ("EncryptedPackage", types.LOCKED_OFFICE),
    ("__properties_version1.0", types.MSG),
    ("WordDocument", types.DOC),
    ("Workbook", types.XLS),
    ("Book", types.XLS),
    ("PowerPoint Document", types.PPT),
)
_OLD_OFFICE = {".doc": types.DOC, ".dot": types.DOC, ".xls": types.XLS, ".ppt": types.PPT, ".msg": types.MSG}
_LONGEST_PART = 1024 * 1024


def sniff_zip(file: Path, head: bytes) -> str:
    """Give the media type of a file that begins as a ZIP does; `head` is its beginning."""
    try:
        with zipfile.ZipFile(file) as archive:
            return _by_members(archive)
    except Exception:
        # A damaged archive may raise nearly anything. Its first bytes still say whose it is, for a better refusal.
        return _by_head(head)


def _by_members(archive: zipfile.ZipFile) -> str:
    names = {info.filename: info for info in archive.infolist()}
    mimetype = _part(archive, names.get("mimetype")).decode("latin-1").strip()
    for prefix, media_type in _OPEN_DOCUMENT:
        if mimetype.startswith(prefix):
            return media_type
    content_types = next((info for name, info in names.items() if name.lower() == "[content_types].xml"), None)
    if content_types is not None:
        described = _part(archive, content_types)
        for main_part, media_type in _MAIN_PARTS:
            if main_part in described:
                return media_type
        return _by_folders(b"\n".join(name.encode(errors="replace") for name in names)) or types.ZIP
    if any(name == "Index.zip" or (name.startswith("Index/") and name.endswith(".iwa")) for name in names):
        return types.IWORK
    return types.ZIP


def _part(archive: zipfile.ZipFile, info: zipfile.ZipInfo | None) -> bytes:
    if info is None or info.flag_bits & 1:
        return b""
    with archive.open(info) as stream:
        return stream.read(_LONGEST_PART)


def _by_folders(names: bytes) -> str:
    for folder, media_type in _FOLDERS:
        if re.search(rb"(?:^|\n)" + re.escape(folder), names):
            return media_type
    return ""


def _by_head(head: bytes) -> str:
    first = re.findall(rb"PK\x03\x04.{26}([\w\[\]./-]{1,100})", head, re.DOTALL)
    if b"[Content_Types].xml" in b"\n".join(first):
        return _by_folders(b"\n".join(first)) or types.ZIP
    found = re.search(rb"mimetype(application/vnd\.oasis\.opendocument\.\w+)", head[:200])
    if found:
        mimetype = found[1].decode()
        return next((media_type for prefix, media_type in _OPEN_DOCUMENT if mimetype.startswith(prefix)), types.ZIP)
    return types.ZIP


def sniff_ole(file: Path, ending: str) -> str:
    """Give the media type of a file that begins as an OLE container does; `ending` decides where it is damaged."""
    import olefile

    try:
        with olefile.OleFileIO(str(file)) as container:
            names = {entry[0] for entry in container.listdir(streams=True, storages=True) if len(entry) == 1}
    except Exception:
        # Hostile containers make the reader raise nearly anything.
        return _OLD_OFFICE.get(ending, types.UNKNOWN)
    for stream, media_type in _STREAMS:
        if stream in names:
            return media_type
    return types.UNKNOWN
