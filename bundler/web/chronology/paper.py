"""Paper: the page that tells of the event in hand, as a picture with its words marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bundler.chronology.event import Account, Event
from bundler.errors import CaseError
from bundler.web.chronology.chronicle import FEW, Told
from bundler.web.chronology.detail import Detail, Telling
from bundler.web.desk import OpenCase
from bundler.web.page_view import PageView, view_of_document

MARKED = 60
"""So many pages of a list have their words marked: each must be read for it. The others lead to where they are."""


def paper_of(case: OpenCase, told: Told, detail: Detail | None, number: int) -> PageView | None:
    """Give the page of the account of that number (from 1, else the first); None where there is none to be shown.

    Where there are thousands of events, its bundle number is left out, for which the list would have to wait.
    """
    if detail is None or not detail.tellings or not case.case.manifest.is_file():
        return None
    return _view(case, told, telling_of(detail, number).account)


def sheets_of(case: OpenCase, told: Told, events: Sequence[Event]) -> Mapping[str, PageView]:
    """Give the page of the first account of each event, by the event's id; of the first MARKED events alone."""
    if not case.case.manifest.is_file():
        return {}
    asked = {event.id: event.accounts[0] for event in events[:MARKED] if event.accounts}
    found = {id: _view(case, told, account) for id, account in asked.items()}
    return {id: view for id, view in found.items() if view}


def _view(case: OpenCase, told: Told, account: Account) -> PageView | None:
    citation = account.citation
    try:
        standing = case.standing() if len(told.events) <= FEW else case.unnumbered()
        passages = (account.words,) if account.words else ()
        return view_of_document(case, standing, citation.document_id, citation.page, passages=passages)
    except (KeyError, CaseError):
        return None


def telling_of(detail: Detail, number: int) -> Telling:
    """Give the account of that number, else the first."""
    return detail.tellings[number - 1] if 1 <= number <= len(detail.tellings) else detail.tellings[0]
