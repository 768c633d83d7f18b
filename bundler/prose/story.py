"""Story: what is known while a text is read from front to back, and from which dates others are counted."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Any

from bundler.partial_date import PartialDate
from bundler.prose.anchors import Anchor
from bundler.prose.counting import whole_day
from bundler.prose.expression import DateExpression
from bundler.prose.moments import Moment, moment_of
from bundler.prose.quotations import Quotation, quotation_at, quoted_between
from bundler.prose.reading import Reading
from bundler.prose.relative import reported
from bundler.prose.sentences import CLAUSE_END
from bundler.prose.signs import holds
from bundler.prose.told_before import goes_on, told_before

_TODAY = re.compile(r"\b(?:today|yesterday|tomorrow|tonight|morning|night|afternoon|ago|years?|decade)\b", re.I)
_ASIDE = re.compile(
    r"(?:\bhad\b|\bsince\s+(?:the\s+)?\Z|\bpreviously\b|\boriginally\b"
    r"|\bas\s+long\s+ago\s+as\b|\bgoing\s+back\b|\b(?:last|previous)\s+(?:\w+\s+){1,7}(?:was|were)\s+(?:on|in)\b)[^.;\n]*\Z"
)
_BEGAN = re.compile(r"\b(?:began|started|happened|occurred|arose|took\s+place)\b[^.;:?!]*\Z")
_WOULD = re.compile(r"\b(?:would|will)\s+(?:be|return|come|go|take|start|begin|leave|arrive|meet)\b")
_WOULD_SIGNS = ("would", "will")
# ``The investigation concluded at the end of the inquest on``: long after what it tells.
_INQUEST_ENDED = re.compile(
    r"\b(?:inquest|investigation)\b[^.;]*\b(?:conclu\w+|ended|closed|inquest)\b[^.;]{0,24}\Z", re.I
)
_WHICH = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur|[Yy]our|[Tt]hat|[Tt]his|an?|Mr\s\w+[’']s|[a-z][’']s)\s(?:[\w-]+\s){0,2}(?:letters?|e-?mails?|messages?"
    r"|reports?|statements?|orders?|judgments?|decisions?|applications?|notices?|records?|notes?|entr(?:y|ies)|texts?|calls?"
    r"|photographs?|payments?|invoices?|agreements?|reviews?|assessments?|minutes|interviews?|hearings?),?"
    r"\s(?:(?:of|dated|from|between|sent\son|made\son|given\son|for)\s)(?:the\s)?\Z"
)
# ``not that it was to be on 14 May``
_TO_BE = re.compile(
    r"\b(?:was|were)\sto\s(?:be|take\splace|happen|start|begin)(?:\s\w+){0,2}\s(?:on|in|at)\s(?:the\s)?\Z"
)
_NAMED_BY = re.compile(
    r"\s(?:[a-z-]{3,12}\s)?(?:applications?|letters?|e-?mails?|orders?|judgments?|decisions?|refusals?|notices?|reports?|statements?"
    r"|meetings?|hearings?|reviews?|assessments?|agreements?|claims?|interviews?|incidents?)\b",
    re.I,
)
_OPENS = re.compile(
    r"(?:\A|[.;:!?\n)”\"]\s{1,3}(?:\(?[\da-z]{1,4}[.)]\s{1,3})?)(?:(?:But|And|Then|So|Later)\s)?"
    r"(?:(?:[Ii]n|[Bb]y|[Dd]uring|[Ff]rom|[Bb]etween|[Ss]ince|[Aa]round|[Uu]ntil|[Tt]hroughout|[Aa]t|[Oo]ver)\s)?"
    r"(?:(?:or\s)?(?:about|around)\s)?(?:(?:the\s)?(?:early|late|mid|end|start|beginning|middle)[\s-]{1,2}(?:of\s|in\s)?)?\Z"
)

_SINCE = re.compile(r"\bsince\s(?:(?:about|around|at\sleast|the)\s){0,2}(?:about\s|around\s)?(?:1\d|2\d)")
_TILL = re.compile(r"\b(?:until|till|to)\s(?:about\s)?\Z", re.I)
# One of several things reported, and told of the time before them.
_LISTED = re.compile(r"[;,]\s(?:and\s)?that,?\s(?:(?:in|on|by|during)\s)?(?:the\s)?\Z")
_HAD = re.compile(r",?\s(?:[\w’'-]+\s){1,4}had\s")
# In letters: what was told on the day that the story is at, and not of something new.
_SAME_TALK = 300


@dataclass(slots=True)
class Story:
    """What is known while a text is read from front to back."""

    text: str
    document: PartialDate | None
    letter: bool
    readings: list[Reading]
    roles: list[str]
    press: bool = False
    judged: bool = False
    in_full: dict[tuple[int, int], dict[int, int]] = field(default_factory=dict)
    moments: tuple[Moment, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    anchors: list[Anchor] = field(default_factory=list)
    results: list[DateExpression] = field(default_factory=list)

    def now(self, start: int, *, written: bool = False) -> Anchor | None:
        """The day from which ``today`` at offset `start` is counted; with `written`, that on which it was written."""
        moment = moment_of(self.text, self.moments, start)
        if moment is not None and (moment.written or not written) and moment.index < len(self.results):
            value = self.results[moment.index].value
            if value is not None:
                return Anchor(index=moment.index, value=value, start=moment.start, end=moment.start)
        if self.document is None:
            return None
        return Anchor(index="document date", value=self.document, start=start, end=start)

    def entry(self, start: int) -> Anchor | None:
        """The entry of a log in which offset `start` stands; of words that open an entry, the one before it."""
        at = bisect_left(self.moments, start, key=lambda moment: moment.start) - 1
        opens = self.opens_entry(start)
        if at < 0 and not opens:
            return None
        if at < 0 or (not opens and moment_of(self.text, self.moments, start) is None):
            return self._told_over(start) if opens else None
        moment = self.moments[at]
        value = self.results[moment.index].value if moment.index < len(self.results) else None
        if value is None or moment.written:
            return None
        return Anchor(index=moment.index, value=value, start=moment.start, end=start)

    def opens_entry(self, start: int) -> bool:
        """Whether the words at offset `start` open an entry of a log."""
        at = bisect_left(self.moments, start, key=lambda moment: moment.start)
        return at < len(self.moments) and self.moments[at].start == start

    def _told_over(self, start: int) -> Anchor | None:
        """The whole day told last before a log begins, whatever it is the date of."""
        for index in range(len(self.results) - 1, max(-1, len(self.results) - 8), -1):
            told = self.results[index]
            if told.value is not None and told.role in ("event", "document-date") and whole_day(told.value):
                return Anchor(index=index, value=told.value, start=told.start, end=start)
        return None

    def leave_quotation(self, start: int) -> None:
        """Forget the days that were guessed in quoted words which end before offset `start`: none counts from there."""
        while len(self.anchors) > 1 and self.quotations:
            told = self.anchors[-1]
            inside = quotation_at(self.quotations, told.start)
            guessed = isinstance(told.index, int) and self.results[told.index].method != "explicit"
            if inside is None or inside.end > start or not guessed:
                return
            self.anchors.pop()

    def last(self) -> Anchor | None:
        """The last date told from which others may be counted."""
        return self.anchors[-1] if self.anchors else None

    def apart(self, start: int, end: int) -> int:
        """How far apart two places are, in letters, what is quoted between them left out."""
        return end - start - quoted_between(self.quotations, start, end)

    def sureness(self, anchor: Anchor) -> float:
        """How far an anchor can be relied on: what is counted from a guess is no surer than the guess."""
        if isinstance(anchor.index, str) or anchor.index >= len(self.results):
            return 0.95
        told = self.results[anchor.index]
        # A time alone stays on the day of the one before it, however many follow each other.
        hop = {"explicit": 0.0, "inferred": 0.0, "relative": 0.06}.get(told.method, 0.02)
        return round(told.confidence - hop, 2)


def changed(base: DateExpression, *, flags: tuple[str, ...] = (), **changes: Any) -> DateExpression:
    """Give `base` with some parts changed; flags are added to its own."""
    return base._replace(**changes, flags=tuple(dict.fromkeys((*base.flags, *flags))))


def _backstory(text: str, result: DateExpression, last: Anchor) -> bool:
    """Whether a date goes back to something before the story: ``which I had bought in 1999``, ``since 1987``.

    So does one of a list of what was reported: ``…; that in January 2018 he had been found with a telephone; …``.
    """
    assert result.value is not None
    whole = result.value.start is not None and result.value.start.day is not None
    if (last.value.sort_date - result.value.latest).days < (180 if whole else 1) or result.start - last.start > 1500:
        return False
    before = text[max(0, result.start - 60) : result.start]
    listed = _LISTED.search(before) and _HAD.match(text, result.end)
    return bool(_ASIDE.search(before) or listed)


def _inquest_ended(text: str, result: DateExpression) -> bool:
    """Whether a date is that on which an inquest ended, from which nothing that it heard of is counted."""
    before = text[max(0, result.start - 90) : result.start]
    return "inquest" in before and bool(_INQUEST_ENDED.search(before))


def _still(text: str, result: DateExpression) -> bool:
    """Whether a bare year only says since when something has been so: ``I have lived there since about 1996``."""
    point = result.value.start if result.value is not None else None
    bare = point is not None and point.month is None
    return bare and bool(
        _SINCE.search(text[max(0, result.start - 20) : result.start] + text[result.start : result.start + 14])
    )


def _glance(story: Story, index: int, result: DateExpression, last: Anchor) -> bool:
    """Whether a relative date looks back in passing: ``with a warrant issued the day before``."""
    assert result.value is not None
    if result.method != "relative" or result.value >= last.value or last.index == result.anchor == "document date":
        return False
    # ``I missed you on Monday. He came last Thursday``: a letter goes back, and on from there.
    offset, text = story.readings[index].offset, story.text
    day = result.value.start is not None and result.value.start.day is not None
    if day and offset is not None and offset.base == "document" and CLAUSE_END.search(text, last.end, result.start):
        return False
    before = text[max(0, result.start - 60) : result.start]
    return bool(before.strip()) and before.rstrip()[-1] not in '.;:!?\n”"' and not _OPENS.search(before)


def _passing(text: str, result: DateExpression, last: Anchor) -> bool:
    """Whether it is a year that goes back in the middle of a sentence: the story does not go on from there."""
    assert result.value is not None
    point = result.value.start or result.value.end
    if point is None or point.month is not None or result.value.sort_date >= last.value.sort_date:
        return False
    before = text[max(0, result.start - 60) : result.start]
    return not (_OPENS.search(before) or _BEGAN.search(before))


def _mentioned(text: str, result: DateExpression, last: Anchor) -> bool:
    """Whether a date only says which thing of earlier is meant: ``the messages between 12 and 19 July had gone``."""
    assert result.value is not None
    if result.value.latest >= last.value.earliest:
        return False
    before = text[max(0, result.start - 60) : result.start]
    return names_thing(text, result) or bool(_TO_BE.search(before) or _WHICH.search(before))


def names_thing(text: str, result: DateExpression) -> bool:
    """Whether a date is the name of the thing that it is the date of: ``the 16 August 2013 application``."""
    return bool(_NAMED_BY.match(text, result.end)) and text[max(0, result.start - 4) : result.start].lower() == "the "


def _planned(text: str, result: DateExpression, last: Anchor) -> bool:
    """Whether a date lies ahead in a sentence that tells of another: ``he wrote that he would be back on 13 March``."""
    assert result.value is not None
    if result.start - last.end > 200:
        return False
    if result.method == "relative" and reported(text, result.start):
        return True
    between = text[last.end : result.start]
    if not holds(between, _WOULD_SIGNS) or not _WOULD.search(between) or CLAUSE_END.search(between):
        return False
    return result.value > last.value


def _said_of_before(story: Story, index: int, result: DateExpression, last: Anchor) -> bool:
    """Whether somebody told of it on the day that the story is at, and the story does not go on from there."""
    assert result.value is not None
    if result.value.latest >= last.value.earliest or result.start - last.end > _SAME_TALK:
        return False
    if not told_before(story.text, result.start, result.end):
        return False
    following = story.readings[index + 1] if index + 1 < len(story.readings) else None
    return following is None or not goes_on(story.text, following.start, following.end)


def _doubtful(result: DateExpression, last: Anchor) -> bool:
    """Whether a date is counted back from a thing that may be another than the one meant."""
    assert result.value is not None
    return result.method == "relative" and result.confidence < 0.7 and result.value.latest < last.value.earliest


def _base_of_count(story: Story, index: int) -> bool:
    """Whether a feast stands right after the words that count from it."""
    before, this = story.readings[index - 1], story.readings[index]
    if not this.feast or before.offset is None or before.offset.base != "next":
        return False
    return this.start - before.end < 6


def remember(story: Story, index: int, result: DateExpression) -> None:
    """Keep a date from which later ones may be counted: never an authority's, a birth's or a deadline's."""
    if result.value is None or result.role in ("authority", "birth", "other", "deadline", "document-date"):
        return
    if not story.letter and _inquest_ended(story.text, result):
        return
    last = story.last()
    if last is None and story.document and _still(story.text, result):
        return
    if (
        result.anchor == "document date"
        and result.method == "relative"
        and not story.letter
        and story.readings[index].month is None
        and _TODAY.search(result.words)
    ):
        return
    if story.document and result.value.sort_date > story.document.latest and not story.letter:
        return
    # ``on duty from 10pm until 7am``: the story goes on within what lasted till then.
    if (
        result.kind == "time"
        and result.method == "inferred"
        and _TILL.search(story.text[max(0, result.start - 12) : result.start])
    ):
        return
    # Christmas, in ``two weeks before Christmas``, is that from which a day is counted, and no part of the story.
    if index and _base_of_count(story, index):
        return
    if last is not None and (
        _backstory(story.text, result, last)
        or _glance(story, index, result, last)
        or _passing(story.text, result, last)
        or _mentioned(story.text, result, last)
        or _planned(story.text, result, last)
        or _doubtful(result, last)
        or _said_of_before(story, index, result, last)
    ):
        return
    story.anchors.append(Anchor(index=index, value=result.value, start=result.start, end=result.end))
