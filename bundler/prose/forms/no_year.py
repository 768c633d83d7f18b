"""Years that are none: ``7 May 3016``, ``3 May 201``. Where a text states one, none is carried to it from elsewhere."""

from __future__ import annotations

import re

from bundler.prose.forms.four_figures import tells_hours_so
from bundler.prose.reading import Reading
from bundler.prose.words.vocabulary import WEEKDAY, YEAR4

_WHO = r"(?:I|he|she|they|we|it|you|my|his|her|our|their|this|there|[MD]rs?|Ms|Miss|PC|DC)"
# What counts things has them behind it: ``On 8 May 5000 people marched``.
_FIGURES = re.compile(
    rf"(?:,?[^\S\n]{{1,2}}|\s?[/.-])(?!{YEAR4})(?P<figures>\d{{3,6}})"
    rf"(?:(?P<goes_on>,?\s(?:{_WHO}|the)\b)|(?P<joined>\s(?:to|and|until)\b)|(?P<ends>\s{{0,1}}(?:[;)]|[.,](?!\d)|\n\n|\Z)))",
    re.I,
)
_CLOCK = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
# ``3 May 2106``: an hour where the text tells hours so, else a year whose figures changed places.
_LATE = ("21", "22", "23")
# Numbers that are called: ``On 14 May 101 he …`` may be a call to the police.
_CALLED = frozenset({"101", "111", "112", "911", "999"})
_LED = re.compile(
    rf"\b(?:on|dated?|of|born|from|since|until|till|to|and|before|after|by|between|in)\s{{1,2}}(?:the\s)?(?:{WEEKDAY},?\s)?\Z",
    re.I,
)
_FULL = 4
IN_FIGURES = re.compile(
    r"[0-3]?\d(?P<mark>[/.-])(?:0?[1-9]|1[0-2])(?P=mark)"
    rf"(?!{YEAR4})(?:\d{{3}}|\d{{4,6}})(?![\w/]|[.,:-]\d)"
)
_ON = re.compile(r"\b(?:on|dated|born|born on)\s{1,2}(?:the\s)?\Z", re.I)


def held_to_its_year(text: str, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Give the readings of one expression; as dates that do not exist where a year that is none stands behind them.

    Figures that can be a time of day are left alone, and so are those that count what comes after them.
    """
    if not readings or any(_year(each) or each.kind != "date" or each.offset for each in readings):
        return readings
    month = (readings[-1].until or readings[-1]).month
    if month is None or month > 12 or readings[-1].feast or "impossible" in readings[-1].flags:
        return readings
    found = _FIGURES.match(text, readings[-1].end)
    if found is None or not _is_year(text, readings, found):
        return readings
    *others, last = readings
    whole = Reading(start=last.start, end=found.end("figures"), flags=("impossible",))
    return (*(Reading(start=each.start, end=each.end, flags=("impossible",)) for each in others), whole)


def _year(reading: Reading) -> int | None:
    return reading.year or (reading.until.year if reading.until else None)


def _is_year(text: str, readings: tuple[Reading, ...], found: re.Match[str]) -> bool:
    figures = found["figures"]
    if figures in _CALLED:
        return False
    if len(figures) == _FULL and _CLOCK.fullmatch(figures) and not _is_no_hour(text, found):
        return False
    if found["joined"] and len(figures) < _FULL:
        return False
    start = readings[0].start
    return bool(found["goes_on"]) or _LED.search(text[max(0, start - 24) : start]) is not None


def _is_no_hour(text: str, found: re.Match[str]) -> bool:
    """Whether four figures that a clock might show right behind a day are a year all the same."""
    to_another = found["joined"] and text[found.end() : found.end() + 2].strip()[:1].isdigit()
    return found["figures"].startswith(_LATE) and not to_another and not tells_hours_so(text)


def in_figures(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``on 03/05/3016`` as a date that does not exist; where nothing leads to it, it may be any number."""
    if not _ON.search(found.string[max(0, found.start() - 14) : found.start()]):
        return ()
    return (Reading(start=found.start(), end=found.end(), flags=("impossible",)),)


RULES_NUMBER = ((IN_FIGURES, in_figures),)
