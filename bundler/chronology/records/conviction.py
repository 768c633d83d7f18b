"""A row of a record of convictions, as one event: court, offence, plea, sentence; or how else it ended."""

from __future__ import annotations

import re

from bundler.chronology.wording.event_text import row_text

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
    r"|Common\s+law)|contrary\s+to\s+.{0,60}?\d{4})",
)
_PLEA = re.compile(
    r"(?P<open>\()?(?<!\w)(?:Plea:\s*|Verdict:\s*)?(?P<plea>Not\s+guilty:?\s*(?:convicted)?|Guilty|N/?G)\b"
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
    statute = _STATUTE.search(words)
    if statute and statute.start() > 3:
        words = f"{words[: statute.start()].strip()} | {words[statute.end() :].strip()}"
    plea = _PLEA.search(words)
    if not plea:
        text = words.replace(" | ", ". ")
        return row_text(f"Convicted{' at ' + place if place else ''}: {text}")
    offence = words[: plea.start()].strip(" |,;")
    sentence = words[plea.end() :].strip(" |,;:")
    parts = [
        f"Convicted{' at ' + place if place else ''}: {offence}",
        plea["plea"].strip().capitalize(),
        sentence[:1].upper() + sentence[1:],
    ]
    return row_text(". ".join(part for part in parts if part))
