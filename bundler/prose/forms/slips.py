"""Dates that a scanner or a form has pulled apart or misread: 1 8 December, 12 Mav 2018, D.O.B. 05 03 1984."""

from __future__ import annotations

import re

from bundler.prose.forms.numeric import exists
from bundler.prose.reading import Reading
from bundler.prose.words.vocabulary import MONTHS, SUFFIX, digits_of, month_of

SPLIT = re.compile(
    rf"(?P<ten>[0-3])\s(?P<one>\d){SUFFIX}?(?:\s{{1,2}}(?:of\s)?(?P<month>[A-Z][a-z]{{2,8}})(?:\s{{1,2}}(?P<year>(?:19|20)\d\d)(?!\d))?"
    r"|[/.](?P<figure>[01]?\d)[/.](?P<last>(?:19|20)\d\d)(?!\d))"
)
MISREAD = re.compile(
    rf"(?P<day>[0-3]?\d){SUFFIX}?\s{{1,2}}(?:of\s)?(?P<word>[A-Z][A-Za-z01|]{{2,10}})\s{{1,2}}(?P<year>(?:19|20)[\dlO]{{2}})(?![\dA-Za-z])"
)
SPACED = re.compile(r"(?P<day>[0-3]\d)\s(?P<month>[01]\d)\s(?P<year>(?:19|20)\d\d)(?!\d|\s\d)")
_LED = re.compile(r"\b(?:on|of|dated?|by|from|since|until|before|after|born)(?:\sthe)?\s{1,2}\Z|\bthe\s(?=\d)\Z", re.I)
_LABELLED = re.compile(r"\b(?:date(?:\sof\s\w{3,12})?|dated|d\.?\s?o\.?\s?b\.?|born)\s?[:.]?\s{0,3}\Z", re.I)
_LIKE = str.maketrans({"1": "l", "i": "l", "|": "l", "0": "o", "v": "y", "u": "n", "h": "b", "c": "e"})


def _skeleton(word: str) -> str:
    """The shape of a word: letters that a scanner takes for each other are the same."""
    return word.lower().replace("rn", "m").translate(_LIKE)


_SHAPES = {_skeleton(name): number for name, number in MONTHS.items() if name.isalpha() and name.isascii()}
_LONG = {shape: number for shape, number in _SHAPES.items() if len(shape) >= 6}


def misread_month(word: str) -> int | None:
    """The month that a scanner has misread as `word`: of the same shape, or one letter off in a long name."""
    shape = _skeleton(word)
    if shape in _SHAPES:
        return _SHAPES[shape]
    near = {number for name, number in _LONG.items() if len(name) == len(shape) and _apart(name, shape) == 1}
    return near.pop() if len(near) == 1 else None


def _apart(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


def split(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``on 1 8 December`` and ``dated 1 7/03/2014``, where words lead to a date."""
    if not _LED.search(found.string[max(0, found.start() - 14) : found.start()]):
        return ()
    if found["month"] and found["month"].lower() not in MONTHS:
        return ()
    month = month_of(found["month"]) if found["month"] else int(found["figure"])
    stated = found["year"] or found["last"]
    return _dated(found, int(found["ten"] + found["one"]), month, int(stated) if stated else None)


def misread(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read 12 Mav 2018 and 9 Septernber 2017."""
    if found["word"].lower() in MONTHS:
        return ()
    month = misread_month(found["word"])
    return _dated(found, int(found["day"]), month, digits_of(found["year"])[0]) if month else ()


def spaced(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the boxes of a form, ``Date of birth 05 03 1984``, where a label says that it is a date."""
    if not _LABELLED.search(found.string[max(0, found.start() - 28) : found.start()]):
        return ()
    return _dated(found, int(found["day"]), int(found["month"]), int(found["year"]), repaired=False)


def _dated(
    found: re.Match[str], day: int, month: int, year: int | None, *, repaired: bool = True
) -> tuple[Reading, ...]:
    if not 1 <= month <= 12 or not 1 <= day <= 39:
        return ()
    if not exists(year, month, day):
        return (
            (Reading(start=found.start(), end=found.end(), flags=("ocr-repaired", "impossible")),) if repaired else ()
        )
    flags = ["ocr-repaired"] if repaired else ["day-first"] if day <= 12 and day != month else []
    return (Reading(start=found.start(), end=found.end(), year=year, month=month, day=day, flags=tuple(flags)),)


RULES = ((SPLIT, split), (MISREAD, misread), (SPACED, spaced))
