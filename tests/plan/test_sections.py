"""Sections: each document in the section of its kind, families together, in order."""

from __future__ import annotations

import pytest

from bundler.chronology.event import Account, Chronology, Event, Status
from bundler.documents.document import Citation
from bundler.documents.kind import Kind
from bundler.documents.manifest import Claim, Entry, Manifest, SectionEntries
from bundler.errors import CaseError
from bundler.partial_date import PartialDate
from bundler.plan.blueprint import read_blueprint
from bundler.plan.bundle import MadePages
from bundler.plan.file_name import bundle_file_name
from bundler.plan.sections import arrange, propose
from bundler.resources import resource_names
from tests.bundles import a_document


def an_entry(id: str, kind: Kind = Kind.LETTER, date: str = "", under: str = "", exhibit: str = "") -> Entry:
    known = PartialDate.parse(date) if date else None
    return Entry(id=id, file=f"{id}.pdf", title=id.title(), kind=kind, date=known, under=under, exhibit=exhibit)


def a_manifest(*entries: Entry, makes: tuple[str, ...] = (), show: str = "all") -> Manifest:
    section = SectionEntries(letter="A", title="Claim", makes=makes, entries=entries)
    return Manifest(blueprint="claim", title="Claim bundle", claim=Claim(), sections=(section,), chronology=show)


def ids(sections: tuple[SectionEntries, ...], letter: str) -> list[str]:
    return [entry.id for section in sections if section.letter == letter for entry in section.entries]


def test_earliest_first_and_undated_last() -> None:
    entries = [
        an_entry("c"),
        an_entry("b", date="2021-05-02"),
        an_entry("a", date="2021"),
        an_entry("d", date="2020-06"),
    ]

    assert ids(propose(entries, read_blueprint("claim")), "F") == ["d", "a", "b", "c"]


def test_claim_documents_stand_in_the_order_of_their_kinds() -> None:
    entries = [
        an_entry("order", Kind.DRAFT_ORDER, "2020"),
        an_entry("grounds", Kind.FACTS_AND_GROUNDS),
        an_entry("n461", Kind.CLAIM_FORM),
    ]

    assert ids(propose(entries, read_blueprint("claim")), "A") == ["n461", "grounds", "order"]


def test_an_order_made_on_the_way_is_not_the_decision_under_challenge() -> None:
    entries = [an_entry("refusal", Kind.DECISION_LETTER), an_entry("possession", Kind.ORDER)]
    sections = propose(entries, read_blueprint("claim"))
    assert (ids(sections, "B"), ids(sections, "E")) == (["refusal"], ["possession"])


def test_exhibits_and_attachments_follow_what_they_belong_to() -> None:
    entries = [
        an_entry("ws2", Kind.WITNESS_STATEMENT, "2026-02"),
        an_entry("ab1", Kind.EXHIBIT, "2030", under="ws1"),
        an_entry("ws1", Kind.WITNESS_STATEMENT, "2026-01"),
        an_entry("inner", Kind.LETTER, "1999", under="ab1"),
    ]

    assert ids(propose(entries, read_blueprint("claim")), "D") == ["ws1", "ab1", "inner", "ws2"]


def test_an_e_mail_stands_where_the_decision_that_it_brings_is_looked_for() -> None:
    entries = [
        an_entry("covering", Kind.EMAIL),
        an_entry("refusal", Kind.DECISION_LETTER, under="covering"),
        an_entry("chat", Kind.EMAIL),
        an_entry("enclosed", Kind.LETTER, under="chat"),
    ]
    sections = propose(entries, read_blueprint("claim"))
    assert (ids(sections, "B"), ids(sections, "F")) == (["covering", "refusal"], ["chat", "enclosed"])


def test_every_kind_has_a_section_in_every_blueprint_that_ships() -> None:
    for name in resource_names("bundles", ".toml"):
        blueprint = read_blueprint(name.removesuffix(".toml"))
        assert all(blueprint.section_for(kind) for kind in Kind)


def test_no_document_is_lost() -> None:
    entries = [an_entry(kind.value, kind) for kind in Kind]

    placed = [entry.id for section in propose(entries, read_blueprint("claim")) for entry in section.entries]

    assert sorted(placed) == sorted(kind.value for kind in Kind)


def test_tabs_count_from_one_and_know_their_parents() -> None:
    entries = [an_entry("ws1", Kind.WITNESS_STATEMENT), an_entry("photo", Kind.EXHIBIT, under="ws1", exhibit="AB1")]

    bundle = arrange(a_manifest(*entries), {entry.id: a_document(1, entry.id) for entry in entries}, Chronology())

    assert [(tab.label, tab.title, tab.under) for tab in bundle.tabs] == [
        ("A1", "Ws1", ""),
        ("A2", "Exhibit AB1: Photo", "A1"),
    ]


@pytest.mark.parametrize(("show", "expected"), [("all", ["b", "a"]), ("confirmed", ["b"]), ("none", [])])
def test_the_chronology_shows_what_was_asked_for(show: str, expected: list[str]) -> None:
    event = {"date": PartialDate.parse("2014"), "text": "x"}
    chronology = Chronology(
        events=(
            Event(id="b", status=Status.CONFIRMED, **event),
            Event(id="a", **event),
            Event(id="c", status=Status.REJECTED, **event),
        )
    )
    entry = an_entry("one")

    bundle = arrange(a_manifest(entry, makes=("chronology",), show=show), {"one": a_document(1, "one")}, chronology)

    assert [item.id for item in bundle.chronology.events] == expected
    assert any(tab.content is MadePages.CHRONOLOGY for tab in bundle.tabs) == bool(expected)


def test_what_only_a_document_outside_the_bundle_tells_is_not_shown() -> None:
    """Such a document may be a solicitor's note: neither its words nor an event of its own may reach the page."""

    def told_by(*ids: str) -> tuple[Account, ...]:
        return tuple(Account(citation=Citation(document_id=id, page=1), words=f"words of {id}") for id in ids)

    date = PartialDate.parse("2014")
    chronology = Chronology(
        events=(
            Event(id="both", date=date, text="x", accounts=told_by("one", "note")),
            Event(id="note-alone", date=date, text="privileged", accounts=told_by("note")),
            Event(id="own", date=date, text="added by hand", status=Status.ADDED),
        )
    )
    entry = an_entry("one")

    bundle = arrange(a_manifest(entry, makes=("chronology",)), {"one": a_document(1, "one")}, chronology)

    assert [event.id for event in bundle.chronology.events] == ["both", "own"]
    assert [account.words for account in bundle.chronology.events[0].accounts] == ["words of one"]


@pytest.mark.parametrize(
    "words", ["5. On 11 May the court ruled.", "[5] On 11 May the court ruled.", "(5) On 11 May the court ruled."]
)
def test_words_of_another_document_come_without_the_number_of_their_paragraph(words: str) -> None:
    accounts = (
        Account(citation=Citation(document_id="note", page=1), words="x"),
        Account(citation=Citation(document_id="one", page=1, paragraph="5"), words=words),
    )
    event = Event(id="both", date=PartialDate.parse("2014-05-11"), text="x", accounts=accounts)

    bundle = arrange(
        a_manifest(an_entry("one"), makes=("chronology",)), {"one": a_document(1, "one")}, Chronology(events=(event,))
    )

    assert bundle.chronology.events[0].text == "On 11 May the court ruled."


@pytest.mark.parametrize(
    ("status", "text"), [(Status.SUGGESTED, "words of one"), (Status.CONFIRMED, "words of one"), (Status.EDITED, "x")]
)
def test_an_event_that_began_in_a_document_outside_the_bundle_is_told_in_the_words_of_one_inside(
    status: Status, text: str
) -> None:
    accounts = tuple(
        Account(citation=Citation(document_id=id, page=1), words=f"words of {id}") for id in ("note", "one")
    )
    event = Event(id="both", date=PartialDate.parse("2014"), text="x", status=status, accounts=accounts)

    bundle = arrange(
        a_manifest(an_entry("one"), makes=("chronology",)), {"one": a_document(1, "one")}, Chronology(events=(event,))
    )

    assert [event.text for event in bundle.chronology.events] == [text]


def test_an_unknown_blueprint_names_those_that_are_there() -> None:
    with pytest.raises(CaseError) as caught:
        read_blueprint("clame")

    assert "claim" in caught.value.remedy


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (
            Claim(short_title="R (AB) v Secretary of State for Justice", hearing_date=PartialDate.parse("2027-03-09")),
            "R (AB) v SSJ - Claim bundle - 2027-03-09.pdf",
        ),
        (Claim(filing_date=PartialDate.parse("2026-11-20")), "Claim bundle - 2026-11-20.pdf"),
        (Claim(short_title='R (A/B) v "C": D?'), "R (A B) v C D - Claim bundle.pdf"),
    ],
)
def test_the_file_is_named_as_the_court_asks(claim: Claim, expected: str) -> None:
    assert bundle_file_name(claim, "Claim bundle") == expected


@pytest.mark.parametrize(
    ("short", "expected"),
    [
        (
            "R (Kwabena Osei-Danquah and another) v The Independent Review Panel for Saltmarsh Academy",
            "R (Kwabena Osei-Danquah and another) v The Independent Review Panel for",
        ),
        ("x" * 90, "x" * 80),
    ],
    ids=["between words", "one long word"],
)
def test_a_long_case_name_is_cut_between_words(short: str, expected: str) -> None:
    assert bundle_file_name(Claim(court=(), short_title=short), "Claim bundle") == f"{expected} - Claim bundle.pdf"
