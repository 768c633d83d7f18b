"""Paper: the page that tells of the event in hand, as a picture with its words marked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bundler.chronology.event import Account, Event
from bundler.errors import CaseError
from bundler.pipeline.standing import Standing
from bundler.web.chronology.chronicle import FEW, Told, chronicle_of
from bundler.web.chronology.detail import Detail, Telling, detail_of
from bundler.web.desk import OpenCase
from bundler.web.page_view import PageView, view_of_document

MARKED = 60
"""So many pages of a list have their words marked: each must be read for it. The others lead to where they are."""


def paper_of(case: OpenCase, told: Told, detail: Detail | None, number: int) -> PageView | None:
    """Give the page of the account of that number (from 1, else the first); None where there is none to be shown.

    Where there are thousands of events, its bundle number may be left out, for which the list would have to wait.
    """
    if detail is None or not detail.tellings or not case.case.manifest.is_file():
        return None
    standing = case.standing if len(told.events) <= FEW else case.at_once
    return _view(case, standing, telling_of(detail, number).account)


def numbered_paper_of(case: OpenCase, event_id: str, number: int) -> PageView | None:
    """Give the same for an event with its bundle number, however long it takes to count."""
    detail = detail_of(chronicle_of(case).told(), event_id, ())
    if detail is None or not detail.tellings or not case.case.manifest.is_file():
        return None
    return _view(case, case.standing, telling_of(detail, number).account)


def sheets_of(case: OpenCase, told: Told, events: Sequence[Event]) -> Mapping[str, PageView]:
    """Give the page of the first account of each event, by the event's id; of the first MARKED events alone."""
    if not case.case.manifest.is_file():
        return {}
    asked = {event.id: event.accounts[0] for event in events[:MARKED] if event.accounts}
    standing = case.standing if len(told.events) <= FEW else case.at_once
    found = {id: _view(case, standing, account) for id, account in asked.items()}
    return {id: view for id, view in found.items() if view}


def _view(case: OpenCase, standing: Callable[[], Standing], account: Account) -> PageView | None:
    citation = account.citation
    try:
        passages = (account.words,) if account.words else ()
        return view_of_document(case, standing(), citation.document_id, citation.page, passages=passages)
    except (KeyError, CaseError):
        return None


def telling_of(detail: Detail, number: int) -> Telling:
    """Give the account of that number, else the first."""
    return detail.tellings[number - 1] if 1 <= number <= len(detail.tellings) else detail.tellings[0]
