"""Traps of shape: turned, large, cropped and shifted pages look as they did, and their numbers stand upright."""

from __future__ import annotations

import pytest

from tests.documents.looks import difference
from tests.traps.bundled import Bundled

TURNED = ("turned 90.pdf", "turned 180.pdf", "turned 270.pdf")
BOXED = ("cropped.pdf", "off origin.pdf")
SIZES = {"a3.pdf": (842, 1191), "us letter.pdf": (612, 792), "written.docx": (595, 842)}


def looks_the_same(trapped: Bundled, name: str) -> None:
    """Hold each page against its source, but for the place of the number; a page may have a strip added below."""
    for place, page in enumerate(trapped.pages(name), start=1):
        before, after = trapped.source_picture(name, place), trapped.picture(page)
        assert after.width == before.width
        after = after.crop((0, 0, *before.size))
        left, top, right, bottom = (int(side) for side in trapped.number_box(page))
        number = (left - 1, top - 1, right + 2, bottom + 2)
        for picture in (before, after):
            picture.paste((255, 255, 255), number)
        assert difference(before, after) == 0, name


def number_stands_upright(trapped: Bundled, name: str) -> None:
    """The number is inside the page as displayed, in its bottom right corner, as high as its type."""
    for page in trapped.pages(name):
        width, height = trapped.size(page)
        left, top, right, bottom = trapped.number_box(page)
        assert 0 < left < right < width
        assert 0 < top < bottom < height
        assert bottom > height - 40
        assert right > width - 80
        assert 6 < bottom - top < 12
        assert trapped.has_number(page)


@pytest.mark.parametrize("name", TURNED)
def test_a_turned_page_keeps_its_turn_and_its_number_is_upright(trapped: Bundled, name: str) -> None:
    looks_the_same(trapped, name)
    number_stands_upright(trapped, name)


def test_a_landscape_page_stays_landscape(trapped: Bundled) -> None:
    assert trapped.size(trapped.first("landscape.pdf")) == (842, 595)
    looks_the_same(trapped, "landscape.pdf")
    number_stands_upright(trapped, "landscape.pdf")


@pytest.mark.parametrize("name", ["a3.pdf", "us letter.pdf"])
def test_pages_of_every_size_keep_it(trapped: Bundled, name: str) -> None:
    assert trapped.size(trapped.first(name)) == SIZES[name]
    looks_the_same(trapped, name)
    number_stands_upright(trapped, name)


@pytest.mark.parametrize("name", BOXED)
def test_what_a_box_hides_stays_hidden_and_the_number_is_inside_of_it(trapped: Bundled, name: str) -> None:
    assert trapped.size(trapped.first(name)) == ((440, 620) if name == "cropped.pdf" else (595, 842))
    looks_the_same(trapped, name)
    number_stands_upright(trapped, name)


def test_a_document_with_numbers_of_its_own_keeps_them_and_ours_stands_clear(trapped: Bundled) -> None:
    for place, page in enumerate(trapped.pages("numbered.pdf"), start=1):
        assert f"Page {place} of 2" in trapped.words(page)
        assert trapped.has_number(page)
        left, top, right, bottom = (int(side) for side in trapped.number_box(page))
        ground = trapped.source_picture("numbered.pdf", place)
        inside = ground.crop((left - 1, top - 1, min(right + 2, ground.width), min(bottom + 2, ground.height)))
        assert inside.getextrema() == ((255, 255),) * 3
    looks_the_same(trapped, "numbered.pdf")
