"""E-mails as PDF."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from bundler.documents.formats import mail as format_
from bundler.errors import SourceError
from tests.documents.formats.pages import drawn, listening, look_of, text_of, words_within_pages
from tests.sources.builders import PDF, mail_of, msg_of


def red_picture(width: int = 60, height: int = 40) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), (220, 0, 0)).save(out, "PNG")
    return out.getvalue()


def codes(drawing: format_.Drawing) -> list[str]:
    return [remark.code for remark in drawing.remarks]


def has_red(pdf: Path) -> bool:
    red, green, _ = look_of(pdf).split()
    return any(r > 200 and g < 40 for r, g in zip(red.tobytes(), green.tobytes(), strict=True))


def test_the_head_names_people_date_subject_and_attachments(tmp_path: Path) -> None:
    message = mail_of(
        "Dear Bob,\n\nSee attached.",
        To="Bob Birch <bob@example.org>",
        Cc="Żaneta <z@example.org>",
        Date="Wed, 12 Mar 2014 10:30:00 +0000",
        attached={"Annex A.pdf": PDF},
    )
    pdf, drawing = drawn(format_.draw, tmp_path, "m.eml", bytes(message))
    text = text_of(pdf)
    for words in (
        "From Ann Ash <ann@example.org>",
        "To Bob Birch <bob@example.org>",
        "Cc Żaneta <z@example.org>",
        "Date Wed, 12 Mar 2014 10:30:00 +0000",
        "Subject A letter",
        "Attachments Annex A.pdf",
        "Dear Bob, See attached.",
    ):
        assert words in text
    assert drawing.remarks == ()


def test_a_blind_copy_is_shown_and_said(tmp_path: Path) -> None:
    pdf, drawing = drawn(format_.draw, tmp_path, "m.eml", bytes(mail_of(Bcc="secret@example.org")))
    assert "Bcc secret@example.org" in text_of(pdf)
    assert codes(drawing) == ["bcc-shown"]


def test_an_html_body_keeps_its_words_and_its_emphasis(tmp_path: Path) -> None:
    html = "<p>We <b>refuse</b> the <i>request</i>.</p><ul><li>First</li></ul>"
    html += "<table border=1><tr><td>3 March</td><td>Letter</td></tr></table>"
    pdf, drawing = drawn(format_.draw, tmp_path, "m.eml", bytes(mail_of("plain form", html=html)))
    text = text_of(pdf)
    for words in ("We refuse the request.", "First", "3 March", "Letter"):
        assert words in text
    assert "plain form" not in text
    assert drawing.engine.startswith("xhtml2pdf")


def test_a_picture_in_the_message_is_shown(tmp_path: Path) -> None:
    message = mail_of(html='<p>Look:</p><img src="cid:pic1">', pictures={"pic1": red_picture()})
    pdf, drawing = drawn(format_.draw, tmp_path, "m.eml", bytes(message))
    assert has_red(pdf)
    assert codes(drawing) == []


def test_a_huge_picture_is_brought_down_to_the_page(tmp_path: Path) -> None:
    message = mail_of(html='<img src="cid:pic1"><p>After it</p>', pictures={"pic1": red_picture(4000, 5000)})
    pdf, _ = drawn(format_.draw, tmp_path, "m.eml", bytes(message))
    assert has_red(pdf)
    assert "After it" in text_of(pdf)


def test_nothing_is_ever_fetched(tmp_path: Path) -> None:
    with listening() as (port, received):
        there = f"http://127.0.0.1:{port}"
        html = "".join(
            (
                f'<html><head><link rel=stylesheet href="{there}/a.css"><style>@import url("{there}/b.css");',
                f'@font-face {{ font-family: x; src: url("{there}/c.ttf") }} body {{ background: url({there}/d.png) }}',
                f'</style><base href="{there}/"><meta http-equiv=refresh content="0;url={there}/e"></head>',
                f'<body background="{there}/f.png"><img src="{there}/g.png" alt="Chart">',
                f'<img src="//127.0.0.1:{port}/h.png"><img srcset="{there}/i.png"><img src="relative.png">',
                f'<iframe src="{there}/j"></iframe><object data="{there}/k"></object>',
                f'<script src="{there}/l.js"></script>',
                f'<p style="background-image:url({there}/m.png)">Words</p><img src="file:///etc/hostname">',
                f'<img src="/etc/hostname"><svg><image href="{there}/n.png"/></svg>',
                f'<table background="{there}/o.png"><tr><td>Cell</td></tr></table><pdf:include src="{there}/p.pdf"/>',
                "</body></html>",
            )
        )
        pdf, drawing = drawn(format_.draw, tmp_path, "m.eml", bytes(mail_of(html=html)))
    assert received == []
    text = text_of(pdf)
    assert "[picture not fetched: it is kept on the internet: Chart]" in text
    assert "Words" in text
    assert "Cell" in text
    assert "picture-not-fetched" in codes(drawing)
    assert {removal.what for removal in drawing.removals} == {"script", "embedded web content"}


def test_a_beacon_of_one_dot_is_said_but_leaves_no_note(tmp_path: Path) -> None:
    html = '<p>Words</p><img src="http://tracker.example/x.gif" width="1" height="1">'
    pdf, drawing = drawn(format_.draw, tmp_path, "m.eml", bytes(mail_of(html=html)))
    assert "not fetched" not in text_of(pdf)
    assert codes(drawing) == ["picture-not-fetched"]


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="display:none">Hidden words</div>',
        '<span style="visibility: hidden">Hidden words</span>',
        '<span style="font-size:0">Hidden words</span>',
        "<p hidden>Hidden words</p>",
    ],
)
def test_what_was_hidden_is_shown_and_said(tmp_path: Path, hidden: str) -> None:
    pdf, drawing = drawn(format_.draw, tmp_path, "m.eml", bytes(mail_of(html=f"<p>Seen</p>{hidden}")))
    assert "Hidden words" in text_of(pdf)
    assert codes(drawing) == ["hidden-text-shown"]


def test_white_letters_are_not_left_unreadable(tmp_path: Path) -> None:
    pale = '<p style="color:white">Unseen words</p><p style="color:#fff;background:#000">More</p>'
    pale += '<font color="#fefefe">And</font>'
    same = pale.replace("style", "title").replace("color", "title")
    pdf, _ = drawn(format_.draw, tmp_path, "m.eml", bytes(mail_of("x", html=pale)))
    plain, _ = drawn(format_.draw, tmp_path, "p.eml", bytes(mail_of("x", html=same)))
    assert look_of(pdf).tobytes() == look_of(plain).tobytes()


@pytest.mark.parametrize("words", ["你好 Привет Ŵŷ → ✓", "עברית שלום", "العربية", "हिन्दी"])
def test_every_script_is_drawn_in_html_too(tmp_path: Path, words: str) -> None:
    pdf, _ = drawn(format_.draw, tmp_path, "m.eml", bytes(mail_of("x", html=f"<p>{words} end</p>", Subject=words)))
    letters = set(text_of(pdf))
    assert set(words) <= letters


def test_pictures_are_not_lost_where_only_the_words_can_be_drawn(tmp_path: Path) -> None:
    message = mail_of(html='<p>עברית</p><img src="cid:pic1"><p>After</p>', pictures={"pic1": red_picture()})
    pdf, drawing = drawn(format_.draw, tmp_path, "m.eml", bytes(message))
    assert codes(drawing) == ["words-only"]
    assert has_red(pdf)
    assert text_of(pdf).count("[picture 1]") == 2


def test_a_table_higher_than_a_page_and_words_without_a_gap_are_not_cut_off(tmp_path: Path) -> None:
    rows = "".join(f"<p>Line {number}</p>" for number in range(150))
    html = f"<table><tr><td>{rows}</td><td>Beside</td></tr></table><p>{'x' * 900}</p>"
    html += f"<p>https://example.org/{'a' * 300}</p>"
    pdf, _ = drawn(format_.draw, tmp_path, "m.eml", bytes(mail_of("x", html=html)))
    text = text_of(pdf).replace("\f", " ")
    assert all(f"Line {number}" in text for number in range(150))
    assert text.replace(" ", "").count("x" * 900) == 1
    assert words_within_pages(pdf)


def test_html_deeper_than_any_person_writes_is_drawn_all_the_same(tmp_path: Path) -> None:
    html = "<div>" * 3000 + "Deep words" + "</div>" * 3000
    pdf, _ = drawn(format_.draw, tmp_path, "m.eml", bytes(mail_of("x", html=html)))
    assert "Deep words" in text_of(pdf)


def test_a_broken_picture_leaves_a_note(tmp_path: Path) -> None:
    message = mail_of(html='<img src="cid:pic1" alt="Chart">', pictures={"pic1": b"\x89PNG nonsense"})
    pdf, drawing = drawn(format_.draw, tmp_path, "m.eml", bytes(message))
    assert "cannot be shown" in text_of(pdf)
    assert codes(drawing) == ["picture-damaged"]


def test_outlook_messages_are_drawn(tmp_path: Path) -> None:
    data = msg_of({0x37: "The decision", 0x1000: "Dear Bob", 0x0C1A: "Ann Ash"}, people=[(1, "Bob", "bob@example.org")])
    pdf, _ = drawn(format_.draw, tmp_path, "m.msg", data)
    assert text_of(pdf) == "From Ann Ash To Bob <bob@example.org> Subject The decision Dear Bob"


def test_a_message_without_words_still_has_its_head(tmp_path: Path) -> None:
    pdf, _ = drawn(format_.draw, tmp_path, "m.eml", bytes(mail_of("")))
    assert "Subject A letter" in text_of(pdf)


def test_the_same_message_gives_the_same_bytes(tmp_path: Path) -> None:
    data = bytes(mail_of("x", html='<p>Words <img src="cid:a"></p>', pictures={"a": red_picture()}))
    first = drawn(format_.draw, tmp_path, "m.eml", data)[0].read_bytes()
    assert drawn(format_.draw, tmp_path, "m.eml", data)[0].read_bytes() == first


def test_a_damaged_message_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"m\.msg: the message is damaged") as caught:
        drawn(format_.draw, tmp_path, "m.msg", msg_of({0x37: "x"})[:700])
    assert caught.value.remedy
