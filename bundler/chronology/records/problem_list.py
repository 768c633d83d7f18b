"""The list of problems in a patient's record: what was found, and since when, a line each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.chronology.lines.row_forms import DAY, MONTH_YEAR
from bundler.chronology.lines.running import Line
from bundler.chronology.records.entry import Entry
from bundler.chronology.records.row import Row

_HEAD = re.compile(
    r"(?:(?:active|past|current|significant|minor|major|inactive)\s(?:and\s\w+\s)?)*(?:problems?|(?:medical\s)?history|diagnos[ei]s)(?:\slist)?\W*",
    re.IGNORECASE,
)
# What parts such a list within.
_PART = re.compile(r"(?:active|past|current|significant|minor|major|inactive)(?:\s(?:problems?|history))?\W*", re.I)
_DATE = rf"(?:{DAY}|{MONTH_YEAR}|(?:19|20)\d\d)"
_PROBLEM = re.compile(
    rf"(?P<said>[A-Z][^\n:?]{{2,70}}?)\s{{1,40}}(?P<date>{_DATE}(?:\s*(?:to|[-–—])\s*{_DATE})?)\W*", re.I
)


def problem_list(lines: Sequence[Line]) -> tuple[Row, ...]:
    """Give the dated problems in order: those under a head that names them, until a line that is none."""
    found: list[Row] = []
    inside = False
    for place, line in enumerate(lines):
        if _HEAD.fullmatch(line.text):
            inside = True
        elif inside and (problem := _PROBLEM.fullmatch(line.text)):
            entry = Entry(said=problem["said"].rstrip(" -–,"), at=problem.start("date"))
            found.append(Row(first=place, end=place + 1, table="log", entry=entry))
        elif inside and not _PART.fullmatch(line.text):
            inside = False
    return tuple(found)
