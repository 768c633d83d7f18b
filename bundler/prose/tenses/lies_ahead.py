"""Lies ahead: whether the words before a date tell of what was still to come on the day of writing."""

from __future__ import annotations

import re

from bundler.prose.patterns.sought import Sought, heads

# The verb nearest before a date says whether it lies ahead: ``it was changed in May and will be looked at in June``.
_AHEAD = Sought(
    r"(?:\b(?:(?:will(?!\s(?:also\s|well\s|no\sdoubt\s)?(?:know|recall|remember|appreciate|be\saware|have\s(?:seen|heard|noted|read))\b)|shall"
    r"|must(?!\s(?:be|have)\b)|(?-i:may|might)(?!\s(?:well\s)?(?:have|know|recall|remember|be\s(?:aware|that)|not\shave)\b)|"
    r"(?:understand|believe|fear|think|expect|know|(?:am|are|is|been)\s(?:worried|afraid|aware|told|informed|advised))\s(?:that\s)?(?:he|she|they|it|[A-Z]\w+(?:\s[A-Z]\w+)?)\scould(?!\shave\b)|(?:is|are)\s+(?:now\s+)?(?:to|due|expected|listed|scheduled|down\sfor|booked\s(?:in\s)?for|entered\sfor|set\sfor)"
    r"|hop(?:es?|ed|ing)\s+to|should\s(?:like|be\s(?:glad|grateful|pleased|happy))\b|(?:intends?|plans)\s+to)\b|(?<=[’'])ll\b))"
    r"(?:\s(?:not\s|then\s)?(?:be\s|have\s)?\w+)?(?P<rest>[^.;]*)\Z|\b(?:ends|expires|begins|starts|takes|closes|flies|leaves|moves|sits|meets|opens|reopens|returns|lands|resumes|finishes|goes)\s(?:\w+\s){0,3}(?:on|in|at)\s+(?:the\s+)?\Z",
    re.I,
)
_UNDER_WAY = re.compile(
    r"\b(?:is|are)\b[^.;]*\b(?:starting|beginning|commencing|opening)\s(?:on|in|at)?\s?(?:the\s)?\Z"
    # ``they can see us on``
    r"|\bcan(?:not)?\s(?:(?:only|now|not|all|both)\s)?(?:see|meet|visit|come|attend|offer|start|begin|move|collect|speak|take)\b[^.;,]*\s(?:on|in|from)\s+(?:the\s+)?\Z"
    # ``I am back end of``, ``she is away from the beginning of``
    r"|\b(?:am|is|are|[’']m|[’']re)\s(?:(?:not|now|only)\s)?(?:back|away|off|out|free|available|on\sleave|abroad|in\sthe\soffice)\s"
    r"(?:(?:again|at|on|in|from|until|till)\s)*(?:the\s)?(?:(?:end|start|beginning|middle)\sof\s)?(?:the\s)?\s*\Z"
    # ``my niece is getting married on``, ``he is told that he can apply again in``
    r"|\b(?:is|are|am|[’']m|[’']re)\s(?:(?:next|also|now|both|all|not)\s)?(?:getting|having|moving|going|coming|returning|leaving|flying|travelling"
    r"|attending|marrying|sitting)\b[^.;,]*\s(?:on|in)\s+(?:the\s+)?\Z"
    r"|\b(?:am|is|are|been)\s(?:told|informed|advised)\s(?:that\s)?(?:I|we|you|he|she|they)\scan(?:not)?\s[^.;,]*\s(?:on|in|from|until)\s+(?:the\s+)?\Z"
)
# ``has been offered a room from``: what somebody has been promised is as a rule still to come.
_OFFERED = re.compile(
    r"\b(?:has|have)\s(?:now\s|just\s|also\s)?been\s(?:offered|promised|allocated|booked|given|invited|accepted|referred)\b[^.;]*\s(?:from|for|starting|starting\son|beginning)\s+(?:the\s+)?\Z"
    # ``The clinic has offered March``
    r"|\b(?:has|have)\s(?:now\s|only\s|just\s|since\s)?(?:offered|given|promised|proposed|suggested|booked)\s"
    r"(?:(?:me|us|him|her|them|you|(?:my|our|his|her)\s\w+)\s)?(?:(?:an?|the)\s(?:\w+\s)?(?:appointment|place|date|slot|room)\s(?:in|on|for)\s)?(?:the\s)?\s*\Z"
)
# ``he has an appointment on``: what somebody has, he has not had yet.
_HAS = re.compile(
    r"\b(?:has|have|have\sgot|there\sis)\s(?:now\s|also\s)?(?:an?|another|the|his|her)\s(?:[\w-]+\s){0,3}?(?:appointment|appt|hearing|interview"
    r"|meeting|assessment|scan|operation|review|visit|viewing|conference)\s(?:with\s[^.;,]{2,30}\s)?(?:booked\s|arranged\s)?(?:on|for|at)\s+(?:the\s+)?\Z"
    # ``my eldest has exams in``
    r"|\b(?:has|have)\s(?:(?:her|his|my|our|their|some|more|mock|final)\s){0,2}(?:exams?|mocks|finals|tests|results)\s(?:in|on|from)\s+(?:the\s+)?\Z"
)
# ``Final hearing 23 September``, ``Next visit is on the 4th``: in notes, without a verb or with one of now.
_TO_COME = re.compile(
    r"\A\s*(?:Conference|Hearing|Trial|Inquest|Panel|Tribunal)\s{1,2}\Z|(?:\A|[.;,:–-]\s*|\bthe\s)(?:[Ff]inal|[Nn]ext|[Rr]eview|[Rr]eturn|[Cc]ourt|[Tt]rial)\s(?:hearing|date|review|conference|meeting|visit|appointment|appt|contact|session)"
    r"\s(?:is\s(?:on\s|now\s|fixed\sfor\s|listed\sfor\s)?|listed\s(?:for\s)?|fixed\s(?:for\s)?|booked\s(?:for\s)?|due\s(?:on\s)?|set\s(?:for\s)?)?\s{0,2}(?:the\s+)?\Z"
)
_NAMED_LAST = (
    *(
        "hearing",
        "date",
        "review",
        "conference",
        "meeting",
        "visit",
        "appointment",
        "appt",
        "contact",
        "session",
        "trial",
    ),
    *("inquest", "panel", "tribunal", " is", " on", " now", " for", "listed", "fixed", "booked", "due", "set", " the"),
)
_QUOTED = frozenset('"“”')
DID = "said|told|wrote|met|saw|came|went|gave|took|began|made|left|found|sent|rang|got"
"""The commonest verbs of what was done that do not end in ``ed``, as a pattern."""
DONE = re.compile(rf"\b(?:was|were|had|did|{DID}|\w{{2,}}ed)\b")
"""A verb of what was, or was done."""

LASTED = re.compile(
    r"\b(?:was|were|had)\s(?!(?:\w+\s)?(?:adjourned|bailed|put|postponed|deferred|suspended|extended|fixed|listed|remanded|booked|banned|given|told)\b)[^.;]*"
    r"\b(?:until|till)\s+(?:the\s+)?\Z"
)
"""What lasted until then is over: ``It was quiet until Easter``."""


def lies_ahead(before: str) -> bool:
    """Whether the verb nearest to a date looks ahead; `before` are the words of its sentence up to it.

    Never in quoted words, which look ahead from another day.
    """
    if not _QUOTED.isdisjoint(before):
        return False
    found = _AHEAD.search(before, heads(before))
    return bool(
        _UNDER_WAY.search(before)
        or _HAS.search(before)
        or (before.rstrip().lower().endswith(_NAMED_LAST) and _TO_COME.search(before))
        or (found and not DONE.search(found["rest"] or ""))
    )


def may_lie_ahead(before: str) -> bool:
    """Whether a date is as likely to lie ahead as behind: of what somebody has been offered or promised from then."""
    return ("ha" in before) and bool(_OFFERED.search(before))
