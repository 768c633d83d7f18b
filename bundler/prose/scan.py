"""Readings in a text: rules are tried only at words and figures that can open an expression."""

from __future__ import annotations

import re
from collections.abc import Callable

from bundler.prose.counted import quarters
from bundler.prose.forms import (
    anniversaries,
    bare_hours,
    bare_month,
    beyond,
    broken,
    days_after_month,
    days_of_this_month,
    durations,
    early_hours,
    feasts,
    four_figures,
    listed_hours,
    minutes,
    month_days,
    named,
    no_year,
    numeric,
    of_month,
    on_the_day,
    partial,
    pointed,
    relative,
    short_year,
    slips,
    times,
    turn_of_year,
    within,
)
from bundler.prose.mask import masked, numbered
from bundler.prose.patterns.opening import ByOpening
from bundler.prose.patterns.sought import HEAD, opening_heads
from bundler.prose.reading import Reading
from bundler.prose.words import welsh
from bundler.prose.words.plain import as_read
from bundler.prose.words.vocabulary import MONTHS, NUMBERS, ORDINALS, SEASONS, WEEKDAYS

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[Reading, ...]]]

_TOKEN = re.compile(r"[A-Za-z]+|\d+")
_COUNTS = beyond.RULES_COUNT + relative.RULES_COUNT + durations.RULES_COUNT
_FIGURES: tuple[Rule, ...] = (
    *listed_hours.RULES_NUMBER,
    *times.RULES_NUMBER,
    *four_figures.RULES_NUMBER,
    *numeric.RULES,
    *no_year.RULES_NUMBER,
    *of_month.RULES,
    *feasts.RULES_QUARTER,
    *named.RULES_NUMBER,
    *slips.RULES,
    *broken.RULES_NUMBER,
    *partial.RULES_NUMBER,
    *_COUNTS,
    *days_of_this_month.RULES_NUMBER,
    *month_days.RULES_NUMBER,
    *short_year.RULES,
    *bare_hours.RULES,
    *anniversaries.RULES,
)
_MONTH_RULES: tuple[Rule, ...] = (
    *feasts.RULES,
    *days_after_month.RULES_MONTH,
    *named.RULES_MONTH,
    *partial.RULES_MONTH,
    *bare_month.RULES_MONTH,
)


def _openers() -> dict[str, tuple[Rule, ...]]:
    rules: dict[str, tuple[Rule, ...]] = {}

    def add(words: str, new: tuple[Rule, ...]) -> None:
        for word in words.split():
            rules[word] = rules.get(word, ()) + new

    add(" ".join(MONTHS), _MONTH_RULES)
    add(" ".join(broken.HEADS), broken.RULES_MONTH)
    weekdays = month_days.RULES_WEEKDAY + pointed.RULES_WEEKDAY
    add(" ".join(WEEKDAYS), numeric.RULES_WEEKDAY + named.RULES_WEEKDAY + beyond.RULES_WEEKDAY + weekdays)
    add(" ".join(welsh.DAYS), named.RULES_WEEKDAY + weekdays)
    add("first second third fourth last final q fiscal", of_month.RULES + feasts.RULES_QUARTER)
    add(" ".join({word.replace("-", " ").split()[0] for word in ORDINALS}), named.RULES_ORDINAL + anniversaries.RULES)
    add("half quarter five ten twenty", minutes.RULES)
    add(" ".join(NUMBERS), times.RULES_WORD + _COUNTS)
    add(
        " ".join(word for word, number in NUMBERS.items() if number <= 12 and word not in ("a", "an")), bare_hours.RULES
    )
    add(
        "several some many few about around approximately just only nearly almost over more roughly exactly numerous",
        relative.RULES_COUNT,
    )
    add("a several some many few numerous half", durations.RULES_VAGUE)
    add(
        "the",
        feasts.RULES
        + of_month.RULES
        + feasts.RULES_QUARTER
        + named.RULES_ORDINAL
        + beyond.RULES_THE
        + relative.RULES_THE
        + on_the_day.RULES_THE
        + month_days.RULES_WEEKDAY
        + pointed.RULES_THE
        + within.RULES_THE
        + early_hours.RULES_THE
        + turn_of_year.RULES_NEW_YEAR,
    )
    add("christmas easter spring summer autumn winter", beyond.RULES_THE)
    add("year month", within.RULES_UNIT)
    add("last next this previous preceding following", beyond.RULES_POINTED)
    add("this that following next previous preceding same last past coming", pointed.RULES_POINTED)
    add("today yesterday tomorrow tonight tmw tmrw", pointed.RULES_DEICTIC)
    add("earlier later", pointed.RULES_LATER)
    add("nineteen twenty two", partial.RULES_SAID)
    add("nineteen thirties forties fifties sixties seventies eighties nineties", partial.RULES_DECADE)
    add(" ".join(SEASONS), partial.RULES_SEASON)
    add("christmas", turn_of_year.RULES)
    add("new", turn_of_year.RULES_NEW_YEAR)
    add(
        "christmas xmas boxing new good easter hogmanay whit halloween hallowe bonfire guy valentine valentines "
        "st burns ash maundy palm shrove",
        feasts.RULES,
    )
    add(
        "remembrance armistice early spring summer autumn late michaelmas hilary trinity whitsun whitsunday lady "
        "midsummer mothering mother mothers father fathers pancake thanksgiving ascension all",
        feasts.RULES,
    )
    add("fortieth fiftieth sixtieth seventieth eightieth ninetieth", anniversaries.RULES)
    add("half quarter noon midday midnight", times.RULES_NAMED)
    add(
        "every each once twice three four daily weekly monthly annually yearly fortnightly quarterly nightly",
        durations.RULES_SET,
    )
    add("l o i lst", named.RULES_NUMBER + numeric.RULES + month_days.RULES_NUMBER)
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
_BY_FIGURES = ByOpening(_FIGURES)
_BY_FIGURES_PRESS = ByOpening(quarters.RULES_NUMBER + _FIGURES)
_LONG = 9
# ``On3 March``: a word that leads to a date, and no space after it.
_GLUED = re.compile(r"(?<![A-Za-z\d])(?:on|of|the|from|and|to|dated|between|by|until|since|in)\Z", re.I)


def _followers() -> dict[str, frozenset[str]]:
    """The words that can stand second in an expression that opens with one of the commonest words of all."""
    units = (
        "minute minutes min mins hour hours hr hrs day days night nights weekend weekends week weeks wk wks fortnight "
        "fortnights month months mth mths quarter quarters year years yr yrs decade decades century centuries"
    )
    parts = "morning afternoon evening night lunchtime early"
    nth = " ".join({word.replace("-", " ").split()[0] for word in ORDINALS})
    how = "following next previous preceding same latter last past coming ensuing subsequent prior that this current"
    named = " ".join((*MONTHS, *WEEKDAYS, *SEASONS))
    lengths = (
        "calendar full clear working school business court consecutive further more additional whole complete long"
    )
    return {
        "the": frozenset(
            f"{named} {nth} {how} {units} {parts} small very immediately final fiscal late fall date christmas easter "
            "new".split()
        ),
        "a": frozenset(f"{units} {lengths} odd few couple dozen hundred number short half".split()),
        "an": frozenset(f"{units} {lengths} odd".split()),
        # The figure 1 as a scanner misread it.
        "i": frozenset(f"{named} st nd rd th of day".split()),
    }


_FOLLOWERS = _followers()


def _by_second(rules: tuple[Rule, ...]) -> dict[str, tuple[Rule, ...]]:
    """The rules for ``the`` by the head of the word after it, as each pattern says how its matches can begin."""
    heads = [(rule, opening_heads(rule[0])) for rule in rules]
    seconds = {word[:HEAD] for word in _FOLLOWERS["the"]} | {head for _, known in heads for head in known}
    return {second: tuple(rule for rule, known in heads if not known or second in known) for second in seconds}


_AFTER_THE = _by_second(_OPENERS["the"])
_NEXT = re.compile(r"[\s-]{1,6}([A-Za-z]+|\d)")


def _led_by(word: str, text: str, end: int) -> tuple[Rule, ...]:
    """The rules for a word that ends at `end`, of the commonest those that the word after it allows.

    A figure after it, or no word at all, allows all of them.
    """
    rules, followers = _OPENERS[word], _FOLLOWERS.get(word)
    found = _NEXT.match(text, end) if followers is not None else None
    if found is None or followers is None or found[1].isdigit():
        return rules
    second = found[1].lower()
    if second not in followers:
        return ()
    return _AFTER_THE[second[:HEAD]] if word == "the" else rules


def scan(text: str, *, press: bool = False) -> list[Reading]:
    """Give every reading in `text`, in order, none overlapping another; `press` for a report in a newspaper."""
    text = as_read(text)
    figures, openers = (_BY_FIGURES_PRESS, _OPENERS_PRESS) if press else (_BY_FIGURES, _OPENERS)
    found: list[Reading] = []
    done = 0
    masks = iter((*masked(text), (len(text) + 1, len(text) + 1)))
    mask = next(masks)
    for token in _TOKEN.finditer(text):
        word = token[0].lower()
        figure = word not in openers
        if figure and not word.isdigit():
            continue
        start, end = token.span()
        while start >= mask[1]:
            mask = next(masks)
        if start < done or start >= mask[0]:
            continue
        if figure and len(word) > _LONG:
            continue
        rules = () if figure else openers[word] if press else _led_by(word, text, end)
        if not (figure or rules) or (not (found and start == done + 1) and _inside(text, start, figure)):
            continue
        for pattern, build in figures.at(text, start, end) if figure else rules:
            match = pattern.match(text, start)
            readings = build(match) if match else ()
            if readings:
                readings = no_year.held_to_its_year(text, readings)
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
