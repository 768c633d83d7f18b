"""Carry: whatever PDF is supplied, its pages look and read the same, and nothing else comes along."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from bundler.documents.carry.carried import Carried
from bundler.documents.carry.carry import carry
from bundler.errors import ExitCode, SourceError
from tests import pdfs
from tests.documents.looks import colour_at, differences, words_of

Maker = Callable[[Path], Path]

KEPT_AS_THEY_LOOK: dict[str, Maker] = {
    "plain": pdfs.a_pdf,
    "A3": lambda path: pdfs.a_pdf(path, size=pdfs.A3),
    "Letter": lambda path: pdfs.a_pdf(path, size=pdfs.LETTER),
    "landscape": lambda path: pdfs.a_pdf(path, size=(842, 595)),
    "turned 90": lambda path: pdfs.rotated(path, 90),
    "turned 180": lambda path: pdfs.rotated(path, 180),
    "turned 270": lambda path: pdfs.rotated(path, 270),
    "turned -90": lambda path: pdfs.rotated(path, -90),
    "turned 450": lambda path: pdfs.rotated(path, 450),
    "cropped": lambda path: pdfs.boxed(path, (0, 0, 595, 842), (50, 60, 400, 500)),
    "crop outside": lambda path: pdfs.boxed(path, (0, 0, 595, 842), (-50, -60, 700, 900)),
    "off the origin": lambda path: pdfs.boxed(path, (200, 300, 795, 1142)),
    "below the origin": lambda path: pdfs.boxed(path, (-300, -400, 295, 442)),
    "corners swapped": lambda path: pdfs.boxed(path, (595, 842, 0, 0)),
    "user unit": lambda path: pdfs.boxed(path, (0, 0, 300, 400), None, 2),
    "fractions": lambda path: pdfs.boxed(path, (0, 0, 595.276, 841.89)),
    "huge": lambda path: pdfs.boxed(path, (0, 0, 3000, 2500)),
    "left open": pdfs.unbalanced,
    "closed too often": lambda path: pdfs.unbalanced(path, b"2 0 0 2 0 -800 cm Q Q Q 1 0 0 rg", b"Q Q"),
    "form": pdfs.filled_form,
    "layers": pdfs.layered,
    "links": pdfs.linked,
    "web link": pdfs.web_linked,
    "scripts": pdfs.scripted,
    "attachment": pdfs.with_attachment,
    "restricted": pdfs.locked,
    "same page twice": pdfs.same_page_twice,
    "inherited": pdfs.inheriting,
    "picture": pdfs.picture_only,
    "highlight": lambda path: pdfs.annotated(path, pdfs.highlight()),
    "wrong table": pdfs.misplaced,
}


def carried(tmp_path: Path, file: Path, password: str | None = None) -> tuple[Carried, Path]:
    into = tmp_path / "carried.pdf"
    return carry(file, into, password=password), into


def codes(what: Carried) -> list[str]:
    return [remark.code for remark in what.remarks]


def taken_out(what: Carried) -> dict[tuple[str, int | None], int]:
    return {(removal.what, removal.page): removal.count for removal in what.removals}


@pytest.mark.parametrize("make", KEPT_AS_THEY_LOOK.values(), ids=KEPT_AS_THEY_LOOK.keys())
def test_every_page_looks_and_reads_as_it_did(tmp_path: Path, make: Maker) -> None:
    source = make(tmp_path / "source.pdf")
    what, into = carried(tmp_path, source)
    found = differences(source, into)
    assert found == [0] * what.pages
    for page in range(1, what.pages + 1):
        assert words_of(source, page) in words_of(into, page)


@pytest.mark.parametrize("make", KEPT_AS_THEY_LOOK.values(), ids=KEPT_AS_THEY_LOOK.keys())
def test_the_same_file_gives_the_same_bytes_and_a_sound_pdf(tmp_path: Path, make: Maker) -> None:
    source = make(tmp_path / "source.pdf")
    carry(source, tmp_path / "one.pdf", password=None)
    carry(source, tmp_path / "two.pdf", password=None)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()
    with Pdf.open(tmp_path / "one.pdf") as pdf:
        assert pdf.check_pdf_syntax() == []
        assert not pdf.is_encrypted
        assert set(pdf.Root.keys()) <= {"/Type", "/Pages", "/Outlines", "/OCProperties", "/Lang", "/Version"}


@pytest.mark.parametrize("make", KEPT_AS_THEY_LOOK.values(), ids=KEPT_AS_THEY_LOOK.keys())
def test_what_is_added_to_a_page_starts_afresh(tmp_path: Path, make: Maker) -> None:
    """A square added to the content lands where its numbers say, in its own colour, and shows."""
    _, into = carried(tmp_path, make(tmp_path / "source.pdf"))
    added = tmp_path / "added.pdf"
    with Pdf.open(into) as pdf:
        page = pdf.pages[0].obj
        left, bottom = (float(side) for side in list(page.get("/CropBox", page.MediaBox))[:2])
        page.Contents.append(pdf.make_stream(b"%f %f 20 20 re 0 1 0 rg f" % (left + 30, bottom + 30)))
        turn = page.get("/Rotate", 0)
        page.Rotate = 0
        pdf.save(added)
    assert turn in (0, 90, 180, 270)
    assert colour_at(added, 40, height_of(added) - 40) == (0, 255, 0)
    assert colour_at(added, 60, height_of(added) - 40) != (0, 255, 0)


def height_of(pdf: Path) -> float:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return float(document[0].get_height())
    finally:
        document.close()


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
    assert b"Hidden words" not in _all_streams(into)


def test_two_forms_with_the_same_names_keep_their_own_values(tmp_path: Path) -> None:
    for value in ("First Person", "Second Person"):
        _, into = carried(tmp_path, pdfs.filled_form(tmp_path / "form.pdf", value))
        assert value in words_of(into)


def test_comments_are_taken_out_and_counted_without_their_words(tmp_path: Path) -> None:
    what, into = carried(tmp_path, pdfs.annotated(tmp_path / "notes.pdf", pdfs.note(), pdfs.note(), pdfs.highlight()))
    assert taken_out(what) == {("comment", 1): 3}
    assert b"disclose" not in _all_streams(into)
    assert b"a thought" not in _all_streams(into)
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


@pytest.mark.parametrize("way", ["tree", "dests", "explicit", "action"])
def test_links_and_bookmarks_name_their_page_outright(tmp_path: Path, way: str) -> None:
    _, into = carried(tmp_path, pdfs.linked(tmp_path / "links.pdf", way))
    with Pdf.open(into) as pdf:
        third = pdf.pages[2].obj.objgen
        link = pdf.pages[0].obj.Annots[0]
        item = pdf.Root.Outlines.First
        for thing in (link, item):
            assert thing.Dest[0].objgen == third
            assert thing.Dest[1] == Name.XYZ
            assert "/A" not in thing
        assert str(item.Title) == "The third page"


def test_links_to_the_web_stay_and_other_ways_out_go(tmp_path: Path) -> None:
    web = pdfs.mark("Link", A=Dictionary(S=Name.URI, URI=String("https://www.example.org/act"), Next=Dictionary()))
    out = [
        Dictionary(S=Name.Launch, F=String("calc.exe")),
        Dictionary(S=Name.GoToR, F=String("other.pdf"), D=Array([0, Name.Fit])),
        Dictionary(S=Name.URI, URI=String("file:///c:/secret")),
        Dictionary(S=Name.SubmitForm, F=String("http://example.org")),
        Dictionary(S=Name.GoTo, D=String("nowhere")),
    ]
    others = [pdfs.mark("Link", Border=Array([0, 0, 0]), A=action) for action in out]
    what, into = carried(tmp_path, pdfs.annotated(tmp_path / "out.pdf", web, *others))
    with Pdf.open(into) as pdf:
        (link,) = pdf.pages[0].obj.Annots
        assert dict(link.A.items()) == {"/S": Name.URI, "/URI": String("https://www.example.org/act")}
    assert taken_out(what) == {
        ("link that starts a program", 1): 1,
        ("link to another file", 1): 2,
        ("form action", 1): 1,
        ("broken link", 1): 1,
    }


def test_nothing_that_acts_or_tells_of_its_making_comes_along(tmp_path: Path) -> None:
    what, into = carried(tmp_path, pdfs.scripted(tmp_path / "script.pdf"))
    assert sum(count for (kind, _), count in taken_out(what).items() if kind == "script") >= 4
    assert b"app.alert" not in _all_streams(into)
    what, into = carried(tmp_path, pdfs.with_attachment(tmp_path / "attached.pdf"))
    assert taken_out(what)["attached file", None] == 1
    assert codes(what) == ["attachments-left-out"]
    for words in (b"secret", b"Fictional Author", b"private words", b"page metadata"):
        assert words not in _all_streams(into)


def _view_off(shown: Dictionary, hidden: Dictionary) -> Dictionary:
    hidden.Usage = Dictionary(View=Dictionary(ViewState=Name.OFF))
    rule = Dictionary(Event=Name.View, OCGs=Array([shown, hidden]), Category=Array([Name.View]))
    return Dictionary(AS=Array([rule]))


LAYER_CONFIGS: dict[str, Callable[[Dictionary, Dictionary], Dictionary]] = {
    "listed off": lambda shown, hidden: Dictionary(OFF=Array([hidden])),
    "all off but": lambda shown, hidden: Dictionary(BaseState=Name.OFF, ON=Array([shown])),
    "by usage": _view_off,
}


@pytest.mark.parametrize("config", LAYER_CONFIGS.values(), ids=LAYER_CONFIGS.keys())
def test_hidden_layers_stay_hidden(tmp_path: Path, config: Callable[[Dictionary, Dictionary], Dictionary]) -> None:
    what, into = carried(tmp_path, pdfs.layered(tmp_path / "layers.pdf", config))
    assert colour_at(into, 120, 842 - 440) == (255, 0, 0)
    assert colour_at(into, 340, 842 - 440) == (255, 255, 255)
    assert codes(what) == ["hidden-layer"]
    with Pdf.open(into) as pdf:
        assert pdf.Root.OCProperties.D.BaseState == Name.ON
        assert [str(group.Name) for group in pdf.Root.OCProperties.D.OFF] == ["Hidden"]


def test_a_mark_on_a_hidden_layer_does_not_appear(tmp_path: Path) -> None:
    source = pdfs.layered(tmp_path / "layers.pdf")
    with Pdf.open(source, allow_overwriting_input=True) as pdf:
        seen = pdfs.highlight()
        seen.OC = pdf.Root.OCProperties.OCGs[1]
        pdfs.hang(pdf, pdf.pages[0], [pdf.make_indirect(seen)])
        pdf.save(source)
    _, into = carried(tmp_path, source)
    assert colour_at(into, 190, 842 - 705) == (255, 255, 255)


def test_a_page_listed_twice_becomes_two(tmp_path: Path) -> None:
    what, into = carried(tmp_path, pdfs.same_page_twice(tmp_path / "twice.pdf"))
    assert what.pages == 3
    with Pdf.open(into) as pdf:
        assert len({page.obj.objgen for page in pdf.pages}) == 3


def test_pages_inherit_nothing(tmp_path: Path) -> None:
    _, into = carried(tmp_path, pdfs.inheriting(tmp_path / "inherit.pdf"))
    with Pdf.open(into) as pdf:
        for page in pdf.pages:
            assert {"/MediaBox", "/Resources", "/Rotate"} <= set(page.obj.keys())


def test_a_page_without_a_size_is_shown_as_viewers_show_it(tmp_path: Path) -> None:
    what, into = carried(tmp_path, pdfs.boxed(tmp_path / "none.pdf", (0, 0, 0, 0)))
    assert codes(what) == ["page-size"]
    with Pdf.open(into) as pdf:
        assert [int(side) for side in pdf.pages[0].MediaBox] == [0, 0, 612, 792]


def test_a_restricted_file_opens_and_says_so(tmp_path: Path) -> None:
    what, _ = carried(tmp_path, pdfs.locked(tmp_path / "owner.pdf"))
    assert codes(what) == ["restricted"]


def test_a_locked_file_opens_with_its_password_only(tmp_path: Path) -> None:
    source = pdfs.locked(tmp_path / "locked.pdf", user="fictional")
    for password in (None, "wrong"):
        with pytest.raises(SourceError, match="password") as refused:
            carried(tmp_path, source, password)
        assert "password_env" in refused.value.remedy
        assert refused.value.exit_code == ExitCode.SOURCE
        assert "locked.pdf" in str(refused.value)
    what, into = carried(tmp_path, source, "fictional")
    assert what.pages == 2
    assert "Page 2" in words_of(into, 2)


def test_a_file_whose_table_is_wrong_is_repaired_and_says_so(tmp_path: Path) -> None:
    what, _ = carried(tmp_path, pdfs.misplaced(tmp_path / "wrong.pdf"))
    assert what.pages == 2
    assert codes(what) == ["repaired"]


def _nothing(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def _no_pdf(path: Path) -> Path:
    path.write_bytes(b"PK\x03\x04 this is something else")
    return path


REFUSED: dict[str, tuple[Maker, str]] = {
    "empty": (_nothing, "empty"),
    "no PDF": (_no_pdf, "no PDF"),
    "truncated early": (lambda path: pdfs.truncated(path, 0.3), "damaged"),
    "truncated": (lambda path: pdfs.truncated(path, 0.6), "damaged"),
    "truncated late": (lambda path: pdfs.truncated(path, 0.8), "damaged"),
    "no pages": (pdfs.without_pages, "no pages"),
    "loop": (pdfs.looping, "damaged"),
    "dynamic form": (pdfs.dynamic_form, "Adobe"),
    "portfolio": (pdfs.portfolio, "portfolio"),
}


@pytest.mark.parametrize(("make", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_carried_whole_is_refused_by_name(tmp_path: Path, make: Maker, words: str) -> None:
    source = make(tmp_path / "bad.pdf")
    with pytest.raises(SourceError, match=words) as refused:
        carried(tmp_path, source)
    assert "bad.pdf" in str(refused.value)
    assert refused.value.remedy
    assert not (tmp_path / "carried.pdf").exists()


def _all_streams(pdf: Path) -> bytes:
    """Everything in a file, with its streams decoded, to look for words in."""
    with Pdf.open(pdf) as opened:
        parts = [thing.unparse(resolved=True) for thing in opened.objects if isinstance(thing, pikepdf.Object)]
        parts += [thing.read_bytes() for thing in opened.objects if isinstance(thing, pikepdf.Stream)]
        return b"\n".join(parts)
