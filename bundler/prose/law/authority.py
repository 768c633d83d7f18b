"""The dates of laws and of cited cases, from the words round them: never those of events."""

from __future__ import annotations

import re

from bundler.prose.law.case_law import decides, given_today, judged, which_case
from bundler.prose.law.cited import cited
from bundler.prose.law.english_law import of_english_law
from bundler.prose.law.lawmaking import by_an_act, made_law, short_title
from bundler.prose.law.own_decision import is_own_decision
from bundler.prose.patterns.signs import holds
from bundler.prose.reading import Reading
from bundler.prose.words import welsh

_LAW = (
    r"(?:Acts?|ACTS?|Orders?|Regulations?|REGULATIONS|Rules|RULES|Directive|Convention|Code"
    r"|Bill|Measure|Instrument|Protocol"
    r"|Scheme|Charter|Treaty|Statute|Constitution|Declaration|Covenant|Ordinance|Law|Decree"
    r"|Agreement|Regs|Arrangements|Amendments?)"
)
_ACT_BEFORE = re.compile(
    rf"\b{_LAW}(?:\sof\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)?(?:\s\([^()\n]{{1,80}}\))?(?:\s(?:Order|Regulations|Rules))?,?\s{{1,2}}(?:of\s)?\Z"
)
_WELSH_ACT = re.compile(rf"\b{welsh.LAW}(?:\s[\w()’'&-]{{1,24}}){{1,9}},?\s\Z")
_ACT_AFTER = re.compile(
    rf"(?:(?:,\s\d{{4}})*,?\s(?:and|or)\s\d{{4}})?\s{{1,2}}(?:{_LAW}(?![a-z])|[A-Z][a-z]+\s(?:(?:[A-Z][a-z]+|and|of|the|for|on)\s){{0,6}}"
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
# ``the 1997 Code, which entered into force on``; of a judgment the same words tell what happened. Each is tried only
# where one of the signs before it stands.
_IN_FORCE = tuple(
    (signs, re.compile(pattern))
    for signs, pattern in (
        (
            ("entered",),
            r"\b(?:Code|Act|Law|Convention|Treaty|Regulations?|Directive|Protocol|Constitution|[Aa]mendments?|Rules)\b(?:(?!judgment|order)[^.;\n]){0,70}"
            r"\bentered\sinto\sforce\s(?:on|in|from)\s\Z|\),?\s(?:which\s)?entered\sinto\sforce\son\s\Z"
            r"|\b(?:[Ll]aw|Act|legislation)\stransposing\b[^.;\n]{0,70}\bentered\sinto\sforce\s(?:only\s)?(?:on|in)\s\Z",
        ),
        (
            ("shall",),
            r"\b(?:It|Regulation|Directive|Law|Act|Decision)\sshall\s(?:apply|enter\sinto\sforce|take\seffect)(?:\sas)?\s(?:on|in|from)\s\Z"
            r"|\bArticles?\s[\d()a-z,\s]{0,24}shall\s(?:apply|enter\sinto\sforce|take\seffect)\b[^.;\n]{0,70}\s(?:on|from|until|as\sof)\s(?:the\s)?\Z"
            r"|\bMember\sStates?\sshall\b[^.;\n]{0,120}\b(?:by|from|as\sof)\s\Z",
        ),
        (
            ("effect",),
            r"\b(?:repeals?|repealed|replaces?|replaced),?\s(?:(?:the\s)?(?:[A-Z]\w+\s){0,3}(?:Directive|Regulation|Decision|Act|Law|Code)\b[^.;\n]{0,40}\b)?with\seffect\sfrom\s\Z"
            r"|\b(?:promulgated|enacted)\sto\sbe\seffective\s(?:on|from|as\sof)\s\Z"
            r"|\brepeal\s(?:took|takes|taking)\seffect\s(?:on|from)\s\Z",
        ),
        (("repeal",), r"\brepeal\sof\s(?:Directive|Regulation|Decision)s?\b[^.;\n]{0,60}\s(?:on|from|at)\s\Z"),
        (
            ("appl",),
            r"\bmade\sapplicable\s(?:as\s)?from\s\Z|\bapplies(?:,[^,.;]{1,40},)?\s(?:as\s)?from\s\Z"
            r"|\b(?:[Rr]egulation|[Dd]irective|Convention)\b[^.;\n]{0,30}\bappl(?:y|ies)\s(?:only\s)?to\s[^.;\n]{0,60}\b(?:instituted|made|concluded|lodged|registered)\s(?:on\sor\s)?(?:after|from)\s\Z",
        ),
        (
            ("force",),
            r"\bentry\sinto\sforce,\s(?:namely|that\sis),?\s(?:on\s)?\Z|[;(]\s?in\sforce\s(?:until|from|since|between)\s\Z",
        ),
        (("comply",), r"\bcomply\swith\sthis\s(?:Directive|Regulation)\sby\s\Z"),
        (
            ("promulgated", "enacted"),
            r"\b(?:[Rr]egulations?|Act|Law|Code|Rules)\s(?:promulgated|enacted)\s(?:in\sfinal\sform\s)?(?:on\s|in\s)?\Z",
        ),
        (
            ("adopted", "published", "signed", "promulgated"),
            r"\b(?:Regulation|Directive)\s(?:\([A-Z]{2,4}\)\s)?(?:No\s)?\d{1,4}/\d{2,4}(?:/[A-Z]{2,3})?\swas\s(?:adopted|published|signed)\s(?:on|in)\s\Z"
            r"|\bpublished\sin\sthe\s(?:Official\sJournal|OJ)\b[^.;\n]{0,40}\s(?:on|before|after|of)\s\Z"
            r"|\b(?:Law|Act|Code)\b[^.;\n]{0,40}\bwas\s(?:adopted|promulgated)\s(?:on|in)\s\Z",
        ),
        (
            ("passed",),
            r"\b(?:[Aa]ct|statute|law|ordinance|resolution|Declaration|Constitution)\s[^.;\n]{0,100},\spassed\s(?:on|in)\s\Z",
        ),
        (
            ("expire",),
            r"\b(?:transpos(?:ing|ition)|implement(?:ing|ation)\sof)\b[^.;\n]{0,80}\bexpire[sd]?\son\s\Z",
        ),
        (("implemented",), r"\bimplemented\b[^.;\n]{0,70}\bDirective\b[^.;\n]{0,40}\sby\s\Z"),
        (
            ("force", "applicable"),
            r"\b(?:legislation|law|version|provisions|rules|Code|Act|wording)\s(?:of\s[^.;\n]{1,40}\s)?(?:in\sforce|applicable)\s(?:in|on|until|from|since|during|between|as\sfrom)\s(?:the\s)?\Z",
        ),
        (
            ("reform",),
            r"\breforms?\sof\sthe\s[^.;\n]{3,80}\b(?:took\seffect|entered\sinto\sforce)\s(?:on|from|in)\s\Z",
        ),
    )
)
# ``On 1 August 1997 the Studies Act entered into force``
_ENTERS = re.compile(
    r",?\s(?:the|an?)\s(?:new\s)?(?:(?:[A-Z][\w’-]+|of|on|and|the|to|for|in|\([^()\n]{2,40}\))\s){0,9}(?:Act|Law|Code|Regulations?|Rules|Convention|Treaty|Protocol|Directive)\s"
    r"(?:\([^()\n]{1,60}\)\s)?(?:entered|came)\sinto\s(?:force|effect)\b"
)
_PLEADED = re.compile(
    r"\b(?:complaint|claims?|pleadings?|petition|particulars|grounds|defence|applications?|statements?|indictment|charges?|plans?|requests?|opinions?|judgments?|orders?)"
    r"(?:,\s[^.;,\n]{3,40}(?:,\s\d{4})?,)?\s(?:was|were|(?:has|have|had)\sbeen)\s(?:then\s|later\s|subsequently\s|further\s)?amended\s(?:on|in)\s\Z"
)
# Article 198(10) of the 1992 Code
_ARTICLE_OF = re.compile(r"\b(?:[Aa]rticles?|[Ss]ections?|[Pp]aragraphs?|[Rr]egulations?)\s\d[\w()]{0,10}\sof\sthe\s\Z")
# ``Directive 2011/7 to contracts concluded before 16 March 2013``: what a law reaches
_REACHED = re.compile(
    r"\b(?:contracts?|agreements?|leases?|claims?|periods?|applications|proceedings|decisions|payments|vehicles|products|goods|rights?|persons"
    r"|employees|relationships|acts|crimes|offen[cs]es|programmes?|plans|contests)[’”]?\s(?:\w+\s){0,3}(?:concluded|made|committed|adopted|approved|ending|begun|lodged|instituted|registered|manufactured|created|granted"
    r"|entered\sinto|due|existing|occur(?:ring)?)\s(?:as\s)?(?:before|after|prior\sto|on\sor\s(?:after|before)|until|from)\s\Z"
)
_LAW_NAMED = re.compile(r"\b(?:[Dd]irectives?|[Rr]egulation|Article|Act|Member\sStates?|[Ss]ection)\b")
# the ministerial decree of 1974
_LAW_OF = re.compile(
    r"\b(?:decrees?|regulations|ordinances?|statutes?|laws|constitution|(?:Law|Act|Decree|Order)\s(?:[Nn]o\.?\s)?[IVXLCDM]{1,8})\sof\s\Z"
)
_CASE = re.compile(
    r"(?:\sv\.?\s(?:the\s)?[A-Z][^.;\n]{0,90}|\bRe\s[A-Z][^.;\n]{0,40}|[Nn]os?\.\s?\d{1,6}/\d{2}(?:\set\sseq\.)?[^.;\n]{0,40}"
    r"|\bC[-‑]\d{1,4}/\d{2}(?!\),\s\Z)[^.;\n]{0,60}|(?<=\d\d)\](?:\s\d+)?\s[A-Z][A-Za-z]*[^.;\n]{0,40})"
    r"(?:[,(]\s{0,2}|,?\s(?:judgments?|decision)\s(?:of|dated)\s|,\s(?:decided\s)?(?:on|in)\s)(?:unreported,?\s"
    r"|GC,?\s|CA,?\s|[A-Z]{2,5},?\s)?\Z"
)
_REPORTED = re.compile(
    r"\b\d{1,4}\s(?:[A-Z][A-Za-z0-9.]{0,8}\s?){1,4}\s\d{1,5}(?:,\s\d{1,5}(?:[-–]\d{1,5})?)?\s?\((?:[^()\n]{0,24}\s)?\Z"
)
_INSTRUMENT = re.compile(
    r"\b(?:(?:Directives?|Regulations?|Decisions?|Law)\b[^.;\n]{0,24}\d{1,5}/\d{1,5}(?:/[A-Z]{2,4})?"
    r"(?:(?!\b(?:expired|namely|was|were|had|has|until|which|judgment|letter|hearing)\b)[^.;\n]){0,80}"
    r"|(?:Directive|Convention|Treaty|Protocol|Covenant|Constitution|Charter|Law\sNo\.?\s[\d-]{1,9})\b[^.;,\n]{0,60}"
    r"|(?:Council|European\sParliament)\s|\((?:EU|EC|EEC)\)\s(?:No\s)?\d{1,4}/\d{2,4}\s)\s?(?:\((?:as\s)?|of\s|dated\s|,\s)\Z"
)
# Marlin v. Marvonia (no. 1), 25 October 1989
_NUMBERED_CASE = re.compile(r"\s\([Nn]o\.\s?\d{1,2}\),\s\Z")
_UNREPORTED = re.compile(r"\b[Uu]nreported,?\s(?:[A-Z]{2,5},?\s)?\Z|ECHR\s\Z")
_REACHES = (" before ", " after ", " to ", " until ", " from ")
_AMENDED_WORDS = (
    "amended",
    "inserted",
    "substituted",
    "repealed",
    "nacted",
    "consolidated",
    "force",
    "effect",
    "made",
    "laid",
    "passed",
)
_FORCE_WORDS = tuple(dict.fromkeys(sign for signs, _ in _IN_FORCE for sign in signs))
# The last letters of the words that lead from a law to its day: on, from, until, of, the, namely, is, after, enacted.
_FORCE_LEADS = ("n", "m", "il", "of", "e", "y", "s", "r", "ed", "at", "g", ",")
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
# the March 21, 1942 Act of Congress
_OF_CONGRESS = re.compile(r"\sActs?(?:\sof\sCongress)?\b(?!\sof\s[a-z])")
_CASE_MARKS = (" v", "Re ", "o. ", "os. ", "C-", "C‑", "]", "\nv", "Re\n")


def is_authority(text: str, reading: Reading, before: str) -> bool:
    """Whether a reading is the date of a law or of a cited case; `before` is the text that stands right before it."""
    end = reading.end
    if not reading.is_calendar:
        return reading.offset is not None and _told_of_law(text, end, before)
    only_year = reading.year is not None and reading.month is None and not reading.feast
    if only_year:
        if _year_of_law(text, end, before):
            return True
    elif is_own_decision(text, end, before):
        return False
    if _changed(text, reading, before) or decides(text, end, before):
        return True
    if not only_year and (_day_of_instrument(before) or _OF_CONGRESS.match(text, end) or judged(text, end, before)):
        return True
    if cited(text, reading.start, end, before, whole=not only_year):
        return True
    if _ends_as_cited(before) and holds(before, _CASE_MARKS) and _CASE.search(before):
        return True
    return of_english_law(text, end, before)


def _ends_as_cited(before: str) -> bool:
    """Whether what stands before a day ends as a citation does before its own: ``(``, ``, CA,``, ``, decided on``."""
    led = before.rstrip()
    if led.endswith(("on", "in")):
        return led[:-2].rstrip().endswith((",", "decided"))
    return led.endswith((",", "(", "of", "dated", "unreported")) or led[-1:].isupper()


def _year_of_law(text: str, end: int, before: str) -> bool:
    """Whether the year that stops at `end` is part of the name of a law, or closes a report in brackets."""
    return bool(
        _ACT_BEFORE.search(before[-110:])
        or _WELSH_ACT.search(before)
        or _short_before(before[-14:])
        or (before.endswith(" of ") and _LAW_OF.search(before[-24:]))
        or (before.endswith(" of the ") and _ARTICLE_OF.search(before[-44:]))
        or _ACT_AFTER.match(text, end)
        or short_title(text, end)
        or (text[end : end + 1] == ")" and _REPORTED.search(before))
    )


def _short_before(near: str) -> bool:
    """Whether the words right before a year are the letters for which a law is known, or its number."""
    led = near.rstrip()
    return (led[-1:].isupper() or led.endswith("of")) and _SHORT_BEFORE.search(near) is not None


def _day_of_instrument(before: str) -> bool:
    """Whether what stands before a day names the directive, treaty or law that is of that day."""
    if not before.rstrip().endswith(_INSTRUMENT_LEADS) or not holds(before, _INSTRUMENT_WORDS):
        return False
    return bool(_INSTRUMENT.search(before))


def _changed(text: str, reading: Reading, before: str) -> bool:
    """Whether it is the day on which a law was made or changed, came into force, or from which it reaches things."""
    if before.endswith(_REACHES) and _REACHED.search(before[-90:]) and _LAW_NAMED.search(before):
        return True
    if before.endswith("), ") and _NUMBERED_CASE.search(before[-14:]):
        return True
    near = before[-60:]
    if (("nreported" in near or "ECHR" in near) and _UNREPORTED.search(before[-40:])) or _amended(before):
        return True
    if not (reading.day or reading.decade) and made_law(text, reading.end, before):
        return True
    return "into" in text[reading.end : reading.end + 130] and bool(_ENTERS.match(text, reading.end))


def _told_of_law(text: str, end: int, before: str) -> bool:
    """Whether what is told from another date belongs to a law or a cited case: ``Seven years later, Congress …``."""
    if text.startswith(",", end) and (made_law(text, end, before) or by_an_act(text, end)):
        return True
    return which_case(text, end) or given_today(text, end, before)


def comes_into_force(before: str) -> bool:
    """Whether the words before a date lead to it from a law that came into force on it, or was made or reached then."""
    if not before[:-1].endswith(_FORCE_LEADS) or not holds(before, _FORCE_WORDS):
        return False
    return any(pattern.search(before) for signs, pattern in _IN_FORCE if holds(before, signs))


def _amended(before: str) -> bool:
    """Whether it is the day on which a law was made, changed or came into force."""
    near = before[-60:]
    if holds(near, _AMENDED_WORDS) and _AMENDED.search(near):
        return not _PLEADED.search(before[-90:])
    return comes_into_force(before)
