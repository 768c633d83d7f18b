"""The dates of judgments that are cited, told from those of the case itself: ``judgment of 5 June 2014, C-255/13``."""

from __future__ import annotations

import re

from bundler.prose.signs import holds

_JUDGED = r"(?:[Jj]udge?ments?|[Oo]rders?|[Oo]pinion|decision)"
_LED = re.compile(
    rf"\b{_JUDGED}\s(?:of|delivered\son|was\sgiven\son)\s"
    r"(?:the\s(?:President\s(?:of\sthe\s)?)?(?:(?:General\s)?Court\s(?:of\s(?:Justice|First\sInstance)\s)?)?of\s)?\Z"
)
_AND_OF = re.compile(r"\b[Jj]udge?ments\sof\s[^.;\n]{1,120}\band\sof\s\Z")
# ``By judgment of 3 May 2014, X v Council, the General Court annulled …`` tells what happened.
_ACTED = re.compile(
    r"(?:\A|[.;:\n]\s{0,3}(?:\d{1,3}\.?\s{1,3})?)By\s(?:its\s)?(?:(?:judgment|order|decision)\sof\s(?:the\s[^.;\n\d]{0,70}\sof\s)?"
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
    rf"[,)]?\s{{0,2}}(?:,?\sin\s)?(?:(?:Joined\s)?Cases?\s[CT][-‑]|(?:the\scase\sof\s)?{_NAME}{{0,110}}(?:\b[CT][-‑]\d{{1,4}}/\d\d|\sv\.?\s[A-Z]|§\s?\d|Series\sA)|,\s[A-Z][^.;\n\d]{{1,60}}?\s?[.,]?\s?\(\s?\d{{1,3}}\s?\))"
)
# ``10 September 2013, G. and R., C-383/13 PPU, EU:C:2013:533``, in whatever list it stands
_NUMBERED = re.compile(
    r"(?:\s?,|\sin)\s[^;\n\d]{2,110}?(?:\b(?:[CTF][-‑])?\d{1,4}/\d\d\b[^;\n]{0,60}?)?\b(?:EU:[CTF]|(?:CE|EC):ECHR):\d{4}:"
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
# Perrow v. Lisle, 339 U.S. 660, decided in 1950
_DECIDED = re.compile(r"\d,\sdecided\s(?:on|in)\s\Z")
_JUDGED_WORDS = ("udg", "rder", "pinion", "ecision", "uling", "esolution")
_AFTER = 190
_FOLLOWED = (", ", ",\n", " ,", " i")


def decides(text: str, end: int, before: str) -> bool:
    """Whether the date that stops at `end` is told as that of a case of another day."""
    if before.endswith("n ") and _DECIDED.search(before[-16:]):
        return True
    if text[end : end + 1] != ",":
        return False
    after = text[end : end + 130]
    return (" v. " in after or " Court " in after) and bool(_HELD.match(after))


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
    if "(see" in before and _SEEN.search(before) and (_DOCKET.match(after) or _LISTED_DOCKET.match(after)):
        return True
    if not (_LED.search(before[-60:]) or _AND_OF.search(before)) or _ACTED.search(before) or _ATTACKED.search(before):
        return False
    return not _JOINED.match(after) and bool(_NUMBER_AFTER.match(after[:150]))
