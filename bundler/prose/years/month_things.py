"""Things called after their month: the December order, the July hearing, the February and April judgments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.prose.expression import DateExpression
from bundler.prose.reading import Reading
from bundler.prose.years.chosen import Chosen

_THING = (
    r"(?i:orders?|judgments?|letters?|e-?mails?|hearings?|decisions?|meetings?|reports?|scans?|statements?|agreements?"
    r"|reviews?|assessments?|applications?|notices?|interviews?|conferences?|visits?|incidents?|drafts?|minutes"
    r"|inspections?|referrals?|offers?|rulings?|proposals?|consultations?|trials?|contracts?|guidance|polic(?:y|ies)"
    r"|figures|accounts|invoices?|payments?|strikes?|stoppages?|votes?|raids?|fires?|floods?|protests?|talks|negotiations|sales?|audits?|arrests?|assaults?)"
)
_MONTHS = r"(?:[A-Z][a-z]{2,8}(?:,\s|/|,?\s(?:and|or)\s))"
_LED = re.compile(rf"(?:\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur|[Yy]our)|[’']s)\s{_MONTHS}{{0,3}}\Z")
_CALLED = re.compile(
    r"(?:(?:,\s|/|,?\s(?:and|or)\s)[A-Z][a-z]{2,8}){0,3}\s"
    rf"(?:(?!the\b|an?\b|his\b|her\b|their\b|its\b|my\b|our\b|this\b|that\b)[A-Za-z-]{{2,14}}\s)?(?P<thing>{_THING})\b"
)
_AROUND = 90
_DEFINED = 250


def year_of_thing(text: str, reading: Reading, told: Sequence[DateExpression]) -> Chosen | None:
    """The year of the month after which a thing is called: that of the last day in such a month told before it.

    A day beside which the thing itself is named comes first. None where nothing is called so, or no such day was told.
    """
    if not reading.month or reading.month > 12 or reading.day or reading.until:
        return None
    called = _CALLED.match(text, reading.end)
    if called is None or not _LED.search(text[max(0, reading.start - 48) : reading.start]):
        return None
    defined = _defined(text, reading, told)
    if defined is not None:
        return defined
    stem = called["thing"].lower()[:5]
    years: dict[int, int] = {}
    for index in range(len(told) - 1, -1, -1):
        date = told[index]
        point = date.value.start if date.value else None
        if point is None or point.month != reading.month or date.role == "birth" or date.confidence < 0.8:
            continue
        if stem in text[max(0, date.start - _AROUND) : min(date.end + _AROUND, reading.start)].lower():
            return Chosen(year=point.year, anchor=index, confidence=0.85)
        years.setdefault(point.year, index)
    if not years:
        return None
    year, index = next(iter(years.items()))
    return Chosen(year=year, anchor=index, confidence=0.8 if len(years) == 1 else 0.6)


def _defined(text: str, reading: Reading, told: Sequence[DateExpression]) -> Chosen | None:
    """The year of the date that the text itself names so: ``by an order of 13 March 2019 (“the March order”)``."""
    name = text[reading.start : reading.end]
    found = max(text.rfind(f"{mark}the {name} ", 0, reading.start - 4) for mark in "“\"‘'")
    for index in range(len(told) - 1 if found >= 0 else -1, -1, -1):
        date = told[index]
        if date.end <= found:
            point = date.value.start if date.value and found - date.end < _DEFINED else None
            if point is None:
                return None
            if point.month == reading.month:
                return Chosen(year=point.year, anchor=index, confidence=0.9)
    return None
