"""A document's own date: as its words give it, else as its file's name does; never from the file's properties."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.letter_lines import CLOSING
from bundler.documents.readers.reading import Line, Reading, words
from bundler.partial_date import DateFault, PartialDate
from bundler.prose.text.letters import letters_within
from bundler.prose.text.sentences import LEADS_ON

_LEAST = 0.5
_COMPACT = re.compile(r"(?<!\d)(19|20)(\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)")
_POINTED = re.compile(r"(?<!\d)(0?[1-9]|[12]\d|3[01])[-_. ](0?[1-9]|1[0-2])[-_. ]((?:19|20)?\d\d)(?!\d)")
# Written by nobody on a day of its own, or not yet made.
_UNDATED = frozenset({Kind.LEGISLATION, Kind.DRAFT_ORDER})
_DRAFT_DATE = re.compile(
    r"(?im)^\W{0,3}(?:dated?|draft(?:ed)?(?: of)?"
    r"|version of)\W{1,4}(?:this\s+)?(?P<date>\d{1,2}[^\n\[\]]{4,24}\d{4})\W*$"
)

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY = (
    rf"\d{{1,2}}(?:st|nd|rd|th)?\W{{1,3}}(?:of\s+)?{_MONTH}\W{{1,3}}\d{{4}}"
    rf"|\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?\d{{2,4}}"
)
# The label that stands before a kind's own date, best first.
_LABELS: dict[Kind, tuple[str, ...]] = {
    Kind.CONVICTION_RECORD: (
        r"date of (?:print|issue|disclosure|report)|print(?:ed)?(?: date| on)?|issued(?: on)?"
        r"|produced(?: on)?|date (?:printed|issued|produced|created)|as at|dated?",
    ),
    Kind.POLICE_RECORD: (
        r"date(?:/time)? (?:and time )?of (?:the )?(?:incident|occurrence|offence|arrest|call"
        r"|interview)|(?:incident|occurrence|arrest) date|occurred(?: on)?|arrested(?: on)?"
        r"|arrived(?: on)?",
        r"date(?:/time)? (?:and time )?(?:reported|created|of report)|reported(?: on)?" r"|created(?: on)?",
        r"(?:record )?printed(?: on)?|print date|date(?: printed| of print)?",
    ),
    Kind.RISK_REPORT: (
        r"date of (?:the )?(?:report|assessment|completion)|report date|date (?:completed"
        r"|report completed|assessment completed|signed)|(?:report )?completed(?: on)?|dated?|signed",
    ),
    Kind.MEDICAL_REPORT: (
        r"date of (?:the )?(?:report|assessment)|report date|date (?:dictated|typed|of letter"
        r"|completed)|date report completed|printed(?: on)?|dated?|date of discharge|discharged(?: on)?|signed",
    ),
    Kind.EXPERT_REPORT: (r"date of (?:the )?report|report date|dated?|signed",),
    Kind.REPORT: (
        r"date of (?:the )?(?:report|review|plan|adjudication|completion(?: of (?:the )?[\w ]{2,20})?)|report date"
        r"|date completed"
        r"|published(?: on)?|dated?|date of (?:issue|publication)",
    ),
    Kind.POLICY: (
        r"issue date|date (?:of issue|issued|published)"
        r"|published(?: for [\w ]+ staff)?(?: on)?|publication date|date of publication"
        r"|issued(?: on)?|first published|dated?",
        r"effective (?:date|from)|implementation date|in force from|valid from|last updated" r"|version date",
    ),
    Kind.SPREADSHEET: (
        r"exported(?: on)?|extracted(?: on)?"
        r"|printed(?: from [\w -]{2,20}?)?(?: by [\w. -]{2,30}?)?(?: on)?|as at|produced(?: on)?"
        r"|run (?:date|on)|generated(?: on)?|date of (?:export|print)",
        r"invoice date|statement date|date of (?:invoice|statement)",
    ),
    Kind.MINUTES: (
        r"(?:minutes of (?:the |a )?)?(?:\w+ ){0,4}(?:held|meeting)(?: held)?(?: (?:at|in) [^\n]{3,60}?)? on"
        r"|date(?: of (?:the )?meeting)?|meeting date",
    ),
    Kind.PRESS_ARTICLE: (r"by [\w'’-]+(?: [\w'’-]+){1,3}", r"(?:first )?published(?: on)?|updated(?: on)?|dated?"),
    Kind.ATTENDANCE_NOTE: (r"date(?: of (?:attendance|call|meeting))?|attended(?: on)?|dated?",),
    Kind.EMAIL: (r"sent|date",),
    Kind.CERTIFICATE: (r"dated?|date of (?:certificate|service)|signed",),
    Kind.OTHER: (
        r"(?:issued|exported|generated)(?: on)?|date (?:issued|exported)"
        r"|date of (?:the )?(?:board |committee |cabinet )?meeting|meeting date"
        r"|date of (?:issue|export|(?:the )?(?:draft |final |amended )*plan)",
        r"invoice date|statement date|date of (?:invoice|statement|review|assessment)",
    ),
    Kind.INDICTMENT: (r"dated?|date of indictment|preferred(?: on)?",),
    Kind.PHOTOGRAPH: (r"taken(?: on)?|photographed(?: on)?|dated?",),
    Kind.EXHIBIT: (r"dated?|signed|sworn(?: at \w+)?(?: on| this)?", r"(?:valid |with effect |in force )?from"),
    Kind.CLAIM_FORM: (r"date of filing|dated?|date signed|issued(?: on)?|date issued",),
    Kind.ORDER: (r"(?:order )?(?:made|sealed|dated?)(?: on| this)?|date of order|date made",),
    Kind.JUDGMENT: (
        r"date(?: of (?:the )?(?:judgment|decision)| handed down)?|handed down(?: on)?"
        r"|(?:judgment|decision|release) date|released(?: on)?",
    ),
    Kind.DECISION_LETTER: (
        r"date of (?:decision|letter|notice)|dated?|decision date|date of issue|served on" r"|promulgated(?: on)?",
    ),
}
_FROM_END = frozenset(
    {
        Kind.WITNESS_STATEMENT,
        Kind.CLAIM_FORM,
        Kind.FACTS_AND_GROUNDS,
        Kind.STATEMENT_OF_FACTS,
        Kind.GROUNDS,
        Kind.SUMMARY_GROUNDS,
        Kind.DETAILED_GROUNDS,
        Kind.SKELETON_ARGUMENT,
        Kind.REPLY,
        Kind.CERTIFICATE,
        Kind.EXHIBIT,
        Kind.EXPERT_REPORT,
        Kind.MEDICAL_REPORT,
        Kind.RISK_REPORT,
        Kind.APPLICATION,
        Kind.URGENT_APPLICATION,
        Kind.ACKNOWLEDGMENT_OF_SERVICE,
        Kind.RENEWAL_NOTICE,
    }
)
# Their pages are full of dates, none of them their own unless a label says so.
_ONLY_LABELLED = frozenset({Kind.CHRONOLOGY, Kind.LIST_OF_ISSUES, Kind.READING_LIST, Kind.SPREADSHEET})
_LABELLED_ANYHOW = (r"dated?|as at|updated(?: on)?|version of|filed(?: on)?",)
# On a line by itself near the top.
_ALONE_ON_TOP = frozenset(
    {Kind.LETTER, Kind.DECISION_LETTER, Kind.PRE_ACTION_LETTER, Kind.PRE_ACTION_RESPONSE, Kind.ATTENDANCE_NOTE}
    | {Kind.SENTENCING_REMARKS, Kind.JUDGMENT, Kind.AUTHORITY, Kind.OTHER, Kind.REPORT}
    | {Kind.MINUTES, Kind.PRESS_ARTICLE, Kind.LEGAL_ADVICE}
)
_LETTERS = frozenset({Kind.LETTER, Kind.DECISION_LETTER, Kind.PRE_ACTION_LETTER, Kind.PRE_ACTION_RESPONSE})
# In letters: a line that a sentence fills. What stands alone on the next is the sentence's own day.
_FULL_LINE = 45
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:the\s+)?"
_DAY_ALONE = re.compile(rf"(?i)\W{{0,3}}(?:dated?\b\W{{0,3}})?{_WEEKDAY}(?P<date>{_DAY})\W*")
# Beside other fields, which may stand no wider apart than words.
_OF_MEETING = re.compile(rf"\sDate of (?:the )?[Mm]eeting\s?:\s*{_WEEKDAY}(?P<date>(?i:{_DAY}))")
_PROMULGATED = re.compile(
    rf"(?i)promulgated\W{{0,4}}on\W[^\n]*(?:\bon\s+|(?<=\d)\s)(?P<date>{_DAY})|promulgated\W{{0,6}}(?:on\W{{0,3}})?(?P<only>{_DAY})"
)
_ASKED_FOR = re.compile(r"(?i)\b(?:decision|birth|born|order|served|service|hearing|arrested|letter)\b")
_NAMED = re.compile(rf"(?i)\breport\b.*,\s(?P<date>{_DAY})\W*$")
_MONTH_ALONE = re.compile(rf"(?i)\W*(?P<month>{_MONTH}\s(?:19|20)\d\d)\W*")
_SIGNED_ON_A_LINE = frozenset(
    {Kind.DECISION_LETTER, Kind.URGENT_APPLICATION, Kind.APPLICATION, Kind.OTHER, Kind.REPORT}
)
_SIGNATURE = re.compile(
    rf"(?i)^\W{{0,3}}sign(?:ed|ature)\b[^\n]{{0,60}}?\s(?:(?:on|dated?)\b\W{{0,4}})?(?P<date>{_DAY})(?:\s+time\b.*)?\W*$"
)
_BESIDE_OFFICE = re.compile(rf"(?:^|\s)(?:Dated?|DATED?)\b\W{{0,4}}(?P<date>(?i:{_DAY}))\W*$")
_ANOTHER_DAY = re.compile(r"(?i)\b(?:hearing|review|birth|next|expiry|release|start|end)\W*$")
_BELOW_CLOSING = 6
_SENT = re.compile(r"(?i)^(?:sent|date)\s?:\s*(?P<date>.{6,60})$")
# In how many lines one entry of a diary stands at the least; a report tells more between the days that it lists.
_DIARY = {Kind.EXHIBIT: 12, Kind.OTHER: 12, Kind.SPREADSHEET: 12, Kind.MEDICAL_REPORT: 6, Kind.POLICE_RECORD: 6}
_ENTRY = re.compile(
    rf"(?i)^\W{{0,3}}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\W{{1,3}})?\d{{1,2}}(?:st|nd"
    rf"|rd|th)?\s+{_MONTH}\b(?:\W{{1,2}}\d{{4}})?|^\W{{0,3}}\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b"
)


def date_of(reading: Reading, kind: Kind) -> Found | None:
    """Give the date in EDTF, the page and the words that say so; None where nothing does."""
    if kind in _UNDATED:
        return _drafted(reading) if kind is Kind.DRAFT_ORDER else None
    readers: tuple[Callable[[Reading, Kind], Found | None], ...] = (
        _promulgated,
        collected,
        _headed,
        _labelled,
        _signed,
        _alone,
        _below_name,
        _diary,
        _caption,
        _in_words,
    )
    if kind in _ONLY_LABELLED:
        readers = (_labelled, _diary)
    for read in readers:
        if found := read(reading, kind):
            return found
    return in_name(reading.name)


def explicit(text: str) -> tuple[str, str, int] | None:
    """The first whole day that a text names in full: EDTF, the words, and where they start."""
    from bundler.prose.find import find_dates

    for found in find_dates(text):
        whole = found.value is not None and found.value.start is not None and found.value.start.day
        if whole and found.value is not None and not found.value.is_range and found.method == "explicit":
            return found.value.edtf(), found.words, found.start
    return None


def _labelled(reading: Reading, kind: Kind) -> Found | None:
    """The date beside the label that papers of this kind have for it."""
    for labels in _LABELS.get(kind, _LABELLED_ANYHOW if kind in _ONLY_LABELLED else ()):
        pattern = re.compile(
            # At the beginning of a line or of a cell, also of one that stands behind a date.
            rf"(?i)(?:^|\s{{2,}}|[·|;,(]\s*|(?<=/\d{{4}})\s|(?<=/\d\d)\s|\.\s+(?=[a-z ]{{4,16}}:)"
            rf"|\bon\s+)\W{{0,3}}(?:{labels})\b\W{{0,12}}(?:(?:[a-z]{{3,6}}day|mon|tues?|wed"
            rf"|thu(?:rs)?|fri|sat|sun),?\s+)?(?:at\s+\S+\s+on\s+)?(?P<date>(?:{_DAY}))"
        )
        if kind is Kind.POLICE_RECORD or kind is Kind.SPREADSHEET or kind is Kind.CONVICTION_RECORD:
            pattern = re.compile(
                rf"(?i)\b(?:{labels})\b\W{{0,12}}(?:(?:[a-z]{{3,6}}day|mon|tues?|wed|thu(?:rs)?|fri|sat"
                rf"|sun),?\s+)?(?P<date>(?:{_DAY}))"
            )
        for line in _where(reading, kind):
            match = pattern.search(line.text)
            match = match or (_OF_MEETING.search(line.text) if kind is Kind.MINUTES else None)
            if match is None or re.search(r"(?i)birth|dob|offence date|hearing", line.text[: match.start("date")]):
                continue
            # ``07/02/2026 03:31 … marker dated 14/06/2019``: an entry of a log speaks of another paper.
            if _ENTRY.match(line.text[: match.start("date")]):
                continue
            if found := explicit(match["date"]):
                return words(found[0], match[0], line.page, 0.95)
    return None


def collected(reading: Reading, kind: Kind) -> Found | None:
    """From the first letter to the last, or to the last message of several in the order in which they were sent."""
    if kind in _LETTERS or kind is Kind.MEDICAL_REPORT:
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


def _headed(reading: Reading, kind: Kind) -> Found | None:
    """A report's day behind its name, or its month on a line of its own near the top."""
    if kind is not Kind.REPORT:
        return None
    for line in reading.opening[:8]:
        if (match := _NAMED.search(line.text)) and (found := explicit(match["date"])):
            return words(found[0], line.text, line.page, 0.9)
        if month := _MONTH_ALONE.fullmatch(line.text):
            from bundler.prose.find import find_dates

            value = next((item.value for item in find_dates(month["month"])), None)
            return words(value.edtf(), line.text, line.page, 0.8) if value else None
    return None


def _signed(reading: Reading, kind: Kind) -> Found | None:
    """The day beside the signature of a form or a notice: ``Signed: IO 20177  Date: 22/06/26``.

    It may stand beside the office that is written below the name instead.
    """
    if kind not in _SIGNED_ON_A_LINE:
        return None
    for above, line in reversed(tuple(pairwise((None, *reading.closing)))):
        if line is None:
            continue
        match = _SIGNATURE.search(line.text)
        if match is None and above is not None and re.match(r"(?i)\W{0,3}sign(?:ed|ature)\b", above.text):
            beside = _BESIDE_OFFICE.search(line.text)
            match = beside if beside and not _ANOTHER_DAY.search(line.text[: beside.start()]) else None
        if match and (found := explicit(match["date"])):
            return words(found[0], match[0], line.page, 0.85)
    return None


def _below_name(reading: Reading, kind: Kind) -> Found | None:
    """A letter's day on a line of its own below the name that closes it."""
    if kind not in _LETTERS:
        return None
    closes = [at for at, line in enumerate(reading.lines) if CLOSING.match(line.text)]
    if not closes:
        return None
    for line in reading.lines[closes[-1] + 1 : closes[-1] + 1 + _BELOW_CLOSING]:
        if (match := _DAY_ALONE.fullmatch(line.text)) and (found := explicit(match["date"])):
            return words(found[0], line.text, line.page, 0.9)
    return None


def _promulgated(reading: Reading, kind: Kind) -> Found | None:
    """The second of a tribunal's two dates: heard on the one, promulgated on the other."""
    match = _PROMULGATED.search(reading.first) if kind is Kind.JUDGMENT else None
    found = explicit(match["date"] or match["only"]) if match else None
    return words(found[0], match[0], reading.first_page, 0.9) if match and found else None


def _alone(reading: Reading, kind: Kind) -> Found | None:
    """A day on a line of its own, or after the court, near the top of the first page."""
    if kind not in _ALONE_ON_TOP:
        return None
    alone = re.compile(rf"(?i)\W{{0,3}}(?:{_WEEKDAY}|[a-z .’'-]{{3,40}}court[a-z .’'-]{{0,30}},\s+)(?P<date>{_DAY})\W*")
    for above, line in pairwise((None, *reading.opening[:30])):
        if line is None or (above is not None and len(above.text) > _FULL_LINE and LEADS_ON.search(above.text)):
            continue
        if (match := alone.fullmatch(line.text)) and (found := explicit(match["date"])):
            return words(found[0], line.text, line.page, 0.95)
    return None


def _where(reading: Reading, kind: Kind) -> tuple[Line, ...]:
    """The lines to look at: from the last page up for what is signed at its end, else the first pages."""
    first = tuple(line for line in reading.lines if line.page <= reading.first_page + 1)
    if kind in _FROM_END:
        last = [line for line in reading.closing if line not in first]
        return (*reversed(last), *(reversed(first) if kind is Kind.EXHIBIT or not last else first))
    if kind is Kind.JUDGMENT:
        return (*first, *(line for line in reversed(reading.closing) if line not in first))
    return first


def _diary(reading: Reading, kind: Kind) -> Found | None:
    """From the first entry to the last of a diary: lines that begin with days, four or more, in order."""
    if kind not in _DIARY:
        return None
    from bundler.prose.find import find_dates

    above = ("", *(line.text for line in reading.lines))
    entries = [
        line
        for before, line in zip(above, reading.lines, strict=False)
        if _ENTRY.match(line.text) and not LEADS_ON.search(before)
    ]
    if len(entries) < 4 or len(entries) * _DIARY[kind] < len(reading.lines):
        return None
    text = "\n".join(_ENTRY.match(line.text)[0] for line in entries)  # type: ignore[index]
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


def _caption(reading: Reading, kind: Kind) -> Found | None:
    """The only day that the words on a photograph name, at the end of a line: its caption."""
    if kind is not Kind.PHOTOGRAPH:
        return None
    from bundler.prose.find import find_dates

    lines = [line for line in reading.lines if any(found.value for found in find_dates(line.text))]
    found = explicit(lines[0].text) if len(lines) == 1 else None
    if found and lines[0].text[found[2] :].rstrip(" .") == found[1]:
        return words(found[0], lines[0].text, lines[0].page, 0.6)
    return None


def _drafted(reading: Reading) -> Found | None:
    """A draft order bears a date only where it says that it is the draft's."""
    for page in reading.pages:
        if (match := _DRAFT_DATE.search(page.text)) and (found := explicit(match["date"])):
            return words(found[0], match[0], page.page, 0.7)
    return None


def _in_words(reading: Reading, kind: Kind) -> Found | None:
    from bundler.prose.document_date import document_date

    candidates = [
        found
        for found in document_date([page.text for page in reading.pages], kind.value)
        if kind is not Kind.CLAIM_FORM or not _of_another_thing(reading.pages[found.page - 1].text, found.start)
    ]
    if candidates and candidates[0].confidence >= _LEAST:
        best = candidates[0]
        page = reading.pages[best.page - 1].page
        return words(best.value.edtf(), best.words, page, best.confidence)
    return None


def _of_another_thing(text: str, start: int) -> bool:
    """Whether a form asks for this date as that of something else: beside it, or on the line above."""
    above = "\n".join(text[:start].split("\n")[-2:])
    return _ASKED_FOR.search(above) is not None


def in_name(name: str) -> Found | None:
    """A date in the file's name: ``2026-09-03 decision``, ``letter 3 September 2026``, ``note 11.09.26``."""
    for pattern, parts in ((_COMPACT, "ymd"), (_POINTED, "dmy")):
        if match := pattern.search(name):
            year, month, day = (
                (match[1] + match[2], match[3], match[4]) if parts == "ymd" else (match[3], match[2], match[1])
            )
            written = f"{_century(year)}-{int(month):02}-{int(day):02}"
            try:
                return Found(value=PartialDate.parse(written).edtf(), origin="name", words=match[0], confidence=0.6)
            except DateFault:
                continue
    if found := explicit(re.sub(r"[_]+", " ", name)):
        return Found(value=found[0], origin="name", words=found[1], confidence=0.6)
    return None


def _century(year: str) -> str:
    return year if len(year) == 4 else f"20{year}" if int(year) < 70 else f"19{year}"
