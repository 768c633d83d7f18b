"""Dated after: a sentence that only says on which day that was of which the one before it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.partial_date import Precision
from bundler.prose.expression import DateExpression
from bundler.prose.text.sentences import Sentence

# “I rang the police. It was 3 March 2021.”
_IT_WAS = re.compile(
    r"\W*(?:It|This|That)\s(?:was|must\shave\sbeen|would\shave\sbeen)\s(?:(?:on|in|about|around|a|the)\s){0,3}\Z"
)
_NUMBER = re.compile(r"\A\W*(?:\(?\d{1,3}[.)]\s+)?")
_NO_DEED = re.compile(r"\b(?:is|are|dated|not|never|no)\b|n[o’']t\b|\?")
_MOST = 200


def says_when(spans: Sequence[Sentence], number: int, inside: Sequence[DateExpression], at: int) -> bool:
    """Whether the sentence `number` opens with “It was” and a day, after one that may tell what happened on it.

    `inside` are its dates, which count from offset `at` of the document's text.
    """
    first = inside[0]
    if not number or first.value is None or first.value.precision is not Precision.DAY or first.kind != "date":
        return False
    span, before = spans[number], spans[number - 1]
    if not _IT_WAS.fullmatch(span.words[: first.start - at - span.start]):
        return False
    return len(before.words) <= _MOST and _NO_DEED.search(before.words) is None


def of_the_deed(before: Sentence, date: str) -> tuple[str, int]:
    """The words of the sentence before as they would be with the date at their end, and where that begins."""
    words = _NUMBER.sub("", before.words).rstrip(" .!") + " on "
    return words + date, len(words)
