"""Passages hard on purpose: what is told relative to other dates, hours of a night, and what nothing settles."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.dates.gold import read_passages
from benchmarks.dates.measures import Tally, count, pairs
from benchmarks.dates.systems import ours

TEXTS = read_passages(Path(__file__).parent / "passages" / "relative")


@pytest.fixture(scope="module")
def tally() -> Tally:
    counted = Tally()
    for text in TEXTS:
        count(counted, text, ours(text))
    return counted


def test_most_are_right_and_what_is_marked_sure_nearly_always(tally: Tally) -> None:
    assert len(tally.carried) > 350
    assert sum(tally.carried) / len(tally.carried) >= 0.815
    assert sum(tally.sure) / len(tally.sure) >= 0.95
    assert sum(tally.stated) / len(tally.stated) >= 0.97
    assert Tally.f1(tally.overlap, tally.found, tally.gold) >= 0.94


def test_what_nothing_settles_is_never_marked_sure() -> None:
    unsettled = [
        answer
        for text in TEXTS
        for label, answer in pairs(text.labels, ours(text))
        if not label.value and answer.value and not answer.value.startswith("P")
    ]
    assert [answer.value for answer in unsettled if answer.confidence >= 0.8] == []
    assert len(unsettled) <= 16
