"""Traps of content: forms stay filled, links and bookmarks lead home, and what nobody should see is not there."""

from __future__ import annotations

import re

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader

from tests.documents.looks import difference, words_of
from tests.pdf.read_back import links, outline
from tests.traps.bundled import Bundled
from tests.traps.conftest import TITLES, TRAPS


def everything_in(trapped: Bundled) -> bytes:
    """Every byte of the bundle, its streams unpacked, and every string of it."""
    with pikepdf.open(trapped.file) as pdf:
        parts = []
        for thing in pdf.objects:
            parts.append(thing.unparse(resolved=True))
            if isinstance(thing, pikepdf.Stream) and "/DCTDecode" not in str(thing.get("/Filter", "")):
                parts.append(thing.read_bytes())
    told = b"".join(parts)
    # A string may be written in UTF-16.
    return told + told.replace(b"\0", b"") + trapped.file.read_bytes()


@pytest.mark.parametrize(
    ("name", "value"), [("form one.pdf", "Alexandra Example"), ("form two.pdf", "Bertram Example")]
)
def test_a_filled_form_stays_filled_for_eyes_and_for_searching(trapped: Bundled, name: str, value: str) -> None:
    page = trapped.first(name)
    before, after = trapped.source_picture(name), trapped.picture(page)
    for picture in (before, after):
        picture.paste((255, 255, 255), (500, 790, 595, 842))
    if name == "form one.pdf":
        assert difference(before, after) == 0
    assert _ink(after.crop((60, 220, 300, 242))) > 100
    assert _ink(after.crop((60, 266, 76, 282))) > _ink(after.crop((90, 266, 106, 282))) > 0
    assert value in trapped.words(page)
    assert "Cardiff" in trapped.words(page)


@pytest.mark.parametrize("name", ["linked one.pdf", "linked two.pdf"])
def test_a_documents_own_links_lead_to_its_own_pages(trapped: Bundled, name: str) -> None:
    pages = trapped.pages(name)
    own = [target for page, _, target in links(trapped.file) if page in pages]
    assert own == [pages[2]]


@pytest.mark.parametrize("name", ["linked one.pdf", "linked two.pdf"])
def test_a_documents_own_bookmarks_stand_below_it(trapped: Bundled, name: str) -> None:
    pages = trapped.pages(name)
    own = [line for line in outline(trapped.file) if f"The third page of {name[7:10]}" in line.title]
    assert [line.page for line in own] == [pages[2]]
    assert own[0].depth == 2


@pytest.mark.parametrize("name", TITLES)
def test_a_title_prints_as_it_was_typed(trapped: Bundled, name: str) -> None:
    index = "".join(trapped.words(page) for page in range(1, trapped.first("0 first.pdf")))
    plain = re.sub(r"\s+", "", TITLES[name])
    assert plain in re.sub(r"\s+", "", index) or _reversed_right(plain) in re.sub(r"\s+", "", index)
    assert any(TITLES[name] in line.title for line in outline(trapped.file))


def test_no_sticky_note_reaches_the_judge_and_a_highlight_stays(trapped: Bundled) -> None:
    told = everything_in(trapped)
    assert b"Counsel: must we" not in told
    assert b"a thought" not in told
    kinds = [
        note.get_object()["/Subtype"] for page in PdfReader(trapped.file).pages for note in page.get("/Annots") or ()
    ]
    assert set(kinds) == {"/Link"}
    page = trapped.first("noted.pdf")
    red, green, blue = trapped.picture(page).getpixel((100, 132))  # type: ignore[misc]
    assert (red > 200, green > 200, blue < 120) == (True, True, True)
    removals = trapped.document("noted.pdf")["removals"]
    assert sum(item["count"] for item in removals) >= 2


def test_nothing_of_the_first_file_names_the_bundle_or_comes_along_hidden(trapped: Bundled) -> None:
    reader = PdfReader(trapped.file)
    assert dict(reader.metadata or {}).keys() <= {"/Title", "/Producer"}
    assert "Secret" not in str(reader.metadata)
    root = reader.trailer["/Root"]
    for key in ("/Names", "/AA", "/Metadata", "/AcroForm", "/AF"):
        assert key not in root.get_object()  # type: ignore[operator]
    assert all("/AA" not in page for page in reader.pages)
    told = everything_in(trapped)
    for words in (b"Fictional Author", b"secret file", b"secret script", b"Secret working title", b"private words"):
        assert words not in told
    named = {item["what"] for item in trapped.document("0 first.pdf")["removals"]}
    assert len(named) >= 4


def test_no_name_of_a_file_is_in_the_bundle(trapped: Bundled) -> None:
    told = everything_in(trapped)
    for name in TRAPS:
        assert name.rpartition("/")[2].encode() not in told
    assert b"strategy memo" not in told
    assert str(trapped.folder).encode() not in told


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("folder a/letter.pdf", "This is the letter in folder a."),
        ("folder b/letter.pdf", "This is the letter in folder b."),
        ("a letter.pdf", "This is a letter with an article."),
        ("letter.pdf", "This is a letter without one."),
    ],
)
def test_each_of_two_files_of_like_names_stands_behind_its_own_line(trapped: Bundled, name: str, words: str) -> None:
    page = trapped.first(name)
    assert words in trapped.words(page)
    assert len(trapped.pages(name)) == 1
    assert page in {target for _, _, target in links(trapped.file)}


def test_a_word_file_and_a_photograph_are_carried(trapped: Bundled) -> None:
    assert "A letter that was written in Word" in trapped.words(trapped.first("written.docx"))
    page = trapped.first("photograph.jpg")
    with pypdfium2.PdfDocument(trapped.file) as document:
        pictures = [thing for thing in document[page - 1].get_objects() if thing.type == 3]
    assert len(pictures) == 1
    width, height = trapped.size(page)
    red, green, _ = trapped.picture(page).getpixel((width // 2, height // 4))  # type: ignore[misc]
    assert (red > 150, green < 90) == (True, True)


def test_a_file_that_only_its_owner_may_change_is_carried_and_a_remark_says_so(trapped: Bundled) -> None:
    pages = trapped.pages("owner only.pdf")
    assert len(pages) == 2
    assert words_of(trapped.file, pages[1]).startswith("Page 2 of a fictional document")
    assert "restricted" in {remark["code"] for remark in trapped.document("owner only.pdf")["remarks"]}
    assert not PdfReader(trapped.file).is_encrypted


def test_a_document_without_a_date_gets_none(trapped: Bundled) -> None:
    assert trapped.document("undated.pdf")["date"] is None
    told = everything_in(trapped)
    assert b"20000101" not in told
    text = "".join(page.extract_text() for page in PdfReader(trapped.file).pages)
    assert "2000" not in text


def _ink(picture: Image.Image) -> int:
    return sum(picture.convert("L").histogram()[:128])


def _reversed_right(text: str) -> str:
    """The title with its Hebrew word in the order in which it is seen."""
    return re.sub(r"[א-ת]+", lambda word: word.group()[::-1], text)
