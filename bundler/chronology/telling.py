"""The events that a block of prose tells of, sentence by sentence, date by date."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bundler.chronology.denied import is_not_so
from bundler.chronology.nature import nature
from bundler.chronology.no_event import Told
from bundler.chronology.segments import FROM, TO, Segment, segments
from bundler.chronology.selection import LEAST, weigh
from bundler.chronology.wording import clean, event_text, undated_text
from bundler.documents.kind import Kind
from bundler.partial_date import Precision
from bundler.prose.expression import DateExpression
from bundler.prose.sentences import Sentence, sentences
from bundler.prose.sought import heads

_NUMBER = re.compile(r"^(?:\(?\d{1,3}[.)]|\[\d{1,3}\]|\d{1,2}(?:\.\d{1,3}){1,3}|\(\w{1,3}\))\s+")
# Nobody writes longer sentences than this, nor so many dates in one: what looks like it is a table.
_LONGEST, _MOST = 1800, 12
_LISTED = re.compile(r"\s*(?:,|and|or|,\s*and)\s*")
# “upheld the refusal of 3 March”: a thing told before. A part of the day, a start or an end is none.
_THING_OF = re.compile(
    r"\b(?:the|that|this|his|her|their|its|my|our|your)\s+(?:[\w-]+\s+){0,2}"
    r"(?!hours|night|morning|evening|afternoon|weekend|week|month|day|summer|autumn|spring|winter|start|end|beginning"
    r"|course|close|events?|middle|whole)[a-z-]{3,}\s+of\s+$"
    r"|\b(?:recordings?|footage|logs?|rotas?|tapes?|sheets?|registers?|diary|diaries|records?|notes?|entry|entries)\s+(?:for|of|from|covering)\s+"
    r"(?:the\s+)?(?:(?:night|evening|morning|afternoon|day|week|weekend)\s+of\s+)?(?:the\s+)?$"
)
# “After the incident of November 2017 they were …, on 1 December”: how what is told stands to a thing told before.
_AFTER_THING = re.compile(
    r"(?:\(?\w{1,4}[.)]\s+)?(?:after|before|since|following|despite|because\s+of)\s+(?:the|that|this|his|her|their|my)\s+(?:[\w-]+\s+){0,3}(?:of|in|on)\s+$",
    re.I,
)
# “granted leave to 24 October 2018”: the end of what was granted on another day. “Who was due to sit in June, told me
# on 3 July”: what was planned, said in passing.
_RUNS_TO = re.compile(
    r"\b(?:leave(?:\s+to\s+remain)?|visa|licence|permission|permit|valid|disqualified|banned|suspended|stayed|extended|excluded)"
    r"\s(?:to|until|till|up\s+to)\s(?:the\s)?$"
    r"|\bwith\seffect\sfrom\s(?:the\s)?$"
    r"|\b(?:remanded|bailed|adjourned|detained)\s(?:[a-z]+\s){0,3}(?:to|until|till)\s(?:the\s)?$"
    r"|,\s(?:who|which)\s(?:was|were|is|are)\s(?:due|supposed|meant|hoping|going)\sto\s[^,.;]{0,60}$",
    re.I,
)
_RUNS_TO_ENDS = ("to", "until", "till", "from", "the")
# “The same day she wrote of what she had said in April”: the date that opens a sentence is that of the whole.
_OPENS = re.compile(r"\W*(?:\(?\w{1,4}[.)]\s+)?(?:(?:and|but|then|on|in|at|later|earlier)\s+)?(?:the\s+)?", re.I)
_HAD = re.compile(r"\bhad\b")
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?$")
_LED = re.compile(r"\b(?:on|in|by|from)\s+(?:the\s+)?$|^\W*$", re.I)
_COUNTED_FROM = re.compile(r"\b(?:before|after)\Z", re.I)
_BESIDE = 3
_NARROWED = re.compile(r",?\s+(?:on|at)\s+(?:the\s+)?")


_COUNTED_FROM = re.compile(r"\b(?:before|after)$", re.I)


class Telling(NamedTuple):
    """What one date of a sentence tells: `text` for the chronology, `words` the whole sentence."""

    expression: DateExpression
    text: str
    words: str
    sure: float
    kind: str


def tellings(
    text: str, start: int, dated: Sequence[DateExpression], kind: Kind, following: str = ""
) -> Iterator[Telling]:
    """Yield what the prose `text`, which begins at `start` of the document's text, tells at each of its dates.

    `kind` is the document's; `following` is what stands after the text, where a judge may say that it was not so.
    """
    plain = text.replace("\n", " ")
    spans = sentences(plain)
    starts = [span.start for span in spans]
    by_sentence: dict[int, list[DateExpression]] = {}
    for item in dated:
        if item.role != "document-date":
            by_sentence.setdefault(max(0, bisect_right(starts, item.start - start) - 1), []).append(item)
    for number, inside in by_sentence.items():
        span = spans[number]
        after = spans[number + 1].words if number + 1 < len(spans) else following
        if is_not_so(span.words, after, kind):
            continue
        if len(span.words) <= _LONGEST:
            yield from _of_sentence(span, start + span.start, inside, kind)
        elif len(inside) <= _MOST:
            for item in inside:
                near = _near(span, item.start - start, item.end - start)
                yield from _of_sentence(near, start + near.start, [item], kind)


def _near(span: Sentence, start: int, end: int) -> Sentence:
    """The words round a date of what is too long to be a sentence."""
    first = max(span.start, start - _LONGEST // 2)
    first = (
        first if first == span.start else first + 1 + span.words.find(" ", first - span.start) - (first - span.start)
    )
    last = min(span.end, end + _LONGEST // 2)
    return Sentence(start=first, end=last, words=span.words[first - span.start : last - span.start])


def _of_sentence(span: Sentence, at: int, inside: Sequence[DateExpression], kind: Kind) -> Iterator[Telling]:
    sentence = span.words
    inside = _days_first(sentence, at, inside)
    dates = [(item.start - at, min(item.end - at, len(sentence))) for item in inside]
    cut = segments(sentence, dates)
    refused_to = -1
    unnumbered = _NUMBER.sub("", sentence)
    known = _heads_round(sentence, dates)
    for number, (item, date, segment) in enumerate(zip(inside, dates, cut, strict=True)):
        if refused_to >= 0 and _LISTED.fullmatch(sentence[refused_to : date[0]]):
            refused_to = date[1]
            continue
        if _belongs_to_a_noun(sentence, number, dates, cut, inside) or _is_told_finer(number, dates, cut, inside):
            continue
        told = Told(
            words=sentence[segment.start : segment.end],
            start=date[0] - segment.start,
            end=date[1] - segment.start,
            sentence=unnumbered,
            known=known,
            kind=kind,
        )
        sure = weigh(told, item)
        refused_to = -1 if sure else date[1]
        if sure >= LEAST:
            yield Telling(
                expression=item,
                text=_worded(told, item),
                words=clean(sentence),
                sure=sure,
                kind=nature(told.words, kind, (told.start, told.end)),
            )


def _days_first(sentence: str, at: int, inside: Sequence[DateExpression]) -> Sequence[DateExpression]:
    """The dates of a sentence; a time of day alone, put on the day told before, only where no date stands with it.

    A date that somebody is quoted to have said stands with no time before the quotation.
    """
    named = [item for item in inside if item.method in ("explicit", "yearless") or not _is_clock(item)]
    # “He was put before the court this morning and remanded until 3 September”: the day on which it ends is not it.
    if len(inside) > 1:
        named = [item for item in named if item is inside[0] or not _runs_to(sentence[: item.start - at])]
    if named and named[0] is not inside[0] and _is_quoted(sentence, named[0].start - at):
        return inside[:1]
    return named or inside[:1]


def _runs_to(before: str) -> bool:
    """Whether the words before a date make it the end of what was granted, or of what was planned in passing."""
    low = before.lower()
    if not (low.rstrip().endswith(_RUNS_TO_ENDS) or "who" in low or "which" in low):
        return False
    return _RUNS_TO.search(before) is not None


def _is_clock(item: DateExpression) -> bool:
    """Whether it is a time of day: ``at 11.30pm``, not ``the next morning``."""
    return item.kind == "time" and (item.value is None or item.value.start is None or item.value.start.time is not None)


def _is_quoted(sentence: str, at: int) -> bool:
    """Whether a place stands within quotation marks that are opened in its sentence."""
    before = sentence[:at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _heads_round(sentence: str, dates: Sequence[tuple[int, int]]) -> frozenset[str]:
    """The heads of the words of a sentence, and of what is left of a word where a date is written on to it: ``on3``."""
    known = heads(sentence)
    for start, end in dates:
        if sentence[start - 1 : start].isalnum() or sentence[end : end + 1].isalnum():
            known |= heads(sentence[:start]) | heads(sentence[end:])
    return known


def _worded(told: Told, item: DateExpression) -> str:
    """The text, with its date where a table's date column would not say all that the words say of it."""
    value = item.value
    whole = value is not None and not value.is_range and value.precision in (Precision.DAY, Precision.MONTH)
    said = whole and item.qualifier in ("", "about") and item.method == "explicit" and item.kind == "date"
    said = said and "future" not in item.flags
    return (undated_text if said else event_text)(told.words, (told.start, told.end))


def _is_told_finer(
    number: int, dates: Sequence[tuple[int, int]], cut: Sequence[Segment], inside: Sequence[DateExpression]
) -> bool:
    """Whether the same segment tells the day: “this month’s rent came on 2 May”, “two days before Christmas”."""
    mine = inside[number].value
    for other, item in enumerate(inside):
        if other == number or cut[other] != cut[number] or mine is None or item.value is None:
            continue
        if other < number and dates[number][0] < dates[other][1]:
            return True
        # “the Sunday before Christmas”: the feast is only what the day is counted from.
        if other == number - 1 and dates[number][0] - dates[other][1] < _BESIDE and _COUNTED_FROM.search(item.words):
            return True
        vague = mine.precision is Precision.MONTH and item.value.precision is Precision.DAY
        if vague and inside[number].method == "relative" and mine.earliest <= item.value.earliest <= mine.latest:
            return True
    return False


def _belongs_to_a_noun(
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
    if (number or len(dates) > 1) and _runs_to(sentence[: dates[number][0]]):
        return True
    if number + 1 < len(dates) and _NARROWED.fullmatch(sentence[dates[number][1] : dates[number + 1][0]]):
        return True
    if number and _is_counted_from(sentence, number, dates, inside):
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
        for other in range(len(dates))
    )


def _is_counted_from(
    sentence: str, number: int, dates: Sequence[tuple[int, int]], inside: Sequence[DateExpression]
) -> bool:
    """Whether another day is counted from a date: “two days before Christmas” is no telling of Christmas."""
    if inside[number - 1].method != "relative" or sentence[dates[number - 1][1] : dates[number][0]].strip():
        return False
    return _COUNTED_FROM.search(sentence, 0, dates[number - 1][1]) is not None


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
    return bool(first and _THING_OF.search(sentence[: dates[number][0]]))
