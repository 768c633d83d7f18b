"""Pictures and words of pages: drawn apart, kept, bounded; a page that cannot be shown says why and hurts nothing."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

import pikepdf
import pytest

from bundler.documents.text import read_words
from bundler.errors import SourceError
from bundler.pipeline import page_views
from bundler.pipeline.page_views import PagePdf, PageViews
from bundler.store import Store
from tests import pdfs


def pdf_of(file: Path) -> PagePdf:
    return PagePdf(file=file, sha256=hashlib.sha256(file.read_bytes()).hexdigest(), name="letter.pdf")


def test_a_picture_is_drawn_once(tmp_path: Path) -> None:
    views = PageViews(Store(tmp_path / "store"))
    pdf = pdf_of(pdfs.a_pdf(tmp_path / "a.pdf"))
    drawn = views.picture(pdf, 2, 900)
    assert drawn.media_type == "image/png"
    pdf.file.unlink()
    assert views.picture(pdf, 2, 900) == drawn
    with pytest.raises(SourceError):
        views.picture(pdf, 1, 900)


def test_the_words_of_a_page_are_its_own(tmp_path: Path) -> None:
    views = PageViews(Store(tmp_path / "store"))
    pdf = pdf_of(pdfs.rotated(tmp_path / "a.pdf", 90))
    words = read_words(pdf.file, 2)
    assert words
    assert views.words(pdf, 2) == words
    pdf.file.unlink()
    assert views.words(pdf, 2) == words


@pytest.mark.parametrize("width", [0, -1, 901, 10**9])
def test_only_a_few_widths_are_drawn(tmp_path: Path, width: int) -> None:
    with pytest.raises(ValueError, match=str(width)):
        PageViews(Store(tmp_path / "store")).picture(pdf_of(pdfs.a_pdf(tmp_path / "a.pdf")), 1, width)


def test_pictures_do_not_fill_the_disk(tmp_path: Path) -> None:
    views = PageViews(Store(tmp_path / "store"), most=40_000)
    pdf = pdf_of(pdfs.a_pdf(tmp_path / "a.pdf", pages=12))
    for page in range(1, 13):
        assert views.picture(pdf, page, 900).data
    held = sum(file.stat().st_size for file in (tmp_path / "store" / "pictures").glob("*/*"))
    assert 0 < held <= 40_000


def test_a_page_that_takes_for_ever_is_given_up_and_the_next_one_is_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each form draws the one below it ten times over: together, many millions of rectangles."""
    # They take memory too, half a gigabyte a second: on a busy machine that limit may be met before the clock's.
    monkeypatch.setattr(page_views, "_MEGABYTES", 16_000)

    def endless(pdf: pikepdf.Pdf) -> None:
        inner = pdf.make_stream(b"1 0 0 rg 0 0 500 500 re f " * 200)
        for _ in range(7):
            inner.update(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=pikepdf.Array([0, 0, 600, 900])
                )
            )
            outer = pdf.make_stream(b"/F Do " * 10)
            outer.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=inner))
            inner = outer
        inner.update(
            pikepdf.Dictionary(
                Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=pikepdf.Array([0, 0, 600, 900])
            )
        )
        pdf.pages[0].obj.Resources.XObject = pikepdf.Dictionary(F=inner)
        pdfs.add(pdf, pdf.pages[0], b"/F Do")

    views = PageViews(Store(tmp_path / "store"), seconds=2)
    pdf = pdf_of(pdfs.changed(tmp_path / "a.pdf", endless))
    with pytest.raises(SourceError, match="not done after 2 seconds"):
        views.picture(pdf, 1, 900)
    began = time.monotonic()
    with pytest.raises(SourceError, match="not done after 2 seconds"):
        views.picture(pdf, 1, 160)
    assert time.monotonic() - began < 1, "it is not tried again at once"
    assert views.picture(pdf, 2, 900).data


def test_a_file_that_is_no_pdf_is_refused_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 and then nothing")
    with pytest.raises(SourceError) as told:
        PageViews(Store(tmp_path / "store")).picture(pdf_of(tmp_path / "a.pdf"), 1, 900)
    assert told.value.where == "letter.pdf"
