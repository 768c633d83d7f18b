"""Which thing: dates of a sentence that only say which thing is meant, and tell of no event of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.chronology.wording.narrowed import begins_with_thing
from bundler.chronology.wording.segments import FROM, TO, Segment
from bundler.partial_date import Precision
from bundler.prose.expression import DateExpression
from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.patterns.signs import holds

# “upheld the refusal of 3 March”: a thing told before. A part of the day, a start or an end is none.
_THING_OF = re.compile(
    r"(?:\b(?:the|that|this|his|her|their|its|my|our|your)|[a-z][’']s?)\s+(?:[\w-]+\s+){0,2}"
    r"(?!hours|night|morning|evening|afternoon|weekend|week|month|day|summer|autumn|spring|winter|start|end|beginning"
    r"|course|close|events?|middle|whole)[a-z-]{3,}\s+of\s+$"
    r"|\b(?:recordings?|footage|logs?|rotas?|tapes?|sheets?|registers?|diary|diaries|records?|notes?|entry|entries)\s+(?:for|of|from|covering)\s+"
    r"(?:the\s+)?(?:(?:night|evening|morning|afternoon|day|week|weekend)\s+of\s+)?(?:the\s+)?$"
)
# “After the incident of November 2017 they were …, on 1 December”: how what is told stands to a thing told before.
_AFTER_THING = AnyCase(
    r"(?:\(?\w{1,4}[.)]\s+)?(?:after|before|since|following|despite|because\s+of)\s+(?:the|that|this|his|her|their|my)\s+(?:[\w-]+\s+){0,3}(?:of|in|on)\s+$"
)
# “granted leave to 24 October 2018”: the end of what was granted on another day. “Who was due to sit in June, told me
# on 3 July”: what was planned, said in passing.
_RUNS_TO = AnyCase(
    r"\b(?:leave(?:\s+to\s+remain)?|visa|licence|permission|permit|valid|disqualified|banned|suspended|stayed|extended|excluded)"
    r"\s(?:to|until|till|up\s+to)\s(?:the\s)?$"
    r"|\bwith\seffect\sfrom\s(?:the\s)?$"
    r"|\b(?:remanded|bailed|adjourned|detained)\s(?:[a-z]+\s){0,3}(?:to|until|till)\s(?:the\s)?$"
    r"|\b(?:granted|extended|renewed|allowed)\b[^.;]{0,110},\s(?:until|till)\s(?:the\s)?$"
    r"|\b(?:to\stake\seffect|expiring)\s(?:on|from|in)\s(?:the\s)?$"
    r"|,\s(?:who|which)\s(?:was|were|is|are)\s(?:due|supposed|meant|hoping|going)\sto\s[^,.;]{0,60}$"
)
_RUNS_TO_ENDS = ("to", "until", "till", "from", "the")
_RUNS_TO_HOLDS = ("effect", "expiring", "who", "which")
# “The same day she wrote of what she had said in April”: the date that opens a sentence is that of the whole.
_OPENS = AnyCase(r"\W*(?:\(?\w{1,4}[.)]\s+)?(?:(?:and|but|then|on|in|at|later|earlier)\s+)?(?:the\s+)?")
_HAD = re.compile(r"\bhad\b")
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?$")
_LED = AnyCase(r"\b(?:on|in|by|from)\s+(?:the\s+)?$|^\W*$")
_SOURCE, _SOURCE_WITHIN = re.compile(r"\b[Aa]ccording\s+to\s[^.;,]{2,60}\s(?:of|dated)\s(?:the\s)?$"), 90
_NARROWED = re.compile(r",?\s+(?:on|at)\s+(?:the\s+)?")


def runs_to(before: str) -> bool:
    """Whether the words before a date make it the end of what was granted, or of what was planned in passing."""
    low = before.lower()
    if not (low.rstrip().endswith(_RUNS_TO_ENDS) or holds(low, _RUNS_TO_HOLDS)):
        return False
    return _RUNS_TO.search(before) is not None


def belongs_to_a_noun(
    sentence: str,
    number: int,
    dates: Sequence[tuple[int, int]],
    cut: Sequence[Segment],
    inside: Sequence[DateExpression],
) -> bool:
    """Whether a date only says which thing is meant: “a breach in June 2015, on 2 December he pleaded guilty to it”.

    So too a date counted from another in the same segment: “fined on 2 May for an assault in March of that year”.
    """
    if not number and len(dates) > 1 and _AFTER_THING.match(sentence[: dates[0][0]]):
        return True
    if (
        number
        and TO.fullmatch(sentence[dates[number - 1][1] : dates[number][0]])
        and FROM.search(sentence[: dates[number - 1][0]])
    ):
        return True
    if _of_source(sentence, dates[number]):
        return True
    if (number or len(dates) > 1) and runs_to(sentence[: dates[number][0]]):
        return True
    # “in May, on 3 May”; but “on 30 December, on 2 January and on 5 January” are three days.
    narrowed = number + 1 < len(dates) and _NARROWED.fullmatch(sentence[dates[number][1] : dates[number + 1][0]])
    if narrowed and _lies_within(inside[number + 1], inside[number]):
        return True
    if number and _names_a_thing(sentence, number, dates, inside):
        return True
    if number and cut[number] == cut[0] and _goes_back(sentence, dates[0], dates[number], inside[0], inside[number]):
        return True
    return inside[number].method == "relative" and any(
        not _OPENS.fullmatch(sentence[: dates[number][0]])
        and other != number
        and cut[other] == cut[number]
        and inside[other].method == "explicit"
        and not _of_source(sentence, dates[other])
        for other in range(len(dates))
    )


def _of_source(sentence: str, date: tuple[int, int]) -> bool:
    """Whether a date is that of the paper in which something stands: “according to the hospital’s summary of 3 May”."""
    before = sentence[max(0, date[0] - _SOURCE_WITHIN) : date[0]]
    return "ccording" in before and _SOURCE.search(before) is not None


def _lies_within(fine: DateExpression, vague: DateExpression) -> bool:
    """Whether a date is one of the days of another, which is no day itself, or either is not settled.

    “A breach in June 2015, on 2 December he pleaded guilty to it”: a month before a day says which thing is meant.
    """
    if fine.value is None or vague.value is None or vague.value.precision is not Precision.DAY:
        return True
    return vague.value.earliest <= fine.value.earliest <= vague.value.latest


def _goes_back(
    sentence: str, first: tuple[int, int], second: tuple[int, int], main: DateExpression, other: DateExpression
) -> bool:
    """Whether a sentence opens with one date and only says in passing what had been at the other."""
    if not _OPENS.fullmatch(sentence[: first[0]]) or main.value is None or other.value is None:
        return False
    between = sentence[first[1] : second[0]]
    return other.value.latest < main.value.earliest and bool(_HAD.search(between) or _SINCE.search(between))


def _names_a_thing(
    sentence: str, number: int, dates: Sequence[tuple[int, int]], inside: Sequence[DateExpression]
) -> bool:
    """Whether a date only says which thing is meant that was done something to on the first date of the sentence."""
    first = inside[0].method != "relative" and _LED.search(sentence[: dates[0][0]])
    before = sentence[: dates[number][0]]
    return bool(first and (_THING_OF.search(before) or begins_with_thing(before) is not None))
