"""What is only said to be denied: denials, what the other side asserts, allegations that a judge finds not proved."""

from __future__ import annotations

import re

from bundler.chronology.paper.told_facts import ARGUING
from bundler.documents.kind import Kind
from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.patterns.sought import Sought

# What somebody says that he or she did not do, or denies: the one thing that it tells is that it is in issue.
_DENIED = Sought(
    r"\bden(?:y|ies|ied|ying)\s+(?:that|having|being|any)\b"
    r"|\b(?:say|says|said|told|tells|claims?|claimed|maintain(?:s|ed)?|swears?|swore|insist(?:s|ed)?|sure|evidence|account)\b[^.;]{0,60}\b(?:did|do|had|has|have|was|were|is)(?:\s+not|\s+never|n[o’']t)\b"
    r"|\b(?:his|her|your|their|appellant[’']s|defendant[’']s|applicant[’']s)\s+(?:case|defence|alibi)\s+(?:was|is|had\s+been|at\s+trial\s+was)\s+that\b",
    re.I,
)
# What the other side’s paper asserts.
_ASSERTED = Sought(
    r"\b(?:grounds|defence|acknowledgment|response|letter|defendants?|D|respondents?)\b[^.;]{0,30}\s(?:asserts?|alleges?|contends?|suggests?|claims?|maintains?)\s+that\b",
    re.I,
)
# An item of a schedule: “That on 3 July the father …”, and what a judge finds of it.
_ALLEGED = re.compile(r"(?:\(?\w{1,3}[.)]\s+)?That\s+(?=\w)")
_CLAIMED = re.compile(
    r"(?:\d{1,3}(?:\.\d+)?\.?\s+)?(?:You|He|She|They|Your\s+client|The\s+\w+|M(?:r|s|rs|iss)\s\w+)\s(?:also\s)?"
    r"(?:say|state|claim|allege|assert|suggest|maintain)s?\b"
)
_NO_RECORD = (
    "We have no record",
    "I have no record",
    "There is no record",
    "There is no document",
    "There is no evidence",
    "No record of",
    "We can find no",
    "I can find no",
    "This is denied",
    "That is denied",
    "This is not accepted",
    "That is not accepted",
    "This is not correct",
    "That is not correct",
)
_NOT_PROVED = AnyCase(
    r"\s*(?:Findings?\s*[:.–-]?\s*)?(?:(?:This|That|The\s+allegation)\s+(?:is|was|has)\s+)?not\s+(?:been\s+)?"
    r"(?:proved|proven|made\s+out|found|established|pursued)\b|\s*No\s+finding\b"
)
_NOT_FOUND = AnyCase(
    r"\s*(?:I\s+(?:do|did|am|was|could|can)\s*not\b|(?:The\s+)?\w+(?:\s+\w+)?\s+(?:did|does)\s+not\s+pursue\b"
    r"|(?:Withdrawn|Dismissed|Denied)\b)"
)


def is_denied(before: str, known: frozenset[str], kind: Kind) -> bool:
    """Whether the words before a date say that what follows is denied, or is only what the other side’s paper asserts.

    `known` are the heads of the words of the sentence, `kind` is the document's.
    """
    return bool(_DENIED.search(before, known) or (kind in ARGUING and _ASSERTED.search(before, known)))


def is_not_so(words: str, after: str, kind: Kind) -> bool:
    """Whether what comes `after` a sentence says that it is not so: found not proved, or borne out by nothing."""
    return (kind is Kind.JUDGMENT and _is_unproved(words, after)) or _is_not_borne_out(words, after)


def _is_unproved(words: str, after: str) -> bool:
    """Whether words are an allegation that the judge then says was not proved, or nobody went on with."""
    return bool(_NOT_PROVED.match(after) or (_ALLEGED.match(words) and _NOT_FOUND.match(after)))


def _is_not_borne_out(words: str, after: str) -> bool:
    """Whether words are what somebody says (“You say that you rang”), and after them that nothing bears it out."""
    return after.lstrip().startswith(_NO_RECORD) and bool(_CLAIMED.match(words))
