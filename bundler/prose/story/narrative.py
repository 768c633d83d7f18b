"""The date that a story is at, from which ``two days later`` is counted."""

from __future__ import annotations

import re

from bundler.partial_date import Precision
from bundler.prose.expression import DateExpression
from bundler.prose.reading import Reading
from bundler.prose.story.anchors import Anchor, last_anchor
from bundler.prose.story.counting import whole_day
from bundler.prose.story.just_told import NEAR
from bundler.prose.story.made_thing import which_thing
from bundler.prose.story.story import Story
from bundler.prose.tenses.lies_ahead import DONE
from bundler.prose.text.quotations import quotation_at
from bundler.prose.text.sentences import FULL_STOP, PART_END, STOP

_FINE = frozenset(("day", "week", "calendar-week", "working-day", "in-week", "exact-month", "exact-year"))
_BESIDE = 24
# From further away than this the text does not say which day ``that day`` is.
_LOST = 1500
# Of the inquest itself: ``concluded at the end of the inquest on``, and ``I commenced an investigation`` after its day.
_INQUIRED = re.compile(r"(?<!under )\b(?:inquest|investigation)\b[^.;]{0,50}\Z", re.I)
_INQUIRING = re.compile(
    r",?\s(?:I|an?|one\sof|my|the)\b[^.;]{0,60}\b(?:commenced|opened|resumed|began|concluded)\b[^.;]{0,20}"
    r"|,?\san?\s(?:inquest|investigation)\b",
    re.I,
)
# ``Please reply by 6 August. Otherwise we shall issue on the following day``
_OTHERWISE = re.compile(
    r"[.;]\s+(?:Otherwise|If\s(?:not|we|you|no|there)|Failing|In\sdefault|Unless|Should\syou)\b[^.;]*\Z"
)
_NTH = re.compile(
    r"[.;]\s+(?:On|At|During)\s(?:the|his|her|my|our|their)\s(?P<which>first|second|third|last|earlier|later)\s"
    r"(?:of\sthese\s)?(?:visits?|occasions?|meetings?|appointments?|days?|dates?|interviews?|calls?|sessions?|times?)\b[^\n]*\Z"
)
# ``the order made on 3 May``: a day on which something was done.
_MADE_THEN = re.compile(r"\b(?:made|given|sent|served|issued|signed|taken)\s(?:\w+\s){0,4}\Z")
_PAST_PERFECT = re.compile(r"\bhad\s(?:only|not|just|first|already)?\s?(?:been\s)?\w")
_IN_CUSTODY = re.compile(r"\b(?:interviewed|questioned|charged|bailed|cautioned|released)\b[^.;]*\Z")
# ``(d.o.b. 3/4/1990)`` ends no sentence.
_SENTENCE_ENDS = re.compile(r"[.?!]\s+(?=[A-Z“(])|\n\s*\n")
_ARREST = re.compile(r"\b(?:arrested|attended\svoluntarily)\b")
_CLAUSE = 60
# ``a report of 29/10 which was filed two days later``
_WHICH = re.compile(r",?\s(?:which|that|and)\s(?:was|were)\s")
_STILL = re.compile(r"\b(?:is|are|am|will|shall|must|can)\b")
_HAD = re.compile(r"\band\s(?:\w+\s)?had\b")
_PLACES = {"first": 0, "earlier": 0, "second": 1, "third": 2, "last": -1, "later": -1}
_SURE = 0.7
_SENTENCE = 150


def narrative(story: Story, reading: Reading) -> Anchor | None:
    """The date that the story is at: of those outside quotations where the words stand outside and one is near."""
    offset = reading.offset
    assert offset is not None
    fine = offset.unit in _FINE or reading.weekday is not None
    if fine and offset.count and _of_year_told(story, reading):
        return None
    anchors = story.anchors
    last = anchors[-1] if anchors else None
    quoted = story.quotations and last is not None and quotation_at(story.quotations, last.start)
    if quoted and quotation_at(story.quotations, reading.start) is None:
        outer = [one for one in anchors[-40:] if quotation_at(story.quotations, one.start) is None]
        if outer and story.apart(outer[-1].end, reading.start) < NEAR:
            anchors = outer
    found = (
        _in_sentence(story, reading)
        or _same_unit_before(story, reading)
        or _of_several(story, reading)
        or last_anchor(anchors, reading.start, fine)
    )
    found = _told_by_now(story, found, reading, anchors, fine=fine)
    if found is not None and offset.unit == "day" and not offset.count:
        if _names_what_was_read(story, found, reading):
            return None
        found = _of_arrest(story, found, reading) or found
    if story.judged and found is not None and offset.unit == "year" and _cited_since(story, found):
        return None
    if found is not None and not story.letter and _lost(story, found, reading, fine):
        return None
    return found or (story.now(reading.start) if story.letter else None)


def _of_year_told(story: Story, reading: Reading) -> bool:
    """Whether a year was told in the same sentence, so that no day is known: ``last year, and the week after``."""
    told = story.results[-1] if story.results else None
    if told is None or told.value is None or told.role != "event" or reading.start - told.end > _SENTENCE:
        return False
    year = told.value.precision is Precision.YEAR and told.method == "relative"
    return year and FULL_STOP.search(story.text, told.end, reading.start) is None


def _names_what_was_read(story: Story, anchor: Anchor, reading: Reading) -> bool:
    """Whether the day told right before only says which paper: ``her letter of 2 April had been sent that morning``."""
    before = story.text[max(0, anchor.start - 90) : anchor.start]
    if FULL_STOP.search(story.text, anchor.end, reading.start) or _MADE_THEN.search(before):
        return False
    return which_thing(before) and _PAST_PERFECT.search(story.text, anchor.end, reading.start) is not None


def _of_arrest(story: Story, last: Anchor, reading: Reading) -> Anchor | None:
    """The day of the arrest told before what it was for, on which somebody was charged or released ``the same day``."""
    text = story.text
    if not _IN_CUSTODY.search(text, max(0, reading.start - 90), reading.start) or _arrested(text, last):
        return None
    found = next((one for one in reversed(story.anchors[-4:]) if _arrested(text, one)), None)
    return found if found is not None and last.value.latest < found.value.earliest else None


def _arrested(text: str, anchor: Anchor) -> bool:
    """Whether the sentence of a date tells of an arrest."""
    before = _SENTENCE_ENDS.split(text[max(0, anchor.start - 90) : anchor.start])[-1]
    return _ARREST.search(before + _SENTENCE_ENDS.split(text[anchor.end : anchor.end + 120])[0]) is not None


def _not_yet(story: Story, anchor: Anchor, reading: Reading) -> bool:
    """Whether what was done is counted from a day to come: ``eighteen on 20 November, was hurt a month later``."""
    if story.document is None or anchor.value.earliest <= story.document.latest or story.moments:
        return False
    clause = PART_END.split(story.text[anchor.end : reading.start])[-1].rpartition(",")[2]
    near = reading.start - anchor.end < _SENTENCE
    return near and DONE.search(clause) is not None and not _STILL.search(clause)


def _told_by_now(
    story: Story, found: Anchor | None, reading: Reading, anchors: list[Anchor], *, fine: bool
) -> Anchor | None:
    """The date of the story, a day to come passed over where the words tell of what was done."""
    if found is None or story.document is None or not _not_yet(story, found, reading):
        return found
    now = story.document.latest
    return last_anchor([one for one in anchors if one.value.earliest <= now], reading.start, fine)


def _cited_since(story: Story, anchor: Anchor) -> bool:
    """Whether a case or a law was cited last, so that ``two years later`` may be counted from that."""
    told = story.results[-1] if story.results else None
    return told is not None and told.role == "authority" and told.start > anchor.start


def _lost(story: Story, anchor: Anchor, reading: Reading, fine: bool) -> bool:
    """Whether a day told far away, or that of the inquest itself, is not the one that ``later that day`` is of."""
    if fine and story.apart(anchor.end, reading.start) > _LOST:
        return True
    # ``opened on 2 February. The officer resigned a month later``
    onward = not fine and reading.offset is not None and reading.offset.count > 0
    if onward or not STOP.search(story.text, anchor.end, reading.start):
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
    # ``He had loaded the evening before and had slept in his cab that night``
    reach = reach or (_CLAUSE if _HAD.search(story.text, told.end, reading.start) else 0)
    gap = reading.start - told.end
    same = quotation_at(story.quotations, told.start) == quotation_at(story.quotations, reading.start)
    if counted and same and gap < reach and not FULL_STOP.search(story.text, told.end, reading.start):
        return Anchor(index=index, value=told.value, start=told.start, end=told.end)
    if told.role != "deadline" and not (
        (offset.count > 0 and told.role == "event" and _told_as_its_day(story, told))
        or _lies_ahead(story, told, reading)
    ):
        return None
    if whole_day(told.value) is None and offset.unit in ("day", "week", "calendar-week", "working-day"):
        return None
    between = story.text[told.end : reading.start]
    otherwise = told.role == "deadline" and _OTHERWISE.search(between)
    if gap > _SENTENCE or (STOP.search(between) and not otherwise):
        return None
    return Anchor(index=index, value=told.value, start=told.start, end=told.end)


def _told_as_its_day(story: Story, told: DateExpression) -> bool:
    """Whether a count goes on from a day: one with its year, or of a thing then done: ``of 3 May, which was sent``."""
    if told.method == "explicit":
        return True
    return told.method == "yearless" and _WHICH.match(story.text, told.end) is not None


def _lies_ahead(story: Story, told: DateExpression, reading: Reading) -> bool:
    """Whether a day is still to come when it is told, so that no story is there: ``listed 10 May, a week before``."""
    now = story.now(reading.start)
    # ``who will be eighteen on 20 November, was hurt a month later``: of the story, and not of what is to come.
    if DONE.search(PART_END.split(story.text[told.end : reading.start])[-1].rpartition(",")[2]):
        return False
    return now is not None and told.value is not None and told.value.earliest > now.value.latest


def _same_unit_before(story: Story, reading: Reading) -> Anchor | None:
    """The month or week told last, though in passing or to come, from which the next sentence counts on or back.

    ``It was promised in March. The following month …``; ``w/c 18th. He moves the week after``.
    """
    told, offset = story.results[-1] if story.results else None, reading.offset
    if told is None or told.value is None or offset is None or not offset.count or told.role != "event":
        return None
    week = story.readings[len(story.results) - 1].week
    month = told.value.precision is Precision.MONTH and not told.value.is_range and told.method != "relative"
    if not ((offset.unit == "month" and month) or (offset.unit in ("calendar-week", "weekend") and week)):
        return None
    if reading.start - told.end > _SENTENCE or reading.month or "\n\n" in story.text[told.end : reading.start]:
        return None
    return Anchor(index=len(story.results) - 1, value=told.value, start=told.start, end=told.end)


def _of_several(story: Story, reading: Reading) -> Anchor | None:
    """The day of several told in one sentence that the next points to: ``… on 3 and 9 May. On the first visit …``."""
    last = story.last()
    said = _NTH.search(story.text, last.end, reading.start) if last is not None else None
    if said is None or last is None or reading.start - last.end > 2 * _SENTENCE:
        return None
    days = [
        one
        for one in story.anchors[-4:]
        if whole_day(one.value) is not None and not FULL_STOP.search(story.text, one.end, last.start)
    ]
    place = _PLACES[said["which"].lower()]
    return days[place] if len(days) > 1 and place < len(days) else None


def _last_date(story: Story) -> int | None:
    """The last date or time told, lengths passed over."""
    for index in range(len(story.results) - 1, max(-1, len(story.results) - 4), -1):
        if story.results[index].kind not in ("duration", "set"):
            return index
    return None
