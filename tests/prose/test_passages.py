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
from bundler.prose.expression import DateExpression
from bundler.prose.find import find_dates

TEXTS = read_passages(Path(__file__).parent / "passages")
_YEAR = re.compile(
    r"(?<![\d£,/O])(?<!\d{3} )(1[89]\d\d|20[0-3]\d)(?![\dOs]| hours)(?<!960 \d{4})|(?<=\d/)(20[0-3]\d|19[3-9]\d)(?!\d)"
)
_SHORT = re.compile(
    r"(?:(?<=\d[./]\d[./])|(?<=\d[./]\d\d[./])|(?<=[A-Za-z]{3}-)|(?<=[A-Za-z]{3} ['’])|(?<=\bof ['’])"
    r"|(?<=\d [A-Z][a-z][a-z] )|(?<=Kaizen [A-Z][a-z][a-z] )|(?<=review [A-Z][a-z][a-z] ))(\d\d)(?![\ds])"
    r"|(?:(?<=\b\d\d-\d\d-)|(?<=\b\d\d\d\d[-–/]))(\d\d)(?![\d/-])"
)


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
    assert Tally.f1(tally.cal_right, tally.cal_found, tally.cal_gold) >= 0.972
    assert sum(tally.stated) / len(tally.stated) >= 0.99
    assert sum(tally.carried) / len(tally.carried) >= 0.945
    assert sum(tally.sure) / len(tally.sure) >= 0.95


def test_events_and_what_is_none(tally: Tally) -> None:
    assert tally.event_right / tally.event_found >= 0.97
    assert tally.event_right / tally.event_gold >= 0.97


def _moved(text: str, years: int) -> str:
    """`text` with every year moved: those of four figures and those of two. No character more or less."""
    moved = _YEAR.sub(lambda found: str(int(found[0]) + years), text)
    return _SHORT.sub(lambda found: f"{(int(found[0]) + years) % 100:02d}", moved)


def shifted(text: Text, years: int) -> Text:
    """The same passage, every year moved."""
    day = PartialDate.parse(text.document_date).start
    assert day is not None
    return replace(text, text=_moved(text.text, years), document_date=replace(day, year=day.year + years).edtf())


def _value(value: str, years: int) -> str:
    return re.sub(r"(?<![\dT:])(\d{4})(?!\d)", lambda found: str(int(found[1]) + years), value)


# Twenty-eight years bring each weekday, and each 29 February, back to the same day.
_WEEKDAY = re.compile(
    r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]*day|s|rs)?\b|\b(?:TUE|WED|THU)\b|29(?:th)? Feb|29[./]0?2[./]"
)
# Days that the calendar of their own year gives, decades, and numbers that only look like a year and its successor.
_OWN_CALENDAR = re.compile(
    r"easter|good friday|shrove|pancake|whitsun|mother|bank holiday|\d0s\b|ties\b|week|w/[bce]|fortnight"
    r"|(?:first|last) \w+day",
    re.I,
)


def _moves(index: int, results: tuple[DateExpression, ...], seen: frozenset[int] = frozenset()) -> bool:
    """Whether the value of a result moves with the years: it hangs on no day that the year's own calendar gives."""
    expression = results[index]
    if _OWN_CALENDAR.search(expression.words) or "ocr-repaired" in expression.flags:
        return False
    anchor = expression.anchor
    return not isinstance(anchor, int) or anchor in seen or _moves(anchor, results, seen | {index})


def _found(text: Text) -> tuple[DateExpression, ...]:
    return find_dates(text.text, document_date=PartialDate.parse(text.document_date), kind=text.kind)


@pytest.mark.parametrize("years", [-28, -11, -4, 4])
def test_shifting_every_year_shifts_every_value(years: int) -> None:
    """Where the years move by no whole number of weeks, only texts that name no weekday can be asked."""
    asked = 0
    for text in TEXTS:
        if years % 28 and _WEEKDAY.search(text.text):
            continue
        before, after = _found(text), _found(shifted(text, years))
        spans = [[(each.start, each.end, each.role) for each in found] for found in (before, after)]
        assert spans[0] == spans[1], text.name
        for index, (old, new) in enumerate(zip(before, after, strict=True)):
            if _moves(index, before):
                assert _value(old.edtf, years) == new.edtf, (text.name, old.words)
                asked += bool(old.edtf)
    assert asked > (900 if years == -28 else 250)


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
