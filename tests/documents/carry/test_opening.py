"""Opening: locked, restricted and damaged files, and what is refused by name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pikepdf import Name, Pdf

from bundler.errors import ExitCode, SourceError
from tests import pdfs
from tests.documents.carry.carrying import Maker, carried, codes
from tests.documents.looks import words_of


def test_a_restricted_file_opens_and_says_so(tmp_path: Path) -> None:
    what, _ = carried(tmp_path, pdfs.locked(tmp_path / "owner.pdf"))
    assert codes(what) == ["restricted"]


def test_a_locked_file_opens_with_its_password_only(tmp_path: Path) -> None:
    source = pdfs.locked(tmp_path / "locked.pdf", user="fictional")
    for password in (None, "wrong"):
        with pytest.raises(SourceError, match="password") as refused:
            carried(tmp_path, source, password)
        assert "password_env" in refused.value.remedy
        assert refused.value.exit_code == ExitCode.SOURCE
        assert "locked.pdf" in str(refused.value)
    what, into = carried(tmp_path, source, "fictional")
    assert what.pages == 2
    assert "Page 2" in words_of(into, 2)


def test_a_file_whose_table_is_wrong_is_repaired_and_says_so(tmp_path: Path) -> None:
    what, _ = carried(tmp_path, pdfs.misplaced(tmp_path / "wrong.pdf"))
    assert what.pages == 2
    assert codes(what) == ["repaired"]


def _page_gone(path: Path) -> Path:
    """A PDF whose table of objects is right, and in which one page cannot be read."""
    pdfs.a_pdf(path, pages=3)
    with Pdf.open(path) as pdf:
        number = pdf.pages[1].obj.objgen[0]
    path.write_bytes(path.read_bytes().replace(b"\n%d 0 obj\n<<" % number, b"\n%d 0 obj\n{{" % number))
    return path


def _no_page_in_the_list(path: Path) -> Path:
    """A PDF that counts two pages, and lists something else for one of them."""
    whole = pdfs.a_pdf(path).read_bytes()
    listed = re.search(rb"/Kids \[ \d+ 0 R (\d+ 0 R) \]", whole)
    assert listed
    path.write_bytes(whole[: listed.start(1)] + b"7".ljust(len(listed[1])) + whole[listed.end(1) :])
    return path


def _drawing_gone(path: Path) -> Path:
    """A PDF whose table of objects is wrong, and in which what the first page draws is missing."""
    pdfs.misplaced(path)
    with Pdf.open(path, suppress_warnings=True) as pdf:
        number = pdf.pages[0].obj.Contents.objgen[0]
    path.write_bytes(path.read_bytes().replace(b"\n%d 0 obj\n<<" % number, b"\n%d 0 xxx\n<<" % number))
    return path


def test_a_page_whose_drawing_is_damaged_is_told_of(tmp_path: Path) -> None:
    def damage(pdf: Pdf) -> None:
        pdf.pages[0].obj.Contents = pdf.make_stream(b"no deflated bytes at all", Filter=Name.FlateDecode)

    what, _ = carried(tmp_path, pdfs.changed(tmp_path / "damaged.pdf", damage))
    assert [(remark.code, remark.page) for remark in what.remarks] == [("page-damaged", 1)]


def _nothing(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def _no_pdf(path: Path) -> Path:
    path.write_bytes(b"PK\x03\x04 this is something else")
    return path


REFUSED: dict[str, tuple[Maker, str]] = {
    "empty": (_nothing, "empty"),
    "no PDF": (_no_pdf, "no PDF"),
    "truncated early": (lambda path: pdfs.truncated(path, 0.3), "damaged"),
    "truncated": (lambda path: pdfs.truncated(path, 0.6), "damaged"),
    "truncated late": (lambda path: pdfs.truncated(path, 0.8), "damaged"),
    "a page gone": (_page_gone, "page|missing"),
    "no page in the list": (_no_page_in_the_list, "some of its pages"),
    "a drawing gone": (_drawing_gone, "part of it is missing"),
    "no pages": (pdfs.without_pages, "no pages"),
    "loop": (pdfs.looping, "damaged"),
    "dynamic form": (pdfs.dynamic_form, "Adobe"),
    "portfolio": (pdfs.portfolio, "portfolio"),
}


@pytest.mark.parametrize(("make", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_carried_whole_is_refused_by_name(tmp_path: Path, make: Maker, words: str) -> None:
    source = make(tmp_path / "bad.pdf")
    with pytest.raises(SourceError, match=words) as refused:
        carried(tmp_path, source)
    assert "bad.pdf" in str(refused.value)
    assert refused.value.remedy
    assert not (tmp_path / "carried.pdf").exists()


def test_a_page_whose_contents_are_deleted_and_still_shown_elsewhere_is_refused_not_emptied(tmp_path: Path) -> None:
    source = pdfs.a_pdf(tmp_path / "deleted.pdf", 2, "words that a reader still sees")
    with Pdf.open(source) as pdf:
        number, generation = pdf.pages[1].obj.Contents.objgen
        size = len(pdf.objects) + 1
        root = pdf.Root.objgen[0]
    content = source.read_bytes()
    last = content.rindex(b"startxref")
    before = int(content[last:].split()[1])
    update = b"xref\n%d 1\n0000000000 %05d f \n" % (number, generation + 1)
    update += b"trailer <</Size %d /Root %d 0 R /Prev %d>>\n" % (size, root, before)
    source.write_bytes(content + update + b"startxref\n%d\n%%%%EOF\n" % len(content))

    with pytest.raises(SourceError, match="page 2 shows is marked as deleted") as refused:
        carried(tmp_path, source)
    assert refused.value.remedy


def test_a_page_that_never_had_contents_is_carried_empty(tmp_path: Path) -> None:
    source = pdfs.a_pdf(tmp_path / "empty.pdf", 2)
    with Pdf.open(source, allow_overwriting_input=True) as pdf:
        del pdf.pages[1].obj.Contents
        pdf.save(source)
    what, _ = carried(tmp_path, source)
    assert what.pages == 2
