"""Slides and old spreadsheets, by way of LibreOffice: slides drawn as they are shown, spreadsheets made .xlsx first."""

from __future__ import annotations

import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from bundler.documents.document import Remark, Removal
from bundler.documents.formats.format import Drawing
from bundler.documents.word.cleaning import mend_references
from bundler.documents.word.drawing import engine_name, settle
from bundler.documents.word.expected import Expected
from bundler.documents.word.libreoffice import convert_with_libreoffice
from bundler.documents.word.markup import A, Element, R, remove
from bundler.documents.word.package import Package, read_package
from bundler.documents.word.verify import missing_in
from bundler.errors import SourceError
from bundler.sources import media_types as types

MEDIA_TYPES = (types.ODS, types.XLS, types.XLSB, types.PPTX, types.PPTM, types.PPT, types.ODP)
VERSION = "2"

_MOST_READ = 64 << 20
_LOOK = "compare it with the original; if it is not as it should be, save it as PDF and use that"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_SAFE_LINKS = ("http://", "https://", "mailto:")
_TAKEN_OUT = {
    "comments": "comment",
    "commentAuthors": "",
    "authors": "",
    "vbaProject": "macros",
    "notesSlide": "notes of a slide",
    "core-properties": "document properties",
    "extended-properties": "",
    "custom-properties": "",
    "thumbnail": "",
    "oleObject": "embedded object",
    "package": "embedded object",
    "video": "film",
    "audio": "sound",
    "media": "",
    "customXml": "",
    "printerSettings": "",
    "tags": "",
}


def draw(file: Path, into: Path) -> Drawing:
    """Draw slides or a spreadsheet as a PDF at `into`.

    Raises EngineError where LibreOffice is not here, SourceError where the file is damaged or cannot be drawn.
    """
    ending = _ending(file)
    with tempfile.TemporaryDirectory(dir=into.parent, prefix=".office-") as name:
        folder = Path(name)
        if ending in ("xls", "xlsb", "ods"):
            workbook = convert_with_libreoffice(file.read_bytes(), ending, "xlsx", folder)
            return _draw_workbook(workbook, into)
        if ending == "pptx":
            return _draw_slides(file, into, folder)
        settle(convert_with_libreoffice(file.read_bytes(), ending, "pdf", folder), into)
        return Drawing(engine=engine_name("libreoffice"), expect_text=True, remarks=tuple(_unread(file, ending)))


def _draw_workbook(workbook: Path, into: Path) -> Drawing:
    drawing = import_module("bundler.documents.formats.spreadsheet").draw(workbook, into)
    assert isinstance(drawing, Drawing)
    return drawing


def _draw_slides(file: Path, into: Path, folder: Path) -> Drawing:
    package = read_package(file)
    removed = _strip(package)
    slides = list(_slides(package))
    hidden = sum(root.get("show", "1") in ("0", "false") for _, root in slides)
    if hidden == len(slides):
        raise SourceError("it has no slide that is shown", remedy="save it as PDF with the slides that are to be shown")
    expected: list[Expected] = []
    for at, (name, root) in enumerate(slides, start=1):
        mend_references(package, name, root)
        _freeze(root)
        if root.get("show", "1") not in ("0", "false"):
            expected += _expected(root, at)
        package.put(name, root)
    pdf = convert_with_libreoffice(package.packed(), "pptx", "pdf", folder)
    missing = missing_in(pdf, expected)
    settle(pdf, into)
    remarks = [
        Remark(code="words-missing", message=f"some of the words of {it.name} cannot be found", remedy=_LOOK)
        for it in missing.words
    ]
    if hidden:
        remarks.append(
            Remark(code="hidden-slides", message=f"{hidden} of its slides are hidden and not carried", remedy=_LOOK)
        )
    return Drawing(
        engine=engine_name("libreoffice"),
        expect_text=bool(expected),
        removals=tuple(Removal(what=what, count=count) for what, count in sorted(removed.items())),
        remarks=tuple(remarks),
    )


def _strip(package: Package) -> Counter[str]:
    """Take out what is not shown, and every link to elsewhere but those of the web; gives how many of each."""
    removed: Counter[str] = Counter()
    for name in ("", *sorted(package.parts)):
        dropped = [
            it
            for it in package.relationships(name)
            if it.kind in _TAKEN_OUT
            or (it.external and not (it.kind == "hyperlink" and it.target.lower().startswith(_SAFE_LINKS)))
        ]
        package.drop_relationships(name, {it.id for it in dropped})
        removed.update(_TAKEN_OUT.get(it.kind, "link to a file elsewhere") for it in dropped)
    del removed[""]
    return removed


def _slides(package: Package) -> Iterator[tuple[str, Element]]:
    """Give each slide's part and root, in the order they are shown."""
    main = package.main_part()
    targets = {it.id: it.target for it in package.relationships(main) if it.kind == "slide"}
    for listed in package.tree(main).iter(f"{_P}sldId"):
        target = targets.get(listed.get(f"{{{R}}}id", ""))
        if target is not None:
            yield target, package.tree(target)


def _freeze(root: Element) -> None:
    """Let dates and the like show what they showed when the file was saved; a slide's number stays counted."""
    for field in list(root.iter(f"{{{A}}}fld")):
        if field.get("type") != "slidenum":
            field.tag = f"{{{A}}}r"
            for attribute in ("id", "type"):
                field.attrib.pop(attribute, None)
            for properties in list(field.iterchildren(f"{{{A}}}pPr")):
                remove(properties)
    for timing in list(root.iterchildren(f"{_P}timing", f"{_P}transition")):
        remove(timing)


def _expected(root: Element, slide: int) -> Iterator[Expected]:
    found = 0
    for paragraph in root.iter(f"{{{A}}}p"):
        words = "".join(text.text or "" for text in paragraph.iterfind(f"{{{A}}}r/{{{A}}}t"))
        if words.strip():
            found += 1
            yield Expected(ordinal=found, label="", runs=(words,), place=f"on slide {slide}")


def _unread(file: Path, ending: str) -> Iterator[Remark]:
    """What cannot be told of slides of an old format, or is told by their XML alone."""
    if ending == "odp":
        with zipfile.ZipFile(file) as archive:
            hidden = archive.open("content.xml").read(_MOST_READ).count(b'presentation:visibility="hidden"')
        if hidden:
            yield Remark(
                code="hidden-slides", message=f"{hidden} of its slides are hidden and not carried", remedy=_LOOK
            )
    yield Remark(
        code="unchecked",
        message="it was drawn by LibreOffice from a format whose words cannot be checked",
        remedy=_LOOK,
    )


def _ending(file: Path) -> str:
    """Tell which of the formats a file is, by its content."""
    with file.open("rb") as stream:
        if stream.read(8) == _COMPOUND:
            return _compound_ending(file)
    try:
        with zipfile.ZipFile(file) as archive:
            names = set(archive.namelist())
            if "mimetype" in names:
                return "odp" if b"presentation" in archive.open("mimetype").read(80) else "ods"
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError) as fault:
        raise SourceError("the file is damaged: it cannot be unpacked", remedy="save it anew, or as PDF") from fault
    return "xlsb" if any(name.lower().startswith("xl/") for name in names) else "pptx"


def _compound_ending(file: Path) -> str:
    import olefile

    with olefile.OleFileIO(str(file)) as compound:
        return "ppt" if compound.exists("PowerPoint Document") else "xls"
