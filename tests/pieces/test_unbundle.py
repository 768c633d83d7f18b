"""Another side's bundle taken apart: each page in one piece, documents found, and what does not agree told."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, String
from pypdf import PdfReader

from bundler.errors import CaseError, SourceError
from bundler.pieces.piece import Apart, Role
from bundler.pieces.split import split
from bundler.pipeline.unbundle import TOLD, take_apart, unbundle
from tests.pdfs import a_pdf
from tests.pieces.foreign import Doc, Foreign, a_bundle

WAYS: dict[str, dict[str, Any]] = {
    "sections and documents as bookmarks": {},
    "bookmarks with page numbers and tabs": {"bookmarks": "numbered"},
    "flat bookmarks": {"bookmarks": "flat"},
    "flat bookmarks and no index": {"bookmarks": "flat", "index": False},
    "bookmarks in levels and no index": {"index": False},
    "flat, with places inside documents among them": {"bookmarks": "all flat"},
    "an index with links and no bookmarks": {"bookmarks": "none", "linked": True},
    "a printed index alone": {"bookmarks": "none"},
    "a printed index with dots that lead to the page": {"bookmarks": "none", "leaders": True},
    "a printed index that gives first pages only": {"bookmarks": "none", "ranges": False, "dividers": False},
    "numbers that start anew in each section": {"bookmarks": "none", "numbers": "sections"},
    "such numbers, as page labels too": {"bookmarks": "none", "numbers": "sections", "labels": True},
    "roman numbers in front": {"bookmarks": "none", "numbers": "roman", "labels": True, "front": 2},
    "roman numbers in front, with bookmarks": {"numbers": "roman", "front": 2},
    "no dividers": {"dividers": False},
    "names as destinations": {"named": True},
}


def taken(made: Foreign, folder: Path) -> Apart:
    file = made.write(folder / "Defendant bundle.pdf")
    (folder / "into").mkdir()
    apart, names = take_apart(file, folder / "into")
    conserved(file, [folder / "into" / name for name in names])
    return apart


def conserved(bundle: Path, pieces: list[Path]) -> None:
    """Every page of the bundle is in exactly one piece, in order, with its words."""
    whole = [page.extract_text() for page in PdfReader(bundle).pages]
    parts = [page.extract_text() for piece in pieces for page in PdfReader(piece).pages]
    assert parts == whole


def documents(apart: Apart) -> list[tuple[str, int, int]]:
    return [(piece.title, piece.first, piece.last) for piece in apart.pieces if piece.role is Role.DOCUMENT]


def expected(made: Foreign) -> list[tuple[str, int, int]]:
    return [(doc.title, first, first + doc.pages - 1) for _, first, doc, _ in made.places()]


@pytest.mark.parametrize("way", WAYS)
def test_documents_are_found_however_the_bundle_was_made(way: str, tmp_path: Path) -> None:
    made = a_bundle(**WAYS[way])
    apart = taken(made, tmp_path)
    titles = [(title.split(", ")[0] if made.leaders else title, first, last) for title, first, last in documents(apart)]
    assert titles == expected(made)
    assert not any("out" in doubt for doubt in apart.doubts)


@pytest.mark.parametrize("way", [way for way in WAYS if "no index" not in way])
def test_dates_come_from_the_index(way: str, tmp_path: Path) -> None:
    apart = taken(a_bundle(**WAYS[way]), tmp_path)
    dates = [piece.date.edtf() if piece.date else "" for piece in apart.pieces if piece.role is Role.DOCUMENT]
    assert dates == ["2026-03-03", "", "2026-05-12", "2026-02-01", "2026-01-09", "2024-08"]


def test_cover_index_and_dividers_are_pieces_and_no_documents(tmp_path: Path) -> None:
    apart = taken(a_bundle(), tmp_path)
    roles = [(piece.role, piece.first) for piece in apart.pieces if not piece.role.is_evidence]
    assert roles == [(Role.COVER, 1), (Role.INDEX, 2), (Role.DIVIDER, 3), (Role.DIVIDER, 10), (Role.DIVIDER, 17)]
    assert [part.title for part in apart.parts] == ["Claim documents", "Evidence of the defendant", "Policies"]


@pytest.mark.parametrize("way", ["a printed index alone", "bookmarks in levels and no index", "no dividers"])
def test_parts_are_those_of_the_bookmarks_or_the_index(way: str, tmp_path: Path) -> None:
    apart = taken(a_bundle(**WAYS[way]), tmp_path)
    assert [part.title for part in apart.parts] == ["Claim documents", "Evidence of the defendant", "Policies"]
    assert [part.letter for part in apart.parts] == ["A", "B", "C"]


@pytest.mark.parametrize("numbers", ["running", "sections", "roman"])
def test_pieces_are_cited_by_the_numbers_on_their_pages(numbers: str, tmp_path: Path) -> None:
    made = a_bundle(numbers=numbers, labels=numbers == "roman")
    apart = taken(made, tmp_path)
    for piece in apart.pieces:
        if piece.role is Role.DOCUMENT:
            assert piece.numbers == (made.label(piece.first), made.label(piece.last))
    cited = {"running": "pages 4–5", "sections": "pages A2–A3 (PDF pages 4–5)", "roman": "pages 2–3 (PDF pages 4–5)"}
    assert next(piece.cited for piece in apart.pieces if piece.role is Role.DOCUMENT) == cited[numbers]


@pytest.mark.parametrize(
    "how",
    [
        {"lies": 2, "linked": True},
        {"lies": 2, "linked": True, "bookmarks": "none"},
        {"lies": 2},
        {"lies": 2, "bookmarks": "none"},
        {"lies": -2, "bookmarks": "none", "dividers": False},
    ],
)
def test_an_index_that_lies_by_two_pages_is_told_and_not_followed(how: dict[str, Any], tmp_path: Path) -> None:
    made = a_bundle(**how)
    apart = taken(made, tmp_path)
    assert documents(apart) == expected(made)
    assert any("2 pages out" in doubt for doubt in apart.doubts)


@pytest.mark.parametrize("how", [{"off": 2, "linked": True}, {"off": -1}])
def test_bookmarks_that_are_out_throughout_are_told_and_not_followed(how: dict[str, Any], tmp_path: Path) -> None:
    made = a_bundle(**how)
    apart = taken(made, tmp_path)
    assert documents(apart) == expected(made)
    assert any(doubt.startswith("bookmarks are") and "the index was followed" in doubt for doubt in apart.doubts)


def test_bookmark_and_index_that_name_other_pages_are_both_told(tmp_path: Path) -> None:
    def astray(pdf: Pdf) -> None:
        item = pdf.Root.Outlines.First.Next.First.Next
        item.Dest = Array([pdf.pages[11].obj, Name.Fit])

    made = a_bundle(linked=True, change=astray)
    apart = taken(made, tmp_path)
    doubt = next(doubt for doubt in apart.doubts if "Kestrel House" in doubt)
    assert "the index gives PDF page 14, the bookmark opens 12" in doubt
    assert "the index was followed" in doubt
    assert documents(apart) == expected(made)
    piece = next(piece for piece in apart.pieces if "Kestrel" in piece.title)
    assert any("the bookmark opens 12" in doubt for doubt in piece.doubts)


def test_a_document_that_only_one_of_them_names_is_kept_and_told(tmp_path: Path) -> None:
    def unmarked(pdf: Pdf) -> None:
        evidence = pdf.Root.Outlines.First.Next
        evidence.First.Next = evidence.First.Next.Next

    made = a_bundle(linked=True, change=unmarked)
    apart = taken(made, tmp_path)
    assert documents(apart) == expected(made)
    assert any("Kestrel House" in doubt and "no bookmark leads to it" in doubt for doubt in apart.doubts)


def test_pages_that_nothing_names_are_kept_and_told(tmp_path: Path) -> None:
    made = a_bundle(bookmarks="none")
    longer = Foreign(
        sections=(
            (
                made.sections[0][0],
                (Doc("Claim form", "3 March 2026", 2), Doc("Unseen note", "", 2), made.sections[0][1][1]),
            ),
            made.sections[1],
        ),
        bookmarks="none",
    )
    file = longer.write(tmp_path / "whole.pdf")
    hidden = longer.write(tmp_path / "hidden.pdf")
    with pikepdf.open(hidden, allow_overwriting_input=True) as pdf:
        content = pdf.pages[1].Contents.read_bytes()
        assert b"Unseen note" in content
        lines = content.split(b"\n")
        gone = [line for line in lines if b"Unseen note" in line or b"(6 - 7)" in line]
        pdf.pages[1].Contents = pdf.make_stream(b"\n".join(line for line in lines if line not in gone))
        pdf.save()
    assert file.exists()
    (tmp_path / "into").mkdir()
    apart, _ = take_apart(hidden, tmp_path / "into")
    unlisted = [piece for piece in apart.pieces if piece.role is Role.UNLISTED]
    assert [(piece.first, piece.last) for piece in unlisted] == [(6, 7)]
    assert any("pages 6–7" in doubt for doubt in apart.doubts)


def test_without_bookmarks_and_index_it_stays_one_document_and_says_so(tmp_path: Path) -> None:
    apart = taken(a_bundle(bookmarks="none", index=False), tmp_path)
    assert documents(apart) == [("Defendant bundle", 1, apart.pages)]
    assert "no bookmarks" in apart.doubts[0]


def test_bookmarks_of_mere_pages_name_no_document(tmp_path: Path) -> None:
    def pages(pdf: Pdf) -> None:
        with pdf.open_outline() as outline:
            outline.root[:] = [pikepdf.OutlineItem(f"Page {at + 1}", at) for at in range(len(pdf.pages))]

    made = a_bundle(index=False, change=pages)
    assert len(documents(taken(made, tmp_path))) == 1


def test_links_on_early_pages_that_are_no_index_do_not_outweigh_the_bookmarks(tmp_path: Path) -> None:
    def cited(pdf: Pdf) -> None:
        links = [
            pdf.make_indirect(
                Dictionary(
                    Type=Name.Annot,
                    Subtype=Name.Link,
                    Rect=Array([72, 720 - 24 * at, 300, 732 - 24 * at]),
                    Dest=Array([pdf.pages[goal].obj, Name.Fit]),
                )
            )
            for at, goal in enumerate((5, 6, 9, 12, 15))
        ]
        pdf.pages[2].obj.Annots = Array(links)

    made = a_bundle(index=False, dividers=False, bookmarks="flat", change=cited)
    apart = taken(made, tmp_path)
    assert documents(apart) == expected(made)
    assert any("was not followed" in doubt for doubt in apart.doubts)


def test_links_and_bookmarks_inside_a_document_go_on_working(tmp_path: Path) -> None:
    def cross(pdf: Pdf) -> None:
        goals = {11: 12, 12: 3}
        for page, goal in goals.items():
            link = Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([72, 700, 200, 720]),
                A=Dictionary(S=Name.GoTo, D=Array([pdf.pages[goal].obj, Name.Fit])),
            )
            pdf.pages[page - 1].obj.Annots = Array([pdf.make_indirect(link)])

    file = a_bundle(change=cross).write(tmp_path / "b.pdf")
    (tmp_path / "into").mkdir()
    _, names = take_apart(file, tmp_path / "into")
    reader = PdfReader(tmp_path / "into" / next(name for name in names if "11-13" in name))
    first, second = (reader.pages[at]["/Annots"][0].get_object() for at in (0, 1))
    assert reader.get_page_number(first["/Dest"][0].get_object()) == 2
    assert "/Dest" not in second
    assert "/A" not in second
    assert [item.title for item in reader.outline] == ["Introduction", "The policy"]


def test_fields_comments_and_layers_come_along(tmp_path: Path) -> None:
    def filled(pdf: Pdf) -> None:
        group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("draft")))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group])))
        common = {"Type": Name.Annot, "Rect": Array([72, 600, 200, 620])}
        field = pdf.make_indirect(Dictionary(**common, Subtype=Name.Widget, FT=Name.Tx, T=String("n"), V=String("Yes")))
        note = pdf.make_indirect(Dictionary(**common, Subtype=Name.Text, Contents=String("see tab 3")))
        pdf.pages[13].obj.Annots = Array([field, note])
        pdf.Root.AcroForm = Dictionary(Fields=Array([field]), DA=String("/Helv 0 Tf"))

    file = a_bundle(change=filled).write(tmp_path / "b.pdf")
    (tmp_path / "into").mkdir()
    _, names = take_apart(file, tmp_path / "into")
    reader = PdfReader(tmp_path / "into" / next(name for name in names if name == "page 14.pdf"))
    assert reader.get_form_text_fields() == {"n": "Yes"}
    assert reader.pages[0]["/Annots"][1].get_object()["/Contents"] == "see tab 3"
    assert reader.trailer["/Root"]["/OCProperties"]["/D"]["/OFF"]


def test_a_piece_holds_no_more_than_its_own_pages(tmp_path: Path) -> None:
    """A bundle whose pages share one dictionary of all pictures must not give each piece every picture."""

    def shared(pdf: Pdf) -> None:
        noise = {f"/Im{at}": pdf.make_stream(bytes((at * 7 + n * n) % 251 for n in range(60_000))) for at in range(8)}
        for picture in noise.values():
            picture["/Type"], picture["/Subtype"] = Name.XObject, Name.Image
            picture["/Width"], picture["/Height"] = 200, 300
            picture["/ColorSpace"], picture["/BitsPerComponent"] = Name.DeviceGray, 8
        fonts = Dictionary()
        for page in pdf.pages:
            for key, value in page.obj.Resources.Font.items():
                fonts[key] = value
        common = pdf.make_indirect(Dictionary(Font=fonts, XObject=Dictionary(noise)))
        for at, page in enumerate(pdf.pages):
            page.obj.Resources = common
            page.contents_add(pdf.make_stream(b"q 20 0 0 30 400 700 cm /Im%d Do Q" % (at % 8)))

    file = a_bundle(change=shared).write(tmp_path / "b.pdf")
    (tmp_path / "into").mkdir()
    _, names = take_apart(file, tmp_path / "into")
    smallest = min((tmp_path / "into" / name).stat().st_size for name in names)
    assert smallest * 4 < file.stat().st_size


def hostile_outlines() -> dict[str, Any]:
    def looping(pdf: Pdf) -> None:
        first = pdf.Root.Outlines.First
        first.Next.Next.Next = first
        first.First.First = first

    def nowhere(pdf: Pdf) -> None:
        item = pdf.Root.Outlines.First.First
        item.Dest = Array([pdf.make_indirect(Dictionary(Type=Name.Page)), Name.Fit])
        item.Next.Dest = String("no such name")

    def ten_thousand(pdf: Pdf) -> None:
        with pdf.open_outline() as outline:
            outline.root += [pikepdf.OutlineItem(f"Paragraph {at} of the evidence", at % 19) for at in range(10_000)]

    def endless(pdf: Pdf) -> None:
        pdf.Root.Outlines.First.Next.Title = String("x" * 100_000)

    return {"a loop": looping, "goals that are no page": nowhere, "10,000": ten_thousand, "an endless title": endless}


@pytest.mark.parametrize("way", hostile_outlines())
@pytest.mark.parametrize("index", [True, False])
def test_hostile_outlines_lose_no_page(way: str, index: bool, tmp_path: Path) -> None:
    apart = taken(a_bundle(change=hostile_outlines()[way], index=index, linked=index), tmp_path)
    assert sum(map(len, apart.pieces)) == apart.pages


def test_a_bundle_that_only_its_owner_may_change_is_taken_apart(tmp_path: Path) -> None:
    made = a_bundle()
    plain, file = made.write(tmp_path / "plain.pdf"), tmp_path / "b.pdf"
    with pikepdf.open(plain) as pdf:
        pdf.save(file, encryption=pikepdf.Encryption(owner="secret", user="", R=6))
    (tmp_path / "into").mkdir()
    apart, names = take_apart(file, tmp_path / "into")
    assert documents(apart) == expected(made)
    conserved(plain, [tmp_path / "into" / name for name in names])


def test_a_bundle_with_a_password_is_refused_by_name(tmp_path: Path) -> None:
    with pikepdf.open(a_bundle().write(tmp_path / "plain.pdf")) as pdf:
        pdf.save(tmp_path / "b.pdf", encryption=pikepdf.Encryption(owner="secret", user="secret", R=6))
    with pytest.raises(SourceError) as fault:
        unbundle(tmp_path / "b.pdf", into=tmp_path / "case")
    assert "password" in fault.value.problem
    assert not (tmp_path / "case").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.pdf", "plain.pdf"]


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unbundled")
    file = a_bundle(bookmarks="numbered", linked=True, numbers="sections").write(folder / "Defendant bundle.pdf")
    assert unbundle(file).folder == folder / "Defendant bundle"
    return folder / "Defendant bundle"


def test_bundle_toml_lists_the_documents_as_proposed_with_their_pages_in_the_other_bundle(case: Path) -> None:
    written = tomllib.loads((case / "bundle.toml").read_text(encoding="utf-8"))
    assert [section["title"] for section in written["section"]] == [
        "Claim documents",
        "Evidence of the defendant",
        "Policies",
    ]
    letter = written["section"][1]["document"][1]
    assert letter["title"] == "Letter from Kestrel House to the ministry"
    assert letter["date"] == "2026-02-01"
    assert letter["from_bundle"] == "Defendant bundle.pdf, page B5 (PDF page 14)"
    assert letter["file"] == "documents/page 14.pdf"
    assert letter["proposed"]["title"].startswith("index, page 2: “")
    assert letter["proposed"]["from_bundle"] == "index, page 2, and bookmark to PDF page 14"
    reasons = {item["file"]: item["why"] for item in written["left_out"]}
    assert len(reasons) == 5
    assert "index of the bundle" in reasons["documents/page 02 index.pdf"]
    assert (case / TOLD).read_text(encoding="utf-8").startswith("Defendant bundle.pdf: 20 pages")


def test_what_was_taken_apart_can_be_built_again(case: Path) -> None:
    from bundler.case import Case
    from bundler.pipeline.build import build

    built = build(Case.at(case))
    sources = [document["file"] for document in _record(built.record)["documents"]]
    assert len(sources) == 6
    assert "Defendant bundle.pdf, pages A2–A3 (PDF pages 4–5)" in _record(built.record)["from_bundles"].values()


def _record(file: Path) -> dict[str, Any]:
    import json

    value: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return value


def test_nothing_that_is_there_is_overwritten(tmp_path: Path) -> None:
    file = a_bundle().write(tmp_path / "b.pdf")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(CaseError):
        unbundle(file)
    assert [path.name for path in (tmp_path / "b").iterdir()] == ["notes.txt"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b", "b.pdf"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_set_of_borders_splits_into_pieces_that_hold_every_page_once(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("split")
    made = a_bundle(index=False, dividers=False)
    file = made.write(folder / "b.pdf")
    cuts = sorted(data.draw(st.sets(st.integers(2, made.pages))))
    spans = list(zip([1, *cuts], [*(cut - 1 for cut in cuts), made.pages], strict=True))
    wanted = {folder / f"{first}.pdf": (first, last) for first, last in spans}
    split(file, wanted, (), pages=made.pages)
    conserved(file, list(wanted))


def test_our_own_bundle_gives_its_documents_back(tmp_path: Path) -> None:
    from bundler.case import Case
    from bundler.pipeline.build import build

    pages = {"claim form": 2, "grounds": 5, "statement": 3, "a letter with a long name that the index has to break": 1}
    folder = tmp_path / "case"
    (folder / "documents").mkdir(parents=True)
    listed = ""
    for at, (title, count) in enumerate(pages.items()):
        a_pdf(folder / "documents" / f"{at}.pdf", pages=count)
        section = f'[[section]]\nletter = "{"AB"[at // 2]}"\ntitle = "Part {at}"\n' if at % 2 == 0 else ""
        date = f'date = "2026-03-0{at + 1}"\n' if at != 1 else ""
        listed += f'{section}[[section.document]]\nfile = "documents/{at}.pdf"\ntitle = "The {title} of them"\n{date}'
    (folder / "bundle.toml").write_text(f'blueprint = "claim"\ntitle = "Bundle"\n{listed}', encoding="utf-8")
    built = build(Case.at(folder))
    (tmp_path / "into").mkdir()
    apart, names = take_apart(built.file, tmp_path / "into")
    conserved(built.file, [tmp_path / "into" / name for name in names])
    known = [
        (document["title"], document["date"] or "", document["first"], document["last"])
        for document in _record(built.record)["documents"]
    ]
    found = [
        (piece.title, piece.date.edtf() if piece.date else "", piece.first, piece.last)
        for piece in apart.pieces
        if piece.role is Role.DOCUMENT
    ]
    assert found == known
    assert apart.doubts == ()
