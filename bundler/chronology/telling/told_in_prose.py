"""The events that a block of prose tells of, sentence by sentence, date by date."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bundler.chronology.selection.belongs import LEAST, weigh
from bundler.chronology.selection.dated_after import of_the_deed, says_when
from bundler.chronology.selection.denied import is_not_so
from bundler.chronology.selection.told import Told
from bundler.chronology.selection.which_thing import belongs_to_a_noun, runs_to
from bundler.chronology.telling.goes_on import DEEDS, goes_on
from bundler.chronology.wording.event_text import clean, event_text, told_on, undated_text
from bundler.chronology.wording.narrowed import narrowed
from bundler.chronology.wording.nature import nature
from bundler.chronology.wording.segments import Segment, segments
from bundler.chronology.wording.unstopped import is_unstopped, parted
from bundler.documents.kind import Kind
from bundler.partial_date import Precision
from bundler.prose.expression import DateExpression
from bundler.prose.patterns.sought import heads
from bundler.prose.text.sentences import Sentence, sentences

_NUMBER = re.compile(r"(?:\(?\d{1,3}[.)]|\[\d{1,3}\]|\d{1,2}(?:\.\d{1,3}){1,3}|\(\w{1,3}\))\s+")
# Nobody writes longer sentences than this, nor so many dates in one: what looks like it is a table, or has no stops.
_LONGEST, _MOST = 1800, 12
_LISTED = re.compile(r"\s*(?:,|and|or|,\s*and)\s*")

_COUNTED_FROM = re.compile(r"\b(?:before|after)\Z", re.I)
_BESIDE = 3
# What a date that was read plainly is short of certain.
_LEEWAY = 0.05


class Telling(NamedTuple):
    """What one date of a sentence tells: `text` for the chronology, `words` the whole sentence.

    `after` are the sentences behind it that tell on of the same deed, of which the text holds what there is room for.
    """

    expression: DateExpression
    text: str
    words: str
    sure: float
    kind: str
    after: str = ""


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
        dated_before = number and any(_is_day(item) for item in by_sentence.get(number - 1, ()))
        if not dated_before and says_when(spans, number, inside, start):
            yield from _of_day_after(spans[number - 1], span, start, inside[0], kind)
        elif len(span.words) <= _LONGEST:
            told = _of_sentence(span, start + span.start, inside, kind)
            yield from told if len(inside) > 1 else (_with_the_rest(each, spans, number, kind) for each in told)
        else:
            yield from _of_long(span, start, inside, kind)


def _with_the_rest(told: Telling, spans: Sequence[Sentence], number: int, kind: Kind) -> Telling:
    """What a sentence tells, with the sentences after it that tell on of the same deed."""
    rest = goes_on(spans, number, told.expression, told.kind, kind)
    if rest is None or told.text.endswith("…"):
        return told
    words = [clean(each.words) for each in rest.spans]
    deed = told.kind if told.kind in DEEDS else nature(words[rest.first], kind)
    text = told_on(told.text, words[rest.first :], at_once=not rest.first)
    return told if text == told.text else told._replace(text=text, kind=deed, after=" ".join(words))


def _of_long(span: Sentence, start: int, inside: Sequence[DateExpression], kind: Kind) -> Iterator[Telling]:
    """What is told at each date of what is too long to be a sentence: by the words near it, or part by part."""
    if len(inside) <= _MOST:
        for item in inside:
            near = _near(span, item.start - start, item.end - start)
            yield from _of_sentence(near, start + near.start, [item], kind)
    elif is_unstopped(span.words):
        for part in parted(span, [(item.start - start, item.end - start) for item in inside], _LONGEST):
            within = [item for item in inside if part.start <= item.start - start < part.end]
            if within:
                yield from _of_sentence(part, start + part.start, within, kind)


def _is_day(item: DateExpression) -> bool:
    return item.value is not None and item.value.precision is Precision.DAY


def _of_day_after(before: Sentence, span: Sentence, at: int, item: DateExpression, kind: Kind) -> Iterator[Telling]:
    """What a sentence tells whose day the next one gives: “I rang the police”, “It was 3 March”."""
    words, place = of_the_deed(before, item.words)
    known = heads(words)
    sure = weigh(Told(words=words, start=place, end=len(words), sentence=words, known=known, kind=kind), item)
    if sure >= LEAST:
        both = f"{before.words.rstrip()} {span.words}"
        first = len(before.words.rstrip()) + 1 + item.start - at - span.start
        text = event_text(both, (first, first + len(item.words)))
        yield Telling(
            expression=item,
            text=text,
            words=clean(both),
            sure=_both(sure, item),
            kind=nature(words, kind, (place, len(words))),
        )


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
    inside = _without_repeats(_days_first(sentence, at, inside))
    dates = [(item.start - at, min(item.end - at, len(sentence))) for item in inside]
    cut = segments(sentence, dates)
    refused_to = -1
    number = _NUMBER.match(sentence)
    unnumbered = sentence[number.end() :] if number else sentence
    known = _heads_round(sentence, dates)
    for place, (item, date, segment) in enumerate(zip(inside, dates, cut, strict=True)):
        if refused_to >= 0 and _LISTED.fullmatch(sentence[refused_to : date[0]]):
            refused_to = date[1]
            continue
        if belongs_to_a_noun(sentence, place, dates, cut, inside) or _is_told_finer(place, dates, cut, inside):
            continue
        segment = narrowed(sentence, segment, date)
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
                sure=_both(sure, item),
                kind=nature(
                    sentence[segment.told : segment.end], kind, (date[0] - segment.told, date[1] - segment.told)
                ),
            )


def _both(sure: float, item: DateExpression) -> float:
    """How sure an event is of which the words are `sure` to tell: no surer than its date."""
    return round(sure * min(1.0, item.confidence + _LEEWAY), 2)


def _without_repeats(inside: Sequence[DateExpression]) -> Sequence[DateExpression]:
    """The dates of a sentence without those that only go back to the one before them.

    “He was convicted on 3 May and got a year the same day” tells one day, and both things in one row.
    """
    return [
        item
        for place, item in enumerate(inside)
        if not place or item.method != "relative" or item.kind != "date" or item.value != inside[place - 1].value
    ]


def _days_first(sentence: str, at: int, inside: Sequence[DateExpression]) -> Sequence[DateExpression]:
    """The dates of a sentence; a time of day alone, put on the day told before, only where no date stands with it.

    A date that somebody is quoted to have said stands with no time before the quotation.
    """
    named = [item for item in inside if item.method in ("explicit", "yearless") or not _is_clock(item)]
    # “He was put before the court this morning and remanded until 3 September”: the day on which it ends is not it.
    if len(inside) > 1:
        named = [item for item in named if item is inside[0] or not runs_to(sentence[: item.start - at])]
    if named and named[0] is not inside[0] and _is_quoted(sentence, named[0].start - at):
        return inside[:1]
    return named or inside[:1]


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
    said = said and "future" not in item.flags and item.role != "deadline"
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
