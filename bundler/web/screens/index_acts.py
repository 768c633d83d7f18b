"""What a person does on the index screen with documents: change, confirm, move, leave out, take back."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from bundler.documents.document import Document
from bundler.documents.edits.document import ConfirmDocument, SetDocument
from bundler.documents.edits.draft import Edit
from bundler.documents.edits.leaving import LeaveOut, TakeBack
from bundler.documents.edits.lines import Value
from bundler.documents.edits.order import AddDocument, MoveDocuments, RemoveToFollow, family
from bundler.documents.edits.table import ConfirmTable
from bundler.documents.manifest import LeftOut, Manifest
from bundler.documents.manifest_file import read_manifest
from bundler.documents.page_ranges import read_ranges
from bundler.documents.page_turns import read_turns, refuse_page_beyond
from bundler.errors import CaseError, EditConflict
from bundler.plan.extract import refuse_beyond
from bundler.web import asked
from bundler.web.asked import by_script
from bundler.web.desk import OpenCase
from bundler.web.index.acting import acted, answer
from bundler.web.index.asked_values import CORE_PAGES, FIELDS, values_of, with_core
from bundler.web.index.listing import NAMES, labels_of, mark_of, order_mark
from bundler.web.index.moving import Going, going_down, going_to, going_up
from bundler.web.screens.index import document_page

SCREEN = Blueprint("index_acts", __name__, url_prefix="/case/<case_id>/index")


@SCREEN.post("/document/<document_id>")
def change(case_id: str, document_id: str) -> ResponseReturnValue:
    """Set the values that the form changes; what is set is confirmed, and with `confirm` all the rest too."""
    case = asked.case(case_id)
    asked_for = tuple(request.form.get("fields", "").split()) or FIELDS
    fields = tuple(field for field in FIELDS if field in asked_for)
    try:
        values, was = values_of(with_core(request.form) if "core" in fields else request.form, fields)
        _refuse_beyond(case, document_id, values)
        edits: list[Edit] = [SetDocument(id=document_id, values=values, was=was)] if values else []
        if request.form.get("confirm"):
            edits.append(ConfirmDocument(id=document_id))
        label = _label(case, document_id)
        named = ", ".join(NAMES.get(key, key.replace("_", " ")) for key in values)
        if edits:
            acted(case, edits, f"{label}: {named}" if values else f"{label}: confirmed")
    except EditConflict:
        raise
    except CaseError as fault:
        if by_script():
            raise
        return document_page(case, document_id, fault)
    said = (
        f"{label}: {named} changed."
        if values
        else f"{label}: confirmed."
        if edits
        else f"{label}: nothing was changed."
    )
    return answer(case, said, ids=(document_id,))


@SCREEN.post("/confirm")
def confirm(case_id: str) -> ResponseReturnValue:
    """Confirm what was guessed: `confirm` is ``document <id> [key]``, ``section <letter>`` or ``all``."""
    case = asked.case(case_id)
    manifest = case.standing().manifest
    what, _, rest = request.form.get("confirm", "").partition(" ")
    edits: list[Edit] = []
    ids: tuple[str, ...] = ()
    if what == "document":
        id, _, key = rest.partition(" ")
        ids, said = (id,), f"{_label(case, id)}: {NAMES.get(key, key) + ' ' if key else ''}confirmed"
        edits = [ConfirmDocument(id=id, keys=(key,) if key else ())]
    elif what in ("section", "all"):
        chosen = [part for part in manifest.sections if what == "all" or part.letter == rest]
        ids = tuple(entry.id for part in chosen for entry in part.entries if entry.proposed)
        edits = [ConfirmDocument(id=id) for id in ids]
        edits += [ConfirmTable(table="claim")] if what == "all" else []
        said = f"all guesses in section {rest} confirmed" if what == "section" else "all guesses confirmed"
    else:
        raise CaseError("it is not said what is confirmed", remedy="load the page again")
    acted(case, edits, said)
    return answer(case, f"{said[:1].upper()}{said[1:]}.", ids=ids, whole=len(ids) > 1)


@SCREEN.post("/move")
def move(case_id: str) -> ResponseReturnValue:
    """Move a document with what belongs to it: `up` or `down` names it, or `id` with `section` and `before`."""
    case = asked.case(case_id)
    with case.lock:
        manifest = read_manifest(case.case.manifest)
        if request.form.get("seen") != order_mark(manifest):
            raise EditConflict(
                "the order was changed in another window meanwhile, so nothing was moved",
                remedy="look at the index as it stands, and move it again if you still want to",
            )
        going = _going(manifest)
        label = labels_of(manifest).get(going.ids[0], "")
        edit = MoveDocuments(ids=going.ids, section=going.section, before=going.before)
        after = acted(case, [edit], f"moved {label}")
    now = labels_of(after)[going.ids[0]]
    said = f"{label} is {now} now." if now != label else f"{label} stays where it is."
    return answer(case, said, ids=going.ids, whole=False)


def _going(manifest: Manifest) -> Going:
    form = request.form
    if form.get("up"):
        return going_up(manifest, form["up"])
    if form.get("down"):
        return going_down(manifest, form["down"])
    return going_to(manifest, form.get("id", ""), form.get("section", ""), form.get("before", ""))


@SCREEN.post("/document/<document_id>/leave-out")
def leave_out(case_id: str, document_id: str) -> ResponseReturnValue:
    """Leave a document, with those that belong to it, out of the bundle, and say why."""
    case = asked.case(case_id)
    manifest = case.standing().manifest
    entry = next((entry for entry in manifest.entries if entry.id == document_id), None)
    label = _label(case, document_id)
    if entry is not None and entry.to_follow:
        acted(case, [RemoveToFollow(id=document_id)], f"took {label} off the index")
        return answer(case, f"{label} is off the index.", whole=True)
    why = " ".join(request.form.get("why", "").split())
    if not why:
        fault = CaseError("it is not said why", where="why", remedy="say why it is left out: the record keeps it")
        if by_script():
            raise fault
        return document_page(case, document_id, fault)
    ids = family(manifest, document_id)
    acted(case, [LeaveOut(ids=ids, why=why)], f"left {label} out")
    also = f", with {len(ids) - 1} that belong to it" if len(ids) > 1 else ""
    return answer(case, f"{label} is left out{also}.", whole=True)


@SCREEN.post("/take-back")
def take_back(case_id: str) -> ResponseReturnValue:
    """Take back a document that was left out; `which` is the mark of its place, `section` where it goes."""
    case = asked.case(case_id)
    manifest = case.standing().manifest
    chosen = next((item for item in manifest.left_out if mark_of(item) == request.form.get("which")), None)
    if chosen is None:
        raise EditConflict("it is not among those left out any more", remedy="look at the index as it stands")
    section = request.form.get("section", "")
    edits = [
        TakeBack(file=item.file, inside=item.inside, section=section) for item in _with_those_above(manifest, chosen)
    ]
    after = acted(case, edits, "took a document back")
    id = next(e.id for e in after.entries if (e.file, e.inside) == (chosen.file, chosen.inside))
    return answer(case, f"It is {labels_of(after)[id]} now.", ids=(id,), whole=True)


@SCREEN.post("/to-follow")
def to_follow(case_id: str) -> ResponseReturnValue:
    """Keep a place for a document that is to follow."""
    case = asked.case(case_id)
    title, why, expected = (" ".join(request.form.get(key, "").split()) for key in ("title", "why", "expected"))
    if not title or not why:
        raise CaseError(
            "a document that is to follow needs a title and the reason why it is not here yet",
            remedy="fill in both, then try again",
        )
    values: dict[str, Value] = {"title": title, "to_follow": True, "why": why, "expected": expected}
    edit = AddDocument(section=request.form.get("section", ""), values=values)
    before = {entry.id for entry in case.standing().manifest.entries}
    after = acted(case, [edit], f"added “{title}”, to follow")
    id = next(entry.id for entry in after.entries if entry.id not in before)
    return answer(case, f"{labels_of(after)[id]} is kept for it.", ids=(id,), whole=True)


def _with_those_above(manifest: Manifest, item: LeftOut) -> tuple[LeftOut, ...]:
    """A document that was left out, behind those left out that it belongs to: it cannot stand without them."""
    chain = [item]
    while above := next((each for each in manifest.left_out if each.id and each.id == chain[0].under), None):
        if above in chain:
            break
        chain.insert(0, above)
    return tuple(chain)


def _refuse_beyond(case: OpenCase, document_id: str, values: Mapping[str, Value]) -> None:
    """Refuse pages that the document does not have, as far as it has been read; all else the build refuses."""
    document = case.standing().documents.get(document_id)
    if not isinstance(document, Document):
        return
    core, turn = values.get("core"), values.get("turn")
    if isinstance(core, str) and core:
        refuse_beyond(read_ranges(core, CORE_PAGES), document.page_count, CORE_PAGES)
    if isinstance(turn, str) and turn:
        refuse_page_beyond(read_turns(turn, "turn"), document.page_count, "turn")


def _label(case: OpenCase, document_id: str) -> str:
    return labels_of(case.standing().manifest).get(document_id, "The document")
