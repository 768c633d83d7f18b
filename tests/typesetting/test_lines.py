"""Widths and lines: nothing is wider than its column, and nothing is lost."""

from __future__ import annotations

import time
import tracemalloc
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundler.errors import LayoutError
from bundler.typesetting import lines
from bundler.typesetting.lines import width, wrap
from bundler.typesetting.runs import clean
from bundler.typesetting.style import Face, Style
from tests.typesetting.builders import BODY, a_page

WRITTEN = st.text(
    st.one_of(
        st.characters(max_codepoint=0x24F, exclude_categories=("Cn",)),
        st.sampled_from("李小龍證ーأحمدلاשלوםहिन्दीक्षித்ไทย‘’–—_./"),
    ),
    max_size=120,
)


def without_spaces(text: str) -> str:
    return text.replace(" ", "")


@given(WRITTEN, st.floats(60, 400))
@settings(deadline=None)
def test_no_line_is_wider_than_the_measure_and_no_letter_is_lost(text: str, measure: float) -> None:
    lines = wrap(text, BODY, measure)
    assert without_spaces("".join(lines)) == without_spaces(clean(text))
    for line in lines:
        # A cluster that is taken out of its word may be drawn a little wider than within it.
        assert width(line, BODY) <= measure + BODY.size


@given(WRITTEN)
@settings(deadline=None)
def test_a_text_that_fits_stays_on_one_line(text: str) -> None:
    assert wrap(text, BODY, width(text, BODY) + 0.1) == (clean(text),)


def test_a_line_breaks_at_a_space() -> None:
    first = width("First witness statement", BODY)
    assert wrap("First witness statement of the Claimant", BODY, first + 1) == (
        "First witness statement",
        "of the Claimant",
    )


def test_a_date_in_figures_stays_on_one_line_where_a_line_can_hold_it() -> None:
    for date in ("15/03/2014", "2014-03-15"):
        assert wrap(f"criminal damage {date}", BODY, width(f"criminal {date}", BODY)) == ("criminal damage", date)
        assert "".join(wrap(date, BODY, width("15/03/2", BODY))) == date


def test_a_file_name_longer_than_the_line_breaks_after_its_marks() -> None:
    name = "2014_03_12_letter_from_the_defendant_to_the_claimants_solicitors_final_FINAL.pdf"
    lines = wrap(name, BODY, 120)
    assert "".join(lines) == name
    assert all(line.endswith(("_", ".")) for line in lines[:-1])


def test_words_held_together_that_no_line_can_hold_are_parted_between_the_words() -> None:
    held = "(Merrowby\u00a0District\u00a0Council)"
    lines = wrap(f"Letter {held}", BODY, width("(Merrowby District Council", BODY))

    assert [line.strip("\u00a0") for line in lines] == ["Letter", "(Merrowby\u00a0District", "Council)"]


def test_chinese_breaks_between_characters_but_not_before_a_full_stop() -> None:
    lines = wrap("李小龍的證詞。山田太郎", BODY, 6.5 * BODY.size)
    assert len(lines) > 1
    assert not any(line.startswith("。") for line in lines)


def test_a_mark_is_never_parted_from_its_letter() -> None:
    for line in wrap("x\u0302" * 40, BODY, 50):
        assert line.startswith("x")
        assert line.endswith("\u0302")


def test_a_text_that_fills_a_book_without_a_line_end_breaks_as_a_short_one_and_takes_no_more_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = " ".join(f"On {day % 28 + 1} March she wrote to the council about flat {day}." for day in range(3_000))
    tracemalloc.start()
    in_parts = wrap(text, BODY, 300)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    monkeypatch.setattr(lines, "_AT_ONCE", 10**9)
    wrap.cache_clear()

    assert in_parts == wrap(text, BODY, 300)
    assert most < 20 * 1024**2


def test_an_empty_text_is_one_empty_line() -> None:
    assert wrap("", BODY, 100) == ("",)


def test_nothing_fits_yet_every_character_gets_its_line() -> None:
    assert wrap("ABC", BODY, 1) == ("A", "B", "C")


def test_a_file_name_of_a_mac_is_put_together_and_no_letter_becomes_another() -> None:
    assert clean(unicodedata.normalize("NFD", "Siân Żółć 김가은")) == "Siân Żółć 김가은"
    assert clean("神 e\u0301") == "神 é"


@given(st.text(max_size=30))
@settings(deadline=None, max_examples=300)
def test_any_text_is_set_or_refused(text: str) -> None:
    try:
        lines = wrap(text, BODY, 90)
    except LayoutError:
        return
    a_page(*lines[:20])
    assert without_spaces("".join(lines)) == without_spaces(clean(text))


def test_figures_are_all_equally_wide() -> None:
    assert len({round(width(figure, Style(face=Face.SERIF, size=10)), 3) for figure in "0123456789"}) == 1


def test_four_thousand_titles_are_wrapped_in_less_than_a_second() -> None:
    titles = [f"Witness statement number {n} of A. Claimant of North-West House, {n} March 2014" for n in range(4000)]
    began = time.process_time()
    for title in titles:
        wrap(title, BODY, 240)
    assert time.process_time() - began < 1
