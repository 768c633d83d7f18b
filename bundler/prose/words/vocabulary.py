"""The words that name numbers, months, weekdays, seasons and units, and the patterns that find them."""

from __future__ import annotations

import re

from bundler.prose.words import welsh

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTHS = {name: number for number, name in enumerate(_MONTHS, 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()}
MONTHS |= {"sept": 9, "sepember": 9, "febuary": 2, "febrary": 2, "januarv": 1, "februarv": 2, "febuarv": 2}
MONTHS |= {"julv": 7, "ju1y": 7, "ju1v": 7, "apri1": 4}
MONTHS |= {"0ctober": 10, "0ct": 10, "augusl": 8, "decemher": 12, "novemher": 11, "septemher": 9, "jnne": 6, "mareh": 3}
MONTHS |= {"sepemher": 9}
MONTHS |= welsh.MONTHS
MONTH = (
    r"(?:jan(?:uar[yv])?|feb(?:r?uar[yv]|rary)?|mar(?:[ce]h)?|apr(?:i[l1])?|may|j[un]ne|jun"
    r"|ju[l1][yv]|jul|augus[tl]|aug"
    r"|sept?(?:em[bh]er)?|[o0]ct(?:ober)?|nov(?:em[bh]er)?|dec(?:em[bh]er)?"
    rf"|{welsh.MONTH})(?![a-z]|\d[a-z])\.?"
)

_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS = {name: number for number, name in enumerate(_WEEKDAYS)}
WEEKDAYS |= {name[:3]: number for name, number in WEEKDAYS.items()}
WEEKDAYS |= welsh.WEEKDAYS
WEEKDAYS |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?"
    rf"|sat(?:urday)?|sun(?:day)?|{welsh.WEEKDAY})(?![a-z])\.?"
)

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
SEASON = r"(?:spring|summer|autumn|winter)"

_UNITS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
]
_UNITS += ["eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
NUMBERS = {name: number for number, name in enumerate(_UNITS, 1)}
NUMBERS |= {name: number * 10 for number, name in enumerate(_TENS, 2)}
NUMBERS |= {"a": 1, "an": 1}
_TIMES = {"dozen": 12, "hundred": 100}
_ONES = "|".join(_UNITS[:9])
NUMBER_WORD = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{_ONES}))?|{'|'.join(reversed(_UNITS))})"
    r"(?![a-z])"
)

# What stands before ``days``: no year and no hour is told with it.
HUNDREDS = rf"(?:(?:{_ONES}|an?)\s{{1,2}}hundred(?:\s{{1,2}}and\s{{1,2}}{NUMBER_WORD})?)(?![a-z])"

_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
]
_ORDINALS += ["fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"]
ORDINALS = {name: number for number, name in enumerate(_ORDINALS, 1)} | {"twentieth": 20, "thirtieth": 30}
ORDINALS |= {f"twenty{gap}{name}": 20 + ORDINALS[name] for name in _ORDINALS[:9] for gap in "- "}
ORDINALS |= {f"thirty{gap}{name}": 30 + ORDINALS[name] for name in _ORDINALS[:9] for gap in "- "}
ORDINAL_WORD = (
    rf"(?:(?:twenty|thirty)[-\s](?:{'|'.join(_ORDINALS[:9])})|{'|'.join(reversed(_ORDINALS))}|twentieth|thirtieth)"
)

# Which of several of its kind, counted from 0; -1 is the last.
NTH = {
    "first": 0,
    "second": 1,
    "third": 2,
    "fourth": 3,
    "last": -1,
    "final": -1,
    "1st": 0,
    "2nd": 1,
    "3rd": 2,
    "4th": 3,
}

UNITS = {
    "min": "minute",
    "mins": "minute",
    "hr": "hour",
    "hrs": "hour",
    "fortnight": "week",
    "wk": "week",
    "wks": "week",
}
UNIT = (
    r"(?:minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|wks?|fortnights?|months?"
    r"|mths?|quarters?|years?|yrs?|decades?"
    r"|centur(?:y|ies))(?![a-z])"
)
ISO_UNITS = {"minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "year": "Y"}

DIGIT = r"[\dlIOo]"
DAY = r"(?:[0-3lIO][\dlIOo]|\d|[lI](?=\s|st))(?![\d])"
SUFFIX = rf"(?:\s{{0,2}}(?:st|nd|rd|th|(?<=[23])d|{welsh.SUFFIX})(?!(?-i:[a-z])))"
YEAR4 = r"(?:[1l][5-9]|[2][0Oo])[\dlOo][\dlOo](?!\d)"
# Letters that a pattern without regard to case takes for others: the Turkish i's and the long s.
_ALIKE = (("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s"))
_OCR = str.maketrans({"l": "1", "L": "1", "I": "1", "i": "1", "O": "0", "o": "0"})
_DIGITS = re.compile(r"\d+")


def plain_letters(text: str) -> str:
    """Give `text`, letter for letter, with those that a pattern takes for others as the letters it takes them for."""
    if not text.isascii():
        for letter, plain in _ALIKE:
            text = text.replace(letter, plain)
    return text


def month_of(word: str) -> int:
    """Give the month that `word` names, 1–12."""
    return MONTHS[word.lower().rstrip(".")]


def weekday_of(word: str) -> int:
    """Give the weekday that `word` names, Monday 0 (``dydd Llun`` too)."""
    return WEEKDAYS[word.lower().rstrip(".").split()[-1]]


def digits_of(word: str) -> tuple[int, bool]:
    """Read a number in which letters may stand for digits: the number, and whether any letter was repaired."""
    if word.isdigit():
        return int(word), False
    return int(word.translate(_OCR)), True


def number_of(word: str) -> int:
    """Read a number in figures or words (``twenty-one``, ``a couple of``, ``two hundred and ten``, ``12``)."""
    found = _DIGITS.search(word)
    if found:
        return int(found.group()[:6])
    total = 0
    for part in word.lower().replace("-", " ").split():
        if part in _TIMES:
            total = max(total, 1) * _TIMES[part]
        elif part == "couple":
            total = 2
        else:
            total += NUMBERS.get(part, 0)
    return total


def ordinal_of(word: str) -> int:
    """Read an ordinal in words: ``twenty-first`` is 21."""
    return ORDINALS[" ".join(word.lower().split())]


def unit_of(word: str) -> tuple[str, int]:
    """Give the unit that `word` names and how many of it one such is: a fortnight is two weeks."""
    plain = word.lower()
    if plain.startswith("fortnight"):
        return "week", 2
    if plain.startswith("centur"):
        return "year", 100
    if plain.startswith("quarter"):
        return "month", 3
    plain = {"mins": "minute", "min": "minute", "hrs": "hour", "hr": "hour", "wk": "week", "wks": "week"}.get(
        plain, plain
    )
    plain = {"yr": "year", "yrs": "year", "mth": "month", "mths": "month"}.get(plain, plain).rstrip("s")
    return {"night": "day", "morning": "day", "evening": "day", "afternoon": "day"}.get(plain, plain), 1


def full_year(digits: int) -> int:
    """Give the year that two digits stand for: 00–49 is of this century, 50–99 of the last."""
    return digits + (2000 if digits < 50 else 1900)
