"""Which events a document gives, in what words, and from which page."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bundler.chronology.event import Event
from bundler.chronology.extract import extract
from bundler.chronology.telling.told_event import UNSURE
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from bundler.partial_date import PartialDate
from tests.chronology.builders import a_document
from tests.chronology.events_scored import Passage, passages, score


def events_of(
    *pages: str, kind: Kind = Kind.WITNESS_STATEMENT, date: str = "2022-09-14", **more: str
) -> tuple[Event, ...]:
    texts = tuple(PageText(page=number, text=text) for number, text in enumerate(pages, start=1))
    return extract(a_document(kind, date, **more), texts)


def test_of_labelled_sentences_those_that_tell_of_events_are_chosen() -> None:
    chosen = passages()
    found = score(chosen)

    assert len(chosen) >= 12
    assert sum(label.belongs for passage in chosen for label in passage.labels) >= 80
    assert found.precision >= 0.85, found.wrong
    assert found.recall >= 0.90, found.missed
    assert found.named >= 0.90, found.misnamed


def test_a_running_head_is_no_part_of_a_sentence_that_runs_over_the_page() -> None:
    first = (
        "1. I lived in Harrowick and I was at home with my daughter on that day.\n"
        "2. On 3 March 2014 two officers came to my door and\n1\nPellgrave v Home Office"
    )
    second = "arrested me in front of my daughter.\n3. I was charged on 5 March 2014.\n2\nPellgrave v Home Office"

    arrest, charge = events_of(first, second)

    assert arrest.text == "Two officers came to [AB’s] door and arrested [AB] in front of [AB’s] daughter."
    assert (arrest.accounts[0].citation.page, arrest.accounts[0].citation.paragraph) == (1, "2")
    assert (charge.accounts[0].citation.page, charge.accounts[0].citation.paragraph) == (2, "3")


def test_a_year_alone_on_the_last_line_of_a_page_is_no_page_number() -> None:
    (event,) = events_of("2. The adjudicator upheld part of the complaint that I had made to him on 9 August\n2021.")

    assert event.date.edtf() == "2021-08-09"


def test_each_row_of_a_record_of_convictions_is_one_event() -> None:
    page = (
        "RECORD OF CONVICTIONS\nDate of birth 05/02/1982\nNo Date of\nconviction\nCourt Offence Statute Plea Sentence\n"
        "1 14/02/2003 Saltmere Magistrates’\nCourt\nUsing threatening words\n(offence date 11/01/2003)\n"
        "Public Order Act 1986, s 4 Guilty Fine £150; costs £55\n"
        "2 08/10/2004 Crown Court at\nSaltmere\nRobbery (26/09/2004)\n"
        "Theft Act 1968, s 8\nNot guilty:\nconvicted\n24/11/2004: 3 years’ imprisonment\n"
    )

    events = events_of(page, kind=Kind.CONVICTION_RECORD, title="The record")

    assert [(event.date.edtf(), event.kind) for event in events] == [
        ("2003-02-14", "conviction"),
        ("2004-10-08", "conviction"),
    ]
    assert events[0].text == (
        "Convicted at Saltmere Magistrates’ Court: Using threatening words (offence date 11/01/2003). Guilty. "
        "Fine £150; costs £55."
    )
    assert events[0].accounts[0].asserted_by == "recorded in The record"


def test_a_letter_is_an_event_with_its_writer_addressee_and_subject() -> None:
    page = (
        "Merrowby Council\n1 Example Road\n1 March 2022\nDear Ms Tarn\nYour application for a transfer\n"
        "I am sorry to say that it was refused.\nYours sincerely\nPerrin Colefax\nHousing Officer"
    )

    (letter,) = events_of(page, kind=Kind.LETTER, date="2022-03-01")

    assert letter.kind == "letter"
    assert letter.text == "Letter from Perrin Colefax to Ms Tarn: Your application for a transfer."


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Letter announcing the end of your tenancy in Mill Road", " announcing the end of your tenancy in Mill Road."),
        ("The end of your tenancy of the flat in Mill Road", ": The end of your tenancy of the flat in Mill Road."),
    ],
)
def test_what_a_short_letter_is_about_is_no_part_of_what_it_then_says(heading: str, told: str) -> None:
    page = (
        f"Merrowby Council\n1 Example Road\n1 March 2022\nDear Ms Tarn\n{heading}\n"
        "You asked for a review on 3 February 2022. We are looking at it now.\n"
        "Yours sincerely\nPerrin Colefax\nHousing Officer"
    )

    asked, letter = sorted(
        events_of(page, kind=Kind.LETTER, date="2022-03-01"), key=lambda event: event.date.edtf(), reverse=False
    )

    assert letter.text == f"Letter from Perrin Colefax to Ms Tarn{told}"
    assert asked.text == "[Ms Tarn] asked for a review."
    assert asked.accounts[0].words == "You asked for a review on 3 February 2022."


def test_a_first_line_that_was_full_goes_on_in_the_next() -> None:
    page = (
        "Merrowby Council\n1 March 2022\nDear Ms Tarn\n"
        "We were told by you on 3 February 2022 that the door of your flat had been broken by Mr\n"
        "Vane and that the lock was gone. We are looking at it and will be in touch with you soon.\n"
        "Yours sincerely\nPerrin Colefax\nHousing Officer"
    )

    told, _ = sorted(events_of(page, kind=Kind.LETTER, date="2022-03-01"), key=lambda event: event.date.edtf())

    assert "broken by Mr Vane and that the lock was gone" in told.text


def test_the_judge_is_named_and_the_person_addressed_stands_in_brackets() -> None:
    page = (
        "IN THE CROWN COURT AT SALTMERE\nHIS HONOUR JUDGE OAKSHOTT\nR v CORIN HALDRAKE\nSENTENCING REMARKS\n"
        "1. On 2 May 2014 you pleaded guilty to assault.\n"
        "2. On count 1 there will be a sentence of 6 years’ imprisonment.\n"
    )

    sentence, plea = events_of(page, kind=Kind.SENTENCING_REMARKS, date="2014-06-01")

    assert sentence.kind == "sentence"
    assert "there will be a sentence of 6 years’ imprisonment" in sentence.text
    assert plea.text == "[Corin Haldrake] pleaded guilty to assault."
    assert plea.accounts[0].asserted_by == "His Honour Judge Oakshott"


def test_a_word_that_begins_like_the_half_of_a_day_is_whole_behind_a_time_in_a_log() -> None:
    page = (
        "Observation chart\n11 January 2025  23:40  found on the floor of the cell\n"
        "12 January 2025  01:15  ambulance called\n12 January 2025  04:05 pm  admitted to the ward\n"
    )

    told = " ".join(event.text for event in events_of(page, kind=Kind.EXHIBIT))

    assert "mbulance called" in told
    assert "Bulance" not in told
    assert "dmitted to the ward" in told
    assert "pm" not in told.lower().split()


def test_a_statement_that_is_repeated_is_given_once() -> None:
    page = (
        "1. On 14 March 2014 he kicked in the front door of the flat.\n"
        "2. As I have said, on 14 March 2014 he kicked in the front door of the flat.\n"
    )

    assert len(events_of(page)) == 1


def test_a_list_of_papers_and_a_table_of_contents_give_no_events() -> None:
    page = (
        "A. INTRODUCTION 3\nB. EVENTS OF 2014 5\nC. THE DECISION OF 4 MAY 2021 9\nNo Document Date Page\n"
        "1 Letter of the council 12 January 2015 2\n2 Report of Dr Vane 14 February 2016 9\n"
    )

    assert events_of(page) == ()


def test_law_and_policy_give_no_events() -> None:
    page = "1. On 3 March 2014 the Secretary of State published the policy and it was amended on 5 May 2015."

    assert events_of(page, kind=Kind.POLICY) == ()
    assert events_of(page, kind=Kind.AUTHORITY) == ()


def test_an_argument_gives_only_its_facts_and_less_surely() -> None:
    page = (
        "B. THE FACTS\n1. On 9 December 2022 the cabinet decided to close the centre.\n"
        "C. GROUND 1\n2. On 3 October 2022 the council failed to consult, and that was unlawful.\n"
    )

    (told,) = events_of(page, kind=Kind.FACTS_AND_GROUNDS, date="2023-03-03")
    (witnessed,) = events_of("1. On 9 December 2022 the cabinet decided to close the centre.", date="2023-03-03")

    assert told.date.edtf() == "2022-12-09"
    assert told.confidence < witnessed.confidence


def test_a_long_sentence_is_cut_at_a_clause_and_says_so() -> None:
    sentence = (
        "1. On 9 December 2022 the cabinet of the council decided to close the day centre at "
        "Lindmouth, to move those who "
        "used it to the centre at Harrowick, to sell the land on which it stood to a company in "
        "which two members of the "
        "cabinet had an interest, and to tell nobody of it until the new year had come and gone."
    )

    (event,) = events_of(sentence, date="2023-03-03")

    assert len(event.text) <= 221
    assert event.text.endswith("…")
    assert event.accounts[0].words.endswith("come and gone.")


def test_the_words_of_an_account_are_the_sources_own() -> None:
    for passage in passages():
        joined = " ".join(passage.text.split())
        for event in events_of(passage.text, kind=passage.kind, date=passage.document_date):
            assert all(account.words in joined for account in event.accounts)


def test_the_same_document_gives_the_same_events() -> None:
    page = "1. On 3 March 2014 I was arrested.\n2. I was charged on 5 March 2014.\n"

    assert events_of(page) == events_of(page)
    assert len({event.id for event in events_of(page)}) == 2


def test_no_words_give_no_events() -> None:
    assert events_of("") == ()
    assert events_of("\n \n", "") == ()


@settings(deadline=None)
@given(st.sampled_from(passages()), st.integers(-20, 15).map(lambda count: count * 4))
def test_shifting_every_year_shifts_every_event(passage: Passage, years: int) -> None:
    """By whole leap years, so that no day goes missing; passages whose weekdays are stated are left as they are."""
    assume(
        not re.search(
            r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|nes|rs|ur)?(?:day)?\b|\d[./]\d\d?[./]\d\d\b|\[\d{4}\]", passage.text
        )
    )
    shifted = re.sub(r"\b(?:19|20)\d\d\b", lambda year: str(int(year[0]) + years), passage.text)
    assume(set(re.findall(r"\b\d{4}\b", shifted)) <= {str(year) for year in range(1930, 2090)})
    own = PartialDate.parse(passage.document_date)
    moved = f"{own.earliest.year + years}{passage.document_date[4:]}"

    before = events_of(passage.text, kind=passage.kind, date=passage.document_date)
    after = events_of(shifted, kind=passage.kind, date=moved)

    assert [event.date.earliest.year + years for event in before] == [event.date.earliest.year for event in after]


def test_a_diary_goes_by_date_so_a_year_is_carried_down() -> None:
    page = (
        "Tues 29 December 2025. Rode to work.\n"
        "Wed 30 December. The hearing was put off.\nSat 2 January. Petra rang at noon.\n"
    )

    events = events_of(page, kind=Kind.OTHER, date="2025-12-29")

    assert [event.date.edtf() for event in events] == ["2025-12-29", "2025-12-30", "2026-01-02"]


def test_text_that_is_no_prose_is_got_through() -> None:
    for nasty in (
        "“" * 20_000,
        "12/03/2014 Court of Appeal Guilty Act 2003 " * 400,
        "On 3 March 2014 he went " * 2_000,
    ):
        events_of(f"{nasty} on 3 March 2014 he was arrested.")
        events_of(nasty.replace("12/03", "\n12/03"), kind=Kind.CONVICTION_RECORD)


def test_a_birth_is_an_event_where_it_is_told_as_one_and_not_where_it_says_who_somebody_is() -> None:
    told = (
        "Their daughter Maisie was born in hospital on 30 November 2020. He was born on 3 May 1980. "
        "My sister Ann, who was born on 4 May 1990, lives there. Her children are Kai, born on 5 May 2014, and Jo."
    )
    assert [event.date.edtf() for event in events_of(told)] == ["2020-11-30"]

    rows = (
        "CHRONOLOGY\n22/03/2016  E born at Northlea hospital.\n14/05/2017  Police called to the address.\n"
        "03/06/2018  Her son Kai born.\n10/10/2019  Twins born at 34 weeks.\n"
    )
    found = [(event.date.edtf(), event.kind) for event in events_of(rows, kind=Kind.CHRONOLOGY, date="")]
    assert [item for item in found if item[1] == "other"] == [
        ("2016-03-22", "other"),
        ("2018-06-03", "other"),
        ("2019-10-10", "other"),
    ]


def test_what_went_on_for_a_length_of_time_from_a_day_is_told_of_that_day() -> None:
    told = (
        "She had 28 days from 3 May 2020 to appeal. He was held for eleven months from 21 March 2012. "
        "The hearing lasted two days from 15 November 2021."
    )
    assert [event.date.edtf() for event in events_of(told)] == ["2012-03-21", "2021-11-15"]


def test_what_was_done_the_same_day_stands_in_the_row_of_that_day() -> None:
    told = (
        "On 6 October 2015 he was convicted of theft and got 12 months the same day. "
        "She was assaulted on 3 May 2019 and reported it on the same day."
    )
    first, second = events_of(told)

    assert (first.kind, "got 12 months" in first.text) == ("sentence", True)
    assert "reported it" in second.text


def test_each_of_two_dated_parts_of_a_sentence_has_the_kind_of_its_own_verb() -> None:
    told = (
        "He was granted bail on 5 May 2020 and failed to report on 7 June 2020. "
        "I rang the council on 3 March 2021 and PC Lund took a statement from me on 5 March 2021."
    )

    assert [event.kind for event in events_of(told)] == ["order", "incident", "letter", "report"]


def test_a_judge_whom_a_judgment_tells_of_does_not_give_it() -> None:
    told = "5. On 6 July 2018 His Honour Judge Straker imposed a term of 40 months.\n"

    (named,) = events_of(f"BEFORE\nMRS JUSTICE PELHAM\n{told}", kind=Kind.JUDGMENT, date="")
    (unnamed,) = events_of(f"THE FACTS\n{told}", kind=Kind.JUDGMENT, date="")

    assert named.accounts[0].asserted_by == "Mrs Justice Pelham"
    assert unnamed.accounts[0].asserted_by == "the judge"


def test_a_month_and_a_day_within_it_in_one_clause_are_one_event() -> None:
    (paid,) = events_of("His rent for this month came in on 1 February 2021.", kind=Kind.EMAIL, date="2021-02-11")[1:]

    assert paid.date.edtf() == "2021-02-01"


def test_a_time_at_a_line_s_start_numbers_no_paragraph() -> None:
    page = (
        "1. I was on duty in Market Square on Friday 17 September 2021 as I had been all week. At\n"
        "13.40 a group of about thirty people sat down across the tram lines by the fountain.\n"
    )

    duty, sitting = events_of(page, date="2021-11-12")

    assert duty.date.edtf() == "2021-09-17"
    assert sitting.date.edtf() == "2021-09-17T13:40"
    assert sitting.text == "At 13.40 a group of about thirty people sat down across the tram lines by the fountain."


def test_a_decision_sent_to_solicitors_says_you_to_their_client() -> None:
    page = (
        "Home Office\n{}\n11 September 2026\nDear {}\nReasonable grounds decision\n"
        "On 3 September 2026 you were referred to us as a victim of trafficking.\nYours sincerely,\nDecision Maker\n"
    )
    to_firm, to_client = (
        events_of(page.format(name, name), kind=Kind.DECISION_LETTER, date="2026-09-11")
        for name in ("Ashgrove Law Centre", "Mr Vane")
    )
    assert any("victim of trafficking" in event.text for event in to_firm)
    assert not any("[Ashgrove" in event.text for event in to_firm)
    assert any("[Mr Vane] was referred" in event.text for event in to_client)


def test_the_line_below_the_judge_is_no_part_of_the_name_and_the_sentence_is_quoted() -> None:
    page = (
        "IN THE CROWN COURT AT SALTMERE\nBefore: HIS HONOUR JUDGE OAKSHOTT\nTHE KING v CORIN HALDRAKE\n"
        "SENTENCING REMARKS\n1. I sentence you to 6 years’ imprisonment.\n"
    )

    (sentence,) = events_of(page, kind=Kind.SENTENCING_REMARKS, date="2014-06-01")

    assert sentence.text == ("His Honour Judge Oakshott passed sentence: “I sentence you to 6 years’ imprisonment.”")


def test_a_heading_over_what_was_done_and_the_approval_of_a_transcript_are_no_events() -> None:
    record = "Orders made on 24 April 2020\nA restraining order until further order was made on 24 April 2020.\n"

    assert [event.text for event in events_of(record, kind=Kind.CONVICTION_RECORD)] == [
        "A restraining order until further order was made."
    ]
    transcript = events_of("Approved by the judge on 30th April 2020\n", kind=Kind.SENTENCING_REMARKS)
    assert "2020-04-30" not in [event.date.edtf() for event in transcript]


def test_the_next_morning_is_a_day_and_no_time_on_a_day_told_before() -> None:
    text = "1. On 22 July 2022 the officer rang me. The next morning I called my solicitor, and she wrote a week later."

    assert [(event.date.edtf(), event.text) for event in events_of(text)[1:]] == [
        ("2022-07-23", "The next morning [AB] called [AB’s] solicitor."),
        ("2022-07-30~", "She wrote a week later."),
    ]


def test_a_year_surely_counted_is_enough_for_what_happened() -> None:
    text = "1. I moved to Northbridge in August 2019. Three years later I started a new job at the library."

    assert [event.date.edtf() for event in events_of(text)] == ["2019-08", "2022"]


def test_the_number_of_a_section_ends_no_sentence() -> None:
    text = "1. He was sentenced on 12 June 2018 for wounding (s.18 Offences against the Person Act 1861) to 14 years."

    assert events_of(text)[0].text == (
        "He was sentenced on 12 June 2018 for wounding (s.18 Offences against the Person Act 1861) to 14 years."
    )


def test_when_something_was_said_is_not_when_it_was() -> None:
    text = "As I said on Monday, the decision was taken on the 11th and I was only told last Friday."

    found = events_of(text, kind=Kind.EMAIL, date="2025-09-24")

    assert [event.date.edtf() for event in found if "E-mail" not in event.text] == ["2025-09-11", "2025-09-19"]


def test_the_line_above_a_quoted_message_tells_who_sent_it_without_the_address() -> None:
    text = "Thank you.\n\nOn Mon, 22 Sep 2025 at 16:40, Dana Marlowe <dana@example.org> wrote:\n> Please ring."

    assert "E-mail from Dana Marlowe." in [event.text for event in events_of(text, kind=Kind.EMAIL, date="2025-09-24")]


def test_a_date_that_opens_a_sentence_is_that_of_the_whole_and_not_one_told_in_passing() -> None:
    text = (
        "1. She viewed the flat on 19 July 2022. The same afternoon she e-\nmailed to say that a neighbour knew him, "
        "a fact which she had told them at her interview in April 2022."
    )

    date, words = events_of(text)[-1].date.edtf(), events_of(text)[-1].text

    assert (date, "e-mailed" in words, len(events_of(text))) == ("2022-07-19", True, 2)


def test_a_length_of_time_told_from_its_start_is_not_cut_in_two() -> None:
    text = "1. He did the course between September 2021 and the following January."

    assert [event.text for event in events_of(text)] == [text[3:]]


def test_the_date_stays_where_the_words_would_break_off_without_it() -> None:
    text = "1. He was serving a sentence imposed in June 2018. He was arrested and fined in May 2019."

    assert [event.text for event in events_of(text)] == [
        "He was serving a sentence imposed in June 2018.",
        "He was arrested and fined.",
    ]


def test_the_days_of_the_hearing_at_the_head_of_a_decision_are_an_event_of_the_body_that_heard_it() -> None:
    head = "The Parole Board\nDECISION FOLLOWING ORAL HEARING\nDate of hearing: 2 & 3 June 2022 (by video)"

    heard = events_of(f"{head}\n\n1. Mr Fox is 41.", kind=Kind.DECISION_LETTER, date="2022-06-17")[-1]

    assert (heard.date.edtf(), heard.kind, heard.accounts[0].asserted_by) == (
        "2022-06-02/2022-06-03",
        "hearing",
        "The Parole Board",
    )


def test_what_is_told_after_a_thing_is_of_its_own_day_alone() -> None:
    text = "1. After the incident of November 2021 he was made subject to a plan at a conference held on 1 December."

    assert [event.date.edtf() for event in events_of(text)] == ["2021-12-01"]


def test_a_letter_from_a_doctor_is_told_by_the_name_that_closes_it() -> None:
    text = "Dear Sirs\nI saw her on 7 October 2021.\n\nDr S Lall MBChB MRCGP"

    found = events_of(text, kind=Kind.MEDICAL_REPORT, date="2021-10-13")

    assert {event.accounts[0].asserted_by for event in found} == {"Dr S Lall"}


def test_further_submissions_stay_further_and_what_has_been_since_is_not_what_was_done_then() -> None:
    text = "1. Further submissions came on 3 March 2021. On 19 October 2021 he married Ms Haile, his since May 2019."

    assert [(event.date.edtf(), event.text[:19]) for event in events_of(text)] == [
        ("2021-03-03", "Further submissions"),
        ("2021-10-19", "He married Ms Haile"),
    ]


def test_a_party_s_references_to_the_bundle_are_no_part_of_an_event() -> None:
    text = "5. In its decision of 17 June 2021 the Board declined to direct release [CB/B1/13]."

    assert [event.text for event in events_of(text, kind=Kind.FACTS_AND_GROUNDS)] == [
        "In its decision of 17 June 2021 the Board declined to direct release."
    ]


def test_what_stands_behind_the_mark_of_a_list_is_told_however_short() -> None:
    notes = ("2nd July 2016 smashed my phone, police came", "sentenced 12/6/18 - 14 years", "moved Aug 2019")
    text = "Things I remember\n\n" + "".join(f"- {note}\n" for note in notes)

    assert [event.text for event in events_of(text, kind=Kind.OTHER, date="2025-10-18")] == [
        "2nd July 2016 smashed my phone, police came.",
        "Sentenced 12/6/18 - 14 years.",
        "Moved Aug 2019.",
    ]


def test_a_part_that_leaves_out_its_verb_keeps_the_words_that_have_it() -> None:
    text = "1. Mr Orme was moved to Wexham on 11 March 2017 and his brother to Thornley on 30 November 2020."
    assert [event.text for event in events_of(text)] == [
        "Mr Orme was moved to Wexham.",
        "Mr Orme was moved to Wexham on 11 March 2017 and his brother to Thornley on 30 November 2020.",
    ]


def test_what_a_record_shows_on_a_day_happened_on_it() -> None:
    text = (
        "3. The records show a first consultation for low mood on 6 October 2017. The notes show no fall in May 2018."
    )
    found = events_of(text, kind=Kind.MEDICAL_REPORT, date="2022-07-10")
    assert [event.date.edtf() for event in found][1:] == ["2017-10-06"]


def test_a_meeting_that_somebody_is_thanked_for_was_held() -> None:
    text = "Dear Mr Orme\n\nThank you for attending the hearing on 5 March, at which you spoke."
    found = events_of(text, kind=Kind.LETTER, date="2022-03-12")
    assert [event.date.edtf() for event in found] == ["2022-03-12", "2022-03-05"]


def test_the_one_day_on_which_something_was_done_after_all_is_told() -> None:
    text = "8. I have not been back there except on 16 February 2022, with an officer, to get my uniform."
    assert [event.date.edtf() for event in events_of(text)] == ["2022-02-16"]


def test_a_length_told_with_its_two_ends_is_not_counted_from_a_day() -> None:
    text = "4. He was suspended for three days from 7 to 11 November 2021."
    assert [event.date.edtf() for event in events_of(text)] == ["2021-11-07/2021-11-11"]


def test_on_the_day_of_a_hearing_that_is_vacated_nothing_is_heard() -> None:
    text = (
        "5. The hearing listed on 9 September 2022 is vacated. 6. The trial fixed for 3 October 2022 has been vacated."
    )
    assert events_of(text, kind=Kind.ORDER, date="2022-08-19")[1:] == ()


def test_a_feast_from_which_a_day_is_counted_is_no_day_of_its_own() -> None:
    text = "6. Two days before Christmas last year he pushed me down the step."
    assert [event.date.edtf() for event in events_of(text)] == ["2021-12-23"]


def test_the_day_of_what_was_just_told_may_stand_in_the_next_sentence() -> None:
    text = "3. I called the police in 2019. It was a Sunday, 16 June, because my son was there. I was not at home."
    assert [(event.date.edtf(), event.text) for event in events_of(text)][-1] == (
        "2019-06-16",
        "[AB] called the police in 2019. It was a Sunday, 16 June, because [AB’s] son was there.",
    )
    text = "4. I rang the police. It was 3 March 2021. My name is Mary. It was 3 May 2021."
    assert [event.date.edtf() for event in events_of(text)] == ["2021-03-03"]


def test_what_is_said_with_which_keeps_the_thing_that_it_is_said_of() -> None:
    text = "1. They saw him in May 2020 and we waited for the report, which only came on 1 November 2020."
    assert (
        events_of(text)[-1].text
        == "They saw him in May 2020 and we waited for the report, which only came on 1 November 2020."
    )


def test_a_date_at_the_end_stays_where_another_stands_before_it() -> None:
    text = "1. She applied on 5 February 2021 after leaving a house let on a tenancy which began on 18 July 2016."
    assert [event.text.endswith("which began on 18 July 2016.") for event in events_of(text)] == [True, True]


def test_thank_you_thanks_nobody_else() -> None:
    text = (
        "Dear Mr Orme\n\nThank you for attending the hearing, which was adjourned from 11 February because she was ill."
    )
    found = events_of(text, kind=Kind.LETTER, date="2022-03-12")
    assert found[-1].text.startswith("Thank you for attending")


def test_the_sign_of_a_section_keeps_its_small_letter() -> None:
    log = "02/02/2021 Call from applicant.\n09/04/2021 s184 sent by post.\n10/04/2021 Call from landlord.\n"
    found = [event.text for event in events_of(log, kind=Kind.SPREADSHEET, date="")]
    assert "s184 sent by post." in found


def test_a_field_tells_what_was_done_without_the_word_for_its_date() -> None:
    found = events_of("RECORD OF ADJUDICATION\nDate charge laid: 18/08/2022\nPlea: Guilty", kind=Kind.OTHER, date="")

    assert [(event.date.edtf(), event.text) for event in found] == [("2022-08-18", "Charge laid.")]


def test_the_date_stays_where_the_words_say_which_of_several_it_is_of() -> None:
    last = "He had two adjudications that year, the last on 30 November 2019."
    died = "He had lived with his mother, who died in April 2020."

    assert [event.text for event in events_of(f"3. {last} {died}")] == [last, died]


def test_a_record_of_a_day_is_no_event_of_that_day() -> None:
    text = "6. On 5 November 2024 the police said that the recording for the night of 18 May had been wiped."

    assert [event.date.edtf() for event in events_of(text, date="2025-01-14")] == ["2024-11-05"]


def test_a_feast_from_which_a_day_is_counted_is_no_event_nor_is_since_when_somebody_had_waited() -> None:
    text = (
        "1. On 3 May 2022 he said that he had been waiting since 2 pm. I last saw her the Sunday before Christmas 2022."
    )

    assert {event.date.edtf() for event in events_of(text)} <= {"2022-05-03", "2022-12-18"}


def test_an_hour_of_a_morning_far_from_the_night_it_follows_is_an_event() -> None:
    between = "The kitchen was left as it stood and the neighbours slept on. " * 9
    text = f"1. He went in on the night of 7th to 8th March 2019. {between}\n2. He was arrested at 6.20 that morning."
    assert ("2019-03-08T06:20", "arrest") in [
        (event.date.edtf(), event.kind)
        for event in extract(a_document(Kind.SENTENCING_REMARKS, "2020-01-09"), (PageText(page=1, text=text),))
    ]


def test_what_was_done_on_a_day_that_the_words_leave_open_is_told_and_says_so() -> None:
    text = "1. The review was on 3 May 2019. I had seen her ten days before. On 7 December she rang."
    rang = next(event for event in events_of(text, date="2025-02-01") if "rang" in event.text)

    assert rang.confidence < 0.7
    assert "unsure" in rang.flags


def test_an_hour_that_names_a_thing_is_no_event_of_that_hour() -> None:
    text = "1. The log was sent to me on 3 May 2024. The 02:30 visit never took place."

    assert [event.date.edtf() for event in events_of(text, date="2025-02-01")] == ["2024-05-03"]


def test_of_an_hour_of_either_half_of_the_day_the_day_is_told() -> None:
    text = "1. On 9 May 2019 we had a party.\n2. Karl climbed over the wall at about quarter past four.\n3. He left."
    told = extract(a_document(), (PageText(page=1, text=text),))
    assert ("2019-05-09", "Karl climbed over the wall at about quarter past four.") in [
        (event.date.edtf(), event.text) for event in told
    ]


def test_a_thing_made_on_another_day_is_not_told_as_what_was_done_with_it() -> None:
    text = (
        "1. She showed me a parcel postmarked Elmsford 02.03.20.\n"
        "2. The Minister has adopted the recommendation made by the panel on 26 April 2021 that he be moved.\n"
        "3. In May 2020 he was fined for breaking the injunction granted on 4 February 2019.\n"
    )
    told = [(event.date.edtf(), event.text) for event in extract(a_document(), (PageText(page=1, text=text),))]
    assert told == [
        ("2020-03-02", "A parcel postmarked Elmsford 02.03.20."),
        ("2021-04-26", "The recommendation made by the panel on 26 April 2021 that he be moved."),
        ("2020-05", "He was fined for breaking the injunction granted on 4 February 2019."),
    ]


def test_what_was_held_at_the_head_of_a_note_is_told_by_the_name_of_the_note() -> None:
    text = (
        "CHILDREN'S SERVICES\nNOTE OF STRATEGY MEETING\nHeld on Tuesday 3 June 2025 at the Civic Centre\n"
        "1. The school was represented.\n"
    )
    found = events_of(text, kind=Kind.OTHER, date="2025-06-09")

    assert [(event.date.edtf(), event.text, event.kind) for event in found] == [
        ("2025-06-03", "Strategy meeting held.", "hearing")
    ]


def test_what_somebody_was_told_to_do_on_a_day_is_no_event_of_that_day() -> None:
    text = "1. I went to the office on 7 March 2025. The clerk told me to come back on Monday."

    assert [event.date.edtf() for event in events_of(text, date="2025-09-01")] == ["2025-03-07"]


def test_the_problems_of_a_patients_record_are_told_with_their_dates() -> None:
    text = (
        "HILL SURGERY\nPatient: Ms Ida WRAY DoB 1-May-1980\nPROBLEMS\nActive\nAsthma 2003\n"
        "Depressive episode Mar 2017\nPast\nSection 2 MHA 14-Jan-2018 to 02-Feb-2018\n"
        "MEDICATION\nSertraline 50mg Mar 2017\n"
    )
    found = events_of(text, kind=Kind.MEDICAL_REPORT, date="2025-09-01")

    assert [(event.date.edtf(), event.text) for event in found if event.accounts[0].words] == [
        ("2003", "Asthma."),
        ("2017-03", "Depressive episode."),
        ("2018-01-14/2018-02-02", "Section 2 MHA."),
    ]


def test_the_note_of_a_picture_that_was_not_fetched_is_no_part_of_what_is_told() -> None:
    text = (
        "Dear Ms Orme\nI sent you the plan on 3 May 2021 [picture not fetched: it is kept on the internet: Logo] "
        "and heard nothing.\n"
    )
    told = [event.text for event in events_of(text, kind=Kind.LETTER, date="2021-06-01")]
    assert "I sent [Ms Orme] the plan on 3 May 2021 and heard nothing." in told


def test_messages_copied_one_after_the_other_are_each_told_with_their_day() -> None:
    text = (
        "From: Ida Wray\nSent: 19 November 2025 17:48\nTo: Tom Pell\nSubject: Lift\n\nPlease look at it.\n\n"
        "From: Tom Pell\nSent: 24 November 2025 08:15\nTo: Ida Wray\nSubject: RE: Lift\n\nIt is mended.\n"
    )
    found = events_of(text, kind=Kind.EMAIL, date="2025-11-19/2025-11-24")

    assert [(event.date.edtf(), event.text) for event in found] == [
        ("2025-11-19T17:48", "E-mail from Ida Wray to Tom Pell: Lift."),
        ("2025-11-24T08:15", "E-mail from Tom Pell to Ida Wray: RE: Lift."),
    ]


@pytest.mark.parametrize(
    "words",
    ["No decision was made before 8 September 2026.", "Tom, as discussed on 8 September 2026, nothing more is needed."],
)
def test_what_had_not_been_done_by_then_and_when_it_was_talked_of_are_no_events(words: str) -> None:
    assert not events_of(words, kind=Kind.LETTER, date="")


def test_each_of_several_days_of_one_deed_is_told() -> None:
    text = "1. I rang on 30 December 2025, on 2 January and on the Monday after that."

    assert [event.date.edtf() for event in events_of(text, date="2026-10-09")] == [
        "2025-12-30",
        "2026-01-02",
        "2026-01-05",
    ]


def test_what_somebody_knows_happened_all_the_same() -> None:
    text = "Dear Ida\nAs you know he was arrested on 20 Feb at 22:40 and interviewed the next day."

    assert [
        event.date.edtf() for event in events_of(text, kind=Kind.EMAIL, date="2026-03-18") if "arrest" in event.text
    ][-2:] == ["2026-02-20T22:40", "2026-02-21"]


def test_a_date_that_a_line_breaks_begins_no_entry() -> None:
    text = (
        "Journal\n2 Dec 2025 at 10:12am\nPlease come at two.\n15 Jan 2026 at 11:31am\nYou did not attend on 10\n"
        "December 2025. Your last day of entitlement was 28 November 2025.\n"
    )

    assert "2025-12" not in [event.date.edtf() for event in events_of(text, kind=Kind.OTHER, date="")]


def test_a_month_before_a_day_says_which_thing_is_meant() -> None:
    text = "1. You had pleaded guilty to a breach of the order in June 2015, on 2nd December 2019."

    assert [event.date.edtf() for event in events_of(text, kind=Kind.SENTENCING_REMARKS, date="2020-04-24")][-1:] == [
        "2019-12-02"
    ]
    assert "2015-06" not in [event.date.edtf() for event in events_of(text, kind=Kind.SENTENCING_REMARKS, date="")]


def test_scores_by_day_are_no_events() -> None:
    text = (
        "CONTACT LOG\nRisk checklist scores\nDate Score Remark\n02/12/2019 22 Taken from the notes\n"
        "01/06/2020 14 After the move\n12/05/2023 15 After the letter\n"
    )

    assert not events_of(text, kind=Kind.OTHER, date="")


def test_what_is_told_without_full_stops_is_told_day_by_day() -> None:
    days = [f"{day} {month} 2017" for month in ("March", "April", "May") for day in range(1, 15)]
    words = " and then ".join(
        f"he waited in the lane by the school and on {day} the caretaker wrote to us" for day in days
    )

    found = events_of(f"1. {words}.")

    assert [event.date.edtf() for event in found] == sorted(
        PartialDate.of(2017, month, day).edtf() for month in (3, 4, 5) for day in range(1, 15)
    )
    assert not any(re.search(r"\band\W*$", event.text) for event in found)


def test_rows_that_ran_together_are_no_prose_without_full_stops() -> None:
    rows = " ".join(
        f"{day} March 2017 Harrowick Crown Court Burglary CC-{day} Imprisonment {day} Months Concurrent"
        for day in range(1, 31)
    )

    assert events_of(f"1. {rows}.") == ()


def test_minutes_tell_of_the_meeting_that_they_are_of() -> None:
    document = a_document(Kind.MINUTES, "2024-05-21", title="Minutes of the Marl risk panel")
    found = extract(document, (PageText(page=1, text="MINUTES OF THE MARL RISK PANEL\n1. Apologies: none.\n"),))
    assert [(event.kind, event.date.edtf(), event.text) for event in found] == [
        ("hearing", "2024-05-21", "Minutes of the Marl risk panel.")
    ]


def test_a_problem_of_one_word_is_told_below_the_head_of_a_patient_s_problems() -> None:
    text = (
        "Patient record\nMs Ada FENN DOB: 03-May-1983 NHS No: 999 012 0000\nActive problems\n"
        "15-Nov-2014 Depression\n11-Jun-2009 Asthma\nSignificant past\n12-May-2014 Fracture of left wrist\n"
    )
    found = extract(
        a_document(Kind.MEDICAL_REPORT, "2026-09-30", title="Patient record"), (PageText(page=1, text=text),)
    )
    assert [(event.date.edtf(), event.text) for event in found if event.date.edtf() < "2020"] == [
        ("2014-11-15", "Depression."),
        ("2009-06-11", "Asthma."),
        ("2014-05-12", "Fracture of left wrist."),
    ]
    assert not any("Ada" in event.accounts[0].asserted_by for event in found)


@pytest.mark.parametrize(
    ("told", "day", "text"),
    [
        ("I remember him choking me on 3 May 2014.", "2014-05-03", "[AB] remembers him choking [AB]."),
        (
            "I can still recall being thrown from the van in May 2014.",
            "2014-05",
            "[AB] can still recall being thrown from the van.",
        ),
    ],
)
def test_what_a_witness_remembers_somebody_doing_is_told(told: str, day: str, text: str) -> None:
    found = extract(a_document(), (PageText(page=1, text=f"4. {told}\n"),))
    assert [(event.date.edtf(), event.text) for event in found] == [(day, text)]


def test_what_a_witness_only_remembers_a_time_for_is_not_told() -> None:
    assert not extract(a_document(), (PageText(page=1, text="4. I remember the summer of 2014 as a happy time.\n"),))


def test_the_period_that_counts_cover_is_that_of_the_offence() -> None:
    text = "REMARKS\n3. Counts 2 to 4 are specimen counts covering the period between 1 May 1998 and 2 June 1999.\n"
    found = extract(a_document(Kind.SENTENCING_REMARKS, ""), (PageText(page=1, text=text),))
    assert [(event.date.edtf(), event.kind) for event in found] == [("1998-05-01/1999-06-02", "offence")]


@pytest.mark.parametrize(
    ("kind", "told", "text"),
    [
        (Kind.SENTENCING_REMARKS, "I find that on 3 May 2012 you kicked her.", "On 3 May 2012 you kicked her."),
        (Kind.LETTER, "It is admitted that the form was lost on 3 May 2012.", "The form was lost."),
        (
            Kind.LETTER,
            "Further to our meeting on 2 May 2012 I am writing to inform you that on 3 June 2012 the panel refused it.",
            "The panel refused it.",
        ),
    ],
)
def test_what_only_leads_to_what_is_told_is_left_out(kind: Kind, told: str, text: str) -> None:
    found = extract(a_document(kind, ""), (PageText(page=1, text=f"{told}\n"),))
    assert found[-1].text == text


def test_the_hearing_and_the_end_of_a_term_are_told_by_the_cells_of_a_decision() -> None:
    text = (
        "PAROLE DECISION\nName Abel Fenn\nMinimum term expires 4 April 2026\nDate of hearing 6 May 2026 (by video)\n"
        "Conditional release date (CRD): 7 June 2029\nDate of decision 18 May 2026\n"
    )
    found = extract(a_document(Kind.DECISION_LETTER, "2026-05-18"), (PageText(page=1, text=text),))
    assert [(event.date.edtf(), event.kind, event.text) for event in found[1:]] == [
        ("2026-04-04", "sentence", "Minimum term expires."),
        ("2026-05-06", "hearing", "Hearing."),
        ("2029-06-07", "transfer", "Conditional release date."),
    ]


def test_a_day_whose_year_turns_the_story_back_is_unsure_where_a_later_one_fits() -> None:
    text = "You were interviewed on 26 November 2013. You called her a liar before the jury on 1 October.\n"
    found = extract(a_document(Kind.SENTENCING_REMARKS, "2015-10-30"), (PageText(page=1, text=text),))
    (before_jury,) = [event for event in found if "jury" in event.text]
    assert UNSURE in before_jury.flags
