"""No part of a value is invented: what is marked explicit stands in the words, and the rest says where it came from."""

from __future__ import annotations

import calendar
import re
from pathlib import Path

import pytest

from benchmarks.dates.gold import Text, read_passages
from bundler.partial_date import PartialDate, Point
from bundler.prose.expression import DateExpression
from bundler.prose.find import find_dates
from bundler.prose.words.vocabulary import ORDINALS

TEXTS = read_passages(Path(__file__).parent / "passages")
_SEASONS = {21: ("spring",), 22: ("summer",), 23: ("autumn", "fall"), 24: ("winter",)}
_ORDINALS = {number: word for word, number in ORDINALS.items()}
_TENS = ("", "", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_QUARTERS = re.compile(r"\bq[1-4]\b|quarter|\bterm\b|decemher")
_OCR = str.maketrans("lIOo", "1100")


def found(text: Text) -> tuple[DateExpression, ...]:
    return find_dates(text.text, document_date=PartialDate.parse(text.document_date), kind=text.kind)


def points(expression: DateExpression) -> list[Point]:
    value = expression.value
    return [point for point in (value.start, value.end) if point] if value else []


def holds(words: str, point: Point) -> bool:
    """Whether the words name the year, the month and the day of `point`."""
    figures = [int(each) for each in re.findall(r"\d+", words.translate(_OCR))]
    plain = words.lower()
    year = (
        point.year in figures
        or point.year % 100 in figures
        or (point.decade and (f"{point.year % 100}s" in plain or _TENS[point.year % 100 // 10] in plain))
    )
    if point.month is None:
        month = True
    elif point.month > 20:
        month = any(name in plain for name in _SEASONS[point.month])
    else:
        month = calendar.month_abbr[point.month].lower() in plain.replace("0", "o") or point.month in figures
        month = month or bool(_QUARTERS.search(plain))
    day = point.day is None or point.day in figures or _ORDINALS.get(point.day, "–") in plain.replace("-", " ")
    return year and month and day


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)
def test_an_explicit_value_holds_no_part_that_its_words_do_not(text: Text) -> None:
    for expression in found(text):
        if expression.method == "explicit" and "relative" not in expression.flags:
            assert all(holds(expression.words, point) for point in points(expression)), expression.words


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)
def test_a_value_that_is_not_explicit_says_where_it_came_from(text: Text) -> None:
    results = found(text)
    for expression in results:
        if expression.value is None or expression.method in ("explicit", "inferred"):
            continue
        assert set(expression.flags) & {"relative", "inferred-year"}, expression.words
        assert expression.anchor == "document date" or results[int(expression.anchor)].value is not None


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)
def test_an_authority_or_a_birth_is_never_an_anchor_but_of_a_birthday(text: Text) -> None:
    results = found(text)
    for expression in results:
        if isinstance(expression.anchor, int) and expression.method == "relative":
            if expression.words.endswith("birthday"):
                continue
            one_birth = expression.role == results[expression.anchor].role == "birth"
            assert one_birth or results[expression.anchor].role not in ("authority", "birth"), expression.words


def test_a_decade_lends_no_year_to_the_day_after_it() -> None:
    told = find_dates("She spoke of the tannery as it was in the 1950s. We met on the first Tuesday in December.")
    assert [each.edtf for each in told] == ["195X", ""]
