"""Dated words that tell of nothing that happened: law, supposing, references, headings, what somebody only says."""

from __future__ import annotations

import re

from bundler.chronology.paper.told_facts import ARGUING
from bundler.chronology.selection.denied import is_denied
from bundler.chronology.selection.reasoned import is_reasoned
from bundler.chronology.selection.says_which import says_which
from bundler.chronology.selection.talk import OF_THE_PAPER, is_talk
from bundler.chronology.selection.told import Told
from bundler.documents.kind import Kind
from bundler.partial_date import Precision
from bundler.prose.expression import DateExpression
from bundler.prose.forms.relative import TOLD_TO
from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.patterns.signs import holds
from bundler.prose.patterns.sought import Opener, Sought, heads

_HYPOTHETICAL = Sought(
    r"\b(?:if|unless|whether|in case|even though|suppose|were to|as though|as if"
    r"|would\b[^.;]{0,60}\bhad\s+(?:he|she|it|they|we|I|the|that|this))\b",
    re.I,
)
_RULES = Sought(
    r"\b(?:polic(?:y|ies)|procedures?|guidance|guidelines|tool|manual|schemes?"
    r"|code|framework|rules|regulations|legislation|instructions?|law|(?:local|development)\s+plan|guideline"
    r"|maximum|statute|act|standards?|criteria|thresholds?|protocols?|pathways?|charter|handbook|chapter\s+\d+\w?|bulletins?|circulars?|tests?|regime)\b"
    r"(?:[^.;]|\.\d){0,40}\b(?:revised|amended|introduced|published|updated|(?:re-?)?issued|came\s+out|replaced|adopted|enacted|raised|altered"
    r"|rewritten|reviewed|relaxed|tightened|withdrawn|superseded|approved"
    r"|in\s+force|came\s+in(?:to)?|t(?:ook|akes)\s+effect|changed|applied|due\s+for\s+renewal)\b[^.;]{0,50}$"
    r"|\b(?:section|schedule|article|regulation|rule)\s+\w+[^.;]{0,60}\b(?:inserted|amended|repealed|substituted|introduced)\b[^.;]{0,90}$"
    r"|\b(?:review|study|survey|research|report|paper|book|article)\s+(?:published|issued)\s+in\s+$"
    r"|\b(?:was|were)\s+last\s+(?:updated|revised|amended|reissued)\b[^.;]{0,20}$"
    r"|\bparliament\s+(?:raised|increased|changed|amended|enacted|legislated|abolished|introduced|created|provided)\b[^.;]{0,90}$"
    r"|\broyal\s+assent\s+(?:on|in)\s+(?:the\s+)?$|\boffences?\s+committed\s+(?:on\s+or\s+)?(?:after|before)\s+$",
    re.I,
)
# “… Rules 2013”, “Order 1975 (SI …)”: the year is part of the name of a law.
_LAW_S_YEAR = Sought(
    r"\b(?:Acts?|Orders?|Rules|Regulations|Directions?|Directive|Scheme|Code|Convention|Treaty|Protocol|Measure|Bill)"
    r"(?:\s+\([^()]{1,60}\))?\s+$"
)
# What follows is argued; what stands before it, that an argument was accepted or put, happened.
_ARGUED = Sought(r"\b(?:argument|submission|contention|proposition)\s+that\b", re.I)
# What goes on from year to year has no date: “every Christmas”, “warm in summer and cold in winter”.
_YEARLY = Sought(
    r"\b(?:every|each|alternate)\b|\bin\s+(?:the\s+)?(?:spring|summer|autumn|winter)\s+(?:and|but|or)\b[^.;]{0,40}"
    r"\bin\s+(?:the\s+)?(?:spring|summer|autumn|winter)\b",
    re.I,
)
_TODAY_S_WORTH = re.compile(r"\(\s*today\b|\btoday[’']s\s+(?:money|value|prices)")
_ASKED = re.compile(r"\?[\s.’'”\")\]]*$")
_UNLESS_AFTER = Sought(r"\b(?:if|unless|provided|so\s+long\s+as|subject\s+to)\b", re.I)
# “had been waiting since 2 pm”: when something began that is told of another time.
_SINCE = re.compile(r"\bhad\s+been\b[^.;]*\bsince\s+(?:about\s+|around\s+)?$")
# What a judge says that a party or its counsel says, in the present: an argument.
_SUBMITS = re.compile(
    r"\b(?:Mr|Ms|Mrs|Miss|Sir|Dame|[Cc]ounsel|Claimant|Defendant|Appellant|Respondent|State|Board|Council)\b[^.;]{0,40}\b"
    r"(?:says|submits|argues|contends|complains|suggests|accepts|concedes|acknowledges|points\s+out|relies|asserts|maintains|invites)\b"
)
# “The hearing listed on 9 September is vacated”: on that day nothing is heard.
_HEARING = AnyCase(
    r"\b(?:hearings?|trial|appointment|conference|mention)\s(?:(?:now\s)?(?:listed|fixed|due|set)\s)?(?:down\s)?(?:on|for|of|in)\s(?:the\s)?$"
)
_VACATED = Opener(
    r"[^.;]{0,40}\b(?:is|are|be|was|were|has\sbeen|shall\sbe)\s(?:hereby\s|now\s)?(?:vacated|cancelled)\b", re.I
)
# “for eleven months from 3 May”: what went on from then; nothing is counted.
_WENT_ON = re.compile(
    r"\b(?:(?<!listed\s)(?<!fixed\s)(?<!down\s)(?<!valid\s)for|over|last(?:ed|s|ing)|ran|sat|took|spent)\s+(?:[\w’'-]+\s+){1,4}from\s+(?:the\s+)?$",
    re.I,
)
_COUNTED = Sought(
    r"\b(?:days?|weeks?|months?|years?)\s+(?:since|from)\s+(?:the\s+)?$|\bwhat\s+(?:had\s+)?happened\s+(?:on|in|at)\s+(?:the\s+)?$",
    re.I,
)
# Dates that a sentence gives are due, and belong in a chronology, however flatly they are told.
_SENTENCE_DATE = Sought(
    r"\b(?:(?:release|expiry|parole\s+eligibility|tariff(?:\s+expiry)?|halfway|half-way|review)\s+date|date\s+of\s+release|"
    r"earliest\s+release)\b[^.;]{0,30}\b(?:is|was|fell|falls)\s+(?:on\s+|now\s+|in\s+)?(?:the\s+)?$",
    re.I,
)
_OBLIGED = Sought(
    r"\b(?:must|shall|order\w*|direct(?:ed|ions?)|undert(?:ook|akes?|aken|aking)"
    r"|due|expire[sd]?|deadline|required|will\s+not\s+be|listed)\b"
    r"|\b(?:tariff|sentence|licence|term|leave|visa)\b[^.;]{0,30}\b(?:ran\s+out|lapsed|ended|came\s+to\s+an\s+end)\b",
    re.I,
)
_SUPPOSED = Opener(
    r"\s*(?:\d{1,3}\.\s+)?(?:if|unless|had\s+(?:I|he|she|you|they|it|we|the|this|that|there|anyone|somebody|[A-Z]\w*)|were\s+\w+\s+to)\b",
    re.I,
)
# “As I said on Monday, …”: when it was said, and not when it was.
_AS_SAID = Opener(
    r"^\W*(?:\d{1,3}\.\s+)?(?:[A-Z]\w+,\s)?as\s+(?:(?:I|we|you|he|she|they)\s+(?:said|mentioned|explained|discussed|agreed|told\s+\w+)\b[^,;]*"
    # “Folake, as discussed yesterday, please …”
    r"|(?:discussed|agreed|mentioned|promised|requested|explained|advised|arranged|confirmed)\s(?:(?:on|in|at)\s)?(?:the\s)?)$",
    re.I,
)
# “No decision was made before 8 September”: what had not been done by then.
_NOTHING_BEFORE = Opener(r"^\W*(?:\d{1,3}\.\s+)?(?:No|Nothing|Nobody|None)\b[^,;]*\bbefore\s(?:the\s)?$")
_STOP_WORDS = (
    "a an the and or but of in on at by to for from with as that this it its is was were be been had has "
    "have did do not he she they we i you his her their my our your him them me us who which when where "
    "then there so if into than until since after before about all again also did "
)
# The beginning of a word that is none of these.
_TELLING_WORD = AnyCase(rf"(?<![a-z’'])(?!(?:{'|'.join(_STOP_WORDS.split())})(?![a-z’']))[a-z’']")
_UNSURE = AnyCase(
    r"\bsure\s+(?:about|of)\s+(?:the\s+)?$|(?:^|[.;]\s)(?:\(?\d{1,3}[.)]\s)?[Pp]rior\s+to\s+(?:the\s+)?$|\b(?:in\s+force|version\s+\d+|as\s+(?:it|they)\s+(?:then\s+)?stood)\b[^.;]{0,30}$"
)
_UNSURE_SIGNS = ("sure", "force", "version", "stood", "rior")
# “has reserved a bed from 22 July”: what is planned for then.
_RESERVED = AnyCase(
    r"\b(?:has|have)\s+(?:\w+ly\s+|also\s+|now\s+)?(?:reserved|booked|set\s+aside|arranged|found)\b[^.;]*\b(?:from|for|to|until|on)\s+(?:the\s+)?$"
    # “I am arranging a visit for next Wednesday”, “the action was for yesterday”
    r"|\b(?:am|is|are)\s+(?:\w+ly\s+|also\s+|now\s+)?(?:arranging|planning|booking|organising|hoping|intending)\b[^.;]*\b(?:for|to|on)\s+(?:the\s+)?$"
    r"|\b(?:actions?|deadline)\s+(?:was|were|is|are)\s+for\s+(?:the\s+)?$"
)
_BEFORE_WEEKDAY = Sought(r"\b(?:a|an|every|each|most|any)\s+$", re.I)


# “She has made a statement about that day”
_TOPIC = re.compile(r"\b(?:about|regarding|concerning)\s+that\s+(?:day|night|evening|morning|afternoon|weekend)$")


def is_stem_of_no_event(words: str) -> bool:
    """Whether the words that open a list say that its items are no events: supposed, asked for, or exhibits."""
    known = heads(words)
    return bool(
        _HYPOTHETICAL.search(words, known)
        or OF_THE_PAPER.match(words, known)
        or re.search(r"\b(?:asks?|asked|seeks?|please|refer)\b", words, re.I)
    )


# “The clerk told me to come back on Monday”: whether anybody did, the words do not say.
_TOLD_TO = Sought(
    rf"\b{TOLD_TO}(?!be\b)(?:[\w’'-]+\s){{1,5}}"
    r"(?:on\s|in\s|by\s|at\s)?(?:the\s)?\Z"
)


def is_sentence_date(told: Told, before: str) -> bool:
    """Whether the words before a date say that it is one that a sentence gives: “your release date is”."""
    return bool(_SENTENCE_DATE.search(before, told.known))


def is_no_event(told: Told, expression: DateExpression, before: str, around: str) -> bool:
    """Whether the words tell of nothing that happened: `before` stands before the date, `around` on both its sides."""
    known = told.known
    if (
        _is_of_another_calendar(expression)
        or _asks(told, before)
        or is_talk(told.sentence, known)
        or _is_law(before, known)
        or says_which(told, expression, before)
        or is_reasoned(told, expression.words, before, told.words[told.end :])
    ):
        return True
    if (
        _AS_SAID.match(before, known)
        or _NOTHING_BEFORE.match(before, known)
        or (_is_counted(before, known) and not (expression.value is not None and expression.value.is_range))
        or (told.kind is Kind.JUDGMENT and _SUBMITS.search(before))
        or (expression.kind == "time" and _SINCE.search(before))
    ):
        return True
    if _ARGUED.search(before, known) or is_denied(before, known, told.kind) or _recurs(told, expression):
        return True
    if _VACATED.match(told.words[told.end :], known) and _HEARING.search(before):
        return True
    ahead = "future" in expression.flags or expression.role == "deadline"
    if ahead and (_UNLESS_AFTER.search(told.words[told.end :], known) or _RESERVED.search(before)):
        return True
    if expression.role == "deadline" and not _OBLIGED.search(told.sentence, known):
        return True
    if _is_unsure(before[-60:]) or _HYPOTHETICAL.search(before[-90:], known) or _SUPPOSED.match(told.words, known):
        return True
    if expression.method in ("relative", "inferred") and _is_loose(expression, before, known):
        return True
    if told.kind in ARGUING and before.count("“") > before.count("”"):
        return True
    return _TELLING_WORD.search(around) is None


def _is_counted(before: str, known: frozenset[str]) -> bool:
    """Whether a date is only that from which a length of time is counted: “28 days from”."""
    return _COUNTED.search(before, known) is not None and not _WENT_ON.search(before)


def _is_of_another_calendar(expression: DateExpression) -> bool:
    """Whether a bare year can only be of the calendar of Iran and Afghanistan, or of the Islamic one: ``in 1401``."""
    value = expression.value
    return value is not None and value.precision is Precision.YEAR and 1300 <= value.earliest.year < _LAST_HIJRI


def _asks(told: Told, before: str) -> bool:
    """Whether the date stands in a question; what is told before somebody’s question is quoted happened."""
    if "?" not in told.sentence or not _ASKED.search(told.sentence):
        return False
    opened = told.sentence.rfind("“")
    return opened < 0 or told.sentence.rfind(before + told.words[told.start : told.end], 0, opened) < 0


def _recurs(told: Told, expression: DateExpression) -> bool:
    """Whether a feast or a season comes round every year here, or “today” only says what money is worth."""
    if expression.method == "relative" and "oday" in expression.words:
        return bool(_TODAY_S_WORTH.search(told.words))
    undated = expression.method in ("inferred", "yearless") and not any(map(str.isdigit, expression.words))
    return undated and bool(_YEARLY.search(told.sentence, told.known))


def _is_unsure(near: str) -> bool:
    """Whether the words right before a date say that nobody is sure of it, or of which day a wording was in force."""
    return holds(near.lower(), _UNSURE_SIGNS) and _UNSURE.search(near) is not None


def _is_law(before: str, known: frozenset[str]) -> bool:
    return bool(_RULES.search(before, known) or _LAW_S_YEAR.search(before, known))


_LAST_HIJRI = 1450
# So sure must a date be that was worked out from another: a year tells less, and must be surer. A day that is less than
# likely is told all the same, flagged, so that what was done on it is not lost.
_AT_ALL, _SURE = 0.2, 0.8


def _is_loose(expression: DateExpression, before: str, known: frozenset[str]) -> bool:
    """A date worked out from another that is too weak to hang an event on, or on which somebody was to do something."""
    assert expression.value is not None
    precision = expression.value.precision
    surely = _SURE if precision is Precision.YEAR else _AT_ALL
    if precision is Precision.DECADE or expression.confidence < surely:
        return True
    if _TOPIC.search(f"{before}{expression.words}"):
        return True
    return bool(_BEFORE_WEEKDAY.search(before, known) or _TOLD_TO.search(before[-90:], known))
