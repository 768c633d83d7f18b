"""The same event told twice is one event with both accounts; two dates are never made one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.chronology.event import Event
from bundler.chronology.joining.merge import merge
from bundler.documents.kind import Kind
from tests.chronology.builders import a_document, an_event

DOCUMENTS = {
    "ws": a_document(Kind.WITNESS_STATEMENT, id="ws"),
    "record": a_document(Kind.POLICE_RECORD, id="record"),
    "grounds": a_document(Kind.FACTS_AND_GROUNDS, id="grounds"),
    "remarks": a_document(Kind.SENTENCING_REMARKS, id="remarks"),
}
KICKED = "He kicked in the front door of the flat at Tallow Court."


def test_two_accounts_of_one_event_are_joined_with_both_pages() -> None:
    one = an_event("e-1", text=KICKED, kind="incident", document="ws", page=3)
    other = an_event(
        "e-2",
        text="Mr Vane kicked in the front door of the flat at Tallow Court.",
        kind="incident",
        document="record",
        page=7,
    )

    (joined,) = merge([one, other], DOCUMENTS)

    assert joined.ids == ("e-1", "e-2")
    assert [account.citation.page for account in joined.event.accounts] == [3, 7]


def test_two_dates_are_never_joined() -> None:
    one = an_event("e-1", "2014-03-14", KICKED, document="ws")
    other = an_event("e-2", "2014-03-15", KICKED, document="record")

    assert len(merge([one, other], DOCUMENTS)) == 2


def test_two_statements_of_one_document_are_never_joined() -> None:
    one = an_event("e-1", text="Convicted of theft.", kind="conviction", document="record")
    other = an_event("e-2", text="Convicted of theft.", kind="conviction", document="record")

    assert len(merge([one, other], DOCUMENTS)) == 2


def test_a_sentence_passed_on_a_day_is_one_event_in_whatever_words() -> None:
    one = an_event("e-1", text="Sentenced to an extended sentence of 14 years.", kind="sentence", document="remarks")
    other = an_event("e-2", text="[AB] was in court when he was sentenced.", kind="sentence", document="ws")

    (joined,) = merge([other, one], DOCUMENTS)

    assert joined.event.text == one.text


def test_those_who_argue_never_lead() -> None:
    argued = an_event("e-1", text=KICKED, kind="incident", document="grounds")
    told = an_event("e-2", text=KICKED, kind="incident", document="ws")

    (joined,) = merge([argued, told], DOCUMENTS)

    assert joined.event.id == "e-2"


def test_different_things_of_one_day_stay_apart() -> None:
    one = an_event("e-1", text=KICKED, kind="incident", document="ws")
    other = an_event(
        "e-2", text="The council refused the application for a transfer.", kind="decision", document="record"
    )

    assert len(merge([one, other], DOCUMENTS)) == 2


TEXTS = st.sampled_from(
    [
        KICKED,
        "He kicked the door.",
        "He was arrested.",
        "She wrote to the council.",
        "The council replied to her letter.",
    ]
)


@st.composite
def tellings(draw: st.DrawFn) -> list[Event]:
    count = draw(st.integers(0, 8))
    return [
        an_event(
            f"e-{number}",
            draw(st.sampled_from(["2014-03-14", "2014-03-15", "2014"])),
            draw(TEXTS),
            document=draw(st.sampled_from(sorted(DOCUMENTS))),
            kind=draw(st.sampled_from(["incident", "arrest", "letter"])),
        )
        for number in range(count)
    ]


@given(tellings())
def test_no_telling_is_lost_and_none_is_told_twice(told: list[Event]) -> None:
    joined = merge(told, DOCUMENTS)

    kept = [part for item in joined for part in (*item.parts, *item.vaguer)]
    assert sorted(part.id for part in kept) == sorted(event.id for event in told)
    assert sum(len(item.event.accounts) + len(item.vaguer) for item in joined) == len(told)
    assert all(len({part.date for part in item.parts}) == 1 for item in joined)


def test_two_things_that_happen_to_the_same_people_on_a_day_stay_apart() -> None:
    missed = an_event(
        "e-1",
        text="[Jory Penhallick’s] officer, Ms Hester Quillane, said that [Jory Penhallick] had missed an appointment.",
        document="ws",
        kind="incident",
    )
    rang = an_event(
        "e-2",
        text="Mr Penhallick telephoned on Monday but [Hester Quillane] was not at [Hester Quillane’s] desk.",
        document="e-mail",
        kind="letter",
    )

    assert [joined.ids for joined in merge([missed, rang], {})] == [("e-1",), ("e-2",)]


def test_names_alone_make_no_two_tellings_one() -> None:
    one = an_event("e-1", text="[AB] and Dr Nerys Vaughan were there.", document="ws", kind="other")
    other = an_event("e-2", text="Dr Nerys Vaughan struck [AB] with a chair.", document="log", kind="incident")

    assert len(merge([one, other], {})) == 2


def joined_counts(*told: tuple[str, str]) -> list[int]:
    """How many papers tell of each event of a day, from who tells it and in which words; each is a paper of its own."""
    events = [
        an_event(f"e-{place}", text=text, kind="incident", document=f"{document}-{place}")
        for place, (document, text) in enumerate(told)
    ]
    documents = {
        event.accounts[0].citation.document_id: replace(DOCUMENTS[document], id=event.accounts[0].citation.document_id)
        for event, (document, _) in zip(events, told, strict=True)
    }
    return [len(each.parts) for each in merge(events, documents)]


def test_one_missed_appointment_in_five_papers_is_one_event_with_five_pages() -> None:
    assert joined_counts(
        ("record", "DNA appointment."),
        ("record", "Failed to attend GP appointment."),
        ("remarks", "She did not attend an appointment."),
        ("ws", "[AB] missed [AB’s] appointment with the nurse, as [AB] had no money for the bus."),
        ("grounds", "The Claimant did not keep an appointment at the surgery."),
    ) == [5]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Failed to attend GP appointment.", "Failed to attend appointment with his offender manager."),
        ("Lily did not attend her appointment.", "Mia did not attend her appointment."),
        ("Failed to attend GP appointment.", "He did not attend the hearing."),
        ("Failed to attend GP appointment.", "He missed a dose of his medication."),
    ],
)
def test_two_things_missed_on_a_day_stay_apart(one: str, other: str) -> None:
    assert joined_counts(("record", one), ("ws", other)) == [1, 1]


def test_a_missed_appointment_told_without_with_whom_is_joined_to_neither_of_two() -> None:
    gp, probation = "Failed to attend GP appointment.", "Failed to attend probation appointment."
    assert joined_counts(("record", gp), ("record", probation), ("ws", "[AB] missed an appointment.")) == [1, 1, 1]
    assert joined_counts(("ws", "[AB] missed an appointment."), ("record", gp), ("record", probation)) == [1, 1, 1]


def test_missed_appointments_at_two_times_of_a_day_stay_apart() -> None:
    one = an_event("e-1", "2021-02-26T09:00", "DNA appointment.", kind="incident", document="record")
    other = an_event("e-2", "2021-02-26T14:00", "DNA appointment.", kind="incident", document="ws")
    assert len(merge([one, other], DOCUMENTS)) == 2


def test_one_telephone_call_told_by_both_sides_is_one_event_and_two_calls_are_not() -> None:
    rang = "T rang to report that front door lock is broken."
    assert joined_counts(("record", rang), ("ws", "[AB] rang the council and told them that the lock was broken.")) == [
        2
    ]
    assert joined_counts(("record", rang), ("ws", "[AB] rang the police because he was outside.")) == [1, 1]


def test_like_words_of_two_times_of_a_day_are_two_events_and_clocks_may_differ_a_little() -> None:
    said = "He refused his meal and threw the tray at the hatch."
    one = an_event("e-1", "2021-02-26T08:10", said, kind="incident", document="record")
    near = an_event("e-2", "2021-02-26T08:25", said, kind="incident", document="ws")
    later = an_event("e-3", "2021-02-26T12:30", said, kind="incident", document="ws")
    assert len(merge([one, near], DOCUMENTS)) == 1
    assert len(merge([one, later], DOCUMENTS)) == 2


def told_in(date: str, text: str, document: str, id: str, kind: str = "incident") -> Event:
    return an_event(id, date, text, kind=kind, document=document)


def test_what_one_paper_tells_of_a_month_and_another_of_a_day_in_it_is_one_event_with_both_dates() -> None:
    vague = told_in("2014-02", "Mr Vane kicked in the front door of the flat at Tallow Court.", "ws", "e-1")
    finer = told_in("2014-02-14", KICKED, "record", "e-2")

    (joined,) = merge([vague, finer], DOCUMENTS)

    assert joined.ids == ("e-2",)
    assert [(event.id, event.date.edtf()) for event in joined.vaguer] == [("e-1", "2014-02")]


@pytest.mark.parametrize(
    ("vague", "finer"),
    [
        # Two days of the month fit.
        (("2014-02", KICKED, "ws"), (("2014-02-14", KICKED, "record"), ("2014-02-20", KICKED, "grounds"))),
        # One document that tells two dates tells two things.
        (("2014-02", KICKED, "ws"), (("2014-02-14", KICKED, "ws"),)),
        # The day lies outside the month.
        (("2014-02", KICKED, "ws"), (("2014-03-14", KICKED, "record"),)),
        # It happened more than once.
        (("2014-02", f"Twice {KICKED.lower()}", "ws"), (("2014-02-14", KICKED, "record"),)),
        # Too little is shared.
        (("2014-02", "He kicked the dog.", "ws"), (("2014-02-14", KICKED, "record"),)),
    ],
)
def test_a_vaguer_telling_stays_by_itself_where_it_may_be_of_something_else(
    vague: tuple[str, str, str], finer: tuple[tuple[str, str, str], ...]
) -> None:
    told = [told_in(*each, id=f"e-{place}") for place, each in enumerate((vague, *finer))]

    assert len(merge(told, DOCUMENTS)) == len(told)


ROW = "Convicted at Hull Crown Court: Burglary x2. Guilty. 18 months imprisonment."


@pytest.mark.parametrize(
    ("text", "kind", "joined"),
    [
        ("He received 18 months for two burglaries.", "sentence", True),
        ("He was convicted of burglary at Hull Crown Court.", "conviction", True),
        ("He was convicted of assault at Hull Crown Court.", "conviction", False),
        ("He was convicted of burglary at Leeds Crown Court.", "conviction", False),
    ],
)
def test_tellings_of_one_conviction_are_joined_and_those_of_another_offence_or_court_are_not(
    text: str, kind: str, joined: bool
) -> None:
    row = told_in("2019-05-03", ROW, "record", "e-1", "conviction")
    other = told_in("2019-05-03", text, "ws", "e-2", kind)

    assert (len(merge([row, other], DOCUMENTS)) == 1) is joined
