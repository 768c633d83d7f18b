"""What a table of dated rows is of: read off the line of heads above it, or off the part that it stands in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from bundler.chronology.lines.column_heads import DATED, counted
from bundler.chronology.lines.row_forms import without_date
from bundler.chronology.lines.running import Line
from bundler.chronology.records.conviction import names_court
from bundler.chronology.records.heads import heads, is_of_messages
from bundler.prose.patterns.any_case import AnyCase

_TELLS = AnyCase(
    r"\b(?:entry|entries|events?|outcome|result|summary|matter|disposal|enquiry"
    r"|enquiries|details?|description|action|notes?|what"
    r"|offences?|charges?|findings?|sentence|behaviour|sanctions?|conduct|misconduct|allegations?|complaints?|issues?|problems?|faults?|injur(?:y|ies)|comments?|remarks?|reason|text|messages?|narrative|contents?|observations?|updates?|concerns?|consultations?)\b"
)
_CONVICTIONS = re.compile(r"\bconvictions?\b|\boffences?\b.*\b(?:sentence|disposal|result|plea)\b", re.I | re.S)
_ADJUDICATIONS = AnyCase(r"\b(?:findings?|awards?|punishments?|adjudicat\w+)\b")
# Accounts, bills and answers to a consultation: their rows are dated, and none of them is an event.
RECKONS = AnyCase(
    r"\b(?:paid|balance|amounts?|debits?|credits?|hourly\s+rate|price|costs?|total|vat|invoice|respondents?|consultees?|postcode|scores?"
    r"|money\s+(?:in|out)|tariff|quantity|qty|mins|minutes|dialled|called|cell\s?(?:site|id)|imei|usage|arrears|am\s+pm)\b"
)
_PAID = AnyCase(rf"{DATED.pattern}|\b(?:period|from|due|paid)\b")
_DOCUMENTS = AnyCase(r"\b(?:document|author|exhibit)s?\b")
# The heading of the next part of a record, in capitals.
_HEADS_OF_PARTS = (
    r"(?:CONVICTIONS?|CAUTIONS|REPRIMANDS|WARNINGS|ORDERS?|(?:IM)?PENDING(?:\s+PROSECUTIONS?)?|ARRESTS?|REMANDS?"
    r"|WARNING\s+SIGNALS?|MARKERS?)"
)
PART = re.compile(
    rf"(?:OTHER|(?:PREVIOUS\s+)?{_HEADS_OF_PARTS}(?:\s*/\s*{_HEADS_OF_PARTS})*)(?:\s*\(\w+\))?(?:\s*:.*|\s*)$"
)
# The kinds of document that may be a list of dated lines without heads.
# From how many rows a table can be told by them alone.
LEAST_ROWS = 3
LISTED = frozenset(
    (
        "conviction-record",
        "police-record",
        "spreadsheet",
        "chronology",
        "other",
        "exhibit",
        "medical-report",
        "attendance-note",
    )
)
# The heads of the next part of a patient's record.
MEDICAL = re.compile(
    r"(?:significant|minor) past:?|"
    r"(?:(?:active|past|current|significant|minor|major|inactive|other|family|social|medical|repeat|acute|test"
    r"|drug) ){0,3}"
    r"(?:problems|medications?|allergies|immunisations|vaccinations|investigations|consultations|history|diagnoses"
    r"|procedures|results|referrals|templates|values|prescriptions|encounters)(?: \w+)?:?",
    re.IGNORECASE,
)
_HEADER_LINES = 9
_DAY_OPENS = re.compile(r"\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)\s+(?:[–-]\s)?[A-Z]")


def table_at(lines: Sequence[Line], place: int, starts: Sequence[int], kind: str) -> tuple[str, str]:
    """The sort of table that begins at a row, and the heads of its columns; nothing where no sign of one is seen."""
    near = starts[bisect_left(starts, place) : bisect_right(starts, place + 12)]
    above: list[str] = []
    columns: frozenset[str] = frozenset()
    headed = words = 0
    for line in reversed(lines[max(0, place - _HEADER_LINES) : place]):
        if len(line.text) > 90 or re.search(r"[a-z][.;]$|:$", line.text):
            break
        above.insert(0, line.text)
        more, count, all_words = counted(line.text)
        columns, headed, words = columns | more, headed + count, words + all_words
        share = headed / max(1, words)
        if len(columns) >= 2 and share >= 0.4 and DATED.search(" ".join(above)):
            header = " ".join(above)
            top = place - len(above)
            return (sort_of(header, kind), _wrapped(lines, top) + header) if len(near) > 1 or share > 0.6 else ("", "")
    if kind == "conviction-record" and names_court(without_date(lines[place].text)):
        return "convictions", ""
    if kind not in LISTED and kind != "conviction-record" and _bare_rows(lines, near):
        return "log", ""
    over = lines[place - 1].text if place else ""
    in_part = MEDICAL.fullmatch(over) or (PART.match(over) and kind == "conviction-record")
    if (len(near) >= 2 or in_part) and kind in LISTED and without_date(lines[place].text):
        if RECKONS.search(" ".join(above[-2:])) and _PAID.search(" ".join(above[-2:])):
            return "other", ""
        return ("convictions" if kind == "conviction-record" else "log"), ""
    return "", ""


def _bare_rows(lines: Sequence[Line], near: Sequence[int]) -> bool:
    """Whether rows stand in a letter or a report without heads: several near each other that open with a whole day."""
    rows = [row for place in near if (row := _DAY_OPENS.match(lines[place].text))]
    return len(rows) >= LEAST_ROWS and len(rows) == len(near)


def _wrapped(lines: Sequence[Line], top: int) -> str:
    """The heads of narrow columns that stand above the line `top` in lines of their own: “Date of / offence”."""
    found = ""
    for line in reversed(lines[max(0, top - _HEADER_LINES) : top]):
        if len(line.text.split()) > 2 or not counted(line.text)[1] or any(map(str.isdigit, line.text)):
            break
        found = f"{line.text} {found}"
    return found


def sort_of(header: str, kind: str) -> str:
    """What sort of table stands under these heads, as a row's `table` says it; `kind` is the document's."""
    if is_of_messages(heads(header)):
        return "messages"
    if _CONVICTIONS.search(header) and not _ADJUDICATIONS.search(header):
        return "convictions"
    if _DOCUMENTS.search(header) and not _TELLS.search(header):
        return "documents"
    if RECKONS.search(header):
        return "other"
    return "log" if _TELLS.search(header) or kind == "chronology" else "other"
