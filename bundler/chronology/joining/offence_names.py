"""Which offences, which court and whom the words of a conviction name, to hold two tellings of it together."""

from __future__ import annotations

import re
from functools import lru_cache

from bundler.chronology.event import Event

# The offences that a word may mean; a conviction for one is none for another.
_OFFENCES = {
    "theft": r"thefts?|st(?:ole|olen|eal|ealing)|shoplift\w*|handling",
    "burglary": r"burgl\w+",
    "robbery": r"robb\w+",
    "assault": r"assault\w*|battery|a\.?b\.?h\b\.?|actual\s+bodily|g\.?b\.?h\b\.?|grievous\s+bodily|wound\w*",
    "murder": r"murder\w*",
    "manslaughter": r"manslaughter",
    "sexual": r"rap(?:e|es|ed|ing)|sexual\w*|indecen\w+",
    "harassment": r"harass\w*|stalk\w*",
    "damage": r"criminal\s+damage|arson",
    "fraud": r"fraud\w*|deception|false\s+(?:accounting|representation|identity|document\w*)",
    "drugs": r"drugs?|cannabis|cocaine|heroin|crack|class\s+[ABC]|spice|suppl(?:y|ying|ied)",
    "driving": r"driv(?:e|ing)\w*|disqualified|excess\s+alcohol",
    "weapon": r"knife|knives|blade\w*|weapons?|firearms?|shotgun",
    "disorder": r"affray|violent\s+disorder|riot|public\s+order",
    "liberty": r"kidnap\w*|false\s+imprisonment",
    "threats": r"threats?\s+to\s+kill",
    "control": r"coerciv\w+|controlling",
    "justice": r"pervert\w*|perjury|contempt|intimidat\w+",
    "breach": r"breach\w*|fail(?:ing|ure|ed)\s+to\s+(?:surrender|comply|notify|appear)",
}
_NAMED = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _OFFENCES.items()), re.I)
_COURT = re.compile(r"\b([A-Z][\w’'-]+)\s+(?:Crown|Magistrates[’']?|Youth|Juvenile|County)\s+Court\b")
_PERSON = re.compile(r"\[([^\]]+)\]|\b(?:Mr|Mrs|Ms|Miss|Dr)\s+([A-Z][\w’'-]+)")
_GUILT = frozenset(("conviction", "sentence"))


@lru_cache(maxsize=16384)
def offences(text: str) -> frozenset[str]:
    """Give the sorts of offence that words name."""
    return frozenset(match.lastgroup or "" for match in _NAMED.finditer(text))


def are_of_two(one: Event, other: Event) -> bool:
    """Whether two tellings of a step in a criminal case name two courts, or offences of which none is named by both."""
    if not {one.kind, other.kind} <= _GUILT | {"charge", "arrest"}:
        return False
    mine, theirs = offences(one.text), offences(other.text)
    return bool(mine and theirs and mine.isdisjoint(theirs)) or not _may_be_one(_COURT, one.text, other.text)


def is_one_conviction(one: Event, other: Event) -> bool:
    """Whether two tellings of one day are of a conviction, or of the sentence for it, for one sort of offence.

    They may not name two courts, nor two persons.
    """
    if not {one.kind, other.kind} <= _GUILT or offences(one.text).isdisjoint(offences(other.text)):
        return False
    return _may_be_one(_COURT, one.text, other.text) and _may_be_one(_PERSON, one.text, other.text)


def _may_be_one(pattern: re.Pattern[str], one: str, other: str) -> bool:
    mine, theirs = _found(pattern, one), _found(pattern, other)
    return not mine or not theirs or not mine.isdisjoint(theirs)


def _found(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    return frozenset(word for match in pattern.finditer(text) for word in match.groups() if word)
