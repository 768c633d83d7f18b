"""What a file is, told by its content."""

from __future__ import annotations

from pathlib import Path

import pytest

from bundler.sources import media_types as types
from bundler.sources.sniff import sniff
from tests.sources.builders import PDF, PNG, mail_of, msg_of, office, open_document, put, zip_of
from tests.sources.ole import ole

EML = bytes(mail_of("Dear Sirs,", Message_ID="<1@example.org>"))
KNOWN = [
    (PDF, types.PDF),
    (b"\xef\xbb\xbf" + PDF, types.PDF),
    (b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n" + PDF, types.PDF),
    (b"\0" * 1000 + PDF, types.PDF),
    (office("openxmlformats-officedocument.wordprocessingml.document", "word/document.xml"), types.DOCX),
    (office("openxmlformats-officedocument.wordprocessingml.document", "custom/name.xml"), types.DOCX),
    (office("ms-word.document.macroEnabled", "word/document.xml"), types.DOCM),
    (office("openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml"), types.XLSX),
    (office("ms-excel.sheet.macroEnabled", "xl/workbook.xml"), types.XLSM),
    (office("openxmlformats-officedocument.presentationml.presentation", "ppt/presentation.xml"), types.PPTX),
    (open_document("text"), types.ODT),
    (open_document("text-template"), types.ODT),
    (open_document("spreadsheet"), types.ODS),
    (open_document("presentation"), types.ODP),
    (zip_of({"Letter.pdf": PDF}), types.ZIP),
    (zip_of({}), types.ZIP),
    (zip_of({"Index/Document.iwa": b"x"}), types.IWORK),
    (ole({"WordDocument": b"x" * 100, "1Table": b"y"}), types.DOC),
    (ole({"Workbook": b"x" * 5000}), types.XLS),
    (ole({"PowerPoint Document": b"x"}), types.PPT),
    (ole({"EncryptedPackage": b"x", "EncryptionInfo": b"y"}), types.LOCKED_OFFICE),
    (ole({"Something": b"x"}), types.UNKNOWN),
    (msg_of({0x37: "Subject"}), types.MSG),
    (rb"{\rtf1\ansi Hello}", types.RTF),
    (b"\r\n{\\rtf1 Hello}", types.RTF),
    (b"\xff\xd8\xff\xe0\0\x10JFIF\0", types.JPEG),
    (PNG, types.PNG),
    (b"II*\0\x08\0\0\0", types.TIFF),
    (b"MM\0*\0\0\0\x08", types.TIFF),
    (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", types.HEIC),
    (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", types.HEIC),
    (b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf", types.AVIF),
    (b"\0\0\0\x18ftypisom\0\0\0\0isommp41", types.MP4),
    (b"RIFF\x10\0\0\0WEBPVP8 ", types.WEBP),
    (b"BM" + b"\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0" + bytes(40), types.BMP),
    (b"GIF89a\x01\0\x01\0", types.GIF),
    (EML, types.EML),
    (EML.replace(b"\r\n", b"\n"), types.EML),
    (EML.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"), types.EML),
    (b"\xef\xbb\xbf" + EML, types.EML),
    (b"From ann@example.org Wed Mar 12 10:30:00 2014\n" + EML, types.EML),
    (b"<!DOCTYPE html><html><body>Hello</body></html>", types.HTML),
    (b"<!-- saved --><html><body>%PDF-</body></html>", types.HTML),
    (b"\xff\xfe" + "<html><body>Hello</body></html>".encode("utf-16-le"), types.HTML),
    (b'<?xml version="1.0"?><svg xmlns="x"/>', types.SVG),
    (b"Dear Sirs,\n\nWe write about the decision.\n", types.TEXT),
    ("\ufeffDear Ŵyn,\n".encode("utf-16"), types.TEXT),
    ("Dear Ŵyn,\n".encode("utf-16-le"), types.TEXT),
    ("It cost £5 – “no more”.\n".encode("cp1252"), types.TEXT),
    (("é" * 200_000).encode(), types.TEXT),
    (b"Date,Payee,Amount\n1,2,3\n4,5,6\n7,8,9\n", types.CSV),
    (b"", types.EMPTY),
    (bytes(range(256)) * 10, types.UNKNOWN),
]


@pytest.mark.parametrize(("data", "media_type"), KNOWN, ids=[f"{at}-{kind}" for at, (_, kind) in enumerate(KNOWN)])
def test_content_tells_what_a_file_is_whatever_its_name_says(tmp_path: Path, data: bytes, media_type: str) -> None:
    for name in ("no-ending", "wrong.xyz"):
        assert sniff(put(tmp_path, name, data)) == media_type


@pytest.mark.parametrize(
    ("name", "media_type"),
    [("a.md", types.MARKDOWN), ("a.csv", types.CSV), ("a.TSV", types.CSV), ("a.txt", types.TEXT)],
)
def test_the_ending_decides_only_among_kinds_of_text(tmp_path: Path, name: str, media_type: str) -> None:
    assert sniff(put(tmp_path, name, b"one, two\nthree\n")) == media_type
    assert sniff(put(tmp_path, name, PDF)) == types.PDF
    assert sniff(put(tmp_path, name, bytes(range(256)))) == types.UNKNOWN


@pytest.mark.parametrize(("name", "media_type"), [("a.doc", types.DOC), ("a.xls", types.XLS), ("a.bin", types.UNKNOWN)])
def test_the_ending_decides_for_an_old_office_file_too_damaged_to_look_into(
    tmp_path: Path, name: str, media_type: str
) -> None:
    assert sniff(put(tmp_path, name, ole({"WordDocument": b"x"})[:600])) == media_type


def test_a_name_may_be_given_for_bytes_that_lie_under_another(tmp_path: Path) -> None:
    assert sniff(put(tmp_path, "0a1b.bin", b"one;two\n"), "table.csv") == types.CSV


def test_an_email_that_carries_a_pdf_as_it_is_is_an_email(tmp_path: Path) -> None:
    head = b"From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\nSubject: x\r\n\r\n"
    assert sniff(put(tmp_path, "x", head + PDF)) == types.EML


def test_a_typed_letter_with_a_heading_is_no_email(tmp_path: Path) -> None:
    letter = b"To: The Governor\nFrom: A. Ash\nDate: 3 March 2014\nSubject: Visits\n\nDear Governor,\n"
    assert sniff(put(tmp_path, "letter.txt", letter)) == types.TEXT
    assert sniff(put(tmp_path, "letter.eml", letter)) == types.EML


def test_a_word_file_cut_short_is_still_known_as_one(tmp_path: Path) -> None:
    whole = office("openxmlformats-officedocument.wordprocessingml.document", "word/document.xml")
    assert sniff(put(tmp_path, "x", whole[: len(whole) - 80])) == types.DOCX
