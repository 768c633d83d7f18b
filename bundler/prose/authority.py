"""The dates of laws and of cited cases, from the words round them: never those of events."""

from __future__ import annotations

import re

from bundler.prose import welsh
from bundler.prose.cited import cited
from bundler.prose.reading import Reading
from bundler.prose.signs import holds

_LAW = (
    r"(?:Acts?|ACTS?|Orders?|Regulations?|REGULATIONS|Rules|RULES|Directive|Convention|Code"
    r"|Bill|Measure|Instrument|Protocol"
    r"|Scheme|Charter|Treaty|Statute|Constitution|Declaration|Covenant|Ordinance|Law|Decree"
    r"|Agreement|Regs|Arrangements)"
)
_ACT_BEFORE = re.compile(
    rf"\b{_LAW}(?:\sof\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)?(?:\s\([^()\n]{{1,80}}\))?(?:\s(?:Order|Regulations|Rules))?,?\s{{1,2}}(?:of\s)?\Z"
)
_WELSH_ACT = re.compile(rf"\b{welsh.LAW}(?:\s[\w()’'&-]{{1,24}}){{1,9}},?\s\Z")
_ACT_AFTER = re.compile(
    rf"\s{{1,2}}(?:{_LAW}(?![a-z])|[A-Z][a-z]+\s(?:(?:[A-Z][a-z]+|and|of|the|for|on)\s){{0,6}}"
    r"(?:Act|Regulations|Order|Rules|Convention|Protocol|Treaty|Constitution|Covenant)\b|(?:[A-Z][a-z]+\s)?Protocol\b)"
)
_SHORT_BEFORE = re.compile(
    r"(?:(?<![A-Za-z])(?:PACE|CPIA|IRPA|CPR|CrimPR|FOIA|[A-Z]{1,4}[A-Za-z]{0,3}A|ECHR|SIAC)|\bHC\s\d{1,4}\sof|\bNo\.?\s\d{1,4}\sof)\s{1,2}\Z"
)
_AMENDED = re.compile(
    rf"(?:\b(?:amended|inserted|substituted|repealed|enacted|re-enacted|consolidated|(?:came|brought|come)\s(?:in)?to"
    rf"\s(?:force|effect))|{_LAW}\s(?:\d{{4}}\s)?(?:was|were)\s(?:made|laid|passed))"
    r"\s(?:in|on|from|with\seffect\sfrom)\s(?:the\s)?\Z"
)
# ``the 1997 Code, which entered into force on``; of a judgment the same words tell what happened.
_IN_FORCE = re.compile(
    r"(?:\b(?:Code|Act|Law|Convention|Treaty|Regulations?|Directive|Protocol|Constitution|[Aa]mendments?|Rules)\b(?:(?!judgment|order)[^.;\n]){0,70}"
    r"\bentered\sinto\sforce|\b(?:It|Regulation|Directive|Law|Act|Decision)\sshall\s(?:apply|enter\sinto\sforce|take\seffect)(?:\sas)?)"
    r"\s(?:on|in|from)\s\Z"
    r"|\bentry\sinto\sforce,\s(?:namely|that\sis),?\s(?:on\s)?\Z|[;(]\s?in\sforce\s(?:until|from|since|between)\s\Z|\),\swhich\sentered\sinto\sforce\son\s\Z"
    r"|\bapplies(?:,[^,.;]{1,40},)?\s(?:as\s)?from\s\Z|\bMember\sStates?\sshall\b[^.;\n]{0,120}\bby\s\Z|\bcomply\swith\sthis\s(?:Directive|Regulation)\sby\s\Z"
    r"|\b(?:Regulations|Act|Law|Code|Rules)\s(?:promulgated|enacted)\s(?:on\s|in\s)?\Z"
)
# ``On 1 August 1997 the Studies Act entered into force``
_ENTERS = re.compile(
    r",?\s(?:the|an?)\s(?:new\s)?(?:(?:[A-Z][\w’-]+|of|on|and|the)\s){0,9}(?:Act|Law|Code|Regulations?|Rules|Convention|Treaty|Protocol|Directive)\s"
    r"(?:\([^()\n]{1,60}\)\s)?(?:entered|came)\sinto\s(?:force|effect)\b"
)
# ``in May 1972, Perrow v. Lisle held``
_HELD = re.compile(r",\s(?:[A-Z][\w.’]+\s){1,4}v\.\s[A-Z][^.;\n]{0,40}\b(?:held|ruled)\b")
_PLEADED = re.compile(
    r"\b(?:complaint|claims?|pleadings?|petition|particulars|grounds|defence|applications?|statements?|indictment|charges?|plans?|requests?)"
    r"\s(?:was|were|(?:has|have|had)\sbeen)\s(?:then\s|later\s|subsequently\s|further\s)?amended\s(?:on|in)\s\Z"
)
_CASE = re.compile(
    r"(?:\sv\.?\s(?:the\s)?[A-Z][^.;\n]{0,90}|\bRe\s[A-Z][^.;\n]{0,40}|[Nn]os?\.\s?\d{1,6}/\d{2}[^.;\n]{0,40}"
    r"|\bC[-‑]\d{1,4}/\d{2}(?!\),\s\Z)[^.;\n]{0,60}|\](?:\s\d+)?\s[A-Z][A-Za-z]*[^.;\n]{0,40})"
    r"(?:[,(]\s{0,2}|,?\s(?:judgments?|decision)\s(?:of|dated)\s|,\s(?:decided\s)?(?:on|in)\s)(?:unreported,?\s"
    r"|GC,?\s|CA,?\s|[A-Z]{2,5},?\s)?\Z"
)
_REPORTED = re.compile(
    r"\b\d{1,4}\s(?:[A-Z][A-Za-z0-9.]{0,8}\s?){1,4}\s\d{1,5}(?:,\s\d{1,5}(?:[-–]\d{1,5})?)?\s?\((?:[^()\n]{0,24}\s)?\Z"
)
_INSTRUMENT = re.compile(
    r"\b(?:(?:Directive|Regulation|Decision|Law)\b[^.;\n]{0,24}\d{1,5}/\d{1,5}(?:/[A-Z]{2,4})?"
    r"(?:(?!\b(?:expired|namely|was|were|had|has|until|which)\b)[^.;\n]){0,80}"
    r"|(?:Directive|Convention|Treaty|Protocol|Covenant|Constitution|Charter|Law\sNo\.?\s[\d-]{1,9})\b[^.;,\n]{0,60}"
    r"|(?:Council|European\sParliament)\s)\s?(?:\((?:as\s)?|of\s|dated\s|,\s)\Z"
)
_CASE_LED = re.compile(
    r"\b(?:[Jj]udgments?|[Oo]rders?|[Oo]pinion|decision)\s(?:of|delivered\son)\s"
    r"(?:the\s(?:President\s(?:of\sthe\s)?)?(?:(?:General\s)?Court\s(?:of\s(?:Justice|First\sInstance)\s)?)?of\s)?\Z"
)
# ``By judgment of 3 May 2014, X v Council, the General Court annulled …`` tells what happened.
_ACTED = re.compile(r"(?:\A|[.;:\n]\s{0,3}(?:\d{1,3}\.?\s{1,3})?)By\s(?:its\s)?(?:judgment|order|decision)\sof\s\Z")
_CASES_LED = re.compile(r"\b[Jj]udgments\sof\s[^.;\n]{1,120}\band\sof\s\Z")
_CASE_AFTER = re.compile(
    r"[,)]?\s{0,2}(?:,?\sin\s)?(?:(?:Joined\s)?Cases?\s[CT][-‑]|(?:the\scase\sof\s)?[^.;\n]{0,60}(?:\b[CT][-‑]\d{1,4}/\d\d|\sv\.?\s[A-Z]|§\s?\d|Series\sA))"
)
_UNREPORTED = re.compile(r"\b[Uu]nreported,?\s(?:[A-Z]{2,5},?\s)?\Z|ECHR\s\Z")
_AMENDED_WORDS = (
    "amended",
    "inserted",
    "substituted",
    "repealed",
    "nacted",
    "consolidated",
    "force",
    "effect",
    "was",
    "were",
)
_FORCE_WORDS = ("force", "shall", "applies", "comply", "promulgated", "enacted")
_INSTRUMENT_WORDS = (
    "Directive",
    "Regulation",
    "Decision",
    "Law",
    "Convention",
    "Treaty",
    "Protocol",
    "Covenant",
    "Constitution",
    "Charter",
    "Council",
    "European",
)
_INSTRUMENT_LEADS = ("(", "as", "of", "dated", ",")
_JUDGED_WORDS = ("udgment", "rder", "pinion", "ecision")
_CASE_MARKS = (" v", "Re ", "o. ", "os. ", "C-", "C‑", "]", "\nv", "Re\n")


def is_authority(text: str, reading: Reading, before: str) -> bool:
    """Whether a reading is the date of a law or of a cited case; `before` is the text that stands right before it."""
    if not reading.is_calendar:
        return False
    only_year = reading.year is not None and reading.month is None and not reading.feast
    if only_year and (
        _ACT_BEFORE.search(before[-110:])
        or _WELSH_ACT.search(before)
        or _SHORT_BEFORE.search(before[-14:])
        or _ACT_AFTER.match(text, reading.end)
    ):
        return True
    near = before[-60:]
    if (("nreported" in near or "ECHR" in near) and _UNREPORTED.search(before[-40:])) or _amended(before):
        return True
    after = text[reading.end : reading.end + 130]
    if ("into" in after and _ENTERS.match(after)) or (" v. " in after and _HELD.match(after)):
        return True
    if only_year and text[reading.end : reading.end + 1] == ")" and _REPORTED.search(before):
        return True
    if not only_year and (
        (
            before.rstrip().endswith(_INSTRUMENT_LEADS)
            and holds(before, _INSTRUMENT_WORDS)
            and _INSTRUMENT.search(before)
        )
        or _judged(text, reading, before)
    ):
        return True
    if cited(text, reading.start, reading.end, before, whole=not only_year):
        return True
    return holds(before, _CASE_MARKS) and bool(_CASE.search(before))


def _amended(before: str) -> bool:
    """Whether it is the day on which a law was made, changed or came into force."""
    near = before[-60:]
    if holds(near, _AMENDED_WORDS) and _AMENDED.search(near):
        return not _PLEADED.search(near)
    return holds(before, _FORCE_WORDS) and bool(_IN_FORCE.search(before))


def _judged(text: str, reading: Reading, before: str) -> bool:
    """Whether it is the day of a judgment that is cited: ``judgment of 5 June 2014, C-255/13``."""
    if before[-3:-1] not in ("of", "on") or not holds(before, _JUDGED_WORDS):
        return False
    if not (_CASE_LED.search(before[-60:]) or _CASES_LED.search(before)) or _ACTED.search(before[-40:]):
        return False
    return bool(_CASE_AFTER.match(text, reading.end))
