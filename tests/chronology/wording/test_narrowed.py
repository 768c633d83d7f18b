"""What a date tells in a sentence whose rest tells of another act, or of the same one on two days."""

from __future__ import annotations

from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document


def told(text: str, kind: Kind = Kind.WITNESS_STATEMENT) -> list[tuple[str, str]]:
    events = extract(a_document(kind, "" if kind is not Kind.LETTER else "2021-06-27"), (PageText(page=1, text=text),))
    return [(event.date.edtf(), event.text) for event in events if event.accounts[0].words]


def test_what_is_done_now_with_a_paper_is_not_told_of_the_day_on_which_something_was_done_by_it() -> None:
    text = "The Minister hereby cancels the permit on which you were admitted on 4 May 2019 and orders you to leave."
    assert told(text, Kind.OTHER) == [("2019-05-04", "You were admitted.")]


def test_the_same_on_one_day_and_again_on_another_is_told_of_both() -> None:
    text = "1. On 5 May 2019 and again in the early hours of the 12th he climbed the fence."
    assert [day for day, _ in told(text)] == ["2019-05-05", "2019-05-12"]


def test_what_a_machine_registered_is_told() -> None:
    assert told("1. On 5 May 2019 the meter registered a fault.") == [("2019-05-05", "The meter registered a fault.")]


def test_a_day_that_somebody_speaks_about_is_no_event_of_that_day() -> None:
    text = "1. On 5 May 2019 he broke the gate. My sister has made her own statement about that day."
    assert [day for day, _ in told(text)] == ["2019-05-05"]


def test_a_birth_and_a_number_stand_in_no_event() -> None:
    heading = "Ida Wray  d.o.b. 5.4.88  NHS No. 943 476 5919"
    text = f"Hill Surgery\n27 June 2021\nDear Sirs\n{heading}\nShe is well.\nDr A. Moss\n"
    own = extract(a_document(Kind.LETTER, "2021-06-27"), (PageText(page=1, text=text),))
    assert all("943" not in event.text and "5.4.88" not in event.text for event in own)
