"""A row of a record of convictions, as one event: court, offence, plea, sentence; or how else it ended."""

from __future__ import annotations

import re

from bundler.chronology.wording.event_text import row_text
from bundler.prose.text.numbered_parts import numbered_parts

_COURT = re.compile(
    r"^(?:(?:[A-Z][\w’'.-]*\s+){1,4}(?:Magistrates?[’']?s?[’']?(?:\s+Court)?"
    r"|Crown\s+Court|(?:Youth|Juvenile)(?:\s+Court)?|C\.?C\.?|M\.?C\.?|MAGS)\b\.?"
    r"|(?:The\s+)?(?:Crown|Youth|Magistrates[’']?)\s+Court\s+(?:at|of)\s+[A-Z][\w’'-]+|Central\s+Criminal\s+Court)",
    re.I,
)
_STATUTE = re.compile(
    r"\s*(?:\b(?:[A-Z][\w’']+\s+(?:(?:and|of|the|from|against|etc\.?|for|to|in"
    r"|on|&)\s+|\([^)]*\)\s+|[A-Z][\w’']+\s+){0,8}Act\s+\d{4}"
    r"(?:,?\s*(?:s(?:ch|ection|s)?\.?|sections?|schedule)\s*\d+[A-Z]?(?:\s*\(\w+\))*)?"
    r"|Common\s+law)|contrary\s+to\s+.{0,60}?\d{4}"
    # As a print of the police shortens it: ``OAPA 1861 S.47``.
    r"|\b(?!ACT\b)[A-Z]{2,6}\s(?:18|19|20)\d\d\s+S(?:EC|CH)?\.?\s?\d+[A-Z]*(?:\s?\(\w+\))*)",
)
_PLEA = re.compile(
    r"(?P<open>\()?(?<!\w)(?:Plea\s*:\s*|Verdict\s*:\s*)?(?P<plea>Not\s+guilty:?\s*(?:convicted)?|Guilty|N/?G)\b"
    r"(?(open)\s*\)|\.?)\s*",
    re.IGNORECASE,
)


# What the police do themselves, and no court.
_BY_POLICE = (("caution", "Cautioned"), ("reprimand", "Reprimanded"), ("warning", "Warned"))
_MEASURE = re.compile(r"\b(?P<what>caution|reprimand|warning)(?:ed)?\b", re.I)
_MEASURE_LAST = re.compile(
    r"[\s,.;:–-]*\b(?:(?:simple|adult|youth|conditional|final|police)\s+)*(?:caution|reprimand|warning)(?:ed)?\W*$",
    re.I,
)


# How a charge ends of which nobody is convicted.
_ENDED = re.compile(
    r"\b(?:no\s+verdict|acquitt(?:ed|al)|found\s+not\s+guilty|li?e\w*\s+on\s+(?:the\s+)?file"
    r"|no\s+evidence(?:\s+(?:was\s+)?offered)?|discontinued|(?:case|charges?|information)\s+(?:dismissed|withdrawn))\b",
    re.I,
)
_CONVICTED = re.compile(
    r"\bconvicted\b|(?<!not\s)\bguilty\b|\bfined?\b|\b(?:imprisonment|custody|detention|community|discharge)\b", re.I
)


def ended_without_conviction(words: str) -> bool:
    """Whether what is told of a charge is that nobody was convicted: acquitted, left on the file, discontinued."""
    return _ENDED.search(words) is not None and _CONVICTED.search(_ENDED.sub("", words)) is None


def names_court(rest: str) -> bool:
    """Whether the words of a row after its date begin with a court."""
    return _COURT.match(rest) is not None


def conviction_text(rest: str) -> str:
    """Give the words of a row after its date: ``Convicted at … Court: offence. Plea. Sentence``, without the statute.

    Where the columns cannot be told apart, the row stands as it is written.
    """
    words = re.sub(r"\s+", " ", rest).strip()
    court = _COURT.match(words)
    place = court[0].strip() if court else ""
    words = words[court.end() :].strip(" ,.;:") if court else words
    if not court and (measure := _MEASURE.search(words)):
        return row_text(f"{dict(_BY_POLICE)[measure['what'].lower()]}: {_MEASURE_LAST.sub('', words)}")
    parts = numbered_parts(words)
    numbers = [f"({number}) " if len(parts) > 1 else "" for number in range(1, len(parts) + 1)]
    told = " ".join(number + _of_offence(part) for number, part in zip(numbers, parts, strict=True))
    return row_text(f"Convicted{' at ' + place if place else ''}: {told}")


def _of_offence(words: str) -> str:
    """Offence, plea and sentence, each a sentence, without the statute."""
    statute = _STATUTE.search(words)
    if statute and statute.start() > 3:
        words = f"{words[: statute.start()].strip()} | {words[statute.end() :].strip()}".strip(" |")
    plea = _PLEA.search(words)
    if not plea:
        return words.replace(" | ", ". ")
    sentence = re.sub(r"\s*\|\s*", ", ", words[plea.end() :].strip(" |,;:"))
    parts = (words[: plea.start()].strip(" |,;"), plea["plea"].strip().capitalize(), sentence)
    said = ". ".join(part[:1].upper() + part[1:] for part in parts if part)
    return said if said.endswith(".") else f"{said}."
