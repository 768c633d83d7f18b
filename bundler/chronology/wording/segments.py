"""A sentence cut into the segments that belong to each of its dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from bundler.chronology.kinds.clause import is_past
from bundler.chronology.kinds.small_words import BE, HAVE, MODAL
from bundler.prose.patterns.any_case import AnyCase

# Verbs by which a part of a sentence is known to tell something of its own.
_VERB = (
    r"(?:was|were|had|did|left|took|went|came|gave|sent|told|said|made|met|saw|found|got|wrote|rang|spoke|held|began"
    r"|let|put|cut|set|hit|kept|paid|ran|lost|won|brought|became"
    r"|[a-z]{2,}ed)"
)
_BREAK = re.compile(
    r";\s+(?:and\s+|but\s+)?|,?\s+(?:and|but|or)\s+(?=(?:then\s+|that\s+|again\s+)?(?:on"
    r"|in|by|from|at|between|that|until|he|she|it|they|I|we|you|the|his|her|their"
    r"|Mr|Mrs|Ms|Dr"
    rf"|{_VERB}|(?:[A-Z][\w’'-]*\s+){{1,4}}{_VERB})\b)|,\s+(?:when|where|while|after\s+which|whereupon|who|which)\s+|:\s+|\.\s+(?=[A-Z])"
)
_BARE_VERB = re.compile(
    r"(?:again|later|then)\s+(?:in|on|at)\b"
    rf"|(?:then\s+|again\s+|later\s+)?(?:{_VERB}|is|has|have|will|that)\b"
)
_LED = re.compile(r"(?:then\s|again\s)?(?:(?:on|in|at|by)\s(?:the\s)?)?")
_VERB_NEXT = re.compile(rf",?\s{_VERB}\b")
_GOES_ON = re.compile(r"\s*(?:[.,;]|\Z)|\s(?:and|but)\s")
# ``the report, which only came on 3 May``: what comes after is said of the words before.
_RELATIVE = re.compile(r",\s+(?:who|which)\s+\Z")
# Words that open a part of their own and have come no further than whom it is of.
_OPEN_SUBJECT = re.compile(
    r"\b(?:when|while|whilst|after|before|because|as|since|that|if|where|until)\s(?:he|she|it|they|we|I|you"
    r"|(?:the|his|her|their|my|our|a)\s[a-z]+|(?:(?:Mr|Mrs|Ms|Dr)\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?)\Z"
)
_WORD = re.compile(r"[A-Za-z’']+")
_HELPING = BE | HAVE | MODAL
# A part of so few words may have left out its verb.
_FEW = 7
_NEAR = 28
# “between September 2021 and the following January”: one length of time, its end told from its start.
FROM = AnyCase(r"\b(?:between|from)\s+(?:the\s+)?(?:early\s+|late\s+|mid-)?$")
TO = re.compile(r"\s+(?:and|to|until|till)\s+", re.I)


_AGAIN = re.compile(r",?\s+(?:and|then)\s+(?:again|once\s+more|then|later)\s")


class Segment(NamedTuple):
    """The part of a sentence from `start` to `end` that belongs to one or more dates.

    What is told of the date begins at `told`; the words before it only say of whom, where a part has no subject of its
    own.
    """

    start: int
    end: int
    told: int


def segments(sentence: str, dates: Sequence[tuple[int, int]]) -> tuple[Segment, ...]:
    """Give for each date (its place in the sentence, in order) the segment that it belongs to.

    The sentence is cut between two dates, before the second where that leads its own part, after the first where that
    closes its own; where there is no place to cut, both stand in the same segment. A part without a subject of its own
    keeps the part before it.
    """
    breaks = breaks_of(sentence) if len(dates) > 1 else []
    cuts = [(0, 0)]
    for (first_start, first_end), (second_start, _) in pairwise(dates):
        if TO.fullmatch(sentence, first_end, second_start) and FROM.search(sentence[:first_start]):
            cuts.append(cuts[-1])
            continue
        between = [at for at in breaks if first_end <= at[0] and at[1] <= second_start]
        cuts.append(_best(between, first_end, second_start) or cuts[-1])
    found = []
    for number, (_, begin) in enumerate(cuts):
        later = [cut for cut in cuts[number + 1 :] if cut[1] > begin]
        end = later[0][0] if later else len(sentence)
        # “On 15 June and again on the 22nd he came”: what both tell stands behind the second.
        undated = f"{sentence[begin : dates[number][0]]} {sentence[dates[number][1] : end]}"
        if later and _AGAIN.match(sentence, end) and _has_no_verb(undated):
            end = next((cut[0] for cut in later if cut[0] > end), len(sentence))
        part = sentence[begin:end]
        told = begin
        if begin and (_RELATIVE.search(sentence, number and cuts[number][0], begin) or _has_no_verb(part)):
            told = begin = _subject_before(sentence, cuts, number)
        elif begin and (_BARE_VERB.match(part) or _opens_without_subject(sentence, begin, dates[number])):
            begin = _subject_before(sentence, cuts, number)
        found.append(Segment(start=begin, end=end, told=told))
    return tuple(found)


def breaks_of(sentence: str) -> list[tuple[int, int]]:
    """The places where a sentence may be cut: never between two who did one thing, ``when he and his family rang``."""
    found = [match.span() for match in _BREAK.finditer(sentence)]
    return [(start, end) for start, end in found if not _OPEN_SUBJECT.search(sentence, max(0, start - 60), start)]


def _has_no_verb(part: str) -> bool:
    """Whether a short part leaves out the verb of the one before: “and their daughter Maisie on 30 November 2020”."""
    words = _WORD.findall(part)
    return len(words) <= _FEW and not any(is_past(word) or word in _HELPING for word in map(str.lower, words))


def _opens_without_subject(sentence: str, begin: int, date: tuple[int, int]) -> bool:
    """Whether a part opens with its date and has no subject: “and on 3 October was found”, “and on Thursday, and …”."""
    led = _LED.fullmatch(sentence[begin : date[0]])
    return bool(led and (_VERB_NEXT.match(sentence, date[1]) or _GOES_ON.match(sentence, date[1])))


def _best(between: Sequence[tuple[int, int]], first_end: int, second_start: int) -> tuple[int, int] | None:
    if not between:
        return None
    if second_start - between[-1][1] <= _NEAR:
        return between[-1]
    return between[0] if between[0][0] - first_end <= _NEAR else between[-1]


def _subject_before(sentence: str, cuts: Sequence[tuple[int, int]], number: int) -> int:
    for _, begin in reversed(cuts[:number]):
        if begin < cuts[number][1] and not _BARE_VERB.match(sentence[begin:]):
            return begin
    return 0
