"""Web pages as PDF."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bundler.documents.formats import html as format_
from bundler.documents.formats.html_style import legible, safe_style
from bundler.documents.formats.safe_html import make_safe
from tests.documents.formats.pages import drawn, listening, text_of


def test_a_web_page_is_drawn_with_its_words(tmp_path: Path) -> None:
    pdf, drawing = drawn(format_.draw, tmp_path, "a.html", "<title>T</title><h1>Policy</h1><p>Visits &amp; calls</p>")
    assert text_of(pdf) == "Policy Visits & calls"
    assert drawing.expect_text


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "cp1252", "iso-8859-2"])
def test_the_encoding_it_declares_is_used(tmp_path: Path, codec: str) -> None:
    words = "zażółć" if codec == "iso-8859-2" else "café – £5" if codec != "iso-8859-2" else ""
    data = f'<html><head><meta charset="{codec}"></head><body><p>{words}</p></body></html>'.encode(codec)
    assert text_of(drawn(format_.draw, tmp_path, "a.html", data)[0]) == words


def test_nothing_is_ever_fetched(tmp_path: Path) -> None:
    with listening() as (port, received):
        page = (
            f'<img src="http://127.0.0.1:{port}/x.png"><link rel=stylesheet href="http://127.0.0.1:{port}/x.css">Words'
        )
        pdf, _ = drawn(format_.draw, tmp_path, "a.html", page)
    assert received == []
    assert "Words" in text_of(pdf)


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '<a href="javascript:alert(1)">x</a>',
        '<p onclick="alert(1)">x</p>',
        '<img src=x onerror="alert(1)">',
        '<svg onload="alert(1)"><script>alert(1)</script></svg>',
        '<iframe src="javascript:alert(1)"></iframe>',
        '<style>p { background: url("javascript:alert(1)") }</style>',
        "<pdf:script>alert(1)</pdf:script>",
        '<p style="background:url(javascript:alert(1));-pdf-frame-content:x">x</p>',
    ],
)
def test_nothing_that_acts_is_left(hostile: str) -> None:
    safe = make_safe(hostile).html
    assert "javascript" not in safe
    assert "onclick" not in safe
    assert "onerror" not in safe
    assert "onload" not in safe
    assert "<script" not in safe
    assert "url(" not in safe
    assert "pdf:" not in safe


@given(
    st.text(max_size=300),
    st.sampled_from(["<p>{}</p>", '<img src="{}">', '<p style="{}">x', "<a href='{}'>x</a>", "{}"]),
)
def test_no_html_whatever_gets_an_address_of_a_picture_through(text: str, frame: str) -> None:
    safe = make_safe(frame.format(text)).html
    assert "<img" not in safe
    assert "<script" not in safe


@pytest.mark.parametrize(
    ("style", "kept"),
    [
        ("color: red; font-weight: BOLD", "color: #ff0000; font-weight: bold"),
        ("color: white", ""),
        ("color:#FFF;background:#000", ""),
        ("background: yellow", "background-color: #ffff00"),
        ("background: url(http://x/y.png) yellow", ""),
        ("color: rgb(0, 0, 128)", "color: #000080"),
        ("position: absolute; left: -5000px; font-size: 0; display: none; width: 1px; height: 0", ""),
        ("text-decoration: line-through !important", "text-decoration: line-through"),
    ],
)
def test_only_styles_that_can_be_read_on_paper_are_kept(style: str, kept: str) -> None:
    assert safe_style(style) == kept


@given(st.text(max_size=20), st.booleans())
def test_no_colour_makes_the_reader_fail(colour: str, ground: bool) -> None:
    made = legible(colour, ground=ground)
    assert made is None or len(made) == 7


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<table>",
                "<tr>",
                "<td colspan=2>",
                "</td>",
                "</table>",
                "<ul><li>",
                "word ",
                "<pre>",
                "&nbsp;",
                "<b>",
                "<blockquote>",
            ]
        ),
        max_size=25,
    )
)
def test_every_word_of_broken_html_is_on_the_pages(tmp_path: Path, pieces: list[str]) -> None:
    pdf, _ = drawn(format_.draw, tmp_path, "a.html", "<html>" + "".join(pieces))
    assert text_of(pdf).count("word") == "".join(pieces).count("word")
