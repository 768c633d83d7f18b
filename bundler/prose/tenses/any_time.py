"""Any time: whether a count stands in words that tell of no one day but of whatever day it may be."""

from __future__ import annotations

import re

from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.reading import Reading
from bundler.prose.text.sentences import CLAUSE_END
from bundler.prose.words.vocabulary import NUMBER_WORD

# ``A letter typed one week may go the following week``: the next of any such.
_ONE = AnyCase(r"\bone\s(?:day|week|month|year|morning|evening|night|term)\b")
_THE_NEXT = re.compile(r"(?:the\s)?(?:next|following|previous)\b", re.I)
_HABIT = AnyCase(
    r"\b(?:whenever|sometimes|often|usually|generally|normally|routinely|typically|ordinarily|on\soccasions?|from\stime\sto\stime"
    r"|(?:each|every)\s(?:time|day|week|month|year|such)|(?:practice|policy)\s(?:is|was)\sto"
    r"|if\b[^,.;]*\b(?:would|may|must|can|will))\b"
)
# ``Each patient is seen the day after discharge``: a rule, of nobody in particular.
_GENERIC = AnyCase(
    r"\W*(?:\(?\w{1,3}[.)]\s+)?(?:(?:each|every|any|no|an?|all|anyone|anybody|everyone|those|where|if|unless)\s|[A-Z][a-z]{3,}s\s(?=are\b|must\b|may\b|have\sto\b))"
    r"[^.;]*\b(?:is|are|must|may|can|cannot|shall|has|have|needs?|will|ought|should)\b"
)
# ``When you tell a teacher they have to ring home the same day``
_WHEN_ANY = AnyCase(
    r"\bwhen\s(?:you|one\sof|somebody|someone|anybody|anyone|an?)\s[^.;]*\b(?:has|have|is|are|must|should|ought|needs?)\b"
)
_DID = re.compile(r"\b(?:was|were|had|did)\b")
_EVERY_YEAR = re.compile(r"\b(?:in|of)?\s?(?:each|every|any)\s(?:[a-z]+\s)?year\b")
_ONCE = re.compile(r"\b(?:was|were|had|did|I|we|our|us|you|your)\b")
_MAY = re.compile(r"\b(?:may|must|can)\s(?:\w+\s){0,4}\Z|\b(?:may|must|can|shall)\b[^.;]{0,80}\bwithin\s[\"“‘]?\Z")
_THAT = re.compile(r"\sthat\b")
# ``the day before any visit``, ``the day after he lands``: of what has not happened, whenever it may.
_OF_ANY = re.compile(
    r"\s(?:(?:any|each|every)\s|(?:he|she|it)\s(?:is|has|lands|leaves|comes|goes|wants|gets|starts|moves|answers)\b"
    r"|(?:you|they|we)\s(?:are|have|apply|come|go|get|want|receive|leave|arrive|ask|start|move|write|ring)\b"
    r"|(?:a|an|his|her|their|the)\s[\w-]+\s(?:is|are|has)\s\w+)"
)
# ``Father killed when she was eleven, mother died the following year``: of a year that no word gives.
_AT_AGE = re.compile(
    rf"\bwhen\s(?:I|he|she|they|we)\s(?:was|were)\s(?:(?:about|only|just|nearly)\s)?(?:\d{{1,2}}|{NUMBER_WORD})\b(?![^.;]*\b(?:in|on)\s(?:\d|[A-Z]))"
)
_REACH = 220


def _rule(before: str) -> bool:
    """Whether the words of a sentence before a count state a rule: of each, any or a such, and of nobody named."""
    if _WHEN_ANY.search(before) and not _DID.search(before):
        return True
    return bool(_GENERIC.match(before)) and not _ONCE.search(before)


def of_any_time(text: str, reading: Reading) -> bool:
    """Whether the sentence before a count speaks of what happens again and again: ``whenever he rang, the next day``.

    A sentence that names a day or a year of its own is held to tell of that one.
    """
    before = CLAUSE_END.split(text[max(0, reading.start - _REACH) : reading.start])[-1]
    if _EVERY_YEAR.search(before) or _OF_ANY.match(text, reading.end):
        return True
    if _AT_AGE.search(before):
        return True
    if any(sign.isdigit() for sign in before):
        return False
    if _HABIT.search(before) or _rule(before):
        return True
    if reading.offset is not None and reading.offset.base == "noun":
        return False
    if _MAY.search(before) and not _THAT.match(text, reading.end):
        return True
    return bool(_THE_NEXT.match(text, reading.start) and _ONE.search(before))
