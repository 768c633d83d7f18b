"""What people leave in a table in Word beside its words: nothing of it is lost, doubled or taken in silence."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from bundler.chronology.exchange.columns import COLUMNS
from bundler.chronology.exchange.table_back import merge_table
from bundler.tables.table import MERGED, STRUCK
from tests.chronology.exchange.edited import ROWS, TITLES, in_word, told

EVENT = COLUMNS.index("Event")
BOX = (
    '<w:r {w} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:AlternateContent>{parts}'
    "</mc:AlternateContent></w:r>"
)
PART = "<mc:{name}><w:txbxContent><w:p><w:r><w:t>See tab 4.</w:t></w:r></w:p></w:txbxContent></mc:{name}>"


def markup(text: str) -> Any:
    """A piece of Word's own markup."""
    return parse_xml(text.replace(" {w}", f" {nsdecls('w')}", 1))


def rounded(node: Any) -> None:
    """Put a field of a form round a node, as Word does."""
    field = markup("<w:sdt {w}><w:sdtPr/><w:sdtContent/></w:sdt>")
    node.addprevious(field)
    field.find(qn("w:sdtContent")).append(node)


def strike_style(document: Any) -> Any:
    base = document.styles.add_style("Out", WD_STYLE_TYPE.CHARACTER)
    base.font.strike = True
    style = document.styles.add_style("Out of it", WD_STYLE_TYPE.CHARACTER)
    style.base_style = base
    return style


def by_run(document: Any) -> None:
    document.tables[0].cell(2, EVENT).paragraphs[0].add_run(" And once more.").font.strike = True


def by_two_lines(document: Any) -> None:
    document.tables[0].cell(2, EVENT).paragraphs[0].runs[0].font.double_strike = True


def by_style(document: Any) -> None:
    document.tables[0].cell(2, EVENT).paragraphs[0].runs[0].style = strike_style(document)


def the_whole_row(document: Any) -> None:
    for cell in document.tables[0].rows[2].cells:
        cell.paragraphs[0].runs and setattr(cell.paragraphs[0].runs[0].font, "strike", True)


@pytest.mark.parametrize("strike", [by_run, by_two_lines, by_style, the_whole_row])
def test_a_row_with_words_struck_through_by_their_look_is_not_taken_and_not_counted_as_gone(
    strike: Callable[[Any], None], tmp_path: Path
) -> None:
    merged = merge_table(in_word(tmp_path, strike), ROWS, TITLES)

    assert [(change.what, change.id, change.row, change.message) for change in merged.changes] == [
        ("refused", "e-2", 3, STRUCK)
    ]
    assert (merged.values, merged.deleted) == ({}, ())


def test_words_freed_of_the_line_and_struck_words_that_were_deleted_are_no_struck_words(
    tmp_path: Path,
) -> None:
    def edit(document: Any) -> None:
        table = document.tables[0]
        freed = table.cell(1, EVENT).paragraphs[0].runs[0]
        freed.style, freed.font.strike = strike_style(document), False
        gone = table.cell(2, EVENT).paragraphs[0].add_run(" And once more.")
        gone.font.strike = True
        deleted = markup("<w:del {w}/>")
        gone._r.addprevious(deleted)
        deleted.append(gone._r)
        table.cell(3, EVENT).paragraphs[0].add_run(" ").font.strike = True

    assert told(in_word(tmp_path, edit)) == []


@pytest.mark.parametrize("name", ["commentReference", "footnoteReference", "endnoteReference"])
def test_a_comment_or_a_note_at_a_row_is_told_and_the_row_is_taken(name: str, tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        paragraph = document.tables[0].cell(2, EVENT).paragraphs[0]
        paragraph.runs[0].text = "She telephoned."
        paragraph._p.append(markup(f'<w:r {{w}}><w:{name} w:id="7"/></w:r>'))

    table = in_word(tmp_path, edit)

    assert told(table) == [("taken", "e-2", 3), ("kept", "e-2", 3)]
    assert merge_table(table, ROWS).values["e-2"]["text"] == "She telephoned."


def test_the_words_of_a_text_box_are_read_once(tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        parts = "".join(PART.format(name=name) for name in ("Choice", "Fallback"))
        document.tables[0].cell(2, EVENT).paragraphs[0]._p.append(markup(BOX.replace("{parts}", parts)))

    assert merge_table(in_word(tmp_path, edit), ROWS).values["e-2"]["text"] == "She wrote – again.\nSee tab 4."


@pytest.mark.parametrize("put_round", ["row", "cell", "run", "table"])
def test_rows_and_cells_within_a_form_are_read(put_round: str, tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        table = document.tables[0]
        cell = table.cell(2, EVENT)
        cell.paragraphs[0].runs[0].text = "She telephoned."
        nodes = {"row": table.rows[2]._tr, "cell": cell._tc, "run": cell.paragraphs[0].runs[0]._r, "table": table._tbl}
        rounded(nodes[put_round])

    merged = merge_table(in_word(tmp_path, edit), ROWS, TITLES)

    assert merged.values == {"e-2": {"text": "She telephoned.", "status": "edited"}}
    assert merged.deleted == ()


def test_what_an_empty_field_asks_for_is_no_word_of_the_table(tmp_path: Path) -> None:
    field = "<w:sdt {w}><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here.</w:t></w:r>"

    def edit(document: Any) -> None:
        paragraph = document.tables[0].cell(2, COLUMNS.index("Disputed")).paragraphs[0]
        paragraph._p.append(markup(f"{field}</w:sdtContent></w:sdt>"))

    assert told(in_word(tmp_path, edit)) == []


def test_paragraphs_joined_as_a_tracked_change_are_one_line(tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        cell = document.tables[0].cell(2, EVENT)
        cell.paragraphs[0]._p.get_or_add_pPr().append(markup("<w:rPr {w}><w:del/></w:rPr>"))
        cell.add_paragraph(" Twice.")

    assert merge_table(in_word(tmp_path, edit), ROWS).values["e-2"]["text"] == "She wrote – again. Twice."


def test_a_sign_of_words_own_fonts_is_told_as_one_that_cannot_be_read(tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        for sign in ("F0B0", "2022"):
            run = markup(f'<w:r {{w}}><w:sym w:font="Symbol" w:char="{sign}"/></w:r>')
            document.tables[0].cell(2, EVENT).paragraphs[0]._p.append(run)

    assert merge_table(in_word(tmp_path, edit), ROWS).values["e-2"]["text"] == "She wrote – again.\ufffd•"


def test_a_cell_that_was_taken_out_as_a_tracked_change_leaves_no_plain_row(tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        document.tables[0].cell(2, EVENT)._tc.get_or_add_tcPr().append(markup("<w:cellDel {w}/>"))

    assert told(in_word(tmp_path, edit)) == [("refused", "e-2", 3)]


def test_a_row_whose_id_was_merged_away_is_refused_and_not_counted_as_gone(tmp_path: Path) -> None:
    def merge(document: Any) -> None:
        cells = document.tables[0].rows[2].cells
        cells[0].merge(cells[-1])

    merged = merge_table(in_word(tmp_path, merge), ROWS, TITLES)

    assert [(change.what, change.row, change.message) for change in merged.changes] == [("refused", 3, MERGED)]
    assert merged.deleted == ()


def test_a_row_that_lost_its_first_cell_is_known_by_its_check(tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        row = document.tables[0].rows[2]._tr
        row.remove(row.tc_lst[0])
        row.get_or_add_trPr().insert(0, markup('<w:gridBefore {w} w:val="1"/>'))

    assert told(in_word(tmp_path, edit)) == [("refused", "e-2", 3)]


def test_the_head_pasted_among_the_rows_is_no_row(tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        rows = document.tables[0].rows
        rows[1]._tr.addnext(copy.deepcopy(rows[0]._tr))

    assert told(in_word(tmp_path, edit)) == []


@pytest.mark.parametrize("name", ["\u00a0", "\u202f"])
def test_spaces_at_which_no_line_breaks_are_no_change(name: str, tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        for column in ("Date", "Event"):
            run = document.tables[0].cell(1, COLUMNS.index(column)).paragraphs[0].runs[0]
            run.text = run.text.replace(" ", name)

    assert told(in_word(tmp_path, edit)) == []


def test_rows_whose_ids_were_typed_over_are_known_by_their_check(tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        for number, row in enumerate(document.tables[0].rows[1:], start=1):
            row.cells[0].text = str(number)
        document.tables[0].cell(2, EVENT).text = "She telephoned."

    merged = merge_table(in_word(tmp_path, edit), ROWS, TITLES)

    assert merged.values == {"e-2": {"text": "She telephoned.", "status": "edited"}}
    assert (merged.added, merged.deleted) == ((), ())
