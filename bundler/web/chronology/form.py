"""Form: what a form of the chronology's screen says, read from the request that is being answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import request, url_for

from bundler.chronology.event import Account
from bundler.errors import CaseError
from bundler.partial_date import DateFault, PartialDate
from bundler.pipeline.cited import cited
from bundler.web import asked
from bundler.web.chronology.chronicle import Told, chronicle_of
from bundler.web.chronology.view import View, view_of
from bundler.web.desk import OpenCase

PAGES = 100_000
"""More pages than a document has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InHand:
    """What a form asks: the case, the view it was sent from, the chronology before, and the event in hand."""

    case: OpenCase
    view: View
    before: Told
    at: str


def in_hand(case_id: str) -> InHand:
    """Give what the form asks that is being answered."""
    case = asked.case(case_id)
    return InHand(
        case=case, view=view_of(request.args), before=chronicle_of(case).told(), at=request.form.get("at", "")
    )


def address_of(case_id: str, query: Mapping[str, str | list[str]], place: str = "") -> str:
    """The address of the screen with this query, at the element of that id."""
    asked_for = urlencode(query, doseq=True)
    return f"{url_for('chronology.show', case_id=case_id)}?{asked_for}" + (f"#{place}" if place else "")


def marks_in(field: str) -> dict[str, str]:
    """The events that a form names, each with the mark of what the person saw: ``e-3f2a9c01d4 0f3c…``."""
    pairs: Sequence[str] = request.form.getlist(field)
    return {id: mark for id, _, mark in (pair.partition(" ") for pair in pairs) if id and mark}


def joined_ids() -> tuple[str, ...]:
    """The events that are to be joined."""
    return tuple(marks_in("event"))


def account_number() -> int:
    """The number of the account that is meant, from 1."""
    return number_in("account", most=PAGES) if request.form.get("account") else 1


def number_in(field: str, *, most: int) -> int:
    """The number in a field, from 1. Raises CaseError where there is none."""
    text = request.form.get(field, "")
    if text.isascii() and text.isdigit() and len(text) < 8 and 1 <= int(text) <= most:
        return int(text)
    raise CaseError(f"{text[:20]!r} is no number of a page", where=field, remedy="write 1, 2, 3…")


def edtf_in(text: str) -> str:
    """A hidden date as it was written, "" where it is none."""
    try:
        return PartialDate.parse(text).edtf()
    except DateFault:
        return ""


def source_in(here: InHand) -> Account | None:
    """Where an event that is added stands; None where no document is named. Raises CaseError as `cited` does."""
    document = request.form.get("document", "")
    if not document:
        return None
    paragraph = " ".join(request.form.get("paragraph", "").split())[:40]
    return cited(here.case.unnumbered(), document, number_in("in_page", most=PAGES), paragraph)
