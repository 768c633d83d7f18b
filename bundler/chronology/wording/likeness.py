"""How alike the words of two events are, dates and small words aside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

_MONTHS = "january february march april may june july august september october november december".split()  # noqa: SIM905
_SMALL_WORDS = (
    "a an the and or but of in on at by to for from with as that this these those it its is was were be "
    "been being are am had has have having did do does not no nor he she they we i you his her hers their "
    "theirs my mine our ours your yours him them me us who whom which what when where while then there so "
    "if into out up down over under again than until till since after before about all also only same own "
    "on same day year month week early late mid around between during mr mrs ms miss dr monday tuesday "
    "wednesday thursday friday saturday sunday morning afternoon evening night following "
)
_SMALL = frozenset(_SMALL_WORDS.split()) | frozenset(_MONTHS)
# Words that name the same act, brought to one.
_SAME = {
    "rang": "teleph",
    "phon": "teleph",
    "call": "teleph",
    "wrote": "letter",
    "written": "letter",
    "email": "e-mail",
    "guilty": "convic",
    "struck": "hit",
    "strik": "hit",
    "punch": "hit",
    "given": "gave",
}
_SUFFIX = re.compile(r"(?<=[a-z]{3})(?:ings?|ed|es|s|e)$")
_SENT = re.compile(r"(?:E-mail|Letter|Decision letter|Letter before claim|Response to letter before claim) from ")
ALIKE = 88
PERHAPS = 70


@lru_cache(maxsize=65536)
def stems(text: str) -> frozenset[str]:
    """Give the beginnings of the words that carry what a text says: no dates, no numbers of days, no small words."""
    found = set()
    for word in re.findall(r"[A-Za-z£][\w’'-]*|\d{3,}[\w/]*|£\d+", text):
        low = re.sub(r"[’']s?$", "", word.lower())
        if low in _SMALL or re.fullmatch(r"(?:19|20)\d\d", low) or len(low) < 2:
            continue
        stem = low if any(char.isdigit() for char in low) else _SUFFIX.sub("", low)[:6]
        found.add(_SAME.get(low, _SAME.get(stem, stem)))
    return frozenset(found)


@lru_cache(maxsize=65536)
def names(text: str) -> frozenset[str]:
    """Give the names and long numbers in a text: words with a capital that open no sentence, and references."""
    return frozenset(
        match[0].lower() for match in re.finditer(r"(?<=[a-z,;] )[A-Z][\w’-]{1,}|\b[A-Z]{2,}\b|\b\w*\d{3,}[\w/]*", text)
    ) - frozenset(_MONTHS)


@lru_cache(maxsize=65536)
def named(text: str) -> frozenset[str]:
    """Give the stems of the names in a text: what stands in square brackets, and words with a capital in a sentence."""
    words = [*re.findall(r"\[([^\]]*)\]", text), *re.findall(r"(?<=[\w,;] )[A-Z][\w’'-]+", text)]
    return stems(" ".join(words))


def deeds(one: str, other: str) -> frozenset[str]:
    """Give the stems that two texts share and that neither has as a name: what happened, not to whom."""
    return stems(one) & stems(other) - named(one) - named(other)


def alike(one: str, other: str) -> float:
    """Give how alike two texts are, from 0 to 100, by the words that carry what they say."""
    from rapidfuzz.fuzz import token_set_ratio

    return float(token_set_ratio(" ".join(sorted(stems(one))), " ".join(sorted(stems(other)))))


def is_sending(text: str) -> bool:
    """Whether a text says that a letter or an e-mail was sent; two that differ in a word are two."""
    return _SENT.match(text) is not None


def rarity(texts: Iterable[str]) -> dict[str, float]:
    """Give for each stem how much it tells: one divided by the square root of the number of texts that hold it."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(stems(text))
    return {stem: 1 / count**0.5 for stem, count in counts.items()}


def overlap(one: str, other: str, weights: dict[str, float]) -> tuple[float, int]:
    """Give the share, by weight, of the less telling text that stands in the other, and how many stems it is."""
    first, second = stems(one), stems(other)
    if not first or not second:
        return 0.0, 0
    shared = first & second
    least = min(sum(weights.get(stem, 1.0) for stem in each) for each in (first, second))
    return sum(weights.get(stem, 1.0) for stem in shared) / least, len(shared)
