"""Directions: what a judge ordered comes before every rule."""

from __future__ import annotations

import pytest

from bundler.documents.manifest import Direction
from bundler.errors import CaseError
from bundler.timetable.reckon import timetable_of
from tests.timetable.builders import a_claim, an_order, day, the_line

ORDER = "Order of 3 February 2027, paragraph 4"


def test_an_order_overrides_the_period_and_names_what_it_overrides() -> None:
    manifest = a_claim(an_order("detailed-grounds", "2026-07-01"), permission_granted="2026-06-01")

    line = the_line("detailed-grounds", manifest)
    assert line.safe == line.last == day("2026-07-01")
    assert line.source == line.order == ORDER
    assert line.notes[0] == "Overrides the rule: CPR 54.14 gives Monday 6 July 2026."
    assert len([one for one in timetable_of(manifest).lines if one.act == "detailed-grounds"]) == 1


def test_an_order_needs_no_date_to_count_from() -> None:
    line = the_line("detailed-grounds", a_claim(an_order("detailed-grounds", "2026-07-01")))

    assert line.safe == day("2026-07-01")
    assert line.needs == ""


def test_an_act_that_no_rule_knows_is_a_line_of_its_own() -> None:
    line = the_line("file an agreed note on costs", a_claim(an_order("file an agreed note on costs", "2027-03-01")))

    assert (line.title, line.safe) == ("file an agreed note on costs", day("2027-03-01"))


def test_a_day_ordered_that_is_closed_means_the_open_day_before() -> None:
    line = the_line("reply", a_claim(an_order("reply", "2026-04-06T16:00")))

    assert (line.last, line.safe, line.also) == (day("2026-04-06"), day("2026-04-02"), None)
    assert "by 16:00" in line.counted


def test_promptness_is_still_told_where_an_order_extends_the_time_for_the_claim() -> None:
    line = the_line("claim", a_claim(an_order("claim", "2026-07-01"), decision_date="2026-01-15"))

    assert any("Promptly" in note for note in line.notes)


@pytest.mark.parametrize(
    ("orders", "where", "word"),
    [
        ([an_order("reply", "2026-07")], "direction[1].by", "not one day"),
        ([an_order("reply", "2026-07-01~")], "direction[1].by", "not one day"),
        ([an_order("reply", "2026-07-01/2026-07-03")], "direction[1].by", "not one day"),
        ([an_order("reply", "2926-07-01")], "direction[1].by", "2926"),
        ([an_order("reply", "2026-07-01"), an_order("reply", "2026-07-02")], "direction[2].act", "twice"),
        ([an_order("detailed-ground", "2026-07-01")], "direction[1].act", "close to an act"),
    ],
)
def test_a_direction_that_cannot_be_used_is_refused_by_its_place(
    orders: list[Direction], where: str, word: str
) -> None:
    with pytest.raises(CaseError) as caught:
        timetable_of(a_claim(*orders))

    assert caught.value.where == f"bundle.toml: {where}"
    assert word in caught.value.problem
    assert caught.value.remedy
