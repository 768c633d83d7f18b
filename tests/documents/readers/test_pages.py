"""A labelled set of made-up first pages: how often kind and date are right, and that no date is invented."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from bundler.documents.describe import describe
from bundler.documents.document import Description
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from bundler.partial_date import PartialDate

PAGES = Path(__file__).parent / "pages"
_OCR = str.maketrans({"l": "1", "I": "1", "O": "0", "o": "0"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A made-up first page with what it is."""

    name: str
    text: str
    media_type: str
    origin: str
    kind: str
    date: str | None

    def described(self) -> Description:
        page = PageText(page=1, text=self.text, origin=self.origin)
        return describe((page,), name=self.name, media_type=self.media_type)


def labelled() -> tuple[Labelled, ...]:
    """Every labelled page."""
    return tuple(
        Labelled(
            name=item["name"],
            text=item["text"],
            media_type=item.get("media_type", "application/pdf"),
            origin=item.get("origin", "born"),
            kind=item["kind"],
            date=item.get("date"),
        )
        for file in sorted(PAGES.glob("*.toml"))
        for item in tomllib.loads(file.read_text(encoding="utf-8"))["page"]
    )


ALL = labelled()


def test_the_set_is_large_and_holds_every_kind() -> None:
    assert len(ALL) >= 120
    assert {item.kind for item in ALL} == {kind.value for kind in Kind}


def test_kinds_are_right_in_nineteen_of_twenty() -> None:
    wrong = [(item.name, item.kind, found) for item in ALL if (found := item.described().kind.value) != item.kind]
    assert len(wrong) <= 0.05 * len(ALL), wrong


def test_dates_are_right_in_nineteen_of_twenty() -> None:
    wrong = []
    for item in ALL:
        found = item.described().date
        if (found.value if found else None) != item.date:
            wrong.append((item.name, item.date, found.value if found else None))
    assert len(wrong) <= 0.05 * len(ALL), wrong


@pytest.mark.parametrize("item", ALL, ids=lambda item: item.name)
def test_no_date_is_invented(item: Labelled) -> None:
    date = item.described().date
    if date is None:
        return
    place = item.name if date.origin == "name" else item.text
    first = PartialDate.parse(date.value).start
    assert first is not None
    assert date.words
    spaced = re.sub(r"\s+", " ", place)
    assert all(part.strip() in spaced for part in date.words.split(" … "))
    numbers = {int(number) for number in re.findall(r"\d+", place.translate(_OCR))}
    assert first.day in numbers
    assert {first.year, first.year % 100} & numbers


@pytest.mark.parametrize("item", ALL, ids=lambda item: item.name)
def test_every_value_says_where_it_comes_from(item: Labelled) -> None:
    described = item.described()
    for found in (described.kind, described.title, *(found for _, found in described.details)):
        assert 0 < found.confidence <= 1
        assert found.origin in ("words", "name", "properties", "guess")
        assert (found.page == 1) == (found.origin == "words") or found.origin == "guess"


@pytest.mark.parametrize("item", ALL, ids=lambda item: item.name)
def test_titles_are_short_and_do_not_shout(item: Labelled) -> None:
    title = item.described().title.value
    assert 0 < len(title) <= 90
    shouted = [word for word in re.findall(r"[A-Z]{5,}", title) if word not in ("OASYS", "MAPPA", "PAROM")]
    assert len(shouted) <= 1, title
