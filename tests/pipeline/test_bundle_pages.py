"""Each page as it is looked at before a build is the page that the built bundle has."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from PIL import Image, ImageChops

from bundler.case import Case
from bundler.documents.stamp_places import zone_of
from bundler.pipeline.bundle_pages import BundlePages
from bundler.pipeline.page_views import PageViews
from bundler.pipeline.standing import Standing, Standings
from bundler.store import Store
from tests import pdfs
from tests.cases import ACase

WIDTH = 900


@pytest.fixture
def built(case: ACase) -> ACase:
    """A bundle of two sections, with a document turned on its side and one with no room for a number."""
    case.put("letter.pdf", lambda file: pdfs.a_pdf(file, pages=3))
    case.put("turned.pdf", lambda file: pdfs.rotated(file, 90))

    def full(pdf: pdfs.Pdf) -> None:
        pdfs.add(pdf, pdf.pages[0], b"0.8 g 0 0 595 842 re f 0 g 0 0 595 60 re f 0 780 595 62 re f")

    case.put("full.pdf", lambda file: pdfs.changed(file, full, pages=1))
    case.list('id = "letter"\nfile = "documents/letter.pdf"\ntitle = "Letter"', "turned.pdf", "full.pdf")
    assert case.run("build").code in (0, 1)
    return case


def standing_of(case: ACase) -> Standing:
    return Standings(Case.at(case.folder)).now()


def seen(case: ACase, standing: Standing, pages: BundlePages, number: int) -> Image.Image:
    views = PageViews(Store(case.folder / ".bundler"))
    page = pages.page(number)
    if page.document_id:
        pdf, within = views.of_document(standing.documents[page.document_id]), page.page
    else:
        made, within = pages.made(number)
        pdf = views.of_made(made, page.title)
    return Image.open(io.BytesIO(views.picture(pdf, within, WIDTH).data)).convert("L")


def test_every_page_looks_as_in_the_bundle_and_its_number_stands_where_it_is_said(built: ACase) -> None:
    standing = standing_of(built)
    pages = BundlePages(standing)
    document = pypdfium2.PdfDocument(built.bundle)
    assert len(document) == pages.total
    places = set()
    for number in range(1, pages.total + 1):
        told, page = pages.page(number), document[number - 1]
        across, down = page.get_size()
        printed = page.render(scale=WIDTH / across).to_pil().convert("L")
        drawn = seen(built, standing, pages, number)
        places.add(told.place)
        if told.place:
            zone = zone_of(told.place, across, down)
            scale = WIDTH / across
            box = tuple(round(side * scale) for side in zone)
            printed.paste(255, box)
            drawn.paste(255, box)
            text = page.get_textpage()
            left, top, right, bottom = zone
            assert told.shown in text.get_text_bounded(*_in_pdf(page, (left, top, right, bottom))).split()
        # A page that was made larger at its foot is the page as it was, and a strip below it.
        assert drawn.height <= printed.height
        assert bool(told.place) == (drawn.height == printed.height)
        difference = ImageChops.difference(drawn, printed.crop((0, 0, WIDTH, drawn.height)))
        assert max(difference.getextrema()) <= 8, number
    document.close()
    assert "" in places


def _in_pdf(page: pypdfium2.PdfPage, box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """A box in the displayed frame as PDFium's text page counts it: left, bottom, right, top."""
    down = page.get_height()
    left, top, right, bottom = box
    if page.get_rotation() == 90:
        return top, left, bottom, right
    assert page.get_rotation() == 0
    return left, down - bottom, right, down - top


def test_a_page_says_whose_it_is(built: ACase) -> None:
    pages = BundlePages(standing_of(built))
    titles = [pages.page(number).title for number in range(1, pages.total + 1)]
    assert titles[:3] == ["Cover", "Index", "Section A: Documents"]
    letter = [pages.page(number) for number in range(1, pages.total + 1) if pages.page(number).document_id == "letter"]
    assert [(page.page, page.of, page.tab) for page in letter] == [(1, 3, "A1"), (2, 3, "A1"), (3, 3, "A1")]


@pytest.mark.parametrize("number", [0, -1, 10_000])
def test_there_is_no_page_beyond_the_bundle(built: ACase, number: int) -> None:
    with pytest.raises(KeyError):
        BundlePages(standing_of(built)).page(number)
