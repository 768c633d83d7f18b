"""A table typed as plain text keeps its columns on the page."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from bundler.documents.formats import text as format_
from bundler.documents.formats.text_columns import columns_of
from bundler.documents.text import words_of_pages
from tests.documents.formats.pages import drawn, text_of, words_within_pages

PLAN = """\
SUPERVISION PLAN

ACTION                              WHO          BY WHEN
Attend the substance misuse clinic  Mr Habgood   16/05/2023
WWW MMM WWW MMM WWW MMM             P Lomax      19/05/2023

Signed: P Lomax
"""
NOTES = ("He would not come out of his cell. " * 6, "He was threatened on B2. " * 6)
WIDE = (
    f"{'Date/Time':<19}{'Type':<16}{'Sub Type':<22}{'Staff':<17}Case note\n"
    + f"{'03/01/2025 10:12':<19}{'General':<16}{'Wing Officer':<22}{'ROWANTJ -':<17}{NOTES[0]}\n"
    + f"{'05/01/2025 14:40':<19}{'Key Worker':<16}{'Key Worker Session':<22}{'HALEM -':<17}{NOTES[1]}\n"
)


def lefts(folder: Path, text: str, *words: str) -> list[float]:
    """Where words begin on the first page, from its left edge."""
    pdf, _ = drawn(format_.draw, folder, "a.txt", text)
    (page,) = words_of_pages(pdf, (1,))
    return [next(word.left for word in page if word.text == each) for each in words]


def test_what_stood_under_a_head_stands_under_it(tmp_path: Path) -> None:
    who, habgood, lomax = lefts(tmp_path, PLAN, "WHO", "Mr", "P")
    by, first, second = lefts(tmp_path, PLAN, "BY", "16/05/2023", "19/05/2023")
    assert (habgood, lomax) == pytest.approx((who, who), abs=1)
    assert (first, second) == pytest.approx((by, by), abs=1)


def test_a_print_wider_than_the_page_wraps_in_its_last_column(tmp_path: Path) -> None:
    pdf, _ = drawn(format_.draw, tmp_path, "a.txt", WIDE)
    (page,) = words_of_pages(pdf, (1,))
    note = next(word.left for word in page if word.text == "note") - 40
    began = [one for one, other in pairwise(page) if other.top > one.top + 4 and other.left > note - 10]
    assert words_within_pages(pdf)
    assert began, "the notes go on below themselves"
    assert text_of(pdf).replace(" ", "") == "".join(WIDE.split())


@pytest.mark.parametrize(
    "text",
    [
        "He came in.  She left.\nI rang her.  Nobody came.\n",
        "Name: Corin Habgood      Born: 1970\nNo columns here at all\n",
        "Dear Sir\n\n    An indented line\n    and another\n",
    ],
)
def test_spaces_that_stand_under_no_others_make_no_columns(text: str) -> None:
    assert columns_of(text.split("\n"), 453.0) is None


def test_a_table_too_wide_even_in_small_letters_is_written_as_it_was(tmp_path: Path) -> None:
    row = "".join(f"{'wide words here ' * 4:<70}" for _ in range(6)) + "\n"
    assert columns_of([row, row], 453.0) is None
    assert words_within_pages(drawn(format_.draw, tmp_path, "a.txt", row * 2)[0])


def test_a_sign_in_a_table_is_named_and_counted_once(tmp_path: Path) -> None:
    text = "Date        Mood\n01/02/2023  \U0010fffd\n02/02/2023  well\n"
    _, drawing = drawn(format_.draw, tmp_path, "a.txt", text)
    assert [remark.message.split()[0] for remark in drawing.remarks] == ["1"]
