"""Dates told from other dates: counted from the right one, or left alone."""

from __future__ import annotations

import pytest

from bundler.partial_date import PartialDate
from bundler.prose.find import find_dates
from tests.prose.builders import dates, roles, values

STORY = "On 3 March 2014 he was arrested. "


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The following day", "2014-03-04"),
        ("the next morning", "2014-03-04"),
        ("The previous day", "2014-03-02"),
        ("the day before", "2014-03-02"),
        ("Later that day", "2014-03-03"),
        ("On the same date", "2014-03-03"),
        ("That evening", "2014-03-03"),
        ("Two days later", "2014-03-05"),
        ("Two weeks later", "2014-03-17~"),
        ("A fortnight earlier", "2014-02-17~"),
        ("Three months earlier", "2013-12"),
        ("Six months later", "2014-09"),
        ("Some five years later", "2019~"),
        ("The following Friday", "2014-03-07"),
        ("On the Thursday", "2014-03-06"),
        ("the following month", "2014-04"),
        ("That summer", "2014-22"),
        ("the following week", "2014-03-10/2014-03-16"),
        ("On the 17th", "2014-03-17"),
        ("On 4 May", "2014-05-04"),
        ("In June", "2014-06"),
        ("On Easter Monday", "2014-04-21"),
        ("at about 10.30 pm", "2014-03-03T22:30"),
    ],
)
def test_in_a_statement_they_are_counted_from_the_last_date_told(words: str, wanted: str) -> None:
    assert values(f"{STORY}{words}, they said.", "2020-01-01", "witness-statement")[1:] == [wanted]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("yesterday", "2020-06-08"),
        ("today", "2020-06-09"),
        ("tomorrow", "2020-06-10"),
        ("last Tuesday", "2020-06-02"),
        ("last week", "2020-06-01/2020-06-07"),
        ("last month", "2020-05"),
        ("last year", "2019"),
        ("three weeks ago", "2020-05-19~"),
        ("two years ago", "2018"),
        ("on 12 May", "2020-05-12"),
        ("on 12 November", "2019-11-12"),
        ("on Friday", "2020-06-05"),
    ],
)
def test_in_a_letter_they_are_counted_from_its_own_date(words: str, wanted: str) -> None:
    assert values(f"We spoke {words}.", "2020-06-09", "letter") == [wanted]


def test_nothing_is_counted_from_an_authority_a_birth_or_a_date_to_come() -> None:
    assert (
        values(
            "On 3 March 2014 he fell. The Act of 1998 applies, and he was born on 4 May 1980. The next day he died."
        )[-1]
        == "2014-03-04"
    )


def test_without_anything_to_count_from_they_stay_unsettled() -> None:
    for words in ("The following day", "Two weeks later", "On 3 March", "Last Tuesday", "That evening", "In June"):
        (found,) = dates(f"{words} he left.")
        assert found.value is None, words
        assert found.confidence < 0.5


def test_an_apposition_settles_the_relative_date() -> None:
    assert values("On 1 May 2020 he wrote. Two days later, on 23 September 2020, he came.")[1:] == [
        "2020-09-23",
        "2020-09-23",
    ]
    assert values("The same day, 2 October 2009, he left.") == ["2009-10-02", "2009-10-02"]


def test_a_thing_named_is_found_with_its_date() -> None:
    text = "The hearing was on 14 June 2021. On 3 August 2022 he wrote. A fortnight before the hearing he was ill."
    found = dates(text)[-1]
    assert (found.edtf, found.anchor) == ("2021-05-31~", 0)
    text = "He was sentenced on 4 May 2010. Five years into his sentence he was moved."
    assert values(text)[-1] == "2015"


def test_a_year_told_from_another_date() -> None:
    assert values("He left in November 2014, having come on 22 January of that year.") == ["2014-11", "2014-01-22"]


def test_words_in_quotation_marks_are_counted_from_what_is_quoted() -> None:
    text = "The letter of 13 July 2010 said: “We received this morning the papers.” He denied it."
    assert values(text, "2022-03-21", "judgment") == ["2010-07-13", "2010-07-13"]


def test_an_inferred_year_is_flagged_with_where_it_came_from() -> None:
    _, found = dates("On 3 March 2014 he came. On 12 May he left.")
    assert (found.method, found.anchor, found.edtf) == ("yearless", 0, "2014-05-12")
    assert "inferred-year" in found.flags
    (found,) = dates("He came on 12 May.", "2014-06-01", "letter")
    assert (found.anchor, found.edtf) == ("document date", "2014-05-12")


def test_the_weekday_decides_the_year() -> None:
    (found,) = dates("She came on Tuesday 21 January.", "2022-02-17", "letter")
    assert found.edtf == "2020-01-21" or "weekday-mismatch" in found.flags


def test_a_date_after_the_document_is_flagged() -> None:
    (found,) = dates("He was seen on 3 March 2024.", "2020-01-01", "letter")
    assert "future" in found.flags


def test_a_story_goes_on_into_the_next_year() -> None:
    assert values("On 12 December 2018 he was moved. On 4 January he came back.")[1:] == ["2019-01-04"]
    assert values("On 10 June 2015 he was moved. On 3 May, as he had said, he fell.")[1:] == ["2015-05-03"]


def test_a_day_named_in_full_lends_its_year_wherever_it_stands_again() -> None:
    text = "The hearing was on 12 December 2018. She wrote in May 2021. The events of 12 December were not told."
    found = dates(text, "2022-06-22", "judgment")
    assert [each.edtf for each in found] == ["2018-12-12", "2021-05", "2018-12-12"]
    assert found[2].anchor == 0


def test_a_birthday_lends_no_year() -> None:
    text = "He was born on 3 May 1984. He was charged in April 2019. On 3 May he was bailed."
    assert [each.edtf for each in dates(text, "2020-01-01", "judgment")][2] == "2019-05-03"


def test_midnight_alone_is_put_on_no_day_since_it_ends_one_and_begins_the_next() -> None:
    text = "He left on 14 March 2014 at noon. He came back just before midnight, and at 9.15 pm I called the police."
    found = {each.words: each.edtf for each in find_dates(text)}
    assert found["midnight"] == ""
    assert found["9.15 pm"] == "2014-03-14T21:15"


def test_a_report_that_the_judge_has_just_read_is_of_the_time_of_writing_and_not_of_the_story() -> None:
    text = "In November 2013 you were sentenced. I have read the report of 2 April and the letter of 28 March."

    assert values(text, "2019-04-12", "sentencing-remarks")[1:] == ["2019-04-02", "2019-03-28"]


def test_a_letter_that_has_told_of_a_plan_years_away_goes_on_from_its_own_day_and_is_not_sure() -> None:
    text = "He is eligible for release on 11 August 2026. In the week of 22 January I shall be on leave."
    found = dates(text, "2024-01-09", "letter")

    assert (found[1].edtf, found[1].confidence < 0.8) == ("2024-01-22/2024-01-28", True)


def test_a_step_before_a_hearing_years_away_is_counted_from_the_hearing() -> None:
    text = "The hearing is listed for 14 January 2025. Bundles will be filed by 7 January."

    assert values(text, "2024-03-09", "letter") == ["2025-01-14", "2025-01-07"]


def test_one_of_the_things_that_a_letter_reports_moves_no_story() -> None:
    text = (
        "Its letter is dated 5 June 2020. It records that there was no finding in the year to April 2020; that in "
        "January 2018 he had been found with a telephone; and that a psychologist saw him between 6 and 22 April."
    )

    assert values(text, "2021-04-22", "judgment")[-1] == "2020-04-06/2020-04-22"


def test_the_number_of_the_next_paragraph_is_no_day_of_that_month() -> None:
    text = "A review ended in February 2019. Another began that November.\n5. She gave notice in December 2020."

    assert values(text, "2021-04-22", "judgment") == ["2019-02", "2019-11", "2020-12"]


def test_in_a_letter_whose_day_is_not_known_a_year_is_carried_far_only_as_a_guess() -> None:
    story = "The last letter that our client had from the scheme was in the autumn of 2021. She had kept each of them. "
    text = (
        story
        + "She has never been told of any visit, and she has never been asked what she thinks. We wrote on 28 July."
    )

    unknown, known = (dates(text, day, "letter")[1].confidence for day in ("", "2021-11-08"))

    assert unknown < 0.8 <= known


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("I understand he could be moved any day after 10 November.", "2025-11-10"),
        ("He may be moved on 10 November.", "2025-11-10"),
        ("As you may know, on 10 November I fell.", "2024-11-10"),
    ],
)
def test_what_may_be_done_lies_ahead(words: str, wanted: str) -> None:
    assert values(words, "2025-10-20", "witness-statement") == [wanted]


def test_by_a_feast_at_the_head_of_a_sentence_is_after_what_was_told() -> None:
    text = "In March 2016 he began to check my phone. By the Christmas I saw nobody. By February I had left."

    assert values(text, "2025-10-20", "witness-statement") == ["2016-03", "2016-12-25~", "2017-02"]


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        # A paper is only named by its date, and what was to be happened to nobody yet.
        (
            "She rang on 3 June 2024. I knew of a hearing, not that it was to be on 14 May."
            " My statement, dated 9 March 2024, was not read. The summary came on the 11th.",
            "witness-statement",
            "2024-06-11",
        ),
        (
            "You were released on 3 June 2005. Dr Orme, who saw you on 6 April, does not find you ill.",
            "sentencing-remarks",
            "2024-04-06",
        ),
        # The trial was lately, whatever year the offence told below it is of.
        (
            "On 9 December the jury convicted you. On 30 October 2021 you drove at him.",
            "sentencing-remarks",
            "2021-10-30",
        ),
        ("The jury convicted you on 9 December.", "sentencing-remarks", "2023-12-09"),
        ("I have lived there since about 1996. She moved in at Easter.", "witness-statement", "2024-03-31~"),
        ("It happened on Sunday 2 June 2024. I was in hospital until the Saturday.", "witness-statement", "2024-06-08"),
    ],
)
def test_from_what_the_last_day_is_counted(text: str, kind: str, wanted: str) -> None:
    assert values(text, "2024-07-19", kind)[-1] == wanted


def test_a_place_that_somebody_has_been_offered_from_a_day_may_be_still_to_come() -> None:
    text = "We hear that Ms Orme has been offered a room at the Elm Project in Wexham from 12 August."
    assert values(text, "2024-08-06", "letter") == ["2024-08-12"]


def test_a_place_that_somebody_has_been_offered_from_a_day_well_before_is_behind() -> None:
    text = "Ms Orme has been offered a room at the Elm Project from 12 June."
    assert values(text, "2024-08-06", "letter") == ["2024-06-12"]


def test_the_next_morning_of_a_letter_is_that_after_the_day_told() -> None:
    text = "On 1 February he came to the house. She left next morning and saw us on the Monday."
    assert values(text, "2024-06-28", "decision-letter") == ["2024-02-01", "2024-02-02", "2024-02-05"]


def test_a_day_told_behind_although_moves_no_story() -> None:
    text = "On 1 February he came back, although he had been warned by them on 29 December. The next day she left."
    assert values(text, "2024-06-28", "decision-letter") == ["2024-02-01", "2023-12-29", "2024-02-02"]


def test_an_exception_moves_no_story() -> None:
    text = (
        "He came on Thursday 1 February 2024. I have not been home since except on 16 February. "
        "I rang the office on the Friday."
    )
    assert values(text, "2024-07-19", "witness-statement") == ["2024-02-01", "2024-02-16", "2024-02-02"]


def test_a_day_beside_tomorrow_is_still_to_come() -> None:
    text = "Kit should stay at home tomorrow and on Thursday."
    assert values(text, "2024-11-19", "email") == ["2024-11-20", "2024-11-21"]


def test_an_appointment_booked_on_a_weekday_is_still_to_come() -> None:
    log = "02/02/24 Rang us. Appt booked Monday.\n05/02/24 Seen.\n08/02/24 No show.\n"
    assert values(log, "2024-06-11", "other")[1] == "2024-02-05"


def test_a_birth_told_after_what_came_before_it_is_part_of_the_story() -> None:
    text = "On 18 December 2023 we moved. Hana was born on 29 August 2024. I was in hospital until 11 September."
    assert values(text, "2025-01-31", "witness-statement")[1:] == ["2024-08-29", "2024-09-11"]


def test_after_that_may_stand_before_and() -> None:
    text = "On 18 June 2024 there was a fight. We met about two weeks after that and made a plan."
    assert [found.confidence > 0.6 for found in dates(text, "2025-01-31", "witness-statement")] == [True, True]


def test_the_day_after_what_is_asked_for_by_a_day_follows_that_day() -> None:
    text = "Please reply by 4pm on Tuesday 6 August. Otherwise we shall issue on the following day."
    assert values(text, "2024-08-02", "pre-action-letter")[-1] == "2024-08-07"


def test_the_first_of_two_visits_told_together_is_on_the_first_of_their_days() -> None:
    text = (
        "I visited them on 28 February and again on 25 April 2024. "
        "On the {} visit she was ill and saw her GP the same day."
    )
    assert values(text.format("first"), "2024-05-13", "letter")[-1] == "2024-02-28"
    assert values(text.format("second"), "2024-05-13", "letter")[-1] == "2024-04-25"


def test_a_feast_in_a_plan_of_a_log_comes_after_its_entry() -> None:
    log = "19/03/24 She rang. Will look again after Easter.\n03/04/24 Discussed.\n09/04/24 Sent.\n"
    assert values(log, "2024-06-11", "spreadsheet")[1] == "2024-03-31~"


def test_last_year_in_talk_of_a_school_may_be_that_of_the_school() -> None:
    text = "I wrote him up this term, on 3 October 2024. Last year, on 18 June, I was there."
    assert [found.confidence < 0.7 for found in dates(text, "2024-11-19", "witness-statement")] == [False, True, True]


def test_what_the_sentence_before_says_of_the_future_puts_no_date_ahead() -> None:
    text = "The clinic is next Thursday at 2. They assessed him back in May and we have waited for months."
    assert values(text, "2024-11-18", "email") == ["2024-11-21", "2024-05"]


def test_a_limit_that_is_over_is_told_of_the_story_and_lends_its_year() -> None:
    text = (
        "Reasons: You were sentenced to 9 years on 2 July 2021. You owe £41,200 which was due to be paid by "
        "14 January 2023. You were given an adjudication on 20 March."
    )
    assert values(text, "2023-04-18", "decision-letter")[-1] == "2023-03-20"


def test_the_year_goes_on_through_days_that_are_guesses() -> None:
    text = (
        "He fell on 3 April 2024. At half past nine a nurse came. The following Monday he was moved. "
        "At ten he asked for his daughter. She came on 2 May, and again on 6 June."
    )
    found = dates(text, "2025-02-01", "witness-statement")

    assert [each.edtf for each in found if each.method == "yearless"] == ["2024-05-02", "2024-06-06"]
    assert all(each.confidence >= 0.8 for each in found if each.method == "yearless")


def test_what_somebody_is_told_to_do_later_moves_no_story() -> None:
    told = "On Friday 7 March 2025 I went to the office. The clerk told me to ring on Tuesday."
    text = f"{told} I had a call at 6 the next morning."
    found = dates(text, "2025-09-01", "witness-statement")

    assert found[-1].edtf == "2025-03-08T06:00"


def test_what_brackets_say_of_a_paper_moves_no_story() -> None:
    says = "She says in her statement (made on 2 June) that it rained."
    text = f"They came on 4 May 2025 at 14:10. {says} The doctor came at 18:40."

    assert values(text, "2025-10-01", "letter")[-1] == "2025-05-04T18:40"


def test_the_month_in_which_somebody_is_so_old_is_that_of_no_event() -> None:
    assert "event" not in roles("My father, who is 80 next month, lives with me.", "2025-10-01", "witness-statement")


def test_a_feast_that_only_another_thing_dates_has_no_year() -> None:
    assert values("She was well until the Christmas after the divorce.", "2025-10-01", "witness-statement") == ["-"]


def test_how_old_somebody_has_turned_is_said_for_the_time_of_writing() -> None:
    text = "1. I have a son, Wren, who turned 3 in March.\n2. I left over the Easter weekend of 2023."

    assert values(text, "2026-10-09", "witness-statement")[0] == "2026-03"


def test_a_letter_does_not_go_on_from_what_it_only_names_as_long_past() -> None:
    text = (
        "12 May 2023\n\nDear Ms Orr\n\nShe still lives through the events of November 2016. "
        "I saw her at home on 18 March.\n\nYours sincerely\n"
    )
    found = find_dates(text, document_date=PartialDate.parse("2023-05-12"), kind="letter")
    assert [each.value.edtf() for each in found if each.words == "18 March" and each.value] == ["2023-03-18"]
