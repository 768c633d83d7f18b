"""The timetable: dates worked by hand, what is said of a missing date, and what is always true."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundler.documents.manifest import Claim
from bundler.errors import CaseError
from bundler.partial_date import PartialDate
from bundler.timetable.anchors import court_days_of
from bundler.timetable.reckon import timetable_of
from tests.timetable.builders import a_claim, a_letter, day, the_line

DAYS = st.dates(day("2015-01-01"), day("2040-12-31"))

# act, the day counted from, kind of claim, the last day by the rule, the safe day, the day CPR 2.8(5) adds.
# Worked with a calendar, not with the program.
BY_HAND = [
    # Three months after the decision: ordinary, month ends, 31st, 29 February.
    ("claim", "2026-01-15", "general", "2026-04-15", "2026-04-15", None),
    ("claim", "2025-10-31", "general", "2026-01-31", "2026-01-30", "2026-02-02"),
    ("claim", "2025-11-30", "general", "2026-02-28", "2026-02-27", "2026-03-02"),
    ("claim", "2023-11-30", "general", "2024-02-29", "2024-02-29", None),
    ("claim", "2024-02-29", "general", "2024-05-29", "2024-05-29", None),
    ("claim", "2027-11-29", "general", "2028-02-29", "2028-02-29", None),
    ("claim", "2027-12-31", "general", "2028-03-31", "2028-03-31", None),
    ("claim", "2026-03-31", "general", "2026-06-30", "2026-06-30", None),
    ("claim", "2025-12-31", "general", "2026-03-31", "2026-03-31", None),
    ("claim", "2026-08-31", "general", "2026-11-30", "2026-11-30", None),
    # Easter, Christmas, New Year.
    ("claim", "2026-01-03", "general", "2026-04-03", "2026-04-02", "2026-04-07"),
    ("claim", "2026-01-06", "general", "2026-04-06", "2026-04-02", "2026-04-07"),
    ("claim", "2026-09-25", "general", "2026-12-25", "2026-12-24", "2026-12-29"),
    ("claim", "2026-09-28", "general", "2026-12-28", "2026-12-24", "2026-12-29"),
    ("claim", "2021-09-25", "general", "2021-12-25", "2021-12-24", "2021-12-29"),
    ("claim", "2026-10-01", "general", "2027-01-01", "2026-12-31", "2027-01-04"),
    # Bank holidays, and those that were moved or added.
    ("claim", "2026-05-31", "general", "2026-08-31", "2026-08-28", "2026-09-01"),
    ("claim", "2026-02-04", "general", "2026-05-04", "2026-05-01", "2026-05-05"),
    ("claim", "2026-02-25", "general", "2026-05-25", "2026-05-22", "2026-05-26"),
    ("claim", "2020-02-08", "general", "2020-05-08", "2020-05-07", "2020-05-11"),
    ("claim", "2020-02-04", "general", "2020-05-04", "2020-05-04", None),
    ("claim", "2022-03-02", "general", "2022-06-02", "2022-06-01", "2022-06-06"),
    ("claim", "2022-02-28", "general", "2022-05-28", "2022-05-27", "2022-05-30"),
    ("claim", "2022-06-19", "general", "2022-09-19", "2022-09-16", "2022-09-20"),
    ("claim", "2023-02-08", "general", "2023-05-08", "2023-05-05", "2023-05-09"),
    # Planning: six weeks. Procurement: 30 days, the first of them the day of knowledge.
    ("claim", "2026-02-20", "planning", "2026-04-03", "2026-04-02", "2026-04-07"),
    ("claim", "2024-01-18", "planning", "2024-02-29", "2024-02-29", None),
    ("claim", "2026-06-10", "planning", "2026-07-22", "2026-07-22", None),
    ("claim", "2026-04-01", "procurement", "2026-04-30", "2026-04-30", None),
    ("claim", "2024-02-01", "procurement", "2024-03-01", "2024-03-01", None),
    ("claim", "2026-12-01", "procurement", "2026-12-30", "2026-12-30", None),
    # After issue, service and orders. Service is no act at the court office: CPR 2.8(5) does not help it.
    ("service-of-claim-form", "2026-03-27", "general", "2026-04-03", "2026-04-02", None),
    ("service-of-claim-form", "2026-06-01", "general", "2026-06-08", "2026-06-08", None),
    ("acknowledgment-of-service", "2026-12-04", "general", "2026-12-25", "2026-12-24", "2026-12-29"),
    ("acknowledgment-of-service", "2028-02-08", "general", "2028-02-29", "2028-02-29", None),
    ("reply", "2026-03-30", "general", "2026-04-06", "2026-04-02", "2026-04-07"),
    ("renewal", "2024-02-22", "general", "2024-02-29", "2024-02-29", None),
    ("renewal", "2026-12-21", "general", "2026-12-28", "2026-12-24", "2026-12-29"),
    ("detailed-grounds", "2026-11-27", "general", "2027-01-01", "2026-12-31", "2027-01-04"),
    ("detailed-grounds", "2024-01-25", "general", "2024-02-29", "2024-02-29", None),
    # Before the hearing: 21 is the 22nd day, 14 the 15th, 7 the 8th; a closed day means the open day before.
    ("claimant-skeleton", "2027-03-09", "general", "2027-02-15", "2027-02-15", None),
    ("defendant-skeleton", "2027-03-09", "general", "2027-02-22", "2027-02-22", None),
    ("authorities-bundle", "2027-03-09", "general", "2027-03-01", "2027-03-01", None),
    ("hearing-bundle", "2026-04-28", "general", "2026-04-06", "2026-04-02", None),
    ("core-bundle", "2027-01-19", "general", "2026-12-28", "2026-12-24", None),
    ("claimant-skeleton", "2024-03-22", "general", "2024-02-29", "2024-02-29", None),
    ("defendant-skeleton", "2026-06-25", "general", "2026-06-10", "2026-06-10", None),
    ("list-of-issues", "2028-03-08", "general", "2028-02-29", "2028-02-29", None),
    ("chronology", "2026-04-14", "general", "2026-04-06", "2026-04-02", None),
    ("reading-list", "2026-05-12", "general", "2026-05-04", "2026-05-01", None),
    ("reading-list", "2026-05-13", "general", "2026-05-05", "2026-05-05", None),
]
STARTS = {
    "service-of-claim-form": "issued",
    "acknowledgment-of-service": "served",
    "reply": "aos_served",
    "renewal": "permission_refused",
    "detailed-grounds": "permission_granted",
}


def key_for(act: str, kind: str) -> str:
    if act == "claim":
        return "decision_known" if kind == "procurement" else "decision_date"
    return STARTS.get(act, "hearing_date")


@pytest.mark.parametrize(("act", "start", "kind", "last", "safe", "also"), BY_HAND)
def test_dates_worked_by_hand(act: str, start: str, kind: str, last: str, safe: str, also: str | None) -> None:
    line = the_line(act, a_claim(kind=kind, **{key_for(act, kind): start}))

    assert (line.last, line.safe, line.also) == (day(last), day(safe), day(also) if also else None)
    assert line.starts == day(start)


def test_every_act_has_dates_worked_by_hand() -> None:
    assert {line.act for line in timetable_of(a_claim()).lines} == {row[0] for row in BY_HAND}


def test_a_date_that_is_not_known_is_asked_for_and_never_guessed() -> None:
    found = timetable_of(a_claim(issued="2026-06-01"))

    without = [line for line in found.lines if line.safe is None]
    assert [line.act for line in found.lines if line.safe] == ["service-of-claim-form"]
    assert all("write" in line.needs and line.last is None and line.also is None for line in without)
    assert "permission_granted under [timetable]" in the_line("detailed-grounds", a_claim()).needs


@pytest.mark.parametrize("vague", ["2026-03", "2026", "2026-03-12~", "2026-03-12/2026-03-20"])
def test_a_day_that_is_known_only_about_is_not_counted_from(vague: str) -> None:
    line = the_line("claim", a_claim(decision_date=vague))

    assert line.safe is None
    assert "write the day" in line.needs


def test_the_steps_stand_in_order_of_their_days() -> None:
    found = timetable_of(a_claim(decision_date="2026-01-15", issued="2026-04-01", hearing_date="2026-12-01"))

    days = [line.safe for line in found.lines if line.safe]
    assert days == sorted(days)
    assert all(line.safe is None for line in found.lines[len(days) :])


def test_the_claim_says_that_promptness_is_another_thing_and_agreement_is_no_help() -> None:
    notes = " ".join(the_line("claim", a_claim(decision_date="2026-01-15")).notes)

    assert "Promptly" in notes
    assert "54.5(2)" in notes


def test_the_three_months_say_that_planning_and_procurement_have_less_and_how_to_say_so() -> None:
    notes = " ".join(the_line("claim", a_claim(decision_date="2026-07-01")).notes)
    assert "planning acts 6 weeks" in notes
    assert "procurement 30 days" in notes
    assert "kind" in notes


def test_a_period_from_memory_says_so() -> None:
    assert the_line("claim", a_claim(kind="procurement")).tier == "M"


class TestDecisionLetter:
    def test_its_date_stands_in_marked_as_proposed(self) -> None:
        manifest = a_claim(letters=(a_letter("2026-01-15"),))

        line = the_line("claim", manifest)
        assert line.safe == day("2026-04-15")
        assert line.proposed == "from B1"
        assert any("from B1" in warning for warning in timetable_of(manifest).warnings)

    def test_what_a_person_wrote_comes_first(self) -> None:
        line = the_line("claim", a_claim(letters=(a_letter("2026-01-15"),), decision_date="2026-01-10"))

        assert line.starts == day("2026-01-10")
        assert line.proposed == ""

    def test_the_earliest_of_several_is_taken(self) -> None:
        letters = (a_letter("2026-02-01", id="review"), a_letter("2026-01-15"))

        line = the_line("claim", a_claim(letters=letters))
        assert line.starts == day("2026-01-15")
        assert line.proposed == "from B2, the earliest of 2 decision letters"

    def test_a_guessed_date_is_told_apart_from_a_confirmed_one(self) -> None:
        line = the_line("claim", a_claim(letters=(a_letter("2026-01-15", guessed=True),)))

        assert "nobody has confirmed" in line.proposed

    @pytest.mark.parametrize("vague", ["2026-01", "2026~", "0201-01-01"])
    def test_one_without_a_full_date_helps_nobody(self, vague: str) -> None:
        assert the_line("claim", a_claim(letters=(a_letter(vague),))).safe is None

    def test_it_says_nothing_of_when_a_supplier_knew(self) -> None:
        assert the_line("claim", a_claim(kind="procurement", letters=(a_letter("2026-01-15"),))).safe is None


class TestHearing:
    CLAIM = Claim(hearing_date=PartialDate.parse("2027-03-09"))

    def test_the_claims_own_hearing_is_the_one_counted_from(self) -> None:
        assert the_line("hearing-bundle", a_claim(claim=self.CLAIM)).safe == day("2027-02-15")

    @pytest.mark.parametrize("blueprint", ["permission-hearing", "urgent-application"])
    def test_a_hearing_of_another_kind_is_not_taken_for_it(self, blueprint: str) -> None:
        line = the_line("hearing-bundle", a_claim(claim=self.CLAIM, blueprint=blueprint))

        assert line.safe is None
        assert "substantive hearing" in line.needs

    def test_the_timetables_own_day_comes_first(self) -> None:
        line = the_line("hearing-bundle", a_claim(claim=self.CLAIM, hearing_date="2027-06-15"))

        assert line.starts == day("2027-06-15")


class TestDone:
    def test_a_claim_filed_late_says_by_how_much_and_what_it_needs(self) -> None:
        claim = Claim(filing_date=PartialDate.parse("2026-04-17"))

        line = the_line("claim", a_claim(claim=claim, decision_date="2026-01-15"))
        assert line.done == day("2026-04-17")
        assert line.notes[-1].startswith("Done on Friday 17 April 2026, 2 days after the last day.")
        assert "4.3" in line.notes[-1]
        assert line.is_late

    def test_a_claim_filed_on_the_day_that_cpr_2_8_5_adds_is_not_late(self) -> None:
        line = the_line("claim", a_claim(decision_date="2026-01-03", issued="2026-04-07"))

        assert line.done == day("2026-04-07")
        assert not line.is_late

    def test_a_day_of_deemed_service_alone_accuses_nobody(self) -> None:
        line = the_line("service-of-claim-form", a_claim(issued="2026-06-01", served="2026-06-10"))

        assert line.done == day("2026-06-10")
        assert not line.is_late


class TestClosedDays:
    def test_a_day_that_hmcts_closes_moves_the_safe_day_back(self) -> None:
        line = the_line("claim", a_claim(decision_date="2026-09-25", closed=("2026-12-24",)))

        assert (line.safe, line.also) == (day("2026-12-23"), day("2026-12-29"))

    def test_a_closure_may_be_a_range(self) -> None:
        line = the_line("claim", a_claim(decision_date="2026-09-25", closed=("2026-12-22/2026-12-31",)))

        assert (line.safe, line.also) == (day("2026-12-21"), day("2027-01-04"))

    def test_the_extra_day_at_christmas_is_asked_for_until_one_is_written(self) -> None:
        without = the_line("claim", a_claim(decision_date="2026-09-24"))
        listed = the_line("claim", a_claim(decision_date="2026-09-24", closed=("2026-12-29",)))

        assert any("Christmas" in note for note in without.notes)
        assert not any("Christmas" in note for note in listed.notes)

    def test_a_closure_of_the_whole_period_leaves_the_day_that_cpr_2_8_5_adds(self) -> None:
        line = the_line("reply", a_claim(aos_served="2026-06-01", closed=("2026-06-01/2026-06-12",)))

        assert line.safe == line.also == day("2026-06-15")

    def test_a_proclaimed_bank_holiday_is_closed(self) -> None:
        line = the_line("claim", a_claim(decision_date="2028-03-02", bank_holidays=("2028-06-02",)))

        assert (line.last, line.safe) == (day("2028-06-02"), day("2028-06-01"))

    @pytest.mark.parametrize("endless", ["2026-12-24/..", "../2026-12-24", "2020/2026"])
    def test_a_closure_without_an_end_is_refused_by_its_place(self, endless: str) -> None:
        with pytest.raises(CaseError) as caught:
            timetable_of(a_claim(closed=("2026-12-24", endless)))

        assert caught.value.where == "bundle.toml: timetable.closed[2]"


@pytest.mark.parametrize("year", ["1066", "2626", "9999"])
def test_a_slip_in_the_year_is_refused_by_its_place(year: str) -> None:
    with pytest.raises(CaseError) as caught:
        timetable_of(a_claim(decision_date=f"{year}-01-15"))

    assert caught.value.where == "bundle.toml: timetable.decision_date"


@settings(max_examples=60)
@given(
    st.fixed_dictionaries(dict.fromkeys(("decision_date", "issued", "served", "aos_served", "hearing_date"), DAYS)),
    st.lists(DAYS, max_size=4),
    st.sampled_from(["general", "planning"]),
)
def test_the_safe_day_is_open_and_never_later_than_the_rule_allows(
    starts: dict[str, date], closed: list[date], kind: str
) -> None:
    manifest = a_claim(
        kind=kind,
        closed=tuple(one.isoformat() for one in closed),
        **{key: one.isoformat() for key, one in starts.items()},
    )
    court = court_days_of(manifest.timetable)
    for line in timetable_of(manifest).lines:
        if line.safe is None or line.last is None:
            continue
        assert court.is_open(line.safe)
        assert line.safe <= line.last
        assert (line.safe == line.last) == court.is_open(line.last)
        if line.also:
            assert court.is_open(line.also)
            assert line.also > line.last
            assert line.act in {"claim", *STARTS} - {"service-of-claim-form"}


@settings(max_examples=60)
@given(DAYS, DAYS, st.sampled_from([row[0] for row in BY_HAND]))
def test_a_later_start_never_makes_an_earlier_last_day(one: date, other: date, act: str) -> None:
    first, second = sorted((one, other))
    key = key_for(act, "general")
    earlier, later = (the_line(act, a_claim(**{key: start.isoformat()})) for start in (first, second))

    assert earlier.last is not None
    assert later.last is not None
    assert earlier.last <= later.last
    assert earlier.safe is not None
    assert later.safe is not None
    assert earlier.safe <= later.safe


def test_nothing_in_it_hangs_on_the_clock() -> None:
    manifest = a_claim(decision_date="2026-01-15", hearing_date="2027-03-09")

    assert timetable_of(manifest) == timetable_of(replace(manifest))
