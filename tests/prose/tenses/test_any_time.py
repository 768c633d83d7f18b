"""What happens again and again, lies ahead, or stands too far away: values only where the text settles them."""

from __future__ import annotations

import pytest

from bundler.partial_date import PartialDate
from bundler.prose.find import find_dates
from tests.prose.builders import values

WRITTEN = PartialDate.parse("2024-07-30")


def read(text: str, words: str, kind: str) -> str:
    found = find_dates(text, document_date=WRITTEN, kind=kind)
    return next(one for one in found if words in one.words).edtf


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "He came on 3 May 2024. If the heater ran all night the meter would be empty the next morning.",
            "next morning",
        ),
        ("He came on 3 May 2024. Whenever I complained he said that he would see to it the next day.", "next day"),
        ("It was sent on 3 May 2024. A letter typed one week may be sent the following week.", "following week"),
        ("He came on 3 May 2024. When you tell a teacher they have to ring your mum the same day.", "same day"),
        ("He came on 3 May 2024. A mother ought to be rung the same day.", "same day"),
        ("It was sent on 3 May 2024. The practice is to write to the doctor the next day.", "next day"),
    ],
)
def test_what_happens_on_any_day_has_no_day(text: str, words: str) -> None:
    assert read(text, words, "witness-statement") == ""


def test_a_day_promised_after_one_told_keeps_its_value() -> None:
    text = "The boiler failed on 23 October 2023. He said that a man would come the next day."
    assert read(text, "next day", "witness-statement") == "2023-10-24"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The panel met on 8 June 2023. The rota will be looked at again in October.", "October", "2024-10"),
        ("It wrote on 2 May 2024. The present licence ends on 14 August.", "14 August", "2024-08-14"),
        ("You closed on 2 May 2024. You hoped to reopen in September.", "September", "2024-09"),
        ("It met on 8 June 2023. It is making progress, with hearings starting in October.", "October", "2024-10"),
    ],
)
def test_a_plan_is_of_the_coming_year_when_its_nearest_verb_says_so(text: str, words: str, value: str) -> None:
    assert read(text, words, "decision-letter") == value


def test_a_slip_that_must_be_is_no_plan() -> None:
    text = "On 30 May 2023 I was off. The notes say 2 June 2023. That must be a slip for 1 March."
    assert read(text, "1 March", "witness-statement") == "2023-03-01"


def test_that_year_is_the_one_named_in_passing_in_its_sentence() -> None:
    text = "He moved on 3 May 2023. The power was absolute before 2011, when it was limited by a law of that year."
    assert read(text, "that year", "judgment") == "2011"


def test_a_day_told_far_away_is_not_that_day() -> None:
    text = "He fell on 3 May 2023. " + "The ward had three nurses and a clerk, and none of them knew him. " * 30
    assert read(text + "Nobody called that day.", "that day", "report") == ""


def test_the_day_an_investigation_began_is_not_the_day_of_the_death() -> None:
    text = (
        "On 3 March 2021 I commenced an investigation into her death. She stayed with a friend and died the next day."
    )
    assert read(text, "next day", "report") == ""


def test_the_day_of_the_inquest_is_not_the_day_of_the_death() -> None:
    text = (
        "The investigation concluded at the end of the inquest on 20 September 2023. It was of natural causes. "
        "She had rung for help with a racing heart, and asked to be taken to hospital at once, as her daughter "
        "had advised her to do. Her call was returned that evening."
    )
    assert read(text, "that evening", "report") == ""


def test_an_entry_of_a_log_looks_back_from_its_own_day() -> None:
    text = (
        "11 Mar 2022 Low mood since January.\n25 Mar 2022 Better. Fell on Sunday at home.\n"
        "29 Apr 2022 Nurse to visit on Monday with dressings.\n2 May 2022 Seen."
    )
    assert read(text, "Sunday", "medical-record") == "2022-03-20"
    assert read(text, "Monday", "medical-record") == "2022-05-02"


def test_this_thing_is_counted_from_like_the_thing() -> None:
    text = "The collision was on 16 March 2019. Another car had skidded there four years before this collision."
    assert read(text, "four years", "report") == "2015"


def test_a_month_as_recently_as_last_year_is_read() -> None:
    text = "It only happened as recently as September last year."
    assert read(text, "September", "witness-statement") == "2023-09"


def test_the_end_of_the_inquest_lends_its_year_to_no_day_before_it() -> None:
    text = (
        "On 17 March 2015 I commenced an investigation into his death. The investigation concluded at the "
        "end of the inquest on 13 October 2016. He had been seen on 16 March."
    )
    assert read(text, "16 March", "report") == "2015-03-16"


def test_a_weekday_that_ends_a_sentence_is_no_part_of_the_date_after_it() -> None:
    found = find_dates("Fell on Sunday.\n29 April 2022 Seen by Dr Osei. On Fri. 6 May 2022 no change.")
    assert [item.words for item in found if item.kind == "date"][1:] == ["29 April 2022", "Fri. 6 May 2022"]
    assert all("weekday-mismatch" not in item.flags for item in found)


def test_a_count_from_when_somebody_was_so_old_is_of_no_year() -> None:
    text = "She came here in June 2023. Her father was killed when she was eleven, her mother died the following year."
    assert values(text, "2024-02-22", "medical-record") == ["2023-06", "-"]


def test_a_count_from_a_year_alone_is_of_no_week() -> None:
    text = (
        "He left on 3 October 2018. My neighbour was told the same as me last year and hers got a place the week after."
    )
    assert values(text, "2018-10-08", "letter") == ["2018-10-03", "2017", "-"]
