"""Slides and old spreadsheets by way of LibreOffice."""

# ruff: noqa: E501 - markup reads best unbroken

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import Workbook

from bundler.documents.formats import office
from bundler.documents.word.libreoffice import convert_with_libreoffice
from bundler.errors import EngineError, SourceError
from tests.documents.word.reading import words_of
from tests.engines import needs

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml"
_NAMES = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    f'xmlns:r="{_OFFICE}"'
)
_GROUP = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'


def slides(file: Path, *texts: str, hidden: tuple[int, ...] = (), notes: str = "") -> Path:
    """Make a file of slides; `hidden` are the slides, counted from 1, that are not shown."""
    numbers = range(1, len(texts) + 1)
    listed = "".join(f'<p:sldId id="{255 + at}" r:id="rId{at}"/>' for at in numbers)
    members = {
        "_rels/.rels": _links(("rId1", "officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f"<p:presentation {_NAMES}><p:sldIdLst>{listed}</p:sldIdLst>"
        '<p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>',
        "ppt/_rels/presentation.xml.rels": _links(*((f"rId{at}", "slide", f"slides/slide{at}.xml") for at in numbers)),
    }
    for at, text in enumerate(texts, start=1):
        members[f"ppt/slides/slide{at}.xml"] = _slide(text, shown=at not in hidden)
    types = [("ppt/presentation.xml", "presentation.main")] + [(f"ppt/slides/slide{at}.xml", "slide") for at in numbers]
    if notes:
        members["ppt/slides/_rels/slide1.xml.rels"] = _links(("rId1", "notesSlide", "../notes1.xml"))
        members["ppt/notes1.xml"] = (
            _slide(notes, shown=True).replace("p:sld ", "p:notes ").replace("</p:sld>", "</p:notes>")
        )
        types.append(("ppt/notes1.xml", "notesSlide"))
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in types)
    members["[Content_Types].xml"] = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>'
    )
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file


def _links(*links: tuple[str, str, str]) -> str:
    inside = "".join(f'<Relationship Id="{id_}" Type="{_OFFICE}/{kind}" Target="{to}"/>' for id_, kind, to in links)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def _slide(text: str, *, shown: bool) -> str:
    date = '<a:fld id="{1}" type="datetime1"><a:rPr lang="en-GB"/><a:t>1 May 2014</a:t></a:fld>'
    return (
        f"<p:sld {_NAMES}{'' if shown else ' show=' + chr(34) + '0' + chr(34)}><p:cSld><p:spTree>{_GROUP}<p:sp><p:nvSpPr>"
        '<p:cNvPr id="2" name="t"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="900000" y="900000"/>'
        '<a:ext cx="6000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr/><a:p><a:r><a:rPr lang="en-GB"/><a:t>{text} </a:t></a:r>{date}</a:p></p:txBody></p:sp></p:spTree>'
        "</p:cSld></p:sld>"
    )


def test_slides_are_drawn_in_order_their_dates_frozen_and_hidden_ones_told_of(tmp_path: Path) -> None:
    needs("soffice")
    file = slides(tmp_path / "file.pptx", "First of all", "Not for you", "Last of all", hidden=(2,), notes="PRIVILEGED")
    drawing = office.draw(file, tmp_path / "out.pdf")
    text = words_of(tmp_path / "out.pdf")
    assert text.index("First of all 1 May 2014") < text.index("Last of all 1 May 2014")
    assert "Not for you" not in text
    assert "PRIVILEGED" not in text
    document = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    assert len(document) == 2
    document.close()
    assert [remark.code for remark in drawing.remarks] == ["hidden-slides"]
    assert [(removal.what, removal.count) for removal in drawing.removals] == [("notes of a slide", 1)]


def test_slides_of_which_none_is_shown_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no slide"):
        office.draw(slides(tmp_path / "file.pptx", "hidden", hidden=(1,)), tmp_path / "out.pdf")


@pytest.mark.parametrize("ending", ["ppt", "odp"])
def test_slides_of_other_formats_are_drawn(ending: str, tmp_path: Path) -> None:
    needs("soffice")
    (tmp_path / "old").mkdir()
    new = slides(tmp_path / "file.pptx", "Words on a slide")
    old = convert_with_libreoffice(new.read_bytes(), "pptx", ending, tmp_path / "old")
    drawing = office.draw(old, tmp_path / "out.pdf")
    assert "Words on a slide" in words_of(tmp_path / "out.pdf")
    assert "unchecked" in {remark.code for remark in drawing.remarks}


@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_old_spreadsheets_are_drawn_as_new_ones_are(ending: str, tmp_path: Path) -> None:
    needs("soffice")
    (tmp_path / "old").mkdir()
    old = convert_with_libreoffice(b"Date,Sum\n2014-03-12,123456789012\n", "csv", ending, tmp_path / "old")
    office.draw(old, tmp_path / "out.pdf")
    assert "123456789012" in words_of(tmp_path / "out.pdf").replace(",", "")


def test_without_libreoffice_slides_are_refused_with_the_line_that_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EngineError) as fault:
        office.draw(slides(tmp_path / "file.pptx", "x"), tmp_path / "out.pdf")
    assert "apt-get install" in fault.value.remedy


def test_a_date_in_the_computers_own_form_has_its_day_first(tmp_path: Path) -> None:
    needs("soffice")
    workbook = Workbook()
    workbook.active["A1"] = date(2024, 3, 12)
    workbook.active["A1"].number_format = "mm-dd-yy"
    workbook.active.column_dimensions["A"].width = 20
    workbook.save(tmp_path / "new.xlsx")
    (tmp_path / "work").mkdir()
    old = convert_with_libreoffice((tmp_path / "new.xlsx").read_bytes(), "xlsx", "xls", tmp_path / "work").read_bytes()
    (tmp_path / "old").mkdir()
    drawn = convert_with_libreoffice(old, "xls", "pdf", tmp_path / "old")
    assert words_of(drawn).strip() == "12/03/2024"
