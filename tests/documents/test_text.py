"""Text: what a person would type who copied the page, and where its words stand."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Dictionary, Name, Pdf

from bundler.documents.carry.carry import carry
from bundler.documents.text import is_rubbish, read_text, read_words, tidied
from tests import pdfs


def test_each_page_has_its_text_with_its_lines(tmp_path: Path) -> None:
    pages = read_text(pdfs.a_pdf(tmp_path / "a.pdf", pages=3, words="Page {page}\nsecond line"))
    assert [page.text for page in pages] == [f"Page {number}\nsecond line" for number in (1, 2, 3)]
    assert [page.page for page in pages] == [1, 2, 3]
    assert {page.origin for page in pages} == {"born"}


def test_a_hyphen_at_the_end_of_a_line_stays_and_so_does_the_line(tmp_path: Path) -> None:
    (page,) = read_text(pdfs.a_pdf(tmp_path / "a.pdf", pages=1, words="the well-\nknown deci-\nsion"))
    assert page.text == "the well-\nknown deci-\nsion"


def test_a_page_without_text_says_so(tmp_path: Path) -> None:
    (page,) = read_text(pdfs.picture_only(tmp_path / "scan.pdf"))
    assert (page.text, page.origin) == ("", "none")


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_words_stand_where_they_are_displayed(tmp_path: Path, degrees: int) -> None:
    """The first word starts 60 points from the left and its line stands 90 points below the top of the upright page."""
    file = pdfs.rotated(tmp_path / "turned.pdf", degrees)
    (page, _) = read_text(file)
    assert page.text == "Page 1 of a fictional document"
    words = read_words(file, 1)
    assert [word.text for word in words] == ["Page", "1", "of", "a", "fictional", "document"]
    x, y = {0: (60, 90), 90: (842 - 90, 60), 180: (595 - 60, 842 - 90), 270: (90, 595 - 60)}[degrees]
    first = words[0]
    assert first.left - 1 <= x <= first.right + 1
    assert first.top - 1 <= y <= first.bottom + 1


def test_words_of_a_cropped_page_with_large_units_stand_where_they_are_displayed(tmp_path: Path) -> None:
    file = pdfs.boxed(tmp_path / "crop.pdf", (-100, -100, 500, 700), (0, 50, 400, 600), 2)
    first = read_words(file, 1)[0]
    assert first.text == "Words"
    assert first.left == pytest.approx(120, abs=2)
    assert first.top < 2 * (550 - 90) < first.bottom


@pytest.mark.parametrize("value", ["Alexandra Example", "Ŵyn Łódź"])
@pytest.mark.parametrize("drawn", [True, False])
def test_values_filled_into_a_form_are_read_beside_their_labels(tmp_path: Path, value: str, drawn: bool) -> None:
    drawn = drawn and value.isascii()
    source = pdfs.filled_form(tmp_path / "form.pdf", value, drawn=drawn)
    with Pdf.open(source, allow_overwriting_input=True) as pdf:
        labels = b"BT /F1 9 Tf 20 606 Td (Name:) Tj 0 -80 Td (Court:) Tj 0 -60 Td (The end) Tj ET"
        pdfs.add(pdf, pdf.pages[0], labels + b" BT /F1 8 Tf 400 820 Td (Header drawn last) Tj ET")
        pdf.save(source)
    carry(source, tmp_path / "carried.pdf")
    (page,) = read_text(tmp_path / "carried.pdf")
    assert page.text.split("\n") == [
        "Page 1 of a fictional document",
        f"Name: {value}",
        "Court: Cardiff",
        "The end",
        "Header drawn last",
    ]


def test_words_on_hidden_layers_are_left_out(tmp_path: Path) -> None:
    source = pdfs.layered(tmp_path / "layers.pdf")
    with Pdf.open(source, allow_overwriting_input=True) as pdf:
        words = b"/OC /%s BDC BT /F1 12 Tf 60 %d Td (%s words) Tj ET EMC"
        pdfs.add(pdf, pdf.pages[0], words % (b"H", 300, b"Hidden") + b" " + words % (b"S", 200, b"Shown"))
        form = pdf.make_stream(b"BT /F1 12 Tf 60 100 Td (Secret form) Tj ET", Subtype=Name.Form, BBox=[0, 0, 595, 842])
        form.Resources, form.OC = pdf.pages[0].Resources, pdf.Root.OCProperties.OCGs[1]
        pdf.pages[0].Resources.XObject = Dictionary(Fm=form)
        pdfs.add(pdf, pdf.pages[0], b"/Fm Do")
        pdf.save(source)
    (page,) = read_text(source)
    assert page.text == "Page 1 of a fictional document\nShown words"
    assert {"Hidden", "Secret"}.isdisjoint(word.text for word in read_words(source, 1))


def test_ligatures_and_spaces_become_what_people_type() -> None:
    assert tidied("o\ufb03cer\u00a0of the \ufb01rm\u200b") == "officer of the firm"
    assert tidied("co\u00adoperate") == "cooperate"
    assert tidied("deci\u00ad\nsion") == "deci-\nsion"
    assert tidied("w\u0302yn") == "\u0175yn"
    assert tidied("one \r\ntwo\rthree") == "one\ntwo\nthree"
    assert tidied("5 m\u00b2, \u00bd") == "5 m\u00b2, \u00bd"


@given(st.text())
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    once = tidied(text)
    assert tidied(once) == once
    assert unicodedata.is_normalized("NFC", once)


def test_text_whose_fonts_name_no_letters_is_rubbish() -> None:
    assert is_rubbish("\ue001\ue002 \ue003\ue004")
    assert is_rubbish(tidied("\x10\x11\x12 \x13 a"))
    assert not is_rubbish("Ŵyn and 日本語 and £20")
    assert not is_rubbish("\uf0b7 a bullet of a symbol font, once in a while")
    assert not is_rubbish("")


def test_a_raised_ending_stays_with_its_number(tmp_path: Path) -> None:
    file = pdfs.with_raised_ending(tmp_path / "raised.pdf", before="on 3", raised="rd", after=" July 2031 she moved")
    (page,) = read_text(file)
    assert page.text == "on 3rd July 2031 she moved"
    assert [word.text for word in read_words(file, 1)] == ["on", "3rd", "July", "2031", "she", "moved"]
