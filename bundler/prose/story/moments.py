"""Moments: the days from which ``yesterday`` is counted in a document that holds several, a log or a chain of mails."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from bundler.prose.reading import Reading
from bundler.prose.text.letters import letters_within

_HEADED = re.compile(r"(?:^|\n)[>\s]{0,12}(?:Sent|Date|Anfonwyd|Dyddiad)[ \t]*:[ \t]*(?:\w{3,9},?[ \t])?\Z")
# The letter of a clinic looks back from the day on which the patient was seen, whenever it was typed.
_SEEN = re.compile(
    r"(?:^|\n|[ \t]{2})[ \t]*(?:clinic[ \t]date|date[ \t](?:of[ \t]clinic|seen)|seen[ \t]on)[ \t]*:?[ \t]*"
    r"(?=\d|\w{3,9}day\b|\Z)",
    re.I,
)
_QUOTED = re.compile(r"(?:^|\n)[>\s]{0,12}On[ \t](?:\w{3,9},?[ \t])?\Z")
_WROTE = re.compile(
    r"(?P<who>[^\n]{0,80}\n?[^\n]{0,60})(?<!\bhe\s)(?<!\bshe\s)(?<!\bthey\s)(?<!\bI\s)"
    r"\bwrote:(?P<ends>[ \t]*(?:\n|\Z)(?!\s*[“\"‘]))?"
)
# In letters: no further into its line stands what opens it.
_INDENT = 8
# ``- 22 Sept: visited``, ``Tues – rang``, ``March: moved``: a sign parts what leaves something open from its words.
_POINT = re.compile(r"(?:^|\n)[ \t]{0,8}[-–—•*·][ \t]{1,3}\Z")
_PARTED = re.compile(r"\.?[ \t]{0,2}(?:[-–—:]|\()")
_MAIL = re.compile(r"(?:^|\n)[>\s]{0,12}(?:From|To|Cc|Subject|Re|Oddi wrth|At|Pwnc)[ \t]*:", re.I)
_WORDED = re.compile(r"[^\n]{0,30}[A-Za-z]{3}")
_ENOUGH = 3
_ENTRY_LENGTH = 700


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """From offset `start` on, words such as ``today`` are counted from the reading at `index`.

    `written` says that it is the day of writing (of an e-mail), so that nothing told lies after it; the entry of a log
    may tell of a later day.
    """

    start: int
    index: int
    written: bool = False


def moments(text: str, readings: Sequence[Reading]) -> tuple[Moment, ...]:
    """Give the moments of a text in order: headers of e-mails and of letters, and the dates that open a log's entries.

    Dates, or times of day, that open lines make a log where at least three of them do and words follow them. A month
    that opens one says no day, and ends the entry above it.
    """
    headed: list[Moment] = []
    letters = _days_of_letters(text)
    entries: list[Moment] = []
    # A log of hours, each on a line of its own, and the days that stand over them.
    hours: list[Moment] = []
    days: list[Moment] = []
    for index, reading in enumerate(readings):
        if _opens_hour(text, reading):
            hours.append(Moment(start=reading.start, index=index))
            continue
        if not (reading.year and reading.day) or reading.until or reading.offset:
            if _opens_loosely(text, reading):
                entries.append(Moment(start=reading.start, index=index))
            continue
        before = text[max(0, reading.start - 40) : reading.start]
        if (
            (":" in before and _HEADED.search(before) and _mail(text, reading))
            or ("On" in before and _QUOTED.search(before) and _above_a_mail(text, reading, before))
            or _heads_a_letter(text, reading, letters)
        ):
            headed.append(Moment(start=reading.start, index=index, written=True))
        elif _opens_line(before) or _POINT.search(before):
            worded = _WORDED.match(text, reading.end, reading.end + 60)
            (entries if worded else days).append(Moment(start=reading.start, index=index))
    logged = _logged(hours, days, entries, bool(headed))
    return tuple(sorted((*headed, *logged), key=lambda moment: moment.start))


def _days_of_letters(text: str) -> list[tuple[int, int]]:
    """The days of several letters, where none of a clinic stands above them."""
    return [
        (letter.day, letter.day_end)
        for letter in letters_within(text)
        if not _SEEN.search(text, letter.start, letter.day)
    ]


def _heads_a_letter(text: str, reading: Reading, letters: Sequence[tuple[int, int]]) -> bool:
    """Whether a day is that of one of several letters, or that of the clinic that a letter tells of."""
    at = bisect_right(letters, reading.start, key=lambda day: day[0])
    if at and reading.start < letters[at - 1][1]:
        return True
    before = text[max(0, reading.start - 30) : reading.start]
    return before.lower().rstrip(" \t:").endswith(("date", "clinic", "seen", "on")) and any(
        found.end() == len(before) for found in _SEEN.finditer(before)
    )


def _logged(hours: list[Moment], days: list[Moment], entries: list[Moment], mails: bool) -> list[Moment]:
    """Of the lines that open with an hour or a day those that are entries of a log; none where too few do."""
    if len(hours) >= _ENOUGH:
        return hours + days + entries
    if len(entries) >= _ENOUGH:
        return entries
    # Days each on a line of its own, above what they tell.
    return days + entries if len(days) >= _ENOUGH and not mails else []


def _opens_loosely(text: str, reading: Reading) -> bool:
    """Whether a day without a year, a weekday or a month alone opens an entry, whose words a sign parts from it."""
    if reading.kind in ("duration", "set") or not _PARTED.match(text, reading.end):
        return False
    pointed = reading.offset is not None and reading.offset.unit in ("day", "month") and reading.offset.base != "noun"
    if not (reading.month or pointed) or not _WORDED.match(text, reading.end, reading.end + 60):
        return False
    before = text[max(0, reading.start - 14) : reading.start]
    return _opens_line(before) or _POINT.search(before) is not None


def _opens_hour(text: str, reading: Reading) -> bool:
    """Whether a time of day alone opens a line and words follow it."""
    if reading.kind != "time" or not reading.time or reading.offset is not None or reading.is_calendar:
        return False
    return _opens_line(text[max(0, reading.start - 12) : reading.start]) and bool(
        _WORDED.match(text, reading.end, reading.end + 60)
    )


def _opens_line(before: str) -> bool:
    """Whether nothing stands in a line before a place but a little space; `before` is what stands right before it."""
    indent = before.rpartition("\n")[2]
    return len(indent) <= _INDENT and not indent.strip(" \t")


def _above_a_mail(text: str, reading: Reading, before: str) -> bool:
    """Whether ``On … wrote:`` is what a mail program puts above an answer, and not a sentence of a story.

    It tells the hour or the address, or stands behind a mark of quotation, or is a line of its own.
    """
    # The name and the address before it run over two lines at most.
    found = _WROTE.match(text, reading.end) if "wrote:" in text[reading.end : reading.end + 150] else None
    if found is None:
        return False
    return bool(
        reading.time or ">" in before.rpartition("\n")[2] or "@" in found["who"] or "<" in found["who"] or found["ends"]
    )


def _mail(text: str, reading: Reading) -> bool:
    return bool(_MAIL.search(text[max(0, reading.start - 200) : reading.end + 200]))


def moment_of(text: str, found: Sequence[Moment], start: int) -> Moment | None:
    """The moment in force at offset `start`: a mail's until the next one, an entry's until its paragraph ends."""
    at = bisect_right(found, start, key=lambda moment: moment.start)
    if not at:
        return None
    moment = found[at - 1]
    if not moment.written and (start - moment.start > _ENTRY_LENGTH or "\n\n" in text[moment.start : start]):
        return None
    return moment
