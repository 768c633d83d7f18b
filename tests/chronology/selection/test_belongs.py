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
        "It is denied that anybody met the claimant on 2 September 2020.",
        "She denies that she was driving on 5 May 2020.",
        "You told the jury that you had not used your phone since 16 April 2022.",
        "His case was that on 12 February 2016 he had been in Malaga.",
        "We did not find it established that the council had agreed to pay in July 2019.",
        "That on 3 July 2020 the father cut the brakes. I do not find this proved.",
        "That the father followed the mother on 12 September 2021. The mother did not pursue this.",
        "On 3 July 2020 the father cut the brakes. Not proved.",
        "Your next review will begin in September 2024 and should be completed by 13 March 2025.",
        "Contact may begin on 1 September 2024 if the father has enrolled by then.",
        "Any request must be made, for the decision to be reconsidered, by 18 October 2024.",
        "Time therefore expired in October 2020.",
        "Parliament raised the maximum to life for offences committed after 28 June 2022.",
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


def test_what_a_witness_was_not_there_to_see_is_no_event() -> None:
    assert events_of("4. I was not present when he was interviewed on 30 July 2022.", Kind.WITNESS_STATEMENT) == []
    assert len(events_of("4. On 3 May 2022 he did not come.", Kind.WITNESS_STATEMENT)) == 1


def test_what_the_other_side_s_paper_asserts_is_no_event() -> None:
    words = "10. D’s detailed grounds assert that he was offered bail on 31 July 2020."

    assert events_of(words, Kind.SKELETON_ARGUMENT) == []


def test_the_decision_that_a_claim_is_about_is_one_without_a_verb_of_its_own() -> None:
    words = (
        "2. The decision of 21 December 2022, received on 3 January 2023, by which the Defendant refused an inquiry."
    )
    event = events_of(words, Kind.PRE_ACTION_LETTER)[0]

    assert (event.date.edtf(), event.kind) == ("2022-12-21", "decision")


def test_the_recitals_of_an_order_say_what_was_before_the_court() -> None:
    words = (
        "UPON reading the claim form issued on 14 June 2022\n"
        "AND UPON the order of Knowle J dated 19 August 2022 granting permission\n"
        "AND UPON hearing counsel for the parties on 25 October 2022\nIT IS ORDERED THAT\n"
    )

    assert [(event.date.edtf(), event.text) for event in events_of(words, Kind.ORDER)] == [
        ("2022-06-14", "The claim form issued on 14 June 2022."),
        ("2022-08-19", "The order of Knowle J dated 19 August 2022 granting permission."),
        ("2022-10-25", "Hearing counsel for the parties."),
    ]


def test_what_a_witness_is_quoted_to_have_seen_is_an_event_of_the_day_in_the_quotation() -> None:
    words = "Officer Dent gives evidence: “On 9 April 2021 I carried out a search and found the phone.”"

    assert [event.date.edtf() for event in events_of(words, Kind.OTHER)] == ["2021-04-09"]


def test_an_arrest_at_a_time_is_not_of_the_day_that_somebody_mentions() -> None:
    words = (
        "1. On 30 July 2022 I went to Carrow Street.\n"
        "2. At 01:26 I said, “I am arresting you,” to which he replied, “She has been after me since 25 December 2021.”"
    )

    assert [event.date.edtf() for event in events_of(words, Kind.WITNESS_STATEMENT)][1:] == ["2022-07-30T01:26"]


def test_a_field_whose_label_says_what_was_done_is_an_event() -> None:
    words = (
        "CUSTODY RECORD\nName: Reece Garside   D.O.B.: 22/05/1999\nForm completed: 10/03/2024\n"
        "Arrested: 09/03/2024 03:12 at Mill Lane by PC 2210\nArrived at station: 09/03/2024 03:41\n"
    )

    assert [(event.date.edtf(), event.kind, event.text) for event in events_of(words, Kind.POLICE_RECORD)] == [
        ("2024-03-09T03:12", "arrest", "Arrested at Mill Lane by PC 2210."),
        ("2024-03-09T03:41", "transfer", "Arrived at station."),
    ]


def test_an_entry_of_one_word_that_a_record_knows_is_kept_and_one_of_the_record_itself_is_not() -> None:
    words = "Date Entry\n01/03/2023 DNA.\n04/03/2023 Chronology updated by J Marlin.\n06/03/2023 Seen by Dr Ash.\n"

    assert [event.date.edtf() for event in events_of(words, Kind.MEDICAL_REPORT)] == ["2023-03-01", "2023-03-06"]


def test_the_end_of_what_was_granted_is_no_day_of_the_decision() -> None:
    words = "By a decision of 25 April 2016 the respondent refused the claim but granted leave to 24 October 2018."

    assert [event.date.edtf() for event in events_of(words)] == ["2016-04-25"]
    assert len(events_of("He was disqualified until 24 October 2018.")) == 1


def test_what_was_planned_and_said_in_passing_does_not_date_what_was_told() -> None:
    words = "3. My daughter, who was due to sit her exams in May 2023, told me on 3 July 2023 that she could not stay."

    assert [event.date.edtf() for event in events_of(words, Kind.WITNESS_STATEMENT)] == ["2023-07-03"]


def test_what_somebody_says_and_no_record_bears_out_is_no_event() -> None:
    words = "You say that you rang on 10 May 2022. We have no record of that. You rang on 12 May 2022."

    assert [event.date.edtf() for event in events_of(words, Kind.LETTER)] == ["2022-05-12"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        # A paper of which only the day is told, and one that says what its writer thought.
        ("The equality impact assessment is dated 22 July 2021.", Kind.JUDGMENT),
        ("The psychologist, Ms Orme, in her report of 3 August 2022, did not support a move.", Kind.DECISION_LETTER),
        ("The August 2022 review was concluded on the papers.", Kind.DECISION_LETTER),
        ("Extended sentence of 9 years (custody 6, licence 3), Hallam Crown Court, 9 February 2018.", Kind.RISK_REPORT),
        ("Its letter of 5 December 2022 gave no reasons.", Kind.JUDGMENT),
    ],
)
def test_papers_and_reviews_of_which_little_is_told_are_events(words: str, kind: Kind) -> None:
    assert len(events_of(words, kind)) == 1


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("I believe that the facts in this statement are true. Signed A Orme, 19 July 2023", Kind.WITNESS_STATEMENT),
        ("On 12 May 2023, at 16:08, Orme, Carol wrote:", Kind.EMAIL),
        ("Mr Ballard's skeleton argument of 8 March 2023 took the point about delay.", Kind.JUDGMENT),
        ("Instructions were given by letter of 4 April 2018 from Messrs Gale.", Kind.EXPERT_REPORT),
        ("Until about Christmas 2022 he had helped her to wash.", Kind.JUDGMENT),
        ("Mr Orme has reserved a bed from 22 July 2025 for twelve weeks.", Kind.DECISION_LETTER),
    ],
)
def test_signatures_instructions_and_what_was_so_before_are_none(words: str, kind: Kind) -> None:
    assert events_of(words, kind) == []


def test_what_lasted_until_a_day_is_of_the_day_on_which_it_began() -> None:
    told = events_of(
        "He was put before the magistrates this morning and remanded in custody until Thursday 14 March 2024.",
        Kind.WITNESS_STATEMENT,
    )

    assert [event.date.edtf()[:10] for event in told] == ["2024-03-01"]


def test_a_part_that_opens_with_its_date_and_a_verb_keeps_its_subject() -> None:
    told = events_of(
        "He missed three appointments in September 2023, and on 3 October 2023 was found by our nurse in the dark.",
        Kind.LETTER,
    )

    assert told[-1].text.startswith("He missed")


def test_a_year_of_another_calendar_is_no_event_of_the_middle_ages() -> None:
    assert events_of("He said that he left the village in 1401, about a week after the new year.", Kind.REPORT) == []


def test_a_feast_that_names_a_thing_is_no_event_beside_the_day_on_which_that_was_seen() -> None:
    words = "On 3 December 2022 Ms Pell went to a Christmas market in Norhill with her husband."
    assert [event.date.edtf() for event in events_of(words, Kind.REPORT)] == ["2022-12-03"]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (
            "I have not been back since 8 January 2025, except on 22 February, when I took the clothes.",
            "[AB] has not been back since 8 January 2025, except on 22 February, when [AB] took the clothes.",
        ),
        (
            "I have not been back, save once, on 22 February 2025.",
            "[AB] has not been back, save once, on 22 February 2025.",
        ),
    ],
)
def test_the_one_time_of_which_words_say_that_there_was_no_other_is_an_event(words: str, text: str) -> None:
    pages = [PageText(page=1, text=f"1. {words}")]
    found = extract(a_document(date="2025-05-28"), pages)
    assert [(event.date.edtf(), event.text) for event in found] == [("2025-02-22", text)]


def test_since_when_somebody_has_not_been_back_is_none() -> None:
    assert not extract(
        a_document(date="2025-05-28"), [PageText(page=1, text="1. I have not been back since 8 January 2025.")]
    )


def test_the_day_of_the_paper_in_which_something_stands_is_not_its_day() -> None:
    source = "according to the home’s summary of 23 May 2022"
    words = f"She was found ill on 12 May 2022 and was sent home on the 20th of that month, {source}."
    assert [event.date.edtf() for event in events_of(words, Kind.REPORT)] == ["2022-05-12", "2022-05-20"]
    assert events_of("According to his letter of 3 May 2022 she left the house.", Kind.REPORT) == []


@pytest.mark.parametrize(
    "words",
    [
        "I have asked the police for disclosure and am arranging a home visit for 16 April 2025.",
        "The action was for 27 January 2025.",
    ],
)
def test_what_is_being_arranged_for_a_day_is_no_event_of_it(words: str) -> None:
    assert [event.date.edtf() for event in events_of(words, Kind.REPORT)] == []
