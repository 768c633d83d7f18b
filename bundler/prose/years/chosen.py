"""The year of a date that states none, chosen by what stands round it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from bundler.partial_date import DateFault, PartialDate
from bundler.prose.reading import Reading
from bundler.prose.story.anchors import Anchor
from bundler.prose.story.counting import value_of, weekday_matches, whole_day
from bundler.prose.tenses.tense import Tense, tense_round
from bundler.prose.tenses.within_paragraph import opens_with_now, parted, tells_of_now
from bundler.prose.text.sentences import PART_END

# In days: a letter that has told of a plan may as well look ahead from its own day.
_BESIDE_A_PLAN = 100.0
# In days: what speaks against an earlier story in a paragraph that goes on to what was yesterday.
_OF_NOW = 200.0
# In days: so long before the full date with which its paragraph goes on lies a day that takes its year.
_SHORTLY = 120
# In days: how long ago the weeks before the day of writing are, and how far a story goes on without naming a year.
_WEEKS, _STORY_GOES_ON = 60, 200
# In days: a text that names 3 May 2014 means it again by ``3 May``, unless its story has just come to another. The
# oftener it names it, the less speaks against it.
_NAMED_IN_FULL = 35.0
# A feast comes in every year of a story, and is told of each.
_FEAST_IN_FULL = 200.0
_NEAR, _NEAR_FINER = 500, 900
_BACKWARD = 200.0
# A decade or a plan for fifteen years says nothing of the year in which a day fell.
_TOO_WIDE = timedelta(days=800)
# In days: a story so old, and a day so shortly before the day of writing, may be either's.
_YEARS_AGO, _LATELY = 500, 180
# How sure a day can be to which a story goes back, where it may as well go on to that of the year after.
_TURNED_BACK = 0.65
# How sure one is that is the likelier of two, and not by much: of such, one in eight is of the other.
_LIKELY = 0.78


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A year, from which date it was carried, and how sure that is."""

    year: int
    anchor: int | str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What stands round a date without a year.

    The `last` date told, a `finer` one before it where that is a bare year, the next one `ahead` that states its year
    (with its index), `now`, the day of writing, and the day of the `entry` of a log.
    `in_full` is the year with which the text names the same day elsewhere, and the indices of the dates that do.
    `letter` says that the document looks back from its own day; `press` that it does so unless the sentence itself
    names a year; `examined` that it tells of how somebody was who was seen on its day, beside what had been before.
    """

    last: Anchor | None
    finer: Anchor | None = None
    ahead: tuple[int, Reading] | None = None
    now: Anchor | None = None
    entry: Anchor | None = None
    letter: bool = False
    press: bool = False
    examined: bool = False
    in_full: tuple[int, tuple[int, ...]] | None = None


def round_of(anchors: Sequence[Anchor], start: int) -> tuple[Anchor | None, Anchor | None]:
    """The last date told that can lend its year, and before a bare year a finer one that stands near."""
    last = next((one for one in reversed(anchors[-6:]) if one.value.latest - one.value.earliest <= _TOO_WIDE), None)
    if last is None or last.value.start is None or last.value.start.month is not None:
        return last, None
    for anchor in reversed(anchors[-6:]):
        if anchor.value.start and anchor.value.start.month and start - anchor.end < _NEAR_FINER:
            # A year of tax or of school runs over two, and a story told by days does not go on from it.
            return (anchor, None) if last.value.is_range else (last, anchor)
    return last, None


def year_for(text: str, reading: Reading, around: Round) -> Chosen | None:
    """Choose the year of a day or month that states none; None where nothing settles it."""
    last = around.last.end if around.last is not None else None
    tense = tense_round(text, reading, press=around.press, written=around.now is not None, last=last)
    sources = _sources(text, reading, around, tense)
    torn = around.letter and _torn(reading, around)
    sources = _of_lately(around, sources) if torn else sources
    if around.now is not None and (tense.ahead or tense.of_now):
        said = around.entry if tense.ahead and around.entry is not None else around.now
        sources = [(said.index, said.value, 0.0)]
    document = around.now.value if around.now else None
    sure_past = tense.past and not (tense.future or tense.coming or tense.present)
    plain = reading._replace(qualifier="") if reading.qualifier else reading
    costs: dict[int, tuple[float, int | str]] = {}
    for anchor, value, handicap in sources:
        base = value.sort_date
        for year in range(base.year - 1, base.year + 2):
            cost = handicap + _cost(plain, year, value, anchor, document, tense, around)
            goes_on = tense.ahead or (tense.onward and anchor != "document date")
            cost += _BACKWARD if goes_on and _is_before(plain, year, value) else 0.0
            if sure_past and document is not None and year > document.latest.year - 1:
                cost += _unlikely(plain, year, document)
            if year not in costs or cost < costs[year][0]:
                costs[year] = (cost, anchor)
    if around.in_full is not None and not around.press:
        year, dates = around.in_full
        against = (_FEAST_IN_FULL if reading.feast else _NAMED_IN_FULL) / len(dates)
        if year not in costs or against < costs[year][0]:
            costs[year] = (against, dates[0])
    if not costs:
        return None
    ranked = sorted(costs, key=lambda year: (costs[year][0], year))
    cost, anchor = costs[ranked[0]]
    margin = costs[ranked[1]][0] - cost if len(ranked) > 1 else 0.0
    confidence = 0.9 if margin >= 200 and cost < 400 else _LIKELY if margin >= 100 and cost < 500 else 0.55
    if torn or (document is not None and not around.letter and _turns_back(plain, ranked[0], around.last, document)):
        confidence = min(confidence, _TURNED_BACK)
    return Chosen(year=ranked[0], anchor=anchor, confidence=confidence)


def _of_lately(
    around: Round, sources: list[tuple[int | str, PartialDate, float]]
) -> list[tuple[int | str, PartialDate, float]]:
    """The day of writing alone: a story of years ago that is told by months or years does not come to a day."""
    if around.last is None or around.now is None or whole_day(around.last.value) is not None:
        return sources
    return [(around.now.index, around.now.value, 0.0)]


def _torn(reading: Reading, around: Round) -> bool:
    """Whether a letter tells a day without a year between a story of years ago and the months before it was written.

    ``He came in August 2020. The review fell due on 1 March``, written in June 2024: of 2021, or of this year.
    """
    last, now = around.last, around.now
    if last is None or now is None or (now.value.earliest - last.value.latest).days < _YEARS_AGO:
        return False
    recent = _in_year(reading, now.value.latest.year)
    return recent is not None and 0 <= (now.value.latest - recent.latest).days < _LATELY


def _sources(text: str, reading: Reading, around: Round, tense: Tense) -> list[tuple[int | str, PartialDate, float]]:
    """The dates from which a year may be carried, each with what speaks against it in days."""
    last, now = around.last, around.now
    if around.letter and last is not None and now is not None:
        planned = last.value.earliest > now.value.latest and not (tense.future or tense.coming)
        last = None if planned or (tense.coming and not tense.past and last.value.latest < now.value.earliest) else last
    near = last is not None and reading.start - last.end < _NEAR
    # Further off the date told last lends a report in the press no year anyhow.
    if near and last is not None and around.press and now is not None:
        ended = PART_END.search(text, last.end, reading.start)
        last, near = (None, False) if ended else (last, near)
    sources: list[tuple[int | str, PartialDate, float]] = []
    if last is not None and (near or not around.letter or now is None):
        sources.append((last.index, last.value, 60.0 if around.finer else 0.0))
        if around.finer is not None:
            sources.append((around.finer.index, around.finer.value, 50.0))
    if now is not None:
        alone = last is None or around.press or (around.letter and not near)
        beside = _BESIDE_A_PLAN if around.letter and last and last.value.earliest > now.value.latest else 250.0
        # ``Things had been bad since the autumn``: before the story, and not before the day of writing.
        beside += _BACKWARD if tense.aside and not around.letter else 0.0
        sources.append((now.index, now.value, 0.0 if alone else 60.0 if tense.still else beside))
    if last is not None and not around.letter and parted(text, last.end, reading.start):
        of_now = now is not None and _is_just_before(reading, now.value) and tells_of_now(text, reading.end)
        if now is not None and (of_now or (around.examined and _is_as_found(text, reading, last.value, now.value))):
            sources = [(now.index, now.value, 0.0), (last.index, last.value, _OF_NOW)]
        if around.ahead is not None and not parted(text, reading.end, around.ahead[1].start):
            following = value_of(around.ahead[1])
            sources += [(around.ahead[0], following, 0.0)] if _is_just_before(reading, following) else []
    if around.ahead is not None and last is None and not around.letter:
        sources.insert(0, (around.ahead[0], value_of(around.ahead[1]), 0.0))
    return sources


def _is_just_before(reading: Reading, day: PartialDate) -> bool:
    """Whether a day without a year fell shortly before a whole one, with which a paragraph goes on."""
    if whole_day(day) is None:
        return False
    values = (_in_year(reading, day.earliest.year - back) for back in (0, 1))
    return any(value is not None and 0 <= (day.earliest - value.latest).days <= _SHORTLY for value in values)


def _is_as_found(text: str, reading: Reading, last: PartialDate, now: PartialDate) -> bool:
    """Whether a day is of how somebody was found on the day of a report, and of what had just been."""
    if _is_lately(reading, last, now):
        return True
    long_ago = (now.earliest - last.latest).days > _STORY_GOES_ON
    return long_ago and _is_just_before(reading, now) and opens_with_now(text, reading.start)


def _is_lately(reading: Reading, last: PartialDate, now: PartialDate) -> bool:
    """Whether a day fell in the weeks before that of writing, and long after what was told last, or before that.

    Who examines leaves out the year of what has just been; a story that goes on leaves it out of what comes next.
    """
    if whole_day(now) is None or not reading.day or (now.earliest - last.latest).days <= _STORY_GOES_ON:
        return False
    value = next((each for back in (0, 1) if (each := _in_year(reading, now.earliest.year - back))), None)
    value = value if value and value.latest <= now.earliest else _in_year(reading, now.earliest.year - 1)
    if value is None or not 0 <= (now.earliest - value.latest).days <= _WEEKS:
        return False
    onward = (_in_year(reading, last.latest.year + on) for on in (0, 1))
    return not any(each and 0 <= (each.earliest - last.earliest).days <= _STORY_GOES_ON for each in onward)


@lru_cache(maxsize=64)
def _in_year(reading: Reading, year: int) -> PartialDate | None:
    """The value of a reading in a year, None where it has no such day; each is asked for by all that is weighed."""
    try:
        return value_of(reading, year=year)
    except DateFault:
        return None


def _is_before(reading: Reading, year: int, base: PartialDate) -> bool:
    value = _in_year(reading, year)
    return value is not None and value.latest < base.earliest


def _turns_back(reading: Reading, year: int, last: Anchor | None, document: PartialDate) -> bool:
    """Whether a story goes back to a day that the year after has too, before the day of writing."""
    value, later = _in_year(reading, year), _in_year(reading, year + 1)
    if last is None or value is None or later is None or value.latest >= last.value.earliest:
        return False
    return later.latest <= document.latest


def _unlikely(reading: Reading, year: int, document: PartialDate) -> float:
    """What speaks against a day after that of writing, in a sentence of what has happened."""
    value = _in_year(reading, year)
    return 400.0 if value is not None and value.earliest > document.latest else 0.0


def _planned(around: Round, tense: Tense, first: date) -> bool:
    """Whether the entry of the day of writing may tell of a day to come without a verb: ``Next hearing 3 March``."""
    entry, now = around.entry, around.now
    if entry is None or now is None or tense.past or entry.value.latest != now.value.latest:
        return False
    return (first - now.value.latest).days < _SHORTLY


def _cost(
    reading: Reading,
    year: int,
    anchor: PartialDate,
    source: int | str,
    document: PartialDate | None,
    tense: Tense,
    around: Round,
) -> float:
    """How unlikely a year is, in days: a story goes forward, a letter looks back, nothing lies after the document."""
    value = _in_year(reading, year)
    if value is None:
        return 5000.0
    cost, letter, own = 0.0, around.letter, around.now.index if around.now else "document date"
    if not weekday_matches(reading, value):
        cost += 900.0
    first = value.earliest
    ahead = document is not None and first > document.latest and not tense.future
    if ahead and not letter:
        cost += 100.0 if _planned(around, tense, first) else 700.0
    if anchor.start is not None and anchor.start.month is None:
        return cost + 300.0 * abs(year - anchor.start.year)
    base = anchor.latest if anchor.is_range and anchor.end else anchor.sort_date
    days = (first - base).days
    cost += 120.0 if ahead and source != own and letter else 0.0
    if first <= base <= value.latest or anchor.earliest <= first <= base:
        days = 0
    if source == own:
        forward, back = (0.8, 1.4) if tense.future else (4.0, 1.0) if around.press else (2.0, 1.0)
        return cost + (60.0 if ahead else 0.0) + (days * forward if days >= 0 else -days * back)
    if days >= 0:
        return cost + days * (3.0 if tense.aside else 1.0)
    return cost + 60.0 + (base - value.latest).days * 1.8
