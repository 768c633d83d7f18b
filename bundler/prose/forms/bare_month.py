"""A month that stands alone, where it is a month: in March, the June hearing, and ``Sept –`` that opens a line."""

from __future__ import annotations

import re

from bundler.prose.forms.partial import BEFORE_MONTH, MONTH_OR_NAME
from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.reading import Reading
from bundler.prose.words.vocabulary import MONTH, month_of

_SURE_BEFORE = AnyCase(
    r"\b(?:in|since|until|till|during|throughout|by|from|through)\s(?:the|early|late|mid)[\s-]{1,3}\Z|\b(?:in|since|until|till|during|throughout|through|early|mid|late|last|next|this|that|around|about|by|of|mis|fis)[\s-]{1,3}\Z"
)
_PERSON_AFTER = re.compile(
    r"['’]s|,?\s+(?:J|LJ|LJJ|CJ|MR|KC|QC|P|JSC)\b|\s+(?!(?:I|He|She|They|We|The|It|On|In|At"
    r"|To|Mr|Ms|Mrs|Miss)\b)[A-Z][a-z]+"
)
_ADJECTIVE_BEFORE = AnyCase(r"\b(?:the|a|an|his|her|their|our|my|its|that|this|your)\s\Z")
_NOUN_AFTER = re.compile(
    r"\s(?:(?:oral|review|case|board|court|parole|tribunal|council|planning|risk|trial|final|first|second|pre-action"
    r"|decision|progress|medical|expert|work|police|house)\s)?(?:hearings?|letters?|reports?|decisions?|reviews?|meetings?|e-?mails?"
    r"|visits?|orders?|judgments?|statements?|assessments?|incidents?|offences?|applications?|agreements?|elections?"
    r"|referendum|budget|conferences?|attacks?|offensives?|operations?|campaigns?|data|figures|survey|interviews?"
    r"|strikes?|stoppages?|votes?|raids?|fires?|floods?|protests?|talks|negotiations|sales?|audits?|arrests?|assaults?|panel|adjudications?|submissions?|guidance|policy|payments?|accounts|minutes|notes?|entr(?:y|ies)|sessions?)\b"
)
_LED_SHORT = re.compile(
    r"\b(?:in|since|until|till|during|early|mid|late|last|next|this|by|from|end\sof|start\sof|beginning\sof|back\sin)[\s-]\Z",
    re.I,
)
_SURE_SHORT = re.compile(r"\b(?:in|during|early|mid|late|last|next|(?:end|start|beginning)\sof)[\s-]\Z", re.I)
# ``Sept – settled``: a month that opens a line of notes.
_OPENS_LINE = re.compile(r"(?:\A|\n)[ \t•*]*\Z")
_ENTRY_AFTER = re.compile(r"(?:\s[-–—]|:)\s")
# ``before March``: nobody is called so, as one may be called April.
_BY_SIDE = AnyCase(r"\b(?:before|after)[\s-]{1,3}\Z")
# ``It was like this the October her dad died``: which October that was, the words do not say.
_OF_WHICH = re.compile(r"\s(?:that\s|when\s)?(?:I|he|she|we|they|my|his|her|our|their|it)\b")
_THE, _IN_THE = re.compile(r"\bthe\s\Z"), re.compile(r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Dd]uring)\sthe\s\Z")
# ``separated Jan last year``, ``in or about the August of that year``: nobody is of a year.
_OF_YEAR = re.compile(
    r"\.?\s(?:(?:of\s)?(?:last|this|next|that)|of\s(?:the\s)?(?:same|following|previous|next))\syear(?![a-z]|[’'])",
    re.I,
)
_EVERY = AnyCase(r"\b(?:every|each)\s\Z")
_MONTH_AHEAD = re.compile(rf"\s*(?:,|to|until|and|or|-|–)\s*(?:the\s+)?(?:end\s+of\s+)?{MONTH}", re.I)
# ``cocaine, June to August``: a run of months, whatever leads to it.
_MONTH_TO = re.compile(rf"\s(?:to|until|–|-)\s(?i:{MONTH})(?!\s[A-Z])")
# ``(April, July and August 2021)``: months of a list that a year ends.
_LISTED = re.compile(
    rf"(?:,\s(?i:{MONTH})){{1,8}}(?:,\s|,?\s(?:and|or|&)\s)(?i:{MONTH})\s\d{{4}}\b|\s(?:and|&)\s(?i:{MONTH})\s\d{{4}}\b"
)
_MONTH_BEFORE = AnyCase(rf"{MONTH}\s*(?:\d{{4}}\s*)?(?:,|to|until|and|or|-|–)\s*\Z")
BARE_MONTH = re.compile(rf"{MONTH}", re.I)


def bare_month(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read a month alone, where the words before it make it one and it is no person's name."""
    word = found.group()
    if _ENTRY_AFTER.match(found.string, found.end()) and _OPENS_LINE.search(
        found.string[max(0, found.start() - 6) : found.start()]
    ):
        stop = found.end() - word.endswith(".")
        return (Reading(start=found.start(), end=stop, month=month_of(word), weak=True),)
    stop = found.end() - word.endswith(".")
    month, text, before = month_of(word), found.string, found.string[max(0, found.start() - 22) : found.start()]
    short = len(word.rstrip(".")) <= 3 and word.rstrip(".") != "May"
    if word[0].isupper() and not word.isupper() and _OF_YEAR.match(text, stop):
        return (Reading(start=found.start(), end=stop, month=month, weak=True),)
    if not word[0].isupper() or (word.isupper() and len(word) > 3) or (short and not _short(word, before, text, stop)):
        return ()
    if _OF_WHICH.match(text, stop) and _THE.search(before) and not _IN_THE.search(before):
        return ()
    adjective = _ADJECTIVE_BEFORE.search(before) and _NOUN_AFTER.match(text, found.end())
    listed = word[0].isupper() and _LISTED.match(text, stop) is not None
    if not (BEFORE_MONTH.search(before) or adjective or listed or _MONTH_TO.match(text, stop)):
        return ()
    if _EVERY.search(before):
        return (Reading(start=found.start(), end=stop, kind="set", duration="P1Y"),)
    if adjective and (month not in MONTH_OR_NAME or before.lower().endswith(("the ", "the\n"))):
        return (Reading(start=found.start(), end=stop, month=month, weak=True),)
    if month in MONTH_OR_NAME or word == "March":
        after = text[stop : stop + 24]
        sure = _SURE_BEFORE.search(before) or (word == "March" and _BY_SIDE.search(before))
        if _PERSON_AFTER.match(after) or not (sure or _beside_month(before, after)):
            return ()
    return (Reading(start=found.start(), end=stop, month=month, weak=True),)


def _short(word: str, before: str, text: str, stop: int) -> bool:
    """Whether three letters are a month: ``in Jan``, ``since Feb``; ``by Jan`` and ``from Jan`` may name a woman."""
    if _PERSON_AFTER.match(text, stop):
        return False
    return bool((_SURE_SHORT if word[:3] == "Jan" else _LED_SHORT).search(before))


def _beside_month(before: str, after: str) -> bool:
    """Whether another month stands next in the list or range: ``from May to August``."""
    return bool(_MONTH_AHEAD.match(after) or _MONTH_BEFORE.search(before))


RULES_MONTH = ((BARE_MONTH, bare_month),)
