"""Events out of what is written entry by entry: rows of tables and logs, messages of a chat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from bundler.chronology.event import Event
from bundler.chronology.lines.row_forms import time_alone, without_date
from bundler.chronology.paper.body import Block, Body
from bundler.chronology.records.conviction import conviction_text, ended_without_conviction
from bundler.chronology.records.conviction_date import row_dates
from bundler.chronology.records.entry import Entry
from bundler.chronology.records.messages import Message, message_of
from bundler.chronology.telling.told_event import told_event
from bundler.chronology.wording.event_text import clean, row_text
from bundler.chronology.wording.nature import entry_nature, nature
from bundler.chronology.wording.voice import told_by_writer
from bundler.documents.document import Document
from bundler.partial_date import DateFault, PartialDate
from bundler.prose.expression import DateExpression
from bundler.prose.patterns.any_case import AnyCase

# What a log notes in passing; several such entries of one day are one event.
_ROUTINE = frozenset(("other", "incident", "report"))
# “Mar 2014 – Depression”: one word is enough where a dash sets it against its date.
_DASHED, _NAMED = re.compile(r"[\w ./]{4,24}\s[–—-]\s+[A-Z]"), re.compile(r"[A-Z][a-z]{4,}\.?$")
# So it is below the heads of a patient's problems.
_PROBLEMS = re.compile(r"\b(?:problems?|diagnos[ei]s|past|conditions|history)\W*\Z", re.I)
# A time so many hours before that of the row above is of the next day; one a little before was entered late.
_NIGHT, _AFTER = 6, 0.75
# Who says “I” in a row without an author.
_NOBODY = "the writer"
# So many letters into a row its date stands at the most.
_FAR = 32
# A line of a record of convictions that is none.
_NO_CONVICTION = re.compile(
    r"(?:Arrested|Cautioned|Bailed|Charged|Summonsed|Released|Recalled|Re-?sentenced|Breach(?:ed)?\s+of|Appeal(?:ed)?"
    r"|(?:[\w-]+\s+){0,3}(?:order|sentence|disqualification)\s+(?:was\s+)?(?:revoked|varied|activated|quashed|lifted|breached|discharged))\b",
    re.I,
)
_PUNISHED = re.compile(
    r"\b(?:custody|imprisonment|detention|re-?sentenced|fine|activated|weeks|wks|months|mths)\b", re.I
)
# The last head of a table that says where a row is proved, and what stands under it.
_PAGE_COLUMN = AnyCase(r"\b(?:pages?|tabs?|bundle(?:\s+(?:page|ref(?:erence)?))?)\s*$")
_PAGES = re.compile(r"\s+[A-Z]?\d{1,4}(?:\s?[-–,/]\s?\d{1,4})*$")
# A cell that says nothing of what happened.
_SAYS_NOTHING = re.compile(r"\W*(?:only|ditto|none|nil|as\s+above|not\s+known|unknown)?\W*", re.I)
# The number of a row, and the initials of who wrote it.
_MARGINS = re.compile(r"^\d{3,5}\s+(?=[A-Z])|(?<=[.!?”])\s+[A-Z]{2,3}$")
_WORD = re.compile(r"[A-Za-z]{2,}")
_BORN = re.compile(r"\bborn\b|date of birth", re.I)
# An entry that is of the record itself, and tells of nothing else.
_KEPT = re.compile(
    r"(?:chronology|record|log|plan|file|document|form)\s+(?:last\s+)?(?:updated|printed|completed|prepared|created)\b"
    r"(?!\s*[-–—:;.]\s*\w)",
    re.I,
)


def row_event(
    document: Document, body: Body, block: Block, mine: Sequence[DateExpression], asserted: str, above: str
) -> Iterator[Event]:
    """Yield what a row of a table tells: `mine` are its dates, `above` the words over its table.

    `asserted` is who tells what the document tells.
    """
    if block.entry is not None:
        yield from _entered(document, body, block, block.entry, mine, asserted)
        return
    if block.table in ("documents", "other") or mine[0].start - block.start > _FAR:
        return
    words = clean(body.text[block.start : block.end])
    rest = _MARGINS.sub("", without_date(words))
    if _PAGE_COLUMN.search(above):
        rest = _PAGES.sub("", rest)
    least = 1 if _NAMED.match(rest) and (_DASHED.match(words) or _PROBLEMS.search(above)) else 2
    short = len(_WORD.findall(rest)) < least and entry_nature(rest) == "other"
    if short or _KEPT.match(rest) or _BORN.search(body.text, block.start, mine[0].start):
        return
    item = mine[0]
    sure = _sure(item, 0.9)
    if block.table == "convictions" and not _NO_CONVICTION.match(rest) and not ended_without_conviction(rest):
        dates = row_dates(above, body.text, mine)
        item, sure = dates.conviction, dates.sure
        if len(dates.head) > 1:
            rest = clean(body.text[dates.head[-1].end : block.end])
        text, kind = conviction_text(rest), "conviction"
        text += f" Date of offence {dates.offence}." if dates.offence else ""
    else:
        punished = block.table == "convictions" and _PUNISHED.search(rest)
        text, kind = row_text(rest), "sentence" if punished else entry_nature(rest)
    teller_ = _recorded(document, asserted)
    text = told_by_writer(text, _NOBODY if teller_.startswith("recorded in") else teller_)
    yield told_event(document, body, item, text, words, teller_, sure, kind, block.start)


def _entered(
    document: Document, body: Body, block: Block, entry: Entry, mine: Sequence[DateExpression], asserted: str
) -> Iterator[Event]:
    """Yield what an entry tells whose parts could be told apart, who wrote it telling it."""
    item = mine[0]
    nothing = _SAYS_NOTHING.fullmatch(entry.said) or not re.search(r"[A-Za-z]{3}", entry.said)
    if nothing or (entry.at < 0 and item.start - block.start > _FAR):
        return
    words = clean(body.text[block.start : block.end])
    is_conviction = block.table == "convictions" and not ended_without_conviction(entry.said)
    kind = entry.kind or ("conviction" if is_conviction else entry_nature(entry.said))
    teller_ = entry.who or _recorded(document, asserted)
    text = told_by_writer(row_text(entry.said), _NOBODY if teller_.startswith("recorded in") else teller_)
    yield told_event(document, body, item, text, words, teller_, _sure(item, entry.sure), kind, block.start)


def _sure(item: DateExpression, most: float) -> float:
    """How sure the date of a row is: what was put together from the row and the day above is no surer than that."""
    return min(most, item.confidence) if item.method == "inferred" else most


def _recorded(document: Document, asserted: str) -> str:
    """Who says what a row without an author says: who tells the rest, or the paper where nobody is named."""
    title = f" of {document.title}"
    return f"recorded in {document.title}" if asserted.endswith(title) else asserted


def message_event(
    document: Document, body: Body, block: Block, mine: Sequence[DateExpression], asserted: str
) -> Iterator[Event]:
    """What a message tells, who wrote it telling it; one that only asks or answers tells nothing."""
    words = clean(body.text[block.start : block.end])
    message = _message(words, block.entry)
    if message is not None and message.tells and mine[0].start - block.start <= (1 if block.entry is None else _FAR):
        text = row_text(f"{message.who}: {message.said}" if message.who else message.said)
        teller_ = message.who or _recorded(document, asserted)
        yield told_event(
            document, body, mine[0], text, words, teller_, 0.8, nature(message.said, document.kind), block.start
        )


def _message(words: str, entry: Entry | None) -> Message | None:
    """The message that a row of a table is, or the lines of a chat."""
    return Message(who=entry.who, said=entry.said) if entry is not None else message_of(words)


def dates_of(words: str, block: Block, mine: Sequence[DateExpression], day: PartialDate | None) -> list[DateExpression]:
    """The dates of a row, its own first; `day` is the date of the row above. None where the row has none of its own."""
    entry = block.entry
    if entry is not None and entry.undated:
        return list(_of_the_month(block, entry.month))
    if entry is not None and entry.above:
        return [*_of_the_day(block, day, *time_alone(words)), *(item for item in mine if item.method != "inferred")]
    if entry is not None and entry.cell:
        own = [item for item in mine if 0 <= item.start - block.start - entry.at < entry.cell]
        return [*own, *(item for item in mine if item not in own)] if own else []
    if entry is not None and entry.at >= 0:
        own = [item for item in mine if item.start - block.start == entry.at]
        return [*own, *(item for item in mine if item not in own)] if own else []
    written, time = time_alone(words) if block.table == "log" else ("", "")
    if not time:
        return list(mine)
    # The finder puts a time on whatever day was told last; a log says whose day it is.
    return [*_of_the_day(block, day, written, time), *(item for item in mine if item.method != "inferred")]


def opening_day(above: Sequence[DateExpression]) -> PartialDate | None:
    """The day of a log that goes by times: the only one named above it, or the only one but that of its printing."""
    whole = [item for item in above if item.value and item.value.start and item.value.start.day]
    for named in ([item for item in whole if item.role not in ("document-date", "deadline")], whole):
        if len({item.value.earliest for item in named if item.value}) == 1:
            return named[0].value
    return None


def _of_the_day(block: Block, day: PartialDate | None, written: str, time: str) -> Iterator[DateExpression]:
    """The time that a row has alone, or nothing, on the day of the row above it, or after midnight on the next."""
    point = day.start if day is not None and not day.is_range else None
    if point is None or not point.day:
        return
    after = bool(time and point.time) and _hours(point.time) - _hours(time) >= _NIGHT
    value = PartialDate(start=replace(point, time=time or None))
    if after:
        value = PartialDate.parse(f"{value.earliest + timedelta(days=1)}T{time}")
    yield DateExpression(
        start=block.start,
        end=block.start + len(written),
        words=written,
        kind="time" if time else "date",
        value=value,
        method="inferred",
        confidence=_AFTER if after else 0.9,
        flags=() if time else ("day-above",),
    )


def _of_the_month(block: Block, month: str) -> Iterator[DateExpression]:
    """The month that is all that a row tells of its day, where it tells that."""
    if month:
        value = PartialDate.parse(month)
        yield DateExpression(start=block.start, end=block.start, words="", value=value, flags=("no-day",))


def _hours(time: str | None) -> float:
    hours, minutes = (time or "0:0").split(":")[:2]
    return int(hours) + int(minutes) / 60


def in_order(item: DateExpression, rows: Sequence[Event]) -> DateExpression:
    """A row's date without a year, in the year in which it follows the row before it: a log goes by date."""
    before = rows[-1].date if rows else None
    point = item.value.start if item.value and not item.value.is_range else None
    if item.method != "yearless" or before is None or point is None or not (point.month and point.day):
        return item
    last = before.earliest
    try:
        year = last.year if (point.month, point.day) >= (last.month, last.day) else last.year + 1
        return item._replace(value=PartialDate(start=replace(point, year=year)))
    except DateFault:
        return item


def log_days(events: Iterable[Event]) -> Iterator[Event]:
    """The entries that one log has for one day as one event, where they tell how one thing went on."""
    day: list[Event] = []
    for event in events:
        goes_on = day and event.kind in _ROUTINE and day[0].kind in _ROUTINE and _same_day(day[0], event)
        if not goes_on and day:
            yield _whole_day(day)
        if goes_on:
            day.append(event)
        else:
            day = [event]
    if day:
        yield _whole_day(day)


def _same_day(one: Event, other: Event) -> bool:
    """Whether two entries are of one day; those that each have a time, or that two people wrote, stand apart."""
    if (_is_timed(one) and _is_timed(other)) or one.accounts[0].asserted_by != other.accounts[0].asserted_by:
        return False
    return one.date.earliest == other.date.earliest and one.date.latest == other.date.latest


def _is_timed(event: Event) -> bool:
    return event.date.start is not None and event.date.start.time is not None


def _whole_day(day: Sequence[Event]) -> Event:
    first = day[0]
    if len(day) == 1:
        return first
    text = row_text("; ".join(event.text.rstrip(".") for event in day))
    point = first.date.start
    plain = replace(first.date, start=replace(point, time=None)) if point and not first.date.is_range else first.date
    words = " ".join(event.accounts[0].words for event in day)
    return replace(first, text=text, date=plain, accounts=(replace(first.accounts[0], words=words),))
