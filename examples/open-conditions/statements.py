"""The Word documents: three witness statements with automatic paragraph numbers, and the draft order."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from markup import Block, Text
from pictures import signature_png
from story import BEFORE_PARTIES, CLAIM_NUMBER, COURT, FICTIONAL, MADE, PARTIES, STATEMENT_OF_TRUTH

_LEVELS = (("decimal", "%1.", 0, 720), ("lowerLetter", "(%2)", 720, 1287), ("lowerRoman", "(%3)", 1287, 1854))
_LEVEL_OF = {"paragraph": 0, "letter": 1, "roman": 2}
_RIGHT, _CENTRE = WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.CENTER


def save_statement(path: Path, text: Text) -> None:
    """Write a witness statement: corner marking, title of the proceedings, body, statement of truth, signature."""
    document = _new(text.head["heading"])
    corner = document.add_paragraph()
    corner.alignment = _RIGHT
    _lines(corner, text.head["corner"].split("|"))
    _proceedings(document, text.head["heading"])
    _body(document, text.blocks)
    _heading(document, "Statement of truth")
    document.add_paragraph(STATEMENT_OF_TRUTH)
    signed = document.add_paragraph("Signed: ")
    signed.paragraph_format.keep_with_next = True
    signed.add_run().add_picture(io.BytesIO(signature_png(text.head["name"])), width=Cm(4.4))
    _lines(document.add_paragraph(), [f"Full name: {text.head['name']}", f"Dated: {text.head['made']}"])
    _write(document, path)


def save_order(path: Path, text: Text) -> None:
    """Write the draft order."""
    document = _new(text.head["heading"])
    _proceedings(document, text.head["heading"])
    _body(document, text.blocks)
    _write(document, path)


def _new(title: str) -> Any:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3.5), Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.6)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(12)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    normal.paragraph_format.line_spacing = 1.5
    normal.paragraph_format.space_after = Pt(8)
    _numbering(document)
    _footer(section)
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title.capitalize(), "Example", "Example"
    properties.created = properties.modified = MADE
    properties.comments, properties.revision = "", 1
    return document


def _numbering(document: Any) -> None:
    """Define list 77: 1. then (a) then (i), counted by Word itself."""
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{shown}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{left - start}"/></w:pPr></w:lvl>'
        for level, (kind, shown, start, left) in enumerate(_LEVELS)
    )
    kind = '<w:multiLevelType w:val="multilevel"/>'
    abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{kind}{levels}</w:abstractNum>')
    numbering.insert(0, abstract)
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))


def _footer(section: Any) -> None:
    foot = section.footer.paragraphs[0]
    foot.alignment = _CENTRE
    for kind, words in (("begin", ""), ("", " PAGE "), ("end", "")):
        run = foot.add_run()
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = words
        run._r.append(element)
    foot.add_run().add_break()
    small = foot.add_run(FICTIONAL)
    small.font.size = Pt(8)


def _lines(paragraph: Any, lines: list[str]) -> None:
    paragraph.paragraph_format.line_spacing = 1.0
    for index, line in enumerate(lines):
        run = paragraph.add_run(line)
        if index + 1 < len(lines):
            run.add_break()


def _proceedings(document: Any, heading: str) -> None:
    court = document.add_paragraph()
    _lines(court, list(COURT))
    court.runs[0].bold = court.runs[1].bold = court.runs[2].bold = True
    number = document.add_paragraph(f"Claim No. {CLAIM_NUMBER}")
    number.alignment = _RIGHT
    document.add_paragraph(BEFORE_PARTIES)
    for index, (name, role) in enumerate(PARTIES):
        if index:
            document.add_paragraph("– and –").alignment = _CENTRE
        party = document.add_paragraph()
        party.alignment = _CENTRE
        _lines(party, name.split("\n"))
        for run in party.runs:
            run.bold = True
        part = document.add_paragraph()
        part.alignment = _RIGHT
        part.add_run(role).underline = True
    title = document.add_paragraph()
    title.alignment = _CENTRE
    run = title.add_run(heading)
    run.bold, run.font.size = True, Pt(14)
    _ruled(title)


def _ruled(paragraph: Any) -> None:
    lines = "".join(f'<w:{side} w:val="single" w:sz="6" w:space="6" w:color="000000"/>' for side in ("top", "bottom"))
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:pBdr {nsdecls('w')}>{lines}</w:pBdr>"))


def _heading(document: Any, words: str) -> None:
    heading = document.add_paragraph()
    heading.paragraph_format.keep_with_next = True
    heading.add_run(words).bold = True


def _body(document: Any, blocks: list[Block]) -> None:
    for block in blocks:
        if block.kind == "heading":
            _heading(document, block.text)
            continue
        paragraph = document.add_paragraph()
        if block.number:
            numbers = (
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{_LEVEL_OF[block.kind]}"/><w:numId w:val="77"/></w:numPr>'
            )
            paragraph._p.get_or_add_pPr().append(parse_xml(numbers))
        for words in re.split(r"(<b>.+?</b>|<i>.+?</i>)", block.text):
            run = paragraph.add_run(re.sub(r"</?[bi]>", "", words))
            run.bold, run.italic = words.startswith("<b>") or None, words.startswith("<i>") or None


def _write(document: Any, path: Path) -> None:
    """Save with the same bytes each time: entries in order of name, one fixed moment, no compression to differ."""
    target = io.BytesIO()
    document.save(target)
    with zipfile.ZipFile(target) as made, zipfile.ZipFile(path, "w") as kept:
        names = made.namelist()
        names.sort(key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            entry = zipfile.ZipInfo(name, MADE.timetuple()[:6])
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            kept.writestr(entry, made.read(name))
