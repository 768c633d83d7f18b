"""Links: within a document they name their page outright; of the others only web addresses stay."""

from __future__ import annotations

from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from tests import pdfs
from tests.documents.carry.carrying import carried, taken_out


@pytest.mark.parametrize("way", ["tree", "dests", "explicit", "action"])
def test_links_and_bookmarks_name_their_page_outright(tmp_path: Path, way: str) -> None:
    _, into = carried(tmp_path, pdfs.linked(tmp_path / "links.pdf", way))
    with Pdf.open(into) as pdf:
        third = pdf.pages[2].obj.objgen
        link = pdf.pages[0].obj.Annots[0]
        item = pdf.Root.Outlines.First
        for thing in (link, item):
            assert thing.Dest[0].objgen == third
            assert thing.Dest[1] == Name.XYZ
            assert "/A" not in thing
        assert str(item.Title) == "The third page"


def test_a_page_named_by_its_index_is_found(tmp_path: Path) -> None:
    def link(pdf: Pdf) -> None:
        mark = pdfs.mark("Link", Dest=Array([2, Name.FitH, 700]))
        pdfs.hang(pdf, pdf.pages[0], [pdf.make_indirect(mark)])

    _, into = carried(tmp_path, pdfs.changed(tmp_path / "index.pdf", link, pages=3))
    with Pdf.open(into) as pdf:
        (found,) = pdf.pages[0].obj.Annots
        assert found.Dest[0].objgen == pdf.pages[2].obj.objgen
        assert list(found.Dest)[1:] == [Name.FitH, 700]


def test_links_to_the_web_stay_and_other_ways_out_go(tmp_path: Path) -> None:
    web = pdfs.mark("Link", A=Dictionary(S=Name.URI, URI=String("https://www.example.org/act"), Next=Dictionary()))
    out = [
        Dictionary(S=Name.Launch, F=String("calc.exe")),
        Dictionary(S=Name.GoToR, F=String("other.pdf"), D=Array([0, Name.Fit])),
        Dictionary(S=Name.URI, URI=String("file:///c:/secret")),
        Dictionary(S=Name.SubmitForm, F=String("http://example.org")),
        Dictionary(S=Name.GoTo, D=String("nowhere")),
    ]
    others = [pdfs.mark("Link", Border=Array([0, 0, 0]), A=action) for action in out]
    what, into = carried(tmp_path, pdfs.annotated(tmp_path / "out.pdf", web, *others))
    with Pdf.open(into) as pdf:
        (link,) = pdf.pages[0].obj.Annots
        assert dict(link.A.items()) == {"/S": Name.URI, "/URI": String("https://www.example.org/act")}
    assert taken_out(what) == {
        ("link that starts a program", 1): 1,
        ("link to another file", 1): 2,
        ("form action", 1): 1,
        ("broken link", 1): 1,
    }
