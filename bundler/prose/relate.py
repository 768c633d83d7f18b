"""The value of a date told from another: by its apposition, or counted from the date it belongs to."""

from __future__ import annotations

import re
from dataclasses import replace

from bundler.partial_date import PartialDate, Point
from bundler.prose.anchors import Anchor, last_anchor, named_anchor, quoted_anchor
from bundler.prose.counting import counted, pointed, value_of, whole_day
from bundler.prose.expression import DateExpression
from bundler.prose.quarters import quarter_value, told_quarter
from bundler.prose.reading import Offset, Reading
from bundler.prose.story import Story, changed
from bundler.prose.years import Round, round_of, year_for

_COMING = re.compile(
    r"\b(?:will|shall|going\s+to|scheduled|due|listed|expected|can|could|aim|hope|propose|is\s+to|are\s+to|please"
    r"|until|till|plan(?:s|ned|ning)?\s+(?:to|for|a)|(?:did|do|does)\s+not\s+plan|set\s+(?:to|for)|scheduled|as\s+(?:early|soon)\s+as|would\s+\w+"
    r"|can\s+you|let\s+me\s+have|[’']ll)\b",
    re.I,
)
_REPORTED = re.compile(
    r"\b(?:said|met|told|wrote|spoke|saw|was|were|had|\w+ed)\s+(?:(?!until|till)\w+\s+)?(?:on\s+|late\s+|early\s+)?\Z",
    re.I,
)
_YEAR_AGO = re.compile(r"a\s+year\s+(?:ago|earlier|before)\b", re.I)
_THAT_DATE = re.compile(r"(?:that|this)\s+(?:same\s+)?(?:date|day)", re.I)
_LAST_SEEN = re.compile(r"\bI\s+(?:have\s+)?(?:last|just)\s+\w+\s[^.;]{0,24}\Z")
_NEAR = 400
_BESIDE = frozenset(
    (
        ",",
        "(",
        "–",
        "-",
        "on",
        "(on",
        "(namely",
        ", on",
        ", in",
        ", namely",
        ", namely on",
        ", that is",
        ", being",
        ", i.e.",
    )
)


def relative(story: Story, index: int, reading: Reading, base: DateExpression) -> DateExpression:
    """Give `base` its value from the date that `reading` is counted from; unsettled where the text gives none."""
    offset = reading.offset
    assert offset is not None
    if offset.unit == "quarter" or _quarterly(story, reading):
        return _quarter(story, reading, base)
    told = _apposition(story, index)
    if told is not None:
        told_value = _told_next(story, told) if told > index else story.results[told].value
        if told_value is None:
            return changed(base, method="relative", confidence=0.3, flags=("relative",))
        return changed(base, value=told_value, method="relative", anchor=told, confidence=0.95, flags=("relative",))
    anchor = _anchor(story, index, reading)
    if anchor is None:
        return changed(base, method="relative", confidence=0.3, flags=("relative",))
    if offset.unit == "in-past":
        return _in_past(reading, base, anchor)
    if offset.unit == "weekend" and offset.base == "either" and story.letter:
        offset = replace(offset, count=1 if _looks_ahead(story.text, reading) else -1)
    if offset.unit == "in-year":
        return _in_year(reading, base, anchor, offset)
    named = (reading.weekday, reading.month, reading.day) != (None, None, None)
    value = (
        pointed(
            anchor.value, reading, story.letter or anchor.index == "document date", _looks_ahead(story.text, reading)
        )
        if named
        else counted(anchor.value, offset)
    )
    if value is None:
        return changed(base, method="relative", confidence=0.3, flags=("relative",))
    if reading.time and value.start and value.start.day and not value.is_range:
        point = value.start
        value = PartialDate(start=Point(year=point.year, month=point.month, day=point.day, time=reading.time))
    sure = story.sureness(anchor) - (0.2 if _elsewhere(story, reading, anchor) else 0.0)
    written = anchor.index == "document date" or anchor.start == anchor.end
    near = 0.85 if reading.start - anchor.end < 250 or written else 0.65
    confidence = min(near, sure) - (0.2 if offset.loose else 0.0) - (0.1 if offset.base == "noun" else 0.0)
    return changed(
        base, value=value, method="relative", anchor=anchor.index, confidence=confidence, flags=("relative",)
    )


def _told_next(story: Story, told: int) -> PartialDate | None:
    following = story.readings[told]
    if following.year:
        return value_of(following)
    anchor = _next(story, told - 1)
    return anchor.value if anchor else None


def _quarterly(story: Story, reading: Reading) -> bool:
    """Whether ``a year ago`` stands in the press beside the results of a quarter, and means that of the year before."""
    offset = reading.offset
    if not story.press or offset is None or (offset.count, offset.unit, offset.noun) != (-1, "year", ""):
        return False
    counted = _YEAR_AGO.match(story.text, reading.start)
    return bool(counted) and told_quarter(story, reading.start) is not None


def _quarter(story: Story, reading: Reading, base: DateExpression) -> DateExpression:
    told = quarter_value(story, reading)
    if told is None:
        return changed(base, method="relative", confidence=0.3, flags=("relative",))
    value, anchor = told
    return changed(base, value=value, method="relative", anchor=anchor.index, confidence=0.7, flags=("relative",))


def _looks_ahead(text: str, reading: Reading) -> bool:
    """Whether the sentence round a weekday speaks of what is to come."""
    before = re.split(r"[.;\n]\s", text[max(0, reading.start - 90) : reading.start])[-1]
    if _REPORTED.search(before):
        return False
    after = re.split(r"[.;\n]", text[reading.end : reading.end + 30])[0]
    return bool(_COMING.search(before) or _COMING.search(after))


def _in_past(reading: Reading, base: DateExpression, anchor: Anchor) -> DateExpression:
    """The last such day before another: ``4 October last``."""
    years = (anchor.value.earliest.year - back for back in range(3))
    past = next(past for past in (value_of(reading, year=year) for year in years) if past <= anchor.value)
    return changed(base, value=past, method="relative", anchor=anchor.index, confidence=0.9, flags=("relative",))


def _in_year(reading: Reading, base: DateExpression, anchor: Anchor, offset: Offset) -> DateExpression:
    """A day or month whose year is told from another date: ``22 January of that year``."""
    year = anchor.value.sort_date.year + offset.count
    value = value_of(reading, year=year)
    return changed(base, value=value, method="relative", anchor=anchor.index, confidence=0.9, flags=("relative",))


def _apposition(story: Story, index: int) -> int | None:
    """The date that follows in apposition: ``two days later, on 23 September 2020``."""
    this = story.readings[index]
    ended = story.text[this.end : this.end + 1] in (".", ";", ",", ")", "")
    if (
        index
        and this.offset
        and (this.offset.base == "noun" or (this.offset.base == "narrative" and abs(this.offset.count) > 1 and ended))
    ):
        before = story.results[index - 1]
        gap = story.text[before.end : this.start]
        if (
            before.value is not None
            and whole_day(before.value)
            and gap.strip() in (",", "(", "–", "-")
            and len(gap) < 5
        ):
            return index - 1
    if index + 1 >= len(story.readings):
        return None
    following = story.readings[index + 1]
    gap = story.text[this.end : following.start].strip()
    plain = " ".join(gap.lower().split()) in _BESIDE
    stated = following.year or (
        this.weekday is not None and following.day and following.weekday in (None, this.weekday)
    )
    calendar = stated and following.month and following.offset is None and following.kind != "duration"
    if this.offset and this.offset.unit == "year" and gap == "(" and following.year and not following.month:
        return index + 1 if story.text[following.end : following.end + 1] == ")" else None
    return index + 1 if plain and calendar else None


def _anchor(story: Story, index: int, reading: Reading) -> Anchor | None:
    offset = reading.offset
    assert offset is not None
    document = story.now(reading.start)
    if offset.base == "next":
        return _next(story, index)
    if _THAT_DATE.fullmatch(story.text, reading.start, reading.end):
        said = _just_told(story, reading)
        if said is not None:
            return said
    if reading.day and offset.unit == "month" and not offset.count and story.results:
        told = story.results[-1]
        month = told.value.start if told.value and not told.value.is_range else None
        if month and month.month and not month.day and story.text[told.end : reading.start].strip(" ,") == "on the":
            assert told.value is not None
            return Anchor(index=index - 1, value=told.value, start=told.start, end=told.end)
    if offset.base == "noun":
        found = named_anchor(story.text, reading, offset.noun, story.anchors, _explicit_after(story, index))
        return found or (story.last() if offset.noun == "" else None)
    if offset.base == "document" or (offset.base == "either" and story.letter):
        quoted = None if story.letter else quoted_anchor(story.text, reading.start, story.anchors)
        if quoted is None and document is not None and offset.count > 0 and _elsewhere(story, reading, document):
            return last_anchor(story.anchors, reading.start, True)
        return quoted or document or story.last()
    if offset.base == "either" and document is not None and _LAST_SEEN.search(story.text[: reading.start][-40:]):
        return document
    fine = offset.unit in ("day", "week", "calendar-week", "working-day", "in-week") or reading.weekday is not None
    return last_anchor(story.anchors, reading.start, fine) or (document if story.letter else None)


def _elsewhere(story: Story, reading: Reading, anchor: Anchor) -> bool:
    """Whether ``today`` may be another's: in a document that tells a story, beside days long before it was written."""
    last = story.last()
    if story.letter or anchor.index != "document date" or last is None or reading.start - last.end > 2 * _NEAR:
        return False
    return (anchor.value.earliest - last.value.latest).days > 60


def _just_told(story: Story, reading: Reading) -> Anchor | None:
    """The day that ``that date`` means: the last whole one named near, whatever it is the date of but a birth."""
    for index in range(len(story.results) - 1, max(-1, len(story.results) - 5), -1):
        told = story.results[index]
        if reading.start - told.end > _NEAR:
            return None
        if told.value is not None and told.role != "birth" and whole_day(told.value) is not None:
            return Anchor(index=index, value=told.value, start=told.start, end=told.end)
    return None


def _next(story: Story, index: int) -> Anchor | None:
    """The date that stands next in the text, its year carried from the story where it states none."""
    if index + 1 >= len(story.readings):
        return None
    following = story.readings[index + 1]
    if not following.is_calendar or following.offset is not None:
        return None
    year = following.year
    if year is None:
        last, finer = round_of(story.anchors, following.start)
        around = Round(
            last=last, finer=finer, now=story.now(following.start, written=True), letter=story.letter, press=story.press
        )
        chosen = year_for(story.text, following, around)
        year = chosen.year if chosen else None
    if year is None:
        return None
    return Anchor(index=index + 1, value=value_of(following, year=year), start=following.start, end=following.end)


def _explicit_after(story: Story, index: int) -> list[Anchor]:
    found: list[Anchor] = []
    for other in range(index + 1, min(index + 40, len(story.readings))):
        reading = story.readings[other]
        if reading.year and reading.day and reading.until is None and story.roles[other] not in ("authority", "birth"):
            found.append(Anchor(index=other, value=value_of(reading), start=reading.start, end=reading.end))
    return found
