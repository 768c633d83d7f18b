"""Readings in a text: rules are tried only at words and figures that can open an expression."""

from __future__ import annotations

import re
from collections.abc import Callable

from bundler.prose import (
    durations,
    feasts,
    named,
    numeric,
    partial,
    pointed,
    quarters,
    relative,
    slips,
    times,
    welsh,
    within,
)
from bundler.prose.mask import masked, numbered
from bundler.prose.reading import Reading
from bundler.prose.vocabulary import MONTHS, NUMBERS, ORDINALS, SEASONS, WEEKDAYS

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[Reading, ...]]]

_TOKEN = re.compile(r"[A-Za-z]+|\d+")
_COUNTS = relative.RULES_COUNT + durations.RULES_COUNT
_FIGURES: tuple[Rule, ...] = (
    *times.RULES_NUMBER,
    *numeric.RULES,
    *named.RULES_NUMBER,
    *slips.RULES,
    *partial.RULES_NUMBER,
    *_COUNTS,
    *pointed.RULES_NUMBER,
)
_MONTH_RULES: tuple[Rule, ...] = (*feasts.RULES, *named.RULES_MONTH, *partial.RULES_MONTH)


def _openers() -> dict[str, tuple[Rule, ...]]:
    rules: dict[str, tuple[Rule, ...]] = {}

    def add(words: str, new: tuple[Rule, ...]) -> None:
        for word in words.split():
            rules[word] = rules.get(word, ()) + new

    add(" ".join(MONTHS), _MONTH_RULES)
    add(" ".join(WEEKDAYS), named.RULES_WEEKDAY + pointed.RULES_WEEKDAY)
    add(" ".join(welsh.DAYS), named.RULES_WEEKDAY + pointed.RULES_WEEKDAY)
    add("first second third fourth last final q fiscal", feasts.RULES_NTH)
    add(" ".join({word.replace("-", " ").split()[0] for word in ORDINALS}), named.RULES_ORDINAL)
    add(" ".join(word for word in NUMBERS if word not in ("couple", "dozen")), times.RULES_WORD + _COUNTS)
    add(
        "several some many few about around approximately just only nearly almost over more roughly exactly numerous",
        relative.RULES_COUNT,
    )
    add("a several some many few numerous half", durations.RULES_VAGUE)
    add(
        "the",
        feasts.RULES
        + feasts.RULES_NTH
        + named.RULES_ORDINAL
        + relative.RULES_THE
        + pointed.RULES_THE
        + within.RULES_THE,
    )
    add("year month", within.RULES_UNIT)
    add("this that following next previous preceding same last past coming", pointed.RULES_POINTED)
    add("today yesterday tomorrow tonight tmw tmrw", pointed.RULES_DEICTIC)
    add("earlier later", pointed.RULES_LATER)
    add("nineteen twenty two", partial.RULES_SAID)
    add("nineteen thirties forties fifties sixties seventies eighties nineties", partial.RULES_DECADE)
    add(" ".join(SEASONS), partial.RULES_SEASON)
    add(
        "christmas boxing new good easter hogmanay whit halloween hallowe bonfire guy valentine "
        "st burns ash maundy palm shrove",
        feasts.RULES,
    )
    add(
        "remembrance armistice early spring summer late michaelmas hilary trinity whitsun whitsunday lady midsummer "
        "mothering mother mothers thanksgiving ascension all",
        feasts.RULES,
    )
    add("half quarter noon midday midnight", times.RULES_NAMED)
    add(
        "every each once twice three four daily weekly monthly annually yearly fortnightly quarterly nightly",
        durations.RULES_SET,
    )
    add("l o i lst", named.RULES_NUMBER + numeric.RULES + pointed.RULES_NUMBER)
    return rules


def _press(openers: dict[str, tuple[Rule, ...]]) -> dict[str, tuple[Rule, ...]]:
    """The openers of a report in the press, which speaks of quarters and fiscal years."""
    rules = dict(openers)
    for words, new in (
        ("the", quarters.RULES_THE),
        ("a year comparable corresponding", quarters.RULES_AGO),
        ("this last next that", quarters.RULES_THIS),
    ):
        for word in words.split():
            rules[word] = new + rules.get(word, ())
    return rules


_OPENERS = _openers()
_OPENERS_PRESS = _press(_OPENERS)
_FIGURES_PRESS = quarters.RULES_NUMBER + _FIGURES
_LONG = 9
# ``On3 March``: a word that leads to a date, and no space after it.
_GLUED = re.compile(r"(?<![A-Za-z\d])(?:on|of|the|from|and|to|dated|between|by|until|since|in)\Z", re.I)


def scan(text: str, *, press: bool = False) -> list[Reading]:
    """Give every reading in `text`, in order, none overlapping another; `press` for a report in a newspaper."""
    figures, openers = (_FIGURES_PRESS, _OPENERS_PRESS) if press else (_FIGURES, _OPENERS)
    found: list[Reading] = []
    done = 0
    masks = iter((*masked(text), (len(text) + 1, len(text) + 1)))
    mask = next(masks)
    for token in _TOKEN.finditer(text):
        start = token.start()
        while start >= mask[1]:
            mask = next(masks)
        if start < done or start >= mask[0]:
            continue
        word = token.group()
        rules = figures if word[0].isdigit() else openers.get(word.lower())
        if (
            rules is None
            or (len(word) > _LONG and word[0].isdigit())
            or (not (found and start == done + 1) and _inside(text, start, word[0].isdigit()))
        ):
            continue
        for pattern, build in rules:
            match = pattern.match(text, start)
            readings = build(match) if match else ()
            if readings:
                found.extend(readings)
                done = readings[-1].end
                break
    return found


def _inside(text: str, start: int, figure: bool) -> bool:
    """Whether the token goes on from a letter, a figure or a sign before it that makes both one word."""
    if not start:
        return False
    before = text[start - 1]
    if before.isalnum() or before == "_":
        return not (figure and _GLUED.search(text[max(0, start - 9) : start]))
    if figure and numbered(
        text, start, text[start : start + 2] in ("19", "20") and text[start + 2 : start + 4].isdigit()
    ):
        return True
    if figure and before in "./:,-–£$€" and start > 1:
        return before in "£$€" or text[start - 2].isdigit() or (before in "/-" and text[start - 2].isupper())
    return False
