"""Talk: what is said of the paper itself or of its writer, what is not accepted, and the heads of papers."""

from __future__ import annotations

import re
from functools import lru_cache

from bundler.prose.patterns.signs import holds
from bundler.prose.patterns.sought import Opener, Sought

OF_THE_PAPER = Opener(
    r"^(?:\d{1,3}\.\s+)?(?:I\s+(?:now\s+)?(?:refer|exhibit|make\s+th|produce|attach|enclose)"
    r"|I\s+have\s+(?:also\s+|now\s+)?(?:read|seen|considered)|(?:I\s+write|I\s+am\s+writing)\s+(?:further|with|in\s+re|in\s+con|follow)"
    r"|(?:I\s+am\s+)?(?:so\s+|very\s+)?sorry\s+(?:to|for|not)\b|as\s+I\s+said\b(?![^,;]{0,40},\s)|(?:re|subject|(?:our|your)\s+ref(?:erence)?)\s*[:.]|(?:this"
    r"|the|my)\s+(?:first\s+|second\s+)?(?:witness\s+)?(?:statement|exhibit)\s+(?:was"
    r"|is|has|sets|contains|concerns)"
    r"|(?:transcript\s+)?(?:revised\s+and\s+)?approved\s+(?:by\s+the\s+(?:judge|court)|for\s+(?:release|publication))"
    r"|I\s+believe\s+that\s+the\s+facts|On\s+[^.;]{6,90}\s+wrote:?\s*$|(?-i:Signed)(?:\s+and\s+dated)?[:.]?\s+(?:(?-i:[A-Z])[\w.’'-]*,?\s+){1,4}(?:on\s+)?\d"
    r"|(?:my\s+|our\s+)?instructions\s+(?:were|was|came)|I\s+(?:was|am)\s+(?:first\s+)?instructed|I\s+received\s+(?:my\s+|these\s+)?instructions"
    r"|there\s+is\s+(?:now\s+)?(?:shown|produced|exhibited)|this\s+(?:letter"
    r"|report|decision|print|record|document|extract|copy)\s+(?:was|sets|is|contains"
    r"|concerns|explains|gives|deals|responds|relates)|this\s+is\s+the\s+exhibit"
    r"|what\s+i\s+say|unless\s+|page\s+\d|references?\s+(?:to|in)|i\s+certify"
    r"|thanks\s+for\b|thank\s+you\s+for\s+(?![^.;]{3,70}\breceived\b|[^.;]{3,110},\swhom\s(?:I|we)\s|calling|ringing|seeing|meeting|coming|speaking|telephoning|attending|sending))",
    re.I,
)
_NEXT = Opener(
    r"(?:\d{1,3}\.\s+)?(?:(?:the|your|his|her|our|their|a)\s+)?next\s+(?:(?:formal\s+|annual\s+|full\s+)?"
    r"(?:review|meeting|appointment|visit|report|one|check)\s+)?(?:is|will|would|was\s+to|should|due|date|to\s+be)\b",
    re.I,
)
# What a witness does for a living, and for how long; not that a person is held somewhere.
_POST = Opener(
    r"(?:\d{1,3}\.\s+)?I\s+(?:\w+ed\b[^.;]{0,60}\band\s+)?(?:have|am)\b(?![^.;]*\b(?:custody|prison|detained|hospital|recall\w*)\b)"
    r"[^.;]{3,90}\bsince\b|(?:\d{1,3}\.\s+)?I\s+(?:joined|qualified|trained)\b[^.;]{3,60}\band\s+have\b"
    r"|(?:\d{1,3}\.\s+)?I\s+am\s+an?\b[^.;]{3,90}\b(?:having|joined|qualified|appointed)\b",
    re.I,
)
_PREPARED = Sought(
    r"\b(?:this|the|my)\s+statement\s+(?:was|has\s+been)|\bprepared\s+(?:by\s+me|from)|\bI\s+make\s+this", re.I
)
# The meeting for which a report was written, told of in that report.
_FOR_THIS = Sought(
    r"\bfor\s+(?:the\s+(?:purposes?|preparation)\s+of\s+)?(?:this|my)\s+(?:report|statement|assessment|opinion)\b", re.I
)
_NOT_ACCEPTED = Sought(
    r"\b(?:(?:do|does|did|is|are|was|can)\s*not\s+accept(?:ed)?\b|reject\s+(?:the|his|her)\s+(?:argument|submission|contention)|no\s+evidence\s+that|it\s+(?:has\s+been|is)\s+suggested\s+that|\bI\s+deny\b"
    r"|\bis\s+(?:denied|disputed|in\s+dispute)\s+that\b|\bnot\s+been\s+(?:proved|proven|established|shown)\s+that\b"
    r"|\b(?:I|we)\s+(?:do|did|am|was|are|were)\s+not\s+(?:find|satisfied|persuaded)\s+(?:it\s+)?(?:proved\s+|proven\s+|established\s+|shown\s+)?that\b)",
    re.I,
)
_HABIT = Sought(r"\b(?:routinely|usually|normally|generally|ordinarily|typically|would\s+often|as\s+a\s+rule)\b", re.I)
_TIME_RUNS = Sought(
    r"\btime\s+(?:therefore\s+|thus\s+|accordingly\s+)?(?:began|begins|starts?|started|runs?|ran|expired|expires)\b",
    re.I,
)
_NOT_I = Sought(
    r"\bI\s+(?:was\s+not|wasn[’']t)\s+(?:present|there|on\s+duty|at\s+(?:work|home)|in\s+(?:the\s+)?(?:court|room|building))\b"
    r"|\bI\s+(?:did\s+not|didn[’']t)\s+(?:see|witness|hear)\b",
    re.I,
)
_ABSENT = Sought(
    r"\bI(?:\s+(?:am|was|have\s+been|will\s+be|shall\s+be)|['’]m)\b[^.;]{0,30}\b(?:off\s+sick|on\s+(?:annual\s+)?leave|on\s+holiday|away\s+from\s+the\s+office)\b",
    re.I,
)
# A line ruled on the front of a judgment, and who appears.
_RULED = re.compile(r"-(?:\s-){5}\s|_{8}")
_INSTRUCTED = Sought(r"\binstructed(?<=\(instructed)\s+by\b|\bfor\s+the\s+(?:Appellant|Respondent)s?\s+(?:Mr|Ms|Mrs)\b")
_BORN = Sought(r"\b(?:ngeni|ei\s+eni|ei\s+geni)\b", re.I)
_TALK = (_NOT_ACCEPTED, _HABIT, _TIME_RUNS, _ABSENT, _NOT_I, _BORN, _INSTRUCTED)
_OF_TALK = frozenset[str]().union(*(each.needed for each in _TALK))
_CASE_LAW = re.compile(r"\[\d{4}\]|\bUKSC\b|\bEWCA\b|\bEWHC\b|\bUKHL\b|\bECHR\b|\bEHRR\b|\b[A-Z][\w.]+ v\.? [A-Z]")
_CASE_SIGNS = ("[", " v", "UK", "EW", "ECHR", "EHRR")
# Where a decision of the same case is to be found, in brackets or after “reported as”.
_CITED = re.compile(
    r"\((?:[^()]|\([^()]*\))*\[\d{4}\](?:[^()]|\([^()]*\))*\)|\b(?:and\s+)?(?:is\s+)?reported\s+(?:as|at)\b.*$"
)


@lru_cache(maxsize=16)
def is_talk(sentence: str, known: frozenset[str]) -> bool:
    """What is said of the paper itself or of its writer, what is not accepted, and the heads of papers."""
    if OF_THE_PAPER.match(sentence, known):
        return True
    if (
        _NEXT.match(sentence, known)
        or _PREPARED.search(sentence, known)
        or _FOR_THIS.search(sentence, known)
        or _POST.match(sentence, known)
    ):
        return True
    told = _CITED.sub(" ", sentence) if "[" in sentence or "reported" in sentence else sentence
    if not known.isdisjoint(_OF_TALK) and any(sign.search(told, known) for sign in _TALK):
        return True
    if (told.count("-") > 5 or "________" in told) and _RULED.search(told):
        return True
    return holds(told, _CASE_SIGNS) and bool(_CASE_LAW.search(told))
