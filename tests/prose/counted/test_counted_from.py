"""From which date a relative one is counted: of the thing named, of the words quoted, of the story outside them."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, values

JUDGMENT = ("2020-11-26", "judgment")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("the week before it opened on 9 November 2017", "2017-10-30/2017-11-05"),
        ("two days after his release on 4 March 2018", "2018-03-06"),
        ("three days after Ivo’s birth on 21 September 2019", "2019-09-24"),
        ("a month before the hearing of 3 June 2019", "2019-05"),
    ],
)
def test_a_thing_with_its_date_right_after_is_counted_from_that_date(words: str, wanted: str) -> None:
    assert values(f"He was seen on 1 May 2015. From {words} there were protests.", *JUDGMENT)[1] == wanted


def test_of_a_person_that_does_something_the_deed_names_the_day_and_not_the_person() -> None:
    text = "His daughter was born on 2 May 2001. She died on 14 May 2019. He rang the day before his daughter died."

    assert values(text, *JUDGMENT)[-1] == "2019-05-13"


EMAIL = (
    "(3) From Mrs Adair at 22.30 on Tuesday 21 July 2020: “Hi all,\n\nTonight we had another bad time. "
    + "It went on and on. " * 90
    + "\n\nI had seen her this morning before the appointment, and on Monday.”"
)


def test_today_in_an_e_mail_that_is_quoted_is_the_day_it_was_sent_however_long_it_is() -> None:
    assert values(EMAIL, *JUDGMENT)[1:] == ["2020-07-21", "2020-07-21", "2020-07-20"]


def test_where_no_day_is_told_for_what_is_quoted_today_is_not_sure() -> None:
    (found,) = dates("The witness wrote: “I am ill today and cannot come.”", *JUDGMENT)

    assert found.confidence < 0.8


def test_after_a_quotation_the_story_goes_on_from_the_date_before_it() -> None:
    text = (
        "On 1 February 2019 they wrote: “The hearing is on 18 February and we need the list by then.” "
        "A letter in the same terms was sent to him on the same date, and the following day he replied."
    )

    assert values(text, *JUDGMENT) == ["2019-02-01", "2019-02-18", "2019-02-01", "2019-02-02"]


def test_that_day_is_not_the_one_looked_back_to_in_passing() -> None:
    text = "On 21 July 2020 nobody rang about the incident of the previous evening. The request was made that day."

    assert values(text, *JUDGMENT)[-1] == "2020-07-21"


def test_earlier_in_the_day_is_of_the_day_told() -> None:
    text = "On 12 November 2012, having told staff earlier in the day that she would, she left."

    assert values(text, *JUDGMENT) == ["2012-11-12", "2012-11-12"]


def test_a_day_looked_back_to_from_another_sentence_is_not_sure() -> None:
    found = dates("The order of 29 January 2020 was served. He says he saw it only the day before.", *JUDGMENT)

    assert found[1].confidence < 0.8


def test_what_comes_after_a_time_limit_in_the_same_sentence_is_counted_from_it() -> None:
    text = "The hearing is on 15 April. If we do not hear by 14 February we shall issue the next day."

    assert values(text, "2024-02-07", "letter") == ["2024-04-15", "2024-02-14", "2024-02-15"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The messages between 12 and 19 July had been deleted. The next day I saw him.", "2020-09-05"),
        ("He had seen the letter of 3 June. The next day he rang.", "2020-09-05"),
        ("He began on 3 June. The next day he rang.", "2020-06-04"),
    ],
)
def test_a_date_that_only_says_which_thing_is_meant_moves_no_story(text: str, wanted: str) -> None:
    assert values(f"It came back on 4 September 2020. {text}", "2020-10-02", "witness-statement")[-1] == wanted


def test_a_verb_that_everything_shares_names_no_thing() -> None:
    text = "On 24 February 2020 a man came. He was ill until 6 December 2021. The week after he came home I rang."

    assert values(text, "2023-11-20", "witness-statement")[-1] == "-"


def test_the_start_of_and_is_no_article() -> None:
    text = "She was refused in March 2021, asked again the month after and appealed."

    assert values(text, "2022-01-01", "judgment") == ["2021-03", "2021-04"]


def test_by_a_weekday_is_the_coming_one_and_last_tuesday_is_not_yesterday() -> None:
    text = "Please let us have an answer by Friday. We had yours last Tuesday and the other last Monday."

    assert values(text, "2024-02-07", "letter") == ["2024-02-09", "2024-01-30", "2024-02-05"]


def test_that_date_is_not_the_one_that_names_a_thing() -> None:
    text = "On 25 November 2013 she refused the 16 August 2013 application. He had 90 days from that date."

    assert values(text, *JUDGMENT)[-1] == "2013-11-25"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "He became an overstayer on 31 March 2017. On 10 April 2017, i.e. within 14 days of that date, he applied.",
            0,
        ),
        ("He came on 31 March 2017. The order was made on 10 April 2017, and on that date he left.", 1),
    ],
)
def test_so_many_days_of_that_date_is_of_another_than_the_one_in_the_sentence(text: str, wanted: int) -> None:
    found = [item for item in dates(text, *JUDGMENT) if item.kind == "date"]

    assert found[-1].edtf == found[wanted].edtf


def test_what_was_planned_when_something_was_written_moves_no_story() -> None:
    text = "On 3 March 2008 he wrote that he would be back on 13 March. On the same day she rang the solicitors."

    assert values(text, *JUDGMENT)[-1] == "2008-03-03"


def test_a_count_goes_on_from_the_date_that_its_own_sentence_looks_back_to() -> None:
    text = "In February 2015 she was paid less. What had arisen in February 2014 was explained one year later."

    assert values(text, *JUDGMENT)[-1] == "2015"


def test_after_a_thing_on_a_day_that_the_count_itself_comes_to_is_that_day() -> None:
    text = "His discharge was on 29 November 2013. Four days after his discharge on 3 December he died."

    assert values(text, *JUDGMENT)[1] == "2013-12-03"


def test_each_step_from_one_relative_date_to_the_next_is_less_sure() -> None:
    found = dates(
        "On 3 March 2014 he left. The next day he rang. The next day he came. The next day it rained.", *JUDGMENT
    )

    assert [each.confidence >= 0.8 for each in found] == [True, True, False, False]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("A couple of days later", "2019-05-12~"),
        ("A dozen days later", "2019-05-22~"),
        ("A hundred and one days later", "2019-08-19~"),
        ("Two days later", "2019-05-12"),
        ("A week and a half later", "2019-05-20~"),
        ("A year and a half later", "2020-11~"),
    ],
)
def test_a_round_number_is_counted_and_is_of_about_that_day(words: str, wanted: str) -> None:
    assert values(f"He came on 10 May 2019. {words} he left.", "2022-11-26", "witness-statement") == [
        "2019-05-10",
        wanted,
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He was discharged on 3 May 2019. He died 12 days after being discharged.", "2019-05-15"),
        ("The notice was served on 3 May 2019. He left 28 days after service.", "2019-05-31"),
        ("The letter was received on 3 May 2019. Ten days after receipt he rang.", "2019-05-13"),
    ],
)
def test_a_count_from_a_deed_without_an_article_is_counted_from_its_day(text: str, wanted: str) -> None:
    assert values(text, *JUDGMENT)[1] == wanted


@pytest.mark.parametrize(
    "words",
    [
        "The tenant left 28 days after service.",
        "Each patient is to be telephoned the day after discharge.",
        "A landlord who wants a house back has to wait two months after the notice.",
        "If a driver is late he is written up the next day.",
    ],
)
def test_a_count_from_what_the_text_does_not_date_and_a_rule_have_no_value(words: str) -> None:
    assert values(f"He was discharged on 3 May 2019 and got a notice. {words}", *JUDGMENT)[1:] == ["-"]


def test_the_year_after_a_year_of_tax_runs_over_two_as_well() -> None:
    text = "In 2014-15 he paid £4,120. In the following year he paid nothing."

    assert values(text, *JUDGMENT) == ["2014/2015", "2015/2016"]


def test_a_year_of_tax_told_in_passing_lends_no_year_to_a_day() -> None:
    text = "The committee met on 5 December 2016. In 2014-15 he had paid. Permission was refused on 11 January."

    assert values(text, "2017-02-09", "judgment")[-1] == "2017-01-11"


PRESS = ("2000-01-06", "press-article")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They subpoenaed him to testify before the committee on Feb. 10, he said.", "2000-02-10"),
        ("By setting a Jan. 14 return date, the service allowed time.", "2000-01-14"),
        ("But by Monday, officials hardened their stance.", "2000-01-03"),
        ("Until Tuesday, they had not named him.", "2000-01-04"),
        ("It was not until Tuesday that he spoke.", "2000-01-04"),
        ("They would look for ways to get round Wednesday’s ruling.", "2000-01-05"),
        ("He was shot last Oct. 23 at his home.", "1999-10-23"),
    ],
)
def test_in_the_press_the_sentence_says_whether_a_day_is_past(text: str, wanted: str) -> None:
    assert values(text, *PRESS) == [wanted]


def test_the_year_of_a_make_of_car_is_no_date() -> None:
    assert values("His 2014 Ford Fiesta was found on 3 May 2019.", *JUDGMENT) == ["2019-05-03"]


def test_the_week_before_the_trial_is_no_date_of_the_trial() -> None:
    text = (
        "In the week before the trial she withdrew. The night before the trial he had rung her. "
        "The trial was on 5 March 2019."
    )

    assert values(text, *JUDGMENT) == ["2019-02-25/2019-03-03", "2019-03-04", "2019-03-05"]


STATEMENT = ("2025-10-20", "witness-statement")


@pytest.mark.parametrize(
    ("told", "then", "wanted"),
    [
        ("She said that on 11 September the move had been agreed.", "I was sick that night.", "2025-09-22"),
        ("She told me he had been assessed on 9 September.", "Two days later I wrote to her.", "2025-09-24"),
        ("She told me that on 3 September he had gone to the gate.", "The next day he had gone back.", "2025-09-04"),
        ("He left on 3 September.", "The next day he came back.", "2025-09-04"),
    ],
)
def test_what_somebody_said_had_been_done_before_moves_no_story(told: str, then: str, wanted: str) -> None:
    assert values(f"On 22 September 2025 the officer rang me. {told} {then}", *STATEMENT)[-1] == wanted


def test_a_day_of_the_month_with_the_very_time_of_one_told_in_full_is_that_day() -> None:
    text = "Offence: 17/08/2022 20:40. Resumed: 02/09/2022 14:00. On the 17th at 20.40 hrs I searched the cell."

    assert values(text)[-1] == "2022-08-17T20:40"


def test_a_weekday_after_a_week_is_of_that_week() -> None:
    text = "He was away in the week of 8 June 2026. On the Tuesday he rang."

    assert values(text, "2026-11-01", "witness-statement")[-1] == "2026-06-09"


def test_short_weekdays_open_the_lines_of_a_diary() -> None:
    text = "w/c 8 June 2026\nTues - rang\nFri: wrote\nSun – nothing\n"

    assert values(text, "2026-11-01", "other")[1:] == ["2026-06-09", "2026-06-12", "2026-06-14"]


def test_when_something_was_last_done_moves_no_story() -> None:
    went = "We went there on 10 February 2026. The lift was last serviced in May 2022."
    text = f"{went} Records for 19 January were missing."

    assert values(text, "2026-04-21", "report")[-1] == "2026-01-19"


def test_the_afternoon_before_is_the_day_before() -> None:
    text = "I came on 9 June 2026. She had been told the afternoon before, at work."

    assert values(text, "2026-10-12", "witness-statement")[-1] == "2026-06-08"


@pytest.mark.parametrize(("when", "wanted"), [("Christmas", "2025-12-25~"), ("March", "2026-03")])
def test_what_there_had_been_before_then_was_over_when_it_was_written(when: str, wanted: str) -> None:
    text = f"Mr Wray said that there had been talk before {when} but no decision."

    assert values(text, "2026-07-12", "minutes") == [wanted]


@pytest.mark.parametrize(
    ("above", "sure"),
    [
        ("She was admitted on 3 May 2022, moved on 5 May 2022 and discharged on 9 May 2022.", False),
        ("She was discharged on 9 May 2022.", True),
    ],
)
def test_that_same_night_at_the_head_of_a_paragraph_is_not_sure_below_several_days(above: str, sure: bool) -> None:
    found = dates(f"4. {above}\n\n5. That same night he came to her flat.", "2022-09-01", "witness-statement")[-1]
    assert (found.edtf, found.confidence >= 0.8) == ("2022-05-09", sure)
