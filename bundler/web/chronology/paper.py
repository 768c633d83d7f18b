"""Paper: the page that tells of the event in hand, as a picture with its words marked."""

from __future__ import annotations

from bundler.errors import CaseError
from bundler.web.chronology.chronicle import FEW, Told
from bundler.web.chronology.detail import Detail, Telling
from bundler.web.desk import OpenCase
from bundler.web.page_view import PageView, view_of_document


def paper_of(case: OpenCase, told: Told, detail: Detail | None, number: int) -> PageView | None:
    """Give the page of the account of that number (from 1, else the first); None where there is none to be shown.

    Where there are thousands of events, its bundle number is left out, for which the list would have to wait.
    """
    if detail is None or not detail.tellings or not case.case.manifest.is_file():
        return None
    telling = telling_of(detail, number)
    citation = telling.account.citation
    try:
        standing = case.standing() if len(told.events) <= FEW else case.unnumbered()
        passages = (telling.account.words,) if telling.account.words else ()
        return view_of_document(case, standing, citation.document_id, citation.page, passages=passages)
    except (KeyError, CaseError):
        return None


def telling_of(detail: Detail, number: int) -> Telling:
    """Give the account of that number, else the first."""
    return detail.tellings[number - 1] if 1 <= number <= len(detail.tellings) else detail.tellings[0]
