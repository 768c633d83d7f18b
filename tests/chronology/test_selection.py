"""Which dated words are events: one example of each class that was once got wrong, beside its opposite."""

from __future__ import annotations

import pytest

from bundler.chronology.event import Event
from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document


def events_of(words: str, kind: Kind = Kind.JUDGMENT) -> list[Event]:
    found = extract(a_document(kind, "2024-03-01"), (PageText(page=1, text=words),))
    return [event for event in found if event.accounts[0].words]


@pytest.mark.parametrize(
    "words",
    [
        "The sentencing guideline, which took effect on 4 August 2008, was applied.",
        "The maximum sentence was raised for offences committed on or after 28 June 2022.",
        "That was done under the Tribunal Procedure (First-tier Tribunal) Rules 2013 and nothing else.",
        "The Bill received Royal Assent on 3 May 2019.",
        "He applied under the rules in force (FPR 2010) and was refused.",
        "Had this been heard in 2018, it would have gone the other way.",
        "I do not accept that the position had changed by December 2021.",
        "Prisoners like him were moved routinely before June 2022.",
        "Country information published in March 2022 shows that he can go home.",
        "The December 2019 order was one that he had asked for.",
        "The Rules as they stood on 28 January 2021 were applied.",
        "Time began to run on 14 February 2019.",
        "The minutes of the meeting held on 17 January 2023 were agreed and signed.",
        "I have read her statement, which she signed on 18 March 2021.",
        "In Marrow v Pike [2016] EWCA Civ 55 the court decided the point on 12 February 2016.",
        "Mr A Pike (instructed by Vane & Co) appeared for the Appellant on 12 February 2016.",
        "Your licence had been clean since you passed your test in 1988.",
        "He wrote only “Where were you on 3 May 2020?”",
        "The cells were kept at 22 degrees in summer and at 18 in winter.",
        "The order gave him contact every other weekend, on Easter Sunday and on Whit Monday.",
        "It paid her 10,000 kroner (today about £900) for what she had suffered.",
        "The submission that on 5 May 2020 nobody had told her was rejected.",
    ],
)
def test_what_is_no_event(words: str) -> None:
    assert events_of(words) == []


@pytest.mark.parametrize(
    ("words", "date", "kind"),
    [
        ("She withdrew that application in January 2014.", "2014-01", "other"),
        ("He was evicted on 3 May 2019.", "2019-05-03", "transfer"),
        ("He overtook a bus on 18 November 2017.", "2017-11-18", "other"),
        ("She underwent surgery on 1 July 2019.", "2019-07-01", "other"),
        ("You have one conviction, on 3 May 2006, for failing to stop.", "2006-05-03", "conviction"),
        ("Your conditional release date is 11 June 2024.", "2024-06-11", "transfer"),
        ("His sentence expires on 19 January 2026.", "2026-01-19", "sentence"),
        ("RESOLVED: that the library be closed with effect from 1 April 2024.", "2024-04-01", "decision"),
        ("He poured petrol through the door in the early hours of 2 June 2019.", "2019-06-02", "incident"),
        (
            "The appeal was dismissed by Pike J in a judgment dated 18 December 2014 ([2014] EWHC 26 (Admin)).",
            "2014-12-18",
            "decision",
        ),
        ("On 5 May 2020 he shouted “What are you looking at?”", "2020-05-05", "incident"),
        ("On 27 October 2015 the court accepted the argument that she had not been heard.", "2015-10-27", "decision"),
        ("On 5 May 2020 the tribunal upheld the refusal of 3 March 2020.", "2020-05-05", "decision"),
        ("A letter of 29 May 2018 told her to leave the flat.", "2018-05-29", "letter"),
        ("He was released on bail on 3 April 2022.", "2022-04-03", "order"),
        ("The man was jailed for seven years on 13 February 2020.", "2020-02-13", "sentence"),
        ("Ar 12 Mawrth 2019 torrodd y ffenestr.", "2019-03-12", "incident"),
        ("Arestiwyd ef gan yr heddlu ar 13 Mawrth 2019.", "2019-03-13", "arrest"),
        ("Fe'i dedfrydwyd i bedair blynedd o garchar ar 7 Hydref 2019.", "2019-10-07", "sentence"),
    ],
)
def test_what_is_an_event_and_of_what_kind(words: str, date: str, kind: str) -> None:
    assert [(event.date.edtf(), event.kind) for event in events_of(words)] == [(date, kind)]


def test_two_things_of_one_day_are_both_told_though_the_second_says_the_same_day() -> None:
    words = "The family was evicted on 14 September 2021. She applied to the council as homeless on the same day."

    assert [event.date.edtf() for event in events_of(words)] == ["2021-09-14", "2021-09-14"]


def test_a_heading_in_capitals_ends_the_paragraph_before_it() -> None:
    words = (
        "B. FACTUAL BACKGROUND\n2. On 3 January 2023 the Defendant refused the application that he had made.\n"
        "C. RESPONSE TO THE GROUNDS\n3. The claim was brought on 24 March 2023, and it was not brought promptly at all."
    )

    assert [event.date.edtf() for event in events_of(words, Kind.SUMMARY_GROUNDS)] == ["2023-01-03"]


def test_the_next_part_of_a_record_is_no_part_of_its_last_conviction() -> None:
    words = (
        "CONVICTION(S)\nDate Court Offence Disposal\n14/03/1999 Harrowmere Magistrates: criminal damage, fined £120.\n"
        "OTHER\nArrested 11/01/2021 on suspicion of breach of an order."
    )

    first = min(events_of(words, Kind.CONVICTION_RECORD), key=lambda event: event.date)
    assert first.text == "Convicted at Harrowmere Magistrates: criminal damage, fined £120."


def test_what_only_opens_a_letter_is_no_part_of_what_happened() -> None:
    words = (
        "Dear Ms Gower\nI am writing to tell you that Mr Vane was released on licence on 28 April 2023.\nYours truly"
    )

    assert "Mr Vane was released on licence." in [event.text for event in events_of(words, Kind.LETTER)]


@pytest.mark.parametrize(
    "words",
    [
        "Date Description Hours Amount\n01/03/2023 Attendance on client 0.5 £90.00\n02/03/2023 Drafting 2.0 £360.00",
        "Date Description Paid out Paid in Balance\n03/01/2023 CARD 23.10 1,204.11\n04/01/2023 WATER 31.00 1,173.11",
        "Date Respondent Comments\n07/11/2022 Resident I use the library.\n08/11/2022 Parish council We object to it.",
    ],
)
def test_rows_of_accounts_and_of_a_consultation_are_no_events(words: str) -> None:
    assert events_of(words, Kind.SPREADSHEET) == []
