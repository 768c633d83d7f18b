"""A record of convictions, row by row: date, court, offence, statute, plea or verdict, sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.documents.document import Found, Row
from bundler.documents.readers.casing import name_case
from bundler.documents.readers.judges import court_of
from bundler.documents.readers.offences import OFFENCE
from bundler.documents.readers.reading import Line, Reading, words
from bundler.partial_date import DateFault, PartialDate
from bundler.prose.text.numbered_parts import numbered_parts

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DATE = (
    rf"\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?(?:\d{{4}}|\d{{2}})(?!\d)|\d{{1,2}}(?:st|nd"
    rf"|rd|th)?\s+{_MONTH}\.?(?:\s+\d{{4}})?"
)
_START = re.compile(rf"^(?P<number>\d{{1,3}}[.)]?\s+)?(?P<date>{_DATE})(?P<after>\s+[^\s:–-]|\s*$)", re.IGNORECASE)
_HEAD = re.compile(
    r"(?i)\bdate\s+of(?:\s+conviction)?\b|\bconvictions?\s*(?:\(s\))?$"
    r"|\boffence\b.*\bsentence\b|^conviction\b|^convictions?\b(?!.{0,20}record)"
)
_END = re.compile(
    r"(?i)^(?:cautions?|reprimands?|notes?\b|orders?\s+made|i\s+certify|non-?convictions?"
    r"|end\s+of|impending|other\s+matters|warning\s+signals|total\b|intelligence"
    r"|penalty\s+notices?)"
)
# The headings of the parts of a print: what is told under the first is no conviction.
_CAUTIONS = re.compile(r"(?i)(?:(?:cautions?|reprimands?|(?:final )?warnings?)(?:\(s\))?[\s/,]*)+")
_CONVICTIONS = re.compile(r"(?i)convictions?(?:\(s\))?")
_COURT = re.compile(
    r"(?P<court>(?:the\s+)?Crown\s+Court\s+at\s+[A-Z][\w’'-]+(?:\s(?:St\.?|upon|on"
    r"|of)\s[A-Z]\w+)?|(?:[A-Z][\w’'&.-]+\s+){1,3}?(?:(?:Crown|Youth|Juvenile"
    r"|County)\s+Court|Magistrates[’']?s?[’']?(?:\s+Court)?(?!\w)|C\.?C\.?\b|M\.?C\.?\b|Y\.?C\.?\b"
    r"|Mags\b)|Central\s+Criminal\s+Court)",
    re.IGNORECASE,
)
_STATUTE = re.compile(
    r"(?P<statute>(?:[A-Z][\w’'()-]*\s+)(?:(?:[A-Z(][\w’'()-]*|and|of|the|to|against|from"
    r"|for|in|by|etc\.?|&)\s+){0,9}Act\s+(?:18|19|20)\d\d(?:,?\s*(?:s(?:ection|ch|\.)?s?"
    r"|schedule|sch\.?|ss?\.?)\s*\d+[A-Z]*(?:\(\w+\))*)?|Common\s+law"
    r"|contrary\s+to\s+common\s+law"
    r"|\b[sS]\.?\s?\d+[A-Z]?(?:\(\w+\))*\s+(?:[A-Z][\w’']*\s+){1,6}Act\s+\d{4})"
)
_PLEA = re.compile(
    r"(?P<plea>\(?(?:Plea|Verdict|Finding)\s*:\s*(?:not\s+)?guilty\)?(?:\s*:?\s*convicted)?"
    r"|Not\s+guilty\s*[:,(]?\s*(?:convicted|found\s+guilty)\)?|(?:Pleaded\s+|Found\s+"
    r"|Convicted\s+)(?:not\s+)?guilty|Not\s+guilty|\bGuilty(?:\s+plea)?\b|\bPlea\s+G\b"
    r"|\bNG\b|\bGP\b|\bNGP\b)",
    re.IGNORECASE,
)
_SENTENCE_WORD = re.compile(
    r"(?i)\b(?:fined?\b|imprisonment|community\s+(?:order|service|rehabilitation"
    r"|punishment)|conditional\s+discharge|absolute\s+discharge|disqualified"
    r"|extended\s+sentence|suspended|detention|custody|curfew|\d+\s+(?:years?|months?"
    r"|weeks?)[’']?\s+(?:imprisonment|custody|detention|yoi)|life\s+imprisonment"
    r"|no\s+separate\s+penalty|probation|bound\s+over|order\s+to\s+continue"
    r"|hospital\s+order)"
)
_LABELS = r"(?!(?i:case|number|age|urn|dob|born|date|sex|gender|address|pnc|cro)\b)"
_NAME = re.compile(
    r"(?m)(?:^\W{0,3}(?i:Name(?:\s+of\s+(?:the\s+)?(?:defendant|offender))?|Defendant(?:[’']s)?(?:\s+name)?"
    r"|Subject|Offender|Surname|Record of|Full name|Re)[^\S\n]*:?|(?i:certify\s+that))[^\S\n]+"
    rf"(?P<name>[A-Z][\w’'-]+(?:,?[^\S\n]+{_LABELS}[A-Z][\w’'-]+){{0,3}})"
)


# Up to the next label on the line: ``FORENAMES: TOM LEE   BORN: 11/05/87``.
_FORENAMES = re.compile(
    r"\n?[^\S\n]*(?i:first\s?|fore)(?i:names?(?:\(s\))?)\s*:?[^\S\n]*"
    r"([A-Z][\w’'-]*(?:[^\S\n](?!(?i:born|dob|d\.o\.b|date|sex|gender|alias|aka|address|title|pnc|cro)\b)[A-Z][\w’'-]*){0,3})"
)


def details(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give ``defendant`` and each ``conviction`` as a readable line."""
    if court := court_of(reading):
        yield "court", court
    if defendant := _defendant(reading):
        yield "defendant", defendant
    for row in rows(reading):
        yield "conviction", words(_line(row), row.words, row.page, 0.8)


def _defendant(reading: Reading) -> Found | None:
    """Whose record it is, where forenames have a label of their own too."""
    for page in reading.pages[:2]:
        for match in _NAME.finditer(page.text):
            name = re.sub(r"(?i)\s(?:fore|first ?)names?$", "", match["name"])
            rest = page.text[match.start("name") + len(name) :]
            given = _FORENAMES.match(rest)
            if whole := _person(f"{name}, {given[1].strip()}" if given else name):
                return words(whole, match[0], page.page)
    return None


def rows(reading: Reading) -> Iterator[Row]:
    """Give each conviction as a row of cells: date (EDTF), court, offence, statute, plea, sentence.

    A cell that cannot be told apart from the others is left out.
    """
    default = court_of(reading)
    for lines in _groups(reading):
        text = re.sub(r"(?<=\w)- (?=[a-z])", "-", " ".join(line.text for line in lines))
        yield from _rows(text, lines[0].page, default.value if default else "")


def _groups(reading: Reading) -> Iterator[list[Line]]:
    """The lines of each row: it begins with a date, most with a number before; the next heading ends the table."""
    group = list[Line]()
    numbered = False
    for line in _of_table(reading):
        if _END.match(line.text):
            if group:
                break
            continue
        start = _START.match(line.text)
        if start and not (group and _within(group, line, start, numbered=numbered)):
            if group:
                yield group
            group = [line]
            numbered = numbered or bool(start["number"])
        elif group and not _is_table_head(line.text):
            group.append(line)
    if group:
        yield group


def _of_table(reading: Reading) -> Iterator[Line]:
    """The lines from the head of the table of convictions on, without those below a heading that are cautions."""
    started = below = False
    for line in reading.lines:
        if not started:
            started = bool(_HEAD.search(line.text)) and not re.match(r"(?i)record|certificate|memorandum", line.text)
        elif _CONVICTIONS.fullmatch(line.text):
            below = False
        else:
            below = below or _CAUTIONS.fullmatch(line.text) is not None
            if not below or _CAUTIONS.fullmatch(line.text):
                yield line


def _within(group: list[Line], line: Line, start: re.Match[str], *, numbered: bool) -> bool:
    """A date that begins a line within a row: an offence's date that wrapped, not a conviction of its own."""
    before = group[-1].text.rstrip()
    if re.search(r"(?i)\b(?:on|and|to|between|from|of|dated|until|the)$|[(–-]$", before):
        return True
    return (
        numbered
        and not start["number"]
        and not _COURT.search(line.text)
        and not re.search(r"[A-Za-z]{4}", line.text[start.end("date") :])
    )


def _is_table_head(text: str) -> bool:
    return bool(
        re.fullmatch(
            r"(?i)(?:no\.?\s+)?(?:date\s+of|conviction|court\s+offence.*|.*statute\s+plea.*|.*\bplea\b.*\bsentence)",
            text,
        )
    )


def _rows(text: str, page: int, court: str) -> Iterator[Row]:
    """The row that lines make up; one for each offence where they number several."""
    start = _START.match(text)
    if start is None:
        return
    year = re.match(r"\s*((?:19|20)\d\d)\b", text[start.end("date") :])
    written = start["date"] + (f" {year[1]}" if year and not re.search(r"\d{4}$|[/.-]", start["date"]) else "")
    date = _edtf(written)
    rest = text[start.end("date") + (year.end() if year and written.endswith(year[1]) else 0) :].strip()
    if match := _COURT.match(rest) or _COURT.search(rest[:70]):
        court, rest = re.sub(r"\s+", " ", match["court"]), (rest[: match.start()] + rest[match.end() :]).strip(" ,")
    if not date or len(rest) < 4:
        return
    head = [("number", (start["number"] or "").strip(" .)")), ("date", date), ("court", court)]
    for offence in numbered_parts(rest):
        cells = (*head, *_told_apart(offence))
        yield Row(page=page, words=text[:300], cells=tuple((name, value) for name, value in cells if value))


def _told_apart(rest: str) -> list[tuple[str, str]]:
    """Offence, statute, plea and sentence of what stands after the court."""
    statute, plea = _STATUTE.search(rest), None
    for match in _PLEA.finditer(rest):
        plea = match
        break
    sentence = _SENTENCE_WORD.search(rest, plea.end() if plea else 0)
    ends = [found.start() for found in (statute, plea, sentence) if found]
    offence = rest[: min(ends)] if ends else rest
    if statute and len(offence.strip(" ,;-")) < 4:
        offence = rest[statute.end() : min([end for end in ends if end > statute.start()] or [len(rest)])]
    passed = rest[plea.end() :] if plea else rest[sentence.start() :] if sentence else ""
    return [
        ("offence", offence.strip(" ,;-–")),
        ("statute", statute["statute"] if statute else ""),
        ("plea", plea["plea"].strip("()") if plea else ""),
        ("sentence", passed.strip(" ,;-–")),
    ]


def _line(row: Row) -> str:
    """A row as a person reads it."""
    try:
        date = PartialDate.parse(row.cell("date")).words()
    except DateFault:
        date = row.cell("date")
    head = ", ".join(part for part in (date, row.cell("court")) if part)
    offence = row.cell("offence") + (f" ({row.cell('statute')})" if row.cell("statute") else "")
    return f"{head}: " + "; ".join(part for part in (offence, row.cell("plea"), row.cell("sentence")) if part)


def _edtf(written: str) -> str:
    from bundler.prose.find import find_dates

    return next((found.value.edtf() for found in find_dates(written) if found.value and found.method == "explicit"), "")


def _person(name: str) -> str:
    """HALDRAKE, Corin and Corin HALDRAKE are Corin Haldrake."""
    if OFFENCE.search(name) or re.search(r"(?i)convict|sentence|court|record", name):
        return ""
    last, comma, first = name.partition(",")
    ordered = f"{first.strip()} {last.strip()}" if comma else name
    return " ".join(
        name_case(part) if len(part) > 3 or (part.isupper() and len(ordered.split()) > 1 and len(part) > 2) else part
        for part in ordered.split()
    )
