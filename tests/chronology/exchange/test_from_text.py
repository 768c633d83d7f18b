"""The table as CSV and JSON after people and programs have had it: cells that moved are told, and none is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bundler.chronology.exchange.table import table_of
from bundler.chronology.exchange.table_back import merge_table
from bundler.chronology.exchange.table_file import read_table, write_table
from bundler.errors import CaseError
from bundler.tables.table import UNEVEN, Table
from tests.chronology.exchange.edited import ROWS, TITLES, told


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
