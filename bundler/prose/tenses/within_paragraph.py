"""What the paragraph round a day without a year says of its time: that it is of the time of writing, or goes on to."""

from __future__ import annotations

import re

# A blank line, or a line that opens with the number of a paragraph.
_BREAK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]{0,8}(?:\d{1,3}[.)]|\d{1,2}\.\d{1,3}\.?|\[\d{1,3}\]|\(\w{1,3}\))\s)")
_NOW = re.compile(r"\b(?:yesterday|this\s+(?:morning|week)|(?<!the\s)last\s+(?:night|week))\b", re.I)
_QUOTED = re.compile(r"[“\"][^“”\"]{0,600}[”\"]")
_REACH = 900


def parted(text: str, start: int, end: int) -> bool:
    """Whether a paragraph ends between two places of the text."""
    return _BREAK.search(text, start, end) is not None


def tells_of_now(text: str, end: int) -> bool:
    """Whether the paragraph goes on, after a date that ends at `end`, to what was ``yesterday``: it is of now."""
    rest = _BREAK.split(text[end : end + _REACH], maxsplit=1)[0]
    return _NOW.search(_QUOTED.sub(" ", rest)) is not None
