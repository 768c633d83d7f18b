"""What a date is the date of, from the words round it: an event, an authority, a birth, a deadline, the document."""

from __future__ import annotations

import re

from bundler.prose.reading import Reading

_LAW = (
    r"(?:Acts?|Orders?|Regulations?|Rules|Directive|Convention|Code|Bill|Measure|Instrument|Protocol|Scheme|Charter|Treaty|Statute"
    r"|Constitution|Declaration|Covenant|Ordinance|Law|Decree|Agreement|Procedure Rules|Regs|Arrangements)"
)
_ACT_BEFORE = re.compile(rf"\b{_LAW}(?:\s\([^()\n]{{1,80}}\))?(?:\s(?:Order|Regulations|Rules))?,?\s{{1,2}}(?:of\s)?$")
_ACT_AFTER = re.compile(
    rf"\s{{1,2}}(?:{_LAW}(?![a-z])|(?:[A-Z][a-z]+\s){{1,3}}(?:Act|Regulations|Order|Rules|Convention)\b)"
)
_SHORT_BEFORE = re.compile(
    r"(?<![A-Za-z])(?:PACE|CPIA|IRPA|CPR|CrimPR|FOIA|[A-Z]{1,4}[A-Za-z]{0,3}A|ECHR|SIAC)\s{1,2}$"
)
_CASE = re.compile(
    r"(?:\sv\.?\s[A-Z][^.;\n]{0,90}|\bRe\s[A-Z][^.;\n]{0,40}|[Nn]os?\.\s?\d{1,6}/\d{2}[^.;\n]{0,40}|\](?:\s\d+)?\s[A-Z][A-Za-z]*[^.;\n]{0,40})"
    r"(?:[,(]\s{0,2}|\bjudgments?\s(?:of|dated)\s|\bdecision\s(?:of|dated)\s)(?:unreported,?\s|GC,?\s|CA,?\s|[A-Z]{2,5},?\s)?$"
)
_UNREPORTED = re.compile(r"\bunreported,?\s(?:[A-Z]{2,5},?\s)?$|ECHR\s$", re.I)
_BIRTH_BEFORE = re.compile(
    r"(?:\bborn(?:\s(?:on|in|at\s[A-Z]\w+\s(?:on|in)))?|\bd\.?\s?o\.?\s?b\.?|\bdate\s+of\s+birth|\bbirth\s?date|\bdob)\s{0,3}(?:is|was|[:;(–-]|of|on|\()?\s{0,4}(?:the\s)?$",
    re.I,
)
_BIRTH_AFTER = re.compile(r"\s{0,2}[(,]?\s{0,2}(?:date\s+of\s+birth|d\.?o\.?b\b)", re.I)
_DEADLINE = re.compile(
    r"(?:\b(?:no|not)\slater\sthan|\bon\sor\sbefore|\bdeadline(?:\s(?:of|is|was|for\s[\w\s]{1,30}(?:is|was|of)))?|\bdue\s(?:on|by)|\bexpir(?:es|ing|y)(?:\son)?"
    r"|\blimitation\sdate\s(?:of|is)|\bto\sexpire\son|\breturnable\son)\s(?:the\s)?(?:\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\.?\s(?:on\s)?)?(?:the\s)?$",
    re.I,
)
_BY = re.compile(
    r"\b(?:by|before|until)\s(?:the\send\sof\s|close\sof\s(?:business\s)?on\s|noon\son\s|midnight\son\s|(?:\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\.?\s)(?:on\s)?)?(?:the\s)?$",
    re.I,
)
_DUTY = re.compile(
    r"\b(?:must|shall|should|is\sto|are\sto|to\sbe|required|requires?|please|file|serve|respond|reply|response|lodge|submit|provide|pay|comply|confirm"
    r"|expect|await|request|invited?|directed|ordered|do\sso|will)\b",
    re.I,
)
_DOCUMENT = re.compile(
    r"(?:^|\n)[ \t]{0,40}(?:(?:Signed|Signature)[^\n]{0,60}\s)?(?:Date|Dated|Date\sof\s(?:letter|report|statement|issue|this\s\w+|print|order|decision)|Sent|Our\s[Dd]ate|Printed(?:\son)?|Print\s[Dd]ate|Date\s[Pp]rinted)"
    r"[ \t]{0,4}[:.]?[ \t.…_]{0,60}(?:this\s|the\s)?(?:\w{3,9},?\s)?$"
)
_OTHER = re.compile(
    r"(?:\b(?:version|rev(?:ised)?\.?|form\s\S{1,8}|copyright|©|v\d\S{0,4}|edition|updated|template)[\s(:]{1,3})$", re.I
)
_ADJECTIVE = re.compile(
    r"\s{1,2}(?:edition|version|guidance|Guidance|Guidelines?|Policy|Framework|White\sPaper|Green\sPaper)\b"
)


def role_of(text: str, reading: Reading) -> str:
    """Give the role of a reading; times and durations are ``event`` or ``other`` as their date is."""
    if reading.kind in ("duration", "set"):
        return "other"
    before = text[max(0, reading.start - 130) : reading.start]
    only_year = reading.year is not None and reading.month is None and not reading.feast
    if only_year and (
        _ACT_BEFORE.search(before[-110:]) or _SHORT_BEFORE.search(before[-12:]) or _ACT_AFTER.match(text, reading.end)
    ):
        return "authority"
    near = before[-40:]
    if _BIRTH_BEFORE.search(near) or _BIRTH_AFTER.match(text, reading.end):
        return "birth"
    if reading.is_calendar and (
        _UNREPORTED.search(near) or (("v" in before or "no" in before or "]" in before) and _CASE.search(before))
    ):
        return "authority"
    if _deadline(before):
        return "deadline"
    if reading.is_calendar and _DOCUMENT.search(before[-110:]):
        return "document-date"
    if _OTHER.search(near) or (only_year and _ADJECTIVE.match(text, reading.end)):
        return "other"
    return "event"


def _deadline(before: str) -> bool:
    if _DEADLINE.search(before[-60:]):
        return True
    led = _BY.search(before[-44:])
    if not led:
        return False
    sentence = re.split(r"[.;]\s", before)[-1]
    return bool(_DUTY.search(sentence)) and not re.search(r"\bhad\b|\bwas\s(?:still|not)\b", sentence)
