"""Word files made in a line: every part is written out here, so that a test says just what is in the file."""

# ruff: noqa: E501 - markup reads best unbroken

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_OFFICE}/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_DEFAULT_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
    'w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="24"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
)
A4 = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>'


@dataclass(kw_only=True)
class WordFile:
    """What is in a Word file. `parts` are further parts: name to (kind of relationship, content type, content)."""

    body: str
    numbering: str = ""
    styles: str = ""
    header: str = ""
    footer: str = ""
    footnotes: str = ""
    comments: str = ""
    settings: str = ""
    section: str = A4
    parts: Mapping[str, tuple[str, str, bytes]] = field(default_factory=dict)
    links: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    main: str = "word/document.xml"
    main_type: str = f"{_WORD}.document.main+xml"
    properties: str = ""

    def save(self, file: Path) -> Path:
        """Write the file and give its path."""
        folder = self.main.rpartition("/")[0]
        texts = {
            "numbering": ("numbering", self.numbering),
            "styles": ("styles", _DEFAULT_STYLES + self.styles),
            "header": ("hdr", self.header),
            "footer": ("ftr", self.footer),
            "footnotes": ("footnotes", self.footnotes),
            "comments": ("comments", self.comments),
            "settings": ("settings", self.settings),
        }
        members: dict[str, bytes] = {}
        types, links = [], []
        for kind, (tag, content) in texts.items():
            if content:
                members[f"{folder}/{kind}.xml"] = _part(tag, content)
                types.append((f"{folder}/{kind}.xml", f"{_WORD}.{kind}+xml"))
                links.append((f"rId_{kind}", f"{_OFFICE}/relationships/{kind}", f"{kind}.xml", ""))
        for at, (name, (kind, media_type, bytes_)) in enumerate(self.parts.items()):
            members[name] = bytes_
            types.append((name, media_type))
            links.append((f"rId_part{at}", f"{_OFFICE}/relationships/{kind}", f"/{name}", ""))
        for id_, (kind, target) in self.links.items():
            links.append((id_, f"{_OFFICE}/relationships/{kind}", target, ' TargetMode="External"'))
        marks = "".join(
            f'<w:{kind}Reference w:type="default" r:id="rId_{kind}"/>'
            for kind in ("header", "footer")
            if texts[kind][1]
        )
        members[self.main] = _part(
            "document", f"<w:body>{self.body}<w:sectPr>{marks}{self.section}</w:sectPr></w:body>"
        )
        types.append((self.main, self.main_type))
        members[f"{folder}/_rels/{self.main.rpartition('/')[2]}.rels"] = _relationships(links)
        top = [("rId1", f"{_OFFICE}/relationships/officeDocument", self.main, "")]
        if self.properties:
            members["docProps/core.xml"] = self.properties.encode()
            kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
            top.append(("rId2", kind, "docProps/core.xml", ""))
            types.append(("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"))
        members["_rels/.rels"] = _relationships(top)
        members["[Content_Types].xml"] = _types(types)
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content_ in members.items():
                archive.writestr(name, content_)
        return file


def paragraph(
    *content: str, num: int | None = None, level: int = 0, style: str = "", more: str = "", mark: str = ""
) -> str:
    """Give a paragraph. Content that does not begin with a tag is text; `mark` goes in its mark's properties."""
    parts = [f'<w:pStyle w:val="{style}"/>' if style else "", more]
    if num is not None:
        parts.append(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')
    parts.append(f"<w:rPr>{mark}</w:rPr>" if mark else "")
    return f"<w:p><w:pPr>{''.join(parts)}</w:pPr>{''.join(map(_content, content))}</w:p>"


def run(text: str, look: str = "") -> str:
    """Give a run of text."""
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def changed(kind: str, inside: str = "") -> str:
    """Give a tracked change: ``ins``, ``del``, ``moveFrom`` or ``moveTo``, about these runs or on its own."""
    return f'<w:{kind} w:id="9" w:author="A Person" w:date="2026-01-05T10:00:00Z">{inside}</w:{kind}>'


def deleted(text: str) -> str:
    """Give a tracked deletion of this text."""
    return changed("del", f'<w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r>')


def complex_field(code: str, result: str | None) -> str:
    """Give a field in its long form; `result` is what it showed, in runs, None where it has none."""
    shown = "" if result is None else f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>{shown}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def level(
    at: int,
    text: str,
    kind: str = "decimal",
    *,
    start: int = 1,
    more: str = "",
    left: int | None = None,
    hanging: int = 720,
    look: str = "",
    suffix: str = "",
) -> str:
    """Give one level of a list; `more` stands between its format and its text (restart, style, legal)."""
    left = 720 * (at + 1) if left is None else left
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}'
        f"{f'<w:suff w:val={chr(34)}{suffix}{chr(34)}/>' if suffix else ''}"
        f'<w:lvlText w:val="{escape(text)}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>{f"<w:rPr>{look}</w:rPr>" if look else ""}</w:lvl>'
    )


def shared_list(number: int, *levels: str, more: str = "") -> str:
    """Give a shared list (``w:abstractNum``)."""
    return f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{more}{"".join(levels)}</w:abstractNum>'


def use(number: int, shared: int, *overrides: str) -> str:
    """Give a use (``w:num``) of a shared list."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{shared}"/>{"".join(overrides)}</w:num>'


def starts_at(at: int, start: int) -> str:
    """Give a use's own start of one level."""
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


LEGAL_LIST = shared_list(1, level(0, "%1."), level(1, "(%2)", "lowerLetter"), level(2, "(%3)", "lowerRoman"))
"""1. (a) (i): the list of nearly every witness statement."""


def table(*rows: tuple[str, ...], widths: tuple[int, ...], borders: bool = True) -> str:
    """Give a table; each cell is paragraphs, widths are in twentieths of a point."""
    line = 'w:val="single" w:sz="4" w:space="0" w:color="000000"'
    edges = "".join(f"<w:{side} {line}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    look = f"<w:tblBorders>{edges}</w:tblBorders>" if borders else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for cell, width in zip(row, widths, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    total = sum(widths)
    return f'<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>'


def page_of_pages() -> str:
    """Give the runs that say Page X of Y."""
    return run("Page ") + complex_field("PAGE", run("1")) + run(" of ") + complex_field("NUMPAGES", run("1"))


def picture(embed: str = "", link: str = "", width: float = 5.0, height: float = 3.0) -> str:
    """Give a run with a picture in the line; width and height in centimetres."""
    across, down = int(width * 360_000), int(height * 360_000)
    refers = (f' r:embed="{embed}"' if embed else "") + (f' r:link="{link}"' if link else "")
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{across}" cy="{down}"/>'
        '<wp:docPr id="1" name="Picture 1"/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        '<pic:cNvPr id="0" name="p"/><pic:cNvPicPr/></pic:nvPicPr>'
        f"<pic:blipFill><a:blip{refers}/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def text_box(inside: str) -> str:
    """Give a run with a text box, as Word writes it: a shape, and the same again for old readers."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        '<wp:extent cx="2880000" cy="900000"/><wp:docPr id="2" name="Box"/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2880000" cy="900000"/></a:xfrm><a:prstGeom prst="rect">'
        '<a:avLst/></a:prstGeom><a:ln><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
        '</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:226pt;height:70pt">'
        f"<v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def footnote(number: int, text: str) -> str:
    """Give a footnote's text."""
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    return f'<w:footnote w:id="{number}">{paragraph(mark, " " + text)}</w:footnote>'


def footnote_mark(number: int) -> str:
    """Give the mark in the text that leads to a footnote."""
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def open_document(file: Path, inside: str) -> None:
    """Make an OpenDocument text of one paragraph."""
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (("office", "office"), ("text", "text"), ("draw", "drawing"), ("svg", "svg-compatible"))
    )
    kind = "application/vnd.oasis.opendocument.text"
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{type_}"/>'
        for path, type_ in (("/", kind), ("content.xml", "text/xml"))
    )
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr(
            "content.xml",
            f'<office:document-content {names} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:body>'
            f"<office:text><text:p>{inside}</text:p></office:text></office:body></office:document-content>",
        )
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f"{entries}</manifest:manifest>",
        )


def _content(content: str) -> str:
    return content if content.startswith("<") else run(content)


def _part(tag: str, content: str) -> bytes:
    ignorable = ' mc:Ignorable="w14"'
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{tag} {NAMESPACES}{ignorable}>{content}</w:{tag}>'.encode()


def _relationships(links: list[tuple[str, str, str, str]]) -> bytes:
    inside = "".join(
        f'<Relationship Id="{id_}" Type="{kind}" Target="{escape(target)}"{mode}/>' for id_, kind, target, mode in links
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'.encode()


def _types(types: list[tuple[str, str]]) -> bytes:
    inside = "".join(f'<Override PartName="/{name}" ContentType="{type_}"/>' for name, type_ in types)
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{defaults}{inside}</Types>'.encode()
