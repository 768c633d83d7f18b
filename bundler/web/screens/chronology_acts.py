"""What a person does on the chronology's screen: each act is kept in the file, can be undone, and leads to the next."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Response, jsonify, render_template, request
from flask.typing import ResponseReturnValue

from bundler.chronology.curation.act import Act
from bundler.chronology.curation.add import add as add_event
from bundler.chronology.curation.confirm import confirm as confirm_events
from bundler.chronology.curation.edit import edit as edit_event
from bundler.chronology.curation.join import join as join_events
from bundler.chronology.curation.reject import reject as reject_events
from bundler.chronology.curation.repage import repage as repage_events
from bundler.chronology.curation.restore import restore as restore_events
from bundler.chronology.curation.split import split as split_event
from bundler.errors import CaseError, EditConflict
from bundler.pipeline.chronology import moved_in
from bundler.web import asked
from bundler.web.answers import done, go_to
from bundler.web.chronology.chronicle import chronicle_of
from bundler.web.chronology.form import (
    PAGES,
    InHand,
    account_number,
    address_of,
    edtf_in,
    in_hand,
    joined_ids,
    marks_in,
    number_in,
    source_in,
)
from bundler.web.chronology.listing import next_after
from bundler.web.chronology.parts import Task, joined_of, list_html, panel_html, shown
from bundler.web.chronology.understood import Understood, kept_or_understood

SCREEN = Blueprint("chronology_acts", __name__, url_prefix="/case/<case_id>/chronology")


@SCREEN.post("/confirm")
def confirm(case_id: str) -> ResponseReturnValue:
    """Confirm the event in hand with the accounts shown with it."""
    return _stated(case_id, confirm_events, "Confirmed")


@SCREEN.post("/reject")
def reject(case_id: str) -> ResponseReturnValue:
    """Leave the event in hand out, or one account of it."""
    return _stated(case_id, reject_events, "Left out")


@SCREEN.post("/restore")
def restore(case_id: str) -> ResponseReturnValue:
    """Bring back the event in hand."""
    return _stated(case_id, restore_events, "Brought back")


@SCREEN.post("/chosen")
def chosen(case_id: str) -> ResponseReturnValue:
    """Confirm, leave out or join the events that were chosen in the list."""
    what = request.form.get("do", "")
    ids = list(marks_in("chosen"))
    if not ids:
        raise CaseError("no event is chosen", where="list", remedy="tick the events first")
    if what == "join":
        here = in_hand(case_id)
        return go_to(address_of(case_id, {**here.view.query(at=ids[0], do="join"), "id": ids}))
    acts = {"confirm": (confirm_events, "Confirmed"), "reject": (reject_events, "Left out")}
    if what not in acts:
        raise CaseError("nothing is known under this name", where="list", remedy="load the page again")
    return _stated(case_id, *acts[what], field="chosen")


@SCREEN.post("/edit")
def edit(case_id: str) -> ResponseReturnValue:
    """Change the event in hand; a date is kept only when what was understood of it had been shown."""
    here = in_hand(case_id)
    read, again = _date(here, "edit")
    if again is not None:
        return again
    keys = ("text", "kind", "disputed")
    values = {"date": read.edtf, **{key: request.form.get(key, "") for key in keys}}
    was = {key: request.form.get(f"was_{key}", "") for key in ("date", *keys)}
    return _acted(here, lambda: edit_event(here.case.case.chronology, here.at, values, was=was), "Edited", task="edit")


@SCREEN.post("/add")
def add(case_id: str) -> ResponseReturnValue:
    """Add an event, with the page that says so or without one."""
    here = in_hand(case_id)
    read, again = _date(here, "add")
    if again is not None:
        return again

    def act() -> Act:
        return add_event(
            here.case.case.chronology,
            date=read.edtf,
            text=request.form.get("text", ""),
            kind=request.form.get("kind", ""),
            source=source_in(here),
        )

    return _acted(here, act, "Added", task="add", stay=True)


@SCREEN.post("/join")
def join(case_id: str) -> ResponseReturnValue:
    """Make the events that were chosen one."""
    here = in_hand(case_id)
    marks = marks_in("event")
    lead = request.form.get("lead", "")
    others = [id for id in marks if id != lead]
    if lead not in marks or not others:
        raise CaseError("two events at least are needed", where="join", remedy="tick the events in the list first")

    disputed = request.form.get("disputed", "")
    if disputed == request.form.get("proposed"):
        # What was proposed for another leading event than the one that was chosen.
        disputed = next(one.other_dates for one in joined_of(here.before, list(marks)) if one.event.id == lead)

    def act() -> Act:
        return join_events(here.case.case.chronology, lead, others, disputed=disputed, seen=marks)

    return _acted(here, act, f"{len(marks)} events are one", task="join", at=lead)


@SCREEN.post("/split")
def split(case_id: str) -> ResponseReturnValue:
    """Make one account of the event in hand an event of its own."""
    here = in_hand(case_id)
    read, again = _date(here, "split")
    if again is not None:
        return again
    values = {"date": read.edtf, "text": request.form.get("text", "")}
    number = number_in("account", most=PAGES)

    def act() -> Act:
        return split_event(here.case.case.chronology, here.at, number, values, seen=marks_in("event"))

    return _acted(here, act, "Taken apart", task="split", stay=True)


@SCREEN.post("/repage")
def repage(case_id: str) -> ResponseReturnValue:
    """Put events on the pages on which their words stand now."""
    here = in_hand(case_id)
    documents = here.case.unnumbered().documents.values()

    def act() -> Act:
        return repage_events(here.case.case.chronology, moved_in(here.case.case, documents))

    return _acted(here, act, "Put on the pages of their words")


def _stated(case_id: str, act: Callable[..., Act], said: str, *, field: str = "event") -> Response:
    here = in_hand(case_id)
    seen = marks_in(field)
    ids = request.form.getlist("id") or list(seen)
    if not ids or not set(ids) <= set(seen):
        raise CaseError("no event is named", where="chronology", remedy="load the page again")
    return _acted(here, lambda: act(here.case.case.chronology, ids, seen=seen), said, at=here.at or ids[0])


def _acted(
    here: InHand, act: Callable[[], Act], said: str, *, task: str = "", at: str = "", stay: bool = False
) -> Response:
    """Do an act, keep how to undo it, and show what comes next; with `stay` the event that came of it."""
    try:
        with here.case.lock:
            made = act()
            here.case.undo.record(here.case.case.chronology, made.before, made.after, made.what)
    except EditConflict:
        raise
    except CaseError as fault:
        if not task:
            raise
        return _form_again(
            here, Task(name=task, ids=joined_ids(), account=account_number(), typed=request.form, fault=_told(fault))
        )
    told = chronicle_of(here.case).told()
    goes_to = made.ids[0] if stay else next_after(told, here.view, here.before, at or here.at)
    page = shown(here.case, here.view, goes_to)
    detail = f": {made.what.partition(': ')[2]}." if ": " in made.what else "."
    address = address_of(here.case.id, page.view.query(at=goes_to), f"row-{goes_to}")
    return done(here.case, said + detail, to=address, fragments={**list_html(page), **panel_html(page)})


def _date(here: InHand, task: str) -> tuple[Understood, Response | None]:
    """Read the date of a form, and where what it is taken to mean was not shown yet, the form again that shows it."""
    read = kept_or_understood(request.form.get("date", ""), edtf_in(request.form.get("was_date", "")))
    if not read.fault and read.edtf == request.form.get("understood", ""):
        return read, None
    again = Task(name=task, ids=joined_ids(), account=account_number(), typed=request.form, understood=read)
    return read, _form_again(here, again)


def _form_again(here: InHand, task: Task) -> Response:
    page = shown(here.case, here.view, here.at, task)
    if asked.by_script():
        return jsonify(stamp=here.case.stamp(), html=panel_html(page))
    return Response(render_template("chronology/chronology.html", page=page, case=here.case), status=422)


def _told(fault: CaseError) -> str:
    return f"{fault.problem}. {fault.remedy}"
