"""What a date is the date of, from the words round it: an event, an authority, a birth, a deadline, the document."""

from __future__ import annotations

import re

from bundler.prose import welsh
from bundler.prose.cited import cited
from bundler.prose.reading import Reading

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
_BIRTH_BEFORE = re.compile(
    r"(?:\b(?:g?anwyd|g?aned|eni)(?:(?:\s[^\W\d]{1,20}){0,3}\s(?:ar|yn|ym))?|\bborn(?:\s(?:on|in|at)(?:\s(?:\w{2,14},?\s){1,3}(?:on|in))?)?|\bd\.?\s?o\.?\s?b\.?|\bdate\s+of\s+birth|\bbirth\s?date|\bdob)"
    r"\s{0,3}(?:is|was|(?:(?:is|was)\s)?(?:(?:given|recorded|shown|stated|written|noted|entered)\s)?(?:as|to\sbe|being)"
    r"|[:;(–-]|of|on|\()?\s{0,4}(?:the\s)?\Z",
    re.I,
)
_BIRTH_AFTER = re.compile(r"[ \t]{0,2}[(,]?[ \t]{0,2}(?:date\s+of\s+birth|d\.?o\.?b\b)(?!\s{0,2}:)", re.I)
_CLOCK = r"(?:\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?|noon)\s(?:on\s)?)?"
_DEADLINE = re.compile(
    rf"\b(?:(?:no|not)\slater\sthan|on\sor\sbefore|deadline(?:\s(?:of|is|was|for\s[\w\s]{{1,30}}(?:is|was|of)))?"
    rf"|due(?:\s(?:on|by|for))?|extended\s(?:to|until)|expires?(?:\son)?"
    rf"|limitation\sdate\s(?:of|is)|to\sexpire\son|returnable\son|runs?\sout(?:\son)?|(?:that\sis|i\.e\.|ie),?\s(?:until|by)"
    rf"|(?:(?<=,)|(?<=,\s))so\sby|(?:have|has|had|gave\s\w{{1,12}}|given)\suntil|expire\son|dim\shwyrach\sna|ar\sneu\scyn"
    rf"|(?:ymateb|ateb|apelio|derbyn|dderbyn|cais)\s(?:[^\W\d]{{1,12}}\s){{0,4}}(?:cyn|erbyn|hyd\sat))\s(?:the\s|yr?\s)?{_CLOCK}(?:the\s)?\Z",
    re.I,
)
_BY = re.compile(
    r"\b(?:by|before)\s(?:the\send\sof\s|close\sof\s(?:business\s)?on\s|noon\son\s|midnight\son\s"
    rf"|{_CLOCK})?(?:the\s|about\s)?\Z",
    re.I,
)
_DUTY = re.compile(
    r"\b(?:must|shall|should|would|will|to\sbe|is\sto|are\sto|was\sto|were\sto|required"
    r"|requires?|requested|please|file|serve|respond|lodge"
    r"|submit|provide|pay|comply|confirm|expect(?:s|ed)?|await|requests?|invited?|directed"
    r"|ordered|do\sso|asked|comment|apply|appeal"
    r"|ought\sto|have\sthe|let\sme|heard\snothing|hear|return|due|needs?|answer|agreed\sto|undert(?:ook|ake)s?)\b",
    re.I,
)
_WILL = re.compile(r",?\s(?:\w+\s){0,3}(?:will|must|shall|is\sto|are\sto)\b")
_DONE = re.compile(r"\b(?:had|have|has)\s(?:been|become|not\syet)\b|\bhad\s\w+ed\b|^\s{0,4}\Z", re.I)
_DOCUMENT = re.compile(
    r"(?:^|\n)[ \t]{0,40}(?:(?:Signed|Signature)[^\n]{0,60}\s)?(?:Dyddiad(?:\s?/\s?Date)?|Date\s?/\s?Dyddiad"
    r"|Date|DATE|Dated|DATED|Sent|Our\s[Dd]ate"
    r"|Date\sof\s(?:letter|report|statement|issue|this\s\w+|order|decision))[ \t]{0,4}[:.]?[ \t.…_]{0,60}"
    r"(?:this\s|the\s)?(?:\w{3,9},?\s)?\Z"
)
_PRINTED = re.compile(
    r"\b(?:printed(?:\son|\sat)?|print\sdate|date\s(?:of\s)?print(?:ed|out)?|report\s(?:run"
    r"|date|created)|run\sdate|extracted(?:\son)?)"
    r"\s{0,3}[:.]?\s{0,3}\Z",
    re.I,
)
_SEALED = re.compile(r"(?:^|[\n.])\s{0,4}(?:Made|Sealed|Dated|MADE|SEALED|DATED)\s(?:on\s|this\s)?(?:the\s)?\Z")
_OTHER = re.compile(
    r"(?:\b(?:version|rev(?:ised)?\.?|form\s(?=\S{0,7}\d)\S{1,8}|copyright|©|v\d\S{0,4}|edition|template)[\s(:]{1,3})\Z",
    re.I,
)
_POLICY = re.compile(
    r"(?:\b[Gg]uidance|\b[Gg]uidelines?|\b[Pp]olicy|\bFramework|\bCircular|\bInstruction"
    r"|\bPSI|\bPSO|\bWhite\sPaper|\bManual|\bHandbook)"
    r"(?:[^.;\n]{0,90}\b(?:published|issued|revised|updated|reissued))?\s(?:of|dated|in|on|and)\s(?:the\s)?\Z"
)
# A line of prose that was broken before its date.
_WRAPPED = re.compile(r"[^\n]{45,}\s(?:on|of|in|by|from|until|and|dated|since|before|after|between|the)[ \t]*\Z")
_ADJECTIVE = re.compile(
    r"\s{1,2}(?:edition|version|guidance|Guidance|Guidelines?|Policy|Framework|White\sPaper|Green\sPaper)\b"
)
_ALSO = re.compile(r"\s{0,2}(?:,|and|&|or)\s{0,2}(?:and\s|on\s|in\s)?(?:the\s)?(?:revised\s(?:in|on)\s)?")
_SIBLING = re.compile(r"\s?(?:,|;|and|,\sand)\s(?:and\s)?[A-Z][A-Za-z]{0,12}(?:\swas)?\s(?:on|in)\s(?:the\s)?")
_HEAD_LINES = 16


_DEADLINE_WORDS = (
    "later",
    "before",
    "deadline",
    "due",
    "extended",
    "expire",
    "limitation",
    "returnable",
    "until",
    "run",
    "by",
    "hwyrach",
    "cyn",
    "erbyn",
    "hyd",
)
_AMENDED_WORDS = (
    "amended",
    "inserted",
    "substituted",
    "repealed",
    "nacted",
    "consolidated",
    "force",
    "effect",
    "shall",
    "applies",
    "comply",
    "promulgated",
    "enacted",
    "was",
    "were",
)
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
_POLICY_WORDS = (
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
)
_BIRTH_WORDS = re.compile(r"born|birth|anwyd|aned|eni|o\.?\s?b")
_OTHER_WORDS = (
    "version",
    "rev",
    "form",
    "copyright",
    "©",
    "edition",
    "template",
    *(f"v{figure}" for figure in range(10)),
)
_SEALED_WORDS = ("ade", "ealed", "ated", "MADE", "SEALED", "DATED")
_JUDGED_WORDS = ("udgment", "rder", "pinion", "ecision")
_DOCUMENT_WORDS = ("ate", "ATE", "Sent", "yddiad")
_PRINTED_WORDS = ("print", "report", "run", "extract")
_CASE_MARKS = (" v", "Re ", "o. ", "os. ", "C-", "C‑", "]", "\nv", "Re\n")


def _holds(text: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110 - any() would make a generator for each of so many short searches
        if word in text:
            return True
    return False


def role_of(text: str, reading: Reading, previous: Reading | None = None, previous_role: str = "") -> str:
    """Give the role of a reading, whose neighbour before it has `previous_role`; a duration is ``other``."""
    if reading.kind in ("duration", "set"):
        return "other"
    before = text[max(0, reading.start - 130) : reading.start]
    near = before[-40:]
    if previous is not None and _goes_on(text, reading, previous, previous_role):
        return previous_role
    if _authority(text, reading, before):
        return "authority"
    born = near.lower()
    if (_BIRTH_WORDS.search(born) and _BIRTH_BEFORE.search(near)) or _BIRTH_AFTER.match(text, reading.end):
        return "birth"
    if _deadline(before, text[reading.end : reading.end + 40]):
        return "deadline"
    if reading.is_calendar and _own(text, reading, before):
        return "document-date"
    only_year = reading.month is None and not reading.feast
    if reading.is_calendar and (
        (_holds(born, _OTHER_WORDS) and _OTHER.search(near))
        or (_holds(before, _POLICY_WORDS) and _POLICY.search(before))
        or (only_year and _ADJECTIVE.match(text, reading.end))
    ):
        return "other"
    return "event"


def _goes_on(text: str, reading: Reading, previous: Reading, role: str) -> bool:
    """Whether it stands in one list with a birth, an authority or a policy: ``born on 9 May 2015 and 1 June 2017``."""
    gap = text[previous.end : reading.start]
    if role == "birth" and len(gap) < 30 and _SIBLING.fullmatch(gap):
        return True
    if role not in ("birth", "authority", "other") or not _ALSO.fullmatch(gap):
        return False
    return role == "birth" or (previous.month is None) == (reading.month is None)


def _authority(text: str, reading: Reading, before: str) -> bool:
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
    if (("nreported" in near or "ECHR" in near) and _UNREPORTED.search(before[-40:])) or (
        (_holds(near, _AMENDED_WORDS) or "Member State" in before) and _amended(before)
    ):
        return True
    after = text[reading.end : reading.end + 130]
    if ("into" in after and _ENTERS.match(after)) or (" v. " in after and _HELD.match(after)):
        return True
    if only_year and text[reading.end : reading.end + 1] == ")" and _REPORTED.search(before):
        return True
    if not only_year and (
        (_holds(before, _INSTRUMENT_WORDS) and _INSTRUMENT.search(before)) or _judged(text, reading, before)
    ):
        return True
    if cited(text, reading.start, reading.end, before, whole=not only_year):
        return True
    return _holds(before, _CASE_MARKS) and bool(_CASE.search(before))


def _amended(before: str) -> bool:
    """Whether it is the day on which a law was made, changed or came into force."""
    if _AMENDED.search(before[-60:]):
        return not _PLEADED.search(before[-60:])
    return bool(_IN_FORCE.search(before))


def _judged(text: str, reading: Reading, before: str) -> bool:
    """Whether it is the day of a judgment that is cited: ``judgment of 5 June 2014, C-255/13``."""
    if before[-3:-1] not in ("of", "on") or not _holds(before, _JUDGED_WORDS):
        return False
    if not (_CASE_LED.search(before[-60:]) or _CASES_LED.search(before)) or _ACTED.search(before[-40:]):
        return False
    return bool(_CASE_AFTER.match(text, reading.end))


def _own(text: str, reading: Reading, before: str) -> bool:
    """Whether it is the date at the head or the foot of the document: ``Date:``, or a line near the top."""
    if _holds(before, _DOCUMENT_WORDS) and _DOCUMENT.search(before[-110:]):
        return True
    if _holds(before, _SEALED_WORDS) and _SEALED.search(before[-24:]):
        return True
    near = before[-30:]
    if _holds(near.lower(), _PRINTED_WORDS) and _PRINTED.search(near):
        return True
    if not (reading.year and reading.day) or reading.start > 1500 or text.count("\n", 0, reading.start) > _HEAD_LINES:
        return False
    head = text.rfind("\n", max(0, reading.start - 60), reading.start)
    tail = text.find("\n", reading.end, reading.end + 12)
    if head < 0 < reading.start - 60 or (tail < 0 and len(text) > reading.end + 12):
        return False
    rest = text[head + 1 : reading.start] + text[reading.end : tail if tail >= 0 else len(text)]
    return not rest.strip(" \t.,()") and not _WRAPPED.search(text, max(0, head - 80), max(0, head))


def _deadline(before: str, after: str) -> bool:
    near = before[-60:]
    if _holds(near.lower(), _DEADLINE_WORDS) and _DEADLINE.search(near):
        return True
    if not _BY.search(before[-44:]):
        return False
    sentence = re.split(r"(?<!i\.e)[.;]\s", before)[-1]
    if _WILL.match(after):
        return True
    return bool(_DUTY.search(sentence)) and not _DONE.search(sentence)
