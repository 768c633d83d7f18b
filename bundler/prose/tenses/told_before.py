"""Told before: whether a date in what somebody said goes back from the day on which it was said."""

from __future__ import annotations

import re

from bundler.prose.text.sentences import FULL_STOP

_SAID = re.compile(
    r"\b(?:said|told|explain(?:ed|ing)|confirm(?:ed|ing)|inform(?:ed|ing)|advis(?:ed|ing)|mentioned|stat(?:ed|ing)|report(?:ed|ing)|wrote|replied"
    r"|admitted|learn(?:ed|t)|heard|discovered|found\s+out|realised|understood|notif(?:ied|ying)|disclosed|revealed"
    r"|claimed|alleged|recalled|remembered|say(?:s|ing)?|tell(?:s|ing)?)\b"
)
# ``although he had been warned off on 3 May``
_SIDELONG = re.compile(r"\b(?:although|though|because|(?:even|despite\sthe\sfact)\sthat)\s(?:[\w’'-]+\s){1,4}?had\b")
_HAD = re.compile(r"\bhad\b")
_BEFORE, _AFTER = 220, 60


def told_before(text: str, start: int, end: int) -> bool:
    """Whether a date at `start`–`end` is of what was over by then: ``she said that on 3 May he had left``."""
    sentence = _sentence_before(text, start)
    if _SIDELONG.search(sentence):
        return True
    said = _SAID.search(sentence)
    if said is None:
        return False
    after = FULL_STOP.split(text[end : end + _AFTER])[0]
    return bool(_HAD.search(sentence, said.end()) or _HAD.search(after))


def goes_on(text: str, start: int, end: int) -> bool:
    """Whether the sentence round `start`–`end` tells of a time before the story's: ``The next day he had gone``."""
    after = FULL_STOP.split(text[end : end + _BEFORE])[0]
    return bool(_HAD.search(_sentence_before(text, start)) or _HAD.search(after))


def _sentence_before(text: str, start: int) -> str:
    return FULL_STOP.split(text[max(0, start - _BEFORE) : start])[-1]
