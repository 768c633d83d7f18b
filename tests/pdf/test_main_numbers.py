"""A page of a core bundle shows two numbers: its own, and smaller, in another place, its number in the main bundle."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from bundler.documents.stamp_places import PLACES
from bundler.pdf.stamp_spots import STRIP
from tests import pdfs
from tests.pdf.stamped import SCALE, Picture, number_colour, seen, stamp, words


def changed_pixels(before: Picture, after: Picture) -> npt.NDArray[np.bool_]:
    """Where the page shows something that it did not show before, or not any more."""
    shown = after[: before.shape[0], : before.shape[1]]
    return np.asarray(np.abs(shown - before).max(axis=2) > 20)


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_both_numbers_are_read_upright_and_the_own_number_last(tmp_path: Path, degrees: int) -> None:
    file, made = stamp(pdfs.rotated(tmp_path / "turned.pdf", degrees), PLACES, first=12, main=345)
    assert made == (False, False)
    assert [words(file, page).split()[-3:] for page in (0, 1)] == [["Main", "345", "12"], ["Main", "346", "13"]]


@pytest.mark.parametrize("second", [place for place in PLACES if place != "bottom-right"])
def test_each_number_stands_within_a_place_that_is_free(tmp_path: Path, second: str) -> None:
    source = pdfs.a_pdf(tmp_path / "page.pdf", pages=1, words="")
    file, made = stamp(source, ("bottom-right", second), first=123, main=45678)
    difference = changed_pixels(seen(source), seen(file))
    edge, side = second.split("-")
    height, width = difference.shape
    zone = (slice(0, height // 10) if edge == "top" else slice(-height // 10, None), _third(width)[side])
    own = number_colour(seen(file))
    assert made == (False,)
    assert difference[zone].any()
    assert not own[zone].any()
    difference[zone] = False
    difference[-height // 10 :, -width // 3 :] = False
    assert not difference.any()


def _third(width: int) -> dict[str, slice]:
    return {
        "left": slice(0, width // 3),
        "centre": slice(width // 3, 2 * width // 3),
        "right": slice(2 * width // 3, None),
    }


@pytest.mark.parametrize("free", [(), ("bottom-right",), ("top-left",)])
@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_where_no_second_place_is_free_the_page_grows_and_nothing_on_it_moves(
    tmp_path: Path, degrees: int, free: tuple[str, ...]
) -> None:
    source = pdfs.rotated(tmp_path / "full.pdf", degrees)
    file, made = stamp(source, free, first=7, main=890)
    before, after = seen(source), seen(file)
    assert made == (True, True)
    assert after.shape[0] - before.shape[0] == STRIP * SCALE
    assert words(file).split()[-3:] == ["Main", "890", "7"]
    if not free:
        assert np.array_equal(after[: before.shape[0]], before)
    strip = after[before.shape[0] :]
    assert (strip < 128).any(axis=(0, 2))[: strip.shape[1] // 2].any()


def test_a_page_narrower_than_its_two_numbers_grows_wide_enough_for_both(tmp_path: Path) -> None:
    file, _ = stamp(pdfs.a_pdf(tmp_path / "slip.pdf", pages=1, size=(40, 300), words=""), (), first=4321, main=65432)
    picture = seen(file)
    inked = (picture < 128).any(axis=(0, 2))
    assert words(file).split() == ["Main", "65432", "4321"]
    assert not inked[0]
    assert not inked[-1]
    begins = int(number_colour(picture).any(axis=0).nonzero()[0].min())
    assert inked[: begins - 4 * SCALE].any()
    assert not inked[begins - 4 * SCALE : begins - SCALE].any()


def test_the_number_in_the_main_bundle_is_the_smaller_and_the_paler_one(tmp_path: Path) -> None:
    file, _ = stamp(pdfs.a_pdf(tmp_path / "page.pdf", pages=1, words=""), PLACES, first=8, main=8)
    picture = seen(file)
    own, other = number_colour(picture), (picture < 200).all(axis=2)
    height, width = own.shape
    own_rows = own[-height // 10 :, -width // 3 :].any(axis=1).sum()
    other_rows = other[-height // 10 :, : width // 3].any(axis=1).sum()
    assert other_rows < own_rows


def test_a_bundle_that_is_no_core_bundle_has_one_number_and_one_font(tmp_path: Path) -> None:
    file, _ = stamp(pdfs.a_pdf(tmp_path / "page.pdf", pages=1, words=""))
    assert words(file).split() == ["1"]
    assert b"NotoSans-Regular" not in file.read_bytes()
