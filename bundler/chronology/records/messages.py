"""Messages of a chat as a telephone gives them out: ``[14/03/2026, 18:02:11] Dina: He was outside the school``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bundler.chronology.kinds.clause import is_past
from bundler.chronology.lines.running import Line

_STAMP = (
    r"\[?\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2}),?\s{1,2}"
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?:\]|\s[-–—])?\s{1,2}"
)
_MESSAGE = re.compile(
    rf"{_STAMP}(?P<who>(?:\+\s?)?[^\W_][^:\[\]\n]{{0,40}}):\s(?P<said>\S[^\n]*)",
    re.IGNORECASE,
)
_STAMPED = re.compile(_STAMP, re.IGNORECASE)
# Fewer are a line of a note that happens to be written so.
_LEAST = 2
_WORDS = re.compile(r"[A-Za-z’']+")
_FEWEST_WORDS = 4
_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
# A question, whether or not a mark says so: “did you ring”, “what was he on about”.
_ASKS = re.compile(
    r".*\?|\s*(?:(?:and|so|but|hey|hi|ok|omg|well|or)\s+)*"
    r"(?:(?:did|do|does|have|has|had|are|is|was|were|can|could|will|would|should|shall)\s+(?:n[o’']?t\s+)?"
    r"(?:you|u|ya|he|she|they|it|we|i|the|that|this|your|ur|anyone|anybody|there)\b"
    r"|(?:who|what|where|when|why|how|which)\s*(?:[’']s|\s(?:the\s\w+\s)?(?:did|do|does|have|has|are|is|was|were|can"
    r"|could|will|would|should|time|many|much)\b))",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Who wrote a message, and what it says."""

    who: str
    said: str

    @property
    def tells(self) -> bool:
        """Whether it tells of something that happened, rather than asking or answering."""
        told = " ".join(part for part in _SENTENCE.findall(self.said.lower()) if not _ASKS.match(part))
        words = _WORDS.findall(told)
        return len(words) >= _FEWEST_WORDS and any(map(is_past, words))


def message_of(text: str) -> Message | None:
    """Give the message that a text is, its lines joined; None where it is none."""
    found = _MESSAGE.match(text)
    return Message(who=found["who"].strip(), said=found["said"].strip()) if found else None


def messages(lines: Sequence[Line]) -> tuple[int, ...]:
    """Give the places of the lines with which messages begin; () where they are too few to be a chat.

    What the telephone says of itself (``Dina added Mags``) has a line of its own, and is part of no message.
    """
    found = tuple(place for place, line in enumerate(lines) if _STAMPED.match(line.text))
    return found if sum(_MESSAGE.match(lines[place].text) is not None for place in found) >= _LEAST else ()
