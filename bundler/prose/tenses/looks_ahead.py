"""Looks ahead: whether the sentence round a weekday or a feast speaks of what is to come."""

from __future__ import annotations

import re

from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.reading import Reading
from bundler.prose.tenses.lies_ahead import LASTED

_COMING = AnyCase(
    r"\b(?:will|shall|going\s+to|scheduled|due|listed|expected|can|could|aim|hope|propose|is\s+to|are\s+to|please"
    r"|until|till|plan(?:s|ned|ning)?\s+(?:to|for|a)|for\s+(?:review|discharge|transfer|collection|theatre|surgery|assessment)|(?:did|do|does)\s+not\s+plan|set\s+(?:to|for)|scheduled|as\s+(?:early|soon)\s+as|would\s+(?!not\b)\w+"
    r"|to\s+(?:start|begin|visit|attend|call|see|return|ring|come|send|report|weigh|review|repeat|recheck|chase|speak|discuss|book|refer)|can\s+you|let\s+me\s+have|[’']ll)\b"
)
_REPORTED = AnyCase(
    r"\b(?:said|met|told|wrote|spoke|saw|was|were|had|fell|came|went|left|got|took|rang|gave|began|sent|found|\w+ed)\s+(?:(?!until|till)\w+\s+)?(?:on\s+|late\s+|early\s+)?\Z"
)
_BY = re.compile(
    r"\b(?:by|before|(?:no|not)\s+later\s+than)\s+(?:(?:close|end)\s+of\s+(?:\w+\s+){0,2}(?:on\s+)?|\d[\d.:]*\s?[ap]\.?m\.?\s+(?:on\s+)?|noon\s+(?:on\s+)?)?\Z"
)
_BOOKED = AnyCase(
    r"\b(?:(?:re)?(?:booked|arranged|listed|scheduled)|bailed|adjourned|postponed|deferred|put\s+(?:off|back)(?:\s+from\s+\w+)?)"
    r"\s+(?:in\s+)?(?:for|to|until|till)\s+(?:the\s+)?\Z"
    # ``Appt booked Monday``, ``stay at home tomorrow and on Thursday``
    r"|\b(?:app(?:oin)?t(?:ment)?|visit|meeting|review|interview|viewing|assessment|call)s?\s+(?:now\s+)?(?:(?:re)?booked|arranged|made|given|fixed)\s+\Z"
    r"|\bapp(?:oin)?t(?:ment)?\s+\Z|\b(?:want|need|would\s+like|hope)\b[^.;]*\b(?:by|before)\s+(?:the\s+)?\Z"
    r"|\b(?:am|is|are|[’']m|[’']re)\s(?:\w+\s){0,9}from\s+\Z"
    # ``I'm out tomorrow, back Thursday``, ``If not, Sunday evening``
    r"|\b(?:am|is|are|[’']m|[’']re|will\s+be)\s[^.;]*\b(?:back|away|free|out|off|available)\s(?:again\s)?(?:on\s)?\Z|(?:\A|\s)if\snot,?\s(?:on\s)?\Z"
    # ``you will be told by Thursday``
    r"|\b(?:will|shall)\s(?:not\s|also\s)?be\s\w+\s(?:by|on|before)\s\Z"
    # ``MDT Monday, discharge Weds at the earliest``, in notes
    r"|(?:\A|[.,;]\s)(?:mdt|discharge|ward\sround|marac|scan|clinic|outpatients|opd)\s(?:on\s)?\Z"
    r"|\btomorrow,?\s+(?:and|or)\s+(?:again\s+)?(?:on\s+)?\Z"
)
# ``Issue on Monday``: what its writer tells himself to do.
_TO_DO = re.compile(
    r"\s*(?:[-–•*]\s)?(?:Issue|File|Serve|Send|Ring|Chase|Book|See|Speak|Write|Reply|Collect|Attend|Apply|Prepare|Tell|Ask|Try|Go)\s(?![^;]*\b(?:was|were|had|did|\w{3,}ed)\b)"
)
_STOP, _ENDS = re.compile(r"[.;\n]\s"), re.compile(r"[.;]")
# ``The man had been due on Monday``: he did not come.
_HAD_BEEN = re.compile(
    r"\b(?:had\sbeen|was|were)\s(?:due|expected|meant\sto\s\w+|supposed\sto\s\w+)\s(?:on\s)?(?:the\s)?\Z"
)
_TO_BE = re.compile(r"\bto\s+be\s+\w+\s+(?:by|before|on)\s+\Z")
_NOT_UNTIL = re.compile(r"\bnot\s+until\s+\Z")
_OPENS_BY = re.compile(r"(?:\A|\W)(?:[Bb]ut\s+|[Aa]nd\s+)?(?:By|by|(?:[Uu]p\s+)?[Uu]ntil)\s+(?:(?:early|late)\s+)?\Z")
# ``We issue on Thursday if we hear nothing``, ``Monday is a bank holiday``, ``Weds at the earliest``
_HANGS_ON = re.compile(
    r",?\s(?:if\s(?:we|I|they|there|you|he|she|not|nothing)\b(?![^.;]*\b(?:had|was|were|did|would)\b)|unless\s(?:we|I|you|they)\s(?:hear|get|have|can)\b"
    r"|is\s(?:an?|the|fine|best|better|out|good)\b|(?:would\s|will\s)?suits?\b|at\sthe\s(?:earliest|latest)\b)"
)
_DONE = re.compile(
    r"(?:\s(?:morning|afternoon|evening|night))?,?\s(?:however,\s)?(?:[\w’'-]+\s){1,4}(?:had|was|were|did|[a-z]{3,}ed)\b"
)
_DONE_THING = re.compile(
    r"['’]s\s(?:\w+\s)?(?:ruling|decision|announcement|attacks?|raids?|statement|report|article|vote|verdict|letter|e-?mail"
    r"|incident|arrests?|order|judgment|call|message|shooting|bombings?|events)\b"
)


def looks_ahead(text: str, reading: Reading) -> bool:
    """Whether the sentence round a weekday speaks of what is to come."""
    before = _STOP.split(text[max(0, reading.start - 90) : reading.start])[-1]
    if _BOOKED.search(before) or _TO_BE.search(before) or _TO_DO.match(before):
        return True
    if (
        _REPORTED.search(before)
        or _HAD_BEEN.search(before)
        or _NOT_UNTIL.search(before)
        or LASTED.search(before)
        or _DONE_THING.match(text, reading.end)
    ):
        return False
    after = _ENDS.split(text[reading.end : reading.end + 60], maxsplit=1)[0]
    if _HANGS_ON.match(after):
        return True
    # ``By Monday they had made up their minds``: the sentence opens with the day and tells what was done.
    if _OPENS_BY.search(before) and _DONE.match(after):
        return False
    if _BY.search(before):
        return True
    after = after[:30].partition("\n")[0]
    return bool(_COMING.search(before) or _COMING.search(after))
