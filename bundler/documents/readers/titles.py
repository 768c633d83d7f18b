"""The title a document gets in the index: what a good paralegal would write, from what the document says of itself."""

from __future__ import annotations

import re
from collections.abc import Callable

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.court_forms import court_form
from bundler.documents.readers.reading import Reading, words
from bundler.documents.readers.title_bills import bill
from bundler.documents.readers.title_drawings import drawing
from bundler.documents.readers.title_letters import decision, email, letter
from bundler.documents.readers.title_notes import advice, article, minutes
from bundler.documents.readers.title_papers import (
    FIXED,
    exhibit,
    fixed,
    judgment,
    legislation,
    order,
    policy,
    remarks,
    statement,
)
from bundler.documents.readers.title_parts import Details, first_heading, kind_heading, shorten, tidy_name, whole
from bundler.documents.readers.title_records import convictions, note, photograph, record, report

# What is better called by its kind than by a heading that does not name it.
_HEADED = frozenset(
    {
        Kind.OTHER,
        Kind.POLICY,
        Kind.REPORT,
        Kind.LEGISLATION,
        Kind.AUTHORITY,
        Kind.MEDICAL_REPORT,
        Kind.RISK_REPORT,
        Kind.EXPERT_REPORT,
    }
)

_TITLED = re.compile(r"(?i)(?:report|paper|document|item)\s(?:title|name)\s?:\s*(?P<title>\S.{7,})")
# In so many lines stands the head of a paper for a meeting.
_HEAD = 12


def title_of(reading: Reading, kind: Kind, details: tuple[tuple[str, Found], ...]) -> Found:
    """Give the title, with where it came from."""
    values = dict(reversed(details))
    if kind in _HEADED and (told := _labelled(reading)):
        return told
    made = _MAKERS.get(kind, _from_heading)(reading, kind, values) or _from_heading(reading, kind, values)
    if made is None:
        return Found(value=shorten(tidy_name(reading.name)), origin="name", confidence=0.5)
    return Found(
        value=shorten(made.value), origin=made.origin, page=made.page, words=made.words, confidence=made.confidence
    )


def _labelled(reading: Reading) -> Found | None:
    """What a paper says that it is called: ``Report title: Works at the harbour``."""
    for line in reading.opening[:_HEAD]:
        if match := _TITLED.match(line.text):
            return words(shorten(match["title"]), line.text, line.page, 0.9)
    return None


def _from_heading(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """The heading that names the kind; else the first heading of a document whose file's name says nothing better."""
    heading = kind_heading(reading, kind) or (first_heading(reading) if kind in _HEADED else None)
    if heading is None or len(heading.text) < 3:
        telling = kind in (
            Kind.SPREADSHEET,
            Kind.OTHER,
            Kind.PHOTOGRAPH,
            Kind.LETTER,
            Kind.EMAIL,
            Kind.EXHIBIT,
            Kind.POLICY,
            Kind.MINUTES,
            Kind.PRESS_ARTICLE,
        )
        return None if telling else words(kind.label, "", reading.first_page, 0.6)
    return words(whole(reading, heading), heading.text, heading.page, 0.7)


def _of_its_own_form(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """Papers of no kind of ours that have a form of their own."""
    return court_form(reading) or drawing(reading, kind, values) or bill(reading, kind, values)


_MAKERS: dict[Kind, Callable[[Reading, Kind, Details], Found | None]] = {
    Kind.WITNESS_STATEMENT: statement,
    Kind.EXHIBIT: exhibit,
    Kind.SENTENCING_REMARKS: remarks,
    Kind.EMAIL: email,
    Kind.LETTER: letter,
    Kind.PRE_ACTION_LETTER: letter,
    Kind.PRE_ACTION_RESPONSE: letter,
    Kind.DECISION_LETTER: decision,
    Kind.POLICE_RECORD: record,
    Kind.CONVICTION_RECORD: convictions,
    Kind.JUDGMENT: judgment,
    Kind.AUTHORITY: judgment,
    Kind.ORDER: order,
    Kind.RISK_REPORT: report,
    Kind.MEDICAL_REPORT: report,
    Kind.EXPERT_REPORT: report,
    Kind.REPORT: report,
    Kind.ATTENDANCE_NOTE: note,
    Kind.LEGAL_ADVICE: advice,
    Kind.MINUTES: minutes,
    Kind.PRESS_ARTICLE: article,
    Kind.POLICY: policy,
    Kind.LEGISLATION: legislation,
    Kind.PHOTOGRAPH: photograph,
    Kind.OTHER: _of_its_own_form,
    **dict.fromkeys(FIXED, fixed),
}
