"""Sound bundles of other makers: whatever way they lay out their index and their numbers, nothing false is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen import canvas

from bundler.compliance.check import check
from bundler.compliance.finding import Finding
from tests.compliance.builders import A4, Draft, draft, lines, prose, scan

RANGES = {4: "4{}6", 7: "7", 9: "9{}10", 11: "11", 12: "12"}


def found(made: Draft, folder: Path) -> dict[str, Finding]:
    """What is said of a bundle; where its number stands is a convention of some courts only."""
    return {finding.rule: finding for finding in check(made.write(folder)).findings if finding.rule != "PAG-06"}


def index_of(made: Draft, row: Callable[[canvas.Canvas, float, str, str], None]) -> None:
    """Draw the index anew, each row by `row`, which is given the height, the title and the printed range."""

    def draw(page: canvas.Canvas) -> None:
        page.setPageSize(A4)
        page.setFont("Helvetica-Bold", 16)
        page.drawString(72, 770, "Index")
        page.setFont("Helvetica", 11)
        for place, each in enumerate(made.rows):
            row(page, 720 - 30 * place, each.title, each.printed)

    made.draw[2] = draw


@pytest.mark.parametrize("dash", ["-", "–", " - ", " — ", " to ", "-p. "])
def test_a_range_of_pages_may_be_joined_in_many_ways(dash: str, tmp_path: Path) -> None:
    made = draft()
    for row in made.rows:
        row.printed = RANGES[row.target or 0].format(dash)
    assert found(made, tmp_path) == {}


@pytest.mark.parametrize("prefix", ["CB/", "CB-", "CB ", "CB"])
def test_a_prefix_may_stand_before_both_numbers_of_a_range(prefix: str, tmp_path: Path) -> None:
    made = draft()
    made.stamps = {page: f"{prefix}{page}" for page in made.stamps}
    made.labels = []
    for row in made.rows:
        row.printed = prefix + RANGES[row.target or 0].format(f"-{prefix}")
    assert found(made, tmp_path) == {}


@pytest.mark.parametrize("form", ["Page {} of 12", "{} of 12", "{}/12", "{} / 12"])
def test_a_number_may_say_how_many_there_are(form: str, tmp_path: Path) -> None:
    made = draft()
    made.stamps = {page: form.format(page) for page in made.stamps}
    made.stamp_at = {page: (480.0, 24.0) for page in made.stamps if page != 11}
    assert found(made, tmp_path) == {}


def test_the_pages_may_stand_before_the_titles(tmp_path: Path) -> None:
    made = draft()
    made.rows[0].title = "A1 Claim form N461"
    made.marks[2].below[0].title = "A1 Claim form N461 (p 4)"

    def row(page: canvas.Canvas, height: float, title: str, printed: str) -> None:
        page.drawString(72, height, printed)
        page.drawString(130, height, title)

    index_of(made, row)
    assert found(made, tmp_path) == {}


def test_tabs_before_the_titles_are_no_pages(tmp_path: Path) -> None:
    made = draft()

    def row(page: canvas.Canvas, height: float, title: str, printed: str) -> None:
        page.drawString(72, height, title.split()[0])
        page.drawString(130, height, title.partition(" ")[2])

    index_of(made, row)
    assert set(found(made, tmp_path)) == {"NAV-01"}


def test_a_divider_with_one_word_is_no_picture(tmp_path: Path) -> None:
    made = draft()
    made.draw[3] = lines("TAB A")
    made.draw[8] = lines("TAB B")
    assert found(made, tmp_path) == {}


def test_a_divider_behind_the_index_is_no_index_that_cannot_be_searched(tmp_path: Path) -> None:
    made = draft()
    made.draw[3] = lines("TAB A")
    made.marks = []
    assert set(found(made, tmp_path)) == {"NAV-03"}


def test_a_scan_whose_text_is_signs_and_no_letters_cannot_be_searched(tmp_path: Path) -> None:
    made = draft()

    def signs(page: canvas.Canvas) -> None:
        scan(text=False)(page)
        words = page.beginText(72, 700)
        words.setFont("Helvetica", 11)
        words.setTextRenderMode(3)
        for _ in range(12):
            words.textLine("• • •• ••• •• • • ••")
        page.drawText(words)

    made.draw[12] = signs
    assert found(made, tmp_path)["NAV-09"].pages == (12,)


def test_a_number_on_words_of_the_page_masks_them_and_is_there(tmp_path: Path) -> None:
    made = draft()

    def low(page: canvas.Canvas) -> None:
        prose(page)
        page.drawRightString(548, 24, "the last line of this page runs on under its number")

    made.draw[5] = low
    assert found(made, tmp_path)["PAG-05"].pages == (5,)
    assert "PAG-01" not in found(made, tmp_path)
