"""The timetable as its screen shows it: each step with the days left, and the days and orders it is counted from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bundler.documents.manifest import Manifest
from bundler.partial_date import PartialDate
from bundler.timetable.anchors import MEANINGS
from bundler.timetable.period import read_periods
from bundler.timetable.state import state
from bundler.timetable.timetable import Line, Timetable

KINDS = (
    ("general", "Any other claim"),
    ("planning", "A planning claim (six weeks)"),
    ("procurement", "A procurement claim (30 days)"),
)
"""The kinds of claim whose time for filing differs, and how the screen calls them."""
DAY_LISTS = (
    ("closed", "Further days on which the court office is closed"),
    ("bank_holidays", "Bank holidays proclaimed since this program was made"),
)
# What is said for those who write the file by hand, and how the screen says it.
_IN_WORDS = (
    ("write decision_date under [timetable]", "write it below, under The days it is counted from"),
    ('write kind = "planning" or "procurement" under [timetable]', "choose the kind of claim below"),
    ("write each as [[direction]] in bundle.toml", "add each below"),
    ("list it under [timetable] closed", "list it below, under Further days on which the court office is closed"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day that periods run from: its key in a table of bundle.toml, and what it is, as the label of a field."""

    table: str
    key: str
    words: str
    value: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A line of the timetable on a day: `state` says where it stands, `tone` how urgent that is.

    `needs` says which day is missing and `needs_key` where to write it, both "" where none is.
    """

    line: Line
    state: str
    tone: str
    needs: str
    needs_key: str
    notes: tuple[str, ...]


DAYS = tuple(
    Day(table="claim" if key == "filing_date" else "timetable", key=key, words=f"{words[:1].upper()}{words[1:]}")
    for key, words in MEANINGS.items()
)


def days_of(manifest: Manifest) -> tuple[Day, ...]:
    """Give the days with what bundle.toml says of each."""
    holders = {"claim": manifest.claim, "timetable": manifest.timetable}
    return tuple(
        Day(table=day.table, key=day.key, words=day.words, value=getattr(holders[day.table], day.key, None))
        for day in DAYS
    )


def steps_of(timetable: Timetable, today: date) -> tuple[Step, ...]:
    """Give the lines as they stand on a day, in their order."""
    starts = {period.act: period.starts for period in read_periods().periods}
    return tuple(
        Step(
            line=line,
            state=state(line, today),
            tone=_tone(line, today),
            needs=line.needs.partition(": ")[0],
            needs_key=starts.get(line.act, "") if line.needs else "",
            notes=tuple(plainly(note) for note in line.notes),
        )
        for line in timetable.lines
    )


def acts_of() -> dict[str, str]:
    """Give the acts of the timetable: how the screen calls each, and its name in bundle.toml."""
    return {period.title: period.act for period in read_periods().periods}


def plainly(text: str) -> str:
    """Give a sentence without what concerns only those who write bundle.toml by hand."""
    for written, said in _IN_WORDS:
        text = text.replace(written, said)
    return text


def _tone(line: Line, today: date) -> str:
    """How urgent a line is: ``done``, ``late``, ``passed``, ``soon`` (a week or less), ``ahead`` or ``open``."""
    left = line.days_left(today)
    if line.done:
        return "late" if line.is_late else "done"
    if left is None:
        return "open"
    return "passed" if left < 0 else "soon" if left <= 7 else "ahead"
