"""From the first day to the last: several letters or messages in one paper, and the entries of a diary."""

from __future__ import annotations

import re

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.own_date.days import MONTH, explicit
from bundler.documents.readers.reading import Reading, words
from bundler.prose.text.letters import letters_within
from bundler.prose.text.sentences import LEADS_ON

LETTERS = frozenset({Kind.LETTER, Kind.DECISION_LETTER, Kind.PRE_ACTION_LETTER, Kind.PRE_ACTION_RESPONSE})
_SENT = re.compile(r"(?i)^(?:sent|date)\s?:\s*(?P<date>.{6,60})$")
# In how many lines one entry of a diary stands at the least; a report tells more between the days that it lists.
_DIARY = {Kind.EXHIBIT: 12, Kind.OTHER: 12, Kind.SPREADSHEET: 12, Kind.MEDICAL_REPORT: 6, Kind.POLICE_RECORD: 6}
ENTRY = re.compile(
    rf"(?i)^\W{{0,3}}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\W{{1,3}})?\d{{1,2}}(?:st|nd"
    rf"|rd|th)?\s+{MONTH}\b(?:\W{{1,2}}\d{{4}})?|^\W{{0,3}}\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b"
)


def collected(reading: Reading, kind: Kind) -> Found | None:
    """From the first letter to the last, or to the last message of several in the order in which they were sent."""
    if kind in LETTERS or kind is Kind.MEDICAL_REPORT:
        return _letters(reading)
    sent = [match for line in reading.lines if (match := _SENT.match(line.text))] if kind is Kind.EMAIL else []
    days = [found for match in sent if (found := explicit(match["date"]))]
    values = [found[0][:10] for found in days]
    if len(values) < 2 or values != sorted(values) or values[0] == values[-1]:
        return None
    return words(f"{values[0]}/{values[-1]}", f"{days[0][1]} … {days[-1][1]}", reading.first_page, 0.9)


def _letters(reading: Reading) -> Found | None:
    """From the earliest of several letters to the latest."""
    text = "\n".join(page.text for page in reading.pages)
    days = [found for each in letters_within(text) if (found := explicit(text[each.day : each.day_end]))]
    first, last = (min(days), max(days)) if days else (None, None)
    if first is None or last is None or first[0] == last[0]:
        return None
    return words(f"{first[0]}/{last[0]}", f"{first[1]} … {last[1]}", reading.first_page, 0.9)


def diary(reading: Reading, kind: Kind) -> Found | None:
    """From the first entry to the last of a diary: lines that begin with days, four or more, in order."""
    if kind not in _DIARY:
        return None
    from bundler.prose.find import find_dates

    above = ("", *(line.text for line in reading.lines))
    entries = [
        line
        for before, line in zip(above, reading.lines, strict=False)
        if ENTRY.match(line.text) and not LEADS_ON.search(before)
    ]
    if len(entries) < 4 or len(entries) * _DIARY[kind] < len(reading.lines):
        return None
    text = "\n".join(ENTRY.match(line.text)[0] for line in entries)  # type: ignore[index]
    days = []
    for found in find_dates(text):
        if (
            found.value is not None
            and found.value.start is not None
            and found.value.start.day
            and not found.value.is_range
        ):
            days.append(found.value.edtf())
    if len(days) < 4 or days != sorted(days) or days[0] == days[-1]:
        return None
    return words(f"{days[0]}/{days[-1]}", f"{entries[0].text[:40]} … {entries[-1].text[:40]}", entries[0].page, 0.7)
