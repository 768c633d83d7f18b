"""What a sentence without a date tells on of the deed that the one before it dates stands in the row of that day."""

from __future__ import annotations

import pytest

from bundler.chronology.checks.support import unsupported
from bundler.chronology.event import Event
from bundler.chronology.extract import extract
from bundler.chronology.joining.merge import merge
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document


def told(words: str, kind: Kind = Kind.SENTENCING_REMARKS, id: str = "doc") -> list[Event]:
    found = extract(a_document(kind, "2024-03-01", id=id), (PageText(page=1, text=f"2. {words}"),))
    return [event for event in found if event.date.edtf() != "2024-03-01"]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (
            "At about 11 pm on 3 May 2019 you forced the back door. You stabbed her five times.",
            "At about 11 pm on 3 May 2019 you forced the back door. You stabbed her five times.",
        ),
        (
            "On 3 May 2019 you went to her flat. You took a knife from the drawer. You stabbed her. You kicked her.",
            "You went to her flat. You took a knife from the drawer. You stabbed her.",
        ),
        (
            "On 3 May 2019 you were at the Bell. You had been drinking. You produced a knife and stabbed Mr Vane.",
            "You were at the Bell. … You produced a knife and stabbed Mr Vane.",
        ),
        (
            "On 3 May 2019 you went to her flat. Mr Vane hit you. You hit him.",
            "You went to her flat. Mr Vane hit you. You hit him.",
        ),
    ],
)
def test_the_deed_told_after_its_day_stands_in_the_row(words: str, text: str) -> None:
    (event,) = told(words)

    assert (event.text, event.kind) == (text, "offence")


@pytest.mark.parametrize(
    "after",
    [
        "You pleaded guilty.",
        "You had stabbed her before.",
        "You later stabbed her.",
        "You stabbed her the next day.",
        "You often hit her.",
        "You stabbed her again in June.",
        "You showed no remorse.",
        "You took full responsibility.",
        "This was not the first time. You kicked her in the stomach.",
        "He had been sober for some years. You broke his arm.",
        "She was taken ill. She lay there. Nobody came. You stabbed her.",
        "You will go to prison.",
        "I have read what she says. I accept it.",
    ],
)
def test_what_is_of_another_time_or_no_deed_is_no_part_of_the_row(after: str) -> None:
    (event,) = [event for event in told(f"On 3 May 2019 you assaulted her. {after}") if "05-03" in event.date.edtf()]

    assert event.text == "On 3 May 2019 you assaulted her."


@pytest.mark.parametrize(
    "words",
    [
        "On 3 May 2019 you married her. You stabbed her.",
        "In May 2019 you went to her flat. You stabbed her.",
        "On 3 May 2019 you were arrested. You punched the officer.",
        "On 3 May 2019 she wrote to the court. He hit her.",
    ],
)
def test_only_a_deed_or_coming_to_its_place_on_one_day_is_told_on(words: str) -> None:
    assert all(
        "tabbed" not in each.text and "punched" not in each.text and "hit" not in each.text for each in told(words)
    )


def test_what_the_judge_then_says_was_not_proved_is_not_told_on() -> None:
    words = "On 3 May 2019 the father came to the house. He pushed the mother. That is not proved."
    (event,) = told(words, Kind.JUDGMENT)

    assert event.text == "The father came to the house."


def test_the_words_are_those_of_the_page_and_the_id_is_that_of_the_dated_sentence() -> None:
    dated = "On 3 May 2019 the father came to the house."
    words = f"{dated} He was drunk. He pushed the mother down the stairs. The children saw it."
    (alone,), (event,) = told(dated, Kind.JUDGMENT), told(words, Kind.JUDGMENT)

    assert (alone.id, alone.kind, event.kind) == (event.id, "transfer", "incident")
    assert event.accounts[0].words == f"2. {dated} He was drunk. He pushed the mother down the stairs."
    assert unsupported([event], {"doc": [f"2. {words}"]}) == ()


def test_a_deed_told_on_after_its_day_is_joined_with_another_s_telling_of_it() -> None:
    remarks = told("On 3 May 2019 you went to Ms Perrow’s flat. You stabbed her five times with a kitchen knife.")
    statement = told(
        "On 3 May 2019 he stabbed Ms Perrow five times with a kitchen knife.", Kind.WITNESS_STATEMENT, "statement"
    )

    assert len(merge([*remarks, *statement], {})) == 1


def test_a_long_telling_is_cut_to_the_room_of_a_row() -> None:
    words = (
        "On 3 May 2019 you forced the back door. " + "You stabbed her in the neck, in the chest and in both arms, " * 2
    )
    (event,) = told(f"{words.rstrip(', ')}.")

    assert len(event.text) <= 220
    assert event.text.startswith("You forced the back door. You stabbed her in the neck")
