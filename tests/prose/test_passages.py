"""The labelled passages: how much is found, how much is right, and that shifting every year shifts every value."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.dates.gold import Text, read_passages
from benchmarks.dates.measures import Tally, count
from benchmarks.dates.systems import ours
from bundler.partial_date import PartialDate
from bundler.prose.document_date import document_date

TEXTS = read_passages(Path(__file__).parent / "passages")
_YEAR = re.compile(
    r"(?<![\d£,/O])(?<!\d{3} )(1[89]\d\d|20[0-3]\d)(?![\dO]| hours)(?<!960 \d{4})|(?<=\d/)(20[0-3]\d|19[3-9]\d)(?!\d)"
)
_SHORT = re.compile(r"(?:(?<=\d[./]\d[./])|(?<=\d[./]\d\d[./])|(?<=[A-Za-z]{3}-)|(?<=[A-Za-z]{3} ['’]))(\d\d)(?!\d)")


@pytest.fixture(scope="module")
def tally() -> Tally:
    counted = Tally()
    for text in TEXTS:
        count(counted, text, ours(text))
    return counted


def test_there_is_enough_to_measure() -> None:
    assert len(TEXTS) >= 40
    assert sum(len(text.labels) for text in TEXTS) >= 500
    assert len({text.kind for text in TEXTS}) >= 4


def test_the_labels_agree_with_the_calendar() -> None:
    for text in TEXTS:
        for label in text.labels:
            named = re.match(
                r"(?:the evening of )?(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*,? \d", text.text[label.start : label.end]
            )
            if named and label.value and not label.value.startswith(".."):
                assert PartialDate.parse(label.value).earliest.strftime("%a") == named[1], text.text[
                    label.start : label.end
                ]


def test_spans_and_values(tally: Tally) -> None:
    assert Tally.f1(tally.overlap, tally.found, tally.gold) >= 0.98
    assert Tally.f1(tally.exact, tally.found, tally.gold) >= 0.88
    assert Tally.f1(tally.cal_right, tally.cal_found, tally.cal_gold) >= 0.98
    assert sum(tally.stated) / len(tally.stated) >= 0.99
    assert sum(tally.carried) / len(tally.carried) >= 0.95
    assert sum(tally.sure) / len(tally.sure) >= 0.95


def test_events_and_what_is_none(tally: Tally) -> None:
    assert tally.event_right / tally.event_found >= 0.97
    assert tally.event_right / tally.event_gold >= 0.97


def _moved(text: str, years: int) -> str:
    """`text` with every year moved: those of four figures and those of two. No character more or less."""
    moved = _YEAR.sub(lambda found: str(int(found[0]) + years), text)
    return _SHORT.sub(lambda found: f"{(int(found[1]) + years) % 100:02d}", moved)


def shifted(text: Text, years: int) -> Text:
    """The same passage, every year moved."""
    day = PartialDate.parse(text.document_date).start
    assert day is not None
    return replace(text, text=_moved(text.text, years), document_date=replace(day, year=day.year + years).edtf())


def _value(value: str, years: int) -> str:
    return re.sub(r"(?<![\dT:])(\d{4})(?!\d)", lambda found: str(int(found[1]) + years), value)


STEADY = [
    text
    for text in TEXTS
    if not re.search(r"\d–\d\d\b|\dO|O\d|\d0s|Easter|Good Friday|200[0-9]-0[0-9]|\d\d/1[0-9]\b", text.text)
]


@pytest.mark.parametrize("text", STEADY, ids=lambda text: text.name)
def test_shifting_every_year_shifts_every_value(text: Text) -> None:
    """Twenty-eight years bring each weekday, and each 29 February, back to the same day; Easter they do not."""
    before, after = ours(text), ours(shifted(text, -28))
    assert [
        (old.start, old.end, old.role, _value(old.value, -28)) for old in before if old.kind in ("date", "time")
    ] == [(new.start, new.end, new.role, new.value) for new in after if new.kind in ("date", "time")]


def test_most_passages_can_be_shifted() -> None:
    assert len(STEADY) >= 25


def test_the_document_s_own_date_is_found() -> None:
    right = wanted = 0
    for text in TEXTS:
        if not any(label.role == "document-date" for label in text.labels):
            continue
        wanted += 1
        candidates = document_date([text.text], text.kind)
        right += bool(candidates) and candidates[0].value.edtf() == text.document_date
    assert wanted >= 12
    assert right / wanted >= 0.95
