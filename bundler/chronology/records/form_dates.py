"""The dates of a form, one a line behind its label: ``Released on licence  16 July 2018``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.chronology.lines.row_forms import DAY
from bundler.chronology.lines.running import Line
from bundler.chronology.records.entry import Entry
from bundler.chronology.records.row import Row

_DATED = re.compile(rf"(?P<label>[A-Z][A-Za-z’'()/ -]{{4,60}}?)\s*:?\s+(?P<date>{DAY})\.?", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}|[./-]\d\d$")
# A label that tells of what befell a person or a case.
_TELLS = re.compile(
    r"\b(?:releas|revo[ck]|recall|return|request|sentenc|convict|arrest|charg|bail|admi(?:ssion|tted)|discharg|transfer|refus"
    r"|grant|serv(?:ed|ice)|issued|lodged|detain|detention|remov|evict|terminat|commenc|start|began|ended|expir|eligib|tariff"
    r"|decision|hearing|incident|assault|offence|death|died|referr|diagnos|operation|injur|accident|remand|appeal|suspend"
    r"|exclu|married|separated|divorced|arriv|entry|claim|interview|notified|notice|licence|order|adjudicat|parole|refer)",
    re.IGNORECASE,
)
# A label that tells of the paper itself, of who is meant, or of what is to come.
_TELLS_NOT = re.compile(
    r"\b(?:birth|born|dob|print(?:ed)?|completed|signed|signature|review|due|version|checked|today|updated|valid"
    r"|from|to|between|on|of|the|and|by|at|in)$|\b(?:birth|d\.?o\.?b|print|this|form|report|next|today|document)\b",
    re.IGNORECASE,
)
_LEAST, _LONGEST = 3, 100


def form_dates(lines: Sequence[Line]) -> tuple[Row, ...]:
    """Give the lines that tell of something, in order; () where there are not three of them."""
    found = []
    for place, line in enumerate(lines):
        if len(line.text) > _LONGEST or not any(map(str.isdigit, line.text[-2:])):
            continue
        match = _DATED.fullmatch(line.text)
        if match is None or not _YEAR.search(match["date"]):
            continue
        label = match["label"].strip()
        if _TELLS.search(label) and not _TELLS_NOT.search(label):
            said = re.sub(r"^date(?: of)? ", "", label, flags=re.IGNORECASE)
            found.append(Row(first=place, end=place + 1, table="log", entry=Entry(said=said, at=match.start("date"))))
    return tuple(found) if len(found) >= _LEAST else ()
