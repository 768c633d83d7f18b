"""Days of no stated year that may as well be of another: never sure."""

from __future__ import annotations

from tests.prose.builders import dates


def test_the_date_of_a_thing_as_somebody_gave_it_is_not_sure_of_its_year() -> None:
    text = "She got out on 28 June 2018. At her interview in October 2019 she gave the date of her escape as 30 June."
    assert dates(text, "2020-02-04", "decision-letter")[-1].confidence < 0.8


def test_a_day_beside_a_story_of_a_year_ago_may_be_of_the_months_before_a_letter() -> None:
    text = "The certificate was issued on 9 January 2019. You were asked about that on 21 November and did not say."
    assert dates(text, "2020-02-04", "decision-letter")[-1].confidence < 0.8


def test_a_day_that_follows_in_a_story_of_this_year_is_sure() -> None:
    text = "The certificate was issued on 9 January 2020. You were asked about that on 21 January and did not say."
    found = dates(text, "2020-02-04", "decision-letter")[-1]
    assert (found.edtf, found.confidence >= 0.8) == ("2020-01-21", True)


def test_four_figures_to_which_nothing_leads_are_no_sure_year_in_notes_that_tell_hours_so() -> None:
    text = "05/06/19 0640 Slept well.\n05/06/19 1430 Son rang. Asked to leave by security 2010.\n06/06/19 0810 Settled."
    found = [each for each in dates(text, "2019-06-06", "medical-record") if each.words == "2010"]
    assert all(each.kind == "time" or each.confidence < 0.8 for each in found)


def test_a_day_of_a_number_told_of_the_month_before_may_be_that_and_is_not_sure() -> None:
    text = "It came on 26 July 2022. It has to be in by 16 August if you count from the 26th."
    assert dates(text, "2022-08-03", "attendance-note")[-1].confidence < 0.8


def test_a_day_of_a_number_of_its_own_is_sure() -> None:
    text = "It came on 26 July 2022. It was read on 3 August and sent on the 16th."
    found = dates(text, "2022-08-30", "attendance-note")[-1]
    assert (found.edtf, found.confidence >= 0.8) == ("2022-08-16", True)
