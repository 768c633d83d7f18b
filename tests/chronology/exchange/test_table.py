"""The chronology leaves as a table and comes back: nothing is lost, and what was changed on both sides is told."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bundler.chronology.event import Event, Status
from bundler.chronology.exchange.columns import COLUMNS
from bundler.chronology.exchange.imported import take
from bundler.chronology.exchange.table import table_of
from bundler.chronology.exchange.table_back import merge_table
from bundler.chronology.exchange.table_file import ENDINGS, read_table, write_table
from bundler.chronology.toml.chronology_file import add_suggestions, read_chronology
from bundler.errors import CaseError
from bundler.partial_date import PartialDate
from bundler.tables.misread import is_misread
from bundler.tables.table import Table, forms_of, plain
from tests.chronology.builders import an_event

DATES = (
    "2014",
    "2014-03",
    "2014-03-12",
    "2014-03-12/2014-04-02",
    "2014~",
    "../2014-03",
    "2014-22",
    "201X",
    "2014-03-12T10:30",
)
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), min_size=1, max_size=40
).filter(lambda words: bool(words.strip()) and not is_misread(words))  # Such words are refused.


@st.composite
def chronologies(draw: st.DrawFn) -> tuple[Event, ...]:
    count = draw(st.integers(0, 5))
    return tuple(
        replace(
            an_event(f"e-{number}", draw(st.sampled_from(DATES)), draw(WORDS), status=draw(st.sampled_from(Status))),
            disputed=draw(st.just("") | WORDS),
        )
        for number in range(count)
    )


def put(table: Table, row: int, column: str, cell: str) -> Table:
    cells = list(table.rows[row])
    cells[COLUMNS.index(column)] = cell
    return replace(table, rows=(*table.rows[:row], tuple(cells), *table.rows[row + 1 :]))


@pytest.mark.parametrize("ending", ENDINGS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events=chronologies())
def test_what_is_exported_comes_back_unchanged(tmp_path: Path, ending: str, events: tuple[Event, ...]) -> None:
    file = tmp_path / f"chronology{ending}"
    write_table(file, table_of(events, {}), "Chronology")

    merged = merge_table(read_table(file), events)

    assert (merged.values, merged.added, merged.deleted, merged.changes) == ({}, (), (), ())


@pytest.mark.parametrize("ending", ENDINGS)
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events=chronologies().filter(bool), words=WORDS, date=st.sampled_from(DATES))
def test_the_file_is_the_same_after_the_way_there_and_back_and_an_edit_on_the_way_arrives(
    tmp_path_factory: pytest.TempPathFactory, ending: str, events: tuple[Event, ...], words: str, date: str
) -> None:
    # “?” for a letter that an older CSV of Excel cannot hold is no edit.
    assume(plain(words) == events[0].text or plain(words) not in forms_of(events[0].text))
    folder = tmp_path_factory.mktemp("case")
    file, sent = folder / "chronology.toml", folder / f"sent{ending}"
    add_suggestions(file, events)
    before = file.read_bytes()
    table = table_of(read_chronology(file).events, {})
    write_table(sent, table, "Chronology")

    assert take(file, read_table(sent), reject_deleted=True) == ()
    assert file.read_bytes() == before

    edited = put(put(table, 0, "Event", words), 0, "Date", PartialDate.parse(date).words())
    write_table(sent, edited, "Chronology")
    take(file, read_table(sent), reject_deleted=True)

    first, *others = read_chronology(file).events
    assert (first.text, first.date) == (plain(words), PartialDate.parse(date))
    assert others == list(events[1:])


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_table_gives_the_same_bytes(tmp_path: Path, ending: str) -> None:
    table = table_of([an_event()], {"ws1": "Statement of AB"})
    one, other = tmp_path / f"one{ending}", tmp_path / f"other{ending}"
    write_table(one, table, "Chronology")
    write_table(other, table, "Chronology")

    assert one.read_bytes() == other.read_bytes()


def test_what_was_changed_in_the_table_is_taken_and_makes_the_event_edited() -> None:
    event = an_event()
    table = put(put(table_of([event], {}), 0, "Event", "Arrested."), 0, "Date", "13th March 2014")

    merged = merge_table(table, [event])

    assert merged.values == {"e-1": {"date": "2014-03-13", "text": "Arrested.", "status": "edited"}}


def test_what_was_changed_here_meanwhile_is_kept() -> None:
    event = an_event()
    here = replace(event, text="He was arrested at home.", status=Status.EDITED)

    merged = merge_table(table_of([event], {}), [here])

    assert merged.values == {}


def test_a_cell_changed_on_both_sides_is_kept_and_told() -> None:
    event = an_event()
    table = put(table_of([event], {}), 0, "Event", "Theirs.")

    merged = merge_table(table, [replace(event, text="Ours.")])

    assert merged.values == {}
    assert [(change.what, change.row) for change in merged.changes] == [("kept", 1)]


def test_a_cell_changed_alike_on_both_sides_is_no_matter() -> None:
    event = an_event()

    assert merge_table(put(table_of([event], {}), 0, "Event", "Same."), [replace(event, text="Same.")]).changes == ()


def test_a_row_without_an_id_is_added() -> None:
    row = ("", "3 March 2014", "She moved.", "transfer", "", "", "", "")

    (added,) = merge_table(Table(rows=(row,)), []).added

    assert (added.date, added.text, added.kind, added.status) == (
        PartialDate.of(2014, 3, 3),
        "She moved.",
        "transfer",
        Status.ADDED,
    )


def test_a_row_taken_out_is_told_and_rejected_only_where_asked(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    add_suggestions(file, [an_event(), an_event("e-2")])
    table = replace(table_of(read_chronology(file).events, {}), rows=table_of([an_event()], {}).rows)

    assert [change.what for change in take(file, table, reject_deleted=False)] == ["deleted"]
    assert len(read_chronology(file).shown()) == 2
    take(file, table, reject_deleted=True)
    assert [event.id for event in read_chronology(file).shown()] == ["e-1"]


@pytest.mark.parametrize(
    ("column", "cell"),
    [("Date", "soon"), ("Date", "31 April 2014"), ("Date", ""), ("Status", "perhaps"), ("Event", "")],
)
def test_a_cell_that_cannot_be_read_is_refused_by_its_row_and_the_rest_is_taken(column: str, cell: str) -> None:
    events = [an_event(), an_event("e-2")]
    table = put(put(table_of(events, {}), 0, column, cell), 1, "Event", "Taken.")

    merged = merge_table(table, events)

    assert [(change.what, change.row) for change in merged.changes] == [("refused", 1), ("taken", 2)]
    assert list(merged.values) == ["e-2"]


def test_an_id_that_nobody_knows_is_refused() -> None:
    merged = merge_table(table_of([an_event("e-9")], {}), [])

    assert [(change.what, change.id) for change in merged.changes] == [("refused", "e-9")]


def test_the_source_names_who_says_so_where_the_title_does_not() -> None:
    event = an_event(document="log")
    told = replace(event, accounts=(replace(event.accounts[0], asserted_by="Mrs Attwood (DSL)"),))
    (row,) = table_of([told], {"log": "Safeguarding log"}).rows
    assert row[COLUMNS.index("Source")] == "Safeguarding log, page 2, para 5 (Mrs Attwood, DSL)"
    (row,) = table_of([told], {"log": "Log of Mrs Attwood"}).rows
    assert row[COLUMNS.index("Source")] == "Log of Mrs Attwood, page 2, para 5"


def test_excel_gets_dates_as_text(tmp_path: Path) -> None:
    import openpyxl

    file = tmp_path / "chronology.xlsx"
    write_table(file, table_of([an_event(text="=1+1")], {}), "Chronology")

    sheet = openpyxl.load_workbook(file).worksheets[0]

    assert [(sheet.cell(2, column).value, sheet.cell(2, column).data_type) for column in (2, 3)] == [
        ("12 March 2014", "s"),
        ("=1+1", "s"),
    ]


def test_word_repeats_the_head_on_every_page_and_hides_the_ids(tmp_path: Path) -> None:
    import docx

    file = tmp_path / "chronology.docx"
    write_table(file, table_of([an_event()], {}), "Chronology")

    document = docx.Document(str(file))

    assert "w:tblHeader" in document.tables[0].rows[0]._tr.xml
    assert document.paragraphs[-1].runs[0].font.hidden


def test_a_row_added_in_word_is_read(tmp_path: Path) -> None:
    import docx

    file = tmp_path / "chronology.docx"
    write_table(file, table_of([an_event()], {}), "Chronology")
    document = docx.Document(str(file))
    cells = document.tables[0].add_row().cells  # type: ignore[no-untyped-call]
    cells[1].text, cells[2].text = "3 March 2014", "She moved."
    document.save(str(file))

    (added,) = merge_table(read_table(file), [an_event()]).added

    assert (added.date.edtf(), added.text) == ("2014-03-03", "She moved.")


@pytest.mark.parametrize("name", ["t.docx", "t.xlsx", "t.csv", "t.json"])
def test_a_file_that_holds_no_table_is_refused_plainly(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(b"no table at all")

    with pytest.raises(CaseError) as caught:
        read_table(file)

    assert caught.value.where == name


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseError):
        write_table(tmp_path / "t.pdf", table_of([], {}), "Chronology")


@pytest.mark.parametrize("gone", ["Kind", "Disputed", "Status"])
@pytest.mark.parametrize("ending", [".csv", ".json", ".xlsx"])
def test_a_column_that_was_taken_out_is_told_and_never_taken_for_emptied_cells(
    tmp_path: Path, ending: str, gone: str
) -> None:
    file = tmp_path / f"table{ending}"
    write_table(file, table_of((an_event("e-1", "2014", "He moved."),), {}), "Chronology")
    if ending == ".xlsx":
        book = openpyxl.load_workbook(file)
        sheet = book["Chronology"]
        sheet.delete_cols(COLUMNS.index(gone) + 1)
        book.save(file)
    elif ending == ".csv":
        rows = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
        place = COLUMNS.index(gone)
        text = "\n".join(",".join(cell for at, cell in enumerate(row) if at != place) for row in rows)
        file.write_text(text, "utf-8")
    else:
        value = json.loads(file.read_text("utf-8"))
        del value["rows"][0][gone]
        file.write_text(json.dumps(value), "utf-8")

    with pytest.raises(CaseError, match="no table of the chronology"):
        read_table(file)


def test_a_list_that_somebody_typed_needs_dates_and_events_alone(tmp_path: Path) -> None:
    (tmp_path / "typed.csv").write_text("Date,Event\n12 March 2014,He moved.\n", "utf-8")

    assert read_table(tmp_path / "typed.csv").rows[0][1:3] == ("12 March 2014", "He moved.")
