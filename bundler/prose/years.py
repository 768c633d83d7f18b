"""The year of a date that does not state it: lent by its list, or chosen by what stands round it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from bundler.partial_date import DateFault, PartialDate
from bundler.prose.anchors import Anchor
from bundler.prose.any_case import AnyCase
from bundler.prose.counting import value_of, weekday_matches, whole_day
from bundler.prose.lies_ahead import lies_ahead, may_lie_ahead
from bundler.prose.reading import Reading
from bundler.prose.sentences import FULL_STOP
from bundler.prose.sought import Sought, heads
from bundler.prose.within_paragraph import parted, tells_of_now

_LISTED = re.compile(
    r"\s*(?:\.?,|and|or|to|until|till|through|&|/|[-–—]|;)?\s*(?:and|or|to|again|then"
    r"|until)?\s*(?:again\s+)?(?:by|from|in|on|of|between|around|about|at)?\s*"
    r"(?:the\s+)?(?:(?:early|late|mid)[\s-]*)?",
    re.I,
)
# ``on 6 May (Case T-325/14) and 7 May 2014``
_BRACKET = re.compile(r"\s?\([^()\n]{1,40}\)")
_SPANS = re.compile(r"\b(?:to|until|till|through)\b|[-–—]|/", re.I)
# In months: a list that goes back by less has not come to another year.
_TURN = 5
_FUTURE = AnyCase(
    r"\b(?:will|shall|must|next|listed|due|upcoming|forthcoming|fixed|listed|to\sbe|is\sto"
    r"|are\sto|scheduled|expected|arranged|deadline|payable|plans|extended"
    r"|expires?|runs?\s+out|diarised|resume|going\sto|begins|starts|closes|hope|hopes|intend"
    r"|ends|hoped|starting|beginning|commencing|would\s+(?:be|have\s+been)|(?:was|were)\s+to\s+have|(?:is|are)\s+on)\b"
)
# ``by`` makes a limit of the day that it leads to; ``handed down by the judge on 3 May`` says nothing of it.
_UP_TO = AnyCase(
    r"\b(?:by|before|until)\s+(?:(?:about|around|the|early|late|mid|end|close|of|business|on|no\s+later\s+than)[\s-]+"
    r"|\d[\d.:]*\s?(?:[ap]\.?m\.?|noon)\s+){0,5}\Z"
)
# ``there had been talk before Christmas``: of what was over, however it is put.
_HAD_BY = re.compile(r"\bhad\s(?:(?:not|never|already|also|only|just)\s)?(?:been|\w+e[dn])\b[^.;]*\bbefore\s[^.;]*\Z")
# ``It was quiet until Easter``: what lasted till then is over.
_LASTED = re.compile(
    r"\b(?:was|were|had)\s(?!(?:\w+\s)?(?:adjourned|bailed|put|postponed|deferred|suspended|extended|fixed|listed|remanded|booked|banned|given|told)\b)[^.;]*"
    r"\b(?:until|till)\s+(?:the\s+)?\Z"
)
_COMING = Sought(
    r"\b(?:(?:will|shall|must|going\s+to|(?:is|are)\s+(?:to|on|due|expected|listed|scheduled)|expects?|hopes?|intends?|plans?"
    r"|please|can\s+(?:you|we)|effective|(?:was|were)\s+to\s+have|would\s+(?:be|have\s+been)|plan(?:ned|ning)\s+(?:for|to)|set\s+(?:for|to)|told\s+\w+\s+to\s+expect)\b|(?<=[’'])ll\b)",
    re.I,
)
# ``subpoenaed him to testify on 10 February``, ``a 14 January deadline``: in the press, what is still to come.
_ORDERED = re.compile(
    r"\b(?:subpoenaed|summoned|ordered|required|asked|invited|told|directed|called|meant|chosen|agreed|due|set)\s(?:[\w’'-]+\s){0,5}"
    r"to\s(?!(?:be|have)\b)\w+[^.;]*\Z"
)
_LIMIT = re.compile(r"\s(?:return\s|target\s|court\s)?(?:deadline|date|target|election|summit)\b")
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|wrote|met|saw|came|went|gave|took|began|made|left|found|sent|rang|got|\w{2,}ed)\b"
)
_PRESENT = re.compile(r"\b(?:is|are|has|have)\b")
# What has been so since a day is so still.
_SINCE = re.compile(r"\bsince\s(?:(?!then\b)[\w’'-]+\s){0,5}(?:(?:on|in|about|the)\s)*\s?\Z")
# What its writer has just read for it is of the time of writing, however long ago the story is.
_READ = re.compile(
    r"\bI\s(?:have|[’']ve)\s(?:(?:also|now|carefully|since)\s)*(?:read|seen|considered|received|reread|had\s(?:regard|sight)"
    r"|been\s(?:given|shown|sent|provided|supplied|assisted))\b|\bI\sam\s(?:assisted|helped|grateful)\b"
)
# ``I have been in my own flat since January``: what is still so began before now.
_STILL = re.compile(
    r"\b(?:have|has|[’']ve)\s(?:(?:not|only|also|now|both|all|never)\s)*(?:been|lived|had|worked|stayed|seen|heard|slept|felt|kept)\b[^.;]*\bsince\s+\Z"
)
# ``Dr Ingram, who saw you on 6 April, does not find``: what an expert now says rests on what was lately done.
_WHO = re.compile(r"\bwhom?\s(?:[\w’']+\s){1,5}(?:on|in)\s(?:the\s)?\Z")
_FINDS = re.compile(
    r",\s(?:(?:also|now|still|therefore)\s)?(?:does|do|finds?|says?|is|are|has|have|considers?|thinks?|believes?|advises?|concludes?|diagnoses|assesses|regards?|recommends?|describes?|puts|rates)\b"
)
# ``my son, who turned 3 in March``: how old somebody is, is said for the time of writing.
_AGED = re.compile(r"\bwho\s(?:has\s)?(?:just\s)?turned\s\d{1,2}\s")
# How a judge begins who passes sentence: the trial was lately, whatever year the offence below is of.
_TRIED = re.compile(
    r"\b(?:the\sjury\b[^.;]{0,60}\b(?:you|convict\w*)|you\s(?:pleaded|pled|changed\syour\splea|were\s(?:convicted|found\sguilty)))\b"
)
# In days: a letter that has told of a plan may as well look ahead from its own day.
_BESIDE_A_PLAN = 100.0
_STOP = re.compile(r"[.;:?!]\s|\n\s*\n")
# In days: what speaks against an earlier story in a paragraph that goes on to what was yesterday.
_OF_NOW = 200.0
# In days: so long before the full date with which its paragraph goes on lies a day that takes its year.
_SHORTLY = 120
# In days: a text that names 3 May 2014 means it again by ``3 May``, unless its story has just come to another.
_NAMED_IN_FULL = 35.0
_NEAR_FINER = 900
_ASIDE = re.compile(r"\bhad\s[^.;\n]*\Z")
# ``until November``: what lasted ended after it began. ``By Christmas`` at the head of a sentence: the story goes on.
_ONWARD = re.compile(r"\b(?:until|till|By)\s+(?:(?:the|early|late|mid|about|end\s+of|end\s+of\s+the)\s+)?\Z")
_BACKWARD = 200.0
# A decade or a plan for fifteen years says nothing of the year in which a day fell.
_TOO_WIDE = timedelta(days=800)
# How sure a day can be to which a story goes back, where it may as well go on to that of the year after.
_TURNED_BACK = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A year, from which date it was carried, and how sure that is."""

    year: int
    anchor: int | str
    confidence: float


def lend_years(text: str, readings: list[Reading]) -> list[tuple[Reading, int | None]]:
    """Give each reading its year where a later one of its list or range states it, and the lender's index."""
    lent: list[tuple[Reading, int | None]] = [(_inner(reading), None) for reading in readings]
    for index in range(len(readings) - 2, -1, -1):
        reading = lent[index][0]
        following, lender = lent[index + 1]
        if reading.year or not reading.month or reading.offset or not following.year or following.kind == "duration":
            continue
        gap = text[(reading.until or reading).end : following.start]
        if "(" in gap:
            gap = _BRACKET.sub("", gap)
        if following.month == reading.month and not reading.day and len(gap) < 40 and not _STOP.search(gap):
            lent[index] = (reading._replace(year=following.year), index + 1 if lender is None else lender)
            continue
        if len(gap) > 24 or not following.month or not _LISTED.fullmatch(gap):
            continue
        wraps = following.month <= 12 and reading.month <= 12 and reading.month > following.month
        # ``22 September, 7 August and 11 August 2009`` names days of one year, out of order.
        if wraps and reading.month - following.month < _TURN and not _SPANS.search(gap):
            wraps = False
        year = following.year - wraps
        lent[index] = (reading._replace(year=year), index + 1 if lender is None else lender)
    return lent


def _inner(reading: Reading) -> Reading:
    """Lend the year of a range's end to its start: ``from March to June 2019``."""
    last = reading.until
    if last is None or reading.year or not last.year or not reading.month:
        return reading
    wraps = bool(last.month and reading.month <= 12 and last.month <= 12 and reading.month > last.month)
    return reading._replace(year=last.year - wraps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What stands round a date without a year.

    The `last` date told, a `finer` one before it where that is a bare year, the next one `ahead` that states its year
    (with its index), `now`, the day of writing, and the day of the `entry` of a log.
    `in_full` is the one year with which the text names the same day elsewhere, and the index of the date that does.
    `letter` says that the document looks back from its own day; `press` that it does so unless the sentence itself
    names a year.
    """

    last: Anchor | None
    finer: Anchor | None = None
    ahead: tuple[int, Reading] | None = None
    now: Anchor | None = None
    entry: Anchor | None = None
    letter: bool = False
    press: bool = False
    in_full: tuple[int, int] | None = None


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
    after = _STOP.split(text[reading.end : reading.end + 10])[0]
    before = text[max(0, reading.start - 60) : reading.start]
    before = before if around.press else FULL_STOP.split(before)[-1]
    up_to = _UP_TO.search(before) and not _HAD_BY.search(before)
    future = bool(_FUTURE.search(before + text[reading.start : reading.end] + after) or up_to)
    told = _sentence(text, reading)
    coming, past = bool(_COMING.search(told, heads(told))), bool(_PAST.search(told))
    future = future and not (_LASTED.search(before) and not _FUTURE.search(before))
    # A sentence that names a date of its own before may tell of another's plan.
    words = told.partition("…")[0]
    own = around.last is not None and reading.start - around.last.end < len(words)
    ahead = around.now is not None and not (around.press or own) and lies_ahead(words)
    future = (
        future
        or may_lie_ahead(words)
        or (around.press and bool(_ORDERED.search(words) or _LIMIT.match(text, reading.end)))
    )
    future, coming, past = future or ahead, coming or ahead, past and not ahead
    aside = bool(_ASIDE.search(text[max(0, reading.start - 50) : reading.start]))
    onward = bool(_ONWARD.search(text[max(0, reading.start - 20) : reading.start]))
    still = not past and (_PRESENT.search(told) or ("since" in words and _SINCE.search(words)))
    sources = _sources(text, reading, around, coming and not past, future or coming, still)
    finds = _WHO.search(text[max(0, reading.start - 40) : reading.start]) and _FINDS.match(text, reading.end)
    tried = around.last is None and _TRIED.search(told)
    aged = around.last is None and "turned" in words and _AGED.search(words)
    if around.now is not None and (
        ahead or finds or tried or aged or _READ.search(words) or ("since" in words and _STILL.search(words))
    ):
        said = around.entry if ahead and around.entry is not None else around.now
        sources = [(said.index, said.value, 0.0)]
    document = around.now.value if around.now else None
    # ``The three months are up on 26 May if the decision was taken …``: the verb that leads to the day tells its time.
    present = _PRESENT.search(words) and not _PAST.search(words)
    sure_past = past and not future and not coming and not present
    plain = reading._replace(qualifier="") if reading.qualifier else reading
    costs: dict[int, tuple[float, int | str]] = {}
    for anchor, value, handicap in sources:
        base = value.sort_date
        for year in range(base.year - 1, base.year + 2):
            cost = handicap + _cost(plain, year, value, anchor, document, future, aside, around)
            goes_on = ahead or (onward and anchor != "document date")
            cost += _BACKWARD if goes_on and _is_before(plain, year, value) else 0.0
            if sure_past and document is not None and year > document.latest.year - 1:
                cost += _unlikely(plain, year, document)
            costs[year] = min(costs.get(year, (cost, anchor)), (cost, anchor), key=lambda each: each[0])
    if around.in_full is not None and not around.press:
        year, index = around.in_full
        known: tuple[float, int | str] = (_NAMED_IN_FULL, index)
        costs[year] = min(costs.get(year, known), known, key=lambda each: each[0])
    if not costs:
        return None
    ranked = sorted(costs, key=lambda year: (costs[year][0], year))
    cost, anchor = costs[ranked[0]]
    margin = costs[ranked[1]][0] - cost if len(ranked) > 1 else 0.0
    confidence = 0.9 if margin >= 200 and cost < 400 else 0.8 if margin >= 100 and cost < 500 else 0.55
    if document is not None and not around.letter and _turns_back(plain, ranked[0], around.last, document):
        confidence = min(confidence, _TURNED_BACK)
    return Chosen(year=ranked[0], anchor=anchor, confidence=confidence)


def _sources(
    text: str, reading: Reading, around: Round, coming: bool, future: bool, present: object
) -> list[tuple[int | str, PartialDate, float]]:
    """The dates from which a year may be carried, each with what speaks against it in days."""
    last, now = around.last, around.now
    if around.letter and last is not None and now is not None:
        planned = last.value.earliest > now.value.latest and not future
        last = None if planned or (coming and last.value.latest < now.value.earliest) else last
    if around.press and last is not None and (now is not None and _STOP.search(text[last.end : reading.start])):
        last = None
    near = last is not None and reading.start - last.end < 500
    sources: list[tuple[int | str, PartialDate, float]] = []
    if last is not None and (near or not around.letter or now is None):
        sources.append((last.index, last.value, 60.0 if around.finer else 0.0))
        if around.finer is not None:
            sources.append((around.finer.index, around.finer.value, 50.0))
    if now is not None:
        alone = last is None or around.press or (around.letter and not near)
        beside = _BESIDE_A_PLAN if around.letter and last and last.value.earliest > now.value.latest else 250.0
        sources.append((now.index, now.value, 0.0 if alone else 60.0 if present else beside))
    if last is not None and not around.letter and parted(text, last.end, reading.start):
        if now is not None and _is_just_before(reading, now.value) and tells_of_now(text, reading.end):
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


def _sentence(text: str, reading: Reading) -> str:
    """The words of the sentence round a date, as far as they stand near."""
    before = _STOP.split(text[max(0, reading.start - 140) : reading.start])[-1]
    after = _STOP.split(text[reading.end : reading.end + 90])[0]
    return f"{before} … {after}"


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


def _cost(
    reading: Reading,
    year: int,
    anchor: PartialDate,
    source: int | str,
    document: PartialDate | None,
    future: bool,
    aside: bool,
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
    ahead = document is not None and first > document.latest and not future
    if ahead and not letter:
        cost += 700.0
    if anchor.start is not None and anchor.start.month is None:
        return cost + 300.0 * abs(year - anchor.start.year)
    base = anchor.latest if anchor.is_range and anchor.end else anchor.sort_date
    days = (first - base).days
    cost += 120.0 if ahead and source != own and letter else 0.0
    if first <= base <= value.latest or anchor.earliest <= first <= base:
        days = 0
    if source == own:
        forward, back = (0.8, 1.4) if future else (4.0, 1.0) if around.press else (2.0, 1.0)
        return cost + (60.0 if ahead else 0.0) + (days * forward if days >= 0 else -days * back)
    if days >= 0:
        return cost + days * (3.0 if aside else 1.0)
    return cost + 60.0 + (base - value.latest).days * 1.8
