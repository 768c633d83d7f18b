"""Documents that a text mentions by their sort and date, such as “the letter dated 5 May 2026”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bundler.compliance.dates_in_words import WrittenDate, leading_date

_SORTS = (
    "letter|e-?mail|order|judgment|decision letter|decision|report|attendance note|file note|witness statement"
    "|sentencing remarks|minutes|policy framework|risk assessment|notice"
)
_DAY = re.compile(r"\b(?:dated|of)\s+(?=\d{1,2}(?:st|nd|rd|th)?\s+[A-Z]|\d{1,2}[./]\d)", re.IGNORECASE)
# Tried only on the few words before a day: a text has many letters, and few days.
_BEFORE = re.compile(rf"\b(?P<sort>{_SORTS})s?\b[^.;:\n\d]{{0,40}}$", re.IGNORECASE)
_NEAR = 62


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A document as a text mentions it: what sort, its date to the day, and how it is called in the text."""

    sort: str
    date: WrittenDate
    words: str


def mentions_in(text: str) -> Iterator[Mention]:
    """Give the documents that a text mentions with a sort and a day."""
    plain = " ".join(text.split())
    for day in _DAY.finditer(plain):
        found = _BEFORE.search(plain[max(0, day.start() - _NEAR) : day.start()])
        if found is None:
            continue
        rest = plain[day.end() : day.end() + 40]
        date = leading_date(rest)
        if date and date.day:
            written = re.match(r"[^,;:.)]*?\d{4}|\S+", rest)
            sort = found["sort"].lower()
            yield Mention(sort=sort, date=date, words=f"{sort} of {written.group() if written else rest}")
