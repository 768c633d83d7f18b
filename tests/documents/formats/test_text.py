"""Plain text as PDF."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bundler.documents.formats import text as format_
from bundler.errors import SourceError
from tests.documents.formats.pages import A4, drawn, look_of, sizes_of, text_of, words_within_pages


def codes(drawing: format_.Drawing) -> list[str]:
    return [remark.code for remark in drawing.remarks]


def test_the_words_are_on_a4_as_typed(tmp_path: Path) -> None:
    pdf, drawing = drawn(format_.draw, tmp_path, "a.txt", "Dear Sirs,\n\n1. We refer to your letter.\n")
    assert text_of(pdf) == "Dear Sirs, 1. We refer to your letter."
    assert sizes_of(pdf) == [A4]
    assert (drawing.expect_text, drawing.remarks) == (True, ())


@pytest.mark.parametrize(
    "words",
    [
        "Ŵyn a Ŷr",
        "zażółć gęślą jaźń",
        "Ελληνικά",
        "Привет",
        "你好世界",
        "こんにちは",
        "안녕하세요",
        "հայերեն",
        "ქართული",
        "አማርኛ",
        "£ € – “ ” … ½ →",
    ],
)
def test_every_script_is_drawn_and_found_again(tmp_path: Path, words: str) -> None:
    pdf, drawing = drawn(format_.draw, tmp_path, "a.txt", words)
    assert text_of(pdf).replace(" ", "") == words.replace(" ", "")
    assert codes(drawing) == []


@pytest.mark.parametrize("words", ["עברית", "العربية", "हिन्दी", "தமிழ்", "ไทย"])
def test_scripts_that_are_joined_or_turned_are_drawn(tmp_path: Path, words: str) -> None:
    pdf, drawing = drawn(format_.draw, tmp_path, "a.txt", words)
    assert sorted(text_of(pdf).replace(" ", "").strip("\u202a\u202b\u202c")) == sorted(words)
    assert codes(drawing) == []


def test_a_sign_that_no_font_holds_is_named_and_said(tmp_path: Path) -> None:
    pdf, drawing = drawn(format_.draw, tmp_path, "a.txt", "Fine \U0001f9ff\U000e0041 and \u0001 \U0010fffd")
    assert text_of(pdf).startswith("Fine [nazar amulet]") or "Fine" in text_of(pdf)
    assert codes(drawing) == ["sign-named"]


def test_a_long_line_wraps_within_the_margins(tmp_path: Path) -> None:
    words = "word " * 400 + "x" * 500
    pdf, _ = drawn(format_.draw, tmp_path, "a.txt", words)
    assert words_within_pages(pdf)
    assert text_of(pdf).replace(" ", "").replace("\f", "") == words.replace(" ", "")


def test_a_form_feed_begins_a_page_and_long_texts_go_on(tmp_path: Path) -> None:
    pdf, _ = drawn(format_.draw, tmp_path, "a.txt", "one\ftwo\n\f")
    assert text_of(pdf) == "one\ftwo"
    pdf, _ = drawn(format_.draw, tmp_path, "b.txt", "\n".join(f"Line {number}" for number in range(200)))
    assert len(sizes_of(pdf)) == 5
    assert words_within_pages(pdf)


def test_indents_and_spaces_are_kept(tmp_path: Path) -> None:
    def left_edge(line: str) -> int:
        look = look_of(drawn(format_.draw, tmp_path, "a.txt", line)[0])
        return look.convert("L").point(lambda value: 255 * (value < 128)).getbbox()[0]  # type: ignore[index, return-value]

    assert left_edge("        x") > left_edge("    x") + 5 > left_edge("x") + 10
    assert left_edge("\tx") == left_edge("        x")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_told_apart_and_a_guess_is_said(tmp_path: Path, codec: str) -> None:
    pdf, drawing = drawn(format_.draw, tmp_path, "a.txt", "Paid £5 – “in full”".encode(codec))
    assert text_of(pdf) == "Paid £5 – “in full”"
    assert codes(drawing) == (["encoding-guessed"] if codec == "cp1252" else [])


def test_an_empty_text_is_an_empty_page(tmp_path: Path) -> None:
    pdf, drawing = drawn(format_.draw, tmp_path, "a.txt", " \n")
    assert (text_of(pdf), drawing.expect_text) == ("", False)


def test_a_text_that_nobody_reads_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"a\.txt: the text is larger"):
        drawn(format_.draw, tmp_path, "a.txt", b"x" * (20 * 1024 * 1024 + 1))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300))
def test_any_text_is_drawn_the_same_each_time_and_stays_on_the_page(tmp_path: Path, words: str) -> None:
    data = words.encode("utf-8", "surrogatepass")
    first = drawn(format_.draw, tmp_path, "a.txt", data)[0]
    before = first.read_bytes()
    assert drawn(format_.draw, tmp_path, "a.txt", data)[0].read_bytes() == before
    assert set(sizes_of(first)) == {A4}
