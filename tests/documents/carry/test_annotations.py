"""Annotations: what a reader saw on the page stays in it; comments and hidden things do not."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from tests import pdfs
from tests.documents.carry.carrying import all_streams, carried, codes, taken_out
from tests.documents.looks import colour_at, differences, words_of


def test_a_filled_form_stays_filled_and_is_a_form_no_more(tmp_path: Path) -> None:
    _, into = carried(tmp_path, pdfs.filled_form(tmp_path / "form.pdf"))
    assert "Alexandra Example" in words_of(into)
    assert "Cardiff" in words_of(into)
    with Pdf.open(into) as pdf:
        assert "/AcroForm" not in pdf.Root
        assert "/Annots" not in pdf.pages[0].obj


def test_fields_without_a_picture_are_drawn(tmp_path: Path) -> None:
    _, into = carried(tmp_path, pdfs.filled_form(tmp_path / "form.pdf", drawn=False))
    assert "Alexandra Example" in words_of(into)
    assert "Cardiff" in words_of(into)


@pytest.mark.parametrize("value", ["Łódź Ŵyn", "Ελένη", "日本語", "سلام", "Long words of a long value " * 6])
def test_no_letter_of_a_value_is_lost_where_we_draw_it(tmp_path: Path, value: str) -> None:
    _, into = carried(tmp_path, pdfs.filled_form(tmp_path / "form.pdf", value, drawn=False))
    assert "".join(value.split()) in "".join(words_of(into).split())
    text = pypdfium2.PdfDocument(into)
    page = text[0].get_textpage()
    boxes = [page.get_charbox(index) for index in range(page.count_chars())]
    text.close()
    assert all(box[2] <= 301 for box in boxes if box[3] > 600 and box[1] < 640)


@pytest.mark.parametrize(("subtype", "state"), [("Yes", True), ("Off", False)])
def test_a_ticked_box_without_a_picture_is_drawn_ticked(tmp_path: Path, subtype: str, state: bool) -> None:
    box = pdfs.mark("Widget", (60, 560, 80, 580), FT=Name.Btn, T=String("agree"), V=Name(f"/{subtype}"))
    box.AS = Name(f"/{subtype}")
    box.MK = Dictionary(CA=String("4"), BC=Array([0, 0, 1]))
    _, into = carried(tmp_path, pdfs.annotated(tmp_path / "tick.pdf", box))
    inside = {colour_at(into, x, y) for x in range(64, 76) for y in range(842 - 576, 842 - 564)}
    assert ((0, 0, 0) in inside) is state


def test_a_choice_shows_the_words_of_its_option(tmp_path: Path) -> None:
    choice = pdfs.mark("Widget", (60, 560, 200, 580), FT=Name.Ch, T=String("court"), V=String("cf"), Ff=1 << 17)
    choice.Opt = Array([Array([String("cf"), String("Cardiff")]), Array([String("ls"), String("Leeds")])])
    choice.DA = String("/Helv 12 Tf 0 g")
    _, into = carried(tmp_path, pdfs.annotated(tmp_path / "choice.pdf", choice))
    assert "Cardiff" in words_of(into)
    assert "Leeds" not in words_of(into)


def test_free_text_without_a_picture_is_drawn(tmp_path: Path) -> None:
    words = pdfs.mark("FreeText", (60, 600, 260, 640), Contents=String("Received by Ŵyn"), DA=String("/Helv 10 Tf"))
    what, into = carried(tmp_path, pdfs.annotated(tmp_path / "free.pdf", words))
    assert "Received by Ŵyn" in words_of(into)
    assert what.removals == ()


def test_a_field_shows_above_a_mark_as_in_a_viewer(tmp_path: Path) -> None:
    source = pdfs.filled_form(tmp_path / "form.pdf")
    with Pdf.open(source, allow_overwriting_input=True) as pdf:
        square = pdfs.mark("Square", (50, 550, 320, 630), IC=Array([1, 1, 0]), C=Array([1, 1, 0]))
        pdfs.hang(pdf, pdf.pages[0], [pdf.make_indirect(square)])
        pdf.save(source)
    _, into = carried(tmp_path, source)
    assert differences(source, into) == [0]
    assert colour_at(into, 200, 842 - 590) == (255, 255, 0)


@pytest.mark.parametrize("flags", [2, 32, 2 | 4, 32 | 4])
def test_a_field_that_does_not_show_does_not_appear(tmp_path: Path, flags: int) -> None:
    what, into = carried(tmp_path, pdfs.filled_form(tmp_path / "form.pdf", "Hidden words", flags=flags))
    assert "Hidden words" not in words_of(into)
    assert taken_out(what)["hidden form field", 1] == 1
    assert b"Hidden words" not in all_streams(into)


def test_two_forms_with_the_same_names_keep_their_own_values(tmp_path: Path) -> None:
    for value in ("First Person", "Second Person"):
        _, into = carried(tmp_path, pdfs.filled_form(tmp_path / "form.pdf", value))
        assert value in words_of(into)


def test_comments_are_taken_out_and_counted_without_their_words(tmp_path: Path) -> None:
    what, into = carried(tmp_path, pdfs.annotated(tmp_path / "notes.pdf", pdfs.note(), pdfs.note(), pdfs.highlight()))
    assert taken_out(what) == {("comment", 1): 3}
    assert b"disclose" not in all_streams(into)
    assert b"a thought" not in all_streams(into)
    assert colour_at(into, 190, 842 - 705) == (255, 255, 0)


def test_hidden_marks_do_not_appear(tmp_path: Path) -> None:
    hidden = pdfs.highlight()
    hidden.F = 2
    what, into = carried(tmp_path, pdfs.annotated(tmp_path / "hidden.pdf", hidden))
    assert taken_out(what) == {("hidden mark", 1): 1}
    assert colour_at(into, 190, 842 - 705) == (255, 255, 255)


def test_a_mark_that_cannot_be_drawn_is_told_of(tmp_path: Path) -> None:
    what, _ = carried(tmp_path, pdfs.annotated(tmp_path / "stamp.pdf", pdfs.mark("Stamp")))
    assert codes(what) == ["mark-not-drawn"]


def test_a_redaction_that_was_never_applied_is_told_of(tmp_path: Path) -> None:
    what, _ = carried(tmp_path, pdfs.annotated(tmp_path / "redact.pdf", pdfs.mark("Redact")))
    assert codes(what) == ["redaction-not-applied"]
    assert what.remarks[0].page == 1
