"""What is counted from a thing by its name: the text dates it plainly, perhaps far away, or not at all."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, values

STATEMENT = ("2023-11-20", "witness-statement")
FAR = "I had a quiet week at work and nothing of note took place. " * 12


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "I put in a complaint on Wednesday 19 April 2023. The Monday after I put in that complaint I left.",
            "2023-04-24",
        ),
        ("He went in on Thursday 2 February 2023. The operation was the day after he went in.", "2023-02-03"),
        ("He came home on 25 June 2023. The day he came home nobody had left a key.", "2023-06-25"),
        ("The panel met on 4 May 2023. I was suspended on the day of the meeting.", "2023-05-04"),
        ("He arrived at the hostel on 4 May 2023. The night he arrived he was ill.", "2023-05-04"),
        (f"He was arrested on 4 May 2023 in Leeds. {FAR}Two days before his arrest he had been at work.", "2023-05-02"),
        ("He was found dead on 14 March 2023. Two days before his death he rang me.", "2023-03-12"),
        (
            "An inquest into her death sat on 7 May 2017. She died on 16 July 2016. The day before her death she rang.",
            "2016-07-15",
        ),
        ("The hearing was on 4 May 2023 in Leeds. It was fixed for three weeks after the hearing.", "2023-05-25~"),
    ],
)
def test_a_thing_that_the_text_dates_once_is_counted_from_however_far_away(text: str, wanted: str) -> None:
    assert values(text, *STATEMENT)[-1] == wanted


def test_a_death_is_counted_from_where_the_text_dates_it_later_and_not_from_its_inquest() -> None:
    text = "An inquest into her death sat on 7 May 2017. The day before her death she rang. She died on 16 July 2016."
    assert values(text, *STATEMENT)[1] == "2016-07-15"


def test_a_thing_with_two_dates_far_away_is_counted_from_neither() -> None:
    text = (
        f"He was arrested on 4 May 2023. He was arrested again on 9 June 2023. {FAR}Two days before his arrest he rang."
    )
    assert values(text, *STATEMENT)[-1] == "-"


@pytest.mark.parametrize(
    "text",
    [
        "He left on 4 May 2023. The family is told the day before any visit.",
        "He left on 4 May 2023. An officer will ring the day after you apply.",
        "He left on 4 May 2023. I saw him the week after half term.",
        "He left on 4 May 2023. I rang two days before I went on holiday.",
    ],
)
def test_a_thing_that_nothing_dates_gives_no_day_that_is_sure(text: str) -> None:
    found = dates(text, *STATEMENT)[-1]
    assert found.edtf == "" or found.confidence < 0.8


def test_a_day_counted_from_a_relative_one_waits_for_it() -> None:
    text = "I have had no heating since two days before last Tuesday."
    assert values(text, "2025-02-11", "email") == ["2025-02-02", "2025-02-04"]


def test_a_letter_goes_on_from_the_day_weeks_before_of_which_it_has_just_told() -> None:
    text = "He went in on Thursday 2 February 2017 for his hip. By Wednesday he was in intensive care."
    assert values(text, "2017-04-27", "letter")[-1] == "2017-02-08"


def test_a_day_of_a_month_told_late_in_the_month_before_is_of_the_next() -> None:
    text = "You asked for a review on 31 May 2024. You sent further papers on the 3rd and spoke to us on the 7th."
    assert values(text, "2024-06-18", "letter")[1:] == ["2024-06-03", "2024-06-07"]


def test_that_christmas_is_the_first_after_what_was_told() -> None:
    text = "In March 2018 you were given an order. You breached it that Christmas."
    assert values(text, "2020-02-21", "sentencing-remarks")[-1] == "2018-12-25~"


def test_what_had_been_done_before_is_told_in_passing_though_it_opens_its_sentence() -> None:
    text = "She fell on Saturday 11 June 2022. The week before she had told us. She was operated on the next morning."
    assert values(text, *STATEMENT)[-1] == "2022-06-12"


def test_a_weekday_that_ends_its_sentence_takes_no_word_of_the_next() -> None:
    [found, *_] = dates("22 March 2024\nThe meeting was on Wednesday. Next one is in May.", "2024-03-22", "letter")[1:]
    assert found.words == "Wednesday"


def test_who_did_a_thing_is_no_name_of_it() -> None:
    text = "The headteacher met us on 20 November 2024. It was refused on the morning of the accident by a teacher."
    assert values(text, "2025-03-12", "letter") == ["2024-11-20", "-"]


@pytest.mark.parametrize("called", ["its pre-hearing note", "the Hearing Report", "a hearing bundle"])
def test_what_is_called_after_a_hearing_is_no_date_of_it(called: str) -> None:
    text = f"The hearing was held on 3 May 2020. On 28 April 2020 they sent {called}. I left on the day of the hearing."
    assert values(text, *STATEMENT)[-1] == "2020-05-03"


def test_days_counted_from_a_thing_to_the_date_behind_it_fit_any_date_that_the_text_gives_the_thing() -> None:
    text = (
        "He was discharged home on 29 November 2013. A plan for his discharge of 22 November was poor. "
        "4 days after discharge on 3 December Mr Pell died."
    )
    assert values(text, "2015-06-01", "report")[2:] == ["2013-12-03", "2013-12-03"]


def test_a_thing_is_not_dated_by_the_heading_below_the_date() -> None:
    text = "The inquest ended on 7 August 2017.\n\nCIRCUMSTANCES OF THE DEATH\n\nShe had come a week before her death."
    assert values(text, "2017-08-08", "report")[-1] == "-"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It ended on 14 January 2014. It was found that May Stoke was killed.", 1),
        ("It ended on 14 January 2014. It was plain to all that April Pell had gone.", 1),
        ("It ended on 14 January 2014. We met again that May.", 2),
    ],
)
def test_a_woman_called_after_a_month_is_none(text: str, count: int) -> None:
    assert len(values(text, "2015-06-01", "report")) == count


@pytest.mark.parametrize(
    "told", ["was found suspended by a belt", "was found hanging", "took her own life", "ended her life", "passed away"]
)
def test_a_death_is_dated_by_whatever_words_tell_it(told: str) -> None:
    text = f"Her inquest was on 7 May 2017. On 16 July 2016 she {told}. The day before her death she rang."
    assert values(text, "2017-08-08", "report")[-1] == "2016-07-15"
