"""Dates of laws and of cited cases as English skeletons and judgments tell them in passing."""

from __future__ import annotations

import re

# ``the sentence was abolished on 3 December 2012 by LASPO 2012``
_CHANGED = re.compile(
    r"\b(?:abolished|introduced|replaced|removed|inserted|created|amended|repealed|reformed|brought\sin|changed)"
    r"\s(?:in|on|from|with\seffect\sfrom)\s(?:the\s)?\Z"
)
_BY_LAW = re.compile(
    r",?\sby\s(?:the\s)?(?:[A-Z]{3,8}\s(?:19|20)\d\d\b"
    r"|(?:[Ss]ections?|[Rr]egulations?|[Rr]ules?|[Aa]rticles?|[Ss]chedule|ss?\.|regs?\.|Part)\s?\d"
    r"|(?:[A-Z][\w’'()]*,?\s(?:(?:of|and|the|for|to|etc)\s){0,2}){1,9}(?:Act|Regulations|Order|Rules)\b)"
)
# ``LASPO 2012 s.123``
_LETTERS = re.compile(r"\b[A-Z]{3,8}\s\Z")
_SECTION = re.compile(r"(?:19|20)\d\d,?\s(?:ss?\.\s?\d|[Ss]ections?\s\d|Sch(?:edule)?\.?\s\d|regs?\.\s?\d|Part\s\d)")
# ``[2019] QB 285, handed down on``; ``[1990] 2 AC 738 Lord Orme, giving judgment on``
_CITED = re.compile(
    r"\](?:\s\d+)?\s[A-Z][^.;\n]{0,60}(?:,\s(?:(?:itself|which\swas)\s)?"
    r"(?:(?:was\s)?handed\sdown|decided|delivered|given|decided\sby\s[^.;\n]{3,40})|\s(?:giving|in\sa)\sjudgment|\swas\s(?:decided|handed\sdown))"
    r"\s(?:of|on|in)\s\Z"
)


def of_english_law(text: str, end: int, before: str) -> bool:
    """Whether the date that stops at `end`, with `before` right before it, is that of a law or of a cited case."""
    if before[-2:-1].isupper() and _LETTERS.search(before[-10:]) and _SECTION.match(text, end - 4):
        return True
    if text.startswith((" by ", ", by "), end) and _CHANGED.search(before[-40:]):
        return _BY_LAW.match(text, end) is not None
    return "]" in before and before.endswith(("on ", "of ", "in ")) and _CITED.search(before) is not None
