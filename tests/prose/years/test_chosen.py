"""The year of a day that states none, where the words leave two, and in notes that plan."""

from __future__ import annotations

from tests.prose.builders import dates, values


def test_a_letter_between_a_story_of_years_ago_and_its_own_months_is_never_sure() -> None:
    text = "He came to us in August 2020, and has been here since. The review fell due on 1 March."
    assert dates(text, "2024-06-14", "letter")[-1].confidence < 0.8


def test_a_letter_that_tells_of_last_month_alone_is_sure() -> None:
    found = dates("We wrote to you on 1 March and heard nothing.", "2024-06-14", "letter")[-1]
    assert (found.edtf, found.confidence >= 0.8) == ("2024-03-01", True)


def test_the_entry_of_the_day_of_writing_plans_without_a_verb() -> None:
    text = "2 Feb 2020 - Rang.\n9 Feb 2020 - Visit.\n14 Feb 2020 - Contact agreed. CMH 3 March. Report by mid April."
    assert values(text, "2020-02-14", "chronology")[3:] == ["2020-03-03", "2020-04"]


def test_months_that_run_from_one_to_another_need_nothing_before_them() -> None:
    assert values("Hair test: cocaine, June to August 2019.", "2020-02-14", "chronology") == ["2019-06/2019-08"]


def test_a_story_of_years_ago_told_by_months_does_not_come_to_a_day_of_lately() -> None:
    text = "He came to us in August 2020. The review was held on 1 March. On 22 February he had written to us."
    assert values(text, "2024-06-14", "letter")[1:] == ["2024-03-01", "2024-02-22"]
