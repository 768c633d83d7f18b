"""How Word writes a counter: 4 as 4, 04, d, D, iv, IV, 4th, Four or Fourth."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_ONES = (
    "zero",
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
    "eighteen",
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_CHICAGO = "*†‡§"
_ZEROS = {"decimalZero": 2, "01, 02": 2, "001, 002": 3, "0001, 00": 4, "00001, 0": 5}
_SILENT = ("none", "bullet")


def format_number(count: int, kind: str) -> str:
    """Write a counter as the number format `kind` (``w:numFmt``, or the pattern of a custom one) writes it.

    A format that is not known here is written in plain digits, as Word does for one it does not know.
    """
    if kind in _SILENT:
        return ""
    for name, width in _ZEROS.items():
        if kind == name or ("," in name and kind.startswith(name)):
            return f"{count:0{width}d}"
    if count < 1 and kind not in ("decimal", "numberInDash"):
        return str(count)
    return _WRITERS.get(kind, str)(count)


def _roman(count: int) -> str:
    if count > 32767:
        return str(count)
    written = ""
    for size, letters in _ROMAN:
        times, count = divmod(count, size)
        written += letters * times
    return written


def _letters(count: int) -> str:
    """Word's letters go a…z, aa, bb…zz, aaa, not as the columns of a spreadsheet do."""
    times, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (times % 30 + 1)


def _ordinal(count: int) -> str:
    teen = 10 < count % 100 < 20
    return f"{count}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th')}"


def _in_words(count: int) -> str:
    if count < 20:
        return _ONES[count]
    if count < 100:
        tens, ones = divmod(count, 10)
        return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")
    size, name = (100, "hundred") if count < 1000 else (1000, "thousand")
    if count >= 1_000_000:
        return str(count)
    many, rest = divmod(count, size)
    return f"{_in_words(many)} {name}" + (f" {_in_words(rest)}" if rest else "")


def _cardinal(count: int) -> str:
    written = _in_words(count)
    return written[:1].upper() + written[1:]


def _ordinal_in_words(count: int) -> str:
    written = _in_words(count)
    cut = max(written.rfind(" "), written.rfind("-")) + 1
    last = written[cut:]
    if last in _IRREGULAR:
        last = _IRREGULAR[last]
    elif last.isdigit():
        return _ordinal(count)
    else:
        last = f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"
    whole = written[:cut] + last
    return whole[:1].upper() + whole[1:]


def _chicago(count: int) -> str:
    times, place = divmod(count - 1, len(_CHICAGO))
    return _CHICAGO[place] * (times + 1)


_WRITERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "upperRoman": lambda count: _roman(count).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda count: _letters(count).upper(),
    "lowerLetter": _letters,
    "ordinal": _ordinal,
    "cardinalText": _cardinal,
    "ordinalText": _ordinal_in_words,
    "hex": lambda count: f"{count:X}",
    "chicago": _chicago,
    "numberInDash": lambda count: f"- {count} -",
    "decimalEnclosedParen": lambda count: f"({count})",
    "decimalEnclosedFullstop": lambda count: f"{count}.",
}
