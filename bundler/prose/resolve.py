"""What each reading comes to: explicit dates first, then those counted from them, by the custom of the kind of document."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bundler.partial_date import DateFault, PartialDate, Point
from bundler.prose.anchors import Anchor, named_anchor
from bundler.prose.counting import counted, pointed, value_of, weekday_matches, whole_day
from bundler.prose.expression import DateExpression
from bundler.prose.reading import Offset, Reading
from bundler.prose.role import role_of
from bundler.prose.years import lend_years, year_for

_ASIDE = re.compile(r"(?:\bhad\b|\bsince\s+(?:the\s+)?$|\bpreviously\b|\boriginally\b|\bas\s+long\s+ago\s+as\b|\bgoing\s+back\b)[^.;\n]*$")
LETTERS = frozenset(
    ["letter", "email", "pre-action-letter", "pre-action-response", "decision-letter", "attendance-note", "acknowledgment-of-service"]
)


@dataclass(slots=True)
class _Text:
    """What is known while a text is read from front to back."""

    text: str
    document: PartialDate | None
    letter: bool
    readings: list[Reading]
    roles: list[str]
    anchors: list[Anchor] = field(default_factory=list)
    results: list[DateExpression] = field(default_factory=list)

    def last(self) -> Anchor | None:
        return self.anchors[-1] if self.anchors else None


def resolve(
    text: str, readings: list[Reading], document_date: PartialDate | None, kind: str
) -> tuple[DateExpression, ...]:
    """Give the expressions for `readings`, which are in order and do not overlap."""
    lent = lend_years(text, readings)
    state = _Text(
        text=text,
        document=document_date,
        letter=kind in LETTERS,
        readings=[reading for reading, _ in lent],
        roles=_roles(text, readings, document_date),
    )
    for index, (reading, lender) in enumerate(lent):
        result = _one(state, index, reading, lender)
        state.results.append(result)
        _remember(state, index, result)
    return tuple(state.results)


def _roles(text: str, readings: list[Reading], document_date: PartialDate | None) -> list[str]:
    roles: list[str] = []
    for index, reading in enumerate(readings):
        role = role_of(text, reading, readings[index - 1] if index else None, roles[-1] if roles else "")
        if role == "event" and document_date is not None and reading.start < 500 and reading.year and reading.day:
            role = "document-date" if not roles and value_of(reading).earliest == document_date.earliest else role
        roles.append(role)
    return roles


def _one(state: _Text, index: int, reading: Reading, lender: int | None) -> DateExpression:
    base = _expression(state, index, reading)
    if reading.kind in ("duration", "set"):
        return base
    try:
        if reading.offset is not None:
            return _relative(state, index, reading, base)
        if reading.year is not None:
            return _explicit(state, reading, base, lender)
        if reading.is_calendar:
            return _yearless(state, index, reading, base)
        if reading.time:
            return _clock(state, reading, base)
    except DateFault:
        return _with(base, value=None, confidence=0.3, flags=("impossible",))
    return base


def _expression(state: _Text, index: int, reading: Reading) -> DateExpression:
    qualifier = reading.qualifier or ("about" if reading.about else "")
    ends: tuple[tuple[int, int], ...] = ()
    if reading.until:
        ends = ((reading.start, reading.end), (reading.until.start, reading.until.end))
    return DateExpression(
        start=reading.start,
        end=reading.end,
        words=state.text[reading.start : reading.end],
        kind=reading.kind,
        duration=reading.duration,
        role=state.roles[index],
        qualifier=qualifier,
        flags=reading.flags,
        ends=ends,
        confidence=0.3 if "impossible" in reading.flags else 1.0,
    )


def _with(base: DateExpression, **changes: object) -> DateExpression:
    flags = changes.pop("flags", ())
    assert isinstance(flags, tuple)
    parts = {name: getattr(base, name) for name in base.__slots__} | changes
    parts["flags"] = tuple(dict.fromkeys((*base.flags, *flags)))
    return DateExpression(**parts)


def _explicit(state: _Text, reading: Reading, base: DateExpression, lender: int | None) -> DateExpression:
    value = value_of(reading)
    flags: list[str] = []
    confidence = 0.99
    if reading.week:
        flags.append("relative")
    if not weekday_matches(reading, value):
        flags.append("weekday-mismatch")
        confidence = 0.7
    if "two-digit-year" in reading.flags:
        value = _not_yet(state, base, value)
    if state.document and base.role == "event" and value.earliest > state.document.latest:
        flags.append("future")
    for flag, worth in (("day-first", 0.97), ("two-digit-year", 0.96), ("ocr-repaired", 0.9)):
        confidence = min(confidence, worth if flag in reading.flags else 1.0)
    if reading.weak and not reading.month:
        confidence = min(confidence, 0.85)
    if lender is not None:
        return _with(
            base,
            value=value,
            method="yearless",
            anchor=lender,
            confidence=min(confidence, 0.96),
            flags=("inferred-year", *flags),
        )
    return _with(base, value=value, confidence=confidence, flags=tuple(flags))


def _not_yet(state: _Text, base: DateExpression, value: PartialDate) -> PartialDate:
    """Take a birth of two figures that would lie ahead to the century before."""
    point = value.start
    limit = state.document.latest.year if state.document else None
    if point is None or limit is None or value.is_range:
        return value
    if point.year > limit + (0 if base.role == "birth" else 30):
        return PartialDate(
            start=Point(year=point.year - 100, month=point.month, day=point.day, time=point.time, about=point.about)
        )
    return value


def _yearless(state: _Text, index: int, reading: Reading, base: DateExpression) -> DateExpression:
    chosen = year_for(state.text, reading, state.last(), _ahead(state, index), state.document, state.letter)
    if chosen is None:
        return _with(base, confidence=0.4, method="yearless")
    value = value_of(reading, year=chosen.year)
    flags = ["inferred-year"] if weekday_matches(reading, value) else ["inferred-year", "weekday-mismatch"]
    confidence = chosen.confidence if len(flags) == 1 else 0.4
    return _with(base, value=value, method="yearless", anchor=chosen.anchor, confidence=confidence, flags=tuple(flags))


def _ahead(state: _Text, index: int) -> tuple[int, Reading] | None:
    """The next reading that states its year and is an event, within the same stretch of text."""
    start = state.readings[index].end
    for other in range(index + 1, min(index + 5, len(state.readings))):
        reading = state.readings[other]
        if reading.start - start > 300:
            return None
        if reading.year and state.roles[other] not in ("authority", "birth"):
            return other, reading
    return None


def _clock(state: _Text, reading: Reading, base: DateExpression) -> DateExpression:
    last = state.last()
    if last is None or last.value.is_range or last.value.start is None or not last.value.start.day:
        return base
    if reading.start - last.end > 1500:
        return base
    point = last.value.start
    value = PartialDate(start=Point(year=point.year, month=point.month, day=point.day, time=reading.time))
    return _with(base, value=value, method="inferred", anchor=last.index, confidence=0.7, flags=("relative",))


def _relative(state: _Text, index: int, reading: Reading, base: DateExpression) -> DateExpression:
    offset = reading.offset
    assert offset is not None
    told = _apposition(state, index)
    if told is not None:
        told_value = value_of(state.readings[told]) if told > index else state.results[told].value
        return _with(base, value=told_value, method="relative", anchor=told, confidence=0.95, flags=("relative",))
    anchor = _anchor(state, index, reading)
    if anchor is None:
        return _with(base, method="relative", confidence=0.3, flags=("relative",))
    if offset.unit == "in-year":
        return _in_year(reading, base, anchor, offset)
    named = (reading.weekday, reading.month, reading.day) != (None, None, None)
    value = pointed(anchor.value, reading, state.letter) if named else counted(anchor.value, offset)
    if value is None:
        return _with(base, method="relative", confidence=0.3, flags=("relative",))
    if reading.time and value.start and value.start.day and not value.is_range:
        point = value.start
        value = PartialDate(start=Point(year=point.year, month=point.month, day=point.day, time=reading.time))
    near = 0.85 if reading.start - anchor.end < 250 or anchor.index == "document date" else 0.65
    confidence = near - (0.2 if offset.loose else 0.0) - (0.1 if offset.base == "noun" else 0.0)
    return _with(base, value=value, method="relative", anchor=anchor.index, confidence=confidence, flags=("relative",))


def _in_year(reading: Reading, base: DateExpression, anchor: Anchor, offset: Offset) -> DateExpression:
    """A day or month whose year is told from another date: ``22 January of that year``."""
    year = anchor.value.sort_date.year + offset.count
    value = value_of(reading, year=year)
    return _with(base, value=value, method="relative", anchor=anchor.index, confidence=0.9, flags=("relative",))


def _apposition(state: _Text, index: int) -> int | None:
    """The date that follows in apposition: ``two days later, on 23 September 2020``."""
    this = state.readings[index]
    if index and this.offset and this.offset.base == "noun":
        before = state.results[index - 1]
        gap = state.text[before.end : this.start]
        if before.value is not None and whole_day(before.value) and gap.strip() in (",", "(", "–", "-") and len(gap) < 5:
            return index - 1
    if index + 1 >= len(state.readings):
        return None
    following = state.readings[index + 1]
    gap = state.text[this.end : following.start].strip()
    plain = gap.lower().replace("\n", " ") in (
        ",",
        "(",
        ", on",
        "on",
        ", namely",
        "(on",
        "–",
        "-",
        ", that is",
        ", being",
        ", i.e.",
        "(namely",
        ", namely on",
        ": ",
    )
    calendar = following.year and following.month and following.offset is None and following.kind != "duration"
    return index + 1 if plain and calendar and len(gap) < 14 and (gap or False) else None


def _anchor(state: _Text, index: int, reading: Reading) -> Anchor | None:
    offset = reading.offset
    assert offset is not None
    document = (
        Anchor(index="document date", value=state.document, start=reading.start, end=reading.start)
        if state.document
        else None
    )
    if offset.base == "next":
        if index + 1 < len(state.readings) and state.readings[index + 1].year:
            following = state.readings[index + 1]
            return Anchor(index=index + 1, value=value_of(following), start=following.start, end=following.end)
        return None
    if offset.base == "noun":
        found = named_anchor(state.text, reading, offset.noun, state.anchors, _explicit_after(state, index))
        return found or (state.last() if offset.noun == "" else None)
    if offset.base == "document":
        return document or state.last()
    if offset.base == "either" and state.letter:
        return document or state.last()
    return state.last() or (document if state.letter else None)


def _explicit_after(state: _Text, index: int) -> list[Anchor]:
    found: list[Anchor] = []
    for other in range(index + 1, min(index + 40, len(state.readings))):
        reading = state.readings[other]
        if reading.year and reading.day and state.roles[other] not in ("authority", "birth"):
            found.append(Anchor(index=other, value=value_of(reading), start=reading.start, end=reading.end))
    return found


def _backstory(text: str, result: DateExpression, last: Anchor) -> bool:
    """Whether a date goes back to something before the story: ``which I had bought in 1999``, ``since 1987``."""
    assert result.value is not None
    if (last.value.sort_date - result.value.latest).days < 180 or result.start - last.start > 1500:
        return False
    before = text[max(0, result.start - 60) : result.start]
    return bool(_ASIDE.search(before))


def _remember(state: _Text, index: int, result: DateExpression) -> None:
    """Keep a date from which later ones may be counted: never an authority's, a birth's or a deadline's."""
    if result.value is None or result.role in ("authority", "birth", "other", "deadline", "document-date"):
        return
    last = state.last()
    if state.document and result.value.sort_date > state.document.latest and not state.letter:
        return
    if last is not None and _backstory(state.text, result, last):
        return
    state.anchors.append(Anchor(index=index, value=result.value, start=result.start, end=result.end))
