"""Pages: each stands by itself, with a box that can be shown."""

from __future__ import annotations

from pathlib import Path

from pikepdf import Pdf

from tests import pdfs
from tests.documents.carry.carrying import carried, codes


def test_a_page_listed_twice_becomes_two(tmp_path: Path) -> None:
    what, into = carried(tmp_path, pdfs.same_page_twice(tmp_path / "twice.pdf"))
    assert what.pages == 3
    with Pdf.open(into) as pdf:
        assert len({page.obj.objgen for page in pdf.pages}) == 3


def test_pages_inherit_nothing(tmp_path: Path) -> None:
    _, into = carried(tmp_path, pdfs.inheriting(tmp_path / "inherit.pdf"))
    with Pdf.open(into) as pdf:
        for page in pdf.pages:
            assert {"/MediaBox", "/Resources", "/Rotate"} <= set(page.obj.keys())


def test_a_page_without_a_size_is_shown_as_viewers_show_it(tmp_path: Path) -> None:
    what, into = carried(tmp_path, pdfs.boxed(tmp_path / "none.pdf", (0, 0, 0, 0)))
    assert codes(what) == ["page-size"]
    with Pdf.open(into) as pdf:
        assert [int(side) for side in pdf.pages[0].MediaBox] == [0, 0, 612, 792]
