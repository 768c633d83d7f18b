"""The table as CSV and JSON after people and programs have had it: cells that moved are told, and none is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bundler.chronology.exchange.table import table_of
from bundler.chronology.exchange.table_back import merge_table
from bundler.chronology.exchange.table_file import read_table, write_table
from bundler.errors import CaseError
from bundler.tables.misread import is_misread, put_right
from bundler.tables.table import UNEVEN, Table
from tests.chronology.builders import an_event
from tests.chronology.exchange.edited import ROWS, TITLES, told

# Bytes for which Windows has no letter.
NO_LETTERS = frozenset((0x81, 0x8D, 0x8F, 0x90, 0x9D))


def as_csv(tmp_path: Path, edit: Callable[[str], str]) -> Table:
    file = tmp_path / "chronology.csv"
    write_table(file, table_of(ROWS, TITLES), "Chronology")
    file.write_text(edit(file.read_text("utf-8-sig")), "utf-8")
    return read_table(file)


def as_json(tmp_path: Path, edit: Callable[[Any], None]) -> Table:
    file = tmp_path / "chronology.json"
    write_table(file, table_of(ROWS, TITLES), "Chronology")
    value = json.loads(file.read_text("utf-8"))
    edit(value)
    file.write_text(json.dumps(value), "utf-8")
    return read_table(file)


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text.replace("She wrote – again.", "She wrote, again."),
        lambda text: text.replace("She wrote – again.", '"She wrote – again.'),
        lambda text: text.replace("She wrote – again.", "She wrote – again.,,,,,,,and more"),
        lambda text: text[: text.index("again.")],
    ],
)
def test_a_line_with_more_or_fewer_cells_than_the_head_is_refused_and_nothing_of_it_is_taken(
    edit: Callable[[str], str], tmp_path: Path
) -> None:
    merged = merge_table(as_csv(tmp_path, edit), ROWS, TITLES)

    assert ("refused", "e-2", UNEVEN) in [(change.what, change.id, change.message) for change in merged.changes]
    assert merged.values == {}
    assert "e-2" not in merged.deleted


def test_a_spreadsheet_may_leave_out_the_empty_cells_at_the_end_of_a_line(tmp_path: Path) -> None:
    def edit(text: str) -> str:
        return text.replace("(exported rows", ",3 May 2014,He moved.\r\n(exported rows")

    (added,) = merge_table(as_csv(tmp_path, edit), ROWS, TITLES).added

    assert added.text == "He moved."


def test_heads_of_json_may_be_written_small_and_what_is_none_of_the_tables_is_told(tmp_path: Path) -> None:
    def edit(value: Any) -> None:
        value["rows"][1] = {head.lower(): cell for head, cell in value["rows"][1].items()}
        value["rows"][1]["event"] = "She telephoned."
        value["rows"][2]["Remark"] = "Is this so?"

    merged = merge_table(as_json(tmp_path, edit), ROWS, TITLES)

    assert merged.values == {"e-2": {"text": "She telephoned.", "status": "edited"}}
    assert [(change.what, change.row) for change in merged.changes] == [("taken", 2), ("kept", 0)]
    assert "“Remark”" in merged.changes[1].message
    assert merged.deleted == ()


def test_a_cell_of_json_that_holds_nothing_is_empty_and_one_that_holds_a_list_is_a_fault(tmp_path: Path) -> None:
    def empty(value: Any) -> None:
        value["rows"][1]["Event"] = None

    def filled(value: Any) -> None:
        value["rows"][1]["Event"] = ["She", "telephoned."]

    assert told(as_json(tmp_path, empty)) == [("refused", "e-2", 2)]
    with pytest.raises(CaseError, match="neither text nor a number"):
        as_json(tmp_path, filled)


ODD = [an_event("e-1", text="She said “no” – twice; £5 at the café, Ł."), an_event("e-2", text="It was over.")]


@pytest.mark.parametrize("code", ["cp1252", "mac_roman"])
def test_letters_that_a_program_read_in_the_wrong_code_change_no_event(code: str) -> None:
    def misread(cell: str) -> str:
        return "".join(bytes([byte]).decode(code if byte not in NO_LETTERS else "latin-1") for byte in cell.encode())

    sent = table_of(ODD, {"ws1": "Statement of Zoë – second"})
    table = replace(sent, rows=tuple(tuple(misread(cell) for cell in row) for row in sent.rows))

    assert table.rows != sent.rows
    assert merge_table(table, ODD, {"ws1": "Statement of Zoë – second"}).changes == ()


def test_letters_in_the_wrong_code_of_which_some_are_lost_are_refused() -> None:
    sent = table_of(ODD, {})
    cells = (*sent.rows[0][:2], "She said â€œnoâ€ – twice.", *sent.rows[0][3:])
    own = ("", "3 May 2014", "He said â€œnoâ€ – too.", *[""] * 5)

    merged = merge_table(replace(sent, rows=(cells, sent.rows[1], own)), ODD)

    assert [(change.what, change.row) for change in merged.changes] == [("refused", 1), ("refused", 3)]
    assert (merged.values, merged.added) == ({}, ())


@pytest.mark.parametrize("text", ["CAFÉ–BAR opened.", "Ångström’s – Âme – Ã la carte", "It cost 5 € – or √2."])
def test_letters_that_only_look_odd_are_taken_as_they_are(text: str) -> None:
    assert (put_right(text), is_misread(text)) == (text, False)
