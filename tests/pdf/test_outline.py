"""The outline: short titles that name their page, and documents' own bookmarks whatever state they are in."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from bundler.pagination.numbering import paginate
from bundler.pdf.destination import Spot
from bundler.pdf.outline import LONGEST, OwnBookmark, outline_of, own_bookmarks, shorten, write_outline
from tests import pdfs
from tests.bundles import a_bundle, a_section, a_tab, of_sections
from tests.pdf.read_back import outline


def own_of(file: Path) -> tuple[OwnBookmark, ...]:
    with Pdf.open(file) as pdf:
        return own_bookmarks(pdf, {page.obj.objgen: index for index, page in enumerate(pdf.pages)})


def items(pdf: Pdf, *titles: str, to: object = None) -> list[Object]:
    there = Array([pdf.pages[0].obj, Name.XYZ, 10, 20, 0])
    return [pdf.make_indirect(Dictionary(Title=String(title), Dest=there if to is None else to)) for title in titles]


def hang(parent: Object, below: list[Object]) -> None:
    for before, after in pairwise(below):
        before.Next, after.Prev = after, before
    parent.First, parent.Last = below[0], below[-1]


def with_outline(file: Path, fill: object) -> Path:
    def change(pdf: Pdf) -> None:
        root = pdf.make_indirect(Dictionary(Type=Name.Outlines))
        fill(pdf, root)  # type: ignore[operator]
        pdf.Root.Outlines = root

    return pdfs.changed(file, change)


def shape(lines: tuple[OwnBookmark, ...]) -> list[object]:
    return [(line.title, shape(line.below)) if line.below else line.title for line in lines]


def test_cover_and_index_come_first_then_sections_with_their_tabs() -> None:
    bundle = of_sections(a_section("A", "Claim documents", 2, 3), a_section("B", "Evidence", 1))
    lines = outline_of(bundle, paginate(bundle), {})
    assert [(line.title, [tab.title for tab in line.below]) for line in lines] == [
        ("Cover (p 1)", []),
        ("Index (p 2)", []),
        ("A Claim documents (p 3)", ["A1 Document A1 (p 4)", "A2 Document A2 (p 6)"]),
        ("B Evidence (p 9)", ["B1 Document B1 (p 10)"]),
    ]


def test_sections_are_open_and_documents_closed(tmp_path: Path) -> None:
    bundle = a_bundle(3, 2)
    own = {
        "doc-A1": (OwnBookmark(title="Part", spot=Spot(page=1), below=(OwnBookmark(title="x", spot=Spot(page=2)),)),)
    }
    with Pdf.new() as pdf:
        pages = [pdf.add_blank_page().obj for _ in range(9)]
        write_outline(pdf, outline_of(bundle, paginate(bundle), own), pages)
        pdf.save(tmp_path / "outline.pdf")
    lines = outline(tmp_path / "outline.pdf")
    assert [(line.depth, line.title, line.count) for line in lines] == [
        (0, "Cover (p 1)", 0),
        (0, "Index (p 2)", 0),
        (0, "A Claim documents (p 3)", 2),
        (1, "A1 Document A1 (p 4)", -1),
        (2, "Part (p 5)", -1),
        (3, "x (p 6)", 0),
        (1, "A2 Document A2 (p 7)", 0),
    ]
    with Pdf.open(tmp_path / "outline.pdf") as pdf:
        assert pdf.Root.Outlines.Count == 5


def test_a_long_title_is_cut_at_a_word_and_keeps_its_page_number() -> None:
    title = "Second witness statement of a witness whose name is long about conditions of the licence and of contact"
    bundle = of_sections(a_section("A", "Documents"))
    section = type(bundle.sections[0])(letter="A", title="Documents", tabs=(a_tab("A1", 1, title),))
    shown = outline_of(of_sections(section), paginate(of_sections(section)), {})[2].below[0].title
    assert shown == "A1 Second witness statement of a witness whose name is long about… (p 4)"
    assert len(shown) <= LONGEST


@given(title=st.text(max_size=200), room=st.integers(10, 80))
def test_a_shortened_title_always_fits_and_begins_as_the_whole_one(title: str, room: int) -> None:
    short = shorten(title, room)
    plain = " ".join(title.split())
    assert len(short) <= room
    assert short == plain or (short.endswith("…") and plain.startswith(short[:-1]))


def test_titles_of_any_script_are_kept(tmp_path: Path) -> None:
    title = "Datganiad Siân Ŵyn — Łukasz Ωmega محمد 王小明"
    file = with_outline(tmp_path / "own.pdf", lambda pdf, root: hang(root, items(pdf, title)))
    assert shape(own_of(file)) == [title]


def test_a_place_on_the_page_is_kept(tmp_path: Path) -> None:
    file = with_outline(tmp_path / "own.pdf", lambda pdf, root: hang(root, items(pdf, "There")))
    assert own_of(file)[0].spot == Spot(page=0, left=10, top=20)


@pytest.mark.parametrize(
    ("fit", "left", "top"),
    [
        (["/Fit"], None, None),
        (["/FitH", 500], None, 500),
        (["/FitV", 30], 30, None),
        (["/FitR", 1, 2, 3, 4], 1, 4),
        (["/FitBH", 7], None, 7),
        (["/XYZ", None, None, None], None, None),
        (["/XYZ"], None, None),
        ([], None, None),
    ],
)
def test_every_way_to_show_a_page_becomes_a_place_on_it(
    tmp_path: Path, fit: list[object], left: float | None, top: float | None
) -> None:
    def fill(pdf: Pdf, root: Object) -> None:
        way = [Name(part) if isinstance(part, str) else part for part in fit]
        hang(root, items(pdf, "There", to=Array([pdf.pages[1].obj, *way])))

    assert own_of(with_outline(tmp_path / "own.pdf", fill))[0].spot == Spot(page=1, left=left, top=top)


@pytest.mark.parametrize("to", [Array([99, Name.Fit]), String("a name"), Array([None, Name.Fit]), Array([])])
def test_a_bookmark_that_leads_nowhere_is_dropped(tmp_path: Path, to: object) -> None:
    def fill(pdf: Pdf, root: Object) -> None:
        hang(root, [*items(pdf, "good"), *items(pdf, "bad", to=to)])

    assert shape(own_of(with_outline(tmp_path / "own.pdf", fill))) == ["good"]


def test_a_heading_without_a_place_goes_where_the_first_below_it_goes(tmp_path: Path) -> None:
    def fill(pdf: Pdf, root: Object) -> None:
        heading = pdf.make_indirect(Dictionary(Title=String("Exhibits")))
        hang(root, [heading])
        hang(heading, items(pdf, "one", to=Array([pdf.pages[1].obj, Name.Fit])))

    own = own_of(with_outline(tmp_path / "own.pdf", fill))
    assert shape(own) == [("Exhibits", ["one"])]
    assert own[0].spot.page == 1


def test_loops_end_where_they_close(tmp_path: Path) -> None:
    def fill(pdf: Pdf, root: Object) -> None:
        made = items(pdf, "one", "two", "three")
        hang(root, made)
        made[2].Next = made[0]
        made[1].First = made[0]

    assert shape(own_of(with_outline(tmp_path / "own.pdf", fill))) == ["one", "two", "three"]


def test_what_stands_too_deep_moves_up_and_a_bottomless_outline_ends(tmp_path: Path) -> None:
    def fill(pdf: Pdf, root: Object) -> None:
        parent = root
        for item in items(pdf, *(str(level) for level in range(1, 400))):
            hang(parent, [item])
            parent = item

    own = own_of(with_outline(tmp_path / "own.pdf", fill))
    depth, count, level = 0, 0, own
    while level:
        depth, count, level = depth + 1, count + len(level), level[0].below
    assert depth == 6
    assert 40 <= count <= 50


def test_control_characters_in_a_title_become_spaces(tmp_path: Path) -> None:
    file = with_outline(tmp_path / "own.pdf", lambda pdf, root: hang(root, items(pdf, "Part\r\n one\x00\u202e!")))
    assert shape(own_of(file)) == ["Part one !"]
