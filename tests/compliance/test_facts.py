"""Facts: what two readers see in a file, in the frame in which a person sees it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from bundler.compliance.facts import Facts, read_facts
from bundler.compliance.facts_eyes import Frame
from tests.compliance.builders import Draft, draft, prose, scan, turned


def facts(made: Draft, folder: Path, **save: object) -> Facts:
    return read_facts(made.write(folder, **save))


def test_the_file_is_known_by_its_bytes(tmp_path: Path) -> None:
    file = draft().write(tmp_path)
    found = read_facts(file)
    assert found.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert found.size == file.stat().st_size
    assert (found.page_count, found.revisions, found.faults) == (12, 1, ())


def test_reading_a_file_changes_nothing_in_it(tmp_path: Path) -> None:
    file = draft().write(tmp_path)
    before = file.read_bytes()
    file.chmod(0o444)
    read_facts(file)
    assert file.read_bytes() == before


def test_index_rows_are_read_with_their_pages_and_links(tmp_path: Path) -> None:
    entries = facts(draft(), tmp_path).index.entries
    assert [(entry.printed, entry.link.page if entry.link else None) for entry in entries] == [
        ((4, 6), 4),
        ((7, 7), 7),
        ((9, 10), 9),
        ((11, 11), 11),
        ((12, 12), 12),
    ]


def test_the_outline_is_read_with_its_levels(tmp_path: Path) -> None:
    marks = facts(draft(), tmp_path).structure.bookmarks
    assert [(mark.level, mark.destination.page, mark.children) for mark in marks] == [
        (1, 1, 0),
        (1, 2, 0),
        (1, 3, 2),
        (2, 4, 0),
        (2, 7, 0),
        (1, 8, 3),
        (2, 9, 0),
        (2, 11, 0),
        (2, 12, 0),
    ]


@pytest.mark.parametrize("way", ["action", "name", "old name"])
def test_destinations_are_followed_whichever_way_they_are_written(way: str, tmp_path: Path) -> None:
    def rewrite(pdf: Pdf) -> None:
        link = pdf.pages[1].obj.Annots[0]
        target = Array([pdf.pages[3].obj, Name.XYZ, 0, 842, 0])
        if way == "action":
            del link.Dest
            link.A = Dictionary(S=Name.GoTo, D=target)
        elif way == "name":
            link.Dest = b"grounds"
            pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array([b"grounds", Dictionary(D=target)])))
        else:
            link.Dest = Name.grounds
            pdf.Root.Dests = Dictionary(grounds=target)

    made = draft()
    made.after = rewrite
    assert facts(made, tmp_path).structure.links[0].destination.page == 4


def test_a_link_into_another_file_leads_nowhere_here(tmp_path: Path) -> None:
    def rewrite(pdf: Pdf) -> None:
        link = pdf.pages[1].obj.Annots[0]
        del link.Dest
        link.A = Dictionary(S=Name.GoToR, F=b"other.pdf", D=Array([0, Name.Fit]))

    made = draft()
    made.after = rewrite
    destination = facts(made, tmp_path).structure.links[0].destination
    assert (destination.kind, destination.page) == ("file", None)


@pytest.mark.parametrize("drawn", [0, 90, 180, 270])
@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_the_way_words_run_is_the_way_a_person_sees_them(drawn: int, rotate: int, tmp_path: Path) -> None:
    made = draft()
    made.stamps.pop(5)
    made.draw[5] = turned(drawn)
    made.after = lambda pdf: pdf.pages[4].rotate(rotate, relative=False)
    assert facts(made, tmp_path).pages[4].direction == (rotate - drawn) % 360


@pytest.mark.parametrize(
    ("rotate", "crop", "at"),
    [
        (0, (0, 0, 595, 842), (540, 24)),
        (90, (0, 0, 595, 842), (571, 790)),
        (180, (0, 0, 595, 842), (55, 810)),
        (270, (0, 0, 595, 842), (24, 50)),
        (0, (100, 200, 495, 742), (440, 224)),
        (90, (100, 200, 495, 742), (471, 690)),
    ],
)
def test_a_stamp_is_found_bottom_right_as_displayed(
    rotate: int, crop: tuple[int, ...], at: tuple[float, float], tmp_path: Path
) -> None:
    def change(pdf: Pdf) -> None:
        pdf.pages[4].rotate(rotate, relative=False)
        pdf.pages[4].obj.CropBox = Array(list(crop))

    made = draft()
    made.draw[5] = scan(text=False)
    made.stamp_at[5] = at
    made.after = change
    found = facts(made, tmp_path).stamps.marks[4]
    assert found is not None
    assert (found.printed.number, found.zone) == (5, "bottom-right")


def test_sizes_count_the_unit_of_the_page(tmp_path: Path) -> None:
    made = draft()
    made.after = lambda pdf: setattr(pdf.pages[4].obj, "UserUnit", 2)
    page = facts(made, tmp_path).pages[4]
    assert (round(page.width), round(page.height)) == (1191, 1684)


@pytest.mark.parametrize("dpi", [100, 200, 350])
def test_the_resolution_of_a_scan_is_measured_as_placed(dpi: int, tmp_path: Path) -> None:
    made = draft()
    made.draw[12] = scan(text=True, dpi=dpi)
    page = facts(made, tmp_path).pages[11]
    assert page.covered == 1.0
    assert round(page.pictures[0].dpi, -1) == dpi


def test_a_page_without_words_is_looked_at(tmp_path: Path) -> None:
    made = draft()
    made.draw[12] = scan(text=False)
    pages = facts(made, tmp_path).pages
    assert pages[11].look == "paper"
    assert pages[3].look == ""


def test_words_are_the_pages_own(tmp_path: Path) -> None:
    made = draft()
    made.draw[5] = prose
    assert "This page is fictional." in facts(made, tmp_path).pages[4].text


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_box_comes_back_from_the_displayed_frame(turns: int) -> None:
    frame = Frame(visible=(10, 20, 310, 420), turns=turns, unit=2.0)
    box = (30.0, 40.0, 130.0, 90.0)
    assert frame.to_shown(frame.to_page(box)) == pytest.approx(box)


def test_stamps_are_found_among_footers_that_look_like_them(tmp_path: Path) -> None:
    """Each page ends in figures beside the stamp, some of which are what the number would be if it were not shifted."""
    made = draft()
    made.stamps = {page: str(page - 2) for page in range(3, 13)}
    for page in (4, 5, 6, 9, 10):
        made.draw[page] = lambda paper, page=page: (prose(paper), paper.drawString(430, 40, f"{page * 7} Form {page}"))
    found = facts(made, tmp_path).stamps
    assert found.shift == -2
    assert [mark.printed.number if mark else None for mark in found.marks] == [None, None, *range(1, 11)]
