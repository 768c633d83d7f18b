"""Tables as their text gives them: which lines begin a row, under what heading, and where the table ends."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from bundler.chronology.lines.column_heads import DATED, counted, is_header
from bundler.chronology.lines.row_forms import ROW, SHORT_ROW, TIME, undated, without_date
from bundler.chronology.lines.running import Line
from bundler.chronology.records.authors import is_author
from bundler.chronology.records.conviction import names_court
from bundler.chronology.records.entry import Entry
from bundler.chronology.records.heads import has_two_dates, heads, is_of_messages
from bundler.chronology.records.row import Row
from bundler.chronology.records.short_days import short_days
from bundler.chronology.records.told_apart import told_apart
from bundler.chronology.wording.event_text import clean
from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.text.sentences import LEADS_ON

_TELLS = AnyCase(
    r"\b(?:entry|entries|events?|outcome|result|summary|matter|disposal|enquiry"
    r"|enquiries|details?|description|action|notes?|what"
    r"|offences?|charges?|findings?|sentence|comments?|remarks?|reason|text|messages?|narrative|contents?|observations?|updates?|concerns?|consultations?)\b"
)
_CONVICTIONS = re.compile(r"\bconvictions?\b|\boffences?\b.*\b(?:sentence|disposal|result|plea)\b", re.I | re.S)
_ADJUDICATIONS = AnyCase(r"\b(?:findings?|awards?|punishments?|adjudicat\w+)\b")
# Accounts, bills and answers to a consultation: their rows are dated, and none of them is an event.
_RECKONS = AnyCase(
    r"\b(?:paid|balance|amounts?|debits?|credits?|hourly\s+rate|price|costs?|total|vat|invoice|respondents?|consultees?|postcode|scores?"
    r"|money\s+(?:in|out)|tariff|quantity|qty|mins|minutes|dialled|called|cell\s?(?:site|id)|imei|usage|arrears|am\s+pm)\b"
)
_PAID = AnyCase(rf"{DATED.pattern}|\b(?:period|from|due|paid)\b")
_DOCUMENTS = AnyCase(r"\b(?:document|author|exhibit)s?\b")
_NUMBERED_HEADING = re.compile(r"(?:\d{1,2}|[A-Z])\.?\s+(?P<heading>[A-Z][A-Z’'&,\- ]{4,})$")
_SENTENCE = re.compile(r"(?:I|This|The|It|At|He|She|They|We|My|In|On|If|There)\b")
_TITLE = re.compile(
    r"(?:Orders?|Offences?|Convictions?|Cautions?|Pending|Impending|Summary|Previous"
    r"|Other)\s+(?!against\b|to\b|until\b)[a-z]+|Cautions?,\s[a-z]+"
)
# The heading of the next part of a record, in capitals.
_HEADS_OF_PARTS = (
    r"(?:CONVICTIONS?|CAUTIONS|REPRIMANDS|WARNINGS|ORDERS?|(?:IM)?PENDING(?:\s+PROSECUTIONS?)?|ARRESTS?|REMANDS?"
    r"|WARNING\s+SIGNALS?|MARKERS?)"
)
_PART = re.compile(
    rf"(?:OTHER|(?:PREVIOUS\s+)?{_HEADS_OF_PARTS}(?:\s*/\s*{_HEADS_OF_PARTS})*)(?:\s*\(\w+\))?(?:\s*:.*|\s*)$"
)
# The kinds of document that may be a list of dated lines without heads.
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
# What is said under a table: that it holds no more.
_NONE = re.compile(
    r"(?:There (?:are|is|were) no|No) (?:other|further|more)\b"
    r"|(?:This|The above) (?:is|record|list|print|information)\b"
)
# The heads of the next part of a patient's record.
_MEDICAL = re.compile(
    r"(?:significant|minor) past:?|"
    r"(?:(?:active|past|current|significant|minor|major|inactive|other|family|social|medical|repeat|acute|test"
    r"|drug) ){0,3}"
    r"(?:problems|medications?|allergies|immunisations|vaccinations|investigations|consultations|history|diagnoses"
    r"|procedures|results|referrals|templates|values|prescriptions|encounters)(?: \w+)?:?",
    re.IGNORECASE,
)
# How a sentence goes on after a date.
_UNFINISHED = re.compile(r"[a-z,]$")
_GOES_ON = re.compile(r"[),;]|\s+(?:and|to|or|that|which|was|were|by|in|he|she|it|they|I|the)\b")
_HEADER_LINES = 9
# The number with which a paragraph or its heading begins.
_FIRST = re.compile(r"1[.)]\s+[A-Z]")
_PARAGRAPH = re.compile(r"(\d{1,2})([.)])\s+[A-Z]")
# From how many rows, each of no more words than an officer's rank and name, columns can be told to stand apart.
_LEAST_ROWS, _NAME = 3, 4
_DAY_OPENS = re.compile(r"\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)\s+(?:[–-]\s)?[A-Z]")
_AMOUNT, _LEDGER = re.compile(r"\s(?:£\s?)?-?\d[\d,]*\.\d\d(?:\s?(?:CR|DR|D|C))?$"), 0.6


def dated_tables(lines: Sequence[Line], kind: str) -> Iterator[Row]:
    """Yield the rows of the tables that go by date, table by table; `kind` is the document's, as in bundle.toml."""
    # A table whose heads are repeated on each page is read as one.
    by_heads: dict[str, list[Row]] = {}
    short = short_days(lines)
    starts = [
        place
        for place, line in enumerate(lines)
        if (row := ROW.match(line.text) or (place in short and SHORT_ROW.match(line.text)))
        and _may_begin(row, lines[place - 1].text if place else "")
    ]
    # The lines at which a row may begin, and those of tables with two dates to a row.
    begun = {False: frozenset(starts)}
    wide = _width(lines)
    done = -1
    for place in starts:
        if place <= done:
            continue
        table, above = _table_at(lines, place, starts, kind)
        if not table:
            continue
        two = has_two_dates(above)
        if two not in begun:
            begun[two] = frozenset(_with_both_dates(lines, starts))
        of_table = _rows_of(lines, place, begun[two], wide, table)
        if not of_table:
            continue
        by_heads.setdefault(above, []).extend(of_table)
        done = of_table[-1].end - 1
    for above, alike in by_heads.items():
        # Elsewhere a column with a name says whom a row is about, and the paper's own writer tells it.
        yield from told_apart(lines, alike, above) if kind in LISTED or alike[0].table == "messages" else alike


_DAY_ENDS = re.compile(
    r"\b(?:on|of|by|until|till|from|to|since|before|after|and|the)\s(?:[12]?\d|3[01])(?:st|nd|rd|th)?$"
)


def _may_begin(row: re.Match[str], before: str) -> bool:
    """Whether the line `before` leaves off where a row may begin, rather than in the middle of a sentence."""
    if not any(map(str.isdigit, before)) and _RECKONS.search(before):
        return True
    if "id" not in row.groupdict():
        return not LEADS_ON.search(before) and not before.endswith((",", "–", "-"))
    # ``… an appointment on 10`` above ``December 2025. Your last day …``: a date that its line breaks.
    if row["date"][:1].isalpha() and _DAY_ENDS.search(before):
        return False
    if LEADS_ON.search(before) or before.endswith((",", "–", "-")):
        return bool(row["id"] and not _UNFINISHED.search(before))
    return not _GOES_ON.match(row["rest"])


def _table_at(lines: Sequence[Line], place: int, starts: Sequence[int], kind: str) -> tuple[str, str]:
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
    in_part = _MEDICAL.fullmatch(over) or (_PART.match(over) and kind == "conviction-record")
    if (len(near) >= 2 or in_part) and kind in LISTED and without_date(lines[place].text):
        if _RECKONS.search(" ".join(above[-2:])) and _PAID.search(" ".join(above[-2:])):
            return "other", ""
        return ("convictions" if kind == "conviction-record" else "log"), ""
    return "", ""


def _bare_rows(lines: Sequence[Line], near: Sequence[int]) -> bool:
    """Whether rows stand in a letter or a report without heads: several near each other that open with a whole day."""
    rows = [row for place in near if (row := _DAY_OPENS.match(lines[place].text))]
    return len(rows) >= _LEAST_ROWS and len(rows) == len(near)


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
    if _RECKONS.search(header):
        return "other"
    return "log" if _TELLS.search(header) or kind == "chronology" else "other"


def _rows_of(lines: Sequence[Line], first: int, starts: Set[int], wide: int, table: str) -> list[Row]:
    """The rows of the table at a line, read on line by line up to where it ends: far behind it others may stand."""
    # Where a row begins, and whether it has a day.
    cuts: list[tuple[int, bool]] = []
    timed, numbered = False, None
    below, last = _paragraph_below(lines, first), max(starts)
    end = len(lines)
    for place in range(first, len(lines)):
        text = lines[place].text
        dated = place in starts and _goes_on(lines, first, place, table)
        if dated or (timed and TIME.match(text)):
            cuts.append((place, True))
            timed = _is_timed(text, table) if dated else timed
            numbered = _next_number(text) if table == "log" else None
        elif cuts:
            if (numbered and cuts[-1][1] and numbered.match(text)) or (table == "log" and undated(text)):
                cuts.append((place, False))
            elif _ends_table(lines, place, wide, table):
                end = place
                break
            elif (below and below.match(text)) or (
                below is None and place > last and _opens_paragraphs(text, lines[first])
            ):
                end = place - _is_subheading(lines[place - 1].text) if place - 1 > cuts[-1][0] else place
                break
    found = [
        _row(lines, place, after, table, is_dated) for (place, is_dated), (after, _) in pairwise([*cuts, (end, True)])
    ]
    none = _by_columns(lines, found) or (table == "log" and _is_ledger(lines, found))
    return [replace(row, table="other") for row in found] if none else found


def _row(lines: Sequence[Line], first: int, end: int, table: str, is_dated: bool) -> Row:
    if is_dated:
        return Row(first=first, end=end, table=table)
    text = clean("\n".join(line.text for line in lines[first:end]))
    month, said = undated(text) or ("", re.sub(r"^\d{1,4}[.)]?\s+", "", text))
    return Row(first=first, end=end, table=table, entry=Entry(said=said, undated=True, month=month))


def _next_number(text: str) -> re.Pattern[str] | None:
    """What begins a row without a date: the number after that of the row above. None where rows have no number."""
    number = re.match(r"(\d{1,4})(?=[.)]?\s)", text)
    return re.compile(rf"{int(number[1]) + 1}[.)]?\s+[A-Z]") if number else None


def _paragraph_below(lines: Sequence[Line], first: int) -> re.Pattern[str] | None:
    """What begins the paragraph below a table whose own rows have no numbers: the number after the last one above."""
    if _has_number(lines[first].text):
        return None
    for line in reversed(lines[:first]):
        if number := _PARAGRAPH.match(line.text):
            return re.compile(rf"{int(number[1]) + 1}\{number[2]}\s+[A-Z]")
    return None


def _opens_paragraphs(text: str, first: Line) -> bool:
    """Whether a line is the first of numbered paragraphs, below a table whose own rows have no numbers."""
    return not _has_number(first.text) and _FIRST.match(text) is not None and len(text.split()) > _NAME


def _has_number(text: str) -> bool:
    """Whether a row opens with a number of its own: the 3 of ``3 May 2016`` is none."""
    row = ROW.match(text)
    return row is not None and bool(row["id"]) and not (row["id"].isdigit() and row["date"][:1].isalpha())


def _is_subheading(text: str) -> bool:
    """Whether the line above a paragraph is its heading rather than the end of a row."""
    return text[:1].isupper() and len(text.split()) <= _NAME and not text.endswith((".", ",", ";", ":", "”"))


def _with_both_dates(lines: Sequence[Line], starts: Sequence[int]) -> list[int]:
    """The starts of rows of two dates, without those that only are the second date, in a cell of its own."""
    kept: list[int] = []
    for place in starts:
        if not kept or re.search(r"[A-Za-z]{2}", without_date(" ".join(line.text for line in lines[kept[-1] : place]))):
            kept.append(place)
    return kept


def _is_ledger(lines: Sequence[Line], found: Sequence[Row]) -> bool:
    """Whether most rows end with an amount of money, as those of an account do without heads that say so."""
    sums = sum(_AMOUNT.search(lines[row.first].text) is not None for row in found)
    return len(found) >= _LEAST_ROWS and sums >= _LEDGER * len(found)


def _by_columns(lines: Sequence[Line], found: Sequence[Row]) -> bool:
    """Whether columns stand one after the other: rows that say nothing, and all that they say after the last."""
    if len(found) < _LEAST_ROWS or found[-1].end - found[-1].first < len(found):
        return False
    return all(
        row.end - row.first == 1 and len(without_date(lines[row.first].text).split()) <= _NAME for row in found[:-1]
    )


def _is_timed(text: str, table: str) -> bool:
    """Whether a row has its time behind its date; below it rows of that day may begin with a time alone."""
    match = ROW.match(text) if table != "convictions" else None
    return match is not None and TIME.match(match["rest"]) is not None


def _goes_on(lines: Sequence[Line], first: int, place: int, table: str) -> bool:
    """Whether a line that could begin a row does so in this table: a record of convictions goes by whole days."""
    if table != "convictions" or place == first:
        return True
    match = ROW.match(lines[place].text)
    return match is not None and match["date"][:1].isdigit() and not match["rest"].startswith((":", ")"))


def _ends_table(lines: Sequence[Line], place: int, wide: int, table: str) -> bool:
    text = lines[place].text
    numbered = _NUMBERED_HEADING.match(text)
    if (
        # Under a conviction its offences are numbered, in capitals.
        (numbered and (table != "convictions" or _PART.match(numbered["heading"])))
        or _PART.match(text)
        or re.match(r"(?i:end of)\b|Signed\b|Printed\b|Page \d|I certify\b|Notes?$", text)
        or _NONE.match(text)
        or _MEDICAL.fullmatch(text)
    ):
        return True
    if len(text) < 60 and _TITLE.match(text) and not re.search(r"[,(]$", lines[place - 1].text):
        return True
    before = lines[place - 1].text
    # Under a date and a name alone stand the words of the entry.
    closed = bool(re.search(r"[.!?”\"]$", before)) or (len(before) < 0.6 * wide and not is_author(without_date(before)))
    if closed and _SENTENCE.match(text) and len(text) > 0.75 * wide:
        return True
    following = lines[place + 1].text if place + 1 < len(lines) else ""
    return is_header(following) or is_header(text)


def _width(lines: Sequence[Line]) -> int:
    lengths = sorted(len(line.text) for line in lines)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0
