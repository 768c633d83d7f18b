"""Which readers read a document of each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bundler.documents.document import Found, Row
from bundler.documents.kind import Kind
from bundler.documents.readers import convictions, correspondence, exhibit, papers, proceedings, remarks, statement
from bundler.documents.readers.reading import Reading
from bundler.documents.readers.truth import in_criminal_form

Details = Callable[[Reading], Iterator[tuple[str, Found]]]

_CASE = proceedings.details
_READERS: dict[Kind, tuple[Details, ...]] = {
    Kind.WITNESS_STATEMENT: (statement.details, _CASE),
    Kind.EXHIBIT: (exhibit.details, _CASE),
    Kind.LETTER: (correspondence.letter, exhibit.details),
    Kind.EMAIL: (correspondence.mail, exhibit.details),
    Kind.DECISION_LETTER: (correspondence.letter, exhibit.details),
    Kind.PRE_ACTION_LETTER: (correspondence.letter, _CASE),
    Kind.PRE_ACTION_RESPONSE: (correspondence.letter, _CASE),
    Kind.CLAIM_FORM: (_CASE, papers.claim_form),
    Kind.ORDER: (_CASE, papers.order),
    Kind.JUDGMENT: (_CASE, papers.judgment),
    Kind.AUTHORITY: (papers.judgment,),
    Kind.SENTENCING_REMARKS: (remarks.details,),
    Kind.CONVICTION_RECORD: (convictions.details,),
    Kind.POLICE_RECORD: (papers.record, exhibit.details),
    Kind.RISK_REPORT: (papers.report, exhibit.details),
    Kind.MEDICAL_REPORT: (papers.report, correspondence.addressed, exhibit.details),
    Kind.EXPERT_REPORT: (papers.report, exhibit.details),
    Kind.REPORT: (papers.report, exhibit.details),
    Kind.POLICY: (papers.policy, exhibit.details),
    Kind.LEGISLATION: (papers.legislation,),
    Kind.ATTENDANCE_NOTE: (papers.note,),
    **dict.fromkeys(
        (
            Kind.FACTS_AND_GROUNDS,
            Kind.STATEMENT_OF_FACTS,
            Kind.GROUNDS,
            Kind.SUMMARY_GROUNDS,
            Kind.DETAILED_GROUNDS,
            Kind.REPLY,
        ),
        (_CASE, papers.pleading),
    ),
    **dict.fromkeys(
        (
            Kind.URGENT_APPLICATION,
            Kind.APPLICATION,
            Kind.DRAFT_ORDER,
            Kind.ACKNOWLEDGMENT_OF_SERVICE,
            Kind.RENEWAL_NOTICE,
            Kind.SKELETON_ARGUMENT,
            Kind.CHRONOLOGY,
            Kind.LIST_OF_ISSUES,
            Kind.READING_LIST,
            Kind.CERTIFICATE,
        ),
        (_CASE,),
    ),
}
_ANY: tuple[Details, ...] = (exhibit.details,)


def form_of(reading: Reading, kind: Kind) -> Kind:
    """The kind by whose form a paper of `kind` is read: a statement that the police took is a statement in form."""
    return Kind.WITNESS_STATEMENT if kind is Kind.POLICE_RECORD and in_criminal_form(reading) else kind


def details_of(reading: Reading, kind: Kind) -> tuple[tuple[str, Found], ...]:
    """Give what a document of this kind carries, by name, in order."""
    return tuple(item for read in _READERS.get(kind, _ANY) for item in read(reading))


def rows_of(reading: Reading, kind: Kind) -> tuple[Row, ...]:
    """Give the rows of the table that a document of this kind carries."""
    if kind is Kind.CONVICTION_RECORD:
        return tuple(convictions.rows(reading))
    if kind is Kind.EXHIBIT:
        return tuple(exhibit.rows(reading))
    return ()
