"""First and second person become names in square brackets; quoted words stay as they are."""

from __future__ import annotations

import pytest

from bundler.chronology.wording.voice import third_person, told_by_writer


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I met my sister and she saw me.", "[AB] met [AB’s] sister and she saw [AB]."),
        ("I am told that I have a son.", "[AB] is told that [AB] has a son."),
        ("I’ve left.", "[AB] has left."),
        ("I cut myself.", "[AB] cut [AB]."),
        ("A man I now know to be Mr Lorne.", "A man [AB] now knows to be Mr Lorne."),
        ("I think it was six.", "[AB] thinks it was six."),
        ("I moved there in May and have lived there since.", "[AB] moved there in May and has lived there since."),
        (
            "My wife and I left in May and have not gone back.",
            "[AB’s] wife and [AB] left in May and have not gone back.",
        ),
        ("He said, “I want my door”, and I left.", "He said, “I want my door”, and [AB] left."),
    ],
)
def test_who_speaks_is_named(said: str, told: str) -> None:
    assert third_person(said, speaker="AB") == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "You were convicted and you have served your sentence.",
            "[Mr Vane] was convicted and [Mr Vane] has served [Mr Vane’s] sentence.",
        ),
        ("You began to live together.", "You began to live together."),
        ("The panel wrote to you.", "The panel wrote to [Mr Vane]."),
        ("You both left.", "You both left."),
        ("You admitted both robberies.", "[Mr Vane] admitted both robberies."),
        ("You paid yourself.", "[Mr Vane] paid [Mr Vane]."),
        ("She wrote to let you know.", "She wrote to let [Mr Vane] know."),
        ("You absconded and were at large.", "[Mr Vane] absconded and was at large."),
        (
            "You and your brother fought and were arrested.",
            "[Mr Vane] and [Mr Vane’s] brother fought and were arrested.",
        ),
        ("You say that you left.", "[Mr Vane] says that [Mr Vane] left."),
    ],
)
def test_who_is_addressed_is_named(said: str, told: str) -> None:
    assert third_person(said, addressee="Mr Vane") == told


def test_a_name_that_ends_in_s_takes_an_apostrophe_alone() -> None:
    assert third_person("My client left.", speaker="Vane Solicitors") == "[Vane Solicitors’] client left."


def test_with_no_name_nothing_is_changed() -> None:
    assert third_person("I told you.") == "I told you."


@pytest.mark.parametrize("called", ["Corin Haldrake", "Mr Haldrake", "1. Corin Haldrake"])
def test_who_is_called_by_name_is_named_once(called: str) -> None:
    told = third_person(f"{called}, you were convicted on 3 May 2014.", addressee="Corin Haldrake")

    assert told.removeprefix("1. ") == "[Corin Haldrake] were convicted on 3 May 2014.".replace("were", "was")
    assert third_person("Today, you may go.", addressee="Corin Haldrake") == "Today, [Corin Haldrake] may go."


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("I rang mum twice, no answer.", "[PC Dent] rang mum twice, no answer."),
        ("Seen at home. I advised her.", "Seen at home. [PC Dent] advised her."),
        ("Told me that Craig had kicked the door in.", "Told [PC Dent] that Craig had kicked the door in."),
        ("Lily said I fell off. I was sad.", "Lily said I fell off. I was sad."),
        ("He told me I will kill you.", "He told me I will kill you."),
        ("He shouted: I will kill you. I left.", "He shouted: I will kill you. I left."),
        ("Lily said “I fell”. I wrote it down.", "Lily said “I fell”. [PC Dent] wrote it down."),
        ("Type I diabetes reviewed.", "Type I diabetes reviewed."),
    ],
)
def test_the_writer_of_an_entry_is_who_says_i_where_nobody_else_can_be(written: str, told: str) -> None:
    assert told_by_writer(written, "PC Dent") == told


def test_a_writer_who_is_not_named_opens_a_sentence_with_a_capital_letter() -> None:
    assert told_by_writer("I attended.", "the writer") == "[The writer] attended."


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "You failed to report on 15 and 29 March and were found.",
            "[CD] failed to report on 15 and 29 March and was found.",
        ),
        ("You left on 3 May, and were found.", "[CD] left on 3 May, and was found."),
        ("You and your wife left and were found.", "[CD] and [CD’s] wife left and were found."),
    ],
)
def test_what_the_same_one_did_besides_agrees_with_the_name_though_days_are_listed(said: str, told: str) -> None:
    assert third_person(said, addressee="CD") == told


def test_the_authority_of_the_body_written_to_is_that_body() -> None:
    told = third_person("She went to your authority on 3 May; your letter came later.", addressee="Harbour Board")
    assert told == "She went to [Harbour Board] on 3 May; [Harbour Board’s] letter came later."


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I am 41 and live with my aunt.", "[AB] is 41 and lives with [AB’s] aunt."),
        ("I am 41, single and live in Hull.", "[AB] is 41, single and lives in Hull."),
        ("I am a carer, have two sons, and work at night.", "[AB] is a carer, has two sons, and works at night."),
        ("I live in Hull and work as a porter.", "[AB] lives in Hull and works as a porter."),
        ("I was born in Hull but now live in Leeds.", "[AB] was born in Hull but now lives in Leeds."),
        ("I deny that and wish to add to it.", "[AB] denies that and wishes to add to it."),
        ("I have rent arrears and state benefits.", "[AB] has rent arrears and state benefits."),
        ("I want to move and live in Leeds.", "[AB] wants to move and live in Leeds."),
        ("I could not work and live there.", "[AB] could not work and live there."),
        ("I know that they left and live in Leeds.", "[AB] knows that they left and live in Leeds."),
        ("I rang and I am 41 and live alone.", "[AB] rang and [AB] is 41 and lives alone."),
        ("I managed to leave and have not gone back.", "[AB] managed to leave and has not gone back."),
        ("My wife and I live in Hull.", "[AB’s] wife and [AB] live in Hull."),
        ("My wife and I have two sons.", "[AB’s] wife and [AB] have two sons."),
        ("Dara and I know him.", "Dara and [AB] know him."),
        ("He left and I know why.", "He left and [AB] knows why."),
    ],
)
def test_what_one_says_of_oneself_besides_agrees_with_the_name(said: str, told: str) -> None:
    assert third_person(said, speaker="AB") == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("You are 41 and live with your aunt.", "[CD] is 41 and lives with [CD’s] aunt."),
        ("You ran off, he fell and were found.", "[CD] ran off, he fell and were found."),
        ("Should you wish to appeal, write.", "Should [CD] wish to appeal, write."),
        ("You deny it.", "[CD] denies it."),
    ],
)
def test_what_is_said_of_one_who_is_addressed_agrees_with_the_name(said: str, told: str) -> None:
    assert third_person(said, addressee="CD") == told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I met him through a cousin of mine.", "[Ada Fenn] met him through a cousin of [Ada Fenn’s]."),
        ("I know that a friend of yours was there.", "[Ada Fenn] knows that a friend of [Abel Orde’s] was there."),
        ("You and Miss Fenn began to live together.", "[Abel Orde] and Miss Fenn began to live together."),
        ("You began to live together.", "You began to live together."),
    ],
)
def test_what_is_somebody_s_and_one_of_two_are_named(text: str, wanted: str) -> None:
    assert third_person(text, speaker="Ada Fenn", addressee="Abel Orde") == wanted
