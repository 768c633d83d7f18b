"""What a person does on the index screen with sections, the claim's details, and the index as Word or Excel."""

from __future__ import annotations

import tempfile
from pathlib import Path

from flask import Blueprint, Response, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bundler.confine import confined
from bundler.documents.edits.draft import Edit
from bundler.documents.edits.lines import Value
from bundler.documents.edits.rows import AddRow, RemoveRow, SetRow
from bundler.documents.edits.section import AddSection, LetterSections, MoveSection, RemoveSection, SetSection
from bundler.documents.edits.table import ConfirmTable, SetTable
from bundler.documents.index.file import index_bytes, read_index_file
from bundler.documents.index.merge import merge_table
from bundler.documents.manifest_file import read_manifest
from bundler.errors import CaseError, EditConflict
from bundler.pipeline.index import index_table
from bundler.web import asked
from bundler.web.answers import go_to
from bundler.web.index.acting import acted, answer
from bundler.web.index.asked_values import read_value, values_of
from bundler.web.index.listing import labels_of, order_mark
from bundler.web.screens.index import MAKES, claim_page, section_page

SCREEN = Blueprint("index_sections", __name__, url_prefix="/case/<case_id>/index")

_CLAIM = ("number", "short_title", "hearing_date", "filing_date")
_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
}


@SCREEN.post("/section/<letter>")
def change(case_id: str, letter: str) -> ResponseReturnValue:
    """Give a section another title or letter."""
    case = asked.case(case_id)
    try:
        asked_for = ("title", "letter") if "letter" in request.form else ("title",)
        values, was = values_of(request.form, asked_for)
        if "was_makes" in request.form:
            seen, made = tuple(request.form["was_makes"].split()), _made()
            if made != seen:
                values["makes"], was["makes"] = made, seen
        if values:
            acted(case, [SetSection(letter=letter, values=values, was=was)], f"section {letter}: {', '.join(values)}")
    except EditConflict:
        raise
    except CaseError as fault:
        return section_page(case, letter, fault)
    return answer(case, f"Section {letter} was changed." if values else "Nothing was changed.", whole=True)


def _made() -> tuple[str, ...]:
    """What the form asks the section to make: in the order that stood, and behind it what is asked for now."""
    seen, wanted = request.form["was_makes"].split(), request.form.getlist("makes")
    offered = {word for word, _ in MAKES}
    kept = [word for word in seen if word in wanted or word not in offered]
    return (*kept, *(word for word in wanted if word in offered and word not in kept))


@SCREEN.post("/section/<letter>/move")
def move(case_id: str, letter: str) -> ResponseReturnValue:
    """Move a section one place up or down, with its documents; the letters follow the order where they did before."""
    case = asked.case(case_id)
    with case.lock:
        manifest = read_manifest(case.case.manifest)
        if request.form.get("seen") != order_mark(manifest):
            raise EditConflict(
                "the order was changed meanwhile, so nothing was moved", remedy="look at it as it stands"
            )
        letters = [section.letter for section in manifest.sections]
        if letter not in letters:
            raise EditConflict(f"there is no section {letter} any more", remedy="look at it as it stands")
        at = letters.index(letter)
        to = at - 1 if request.form.get("to") == "up" else at + 1
        edits: list[Edit] = []
        if 0 <= to < len(letters):
            others = letters[:at] + letters[at + 1 :]
            edits.append(MoveSection(letter=letter, before=others[to] if to < len(others) else ""))
            if request.form.get("letters") == "follow":
                edits.append(LetterSections(letters=tuple(letters)))
        acted(case, edits, f"moved section {letter}")
    return answer(case, f"Section {letter} was moved." if edits else f"Section {letter} stays where it is.", whole=True)


@SCREEN.post("/section/<letter>/remove")
def remove(case_id: str, letter: str) -> ResponseReturnValue:
    """Take out a section in which nothing stands."""
    case = asked.case(case_id)
    try:
        acted(case, [RemoveSection(letter=letter)], f"took section {letter} out")
    except EditConflict:
        raise
    except CaseError as fault:
        return section_page(case, letter, fault)
    return answer(case, f"Section {letter} is gone.", whole=True)


@SCREEN.post("/sections")
def add(case_id: str) -> ResponseReturnValue:
    """Add a section behind the last, or before another; without a letter it gets the next one that is free."""
    case = asked.case(case_id)
    title = str(read_value("title", request.form.get("title", "")))
    if not title:
        raise CaseError("the section has no title", where="title", remedy="say what stands in it")
    taken = {section.letter for section in case.standing().manifest.sections}
    free = next((sign for sign in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" if sign not in taken), "")
    letter = request.form.get("letter", "").strip().upper() or free
    acted(
        case, [AddSection(letter=letter, title=title, before=request.form.get("before", ""))], f"added section {letter}"
    )
    return answer(case, f"Section {letter} was added.", whole=True)


@SCREEN.post("/claim")
def set_claim(case_id: str) -> ResponseReturnValue:
    """Set the title of the proceedings, the parties, the title of the bundle, and how pages and events are shown."""
    case = asked.case(case_id)
    form = request.form
    try:
        values, was = values_of(form, _CLAIM)
        court = tuple(line.strip() for line in form.get("court", "").splitlines() if line.strip())
        seen = tuple(line.strip() for line in form.get("was_court", "").splitlines() if line.strip())
        if court != seen:
            values["court"], was["court"] = court, seen
        edits: list[Edit] = [SetTable(table="claim", values=values, was=was)] if values else []
        edits += [ConfirmTable(table="claim")] if form.get("confirm") else []
        for table, key, field in (
            ("", "title", "bundle_title"),
            ("numbers", "prefix", "prefix"),
            ("chronology", "show", "show"),
        ):
            value, before = read_value(field, form.get(field, "")), form.get(f"was_{field}", "")
            if value != before:
                edits.append(SetTable(table=table, values={key: value}, was={key: before}))
        edits += _parties()
        if edits:
            acted(case, edits, "the claim’s details")
    except EditConflict:
        raise
    except CaseError as fault:
        return claim_page(case, fault)
    return go_to(
        url_for("index.show", case_id=case_id), "The claim’s details were saved." if edits else "Nothing was changed."
    )


def _parties() -> list[Edit]:
    """The parties as the form has them: changed, taken out where both fields are empty, added where a row was free."""
    names, roles = request.form.getlist("name"), request.form.getlist("role")
    was_names, was_roles = request.form.getlist("was_name"), request.form.getlist("was_role")
    edits: list[Edit] = []
    gone: list[Edit] = []
    for at, (name, role) in enumerate(zip(names, roles, strict=False)):
        now: dict[str, Value] = {"name": " ".join(name.split()), "role": " ".join(role.split())}
        if at >= len(was_names):
            edits += [AddRow(table="claim.party", values=now)] if any(now.values()) else []
            continue
        was: dict[str, Value] = {"name": was_names[at], "role": was_roles[at]}
        if not any(now.values()):
            gone.insert(0, RemoveRow(table="claim.party", at=at, was=was))
        elif now != was:
            edits.append(SetRow(table="claim.party", at=at, values=now, was=was))
    return [*edits, *gone]


@SCREEN.get("/table.<any(docx, xlsx, csv):form>")
def table(case_id: str, form: str) -> ResponseReturnValue:
    """Give the index as Word, Excel or CSV."""
    case = asked.case(case_id)
    standing = case.standing()
    answered = Response(index_bytes(f".{form}", index_table(standing), standing.manifest), mimetype=_TYPES[form])
    answered.headers.set("Content-Disposition", "attachment", filename=f"Index - {case.name}.{form}")
    answered.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answered


@SCREEN.post("/table")
def take_table(case_id: str) -> ResponseReturnValue:
    """Take back an index that was edited elsewhere, and tell of each row what became of it."""
    case = asked.case(case_id)
    sent = request.files.get("table")
    ending = (sent.filename or "").rpartition(".")[2].lower() if sent else ""
    if sent is None or ending not in _TYPES:
        raise CaseError("no Word, Excel or CSV file was chosen", remedy="choose the index that you edited")
    case.case.store.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=case.case.store, prefix="table-") as folder:
        file = Path(folder) / f"index.{ending}"
        sent.save(file)
        read = confined(read_index_file, file, where=file.name)
    with case.lock:
        manifest = read_manifest(case.case.manifest)
        merged = merge_table(read, manifest)
        acted(case, merged.edits, "took an edited index back")
    labels = labels_of(manifest)
    return render_template("index/taken.html", case=case, changes=merged.changes, labels=labels)
