"""Dated words that tell of nothing that happened: law, supposing, references, headings, what somebody only says."""

from __future__ import annotations

import re
from typing import NamedTuple

from bundler.chronology.paper.told_facts import ARGUING
from bundler.chronology.selection.denied import is_denied
from bundler.chronology.selection.talk import OF_THE_PAPER, is_talk
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
_COPULA = AnyCase(
    r"\b(?:it|this|that|which|date|day|he|she|decision|letter|report|record|document)\s+(?:is"
    r"|was|has\s+this\s+as|may\s+be|as|gives?[\w\s]{0,20}as|bears?[\w\s]{0,20})\s+(?:dated\s+"
    r"|signed\s+|on\s+|a\s+|the\s+|about\s+)?$"
)
_COPULA_ENDS = ("is", "was", "as", "be")
# “It was on 3 May that he came”: what follows tells of the date.
_CLEFT = re.compile(r"\s+(?:that|when)\s+\w+\s+\w")
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
_ATTRIBUTE = AnyCase(r"\b(?:the|this|that|a|an|our|his|her)\s+$")
# What stands before a date that says when; a month or a year with none of these belongs to the noun after it.
_WHEN = AnyCase(
    r"^\s*$|(?:\b(?:in|on|at|by|of|from|to|until|till|since|for|during|over|throughout|between|and|or|about|around|before|after|"
    r"early|mid|late|circa|dated|ending|beginning|the\s+end\s+of|the\s+start\s+of|yn|ym|ar|ers|tan|gan)\b|[,;:(–—/-])\s*"
    r"(?:about\s+|early\s+|late\s+|mid[\s-])?$"
)
# “The August 2022 review was concluded on the papers”
_SAT = re.compile(r"\s+(?:review|hearing|meeting|assessment|inspection|trial|audit|conference)\s+(?:was|were|did)\s")
_WORD_AFTER = re.compile(r"\s+[A-Za-z“]")
# “She rang on 27 February (not 5 March, as the letter has it)”
_NOT_THEN = re.compile(r"[(,–—]\s*(?:and\s+)?not\s+(?:on\s+|in\s+)?(?:the\s+)?$")
# “Until about Christmas he had helped her”: how things were before then.
_UNTIL = AnyCase(r"\b(?:until|till)\s+(?:(?:about|around|the|early|late|mid)[\s-]+)*$")
_HAD_DONE = re.compile(r",?\s+(?:he|she|they|I|we|it)\s+(?:had|used\s+to|would)\b")
# “has reserved a bed from 22 July”: what is planned for then.
_RESERVED = AnyCase(
    r"\b(?:has|have)\s+(?:\w+ly\s+|also\s+|now\s+)?(?:reserved|booked|set\s+aside|arranged|found)\b[^.;]*\b(?:from|for|to|until|on)\s+(?:the\s+)?$"
)
_BEFORE_WEEKDAY = Sought(r"\b(?:a|an|every|each|most|any)\s+$", re.I)


# “She has made a statement about that day”
_TOPIC = re.compile(r"\b(?:about|regarding|concerning)\s+that\s+(?:day|night|evening|morning|afternoon|weekend)$")


class Told(NamedTuple):
    """A date in the words that tell of it: `words` is a segment of a sentence, the date stands at `start`–`end` of it.

    `sentence` is the whole sentence without line ends, `known` the heads of its words; `kind` is the document's.
    """

    words: str
    start: int
    end: int
    sentence: str
    known: frozenset[str]
    kind: Kind = Kind.OTHER


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
        or _says_which(told, expression, before)
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


def _is_called(near: str) -> bool:
    """Whether the words right before a date say of a thing or a person that it is that, or bears it."""
    low = near.lower()
    words = low.split()[-2:]
    led = bool(words) and (words[-1].endswith(_COPULA_ENDS) or words[0].endswith(_COPULA_ENDS))
    return (led or "bear" in low) and _COPULA.search(near) is not None


def _is_unsure(near: str) -> bool:
    """Whether the words right before a date say that nobody is sure of it, or of which day a wording was in force."""
    return holds(near.lower(), _UNSURE_SIGNS) and _UNSURE.search(near) is not None


def _is_law(before: str, known: frozenset[str]) -> bool:
    return bool(_RULES.search(before, known) or _LAW_S_YEAR.search(before, known))


def _says_which(told: Told, expression: DateExpression, before: str) -> bool:
    """Whether a date only says which thing is meant: “the 2019 plan”, “a report made in May says”."""
    assert expression.value is not None
    known = told.known
    after = told.words[told.end :]
    near = before[-30:]
    if ("not" in near and _NOT_THEN.search(before[-20:])) or (_HAD_DONE.match(after) and _UNTIL.search(near)):
        return True
    if (_is_called(before[-50:]) and not _CLEFT.match(after)) or _MINUTES.search(before[-80:], known):
        return True
    if _OF_A_PAPER.search(before, known) and _SAYS.match(after):
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


_LAST_HIJRI = 1450
# So sure must a date be that was worked out from another: a year tells less, and must be surer. A day that is less than
# likely is told all the same, flagged, so that what was done on it is not lost.
_AT_ALL, _SURE = 0.2, 0.8


def _is_loose(expression: DateExpression, before: str, known: frozenset[str]) -> bool:
    """A date worked out from another that is too weak to hang an event on, or on which somebody was to do something."""
    assert expression.value is not None
    precision = expression.value.precision
    surely = _SURE if precision is Precision.YEAR else _AT_ALL
    if precision not in (Precision.DAY, Precision.MONTH, Precision.YEAR) or expression.confidence < surely:
        return True
    if _TOPIC.search(f"{before}{expression.words}"):
        return True
    return bool(_BEFORE_WEEKDAY.search(before, known) or _TOLD_TO.search(before[-90:], known))
