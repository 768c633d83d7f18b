"""Hold our events against those labelled in judgments: python -m benchmarks.dates.judgments FOLDER [--errors]."""

from __future__ import annotations

import argparse
import calendar
import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.dates.gate import Judgment, Marked, read_gate
from bundler.chronology.event import Event
from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from bundler.prose.document_date import document_date
from bundler.prose.find import find_dates
from tests.chronology.builders import a_document

_WIDTH = 90
# So many letters and figures in common and a sentence of ours tells of a labelled event.
_COMMON = 12
_MONTHS = calendar.month_name[1:]
_DATE = re.compile(rf"(?:(?P<day>\d{{1,2}})\s+)?(?:(?P<month>{'|'.join(_MONTHS)})\b\s*)?(?P<year>(?:19|20)\d\d)?\b")


@dataclass(slots=True)
class Counts:
    """What was counted over judgments; `found` is ours in the parts that tell facts, `in_law` ours in those on law."""

    labelled: int = 0
    undated: int = 0
    elsewhere: int = 0
    dated: int = 0
    told: int = 0
    found: int = 0
    right: int = 0
    in_law: int = 0
    values: int = 0
    values_right: int = 0
    spans: int = 0
    spans_read: int = 0
    spans_event: int = 0
    faults: list[str] = field(default_factory=list)


def count(counts: Counts, judgment: Judgment) -> None:
    """Add one judgment, read as a whole, as the program reads one that it is given."""
    dates = document_date([judgment.text], "judgment")
    day = dates[0].value.edtf() if dates else ""
    ours = list(_placed(judgment, day))
    told = [mark for mark in judgment.events if _within(mark.start, judgment.told)]
    counts.labelled += len(judgment.events)
    counts.elsewhere += len(judgment.events) - len(told)
    for mark in told:
        _labelled(counts, judgment, mark, ours)
    for start, end, event in ours:
        counts.in_law += _within(start, judgment.law)
        if not _within(start, judgment.told):
            continue
        counts.found += 1
        right = any(_shared(judgment.text, start, end, mark.start, mark.end) >= _COMMON for mark in told)
        counts.right += right
        if not right:
            counts.faults.append(f"wrong  {judgment.name[8:24]:16} {event.date.edtf()} {event.accounts[0].words[:300]}")
    _expressions(counts, judgment, told, day)


def calendar_dates(words: str) -> list[tuple[int, int, int]]:
    """The calendar dates of a label as year, month and day; 0 for a part that it does not give, not even further on.

    “25 and 26 June and 24 July 2006” are three of one year; “the same day” is none.
    """
    plain = words.replace("\u00a0", " ")
    found, month, year = [], 0, 0
    listed = [match for match in _DATE.finditer(plain) if match["month"] or match["year"] or match["day"]]
    for match in reversed(listed):
        if match["year"]:
            year, month = int(match["year"]), 0
        if match["month"]:
            month = _MONTHS.index(match["month"]) + 1
        if match["month"] or match["year"] or (month and match["day"]):
            found.append((year, month, int(match["day"] or 0)))
    return found[::-1]


def _labelled(counts: Counts, judgment: Judgment, mark: Marked, ours: Sequence[tuple[int, int, Event]]) -> None:
    wanted = [each for start, end in mark.when for each in calendar_dates(judgment.text[start:end])]
    if not wanted:
        counts.undated += 1
        return
    counts.dated += 1
    places = mark.when
    mine = [
        event
        for start, end, event in ours
        if _shared(judgment.text, start, end, mark.start, mark.end) >= _COMMON
        or any(start <= first < end for first, _ in places)
    ]
    words = " ".join(judgment.text[mark.start : mark.end].split())
    if not mine:
        counts.faults.append(f"missed {judgment.name[8:24]:16} {words[:300]}")
        return
    counts.told += 1
    counts.values += 1
    same = any(_is(event, each) for event in mine for each in wanted)
    counts.values_right += same
    if not same:
        read = ", ".join(event.date.edtf() for event in mine)
        counts.faults.append(f"value  {judgment.name[8:24]:16} {wanted} read {read}: {words[:300]}")


def _is(event: Event, wanted: tuple[int, int, int]) -> bool:
    """Whether an event's date begins or ends with a calendar date, as far as that is given, and is no finer."""
    for point in (event.date.start, event.date.end):
        if point is None:
            continue
        year, month, day = wanted
        if (not year or point.year == year) and (point.month or 0) == month and (point.day or 0) == day:
            return True
    return False


def _placed(judgment: Judgment, day: str) -> Iterator[tuple[int, int, Event]]:
    """Our events with the place in the text of the sentence that tells each, in the order of the text."""
    folded, places = _folded(judgment.text)
    lines = "\n".join(part for line in judgment.text.split("\n") for part in textwrap.wrap(line, _WIDTH))
    for event in extract(a_document(Kind.JUDGMENT, day), (PageText(page=1, text=lines),)):
        words, _ = _folded(event.accounts[0].words)
        at = folded.find(words)
        if words and at >= 0:
            yield places[at], places[at + len(words) - 1] + 1, event


def _expressions(counts: Counts, judgment: Judgment, told: Sequence[Marked], day: str) -> None:
    """Which of the words that say when a labelled event was are among our dates, and among those of events."""
    read = find_dates(judgment.text, document_date=a_document(Kind.JUDGMENT, day).date, kind="judgment")
    for mark in told:
        for start, end in mark.when:
            if not calendar_dates(judgment.text[start:end]):
                continue
            mine = [item for item in read if item.start < end and start < item.end and item.value is not None]
            counts.spans += 1
            counts.spans_read += bool(mine)
            counts.spans_event += any(item.role == "event" for item in mine)
            if not any(item.role == "event" for item in mine):
                around = " ".join(judgment.text[max(0, start - 60) : end + 30].split())
                counts.faults.append(
                    f"date   {judgment.name[8:24]:16} {', '.join(item.role for item in mine) or 'unread'}: {around}"
                )


def _folded(text: str) -> tuple[str, list[int]]:
    """The letters and figures of a text, and the place of each."""
    kept = [(letter.lower(), at) for at, letter in enumerate(text) if letter.isalnum()]
    return "".join(letter for letter, _ in kept), [at for letter, at in kept for _ in letter]


def _shared(text: str, start: int, end: int, first: int, last: int) -> int:
    return sum(letter.isalnum() for letter in text[max(start, first) : max(0, min(end, last))])


def _within(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def report(counts: Counts) -> str:
    """The figures in words."""
    precision, recall = counts.right / max(1, counts.found), counts.told / max(1, counts.dated)
    return (
        f"{counts.labelled} labelled events: {counts.elsewhere} outside the facts, {counts.undated} without a calendar "
        f"date, {counts.dated} with one\n"
        f"precision {precision:.3f} ({counts.right} of {counts.found}), recall {recall:.3f} "
        f"({counts.told} of {counts.dated})\n"
        f"date as labelled {counts.values_right} of {counts.values}\n"
        f"words that say when: {counts.spans_read} of {counts.spans} read, {counts.spans_event} as an event's\n"
        f"events of ours told in the parts on law, not counted: {counts.in_law}"
    )


def main() -> None:
    """Print the figures for the judgments of a folder and of those in it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder of judgments with events labelled in GATE (XML)")
    parser.add_argument("--errors", action="store_true", help="list what was missed, wrongly chosen or misread")
    options = parser.parse_args()
    counts = Counts()
    files = sorted(options.folder.rglob("*.xml"))
    for file in files:
        count(counts, read_gate(file))
    print(f"{len(files)} judgments\n{report(counts)}")
    if options.errors:
        print("\n".join(sorted(counts.faults)))


if __name__ == "__main__":
    main()
