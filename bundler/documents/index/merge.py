"""A table of the index that comes back, held against bundle.toml as it stands: what to change, and what to tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bundler.documents.edits.document import SetDocument
from bundler.documents.edits.draft import Edit
from bundler.documents.edits.leaving import LeaveOut
from bundler.documents.edits.lines import Value
from bundler.documents.edits.order import MoveDocuments
from bundler.documents.edits.section import MoveSection, SetSection
from bundler.documents.index.columns import CHECKED, COLUMNS, MADE, SECTION
from bundler.documents.index.places import merged_moves
from bundler.documents.index.table import cells_of
from bundler.documents.manifest import Entry, Manifest, SectionEntries
from bundler.partial_date import DateFault, PartialDate
from bundler.prose.typed_date import typed_date
from bundler.tables.change import Change, left_beside
from bundler.tables.misread import put_right
from bundler.tables.out_of_place import OUT_OF_PLACE, is_out_of_place
from bundler.tables.table import Table, mark, plain
from bundler.tables.unreadable import fault_of_cell

_KEYS = {"Document": "title", "Date": "date", "Exhibit": "exhibit", "Agreed": "agreed", "Confidential": "confidential"}
_NO_FILE = "a row without its id: a document is added by its file, which goes into the case folder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The edits that a table asks for, and the report of every row and cell that was not as it stands."""

    edits: tuple[Edit, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A row of the table that names what is there: its number, counted from 1, its id and its cells."""

    number: int
    id: str
    cells: Mapping[str, str]


def merge_table(table: Table, manifest: Manifest, *, leave_out: str = "") -> Merged:
    """Hold a table that comes back against bundle.toml, cell by cell and place by place.

    What was changed in the table alone is taken; what was changed in both places, and not alike, is kept as it stands
    and told. Documents whose rows are gone are left out where `leave_out` says why, else told. Nothing that cannot be
    read is passed over in silence.
    """
    changes: list[Change] = list(left_beside(table))
    rows = _in_their_rows(_known_rows(table, manifest, changes), manifest, changes)
    edits: list[Edit] = []
    sections = {SECTION + section.letter: section for section in manifest.sections}
    entries = {entry.id: entry for entry in manifest.entries}
    for row in rows:
        if row.id in sections:
            edits += _section_edits(sections[row.id], row, changes)
        else:
            edits += _document_edits(entries[row.id], row, changes)
    edits += _place_edits(table, manifest, rows, changes)
    edits += _gone(table, manifest, rows, leave_out, changes)
    return Merged(edits=tuple(edits), changes=tuple(changes))


def _known_rows(table: Table, manifest: Manifest, changes: list[Change]) -> tuple[_Row, ...]:
    known = {entry.id for entry in manifest.entries} | {SECTION + section.letter for section in manifest.sections}
    rows: dict[str, _Row] = {}
    for place, values in enumerate(table.rows):
        number = table.first + place
        cells = dict(zip(COLUMNS, (*values, *[""] * len(COLUMNS)), strict=False))
        id = cells["Id"].strip()
        if unplain := table.odd.unplain.get(place, ""):
            changes.append(Change(what="refused", id=id, message=unplain, row=number))
        elif id.startswith(MADE):
            _tell_made(id, cells, number, changes)
        elif not id:
            if any(plain(cells[name]) for name in ("Document", "Date", "Exhibit")):
                changes.append(Change(what="refused", id="", message=_NO_FILE, row=number))
        elif id not in known:
            message = "the index has nothing of that id any more"
            changes.append(Change(what="refused", id=id, message=message, row=number))
        elif id in rows:
            changes.append(Change(what="refused", id=id, message="this id stands twice in the table", row=number))
        else:
            rows[id] = _Row(number=number, id=id, cells=cells)
    return tuple(rows.values())


def _in_their_rows(rows: Sequence[_Row], manifest: Manifest, changes: list[Change]) -> tuple[_Row, ...]:
    """The rows without the titles, where those stand in other rows than they went out in, so that none is exchanged."""
    titles = {entry.id: entry.title for entry in manifest.entries}
    went_out = [
        (plain(row.cells["Document"]), figures) for row in rows if row.id in titles and (figures := _first(row))
    ]
    if not is_out_of_place(went_out):
        return tuple(rows)
    changes.append(Change(what="refused", id="", message=OUT_OF_PLACE.format("Document")))
    return tuple(
        replace(row, cells={**row.cells, "Document": titles[row.id]}) if row.id in titles else row for row in rows
    )


def _first(row: _Row) -> str:
    """The check figures of a row's title as it went out."""
    return row.cells["Check"].strip().split(".")[0]


def _tell_made(id: str, cells: Mapping[str, str], number: int, changes: list[Change]) -> None:
    was = cells["Check"].split(".")[0]
    if was and mark(cells["Document"]) != was:
        message = "pages that the program makes: their title is not changed here"
        changes.append(Change(what="refused", id=id, message=message, row=number))


def _section_edits(section: SectionEntries, row: _Row, changes: list[Change]) -> list[Edit]:
    taken = _taken({"Document": section.title}, row, changes)
    if plain(row.cells["Section"]) not in ("", section.letter):
        message = "Section: a section's letter is not changed here"
        changes.append(Change(what="refused", id=row.id, message=message, row=row.number))
    return [SetSection(letter=section.letter, values=taken)] if taken else []


def _document_edits(entry: Entry, row: _Row, changes: list[Change]) -> list[Edit]:
    taken = _taken(cells_of(entry), row, changes)
    return [SetDocument(id=entry.id, values=taken)] if taken else []


def _taken(now: Mapping[str, str], row: _Row, changes: list[Change]) -> dict[str, Value]:
    """The values of a row that are taken, by the names of bundle.toml."""
    marks = dict(zip(CHECKED, row.cells["Check"].strip().split("."), strict=False))
    marks = {name: figures for name, figures in marks.items() if figures}
    taken: dict[str, Value] = {}
    for name, standing in now.items():
        theirs = plain(row.cells[name])
        right = put_right(theirs)
        if plain(standing) in (theirs, right) or marks.get(name) in (mark(theirs), mark(right)):
            continue
        if name in marks and mark(standing) != marks[name]:
            message = f"{name} was changed here and in the table: kept as it stands here"
            changes.append(Change(what="kept", id=row.id, message=message, row=row.number))
            continue
        value, fault = _read(name, theirs)
        if fault:
            changes.append(Change(what="refused", id=row.id, message=fault, row=row.number))
        elif value != _read(name, plain(standing))[0]:
            taken[_KEYS[name]] = value
            read = f": read as {PartialDate.parse(str(value)).words()}" if name == "Date" and value else ""
            changes.append(Change(what="taken", id=row.id, message=f"{name}{read}", row=row.number))
    return taken


def _read(name: str, cell: str) -> tuple[Value, str]:
    """The value of a cell as bundle.toml writes it, or what is wrong with it."""
    if fault := fault_of_cell(name, cell):
        return "", fault
    if name == "Date" and cell:
        try:
            return typed_date(cell).edtf(), ""
        except DateFault as fault:
            return "", f"Date: {fault}"
    if name in ("Agreed", "Confidential"):
        low = cell.casefold() or ("yes" if name == "Agreed" else "no")
        if low not in ("yes", "no"):
            return "", f"{name}: {cell!r} is neither yes nor no"
        return low == "yes", ""
    if name == "Document":
        return " ".join(cell.split()), "" if cell else "Document: the title is empty"
    return cell, ""


def _place_edits(table: Table, manifest: Manifest, rows: Sequence[_Row], changes: list[Change]) -> list[Edit]:
    """The moves of sections and of documents that were moved in the table."""
    numbers = {row.id: row.number for row in rows}
    letters = [section.letter for section in manifest.sections]
    ours = {section.letter: [entry.id for entry in section.entries] for section in manifest.sections}
    base = _listed(table.exported) if table.exported else ours
    theirs: dict[str, list[str]] = {letter: [] for letter in letters}
    for row in rows:
        if row.id.startswith(SECTION):
            continue
        letter = plain(row.cells["Section"]).upper() or next(key for key, ids in ours.items() if row.id in ids)
        if letter in theirs:
            theirs[letter].append(row.id)
        else:
            message = f"Section: there is no section {letter!r}; add it first"
            changes.append(Change(what="refused", id=row.id, message=message, row=row.number))
    there = [row.id.removeprefix(SECTION) for row in rows if row.id.startswith(SECTION)]
    edits: list[Edit] = []
    ordered = merged_moves({"": list(base) if table.exported else letters}, {"": there}, {"": letters})
    for move in ordered.made:
        edits.append(MoveSection(letter=move.id, before=move.before))
        changes.append(Change(what="taken", id=SECTION + move.id, message="its place", row=numbers[SECTION + move.id]))
    moves = merged_moves(base, theirs, ours)
    for move in moves.made:
        edits.append(MoveDocuments(ids=(move.id,), section=move.section, before=move.before))
        changes.append(
            Change(what="taken", id=move.id, message=f"its place in section {move.section}", row=numbers[move.id])
        )
    for id in (*(SECTION + letter for letter in ordered.kept), *moves.kept):
        message = "it was moved here and in the table: kept where it stands here"
        changes.append(Change(what="kept", id=id, message=message, row=numbers[id]))
    return edits


def _listed(exported: Sequence[str]) -> dict[str, list[str]]:
    """The ids that went out, by section."""
    lists: dict[str, list[str]] = {}
    letter = ""
    for id in exported:
        if id.startswith(SECTION):
            letter = id.removeprefix(SECTION)
            lists[letter] = []
        else:
            lists.setdefault(letter, []).append(id)
    return lists


def _gone(table: Table, manifest: Manifest, rows: Sequence[_Row], leave_out: str, changes: list[Change]) -> list[Edit]:
    """What becomes of documents and sections whose rows were taken out.

    Where a row lost its id it may be that of any of them, so that nothing is left out.
    """
    borne = [row[0].strip() for row in table.rows]
    met = {row.id for row in rows} | {borne[place] for place in table.odd.unplain}
    here = {entry.id: entry for entry in manifest.entries}
    known = here.keys() | {SECTION + section.letter for section in manifest.sections}
    title = COLUMNS.index("Document")
    is_lost = any(
        id not in known and not id.startswith(MADE) and plain(row[title])
        for id, row in zip(borne, table.rows, strict=True)
    )
    taken_out: list[str] = []
    for id in table.exported:
        if id in met or id not in known:
            continue
        message = "its row is no longer in the table: it stays in the index"
        if is_lost:
            message = "its row is no longer in the table, or is one that lost its id: it stays in the index"
        elif leave_out and id in here and not here[id].to_follow:
            taken_out.append(id)
            message = "its row is no longer in the table: it is left out of the bundle"
        changes.append(Change(what="deleted", id=id, message=message))
    return [LeaveOut(ids=tuple(taken_out), why=leave_out)] if taken_out else []
