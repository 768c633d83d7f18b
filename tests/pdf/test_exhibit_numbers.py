"""A page of an exhibit shows its number in the exhibit at the middle of its foot, where a person asks for it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bundler.compliance.facts import read_facts
from bundler.documents.stamp_places import PLACES
from bundler.pdf.stamp_spots import STRIP
from tests import pdfs
from tests.pdf.stamped import SCALE, number_colour, seen, stamp, words
from tests.pdf.test_main_numbers import changed_pixels


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_it_is_read_upright_before_the_bundles_own_number(tmp_path: Path, degrees: int) -> None:
    file, made = stamp(pdfs.rotated(tmp_path / "turned.pdf", degrees), PLACES, first=12, exhibit="AB1")
    assert made == (False, False)
    assert [words(file, page).split()[-2:] for page in (0, 1)] == [["AB1/1", "12"], ["AB1/2", "13"]]


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_it_stands_at_the_middle_of_the_displayed_foot_and_covers_nothing(tmp_path: Path, degrees: int) -> None:
    source = pdfs.rotated(tmp_path / "turned.pdf", degrees)
    file, _ = stamp(source, PLACES, first=12, exhibit="AB1")
    before, after = seen(source), seen(file)
    changed = changed_pixels(before, after)
    height, width = changed.shape
    assert changed[-height // 12 :, width // 3 : 2 * width // 3].any()
    assert not number_colour(after)[-height // 12 :, width // 3 : 2 * width // 3].any()
    changed[-height // 12 :, width // 3 :] = False
    assert not changed.any()


@pytest.mark.parametrize("free", [("bottom-right",), ("top-left",), (), ("bottom-centre",)])
def test_where_the_middle_of_the_foot_is_not_free_the_page_grows(tmp_path: Path, free: tuple[str, ...]) -> None:
    source = pdfs.rotated(tmp_path / "full.pdf", 0)
    file, made = stamp(source, free, first=7, exhibit="CD12")
    before, after = seen(source), seen(file)
    assert made == (True, True)
    assert after.shape[0] - before.shape[0] == STRIP * SCALE
    assert words(file).split()[-2:] == ["CD12/1", "7"]


def test_a_cropped_page_shows_it_within_what_is_seen(tmp_path: Path) -> None:
    source = pdfs.boxed(tmp_path / "cropped.pdf", (0, 0, 700, 900), (50, 60, 645, 880))
    file, made = stamp(source, PLACES, first=3, exhibit="AB1")
    assert made == (False,)
    picture = seen(file)
    height, width = picture.shape[:2]
    assert (picture[-height // 12 :, width // 3 : 2 * width // 3] < 128).any()
    assert words(file).split()[-2:] == ["AB1/1", "3"]


@pytest.mark.parametrize("size", [(40, 300), (120, 200), (213, 300)])
def test_a_narrow_page_grows_and_the_two_numbers_stand_apart(tmp_path: Path, size: tuple[int, int]) -> None:
    source = pdfs.a_pdf(tmp_path / "slip.pdf", pages=1, size=size, words="")
    file, made = stamp(source, PLACES, first=4321, exhibit="ABC123")
    picture = seen(file)
    own = number_colour(picture).any(axis=0)
    assert made == (True,)
    assert words(file).split() == ["ABC123/1", "4321"]
    begins = int(own.nonzero()[0].min())
    inked = (picture < 140).any(axis=(0, 2))
    assert not inked[begins - 2 * SCALE : begins - 1].any()
    assert inked[: begins - 2 * SCALE].any()
    assert not inked[0]
    assert not inked[-1]


def test_with_the_main_bundles_number_there_are_three_apart(tmp_path: Path) -> None:
    file, _ = stamp(pdfs.a_pdf(tmp_path / "page.pdf", pages=1, words=""), (), first=8, main=345, exhibit="AB1")
    assert words(file).split()[-4:] == ["Main", "345", "AB1/1", "8"]
    inked = (seen(file)[-int(STRIP * SCALE) :] < 160).any(axis=(0, 2))
    gaps = np.diff(np.concatenate(([0], inked.nonzero()[0])))
    assert (gaps > 20 * SCALE).sum() == 2


def test_the_check_takes_the_bundles_own_number_for_it_and_never_the_exhibits(tmp_path: Path) -> None:
    file, _ = stamp(pdfs.a_pdf(tmp_path / "page.pdf", pages=5), PLACES, exhibit="AB1")
    facts = read_facts(file)
    assert facts.stamps.shift == 0
    assert [mark.printed.written for mark in facts.stamps.marks if mark] == ["1", "2", "3", "4", "5"]
    assert not any(mark.crowded for mark in facts.stamps.marks if mark)
