"""Dates that go back in passing, from which no story goes on: a backstory, a glance at what was before."""

from __future__ import annotations

import re

from bundler.partial_date import Precision
from bundler.prose.expression import DateExpression
from bundler.prose.forms.month_days import SAME_MONTH
from bundler.prose.story.anchors import Anchor
from bundler.prose.story.story import Story
from bundler.prose.text.sentences import CLAUSE_END, PART_END

_ASIDE = re.compile(
    r"(?:\bhad\b|\bsince\s+(?:the\s+)?\Z|\bpreviously\b|\boriginally\b"
    r"|\bas\s+long\s+ago\s+as\b|\bgoing\s+back\b|\b(?:last|previous)\s+(?:\w+\s+){1,7}(?:was|were)\s+(?:on|in)\b|\b(?:was|were|been)\s+last\s+\w{3,})[^.;\n]*\Z"
)
_BEGAN = re.compile(r"\b(?:began|started|happened|occurred|arose|took\s+place)\b[^.;:?!]*\Z")
_OPENS = re.compile(
    r"(?:\A|[.;:!?\n)”\"]\s{1,3}(?:\(?[\da-z]{1,4}[.)]\s{1,3})?)(?:(?:But|And|Then|So|Later)\s)?"
    r"(?:(?:[Oo]n|[Ii]n|[Bb]y|[Dd]uring|[Ff]rom|[Bb]etween|[Ss]ince|[Aa]round|[Uu]ntil|[Tt]hroughout|[Aa]t|[Oo]ver)\s)?"
    r"(?:(?:or\s)?(?:about|around)\s)?(?:(?:the\s)?(?:early|late|mid|end|start|beginning|middle)[\s-]{1,2}(?:of\s|in\s)?)?\Z"
)
_HAD_DONE = re.compile(r",?\s(?:[\w’'-]+\s){1,5}?had\s(?!to\b)")
# One of several things reported, and told of the time before them.
_LISTED = re.compile(r"[;,]\s(?:and\s)?that,?\s(?:(?:in|on|by|during)\s)?(?:the\s)?\Z")
# ``The man who rang on the 3rd``, ``his letter of the 3rd``: nothing is told of that day.
_TELLS_OF_BEFORE = re.compile(r"\b(?:had|who|which|that|when|of|since)\b")
# In days: so far back a statement goes only in passing.
_LONG_AGO = 60
# So far after a month a day may stand that is of it.
_NEXT_SENTENCE = 150


def backstory(text: str, result: DateExpression, last: Anchor) -> bool:
    """Whether a date goes back to something before the story: ``which I had bought in 1999``, ``since 1987``.

    So does one of a list of what was reported: ``…; that in January 2018 he had been found with a telephone; …``.
    """
    assert result.value is not None
    whole = result.value.start is not None and result.value.start.day is not None
    if (last.value.sort_date - result.value.latest).days < (180 if whole else 1) or result.start - last.start > 1500:
        return False
    before = text[max(0, result.start - 60) : result.start]
    listed = _LISTED.search(before) and _HAD_DONE.match(text, result.end)
    return bool(_ASIDE.search(before) or listed)


def glance(story: Story, index: int, result: DateExpression, last: Anchor) -> bool:
    """Whether a relative date looks back in passing: ``with a warrant issued the day before``."""
    assert result.value is not None
    if result.method != "relative" or result.value >= last.value or last.index == result.anchor == "document date":
        return False
    # ``I missed you on Monday. He came last Thursday``: a letter goes back, and on from there.
    offset, text = story.readings[index].offset, story.text
    day = result.value.start is not None and result.value.start.day is not None
    spoken = day and offset is not None and offset.base == "document"
    if spoken and CLAUSE_END.search(text, last.end, result.start) and not _told_of_long_before(story, result, last):
        return False
    if _lends_its_month(story, index, result):
        return False
    if _tells_on(story, index, result, last):
        return False
    before = text[max(0, result.start - 60) : result.start]
    # ``The week before she had told the manager``: told in passing, though it opens its sentence.
    if _HAD_DONE.match(text, result.end):
        return True
    return bool(before.strip()) and before.rstrip()[-1] not in '.;:!?\n”"' and not _OPENS.search(before)


def _told_of_long_before(story: Story, result: DateExpression, last: Anchor) -> bool:
    """Whether a statement goes far back in passing: ``She told me that he first hit her the Christmas before last``."""
    assert result.value is not None
    if story.letter or (last.value.earliest - result.value.latest).days <= _LONG_AGO:
        return False
    sentence = PART_END.split(story.text[max(0, result.start - 160) : result.start])[-1]
    return _TELLS_OF_BEFORE.search(sentence) is not None


def _tells_on(story: Story, index: int, result: DateExpression, last: Anchor) -> bool:
    """Whether a sentence of its own tells of a day of the month, or the first of its paragraph of a weekday.

    ``1. She died on Wednesday 8 January.``, then ``2. Her daughter rang on the Monday evening.``
    """
    reading, text = story.readings[index], story.text
    between = text[last.end : result.start]
    own = ("\n" in between) if reading.weekday is not None else reading.offset == SAME_MONTH
    if not own or not CLAUSE_END.search(between):
        return False
    sentence = PART_END.split(text[max(0, result.start - 120) : result.start])[-1]
    return not _TELLS_OF_BEFORE.search(sentence) and not _HAD_DONE.match(text, result.end)


def _lends_its_month(story: Story, index: int, result: DateExpression) -> bool:
    """Whether a day of a month that stands elsewhere follows a month: ``She died that April, and on the 28th we``."""
    following = story.readings[index + 1] if index + 1 < len(story.readings) else None
    if following is None or result.value is None or result.value.precision is not Precision.MONTH:
        return False
    of_month = following.day and following.month is None and following.offset is not None
    return bool(of_month) and following.offset == SAME_MONTH and following.start - result.end < _NEXT_SENTENCE


def passing(text: str, result: DateExpression, last: Anchor) -> bool:
    """Whether it is a year that goes back in the middle of a sentence: the story does not go on from there."""
    assert result.value is not None
    point = result.value.start or result.value.end
    if point is None or point.month is not None or result.value.sort_date >= last.value.sort_date:
        return False
    before = text[max(0, result.start - 60) : result.start]
    return not (_OPENS.search(before) or _BEGAN.search(before))
