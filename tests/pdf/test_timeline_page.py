"""The timeline as drawn: the picture that was laid out, on a page on its side, its numbers leading to their pages."""

from __future__ import annotations

import io

import pypdf
import pypdfium2
import pytest

from bundler.documents.manifest import Claim
from bundler.pagination.page_style import PAGE_HEIGHT, PAGE_WIDTH
from bundler.pdf.timeline_page import draw_timeline
from tests.pdf.made_pages import page_count, under
from tests.timeline.builders import all_words, crowd, picture_of

CLAIM = Claim(short_title="R (AB) v Somebody", number="AC-2026-LON-000001")


@pytest.mark.parametrize("count", [5, 40, 2000])
def test_every_word_of_the_picture_is_drawn_where_it_was_laid_out(count: int) -> None:
    picture = picture_of(crowd(count))
    part = draw_timeline(picture, CLAIM, "Claim bundle")
    document = pypdfium2.PdfDocument(part.pdf)
    text = document[0].get_textpage()

    for words in all_words(picture):
        left, base = 58 + words.x, PAGE_WIDTH - 60 - words.y
        size = words.style.size
        found = text.get_text_bounded(left - 1, base - 0.1 * size, left + words.width + 1, base + 0.5 * size)
        assert "".join(words.text.split()) in "".join(found.split())
    document.close()


@pytest.mark.parametrize("count", [5, 200])
def test_every_page_number_is_a_link_to_its_page(count: int) -> None:
    picture = picture_of(crowd(count))
    part = draw_timeline(picture, CLAIM, "Claim bundle")

    leads = [lead for entry in picture.entries for lead in entry.leads]
    assert [link.target for link in part.links] == [lead.page for lead in leads]
    assert len(leads) > 2
    for link in part.links:
        assert f"B{link.target}" in under(part, link).replace(",", " ").split()


def test_it_is_one_page_that_is_wide_and_not_turned() -> None:
    part = draw_timeline(picture_of(crowd(2000)), CLAIM, "Claim bundle")
    page = pypdf.PdfReader(io.BytesIO(part.pdf)).pages[0]

    assert (page_count(part), part.page_count, page.rotation) == (1, 1, 0)
    size = (float(page.mediabox.width), float(page.mediabox.height))
    assert size == pytest.approx((PAGE_HEIGHT, PAGE_WIDTH), abs=0.1)


@pytest.mark.parametrize("count", [1, 40, 2000])
def test_the_place_of_the_stamp_stays_empty(count: int) -> None:
    part = draw_timeline(picture_of(crowd(count)), CLAIM, "Claim bundle")
    document = pypdfium2.PdfDocument(part.pdf)
    picture = document[0].render(scale=2, grayscale=True).to_pil()
    document.close()

    zone = picture.crop((picture.width - 2 * 76, picture.height - 2 * 36, picture.width, picture.height))
    assert zone.getextrema() == (255, 255)


def test_the_same_picture_gives_the_same_bytes() -> None:
    picture = picture_of(crowd(40))

    assert draw_timeline(picture, CLAIM, "T").pdf == draw_timeline(picture, CLAIM, "T").pdf
