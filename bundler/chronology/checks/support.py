"""Whether the page that an event cites really says so: its words, or its date, there or on the page before or after."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import month_abbr, month_name
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from bundler.chronology.event import Account, Event
from bundler.chronology.wording.likeness import stems
from bundler.partial_date import PartialDate, Point

_SHARE = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """An account whose words stand on `page`, a document page from 1, and not on the page that it cites.

    `number` is its place among the accounts of its event, from 1.
    """

    event: Event
    number: int
    page: int

    @property
    def account(self) -> Account:
        """The account as it stands."""
        return self.event.accounts[self.number - 1]


def unsupported(events: Sequence[Event], texts: Mapping[str, Sequence[str]]) -> tuple[tuple[Event, Account], ...]:
    """Give each event with an account whose page does not bear it out. `texts` holds each document's pages, by its id.

    A document that is not in `texts` is not asked. Pages of citations are document pages from 1.
    """
    page = _folded_pages(texts)
    found = []
    for event in events:
        for account in event.accounts:
            document, number = account.citation.document_id, account.citation.page
            if document not in texts:
                continue
            near = [page(document, each) for each in (number - 1, number, number + 1)]
            if not _says(" ".join(near), event, account) and not _runs_over(folded(account.words), near):
                found.append((event, account))
    return tuple(found)


def moved(events: Iterable[Event], texts: Mapping[str, Sequence[str]]) -> tuple[Moved, ...]:
    """Give each account whose words stand on one other page and not on the one cited, as after a page was put in.

    Words that stand on several other pages, or that begin on the cited page and run on, are not told.
    """
    page = _folded_pages(texts)
    found = []
    for event in events:
        for number, account in enumerate(event.accounts, start=1):
            document, cited, words = account.citation.document_id, account.citation.page, folded(account.words)
            if not words or words in page(document, cited):
                continue
            places = [each for each in range(1, len(texts.get(document, ())) + 1) if words in page(document, each)]
            if len(places) == 1:
                found.append(Moved(event=event, number=number, page=places[0]))
    return tuple(found)


def _folded_pages(texts: Mapping[str, Sequence[str]]) -> Callable[[str, int], str]:
    """Give a document's page, from 1, as `folded` gives it; "" where there is none."""

    @cache
    def page(document: str, number: int) -> str:
        pages = texts.get(document, ())
        return folded(pages[number - 1]) if 1 <= number <= len(pages) else ""

    return page


def _says(near: str, event: Event, account: Account) -> bool:
    words = folded(account.words)
    if words and words in near:
        return True
    if any(form in near for form in date_forms(event.date)):
        return True
    told = stems(account.words or event.text)
    return bool(told) and len(told & stems(near)) >= _SHARE * len(told) and not words


def _runs_over(words: str, pages: Sequence[str]) -> bool:
    """Whether words begin on one page and go on on the next, with a running head or a page's number between."""
    told = words.split()
    for this, following in pairwise(pages):
        begun = bisect_left(range(1, len(told)), True, key=lambda count: " ".join(told[:count]) not in this)
        if begun and " ".join(told[begun:]) in following:
            return True
    return False


def folded(text: str) -> str:
    """Give a text in small letters with one space between its words, as `date_forms` gives dates."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def date_forms(date: PartialDate) -> tuple[str, ...]:
    """Give the ways in which a page may write a date, in small letters with one space between words and figures."""
    forms: list[str] = []
    for point in (date.start, date.end):
        if point is not None:
            forms += _forms(point)
    return tuple(forms)


def _forms(point: Point) -> list[str]:
    year, short = str(point.year), f"{point.year % 100:02d}"
    if point.month is None or point.month > 12:
        return [year]
    names = (month_name[point.month].lower(), month_abbr[point.month].lower(), "sept" if point.month == 9 else "")
    named = [name for name in names if name]
    if point.day is None:
        return [f"{name} {year}" for name in named]
    day, month = str(point.day), str(point.month)
    end = "th" if 11 <= point.day % 100 <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(point.day % 10, "th")
    forms = [f"{each} {name}" for name in named for each in (day, f"{day}{end}", f"{day}{end} of")]
    forms += [f"{name} {each}" for name in named for each in (day, f"{day}{end}")]
    forms += [
        f"{one} {two} {three}"
        for one in {day, day.zfill(2)}
        for two in {month, month.zfill(2)}
        for three in (year, short)
    ]
    return [*forms, f"{year} {month.zfill(2)} {day.zfill(2)}"]
