"""Counted from: the date from which a relative one is counted, by its words and by where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bundler.prose.counted.apposition import value_told
from bundler.prose.counted.still_to_come import day_to_come
from bundler.prose.forms.relative import reported
from bundler.prose.reading import Offset, Reading
from bundler.prose.story.anchors import Anchor, last_anchor
from bundler.prose.story.counting import counted, whole_day
from bundler.prose.story.just_told import NEAR, pointed_at
from bundler.prose.story.named_event import Dated, birth_of, date_of_thing
from bundler.prose.story.narrative import narrative
from bundler.prose.story.story import Story
from bundler.prose.text.quotations import Quotation, quotation_at
from bundler.prose.text.sentences import CLAUSE_END, STOP

_LAST_SEEN = re.compile(r"\bI\s+(?:have\s+)?(?:last|just)\s+\w+\s[^.;]{0,24}\Z")
# ``two days before he left hospital on 3 March``: nothing parts the thing from its date.
_DATED_THING = re.compile(
    r"(?:\s(?!(?:and|but|or|which|who|when|while|that|because|if|until|said|told)\b)[\w’'()-]{1,24}){1,8}?"
    r"\s(?:on|of|in|dated|at|for)(?:\s(?:about|around|or\sabout|the))?\s",
    re.I,
)
_SURE = 0.7
_SENTENCE, _BESIDE = 150, 60
_PRESENT = re.compile(r"\b(?:is|are|am|will|shall|must|may|can)\b|[’'](?:ll|m|re)\b")
_PAST = re.compile(r"\b(?:was|were|had|did|said|told|wrote|would|came|went|rang)\b")
_SPEAKS_NOW = re.compile(r"\b(?:today|ago)\Z", re.I)
# In days: nobody means last Friday where he has just told of a day so long ago.
_WEEKS = 28
_HEADER = 600
_HEADER_FAR = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The date that one is counted from.

    `spoken` says that the words are those of somebody speaking or writing on that day, who looks back from it.
    `ahead` says that what is told is still to come on it. `onward` says that a story goes on from that day. `doubt` is
    taken off the sureness. `plain` says that the text dates the thing counted from, once and alone in its sentence,
    however far away.
    """

    anchor: Anchor
    plain: bool = False
    ahead: bool = False
    spoken: bool = False
    onward: bool = False
    doubt: float = 0.0


def counted_from(story: Story, index: int, reading: Reading) -> Source | None:
    """Give the date from which `reading` is counted; None where the text gives none."""
    offset = reading.offset
    assert offset is not None
    if offset.base == "next":
        return _plain(_next(story, index))
    above = _of_entry_above(story, reading)
    if above is not None:
        return above
    said = pointed_at(story, reading, offset)
    if said is not None:
        return _plain(said)
    if offset.base == "birth":
        return _dated(birth_of(story, reading))
    if offset.base in ("noun", "named"):
        return _of_noun(story, index, reading, offset)
    if offset.base in ("document", "either"):
        return _of_sentence(story, reading, offset) or _of_speech(story, reading, offset)
    coming = day_to_come(story, reading)
    if coming is not None:
        return Source(anchor=coming, ahead=True)
    month = _same_time_told(story, reading) or _month_told(story, index, reading, offset)
    return _plain(month or narrative(story, reading))


def _plain(anchor: Anchor | None) -> Source | None:
    return Source(anchor=anchor) if anchor is not None else None


def _of_noun(story: Story, index: int, reading: Reading, offset: Offset) -> Source | None:
    """The date of the thing named: the one that stands right after it, else the one that the text gives it."""
    dated = _thing_dated(story, index, reading)
    thing = date_of_thing(story, index, reading, offset)
    if dated is not None:
        shown = thing is not None and thing.plain and counted(thing.anchor.value, offset) == dated.value
        return Source(anchor=thing.anchor if thing is not None and shown else dated)
    if thing is not None and offset.unit == "exact-year" and _is_anniversary(story.text, thing.anchor):
        return None
    return _dated(thing)


def _is_anniversary(text: str, anchor: Anchor) -> bool:
    """Whether a date is itself told as an anniversary, and not as that of the thing."""
    before = STOP.split(text[max(0, anchor.start - _BESIDE) : anchor.start])[-1]
    return "anniversar" in before + STOP.split(text[anchor.end : anchor.end + _BESIDE])[0]


def _dated(thing: Dated | None) -> Source | None:
    return Source(anchor=thing.anchor, doubt=thing.doubt, plain=thing.plain) if thing is not None else None


def _thing_dated(story: Story, index: int, reading: Reading) -> Anchor | None:
    """The date that stands right after the thing: ``after his release on 4 March``.

    Of ``four days after discharge on 3 December he died`` it is that of the death, which the count itself then shows.
    """
    if index + 1 >= len(story.readings):
        return None
    gap = story.text[reading.end : story.readings[index + 1].start]
    return _next(story, index) if len(gap) < 90 and _DATED_THING.fullmatch(gap) else None


def _of_entry_above(story: Story, reading: Reading) -> Source | None:
    """The entry of a log above one that a weekday or a day of the month opens: ``6 May: …``, ``Tues: …``."""
    if (reading.weekday is None and reading.day is None) or not story.opens_entry(reading.start):
        return None
    entry = story.entry(reading.start)
    return Source(anchor=entry, onward=True) if entry is not None else None


def _of_sentence(story: Story, reading: Reading, offset: Offset) -> Source | None:
    """The date of the same sentence, after which a feast comes: ``told in May that he would go in the New Year``."""
    told = story.results[-1] if story.results else None
    if told is None or told.value is None or (offset.unit, offset.base) != ("feast", "either") or offset.count < 0:
        return None
    if told.role not in ("event", "document-date") or STOP.search(story.text, told.end, reading.start):
        return None
    return _plain(Anchor(index=len(story.results) - 1, value=told.value, start=told.start, end=told.end))


def _of_speech(story: Story, reading: Reading, offset: Offset) -> Source | None:
    """The day on which somebody says ``today``: of the document, or of the words that it quotes."""
    document = story.now(reading.start)
    if story.letter:
        return _of_letter(story, reading, document)
    quotation = quotation_at(story.quotations, reading.start)
    header = _header(story, quotation) if quotation is not None else None
    if offset.base == "either":
        if header is not None and quotation is not None and not _tells(story, quotation, reading.start):
            return Source(anchor=header, spoken=True)
        # ``Fell on Sunday`` in an entry of a log looks back from the day of its entry.
        if document is not None and document.index != "document date":
            return Source(anchor=document, spoken=True)
        if document is not None and _LAST_SEEN.search(story.text[max(0, reading.start - 40) : reading.start]):
            return Source(anchor=document)
        return _of_story(story, reading, document)
    if header is not None and quotation is not None:
        return Source(anchor=header, spoken=True, doubt=0.0 if quotation.start - header.end < _HEADER else 0.15)
    if document is not None and _elsewhere(story, reading, document):
        if offset.count > 0 and not _of_now(story.text, reading):
            return _plain(last_anchor(story.anchors, reading.start, True))
        return Source(anchor=document, doubt=0.2)
    # A court that says ``today`` means the day of its judgment, never one of which it tells.
    if (
        document is None
        and quotation is None
        and story.judged
        and _SPEAKS_NOW.search(story.text, reading.start, reading.end)
    ):
        return None
    anchor = document or story.last()
    return Source(anchor=anchor, doubt=0.15 if quotation is not None else 0.0) if anchor is not None else None


def _of_letter(story: Story, reading: Reading, written: Anchor | None) -> Source | None:
    """The day on which the words of a letter are said: its own, or one of which it has just told."""
    if reading.offset is None or reading.offset.base != "either":
        return _plain(written or story.last())
    said = _said_then(story, reading)
    if said is None and reading.weekday is not None and not story.press:
        said = _told_then(story, reading, written)
    return said or _plain(written or story.last())


def _of_story(story: Story, reading: Reading, written: Anchor | None) -> Source | None:
    """The day that a story is at; a note in which nothing was told yet looks back from its own day."""
    told = narrative(story, reading)
    if told is None and written is not None and not story.anchors and reading.weekday is not None:
        return Source(anchor=written, spoken=True, doubt=0.1)
    return _plain(told)


def _told_then(story: Story, reading: Reading, written: Anchor | None) -> Source | None:
    """The day weeks before of which a letter has just told: ``He went in on 3 May. By Friday he was worse``."""
    last = story.last()
    if last is None or written is None or whole_day(last.value) is None or last.value.is_range:
        return None
    gap = story.text[last.end : reading.start]
    if len(gap) > 2 * _SENTENCE or "\n\n" in gap or (written.value.earliest - last.value.latest).days < _WEEKS:
        return None
    if story.results[-1].value is None or story.results[-1].end > last.end + _SENTENCE:
        return None
    after = CLAUSE_END.split(story.text[reading.end : reading.end + 60])[0]
    before = CLAUSE_END.split(story.text[max(0, reading.start - 80) : reading.start])[-1]
    if not _PAST.search(before + after) or _PRESENT.search(before + after):
        return None
    return Source(anchor=last, onward=True, doubt=0.1)


def _said_then(story: Story, reading: Reading) -> Source | None:
    """The day on which somebody said what he would do: ``you said on the 18th that you would ring by Friday``."""
    told = story.results[-1] if story.results else None
    if (
        told is None
        or told.value is None
        or whole_day(told.value) is None
        or told.role not in ("event", "document-date")
    ):
        return None
    if reading.start - told.end > 100 or STOP.search(story.text, told.end, reading.start):
        return None
    if not reported(story.text[told.end : reading.start], reading.start - told.end):
        return None
    return Source(
        anchor=Anchor(index=len(story.results) - 1, value=told.value, start=told.start, end=told.end), doubt=0.1
    )


def _header(story: Story, quotation: Quotation) -> Anchor | None:
    """The day of the letter or talk that is quoted: the last told before the quotation opens."""
    for anchor in reversed(story.anchors[-40:]):
        if quotation.start - anchor.end > _HEADER_FAR:
            return None
        if anchor.end <= quotation.start and whole_day(anchor.value) is not None:
            return anchor
    return None


def _tells(story: Story, quotation: Quotation, start: int) -> bool:
    """Whether quoted words name a day of their own before offset `start`, from which their story goes on."""
    for anchor in reversed(story.anchors[-12:]):
        if anchor.start < quotation.start:
            return False
        if anchor.end <= start and isinstance(anchor.index, int) and story.results[anchor.index].method == "explicit":
            return True
    return False


def _same_time_told(story: Story, reading: Reading) -> Anchor | None:
    """The day told in full with that day of the month and that time: ``17/08/2022 20:40``, then ``the 17th``."""
    if not (reading.day and reading.time):
        return None
    for index in range(len(story.results) - 1, -1, -1):
        told = story.results[index]
        point = told.value.start if told.value is not None and told.method == "explicit" else None
        if point is not None and told.value is not None and (point.day, point.time) == (reading.day, reading.time):
            return Anchor(index=index, value=told.value, start=told.start, end=told.end)
    return None


def _month_told(story: Story, index: int, reading: Reading, offset: Offset) -> Anchor | None:
    """The month right before ``on the 14th``: ``In March 2014, on the 14th``."""
    if not (reading.day and offset.unit == "month" and not offset.count and story.results):
        return None
    told = story.results[-1]
    month = told.value.start if told.value and not told.value.is_range else None
    if told.value is None or month is None or not month.month or month.day:
        return None
    if story.text[told.end : reading.start].strip(" ,") != "on the":
        return None
    return Anchor(index=index - 1, value=told.value, start=told.start, end=told.end)


def _elsewhere(story: Story, reading: Reading, anchor: Anchor) -> bool:
    """Whether ``today`` may be another's: in a document that tells a story, beside days long before it was written."""
    last = story.last()
    if story.letter or anchor.index != "document date" or last is None or reading.start - last.end > 2 * NEAR:
        return False
    if reading.offset and reading.offset.count > 0 and story.sureness(last) < _SURE:
        return False
    if _agreed(story, reading, anchor):
        return False
    return (anchor.value.earliest - last.value.latest).days > 60


def _agreed(story: Story, reading: Reading, written: Anchor) -> bool:
    """Whether the date right before is that day counted from the day of writing: ``on Father’s Day, tomorrow``."""
    told, offset = story.results[-1], reading.offset
    if offset is None or offset.unit != "day" or told.value is None or reading.start - told.end > len(", the "):
        return False
    return whole_day(told.value) is not None and (told.value.earliest - written.value.earliest).days == offset.count


def _of_now(text: str, reading: Reading) -> bool:
    """Whether the sentence speaks of what is and will be, and of nothing that was: ``I sign on again tomorrow``."""
    before = CLAUSE_END.split(text[max(0, reading.start - 160) : reading.start])[-1]
    sentence = before + CLAUSE_END.split(text[reading.end : reading.end + 80])[0]
    return bool(_PRESENT.search(sentence)) and not _PAST.search(before)


def _next(story: Story, index: int) -> Anchor | None:
    """The date that stands next in the text, its year carried from the story where it states none."""
    if index + 1 >= len(story.readings):
        return None
    following = story.readings[index + 1]
    if following.offset is not None and index + 1 < len(story.results):
        told = story.results[index + 1]
        return Anchor(index=index + 1, value=told.value, start=told.start, end=told.end) if told.value else None
    if not following.is_calendar or following.offset is not None:
        return None
    value = value_told(story, index + 1)
    return Anchor(index=index + 1, value=value, start=following.start, end=following.end) if value else None
