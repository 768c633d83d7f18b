"""Days by which something is due, from the words round them."""

from __future__ import annotations

import re

from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.patterns.signs import holds

_CLOCK = r"(?:\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?|noon)\s(?:on\s)?)?"
_DEADLINE = AnyCase(
    rf"\b(?:(?:no|not)\slater\sthan|on\sor\sbefore|deadline(?:\s(?:of|is|was|for\s[\w\s]{{1,30}}(?:is|was|of)))?"
    rf"|due(?:\s(?:on|by|for))?|extended\s(?:to|until)|expires?(?:\son)?"
    rf"|(?:review|target)\s(?:due|date)\s?:|limitation\sdate(?:\sfor\s[\w\s]{{1,30}})?\s(?:of|is)|to\sexpire\son"
    r"|returnable\son|(?:runs?\sout|ran out)(?:\son)?|becomes final(?:\son)?|target\sdate\sof"
    r"|(?:extend|extending|extension\sof)\s(?:the\s|that\s)?(?:time|period|deadline)(?:\s[a-z]{2,9}){0,4}\s(?:to|until)"
    r"|(?:that\sis|i\.e\.|ie),?\s(?:until|by)"
    rf"|(?:(?<=,)|(?<=,\s))so\sby|(?:have|has|had|gave\s\w{{1,12}}|given)\suntil|expire\son|dim\shwyrach\sna|ar\sneu\scyn"
    rf"|(?:ymateb|ateb|apelio|derbyn|dderbyn|cais)\s(?:[^\W\d]{{1,12}}\s){{0,4}}(?:cyn|erbyn|hyd\sat))\s(?:the\s|yr?\s)?{_CLOCK}(?:the\s)?\Z"
)
_BY = AnyCase(
    r"\b(?:by|before)\s(?:the\send\sof\s|(?:the\s)?close\sof\s(?:business|play)\s(?:on\s)?|end\s(?:of\s)?"
    r"|close\sof\s(?:business\s)?on\s|noon\son\s|midnight\son\s"
    rf"|{_CLOCK})?(?:the\s|about\s)?\Z"
)
_DUTY = AnyCase(
    r"\b(?:must|shall|should|would|will|to\sbe|is\sto|are\sto|was\sto|were\sto|required"
    r"|requires?|requested|please|file|serve|respond|lodge"
    r"|submit|provide|pay|comply|confirm|expect(?:s|ed)?|await|requests?|invited?|directed"
    r"|ordered|do\sso|asked|comment|apply|appeal"
    r"|ought\sto|have\sthe|let\sme|heard\snothing|hear|return|due|needs?|answer|agreed\sto|undert(?:ook|ake)s?)\b"
)
# What is noted to be done: “1. Police to flag address by 18 March”.
_TO_DO = re.compile(r"(?:^|[\n:]|\d\.)\s?[A-Z][\w/ ]{1,25}\sto\s[a-z]+\b[^.;\n]*\Z")
_WILL = re.compile(r",?\s(?:\w+\s){0,3}(?:will|must|shall|is\sto|are\sto)\b")
_DONE = AnyCase(r"\b(?:had|have|has)\s(?:been|become|not\syet)\b|\bhad\s\w+ed\b|^\s{0,4}\Z")
_CLAUSE_END = re.compile(r"(?<!i\.e)[.;]\s")
# ``By 1989 it had become insolvent``: what was so by then.
_HAD = re.compile(r",?\s(?:\w+\s){1,3}had\s(?!to\b|until\b)")
# One of these stands wherever `_DEADLINE` or `_BY` matches.
_DEADLINE_WORDS = (
    "later",
    "before",
    "deadline",
    "due",
    "extended",
    "expire",
    "limitation",
    "ran out",
    "becomes final",
    "extend",
    "extension",
    "returnable",
    "until",
    "run",
    "review",
    "target",
    "by",
    "hwyrach",
    "cyn",
    "erbyn",
    "hyd",
)


# Of these one stands wherever `_DEADLINE` matches, each space for any white space.
_DEADLINE_LED = (
    *("later", "or before", "deadline", "due", "extended", "expire", "review", "target", "limitation", "returnable"),
    *("run", "ran out", "becomes final", "extend", "extension", "is until", "is by", "e. until", "e. by", "ie until"),
    *("ie by", "is, until", "is, by", "e., until", "e., by", "ie, until", "ie, by", "so by", "have until", "has until"),
    *("had until", "given until", "gave", "hwyrach", "ar neu cyn", "ymateb", "ateb", "apelio", "derbyn", "cais"),
)


def _may_be_deadline(near: str) -> bool:
    return holds(" ".join(near.lower().split()), _DEADLINE_LED)


def is_due(before: str, after: str) -> bool:
    """Whether something is due by a date, from the text that stands right before and after it."""
    near = before[-60:]
    if not holds(near.lower(), _DEADLINE_WORDS):
        return False
    if _may_be_deadline(near) and _DEADLINE.search(near):
        return True
    if not _BY.search(before[-44:]) or _HAD.match(after):
        return False
    if _WILL.match(after):
        return True
    sentence = _CLAUSE_END.split(before)[-1]
    return bool(_DUTY.search(sentence) or _TO_DO.search(before)) and not _DONE.search(sentence)
