"""Goes on: sentences without a date that tell on of the deed which the one before them dates.

“At about 11 pm on 3 May 2019 you forced the back door. You stabbed her five times.”
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bundler.chronology.kinds.clause import is_past
from bundler.chronology.kinds.small_words import BE, HAVE, MODAL
from bundler.chronology.selection.denied import is_not_so
from bundler.chronology.wording.nature import nature
from bundler.documents.kind import Kind
from bundler.partial_date import Precision
from bundler.prose.expression import DateExpression
from bundler.prose.text.sentences import Sentence

DEEDS = frozenset(("incident", "offence"))
# So many sentences at most go on with a deed, each of no more letters, and so many come between it and its day.
_MOST, _LONGEST, _BETWEEN = 2, 180, 2
_OPENS = re.compile(
    r"\s*(?:(?:Then|There|Once\sthere|Once\sinside|Inside),?\s)?(?:You|He|She|They|I|We|you|he|she|they|we|[Tt]he\s(?:father|mother|defendant|appellant|claimant|applicant|respondent|prisoner|men|man|woman)"
    r"|(?:Mr|Mrs|Ms|Miss|Dr)\s[A-Z][\w’'-]+)\s"
    r"(?:(?:then|next|also|both|all|each|immediately|\w+ly)\s)?(?P<verb>[a-z]+)\b"
)
# Where somebody came to, what he did there is told next.
_SCENE = re.compile(
    r"\b(?:you|he|she|they|I|we|[A-Z][\w’'-]+|\w+)\s(?:then\s)?(?:went|came|drove|walked|entered|forced|broke|returned|arrived|followed|approached|climbed|cycled|ran"
    r"|got\sinto|let\s(?:your|him|her|them)sel(?:f|ves)|burst|waited|armed|took|(?:was|were)\s(?:at|in|outside|drinking|driving|walking|alone))\b"
)
# Words of another time, of a habit, or of what only might have been.
_OF_ANOTHER_TIME = re.compile(
    r"\b(?:would|could|should|might|if|later|since|ago|eventually|subsequently|afterwards|often|always|sometimes|usually|regularly|frequently|occasions?"
    r"|every|previous(?:ly)?|earlier|already|used\sto|again\s(?:in|on)|days?|nights?|evenings?|mornings?|afternoons?|weeks?|weekends?|months?|years?|hours?"
    r"|yesterday|today|tomorrow|midnight|noon|o[’']clock|[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)(?:day)?\b"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d|\d{1,2}[.:]\d\d|\d{1,2}\s?[ap]\.?m)\b"
    r"|\b(?:first|last|second|other|another|next|same|that|this)\s(?:time|incident)\b|[?“”\":]"
)
# What is said, felt or decided in a court is no deed, whatever it is about.
_SAID_OR_FELT = (
    "said told thought believed felt knew wanted denied claimed pleaded admitted accepted suffered lived died remained "
    "continued became appeared maintained described explained reported complained alleged accused argued gave heard "
    "saw contested underwent received"
)
_NO_DEED = BE | HAVE | MODAL | frozenset(_SAID_OR_FELT.split())
# What is done with the hands or the feet, whatever else the words say.
_BY_HAND = (
    "took grabbed picked seized forced smashed climbed dragged chased followed pulled pushed threw entered demanded "
    "tied poured fled snatched swung raised produced pointed aimed fired emptied searched ransacked gagged bound"
)
_HANDS = frozenset(_BY_HAND.split())
_NOT_DONE = re.compile(
    r"\b(?:remorse|responsib\w+|opportunit\w+|part\sin|advantage|advice|trial|court|evidence|interview\w*|polic[ey]\w*|officers?\sto|statement|letter|care\sof)\b"
)


class Rest(NamedTuple):
    """The sentences behind a dated one as far as they tell on of its deed; those before `first` only come between."""

    spans: Sequence[Sentence]
    first: int


def goes_on(spans: Sequence[Sentence], number: int, item: DateExpression, told: str, kind: Kind) -> Rest | None:
    """Give the sentences after `number` that tell on of what it tells of the day `item`.

    `told` is of what kind that is, `kind` the document's. None, unless it is a deed or where somebody came to do one,
    and what somebody did there is told next, or after a word on how things were, with no other time in between.
    """
    value = item.value
    if value is None or value.is_range or value.precision is not Precision.DAY or "future" in item.flags:
        return None
    if told not in DEEDS and not (told in ("transfer", "other") and _SCENE.search(spans[number].words)):
        return None
    first = last = 0
    for place in range(number + 1, min(len(spans), number + 1 + _BETWEEN + _MOST)):
        words = spans[place].words
        after = spans[place + 1].words if place + 1 < len(spans) else ""
        if _OF_ANOTHER_TIME.search(words) or is_not_so(words, after, kind):
            break
        if _is_deed(words):
            first, last = first or place, place
        elif first or place - number >= _BETWEEN + 1:
            break
    if not first or last - first >= _MOST:
        last = min(last, first + _MOST - 1)
    return Rest(spans=spans[number + 1 : last + 1], first=first - number - 1) if first else None


def _is_deed(words: str) -> bool:
    """Whether words tell what somebody did."""
    opened = _OPENS.match(words) if len(words) <= _LONGEST else None
    if opened is None or not is_past(opened["verb"]) or opened["verb"] in _NO_DEED:
        return False
    # A judge’s “You showed no remorse” is no deed, though what he says that somebody did is the offence.
    return not _NOT_DONE.search(words) and (opened["verb"] in _HANDS or nature(words) in DEEDS)
