"""Narrowed: the part of what a sentence tells that is of its date, where the rest tells of another act.

“They accepted | the recommendation made on 3 May |”; “She revokes the licence on which | you were released on 3 May |”.
"""

from __future__ import annotations

import re

from bundler.chronology.kinds.clause import is_past
from bundler.chronology.kinds.small_words import BE
from bundler.chronology.wording.segments import Segment
from bundler.prose.story.made_thing import made_thing

_WORD = re.compile(r"[a-z]{2,}")
# What was done in or by a thing was done on its date; and what after that is still said of it.
_WITHIN = re.compile(r"\b(?:in|by|under|with|through|from|after|since|on)\s\Z", re.I)
_OF_THE_THING = re.compile(
    r"\s+(?:that|to|by(?!\s+\w+ing\b)|at|in\s+which|under\s+which|refusing|granting|requiring)\b"
)
# What somebody does now, and that on, by or under which something was done.
_NOW = re.compile(r"\b(?:hereby|now)\s+\w+s\b|\b\w{3,}(?<!ss)s\s+(?:the|your|his|her|that|an?)\s")
_WHICH = re.compile(r"\b(?:on|by|in|under|for|from|to)\s+which\s+(?=(?:you|he|she|they|I|we)\s+(?:was|were|had)\b)")


def narrowed(sentence: str, segment: Segment, date: tuple[int, int]) -> Segment:
    """Give the part of a segment that tells of its date: a thing made on it, or what was done by that thing."""
    before = sentence[segment.start : date[0]]
    which = _WHICH.search(before) if "which" in before else None
    if which is not None and _NOW.search(before, 0, which.start()):
        begin = segment.start + which.end()
        return Segment(start=begin, end=date[1], told=begin)
    first = begins_with_thing(before)
    if first is None or not any(is_past(word) and word not in BE for word in _WORD.findall(before[:first].lower())):
        return segment
    after = sentence[date[1] : segment.end]
    begin, end = segment.start + first, segment.end if _OF_THE_THING.match(after) else date[1]
    return Segment(start=begin, end=end, told=begin)


def begins_with_thing(before: str) -> int | None:
    """Where the thing begins that was made at a date, rather than that in or by which something was done then."""
    first = made_thing(before)
    return None if first is None or _WITHIN.search(before[:first]) else first
