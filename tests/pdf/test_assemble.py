"""The bundle's PDF: no page lost, none changed, and every number names the same page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf
from pypdf import PdfReader

from bundler import __version__
from bundler.documents.document import Document
from bundler.errors import BundlerError, LayoutError
from bundler.pagination.numbering import paginate
from bundler.pdf.assemble import Assembled, assemble
from bundler.pdf.stamp_spots import STRIP
from bundler.plan.bundle import Bundle, Section
from tests import pdfs
from tests.bundles import a_chronology_tab, an_event, of_sections
from tests.pdf.builders import bundle_of, carried, with_free
from tests.pdf.read_back import addresses, links, outline, printed_numbers
from tests.pdf.stamped import Picture, changed, number_colour, seen

MAKERS: dict[str, Callable[[Path], Path]] = {
    "plain": lambda path: pdfs.a_pdf(path, pages=3),
    "a3": lambda path: pdfs.a_pdf(path, pages=1, size=pdfs.A3),
    "letter": lambda path: pdfs.a_pdf(path, pages=1, size=pdfs.LETTER),
    "turned90": lambda path: pdfs.rotated(path, 90),
    "turned180": lambda path: pdfs.rotated(path, 180),
    "turned270": lambda path: pdfs.rotated(path, 270),
    "cropped": lambda path: pdfs.boxed(path, (0, 0, 595, 842), (50, 60, 500, 700)),
    "off-origin": lambda path: pdfs.boxed(path, (-100, -200, 495, 642)),
    "units": lambda path: pdfs.boxed(path, (0, 0, 300, 400), user_unit=2),
    "unbalanced": pdfs.unbalanced,
    "surplus": lambda path: pdfs.unbalanced(path, before=b"", after=b"Q Q Q"),
    "layered": pdfs.layered,
    "inheriting": pdfs.inheriting,
    "twice": pdfs.same_page_twice,
    "picture": pdfs.picture_only,
    "dark-picture": lambda path: pdfs.picture_only(path, grey=90),
    "form": pdfs.filled_form,
    "linked": pdfs.linked,
}


def build(bundle: Bundle, into: Path) -> Assembled:
    return assemble(bundle, paginate(bundle), into)


def show(file: Path, page: int) -> Picture:
    return seen(file, page, scale=1)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> tuple[Document, ...]:
    folder = tmp_path_factory.mktemp("documents")
    return tuple(carried(make(folder / f"{name}.pdf")) for name, make in MAKERS.items())


@pytest.fixture(scope="module")
def whole(documents: tuple[Document, ...], tmp_path_factory: pytest.TempPathFactory) -> tuple[Bundle, Assembled]:
    bundle = bundle_of(*documents, sections=3)
    return bundle, build(bundle, tmp_path_factory.mktemp("whole") / "bundle.pdf")


def test_every_page_carries_its_own_number(whole: tuple[Bundle, Assembled]) -> None:
    file = whole[1].file
    assert printed_numbers(file) == [str(number) for number in range(1, whole[1].pages + 1)]
    with pdfium.PdfDocument(file) as document:
        assert len(document) == whole[1].pages
        for index, page in enumerate(document):
            assert page.get_textpage().get_text_range().split()[-1] == str(index + 1)
            assert document.get_page_label(index) == str(index + 1)
    assert PdfReader(file).page_labels == [str(number) for number in range(1, whole[1].pages + 1)]


def test_every_page_looks_as_it_did_but_for_its_number(whole: tuple[Bundle, Assembled]) -> None:
    bundle, made = whole
    numbers = paginate(bundle)
    compared = 0
    for tab in bundle.tabs:
        assert isinstance(tab.content, Document)
        for index in range(tab.content.page_count):
            before = show(tab.content.carriage.pdf, index)
            after = show(made.file, numbers.tabs[tab.label].first - 1 + index)
            kept = after[: before.shape[0], : before.shape[1]]
            differs = (kept != before).any(axis=2)
            rows, columns = np.nonzero(differs)
            compared += 1
            if len(rows):
                # What differs is one small area, and before there was nothing but paper in it.
                area = (slice(rows.min(), rows.max() + 1), slice(columns.min(), columns.max() + 1))
                assert area[0].stop - area[0].start <= 14
                assert area[1].stop - area[1].start <= 56
                assert np.ptp(before[area].reshape(-1, 3), axis=0).max() <= 16
                assert number_colour(seen(made.file, numbers.tabs[tab.label].first - 1 + index)).any()
            else:
                assert after.shape[0] > before.shape[0]
    assert compared == sum(document.page_count for document in (tab.content for tab in bundle.tabs))  # type: ignore[union-attr]


def test_all_words_of_a_page_can_be_found(whole: tuple[Bundle, Assembled]) -> None:
    bundle, made = whole
    numbers = paginate(bundle)
    with pdfium.PdfDocument(made.file) as bound:
        for tab in bundle.tabs:
            assert isinstance(tab.content, Document)
            with pdfium.PdfDocument(tab.content.carriage.pdf) as source:
                for index, page in enumerate(source):
                    text = bound[numbers.tabs[tab.label].first - 1 + index].get_textpage().get_text_range()
                    assert page.get_textpage().get_text_range().split() == text.split()[:-1]


def test_a_page_without_a_free_place_is_made_larger_and_a_remark_says_so(
    whole: tuple[Bundle, Assembled], documents: tuple[Document, ...]
) -> None:
    full = {document.id for document in documents if any(not page.free for page in document.carriage.pages)}
    assert {"dark-picture"} <= full < {document.id for document in documents}
    assert {name for name, remarks in whole[1].remarks.items() if any(r.code == "made-room" for r in remarks)} == full


def test_a_remark_names_the_document_page(tmp_path: Path) -> None:
    document = with_free(carried(pdfs.a_pdf(tmp_path / "full.pdf", pages=2)))
    made = build(bundle_of(document), tmp_path / "bundle.pdf")
    assert [(remark.code, remark.page) for remark in made.remarks["full"]] == [("made-room", 1), ("made-room", 2)]
    before, after = show(document.carriage.pdf, 1), show(made.file, made.pages - 1)
    assert after.shape[0] - before.shape[0] == STRIP
    assert np.array_equal(after[: before.shape[0]], before)


def test_outline_index_and_number_name_the_same_page(whole: tuple[Bundle, Assembled]) -> None:
    bundle, made = whole
    numbers = paginate(bundle)
    lines = outline(made.file)
    assert all(line.title.endswith(f"(p {line.page})") for line in lines)
    tabs = {line.title.split()[0]: line.page for line in lines if line.depth == 1}
    assert tabs == {label: pages.first for label, pages in numbers.tabs.items()}
    index_links = {(page, target) for page, _, target in links(made.file) if page in range(2, numbers.index.last + 1)}
    assert index_links == {
        (place, row.target) for place, page in enumerate(numbers.index_pages, start=2) for row in page.rows
    }


def test_index_links_lie_over_their_rows(whole: tuple[Bundle, Assembled]) -> None:
    _, made = whole
    reader = PdfReader(made.file)
    for page, area, target in links(made.file):
        if page == 2:
            words: list[str] = []

            def collect(text: str, _: object, place: list[float], *__: object, area=area, words=words) -> None:  # type: ignore[no-untyped-def]
                if area[1] <= place[5] <= area[3]:
                    words.append(text)

            reader.pages[1].extract_text(visitor_text=collect)
            assert str(target) in "".join(words)


def test_own_links_and_bookmarks_land_on_the_page_they_named(tmp_path: Path) -> None:
    """Two documents use the same name for different places."""
    one = carried(pdfs.linked(tmp_path / "one.pdf", "tree"), title="One")
    two = carried(pdfs.linked(tmp_path / "two.pdf", "dests"), title="Two")
    bundle = bundle_of(one, two)
    made = build(bundle, tmp_path / "bundle.pdf")
    numbers = paginate(bundle)
    for document in (one, two):
        first = numbers.documents[document.id].first
        assert [target for page, _, target in links(made.file) if page == first] == [first + 2]
        own = [line for line in outline(made.file) if line.depth == 2 and line.page in range(first, first + 3)]
        assert [(line.title, line.page) for line in own] == [(f"The third page (p {first + 2})", first + 2)]


def test_links_to_the_web_stay(tmp_path: Path) -> None:
    made = build(bundle_of(carried(pdfs.web_linked(tmp_path / "web.pdf"))), tmp_path / "bundle.pdf")
    assert addresses(made.file) == [(made.pages, "https://www.example.org/act")]


def test_a_link_whose_page_is_not_there_is_taken_off_and_a_remark_says_so(tmp_path: Path) -> None:
    document = carried(pdfs.linked(tmp_path / "broken.pdf"))

    def lose(pdf: Pdf, page: Object) -> None:
        page.Annots[0].Dest = Array([pdf.make_indirect(Dictionary(Type=Name.Page)), Name.Fit])

    changed(document.carriage.pdf, lose)
    made = build(bundle_of(document), tmp_path / "bundle.pdf")
    assert [(remark.code, remark.page) for remark in made.remarks["broken"]] == [("link-dropped", 1)]
    assert all(page == 2 for page, _, _ in links(made.file))


def test_chronology_references_lead_to_the_page_they_print(tmp_path: Path) -> None:
    document = carried(pdfs.a_pdf(tmp_path / "statement.pdf", pages=4), document_id="statement")
    plain = bundle_of(document)
    section = Section(letter="A", title="Documents", tabs=(a_chronology_tab("A0"), *plain.sections[0].tabs))
    events = tuple(an_event(f"Event {page}", f"2014-03-1{page}", [("statement", page)]) for page in range(1, 5))
    bundle = of_sections(section, chronology=type(plain.chronology)(events=events))
    made = build(bundle, tmp_path / "bundle.pdf")
    numbers = paginate(bundle)
    place = numbers.tabs["A0"].first
    first = numbers.documents["statement"].first
    assert [target for page, _, target in links(made.file) if page == place] == list(range(first, first + 4))
    text = PdfReader(made.file).pages[place - 1].extract_text()
    assert all(str(number) in text for number in range(first, first + 4))


def test_the_prefix_stands_before_every_number(tmp_path: Path) -> None:
    made = build(bundle_of(carried(pdfs.a_pdf(tmp_path / "one.pdf")), prefix="HB"), tmp_path / "bundle.pdf")
    assert printed_numbers(made.file) == [f"HB{number}" for number in range(1, made.pages + 1)]
    assert all(line.title.endswith(f"(p HB{line.page})") for line in outline(made.file))
    assert PdfReader(made.file).page_labels == [str(number) for number in range(1, made.pages + 1)]


def test_it_opens_at_page_one_at_full_size_with_the_outline_beside_it(whole: tuple[Bundle, Assembled]) -> None:
    reader = PdfReader(whole[1].file)
    root = reader.root_object
    opening = root["/OpenAction"]
    assert opening[0].get_object() == reader.pages[0].get_object()  # type: ignore[index]
    assert list(opening)[1] == "/XYZ"  # type: ignore[call-overload]
    assert list(opening)[4] == 1  # type: ignore[call-overload]
    assert root["/PageMode"] == "/UseOutlines"
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"] == {"/DisplayDocTitle": True}
    assert all(line.view[0] == "/XYZ" and line.view[3] == 1 for line in outline(whole[1].file))


def test_it_says_its_title_and_producer_and_nothing_else(whole: tuple[Bundle, Assembled]) -> None:
    reader = PdfReader(whole[1].file)
    assert dict(reader.metadata or {}) == {
        "/Title": "R (AB) v Fictional Parole Authority – Claim bundle",
        "/Producer": f"jrbundle {__version__}",
    }
    assert reader.xmp_metadata is None


def test_the_same_input_gives_the_same_bytes(whole: tuple[Bundle, Assembled], tmp_path: Path) -> None:
    again = build(whole[0], tmp_path / "again.pdf")
    assert again.file.read_bytes() == whole[1].file.read_bytes()


def test_hidden_layers_stay_hidden_and_shown_ones_shown(tmp_path: Path) -> None:
    def base_off(shown: Dictionary, _: Dictionary) -> Dictionary:
        return Dictionary(BaseState=Name.OFF, ON=Array([shown]))

    documents = (
        carried(pdfs.layered(tmp_path / "one.pdf")),
        carried(pdfs.layered(tmp_path / "two.pdf", base_off)),
        carried(pdfs.a_pdf(tmp_path / "three.pdf")),
    )
    bundle = bundle_of(*documents)
    made = build(bundle, tmp_path / "bundle.pdf")
    for document in documents[:2]:
        picture = show(made.file, paginate(bundle).documents[document.id].first - 1)
        assert ((picture[:, :, 0] > 200) & (picture[:, :, 1] < 60)).any()
        assert not ((picture[:, :, 2] > 200) & (picture[:, :, 1] < 60)).any()
    layers = PdfReader(made.file).root_object["/OCProperties"]
    assert len(layers["/OCGs"]) == 4  # type: ignore[index]
    assert len(layers["/D"]["/OFF"]) == 2  # type: ignore[index]


def test_no_page_points_into_a_structure_tree_that_is_not_there(tmp_path: Path) -> None:
    document = carried(pdfs.a_pdf(tmp_path / "tagged.pdf"))

    def tag(_: Pdf, page: Object) -> None:
        page.StructParents = 0
        page.Tabs = Name.S

    changed(document.carriage.pdf, tag)
    made = build(bundle_of(document), tmp_path / "bundle.pdf")
    assert all("/StructParents" not in page and "/Tabs" not in page for page in PdfReader(made.file).pages)


def test_the_file_is_sound_for_the_other_engine(whole: tuple[Bundle, Assembled]) -> None:
    with Pdf.open(whole[1].file) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert not pdf.get_warnings()
    assert PdfReader(whole[1].file, strict=True).get_num_pages() == whole[1].pages


def test_a_fault_half_way_leaves_the_last_good_bundle(tmp_path: Path) -> None:
    good, bad = (carried(pdfs.a_pdf(tmp_path / f"{name}.pdf")) for name in ("good", "bad"))
    into = tmp_path / "out" / "bundle.pdf"
    into.parent.mkdir()
    into.write_bytes(b"the last good bundle")
    bad.carriage.pdf.write_bytes(bad.carriage.pdf.read_bytes()[:300])
    with pytest.raises(BundlerError) as fault:
        build(bundle_of(good, bad), into)
    assert fault.value.where == "documents/bad.pdf"
    assert "build again" in fault.value.remedy
    assert into.read_bytes() == b"the last good bundle"
    assert list(into.parent.iterdir()) == [into]


def test_a_converted_copy_with_other_pages_is_refused(tmp_path: Path) -> None:
    document = carried(pdfs.a_pdf(tmp_path / "one.pdf", pages=3))
    pdfs.a_pdf(document.carriage.pdf, pages=2)
    with pytest.raises(BundlerError, match="gone or damaged"):
        build(bundle_of(document), tmp_path / "bundle.pdf")


def test_numbers_of_another_bundle_are_refused(tmp_path: Path) -> None:
    one = carried(pdfs.a_pdf(tmp_path / "one.pdf", pages=3))
    other = carried(pdfs.a_pdf(tmp_path / "other.pdf", pages=5), document_id="one")
    with pytest.raises(LayoutError):
        assemble(bundle_of(one), paginate(bundle_of(other)), tmp_path / "bundle.pdf")
    assert not (tmp_path / "bundle.pdf").exists()


def test_more_documents_than_a_system_lets_a_program_hold_open(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    document = carried(pdfs.a_pdf(tmp_path / "one.pdf", pages=1))
    copies = []
    for number in range(300):
        copy = tmp_path / f"copy{number}.pdf"
        copy.write_bytes(document.carriage.pdf.read_bytes())
        copies.append(_moved(document, copy, number))
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (200, before[1]))
    try:
        made = build(bundle_of(*copies), tmp_path / "bundle.pdf")
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    assert PdfReader(made.file).get_num_pages() == made.pages > 300


def _moved(document: Document, copy: Path, number: int) -> Document:
    return replace(document, id=f"copy{number}", carriage=replace(document.carriage, pdf=copy))
