"""Counted from: the date from which a relative one is counted, by its words and by where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bundler.prose.anchors import Anchor, last_anchor, named_anchor, stems
from bundler.prose.apposition import value_told
from bundler.prose.counting import counted, value_of, whole_day
from bundler.prose.just_told import NEAR, pointed_at
from bundler.prose.quotations import Quotation, quotation_at
from bundler.prose.reading import Offset, Reading
from bundler.prose.relative import reported
from bundler.prose.sentences import CLAUSE_END, FULL_STOP, STOP
from bundler.prose.story import Story

_LAST_SEEN = re.compile(r"\bI\s+(?:have\s+)?(?:last|just)\s+\w+\s[^.;]{0,24}\Z")
# ``two days before he left hospital on 3 March``: nothing parts the thing from its date.
_DATED_THING = re.compile(
    r"(?:\s(?!(?:and|but|or|which|who|when|while|that|because|if|until|said|told)\b)[\w’'()-]{1,24}){1,8}?"
    r"\s(?:on|of|in|dated|at|for)(?:\s(?:about|around|or\sabout|the))?\s",
    re.I,
)
_FINE = frozenset(("day", "week", "calendar-week", "working-day", "in-week", "exact-month", "exact-year"))
_SURE = 0.7
_BESIDE = 24
_SENTENCE = 150
# From further away than this the text does not say which day ``that day`` is.
_LOST = 1500
# Of the inquest itself: ``concluded at the end of the inquest on``, and ``I commenced an investigation`` after its day.
_INQUIRED = re.compile(r"\b(?:inquest|investigation)\b[^.;]{0,50}\Z", re.I)
_INQUIRING = re.compile(
    r",?\s(?:I|an?|one\sof|my|the)\b[^.;]{0,60}\b(?:commenced|opened|resumed|began|concluded)\b[^.;]{0,20}"
    r"|,?\san?\s(?:inquest|investigation)\b",
    re.I,
)
_PRESENT = re.compile(r"\b(?:is|are|am|will|shall|must|may|can)\b|[’'](?:ll|m|re)\b")
_PAST = re.compile(r"\b(?:was|were|had|did|said|told|wrote|would|came|went|rang)\b")
_SPEAKS_NOW = re.compile(r"\b(?:today|ago)\Z", re.I)
_HEADER = 600
_HEADER_FAR = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The date that one is counted from.

    `spoken` says that the words are those of somebody speaking or writing on that day, who looks back from it.
    `doubt` is taken off the sureness.
    """

    anchor: Anchor
    spoken: bool = False
    doubt: float = 0.0


def counted_from(story: Story, index: int, reading: Reading) -> Source | None:
    """Give the date from which `reading` is counted; None where the text gives none."""
    offset = reading.offset
    assert offset is not None
    if offset.base == "next":
        return _plain(_next(story, index))
    said = pointed_at(story, reading, offset)
    if said is not None:
        return _plain(said)
    if offset.base == "noun":
        return _of_noun(story, index, reading, offset)
    if offset.base in ("document", "either"):
        return _of_speech(story, reading, offset)
    month = _month_told(story, index, reading, offset)
    return _plain(month or _narrative(story, reading))


def _plain(anchor: Anchor | None) -> Source | None:
    return Source(anchor=anchor) if anchor is not None else None


def _of_noun(story: Story, index: int, reading: Reading, offset: Offset) -> Source | None:
    """The date of the thing named: the one that stands right after it, else the one that the story gives it."""
    dated = _thing_dated(story, index, reading)
    if dated is not None:
        named = named_anchor(story.text, reading, offset.noun, story.anchors, [])
        if named is not None and counted(named.value, offset) == dated.value:
            return Source(anchor=named)
        return Source(anchor=dated)
    # ``the week before the trial`` is no date of the trial.
    told = [anchor for anchor in story.anchors[-60:] if not _of_same(story, anchor, offset.noun)]
    found = named_anchor(story.text, reading, offset.noun, told, _explicit_after(story, index))
    found = found or (story.last() if not offset.noun else None)
    return Source(anchor=found, doubt=0.1) if found is not None else None


def _of_same(story: Story, anchor: Anchor, noun: str) -> bool:
    """Whether a date is itself counted from the thing called `noun`."""
    offset = story.readings[anchor.index].offset if isinstance(anchor.index, int) else None
    return offset is not None and offset.base == "noun" and bool(noun) and stems(offset.noun) == stems(noun)


def _thing_dated(story: Story, index: int, reading: Reading) -> Anchor | None:
    """The date that stands right after the thing: ``after his release on 4 March``.

    Of ``four days after discharge on 3 December he died`` it is that of the death, which the count itself then shows.
    """
    if index + 1 >= len(story.readings):
        return None
    gap = story.text[reading.end : story.readings[index + 1].start]
    return _next(story, index) if len(gap) < 90 and _DATED_THING.fullmatch(gap) else None


def _of_speech(story: Story, reading: Reading, offset: Offset) -> Source | None:
    """The day on which somebody says ``today``: of the document, or of the words that it quotes."""
    document = story.now(reading.start)
    if story.letter:
        said = _said_then(story, reading) if offset.base == "either" else None
        return said or _plain(document or story.last())
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
        return _plain(_narrative(story, reading))
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


def _narrative(story: Story, reading: Reading) -> Anchor | None:
    """The date that the story is at: of those outside quotations where the words stand outside and one is near."""
    offset = reading.offset
    assert offset is not None
    fine = offset.unit in _FINE or reading.weekday is not None
    anchors = story.anchors
    last = anchors[-1] if anchors else None
    quoted = story.quotations and last is not None and quotation_at(story.quotations, last.start)
    if quoted and quotation_at(story.quotations, reading.start) is None:
        outer = [one for one in anchors[-40:] if quotation_at(story.quotations, one.start) is None]
        if outer and story.apart(outer[-1].end, reading.start) < NEAR:
            anchors = outer
    found = _in_sentence(story, reading) or last_anchor(anchors, reading.start, fine)
    if story.judged and found is not None and offset.unit == "year" and _cited_since(story, found):
        return None
    if found is not None and not story.letter and _lost(story, found, reading, fine):
        return None
    return found or (story.now(reading.start) if story.letter else None)


def _cited_since(story: Story, anchor: Anchor) -> bool:
    """Whether a case or a law was cited last, so that ``two years later`` may be counted from that."""
    told = story.results[-1] if story.results else None
    return told is not None and told.role == "authority" and told.start > anchor.start


def _lost(story: Story, anchor: Anchor, reading: Reading, fine: bool) -> bool:
    """Whether a day told far away, or that of the inquest itself, is not the one that ``later that day`` is of."""
    if fine and story.apart(anchor.end, reading.start) > _LOST:
        return True
    if not STOP.search(story.text, anchor.end, reading.start):
        return False
    asked = _INQUIRED.search(story.text, max(0, anchor.start - 70), anchor.start)
    return bool(asked or _INQUIRING.match(story.text, anchor.end))


def _in_sentence(story: Story, reading: Reading) -> Anchor | None:
    """The day told right before in the same sentence, though no story goes on from it.

    That of a time limit (``if not by 3 May, the next day``), and one looked back to where the count goes on from it
    (``what had begun on 3 May was over two days later``).
    """
    index, offset = _last_date(story), reading.offset
    if index is None or offset is None:
        return None
    told = story.results[index]
    if told.value is None:
        return None
    counted = told.method == "relative" and told.confidence >= _SURE and whole_day(told.value) is not None
    reach = _BESIDE if offset.count < 0 else _SENTENCE if offset.count or offset.base == "near" else 0
    gap = reading.start - told.end
    same = quotation_at(story.quotations, told.start) == quotation_at(story.quotations, reading.start)
    if counted and same and gap < reach and not FULL_STOP.search(story.text, told.end, reading.start):
        return Anchor(index=index, value=told.value, start=told.start, end=told.end)
    if told.role != "deadline" and not (offset.count > 0 and told.role == "event" and told.method == "explicit"):
        return None
    if whole_day(told.value) is None and offset.unit in ("day", "week", "calendar-week", "working-day"):
        return None
    if gap > _SENTENCE or STOP.search(story.text, told.end, reading.start):
        return None
    return Anchor(index=index, value=told.value, start=told.start, end=told.end)


def _last_date(story: Story) -> int | None:
    """The last date or time told, lengths passed over."""
    for index in range(len(story.results) - 1, max(-1, len(story.results) - 4), -1):
        if story.results[index].kind not in ("duration", "set"):
            return index
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
    return (anchor.value.earliest - last.value.latest).days > 60


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
    if not following.is_calendar or following.offset is not None:
        return None
    value = value_told(story, index + 1)
    return Anchor(index=index + 1, value=value, start=following.start, end=following.end) if value else None


def _explicit_after(story: Story, index: int) -> list[Anchor]:
    found: list[Anchor] = []
    for other in range(index + 1, min(index + 40, len(story.readings))):
        reading = story.readings[other]
        if reading.year and reading.day and reading.until is None and story.roles[other] not in ("authority", "birth"):
            found.append(Anchor(index=other, value=value_of(reading), start=reading.start, end=reading.end))
    return found
