"""Dates as notes, records and the heads of letters write them, and figures in them that are none."""

from __future__ import annotations

import pytest

from tests.prose.builders import dates, roles, values


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mr Orme fell 19/8. Diary back by 18/12.", ["2019-08-19", "2019-12-18"]),
        ("She attended 29/8 and was discharged 30/8.", ["2019-08-29", "2019-08-30"]),
        # Figures that count, and the numbers of instructions.
        ("He attended 9/12 sessions.", []),
        ("As PSI 05/2018 says, paperwork is kept.", []),
    ],
)
def test_a_day_in_figures_without_its_year(text: str, wanted: list[str]) -> None:
    assert values(text, "2019-12-31", "other") == wanted


def test_a_date_under_the_name_of_a_section_is_no_number_of_it() -> None:
    head = "Public Protection Casework Section\n16 December 2022\nDear Mr Orme\n"

    assert values(head, "2022-12-16", "decision-letter") == ["2022-12-16"]
    assert roles(head, "2022-12-16", "decision-letter") == ["document-date"]
    assert values("It is under section 16 and part 4.", "2022-12-16", "judgment") == []


def test_a_feast_is_of_the_date_beside_it() -> None:
    assert set(values("On Easter Saturday, 16 April 2022, he drove home.", "2023-07-07", "judgment")) == {"2022-04-16"}


@pytest.mark.parametrize(
    "text",
    [
        "Actions: 1. Police to flag the address by 18/02/22.",
        "Target date: 26/05/23",
        "Next review due: 24/03/2020",
        "The limitation date for any claim is 16 October 2023.",
    ],
)
def test_by_when_something_is_to_be_done(text: str) -> None:
    assert roles(text, "2022-02-17", "other") == ["deadline"]


def test_the_day_on_which_a_decision_was_promulgated_is_the_document_s_own() -> None:
    assert roles("Decision promulgated on 21 June 2019\nBefore the judge", "2019-06-21", "judgment") == [
        "document-date"
    ]


def test_a_date_under_a_sentence_that_ends_with_number_is_read() -> None:
    log = "11/09/2021 23:12 Calls from a withheld number.\n24/09/2021 11:00 Advice given.\n"

    assert values(log, "2021-09-30", "police-record") == ["2021-09-11T23:12", "2021-09-24T11:00"]


def test_a_day_in_figures_that_opens_a_note_is_read_where_whole_dates_are_written_so() -> None:
    text = "Calls since the last meeting (12/11/20): 14/12 silent calls x6; 3/1 brother seen; 9/2 letter received."

    assert values(text, "2021-02-18", "minutes") == ["2020-11-12", "2020-12-14", "2021-01-03", "2021-02-09"]


@pytest.mark.parametrize(
    "text",
    [
        "Seen on 12/11/20. Pain: 7/10 on moving; 8/10 at night.",
        "Seen on 12/11/20. Staff: 24/7 care needed.",
        "Seen on 12/11/20. Dose: 5/7 days a week; 9/2 of them taken.",
        "Seen. Calls: 14/12 silent calls; 9/2 letter received.",
    ],
)
def test_shares_and_scores_open_no_note(text: str) -> None:
    assert len(dates(text, "2021-02-18", "minutes")) - len(dates("Seen on 12/11/20.")) <= 0


def test_a_birth_may_be_cut_to_its_first_letter() -> None:
    (found,) = dates("Case 7: KH (b. 03.10.87), who lives alone.")

    assert (found.role, found.edtf) == ("birth", "1987-10-03")


def test_what_is_said_to_be_up_on_a_day_lies_ahead_though_the_sentence_ends_in_the_past() -> None:
    text = "Her statement of 8 February needs work. The three months are up on 26 May if it was decided on 26 February."

    assert values(text, "2021-03-02", "email") == ["2021-02-08", "P3M", "2021-05-26", "2021-02-26"]


def test_a_day_told_as_past_is_of_the_month_before_where_it_would_lie_ahead() -> None:
    text = "I will write by 5 March. Half-term was the week of the 15th."

    assert values(text, "2021-03-02", "email") == ["2021-03-05", "2021-02-15/2021-02-21"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Weeks as doctors write them.
        ("She had 12/52 of therapy. Bloods in 2/52.", ["P12W", "P2W"]),
        ("RAPE OF FEMALE AGED 16 YRS OR OVER", []),
    ],
)
def test_lengths_in_notes(text: str, wanted: list[str]) -> None:
    assert values(text, "2023-05-09", "medical-report") == wanted


def test_two_months_with_their_years_in_two_figures_beside_each_other() -> None:
    told = "He began on 10 October 2022.\nCourse done Nov 21, review Jan 22. Moved to HMP Cole on 4 May 2019."

    assert values(told, "2024-02-21", "risk-report") == ["2022-10-10", "2021-11", "2022-01", "2019-05-04"]


def test_figures_parted_by_spaces_are_a_date_only_on_a_line_of_their_own() -> None:
    assert values("Mr D Orme\n04 04 2023\nDear Mr Orme", "", "letter") == ["2023-04-04"]
    assert values("Boxes 04 04 2023 were ticked.", "", "letter")[:1] != ["2023-04-04"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The sentence was abolished on 3 December 2012 by section 123 of that Act.", "authority"),
        ("It was changed by LASPO 2012 s.123.", "authority"),
        ("R (K) v Parole Board [2019] QB 285, handed down on 28 March 2018, is distinguishable.", "authority"),
        ("The note (version 6.0, September 2021) was used.", "other"),
        ("R (L) v SSHD [2012] 1 AC 245 was decided on 23 March 2011.", "authority"),
        ("That is in the guidance, version 5.0, published on 6 March 2019.", "other"),
        ("The guideline, in force since 1 October 2014, puts this higher.", "other"),
        ("C could not wait.\nESTHER ORME KC   8 October 2023\n", "document-date"),
        ("The six weeks ran out on 2 March 2018.", "deadline"),
        ("We agreed to extend the time to 27 January 2023.", "deadline"),
        ("He abolished the post on 3 December 2012 by his own hand.", "event"),
    ],
)
def test_dates_of_laws_and_limits(text: str, role: str) -> None:
    assert roles(text, "2023-10-08", "skeleton-argument")[-1] == role


@pytest.mark.parametrize(
    "text",
    [
        "Ref 401   Typed: 09/05/2023\nDear Dr Sethi",
        "I believe it.\nSigned 09/05/2023",
        "Signed and dated: A. Crewe 9/5/23",
        "Examined: 22 May 2018   Report dated: 9 May 2023",
    ],
)
def test_the_foot_and_the_head_say_when_it_was_written(text: str) -> None:
    assert roles(text, "2023-05-09", "medical-report")[-1] == "document-date"


def test_weekdays_cut_short_are_read_where_something_makes_them_weekdays() -> None:
    assert values("He rang on Sat and walked out Fri night.", "2022-05-26", "email") == ["2022-05-21", "2022-05-20"]
    assert values("Tues: seen. Off sick since Mon. Fell Sun, bruised.", "2022-05-26", "email")[1:] == [
        "2022-05-23",
        "2022-05-22",
    ]
    assert values("The Sun printed it. Sat Nav was off. Mon Repos is a house.", "2022-05-26", "email") == []
    assert values("I spoke to her on thursday.", "2022-05-31", "email") == ["2022-05-26"]


def test_months_of_three_letters_are_read_where_something_leads_to_one() -> None:
    assert values("She fell in Jan and has been worse since Feb.", "2022-05-26", "letter") == ["2022-01", "2022-02"]
    assert values("It was signed by Jan. I had it from Jan Mills.", "2022-05-26", "letter") == []


def test_entries_without_a_year_and_with_weekdays_are_a_log_and_follow_each_other() -> None:
    text = (
        "FILE NOTE 27/5/22\n\n- 3 May: visited. She rang yesterday.\n- 6 May: seen at home. Fell the night before.\n"
        "- Tues: surveyor out.\n- Today: letter in. Roof off on Monday."
    )
    assert values(text, "2022-05-27", "other") == [
        *(
            "2022-05-27",
            "2022-05-03",
            "2022-05-02",
            "2022-05-06",
            "2022-05-05",
            "2022-05-10",
            "2022-05-27",
            "2022-05-23",
        ),
    ]


def test_a_month_that_opens_an_entry_ends_the_one_above_it() -> None:
    text = "3.2.22 - seen.\n9.3.22 - seen.\n11.3.22 - moved.\nApril - quiet. At the end of the month he left."
    assert values(text, "2022-05-27", "chronology")[-1] == "2022-04"


def test_figures_with_a_nought_are_days_in_a_log_of_such_and_a_share_or_score_is_none() -> None:
    text = (
        "03/05/22 - Tape runs out 24/06, so collect. Pain 9/10, 1/2, 2/3 of it, 5/7.\n04/05/22 - Held 02/05 and 03/05."
    )
    assert values(text, "2022-05-27", "police-record") == [
        "2022-05-03",
        "2022-06-24",
        "2022-05-04",
        "2022-05-02",
        "2022-05-03",
    ]
    assert values("He drank 02/03 of the bottle.", "2022-05-27", "letter") == []


def test_valentines_without_its_day_is_one_where_something_leads_to_it() -> None:
    assert values("He wrote on Valentine's. Mr Valentine's flat was let.", "2022-05-27", "letter") == ["2022-02-14"]


def test_what_an_entry_looks_back_to_moves_no_later_entry() -> None:
    text = (
        "- 10 Sept 2018: in tears.\n- Thurs 13th: attendance 60 per cent. Last year 94.\n- 25 Sept: seen.\n"
        "- 3 Oct: moved. Conference 6 Nov."
    )
    assert values(text, "2018-10-19", "report") == [
        *("2018-09-10", "2018-09-13", "2017", "2018-09-25", "2018-10-03", "2018-11-06"),
    ]


def test_days_each_on_a_line_of_its_own_are_the_entries_of_a_diary() -> None:
    text = "11/02/24\nAM: washed. X-ray tomorrow.\n\n12/02/24\nTaken in. Buzzed at 0520.\n\n15/02/24\nRang this am."
    assert values(text, "2024-02-16", "other")[1] == "2024-02-12"
    assert values("Woke 0520. Fell on floor 0610. Code 0715.", "2024-02-16", "other") == ["-", "-"]


def test_a_year_ago_last_week_is_of_about_a_month() -> None:
    assert values("The fall was a year ago last week.", "2024-02-16", "letter") == ["2023-02~"]
    assert values("They split up just after New Year.", "2024-02-16", "letter") == []
