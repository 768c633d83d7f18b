"""Dates that only say which thing is meant: “the 2019 plan”, “the minutes of 3 May”, “what is called 2020”."""

from __future__ import annotations

import re

from bundler.chronology.selection.told import Told
from bundler.partial_date import Precision
from bundler.prose.expression import DateExpression
from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.patterns.sought import Sought

# A participle that only says which paper is meant, before what the paper says or is.
_OF_A_PAPER = Sought(
    r"\b(?:published|issued|taken|made|dated|signed|printed|prepared|written|completed)\s+(?:on|in)\s+(?:the\s+)?$",
    re.I,
)
_SAYS = AnyCase(
    r"\s*,?\s*(?:shows?|states?|says?|puts?|confirms?|sets?|gives?|makes?|records?|is|are|has|have|does|do|must|applies"
    r"|provides?|indicates?|suggests?|concludes?|contains?|refers?|was\s+(?:un|ir|in|im)\w+)\b"
)
_PERIOD = Sought(r"\b(?:period|plan|years?|target)\s+(?:from\s+|between\s+|of\s+|for\s+)?$", re.I)
# “FPR 2010”, “CA 2003”: a law by its letters.
_ACRONYM = re.compile(r"\b[A-Z]{2,5}\s+$")
_MINUTES = Sought(r"\b(?:minutes|notes?|record|transcript)\s+of\s+(?:the\s+)?[^.;]{0,50}\b(?:of|on)\s+$", re.I)
_COPULA = AnyCase(
    r"\b(?:it|this|that|which|date|day|he|she|decision|letter|report|record|document)\s+(?:is"
    r"|was|has\s+this\s+as|may\s+be|as|gives?[\w\s]{0,20}as|bears?[\w\s]{0,20})\s+(?:dated\s+"
    r"|signed\s+|on\s+|a\s+|the\s+|about\s+)?$"
)
_COPULA_ENDS = ("is", "was", "as", "be")
# “It was on 3 May that he came”: what follows tells of the date.
_CLEFT = re.compile(r"\s+(?:that|when)\s+\w+\s+\w")
_ATTRIBUTE = AnyCase(r"\b(?:the|this|that|a|an|our|his|her)\s+$")
# What stands before a date that says when; a month or a year with none of these belongs to the noun after it.
_WHEN = AnyCase(
    r"^\s*$|(?:\b(?:in|on|at|by|of|from|to|until|till|since|for|during|over|throughout|between|and|or|about|around|before|after|"
    r"early|mid|late|circa|dated|ending|beginning|the\s+end\s+of|the\s+start\s+of|yn|ym|ar|ers|tan|gan)\b|[,;:(–—/-])\s*"
    r"(?:about\s+|early\s+|late\s+|mid[\s-])?$"
)
# “The August 2022 review was concluded on the papers”
_SAT = re.compile(r"\s+(?:review|hearing|meeting|assessment|inspection|trial|audit|conference)\s+(?:was|were|did)\s")
# “in the 31 October 2019 invoice”; what was done at such a meeting, or said in such a letter, was done on its day.
_THE_DAY_S = re.compile(
    r"(?<!\bon)(?<!\bOn)(?<!\bto)(?<!\bby)(?<!\bfrom)(?<!\buntil)(?<!\bsince)(?<!\bbefore)(?<!\bafter)(?<!\bof)\s[Tt]he\s\Z|\A[Tt]he\s\Z"
)
_AT_IT = re.compile(r"\A\W*(?:\(?\w{1,4}[.)]\s+)?(?:At|In|During|By|Following)\sthe\s\Z")
_OPENS = re.compile(r"\A\W*(?:\(?\w{1,4}[.)]\s+)?The\s\Z")
_A_DEED = re.compile(
    r"\s(?:[a-z]+\s)?(?:incidents?|attack|assault|accident|collision|fire|fight|escape|search|arrest|raid|visit|meeting|hearing|call)\b"
)
_A_THING = re.compile(
    r"\s(?!(?:\w+ly|was|were|is|are|had|has|did|will|would|to|and|or|but|nor|until|till|at|in|on|by|of|for|from|with|as|the|an?|this|these|no|not|he|she"
    r"|they|we|it|saw|however|when|where|whereupon|which|who|that|because|while|whilst|after|before|since|so|then|there|also|being|having|inclusive|onwards)\b)"
    r"[a-z][a-z-]{2,}"
)
# “for the year ended 30 December 2018”
_YEAR_ENDS = Sought(r"\b(?:year|quarter|period|months)\s(?:(?:ended|ending|to|up\sto)\s)(?:the\s)?$", re.I)
# “the period which begins with 1 October 2021 and ends with 31 March 2022”: how statutes tell a length of time.
_BEGINS_WITH = Sought(r"\b(?:beginn?(?:s|ing)|end(?:s|ing))\swith\s(?:the\s)?$", re.I)
_WORD_AFTER = re.compile(r"\s+[A-Za-z“]")
# “She rang on 27 February (not 5 March, as the letter has it)”
_NOT_THEN = re.compile(r"[(,–—]\s*(?:and\s+)?not\s+(?:on\s+|in\s+)?(?:the\s+)?$")
# “Until about Christmas he had helped her”: how things were before then.
_UNTIL = AnyCase(r"\b(?:until|till)\s+(?:(?:about|around|the|early|late|mid)[\s-]+)*$")
_HAD_DONE = re.compile(r",?\s+(?:he|she|they|I|we|it)\s+(?:had|used\s+to|would)\b")

# “a Christmas market”, “the Easter eggs”: what it was, not when.
_FEASTS = frozenset(("christmas", "xmas", "easter"))
_OF_A_FEAST = re.compile(
    r"\s(?:markets?|trees?|cards?|decorations?|lights|concert|fair|fayre|jumpers?|shopping|presents?|gifts?|songs?|carols?|cake|pudding"
    r"|eggs?|club|list|period|season|spirit|plans?)\b"
)


def _is_called(near: str) -> bool:
    """Whether the words right before a date say of a thing or a person that it is that, or bears it."""
    low = near.lower()
    words = low.split()[-2:]
    led = bool(words) and (words[-1].endswith(_COPULA_ENDS) or words[0].endswith(_COPULA_ENDS))
    return (led or "bear" in low) and _COPULA.search(near) is not None


def _is_the_day_s(before: str, after: str) -> bool:
    """Whether a date stands before a thing as a word that says which: “the 3 May letter”, but not “at the 3 May …”."""
    near = before[-12:]
    if not near.endswith(("the ", "The ")) or not _A_THING.match(after):
        return False
    if _AT_IT.match(before) or (_OPENS.match(before) and (_A_DEED.match(after) or _SAT.match(after))):
        return False
    return _THE_DAY_S.search(near) is not None


def says_which(told: Told, expression: DateExpression, before: str) -> bool:
    """Whether a date only says which thing is meant: “the 2019 plan”, “a report made in May says”."""
    assert expression.value is not None
    known = told.known
    after = told.words[told.end :]
    near = before[-30:]
    if ("not" in near and _NOT_THEN.search(before[-20:])) or (_HAD_DONE.match(after) and _UNTIL.search(near)):
        return True
    if (_is_called(before[-50:]) and not _CLEFT.match(after)) or _MINUTES.search(before[-80:], known):
        return True
    if _YEAR_ENDS.search(before, known) or _BEGINS_WITH.search(before, known) or _is_the_day_s(before, after):
        return True
    if _OF_A_PAPER.search(before, known) and _SAYS.match(after):
        return True
    if expression.words.lower() in _FEASTS and _OF_A_FEAST.match(after):
        return True
    precision = expression.value.precision
    if expression.method == "inferred" and near.endswith((" the ", "The ")) and _WORD_AFTER.match(after):
        return True
    if precision is Precision.YEAR and (_PERIOD.search(before, known) or _ACRONYM.search(before)):
        return True
    if precision not in (Precision.YEAR, Precision.MONTH) or expression.method != "explicit" or expression.qualifier:
        return False
    if precision is Precision.YEAR and _ATTRIBUTE.search(before):
        return bool(_WORD_AFTER.match(after))
    return bool(_WORD_AFTER.match(after)) and not _WHEN.search(before) and not _SAT.match(after)
