"""The decision that a case is about: its day belongs to the story, although it is named as one that is cited."""

from __future__ import annotations

import re

# the annulment of Commission Decision C(2010) 4185 final of
_ANNULLED = re.compile(
    r"\b(?:annul(?:ment|ling)?(?:\sof)?|action\sagainst|challeng(?:e|ing)|contest(?:s|ing))\s(?:in\spart\s)?(?:the\s)?"
    r"(?:(?:Commission|Council)(?:’s)?\s)?(?:Implementing\s)?[Dd]ecision\b[^.;\n]{0,60}\s(?:of|dated)\s\Z"
)
_DECISION = re.compile(
    r"\b(?:Commission|Council|Board\sof\sAppeal)\b[^.;\n]{0,80}\b[Dd]ecision\b[^.;\n]{0,60}\s(?:of|dated)\s\Z"
    r"|\b(?:Commission|Council)\s(?:Implementing\s)?Decision\b[^.;\n]{0,70}\s(?:of|dated)\s\Z"
)
# By its Decision C(2004) 3632 final of 6 October 2004, … the Commission authorised it
_BY_DECISION = re.compile(r"(?:\A|[.;:\n]\s{0,3}(?:\d{1,3}\.?\s)?)By\s(?:its|a)\s[Dd]ecision\b[^.;\n]{0,60}\sof\s\Z")
_CONTESTED = re.compile(
    r"(?:[^.\n]|\bpp?\.){0,320}[‘“]the\s(?:contested\sdecision|amending\sdecision|decision\sat\sissue|decision\sin\s(?:dispute|question))[’”]"
)
_JUDGMENT = re.compile(r"(?:\b(?:judgments?|orders?)\b[^;\n]{0,90}|\),?\sand)\sof\s\Z")
_UNDER_APPEAL = re.compile(r"[^‘“\n]{0,260}[‘“]the\s(?:judgments?|orders?)\sunder\sappeal[’”]")


def is_own_decision(text: str, end: int, before: str) -> bool:
    """Whether the day that stops at `end` is that of what the case attacks; `before` stands right before it."""
    if before[-3:-1] not in ("of", "ed"):
        return False
    after = text[end : end + 340]
    if "ecision" in before and (
        _ANNULLED.search(before)
        or _BY_DECISION.search(before)
        or ("the " in after and _DECISION.search(before) and _CONTESTED.match(after))
    ):
        return True
    return "under appeal" in after and bool(_JUDGMENT.search(before) and _UNDER_APPEAL.match(after))
