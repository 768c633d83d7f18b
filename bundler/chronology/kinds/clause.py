"""A clause: its words, which of them are names, and where what is told of its date begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bundler.chronology.kinds.lexicon import FORMS, PASTS, TRANSPARENT
from bundler.chronology.kinds.small_words import BE, BEFORE_NOUN, DATE, HAVE, LISTENERS, NO_VERBS, PRONOUNS, TITLES
from bundler.prose.words.vocabulary import MONTHS

_WORD = re.compile(r"@|'s\b|[A-Z][&/][A-Z]\b|[A-Za-z][A-Za-z-]*[A-Za-z]|[A-Za-z]\d{1,3}\b|[A-Za-z]|\d+|[,;:()]")
# What leads to a date says nothing of what happened.
_PREPOSITION = re.compile(r"\b(?:on|in|at)\s+(?:the\s+)?$", re.I)
# In letters: it stands in no more of them.
_LED = 40
# So many words stand between a verb of saying and its “that” at most.
REPORTED = 4

# The words at which, in some company, what is told can begin.
_OPENERS = PRONOUNS | {"who", "which", "since", "and", "but", ";", "that", "having"}


class Clause(NamedTuple):
    """The words of a clause in small letters, with commas and brackets, and the places of those that are names.

    DATE stands where the text has it. Reading begins at `first`.
    """

    words: Sequence[str]
    names: frozenset[int]
    first: int


def clause_of(text: str, date: tuple[int, int] = (0, 0)) -> Clause:
    """Give a text as a clause; `date` is the place of the date in it, nothing where it stands apart.

    Where the date stands in “, who …” or after “he said that …”, what is said before is passed over.
    """
    start, end = date
    led = _PREPOSITION.search(text, max(0, start - _LED), start) if end else None
    dated = f"{text[: led.start() if led else start]} {DATE} {text[end:]}" if end else text
    found = _WORD.findall(dated.replace("’", "'"))
    words = [_plain(word, found[at + 1 : at + 2]) for at, word in enumerate(found)]
    names = frozenset(at for at, word in enumerate(found) if at and word[0].isupper() and words[at] not in TITLES)
    return Clause(words=words, names=names, first=_first(words))


def _plain(word: str, following: Sequence[str]) -> str:
    """A word in small letters; “Miss” before a name is a title, and not what somebody failed to catch."""
    return "ms" if word == "Miss" and following and following[0][0].isupper() else word.lower()


def is_past(word: str) -> bool:
    """Whether a word looks like the past or the participle of a verb."""
    return word in PASTS or (word.endswith("ed") and len(word) > 3 and word not in NO_VERBS)


def _first(words: Sequence[str]) -> int:
    if DATE not in words:
        return 0
    dated = words.index(DATE)
    if words[dated + 1 : dated + 2] == ["that"] and words[max(0, dated - 2) : dated] in (["it", "was"], ["it", "is"]):
        return dated + 2
    if words[dated - 1 : dated] == ["until"] and "when" in words[dated + 1 : dated + 3]:
        return words.index("when", dated) + 1
    for at in range(dated - 1, 0, -1):
        if words[at] in _OPENERS and _opens(words, at) and _tells(words[at + 1 :]):
            return at if words[at] in PRONOUNS else at + 1
    return 0


def _opens(words: Sequence[str], at: int) -> bool:
    """Whether what is told begins here: “, who”, “said that”, “told her he”, “and a man was”."""
    word, before = words[at], words[at - 1]
    if word == "who":
        return before == ","
    if word == "which":
        return _dated(words[:at]) or (before == "," and (words[at + 1] in HAVE | BE or is_past(words[at + 1])))
    if word == "since":
        return before not in HAVE
    if word in ("and", "but", ";") and words[at + 1] == DATE:
        return (
            words[at + 2 : at + 3] != []
            and (words[at + 2] in BEFORE_NOUN or words[at + 2] in PRONOUNS)
            and _tells(words[:at])
        )
    if word in ("and", "but") and words[at + 1] in BE and _dated(words[:at]):
        return _tells(words[:at])
    if word in ("and", "but", ";"):
        subject = words[at + 1] in BEFORE_NOUN or words[at + 1] in PRONOUNS
        return subject and _tells(words[at + 1 : words.index(DATE)]) and _tells(words[:at])
    if word == "that":
        return any(FORMS.get(each) in TRANSPARENT for each in words[max(0, at - REPORTED) : at])
    if word in PRONOUNS:
        said = words[at - 2] if before in LISTENERS and at > 1 else before
        return FORMS.get(said) in TRANSPARENT
    return word == "having"


def _dated(words: Sequence[str]) -> bool:
    """Whether another date stands among these words: a month, or a year."""
    return any(word in MONTHS or (len(word) == 4 and word.isdigit()) for word in words)


def _tells(words: Sequence[str]) -> bool:
    return any(is_past(word) or word in BE for word in words)
