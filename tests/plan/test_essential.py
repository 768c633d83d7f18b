"""The reading list that is proposed: decision, grounds and first statement, none essential until a person says so."""

from __future__ import annotations

from bundler.documents.kind import Kind
from bundler.documents.manifest import Entry, SectionEntries
from bundler.plan.essential import propose_papers
from tests.plan.builders import an_entry


def proposed(*entries: Entry, makes: tuple[str, ...] = ("reading-list",)) -> list[str]:
    reading = propose_papers([SectionEntries(letter="A", title="Claim", makes=makes, entries=entries)]).reading
    assert all(item.proposed and item.why for item in reading)
    return [item.pointer.document for item in reading]


GROUNDS = an_entry("grounds", kind=Kind.FACTS_AND_GROUNDS)
DECISION = an_entry("decision", kind=Kind.DECISION_LETTER)
FIRST = an_entry("ws1", kind=Kind.WITNESS_STATEMENT)
SECOND = an_entry("ws2", kind=Kind.WITNESS_STATEMENT)


def test_the_decision_the_grounds_and_the_first_statement() -> None:
    assert proposed(GROUNDS, an_entry("letter"), DECISION, FIRST, SECOND) == ["decision", "grounds", "ws1"]


def test_of_several_decisions_none_is_called_the_one_under_challenge() -> None:
    sections = [SectionEntries(letter="A", title="B", makes=("reading-list",), entries=(DECISION, DECISION))]
    assert {item.why for item in propose_papers(sections).reading} == {"A decision"}


def test_a_statement_of_the_defendants_is_not_the_claimants_first() -> None:
    theirs = an_entry("ws0", kind=Kind.WITNESS_STATEMENT, party="defendant")
    assert proposed(theirs, FIRST) == ["ws1"]


def test_nothing_where_no_section_makes_the_list() -> None:
    assert proposed(GROUNDS, DECISION, makes=("chronology",)) == []


def test_nothing_where_the_documents_hold_a_list_already() -> None:
    assert proposed(GROUNDS, an_entry("list", kind=Kind.READING_LIST)) == []


def test_nothing_where_there_is_nothing_of_the_kind() -> None:
    assert proposed(an_entry("letter")) == []
