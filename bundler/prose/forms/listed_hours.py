"""Hours told in a list: at 9, 10 and 11 pm; at 8.15 and 11.50 pm; at midnight, 2 and 4."""

from __future__ import annotations

import re

from bundler.prose.forms.bare_hours import by_clock
from bundler.prose.reading import Reading

_HOUR = r"(?:1[0-2]|[1-9])(?:[.:][0-5]\d)?"
LISTED = re.compile(
    rf"(?P<first>{_HOUR}(?:,\s{_HOUR}){{0,5}}),?\sand\s(?P<last>{_HOUR})(?:\s?(?P<half>[ap])\.?m\b)?"
    r"(?![\d/:%£]|[.,]\d)(?=\s{0,2}(?:[.,;:)—–]|\Z)|\s(?:and|but|when|that|this|on|in|he|she|they|I|we|the|by|with|each)\b)",
    re.I,
)
_LED = re.compile(r"\b(?:at|(?P<named>midnight|noon|midday),)\s(?:about\s|around\s)?\Z", re.I)
_EACH = re.compile(_HOUR)


def listed(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the hours of a list, each a time; the half of the day that the last has goes back through them."""
    led = _LED.search(found.string[max(0, found.start() - 18) : found.start()])
    if led is None or not (found["half"] or led["named"] or by_clock(found.string, *found.span())):
        return ()
    places = [(each.start(), each.end()) for each in _EACH.finditer(found.string, found.start(), found.end("last"))]
    minutes = [_minutes(found.string[start:end]) for start, end in places]
    if found["half"]:
        minutes = _of_half(minutes, 0 if found["half"].lower() == "a" else 720)
        places[-1] = (places[-1][0], found.end())
    return tuple(
        Reading(start=start, end=end, kind="time", time=f"{minute // 60:02d}:{minute % 60:02d}", weak=not found["half"])
        for (start, end), minute in zip(places, minutes, strict=True)
    )


def _minutes(words: str) -> int:
    hour, _, minute = words.replace(":", ".").partition(".")
    return int(hour) % 12 * 60 + int(minute or 0)


def _of_half(minutes: list[int], half: int) -> list[int]:
    """The hours of a list that ends in the half of the day `half`, each the last such before the one after it."""
    told = [minutes[-1] + half]
    for minute in reversed(minutes[:-1]):
        told.append(max((each for each in (minute, minute + 720) if each < told[-1]), default=minute + 720))
    return told[::-1]


RULES_NUMBER = ((LISTED, listed),)
