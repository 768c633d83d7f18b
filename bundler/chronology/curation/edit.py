"""Edit: a person changes an event's date, text, kind or the other version of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from bundler.chronology.curation.act import NOT_SEEN, Act, Opened, changed_meanwhile, refused, told
from bundler.chronology.event import Event, Status
from bundler.chronology.toml.chronology_edit import changed
from bundler.errors import CaseError
from bundler.partial_date import DateFault, PartialDate

KEYS = ("date", "text", "kind", "disputed")


def edit(file: Path, id: str, values: Mapping[str, str], *, was: Mapping[str, str] = NOT_SEEN) -> Act:
    """Give an event these values: `date` (in EDTF), `text`, `kind`, `disputed`.

    `was` holds the values that the person saw: what is the same in both was not changed by this person and is left
    alone. Raises EditConflict where a value to be changed is not what was seen, CaseError where there is no such event,
    it was rejected, or a value cannot be used.
    """
    opened = Opened(file)
    event = opened.event(id)
    if event.status is Status.REJECTED:
        raise refused("this event is left out", id, "bring it back first")
    now = values_of(event)
    wanted = {key: value for key, value in clean(values).items() if value != _one_line(was.get(key, now[key]))}
    for key in wanted:
        if key in was and now[key] not in (was[key], wanted[key]):
            raise changed_meanwhile(id)
    wanted = {key: value for key, value in wanted.items() if value != _one_line(now[key])}
    if wanted and event.status is not Status.ADDED:
        wanted |= {"status": Status.EDITED.value, "was": ""}
    if "date" in wanted:
        # They tell of doubts about the date as it was read, which is no longer the date.
        wanted["flags"] = ""
    now_dated = replace(event, date=PartialDate.parse(wanted.get("date", now["date"])))
    what = told("edited" if wanted else "nothing to change", [now_dated])
    return opened.close(changed(opened.text, {id: wanted}), what, [id])


def values_of(event: Event) -> dict[str, str]:
    """The values that a person may edit, as chronology.toml writes them."""
    return {"date": event.date.edtf(), "text": event.text, "kind": event.kind, "disputed": event.disputed}


def clean(values: Mapping[str, str]) -> dict[str, str]:
    """The values fit to be written: in one line each, the date held to be one. Raises CaseError where one is not."""
    fit = {key: _one_line(value) for key, value in values.items() if key in KEYS}
    if fit.get("text") == "":
        raise CaseError("the text is empty", where="text", remedy="write what happened, or leave the event out")
    if fit.get("kind") == "":
        fit["kind"] = "other"
    if "date" in fit:
        try:
            fit["date"] = PartialDate.parse(fit["date"]).edtf()
        except DateFault as fault:
            remedy = "write a date such as 12 March 2014, March 2014 or 2014"
            raise CaseError(str(fault), where="date", remedy=remedy) from fault
    return fit


def _one_line(value: str) -> str:
    return " ".join(value.split())
