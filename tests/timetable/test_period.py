"""The periods that ship: each names its rule, its paragraph and how far that was verified."""

from __future__ import annotations

import re

import pytest

from bundler.timetable.period import Period, read_periods

PERIODS = read_periods()
# What court-rules.md, TIM-01 to TIM-07, gives.
EXPECTED = {
    ("claim", "general"): "3 months",
    ("claim", "planning"): "6 weeks",
    ("claim", "procurement"): "30 days",
    ("service-of-claim-form", ""): "7 clear days",
    ("acknowledgment-of-service", ""): "21 clear days",
    ("reply", ""): "7 clear days",
    ("renewal", ""): "7 clear days",
    ("detailed-grounds", ""): "35 clear days",
    ("claimant-skeleton", ""): "21 clear days",
    ("defendant-skeleton", ""): "14 clear days",
    ("hearing-bundle", ""): "21 clear days",
    ("core-bundle", ""): "21 clear days",
    ("authorities-bundle", ""): "7 clear days",
    ("list-of-issues", ""): "7 clear days",
    ("chronology", ""): "7 clear days",
    ("reading-list", ""): "7 clear days",
}


def test_the_lengths_are_those_of_the_rules() -> None:
    assert {(period.act, "".join(period.kinds)): period.length for period in PERIODS.periods} == EXPECTED


@pytest.mark.parametrize("period", PERIODS.periods, ids=lambda period: f"{period.act}-{'-'.join(period.kinds)}")
def test_each_names_a_paragraph_and_a_tier(period: Period) -> None:
    assert re.match(r"(CPR|PD 54A) \d", period.authority)
    assert period.tier in ("P", "M")


def test_the_rules_are_to_be_read_again_after_they_were_read() -> None:
    assert PERIODS.read < PERIODS.review
