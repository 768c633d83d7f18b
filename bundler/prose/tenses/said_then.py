"""Said then: whether ``tonight`` and ``tomorrow`` stand in what a story tells somebody to have said on its own day."""

from __future__ import annotations

import re

from bundler.prose.text.sentences import FULL_STOP

_SAYING = (
    r"\b(?:said|told|promised|threatened|shouted|wrote|texted|messaged|warned|replied|asked|announced|insisted|begged|swore"
    r"|stated)\b"
)
_WOULD = re.compile(
    rf"{_SAYING}[^.;?!]*\b(?:would|was\sgoing\sto|were\sgoing\sto|could|might|was\sto|were\sto|wasn[’']t\sgoing\sto)\b[^.;?!]*\Z"
)
_HAD = re.compile(rf"{_SAYING}[^.;?!]*\bhad\b[^.;?!]*\Z")
_REACH = 160


def would_be(text: str, start: int) -> bool:
    """Whether the words before offset `start` tell what somebody said that he would do."""
    return _WOULD.search(_before(text, start)) is not None


def had_been(text: str, start: int) -> bool:
    """Whether they tell what somebody said had been: ``yesterday`` may be counted from then or from now."""
    return _HAD.search(_before(text, start)) is not None


def _before(text: str, start: int) -> str:
    return FULL_STOP.split(text[max(0, start - _REACH) : start])[-1]
