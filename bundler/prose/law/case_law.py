"""The dates of judgments that are cited, told from those of the case itself: ``judgment of 5 June 2014, C-255/13``."""

from __future__ import annotations

import re

from bundler.prose.patterns.signs import holds

_JUDGED = r"(?:[Jj]udge?ments?|[Oo]rders?|[Oo]pinion|decision)"
_LED = re.compile(
    rf"\b{_JUDGED}\s(?:of|delivered\son|was\sgiven\son)\s"
    r"(?:the\s(?:President\s(?:of\sthe\s)?)?(?:(?:General\s)?Court\s(?:of\s(?:Justice|First\sInstance)\s)?)?of\s)?\Z"
)
# the Court’s Orlenko and Others judgment of 26 March 1987; its leading judgment of 4 May 2011
_NAMED = re.compile(
    r"(?:\b[Tt]he|’s)\s(?!(?:[A-Z]\w+\s){0,4}(?:Courts?|Tribunal|Chamber|Council|Division|Appeal|Bench|Committee|Judge|Senate)\b)"
    r"(?:[A-Z][\w.’-]+\s)(?:(?:[A-Z][\w.’-]+|and|&|de|van|von)\s){0,5}judgments?\sof\s\Z"
    r"|\bleading\sjudgment\s(?:on\s[^.;\n]{2,60}\s)?of\s\Z"
)
_AND_OF = re.compile(r"\b[Jj]udge?ments\sof\s[^.;\n]{1,120}\band\sof\s\Z")
# ``By judgment of 3 May 2014, X v Council, the General Court annulled …`` tells what happened.
_ACTED = re.compile(
    r"(?:\A|[.;:\n]\s{0,3}(?:\d{1,3}\.?\s{1,3})?)By\s(?:its\s|an?\s)?(?:(?:judgment|order|decision)\sof\s(?:the\s[^.;\n\d]{0,70}\sof\s)?"
    r"|(?:judgments|orders|decisions)\sof\s[^.;\n]{0,110})\Z"
)
# ``by a decision of 4 March 2016, the joinder of Cases T-322/14 and T-325/14``: a step in the case itself.
_JOINED = re.compile(r",\s(?:the\s(?:dis)?joinder\b|(?:Joined\s)?Cases?\s[^.;\n]{0,90}\bw(?:as|ere)\s(?:dis)?joined\b)")
# A judgment that an appeal attacks belongs to the case.
_ATTACKED = re.compile(
    r"\b(?:set(?:ting)?\saside|annul(?:ment|ling)?(?:\sof)?|appeals?\sagainst)\s(?:in\spart\s)?the\s(?:judgments?|orders?)\sof\s[^.;\n\d]{0,90}\Z"
)
_NAME = r"(?:[^.;\n]|(?<=\b[A-Z])\.|(?<=\se)\.)"
_NUMBER_AFTER = re.compile(
    rf"[,)]?\s{{0,2}}(?:,?\sin\s)?(?:(?:Joined\s)?Cases?\s[CT][-‑]|(?:the\scase\sof\s)?{_NAME}{{0,110}}(?:\b[CT][-‑]\d{{1,4}}/\d\d|\sv\.?\s(?:the\s)?[A-Z]|§\s?\d|Series\sA)|,\s[A-Z][^.;\n\d]{{1,60}}?\s?[.,]?\s?\(\s?\d{{1,3}}\s?\))"
)
# ``10 September 2013, G. and R., C-383/13 PPU, EU:C:2013:533``, in whatever list it stands
_NUMBERED = re.compile(
    r"(?:\s?,|\sin)\s(?=EU:[CTF]:\d{4}:)|(?:\s?,|\sin)\s[^;\n]{2,110}?(?:\b(?:[CTF][-‑])?\d{1,4}/\d\d\b[^;\n]{0,60}?)?\b(?:EU:[CTF]|(?:CE|EC):ECHR):\d{4}:"
)
_ON = re.compile(r"(?:\A|[\s(])On\s\Z")
# ``(see the Supreme Court's judgment of 17 March 2015, no. V KK 417/14``
_SEEN = re.compile(
    r"\(see\b[^()\n]{0,110}\b(?:judgments?|decisions?|rulings?|resolutions?|order)\s(?:[a-z]+\s){0,3}(?:of|issued\son|delivered\son|given\son)\s\Z"
)
_DOCKET = re.compile(
    r"[,;]?\s(?:[^().;\n]{0,40};\s)?(?:nos?\.\s?|ref\.\s?)?(?:[IVX]{1,4}\s[A-Z][A-Za-z]{0,3}|[A-Z]{1,3})\s\d"
)
_LISTED_DOCKET = re.compile(r"[^().;\n]{0,60}[,;]\snos?\.\s[IVX]{1,4}\s[A-Z]")
# ``in May 1972, Perrow v. Lisle held``; ``In 1932, in Perrow v. Lisle``; ``than in 1983, when this Court said``
_HELD = re.compile(
    r",\s(?:(?:[A-Z][\w.’]+\s){1,4}v\.\s[A-Z][^.;\n]{0,40}\b(?:held|ruled)\b|(?:th(?:is|e)\sCourt,?\s)?in\s(?:[A-Z][\w.’]+\s){1,4}v\.\s[A-Z]"
    r"|when\sth(?:is|e)\sCourt\s(?:first\s)?(?:said|held|decided|ruled)\b)"
)
# three years later in Perrow v. Lisle, 542 U. S. 507 (2004)
_WHICH = re.compile(r",?\s{1,3}in\s(?:[A-Z][\w.’]*\s(?:(?:of|the|and|&)\s){0,2}){1,5}v\.\s[A-Z]")
# the judgment given today, Orlenko (C-646/16)
_GIVEN = re.compile(r"\b(?:judgments?|orders?|opinions?)\s(?:given|delivered)\s\Z")
_CASE_AFTER = re.compile(r",\s[A-Z][^.;\n]{1,110}\b[CT][-‑]\d{1,4}/\d\d")
# Republic v. Lisle (decided by the Constitutional Court on 6 April 2011)
_DECIDED_BY = re.compile(r"\sv\.?\s[^;\n]{2,60}?[(,]\s?decided\s(?:by\s[^.;()\n]{3,90}\s)?on\s\Z")
# Perrow v. Lisle, 339 U.S. 660, decided in 1950
_DECIDED = re.compile(r"\d,\sdecided\s(?:on|in)\s\Z")
# As long ago as 1896, this Court declared
_LONG_AGO = re.compile(r"\b[Aa]s\s(?:long\sago|early|far\sback|recently)\sas\s(?:in\s)?\Z")
_COURT_DID = re.compile(r",\sth(?:is|e)\s(?:Supreme\s)?Court\s")
# Perrow v. Lisle, decided this date, ante, p. 241
_DECIDED_TODAY = re.compile(r"\sv\.\s[^;\n]{2,90},\s(?:also\s)?(?:decided|announced)\s\Z")
_JUDGED_WORDS = ("udg", "rder", "pinion", "ecision", "uling", "esolution")
_AFTER = 190
_FOLLOWED = (", ", ",\n", " ,", " i")


def decides(text: str, end: int, before: str) -> bool:
    """Whether the date that stops at `end` is told as that of a case of another day."""
    if before.endswith("n ") and "decided" in before and (_DECIDED.search(before[-16:]) or _DECIDED_BY.search(before)):
        return True
    if text[end : end + 1] != ",":
        return False
    if " as " in before[-8:] and _LONG_AGO.search(before[-24:]) and _COURT_DID.match(text, end):
        return True
    after = text[end : end + 130]
    return (" v. " in after or " Court " in after) and bool(_HELD.match(after))


def which_case(text: str, end: int) -> bool:
    """Whether a case is named in which what stops at `end`, and is told from another date, was decided."""
    return "v." in text[end : end + 60] and bool(_WHICH.match(text, end))


def given_today(text: str, end: int, before: str) -> bool:
    """Whether ``today`` is the day of another judgment that is cited."""
    if before.endswith(("decided ", "announced ")):
        return text[end : end + 1] == "," and _DECIDED_TODAY.search(before) is not None
    return before.endswith(("given ", "delivered ")) and bool(
        _GIVEN.search(before[-30:]) and _CASE_AFTER.match(text, end)
    )


def may_be_judged(before: str) -> bool:
    """Whether the words before a date can lead from a judgment to it at all."""
    return before[-3:-1] in ("of", "on") and holds(before, _JUDGED_WORDS)


def judged(text: str, end: int, before: str) -> bool:
    """Whether a day that stops at `end` is that of a judgment that is cited; `before` stands right before it."""
    led = may_be_judged(before)
    if not led and text[end : end + 2] not in _FOLLOWED:
        return False
    after = text[end : end + _AFTER]
    if ":" in after and _NUMBERED.match(after) and not (_ON.search(before[-8:]) or _ACTED.search(before)):
        return not _ATTACKED.search(before)
    if not led:
        return False
    if before.endswith("of ") and "judgment" in before[-80:] and _NAMED.search(before):
        return True
    if "(see" in before and _SEEN.search(before) and (_DOCKET.match(after) or _LISTED_DOCKET.match(after)):
        return True
    if not (_LED.search(before[-60:]) or _AND_OF.search(before)) or _ACTED.search(before) or _ATTACKED.search(before):
        return False
    return not _JOINED.match(after) and bool(_NUMBER_AFTER.match(after[:150]))
