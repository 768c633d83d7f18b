"""Asked by: a day by which a letter asks, or tells, whoever gets it to do something."""

from __future__ import annotations

import re

from bundler.chronology.selection.told import Told
from bundler.documents.kind import Kind
from bundler.prose.expression import DateExpression
from bundler.prose.patterns.sought import Sought

CORRESPONDENCE = frozenset(
    (Kind.LETTER, Kind.EMAIL, Kind.DECISION_LETTER, Kind.PRE_ACTION_LETTER, Kind.PRE_ACTION_RESPONSE)
)
"""The kinds of document that ask somebody for something."""
_YOU = r"(?:you|your\s+(?:client|firm|department|office|son|daughter|child))"
# What is asked for, or may only be done by then.
_REPLY = (
    r"(?:(?:your|any|the|a|an)\s+(?:[\w’'-]+\s+){0,3}?(?:repl(?:y|ies)|responses?|appeal|representations?|payment|comments?|form|evidence|documents?|application"
    r"|request|complaint|objections?|acknowledgment|arrears|balance|fee|review|records?|disclosure|appointment)|payment|comments|replies|representations|objections|appeals)"
)
_ASKS = Sought(
    r"\b(?:please(?!\s+(?:note|see|find|be\s+(?:aware|advised|assured)))|kindly|(?:grateful|obliged|appreciate\s+it)\s+(?:if|for)"
    r"|(?:we|I)\s+(?:(?:would|must|should|shall|also|now|therefore|hereby)\s+){0,3}(?:ask|request|require|invite|expect|need)\s+(?!to\b)"
    r"|(?:we|I)\s+(?:(?:would|therefore|now)\s+){0,2}(?:look\s+forward\s+to|await)\s+(?:receiving|hearing|your|the|a)\b"
    rf"|(?:could|can|would|will)\s+you\b|{_YOU}\s+(?:(?:now|also|therefore|then|will|may)\s+){{0,2}}(?:must|should|need\s+to|needs\s+to|have\s+to|has\s+to|are\s+to|are\s+(?:therefore\s+)?(?:required|asked|requested"
    r"|directed|invited|expected)\s+to|have\b[^.;]{0,60}\buntil|has\s+until|can\s+(?:appeal|apply|ask|complain|make|challenge)|(?<=may\s)(?:appeal|apply|ask|complain|make|challenge|request))\b"
    rf"|{_REPLY}\s+(?:[\w’'-]+\s+){{0,5}}?(?:must|should|needs?\s+to|is\s+(?:requested|required|due|needed)|are\s+(?:requested|required|due|needed|invited)|has\s+to|have\s+to)\b"
    r"|(?:unless|if)\s+(?:we|I)\s+(?:(?:do|have)\s+not\s+)?(?:hear|heard|receive|received)\b"
    r"|(?:needs?|has|have)\s+to\s+be\s+(?:handed\s+in|returned|paid|received|sent|submitted|signed|completed)"
    r"|must\s+(?:\w+\s+){0,2}?be\s+(?:handed\s+in|returned|paid|received|sent|submitted|made|lodged|filed|signed|completed|removed|vacated))\b",
    re.I,
)
# “The deadline for your response is 31 May”, “The closing date for comments is 7 June”.
_CLOSING = Sought(
    r"\b(?:deadline|closing\s+date|last\s+(?:date|day)|final\s+date|latest\s+date)\s+(?:for|to|by\s+which|on\s+which)\b[^.;]{2,70}\s(?:is|will\s+be)\s+(?:now\s+)?(?:the\s+)?$",
    re.I,
)
_ATTEND = Sought(
    r"\b(?:must|should|(?:is|are)\s+(?:required|invited|asked|requested)\s+to|needs?\s+to|has\s+to|have\s+to)\s+(?:attend|come\s+to|report\s+to|be\s+at)\b[^.;]{0,90}\s(?:on|at)\s(?:the\s)?$",
    re.I,
)
_BY = re.compile(r"\b(?:by|before|later\s+than|up\s+to)\b[^.;,]{0,30}$", re.I)
_UNTIL = re.compile(r"\byou\s+have\b[^.;]{0,90}\buntil\b[^.;,]{0,20}$", re.I)
# What is not to be done by then, what somebody is to get, and what only follows if something comes before.
_OTHERWISE = Sought(
    r"\b(?:should|must|need|may|can)\s+not\b|\bdo\s+not\b|\b(?:if|unless)\s+(?!we\b|I\b|you\b|your\b)[^,.;]{3,80}$"
    r"|\b(?:I|we)\s+(?:am|are|shall\s+be|will\s+be)\s+(?:away|closed|on\s+leave)\b"
    r"|\byou\s+should\s+(?:\w+\s+)?(?:have|get|receive|hear|expect|see|notice)\b",
    re.I,
)
_CLAUSE = re.compile(r"[;.]\s")
_SURE = 0.7


def asked_by(told: Told, expression: DateExpression, before: str) -> float:
    """How sure it is that a letter sets the day, for a reply, a payment or a meeting; 0 where not."""
    if told.kind not in CORRESPONDENCE:
        return 0.0
    ahead = "future" in expression.flags
    if not (ahead or expression.role == "deadline"):
        return 0.0
    known, near = told.known, _CLAUSE.split(before)[-1]
    if _OTHERWISE.search(near, known):
        return 0.0
    if _CLOSING.search(before, known) or (ahead and _ATTEND.search(before, known)):
        return _SURE
    due = expression.role == "deadline" or _BY.search(near) is not None or _UNTIL.search(near) is not None
    return _SURE if due and _ASKS.search(f"{near}{told.words[told.start :]}", known) else 0.0
