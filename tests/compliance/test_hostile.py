"""Files made or broken to harm the reader: each ends in findings, or in one clear error, within limits."""

from __future__ import annotations

import contextlib
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from bundler.compliance.check import check
from bundler.compliance.finding import Finding
from bundler.errors import BundlerError, ExitCode, SourceError
from tests.compliance.builders import NAME, draft

MOST_SECONDS = 10.0


def findings(change: Callable[[Pdf], None], folder: Path) -> dict[str, Finding]:
    made = draft()
    made.after = change
    started = time.process_time()
    report = check(made.write(folder, fix_metadata_version=False))
    assert time.process_time() - started < MOST_SECONDS
    return {finding.rule: finding for finding in report.findings}


def test_an_outline_that_bites_its_tail(tmp_path: Path) -> None:
    def loop(pdf: Pdf) -> None:
        pdf.Root.Outlines.Last.Next = pdf.Root.Outlines.First

    assert "bookmarks" in findings(loop, tmp_path)["FMT-04"].message


def test_an_outline_five_thousand_deep(tmp_path: Path) -> None:
    def deepen(pdf: Pdf) -> None:
        node = pdf.Root.Outlines.First
        for _ in range(5000):
            below = pdf.make_indirect(Dictionary(Title=String("deeper")))
            node.First = node.Last = below
            node = below

    assert "bookmarks" in findings(deepen, tmp_path)["FMT-04"].message


def test_a_page_tree_with_cycles(tmp_path: Path) -> None:
    def loop(pdf: Pdf) -> None:
        node = pdf.make_indirect(Dictionary(Type=Name.Pages, Count=1))
        node.Kids = Array([node, pdf.Root.Pages])
        pdf.Root.Pages.Kids.append(node)

    assert "page tree" in findings(loop, tmp_path)["FMT-04"].message


@pytest.mark.parametrize("count", [10**9, -5, 0])
def test_a_wrong_page_count_is_not_believed(count: int, tmp_path: Path) -> None:
    made = draft()
    made.after = lambda pdf: setattr(pdf.Root.Pages, "Count", count)
    assert check(made.write(tmp_path)).page_count == 12


def test_two_hundred_thousand_times_the_same_page(tmp_path: Path) -> None:
    def repeat(pdf: Pdf) -> None:
        page = pdf.make_indirect(Dictionary(Type=Name.Page, MediaBox=Array([0, 0, 595, 842]), Resources=Dictionary()))
        pdf.Root.Pages.Kids = Array([page] * 200_000)

    assert "FMT-04" in findings(repeat, tmp_path)


def test_a_million_annotations(tmp_path: Path) -> None:
    def crowd(pdf: Pdf) -> None:
        link = pdf.make_indirect(
            Dictionary(Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), Dest=Array([pdf.pages[0].obj, Name.Fit]))
        )
        pdf.pages[4].obj.Annots = Array([link] * 1_000_000)

    assert "FMT-04" in findings(crowd, tmp_path)


def test_many_annotations_on_many_pages(tmp_path: Path) -> None:
    def crowd(pdf: Pdf) -> None:
        link = pdf.make_indirect(
            Dictionary(Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), Dest=Array([pdf.pages[0].obj, Name.XYZ, 0, 0, 0]))
        )
        for page in pdf.pages:
            page.obj.Annots = Array([link] * 15_000)

    assert "links and comments" in findings(crowd, tmp_path)["FMT-04"].message


def test_contents_that_unpack_to_hundreds_of_megabytes(tmp_path: Path) -> None:
    def bomb(pdf: Pdf) -> None:
        packed = Stream(pdf, zlib.compress(zlib.compress(b"0 0 m 1 1 l S " * 20_000_000, 9), 9))
        packed.Filter = Array([Name.FlateDecode, Name.FlateDecode])
        pdf.pages[4].obj.Contents = packed

    found = findings(bomb, tmp_path)["FMT-04"]
    assert (found.pages, found.message) == ((5,), "page 5 cannot be opened")


def test_boxes_that_are_none(tmp_path: Path) -> None:
    def spoil(pdf: Pdf) -> None:
        boxes: list[list[object]] = [[0, 0, 0, 0], [-1e9, -1e9, 1e9, 1e9], [5, 5, 1, 1], [String("a"), 2, 3, 4], [0, 0]]
        for index, corners in enumerate(boxes):
            pdf.pages[index].obj.MediaBox = Array(corners)
        pdf.pages[6].obj.Rotate = String("sideways")
        pdf.pages[7].obj.UserUnit = -3

    assert findings(spoil, tmp_path)["FMT-10"].pages


def test_entries_of_the_wrong_sort(tmp_path: Path) -> None:
    def spoil(pdf: Pdf) -> None:
        pdf.Root.Outlines = Array([])
        pdf.Root.Names = Name.Nothing
        pdf.Root.AcroForm = 3
        pdf.Root.OCProperties = String("layers")
        pdf.Root.Metadata = Dictionary()
        pdf.Root.PageLabels = Array([1])
        pdf.Root.OpenAction = 5
        pdf.pages[0].obj.Resources = Name.Nothing
        pdf.pages[1].obj.Annots = Dictionary()
        pdf.pages[2].obj.Resources = Dictionary(Font=Array([]), XObject=3)

    assert findings(spoil, tmp_path)["NAV-03"]


def test_trees_of_names_and_labels_with_loops(tmp_path: Path) -> None:
    def loop(pdf: Pdf) -> None:
        node = pdf.make_indirect(Dictionary(Nums=Array([0, Dictionary(S=Name.R, St=10**8), 3, Dictionary(S=Name.a)])))
        node.Kids = Array([node])
        pdf.Root.PageLabels = node
        pdf.Root.Names = Dictionary(Dests=node, EmbeddedFiles=node, JavaScript=node)
        pdf.pages[1].obj.Annots[0].Dest = String("nowhere")

    assert findings(loop, tmp_path)["NAV-02"]


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as raised:
        check(tmp_path / "absent.pdf")
    assert raised.value.exit_code is ExitCode.SOURCE
    assert raised.value.where == "absent.pdf"
    assert raised.value.remedy


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a letter", b"\0" * 5000, b"{\\rtf1 a letter}"])
def test_what_is_no_pdf(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(content)
    with pytest.raises(SourceError) as raised:
        check(file)
    assert raised.value.remedy


@pytest.mark.parametrize("kept", [0.02, 0.3, 0.6, 0.9])
def test_a_truncated_bundle_is_a_finding(kept: float, tmp_path: Path) -> None:
    file = draft().write(tmp_path)
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * kept)])
    report = check(file)
    assert not report.is_compliant
    assert "FMT-04" in {finding.rule for finding in report.findings}


def test_a_reader_that_fails_leaves_the_pages_to_the_other(tmp_path: Path) -> None:
    """Without its last line PDFium still opens the file and pypdf does not: the pages are checked, the gap is told."""
    made = draft()
    made.stamps.pop(5)
    file = made.write(tmp_path)
    file.write_bytes(file.read_bytes()[:-10])
    found = {finding.rule for finding in check(file).findings}
    assert found == {"FMT-04", "PAG-01"}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The small bundle without object streams, so that a changed byte lands in an object."""
    folder = tmp_path_factory.mktemp("plain")
    source = draft().write(folder)
    file = folder / "plain.pdf"
    with pikepdf.open(source) as pdf:
        pages = pdf.pages
        del pages[11]
        pdf.save(file, object_stream_mode=pikepdf.ObjectStreamMode.disable, deterministic_id=True)
    return file.read_bytes()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=12)), min_size=1, max_size=12))
def test_no_change_of_bytes_breaks_the_check(plain: bytes, changes: list[tuple[float, bytes]], tmp_path: Path) -> None:
    content = bytearray(plain)
    for place, put in changes:
        at = int(place * (len(content) - 1))
        content[at : at + len(put)] = put
    file = tmp_path / NAME
    file.write_bytes(content)
    with contextlib.suppress(BundlerError):
        assert check(file).sha256
