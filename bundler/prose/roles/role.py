"""What a date is the date of, from the words round it: an event, an authority, a birth, a deadline, the document."""

from __future__ import annotations

import re
from functools import lru_cache

from bundler.prose.law.authority import is_authority
from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.patterns.signs import holds
from bundler.prose.reading import Reading
from bundler.prose.roles.due import is_due

_BIRTH_BEFORE = AnyCase(
    r"(?:\b(?:g?anwyd|g?aned|eni)(?:(?:\s[^\W\d]{1,20}){0,3}\s(?:ar|yn|ym))?|\bborn(?:\srespectively)?(?:\s(?:on|in|at)(?:\s(?:\w{2,14},?\s){1,3}(?:on|in))?)?|\bd\.?\s?o\.?\s?b\.?|\bdate\s+of\s+birth|\bbirth\s?date|\bdob|[(,]\s?b\.)"
    r"\s{0,3}(?:is|was|(?:(?:is|was)\s)?(?:(?:given|recorded|shown|stated|written|noted|entered)\s)?(?:as|to\sbe|being)"
    r"|[:;(–-]|of|on|\()?\s{0,4}(?:the\s)?\Z"
)
_BIRTH_AFTER = re.compile(
    r"[ \t]{0,2}[(,]?[ \t]{0,2}(?i:date\s+of\s+birth|d\.?o\.?b\b)(?!\s{0,2}:)"
    r"|,?[ \t]{1,20}(?:[A-Z][\w’'().-]{0,20}[ \t]{1,20}){1,4}(?:was[ \t]{1,3})?born\b"
)
_DOCUMENT = re.compile(
    r"(?:(?:^|\n)[ \t]{0,40}(?:(?:Signed|Signature)[^\n]{0,60}\s)?|[ \t]{2,})"
    r"(?:Dyddiad(?:\s?/\s?Date)?|Date\s?/\s?Dyddiad"
    r"|Date|DATE|Dated|DATED|Sent|Our\s[Dd]ate"
    r"|Date\sof\s(?:letter|report|statement|issue|this\s\w+|order|decision)"
    r"|Report\sdated|Typed|Issued|Date\s(?:\w+\s){0,2}completed)[ \t]{0,4}[:.]?[ \t.…_]{0,60}"
    r"(?:this\s|the\s)?(?:\w{3,9},?\s)?\Z"
)
# ``Signed 11/09/2020``, ``Signed and dated: A. Orme 2/3/17``
_SIGNED = re.compile(
    r"(?:^|\n)[ \t]{0,40}(?:[Ss]igned|SIGNED)(?:\sand\sdated)?[:.]?\s{1,3}"
    r"(?:(?:[A-Z][\w.’'-]*,?\s){1,4})?(?:on\s)?(?:the\s)?\Z"
)
# ``ESTHER ORME KC   2 May 2023``, the last line of an argument.
_COUNSEL = re.compile(r"(?:^|\n)[ \t]*(?:[A-Z][A-Z’'-]+[ \t]){1,4}(?:[KQ]C)?[ \t]{2,20}\Z")
_NO_MORE = re.compile(r"[ \n.)]*\Z")
_PRINTED = AnyCase(
    r"\b(?:printed(?:\son|\sat)?|print\sdate|date\s(?:of\s)?print(?:ed|out)?|report\s(?:run"
    r"|date|created)|run\sdate|extracted(?:\son)?)"
    r"\s{0,3}[:.]?\s{0,3}\Z"
)
_SEALED = re.compile(
    r"(?:^|[\n.])\s{0,4}(?:Made|Sealed|Dated|MADE|SEALED|DATED|(?:Decision\s)?[Pp]romulgated|Report\scompleted:?|Date\scompleted:?)\s(?:on\s|this\s)?(?:the\s)?\Z"
)
_OTHER = AnyCase(
    r"(?:\bversion\s\d[\d.]{0,4}[a-z]?,\s|\b(?:version|rev(?:ised)?\.?|form\s(?=\S{0,7}\d)\S{1,8}|copyright|©|v\d\S{0,4}|edition|template)[\s(:]{1,3})\Z"
)
_POLICY = re.compile(
    r"(?:\b[Gg]uidance|\b[Gg]uidelines?|\b[Pp]olicy|\bFramework|\bCircular|\bInstruction"
    r"|\bPSI|\bPSO|\bWhite\sPaper|\bManual|\bHandbook)"
    r"(?:(?:[^.;\n]|\.\d){0,90}\b(?:published|issued|revised|updated|reissued|in\sforce\s(?:since|from)))?"
    r"\s(?:(?:of|dated|in|on|and)\s)?(?:the\s)?\Z"
)
# A line of prose that was broken before its date.
_WRAPPED = re.compile(r"[^\n]{45,}\s(?:on|of|in|by|from|until|and|dated|since|before|after|between|the)[ \t]*\Z")
_ADJECTIVE = re.compile(
    r"\s{1,2}(?:edition|version|guidance|Guidance|Guidelines?|Policy|Framework|White\sPaper|Green\sPaper)\b"
)
_ALSO = re.compile(
    r"\s{0,2}(?:,|;|and|&|or)\s{0,2}(?:and\s|on\s|in\s)?(?:the\s)?"
    r"(?:(?:further\s|last\s|again\s)?(?:revised|updated|amended|reissued)\s(?:(?:again|further)\s)?(?:in\s|on\s)?)?"
)
# ``inserted by Law No LIV of 2014, with effect from 9 November 2014``
_IN_FORCE = re.compile(
    r"[^.;\n]{0,20}\b(?:with\seffect\sfrom|in\sforce\s(?:until|from|since)|applicable\s(?:from|until)|(?:entered|came)\sinto\s(?:force|effect)\son)\s(?:the\s)?"
)
_SIBLING = re.compile(r"\s?(?:,|;|and|,\sand)\s(?:and\s)?[A-Z][A-Za-z]{0,12}(?:\swas)?\s(?:on|in)\s(?:the\s)?")
# ``who is 71 next month``: a birthday, on which nothing else need have been.
_OLDER = re.compile(r"\b(?:am|is)\s\d{1,3}\s(?:(?:on|in|at)\s)?(?:the\s)?\Z")
_HEAD_LINES = 16
# In letters: so far into its line the date of a row stands, behind a number or a bullet.
_ROW_OPENS = 8
_SAME_BREATH = 260
_STOPS = re.compile(r"[.;?!]\s|\n\s*\n")
_THAT_DATE = re.compile(r"(?:on\s)?(?:that|the\ssame|the\slatter)\s(?:date|day)", re.I)


# One of these stands in the last letters before a date wherever the pattern matches, longer than which no end of it is.
_POLICY_ENDS = (
    "uidance",
    "uideline",
    "olicy",
    "Framework",
    "Circular",
    "Instruction",
    "PSI",
    "PSO",
    "Paper",
    "Manual",
    "Handbook",
    "ublished",
    "ssued",
    "evised",
    "pdated",
    "force",
)
_POLICY_END = 24
_BIRTH_WORDS = re.compile(r"born|birth|anwyd|aned|eni|o\.?\s?b|\(\s?b\.|,\s?b\.")
_OTHER_ENDS = (
    "version",
    "rev",
    "form",
    "copyright",
    "©",
    *(f"v{figure}" for figure in range(10)),
    "edition",
    "template",
)
_OTHER_END = 18
# In letters: a line that is no shorter goes on on the next.
_FULL_LINE = re.compile(r"(?<=[^\n]{50})\n(?=[^\s•*–-])")
_SEALED_WORDS = ("ade", "pleted", "ealed", "ated", "MADE", "SEALED", "DATED")
_DOCUMENT_WORDS = ("Date", "DATE", "Our", "Report", "Sent", "yddiad", "Typed", "Issued")
_PRINTED_WORDS = ("print", "report", "run", "extract")


def role_of(text: str, reading: Reading, previous: Reading | None = None, previous_role: str = "") -> str:
    """Give the role of a reading, whose neighbour before it has `previous_role`; a duration is ``other``."""
    if reading.kind in ("duration", "set"):
        return "other"
    before = text[max(0, reading.start - 130) : reading.start]
    near = before[-40:]
    if previous is not None and _goes_on(text, reading, previous, previous_role):
        return previous_role
    run_on = _unwrapped(text)[reading.start - len(before) : reading.start] if "\n" in before else before
    if is_authority(text, reading, run_on):
        return "authority"
    born = near.lower()
    led = _BIRTH_BEFORE.search(near) if _BIRTH_WORDS.search(born) else None
    if (led and not _of_row_above(text, reading, previous, led)) or _BIRTH_AFTER.match(text, reading.end):
        return "birth"
    if is_due(before, text[reading.end : reading.end + 40]):
        return "deadline"
    if (" is " in near or " am " in near) and _OLDER.search(near):
        return "other"
    if not reading.is_calendar:
        return "event"
    if _own(text, reading, before):
        return "document-date"
    only_year = reading.month is None and not reading.feast
    if (
        (holds(born[-_OTHER_END:], _OTHER_ENDS) and _OTHER.search(near))
        or (holds(before[-_POLICY_END:], _POLICY_ENDS) and _POLICY.search(before))
        or (only_year and _ADJECTIVE.match(text, reading.end))
    ):
        return "other"
    return "event"


@lru_cache(maxsize=4)
def _unwrapped(text: str) -> str:
    """A text with a space for each end of a full line, as long as before: a citation may run over it."""
    return _FULL_LINE.sub(" ", text)


def _of_row_above(text: str, reading: Reading, previous: Reading | None, led: re.Match[str]) -> bool:
    """Whether the word for a birth ends a row that has its own date: ``21.1.1984 IP born`` above ``14.2.14 He …``."""
    if previous is None or "\n" not in led.group():
        return False
    at = reading.start - len(led.string) + led.start()
    # A sentence that its line breaks is no row: ``… in July 2016. Their son was born`` above ``on 11 March 2017``.
    opens = previous.start - (text.rfind("\n", 0, at) + 1)
    return 0 <= opens <= _ROW_OPENS and led.group().rstrip(" ").endswith("\n")


def _goes_on(text: str, reading: Reading, previous: Reading, role: str) -> bool:
    """Whether it stands in one list with a birth, an authority or a policy: ``born on 9 May 2015 and 1 June 2017``."""
    gap = text[previous.end : reading.start]
    if role == "birth" and len(gap) < 30 and _SIBLING.fullmatch(gap):
        return True
    # ``contracts concluded before 16 March 2013 …, where the payments fall due after that date``
    if role == "authority" and reading.offset is not None and len(gap) < _SAME_BREATH and not _STOPS.search(gap):
        return bool(_THAT_DATE.fullmatch(text, reading.start, reading.end))
    # ``(passed 1868) (1892)``
    if role == "authority" and gap == ") (":
        return True
    if role in ("authority", "other") and previous.kind == "date" and len(gap) < 48 and _IN_FORCE.fullmatch(gap):
        return True
    if role not in ("birth", "authority", "other") or not _ALSO.fullmatch(gap):
        return False
    return role == "birth" or (previous.month is None) == (reading.month is None)


def _own(text: str, reading: Reading, before: str) -> bool:
    """Whether it is the date at the head or the foot of the document: ``Date:``, or a line near the top."""
    if holds(before, _DOCUMENT_WORDS) and _DOCUMENT.search(before[-110:]):
        return True
    if ("igned" in before or "SIGNED" in before) and _SIGNED.search(before[-80:]):
        return True
    if before[-3:].isspace() and _COUNSEL.search(before[-50:]) and _NO_MORE.match(text, reading.end):
        return True
    near = before[-24:]
    if holds(near, _SEALED_WORDS) and _SEALED.search(near):
        return True
    near = before[-30:]
    if holds(near.lower(), _PRINTED_WORDS) and _PRINTED.search(near):
        return True
    if (
        reading.week
        or not (reading.year and reading.day)
        or reading.start > 1500
        or text.count("\n", 0, reading.start) > _HEAD_LINES
    ):
        return False
    head = text.rfind("\n", max(0, reading.start - 60), reading.start)
    tail = text.find("\n", reading.end, reading.end + 12)
    if head < 0 < reading.start - 60 or (tail < 0 and len(text) > reading.end + 12):
        return False
    rest = text[head + 1 : reading.start] + text[reading.end : tail if tail >= 0 else len(text)]
    return not rest.strip(" \t.,()") and not _WRAPPED.search(text, max(0, head - 80), max(0, head))
