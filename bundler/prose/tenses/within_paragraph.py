"""What the paragraph round a day without a year says of its time: that it is of the time of writing, or goes on to."""

from __future__ import annotations

import re

# A blank line, or a line that opens with the number of a paragraph.
_BREAK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]{0,8}(?:\d{1,3}[.)]|\d{1,2}\.\d{1,3}\.?|\[\d{1,3}\]|\(\w{1,3}\))\s)")
_NOW = re.compile(r"\b(?:yesterday|this\s+(?:morning|week)|(?<!the\s)last\s+(?:night|week))\b", re.I)
_QUOTED = re.compile(r"[“\"][^“”\"]{0,600}[”\"]")
_REACH = 900
# The first sentence of a paragraph, behind its number.
_FIRST = re.compile(r"[\w().]{0,5}\s?[^.;]{4,200}[.;]\s")
_IS = re.compile(r"\b(?:is|are|has|have|takes|suffers|reports|complains|describes|presents|remains|appears)\b")
_WAS = re.compile(r"\b(?:was|were|had|did|been)\b|\d{4}")


def parted(text: str, start: int, end: int) -> bool:
    """Whether a paragraph ends between two places of the text."""
    return _BREAK.search(text, start, end) is not None


def opens_with_now(text: str, start: int) -> bool:
    """Whether the paragraph of a date opens with how somebody is: ``He has asthma. On 15 November he fell``."""
    begin = max((found.end() for found in _BREAK.finditer(text, max(0, start - _REACH), start)), default=None)
    first = _FIRST.match(text, begin, start) if begin is not None else None
    return first is not None and _IS.search(first[0]) is not None and _WAS.search(first[0]) is None


def tells_of_now(text: str, end: int) -> bool:
    """Whether the paragraph goes on, after a date that ends at `end`, to what was ``yesterday``: it is of now."""
    rest = _BREAK.split(text[end : end + _REACH], maxsplit=1)[0]
    return _NOW.search(_QUOTED.sub(" ", rest)) is not None
