"""The index leaves as a table and comes back: nothing is lost, what was changed is taken, what cannot be is told."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bundler.documents.index.columns import COLUMNS
from bundler.documents.index.file import read_index_file, take_index, write_index
from bundler.documents.index.merge import merge_table
from bundler.documents.index.places import merged_moves
from bundler.documents.index.table import MadeRow, Numbers, table_of
from bundler.documents.kind import Kind
from bundler.documents.manifest import Claim, Entry, Manifest, Party, SectionEntries
from bundler.documents.manifest_edit import edited_bytes
from bundler.documents.manifest_file import manifest_of_text
from bundler.errors import CaseError
from bundler.partial_date import PartialDate
from bundler.tables.table import Table
from bundler.tables.table_file import ENDINGS

TEXT = """\
blueprint = "claim"
title = "Claim bundle"
# mine
[[section]]
letter = "A"
title = "Claim"
[[section.document]]
id = "form"
file = "form.pdf"
title = "Claim form"
date = "2026-11-20"
[[section.document]]
id = "grounds"
file = "grounds.pdf"
title = "Grounds"
proposed = {title = "page 1"}
[[section]]
letter = "B"
title = "Evidence"
[[section.document]]
id = "ws"
file = "ws.pdf"
title = "Statement of AB"
[[section.document]]
id = "ab1"
file = "ab1.pdf"
title = "Photograph"
under = "ws"
exhibit = "AB1"
agreed = false
"""
MANIFEST = manifest_of_text(TEXT)
NUMBERS = Numbers(
    documents={"form": "5–9", "ws": "12"},
    sections={"A": "4"},
    made={"A": (MadeRow(label="A3", title="Chronology", pages="10–11"),)},
)


def out(manifest: Manifest = MANIFEST) -> Table:
    return table_of(manifest, NUMBERS)


def put(table: Table, id: str, column: str, cell: str) -> Table:
    def changed(row: tuple[str, ...]) -> tuple[str, ...]:
        at = COLUMNS.index(column)
        return (*row[:at], cell, *row[at + 1 :]) if row[0] == id else row

    return replace(table, rows=tuple(changed(row) for row in table.rows))


def in_order(table: Table, *ids: str) -> Table:
    rows = {row[0]: row for row in table.rows}
    return replace(table, rows=tuple(rows[id] for id in ids))


def taken(table: Table, text: str = TEXT, leave_out: str = "") -> tuple[Manifest, list[tuple[str, str, int]]]:
    merged = merge_table(table, manifest_of_text(text), leave_out=leave_out)
    edited = edited_bytes(text.encode(), merged.edits)
    return edited.manifest, [(change.what, change.id, change.row) for change in merged.changes]


def places(manifest: Manifest) -> dict[str, list[str]]:
    return {section.letter: [entry.id for entry in section.entries] for section in manifest.sections}


def test_a_row_says_where_a_document_stands_and_what_it_is() -> None:
    rows = {row[0]: dict(zip(COLUMNS, row, strict=True)) for row in out().rows}

    assert list(rows) == ["section_A", "form", "grounds", "made_A3", "section_B", "ws", "ab1"]
    assert {key: value for key, value in rows["ab1"].items() if key != "Check"} == {
        "Id": "ab1",
        "Section": "B",
        "Tab": "B2",
        "Document": "Photograph",
        "Date": "",
        "Exhibit": "AB1",
        "Agreed": "no",
        "Confidential": "no",
        "Pages": "",
    }
    assert (rows["form"]["Date"], rows["form"]["Pages"]) == ("20 November 2026", "5–9")


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), min_size=1, max_size=30
).filter(lambda words: bool(words.strip()))
DATES = st.sampled_from(
    ("2014", "2014-03", "2014-03-12", "2014-03-12/2014-04-02", "2014~", "../2014-03", "2014-22", "201X")
)


@st.composite
def manifests(draw: st.DrawFn) -> Manifest:
    sections = []
    for letter in "ABC"[: draw(st.integers(1, 3))]:
        entries = tuple(
            Entry(
                id=f"d-{letter.lower()}{number}",
                file=f"{letter}{number}.pdf",
                title=draw(WORDS),
                kind=Kind.OTHER,
                date=draw(st.none() | DATES.map(PartialDate.parse)),
                exhibit=draw(st.just("") | WORDS),
                agreed=draw(st.booleans()),
                confidential=draw(st.booleans()),
            )
            for number in range(draw(st.integers(0, 3)))
        )
        sections.append(SectionEntries(letter=letter, title=draw(WORDS), entries=entries))
    party = Party(name="AB", role="Claimant")
    claim = Claim(number="AC-2026-LON-000001", court=("In the High Court of Justice",), parties=(party,))
    return Manifest(blueprint="claim", title="Claim bundle", claim=claim, sections=tuple(sections))


@pytest.mark.parametrize("ending", ENDINGS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(manifest=manifests())
def test_what_is_exported_comes_back_unchanged(tmp_path: Path, ending: str, manifest: Manifest) -> None:
    file = tmp_path / f"index{ending}"
    write_index(file, table_of(manifest, NUMBERS), manifest)

    merged = merge_table(read_index_file(file), manifest)

    assert (merged.edits, merged.changes) == ((), ())


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_index_gives_the_same_bytes(tmp_path: Path, ending: str) -> None:
    one, other = tmp_path / f"one{ending}", tmp_path / f"other{ending}"
    write_index(one, out(), MANIFEST)
    write_index(other, out(), MANIFEST)

    assert one.read_bytes() == other.read_bytes()


def test_cells_that_were_changed_are_taken() -> None:
    table = put(put(out(), "form", "Document", "Claim form (N461)"), "form", "Date", "21st November 2026")
    table = put(put(put(table, "ab1", "Exhibit", "AB 1"), "ab1", "Agreed", "Yes"), "ws", "Confidential", "yes")
    table = put(table, "section_B", "Document", "Evidence of the claimant")

    manifest, told = taken(table)

    form, _, ws, ab1 = manifest.entries
    assert (form.title, form.date) == ("Claim form (N461)", PartialDate.of(2026, 11, 21))
    assert (ab1.exhibit, ab1.agreed, ws.confidential) == ("AB 1", True, True)
    assert manifest.sections[1].title == "Evidence of the claimant"
    assert told == [
        ("taken", "form", 2),
        ("taken", "form", 2),
        ("taken", "section_B", 5),
        ("taken", "ws", 6),
        ("taken", "ab1", 7),
        ("taken", "ab1", 7),
    ]


def test_a_date_taken_out_of_the_table_is_taken_out_of_the_index() -> None:
    manifest, told = taken(put(out(), "form", "Date", ""))

    assert manifest.entries[0].date is None
    assert told == [("taken", "form", 2)]


def test_what_is_sent_back_untouched_confirms_no_guess() -> None:
    manifest, _ = taken(put(out(), "grounds", "Date", "2026"))

    assert [guess.key for guess in manifest.entries[1].proposed] == ["title"]


def test_what_was_changed_on_both_sides_is_kept_and_told() -> None:
    here = TEXT.replace('"Claim form"', '"Claim form, sealed"')

    manifest, told = taken(put(out(), "form", "Document", "Theirs"), text=here)

    assert manifest.entries[0].title == "Claim form, sealed"
    assert told == [("kept", "form", 2)]


def test_what_was_changed_here_meanwhile_is_kept() -> None:
    here = TEXT.replace('"Claim form"', '"Claim form, sealed"')

    manifest, told = taken(out(), text=here)

    assert (manifest.entries[0].title, told) == ("Claim form, sealed", [])


def test_rows_in_another_order_and_section_move_the_documents() -> None:
    moved = in_order(out(), "section_A", "grounds", "form", "ab1", "section_B", "ws")
    moved = put(moved, "ab1", "Section", "A")

    manifest, _ = taken(moved)

    assert places(manifest) == {"A": ["grounds", "form", "ab1"], "B": ["ws"]}


def test_a_workbook_sorted_by_another_column_orders_each_section_alone() -> None:
    rows = sorted(out().rows, key=lambda row: row[COLUMNS.index("Document")], reverse=True)

    manifest, _ = taken(replace(out(), rows=tuple(rows)))

    assert {letter: sorted(ids) for letter, ids in places(manifest).items()} == {
        "A": ["form", "grounds"],
        "B": ["ab1", "ws"],
    }
    assert places(manifest)["A"] == ["grounds", "form"]


def test_sections_in_another_order_are_moved() -> None:
    moved = in_order(out(), "section_B", "ws", "ab1", "section_A", "form", "grounds")

    manifest, told = taken(moved)

    assert [section.letter for section in manifest.sections] == ["B", "A"]
    assert [what for what, _, _ in told] == ["taken"]


def test_a_document_moved_on_both_sides_is_kept_and_told() -> None:
    here = taken(in_order(out(), "section_A", "grounds", "form", "section_B", "ws", "ab1"))[0]
    theirs = put(in_order(out(), "section_A", "section_B", "ws", "ab1", "form", "grounds"), "form", "Section", "B")
    theirs = put(theirs, "grounds", "Section", "B")

    merged = merge_table(theirs, here)

    assert "kept" in {change.what for change in merged.changes}
    assert len(merged.edits) == 1


@pytest.mark.parametrize(
    ("id", "column", "cell"),
    [
        ("form", "Date", "soon"),
        ("form", "Date", "31 April 2026"),
        ("form", "Document", ""),
        ("form", "Agreed", "perhaps"),
        ("form", "Section", "Q"),
        ("section_A", "Document", ""),
        ("section_A", "Section", "C"),
        ("made_A3", "Document", "Time line"),
        ("form", "Id", "nobody"),
        ("form", "Id", ""),
        ("form", "Id", "ws"),
    ],
)
def test_a_cell_that_cannot_be_read_is_refused_by_its_row_and_the_rest_is_taken(
    id: str, column: str, cell: str
) -> None:
    manifest, told = taken(put(put(out(), "ab1", "Document", "Taken"), id, column, cell))

    assert [what for what, _, _ in told].count("refused") == 1
    assert "Taken" in [entry.title for entry in manifest.entries]


def test_a_row_taken_out_is_told_and_left_out_only_where_a_reason_is_given() -> None:
    table = in_order(out(), "section_A", "form", "section_B", "ws", "ab1")

    manifest, told = taken(table)
    assert (told, len(manifest.entries)) == ([("deleted", "grounds", 0)], 4)
    manifest, _ = taken(table, leave_out="counsel wants it out")
    assert [(item.file, item.why) for item in manifest.left_out] == [("grounds.pdf", "counsel wants it out")]


@settings(max_examples=100, deadline=None)
@given(st.permutations("abcdefg"), st.permutations("abcdefg"), st.integers(0, 7), st.integers(0, 7))
def test_where_nothing_was_moved_here_the_table_gives_the_order(
    first: list[str], second: list[str], cut_first: int, cut_second: int
) -> None:
    base = {"A": first[:cut_first], "B": first[cut_first:]}
    theirs = {"A": second[:cut_second], "B": second[cut_second:]}
    lists = {section: list(ids) for section, ids in base.items()}

    moves = merged_moves(base, theirs, base)
    for move in moves.made:
        next(ids for ids in lists.values() if move.id in ids).remove(move.id)
        target = lists[move.section]
        target.insert(target.index(move.before) if move.before else len(target), move.id)

    assert (lists, moves.kept) == (theirs, ())
    assert merged_moves(base, base, theirs) == merged_moves(theirs, theirs, theirs)


def test_the_index_is_edited_in_word_and_taken_back(tmp_path: Path) -> None:
    import docx

    file, toml = tmp_path / "index.docx", tmp_path / "bundle.toml"
    toml.write_text(TEXT, encoding="utf-8")
    write_index(file, out(), MANIFEST)
    document = docx.Document(str(file))
    table = document.tables[0]
    rows = {row.cells[1].text: row for row in table.rows}
    rows["Claim form"].cells[1].text = "Claim form (N461)"
    rows["Photograph"].cells[4].text = "Confidential"
    rows["Evidence"]._tr.addprevious(rows["Statement of AB"]._tr)
    document.save(str(file))

    edited, _ = take_index(toml, read_index_file(file))

    assert places(edited.manifest) == {"A": ["form", "grounds", "ws"], "B": ["ab1"]}
    form, ab1 = edited.manifest.entries[0], edited.manifest.entries[3]
    assert (form.title, ab1.confidential, ab1.agreed) == ("Claim form (N461)", True, True)
    assert "# mine\n" in toml.read_text(encoding="utf-8")


def test_a_table_cut_in_two_in_word_is_read_as_one(tmp_path: Path) -> None:
    import copy

    import docx

    file = tmp_path / "index.docx"
    write_index(file, out(), MANIFEST)
    document = docx.Document(str(file))
    first = document.tables[0]._tbl
    second = copy.deepcopy(first)
    for row in first.tr_lst[4:]:
        first.remove(row)
    for row in second.tr_lst[:4]:
        second.remove(row)
    first.addnext(second)
    first.addnext(document.add_paragraph("")._p)
    document.save(str(file))

    assert merge_table(read_index_file(file), MANIFEST).changes == ()


def in_word(tmp_path: Path, edit: Callable[[Any], None]) -> Table:
    import docx

    file = tmp_path / "index.docx"
    write_index(file, out(), MANIFEST)
    document = docx.Document(str(file))
    edit(document.tables[0])
    document.save(str(file))
    return read_index_file(file)


def split_title(table: Any) -> None:
    """Split the title of a document in two, as Word does: the cells of all other rows then span two columns."""
    for row in table._tbl.tr_lst:
        cell = row.tc_lst[1]
        if row is table.rows[2]._tr:
            cell.addnext(copy.deepcopy(cell))
        else:
            cell.grid_span += 1


@pytest.mark.parametrize(
    ("edit", "refused"),
    [
        (split_title, {"form"}),
        (lambda table: table.cell(2, 1).merge(table.cell(2, 2)), {"form"}),
        (lambda table: table.cell(2, 1).merge(table.cell(3, 1)), {"form", "grounds"}),
        (lambda table: setattr(table.cell(2, 1).paragraphs[0].runs[0].font, "strike", True), {"form"}),
    ],
)
def test_a_row_in_which_cells_were_merged_or_split_or_words_struck_through_is_refused_and_its_cells_are_not_shifted(
    edit: Callable[[Any], None], refused: set[str], tmp_path: Path
) -> None:
    def change(table: Any) -> None:
        table.cell(7, 2).text = "May 2024"
        edit(table)

    manifest, told = taken(in_word(tmp_path, change), leave_out="not wanted")

    assert {id for what, id, _ in told if what == "refused"} == refused
    assert [(entry.title, entry.exhibit) for entry in manifest.entries] == [
        (entry.title, entry.exhibit) for entry in MANIFEST.entries
    ]
    assert [entry.date.edtf() if entry.date else "" for entry in manifest.entries] == ["2026-11-20", "", "", "2024-05"]


@pytest.mark.parametrize("sections", [1, 2])
def test_a_heading_of_a_section_that_was_split_is_refused_and_its_title_is_not_cut(
    sections: int, tmp_path: Path
) -> None:
    def edit(table: Any) -> None:
        if sections == 1:
            for row in table.rows[5:]:
                table._tbl.remove(row._tr)
        cell = table.rows[1]._tr.tc_lst[1]
        cell.grid_span = 2
        half = copy.deepcopy(cell)
        half.findall(qn("w:p"))[0].findall(qn("w:r"))[0].text = "form"
        cell.addnext(half)

    manifest, told = taken(in_word(tmp_path, edit))

    assert [what for what, id, _ in told if id == "section_A"] == ["refused"]
    assert [section.title for section in manifest.sections] == ["Claim", "Evidence"]


def test_word_shows_what_a_court_gets_and_no_ids(tmp_path: Path) -> None:
    import docx

    from bundler.tables.words_of_docx import cell_words

    file = tmp_path / "index.docx"
    write_index(file, out(), MANIFEST)
    table = docx.Document(str(file)).tables[0]

    seen = [[cell_words(cell._tc, hidden=False) for cell in row.cells] for row in table.rows]
    assert seen[0] == ["Tab", "Document", "Date", "Exhibit", "Note", "Page"]
    assert seen[2] == ["A1", "Claim form", "20 November 2026", "", "", "5–9"]
    assert seen[4] == ["A3", "Chronology", "", "", "", "10–11"]
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert table.rows[2].cells[5].paragraphs[0].alignment == docx.enum.text.WD_ALIGN_PARAGRAPH.RIGHT


def test_a_column_taken_out_of_the_table_is_refused_and_empties_nothing(tmp_path: Path) -> None:
    file = tmp_path / "index.csv"
    write_index(file, out(), MANIFEST)
    text = file.read_text(encoding="utf-8-sig")
    file.write_text(text.replace("Exhibit,", "Mark,"), encoding="utf-8")

    with pytest.raises(CaseError, match="no table of the index"):
        read_index_file(file)


@pytest.mark.parametrize("name", ["t.docx", "t.xlsx", "t.csv", "t.json"])
def test_a_file_that_holds_no_index_is_refused_plainly(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(b"no table at all")

    with pytest.raises(CaseError) as caught:
        read_index_file(file)

    assert caught.value.where == name


@pytest.mark.parametrize("words", ["", "A1"])
def test_while_a_row_has_lost_its_id_no_document_is_left_out(words: str, tmp_path: Path) -> None:
    def edit(table: Any) -> None:
        table.rows[2].cells[0].text = words

    manifest, told = taken(in_word(tmp_path, edit), leave_out="not wanted")

    assert [(what, id) for what, id, _ in told] == [("refused", ""), ("deleted", "form")]
    assert [entry.id for entry in manifest.entries] == [entry.id for entry in MANIFEST.entries]


def test_ids_that_a_paste_has_made_plain_text_are_read(tmp_path: Path) -> None:
    def edit(table: Any) -> None:
        for mark in list(table._tbl.iter(qn("w:vanish"))):
            mark.getparent().remove(mark)
        table.rows[2].cells[1].text = "Claim form, sealed"

    manifest, told = taken(in_word(tmp_path, edit))

    assert told == [("taken", "form", 3)]
    assert manifest.entries[0].title == "Claim form, sealed"


def test_titles_sorted_apart_from_their_rows_are_refused_and_no_document_gets_anothers() -> None:
    table = out()
    turned = dict(
        zip(("form", "grounds", "ws", "ab1"), ("Photograph", "Statement of AB", "Grounds", "Claim form"), strict=True)
    )
    for id, title in turned.items():
        table = put(table, id, "Document", title)

    manifest, told = taken(put(table, "ws", "Exhibit", "AB2"))

    assert [entry.title for entry in manifest.entries] == [entry.title for entry in MANIFEST.entries]
    assert told == [("refused", "", 0), ("taken", "ws", 6)]


def test_a_date_is_told_as_it_was_read() -> None:
    merged = merge_table(put(out(), "form", "Date", "early May 2024"), MANIFEST)

    assert [change.message for change in merged.changes] == ["Date: read as May 2024"]


@pytest.mark.parametrize("cell", ["#REF!", "She said â€œnoâ€"])
def test_what_no_person_wrote_is_refused(cell: str) -> None:
    assert taken(put(out(), "form", "Document", cell))[1] == [("refused", "form", 2)]
