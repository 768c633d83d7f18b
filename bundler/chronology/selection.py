"""Which dated words belong in a chronology: something happened or was due, and it is no law, argument or reference."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bundler.partial_date import Precision
from bundler.prose.expression import DateExpression

# Fewer than this and it is no suggestion.
LEAST = 0.5

_IRREGULAR = (
    "began|begun|became|bought|broke|brought|built|caught|came|chose|cut|died|drew|drove|fell|felt|fled|forgot|found|fought|gave|got|went"
    "|grew|heard|held|hit|hung|hurt|kept|knew|laid|lay|led|left|lent|let|lost|made|meant|met|paid|pleaded|pled|put|quit|ran|rang|read|rode"
    "|rose|said|sat|saw|sent|set|shot|showed|shook|shut|slept|sold|spent|spoke|stood|stole|struck|stuck|swore|swung|taught|took|told"
    "|thought|threw|understood|woke|wore|won|withdrew|wrote|bent|bit|fed|beat|burnt|dealt|sought|sprang|spat|stabbed|overturned|upheld"
)
_NOT_VERBS = (
    r"(?:need|indeed|speed|seed|weed|feed|hundred|sacred|kindred|naked|wicked"
    r"|rugged|beloved|dated|based|aged|led|united|limited|closed(?=\s+(?:conditions"
    r"|prison|visits?))|approved(?=\s+premises)|detailed|extended(?=\s+(?:sentence"
    r"|licence))|attempted(?=\s+(?:contact|murder))|structured|unpaid|unauthorised"
    r"|aggravated|suspended(?=\s+sentence)|registered|escorted|alleged|so-called"
    r"|said)"
)
_PAST = re.compile(
    rf"\b(?:was|were|wasn't|weren't|had|did|didn't|{_IRREGULAR})\b"
    r"|(?<!the )(?<!\ba )(?<!\ban )(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bto )"
    rf"\b(?!{_NOT_VERBS}\b)[a-z]{{2,}}ed\b",
    re.I,
)
_STATE = re.compile(
    r"\b(?:was|were|had)\b(?!\s+(?:(?:not|never|then|also|first|again|later|already"
    r"|been|just|still)\s+){0,2}[a-z]+(?:ed|en|wn|nt|ld|ught|de|ung|ut|id|lt"
    r"|ead|ost|one|ade|et|ung|ing)\b)",
    re.I,
)
_STRONG = re.compile(
    rf"\b(?:{_IRREGULAR})\b|\b(?!{_NOT_VERBS}\b)[a-z]{{2,}}ed\b|\b(?:was|were"
    rf"|been|being)\s+(?:\w+ly\s+)?[a-z]+(?:ing|en)\b",
    re.I,
)
_PERFECT = re.compile(
    r"\b(?:has|have|'s|’s|'ve|’ve)\s+(?:(?:not|never|now|also|since|already|always)\s+)?(?:been"
    r"|[a-z]+ed|[a-z]+en|made|had|got|gone|sent|put|kept|told)\b"
)
_DUE = re.compile(
    r"\b(?:(?:will|shall|must|is|are|to)\s+(?:first\s+|next\s+|then\s+|not\s+)?be\s+(?:\w+ly\s+)?(?:considered"
    r"|heard|held|released|moved|transferred|reviewed|listed|eligible|sentenced"
    r"|tried"
    r"|served|filed|considered|deported|removed)|(?:is|are)\s+(?:now\s+)?(?:listed"
    r"|fixed|due|scheduled|set down|to\s+(?:take\s+place|be\s+\w+))"
    r"|expires?|comes?\s+(?:out|to\s+an\s+end)|ends?\b|will\s+(?:expire|end|take\s+place|begin))",
    re.I,
)
_PRESENT = re.compile(r"\b(?:is|are|be|being|to)\s+(?:not\s+|still\s+|now\s+|first\s+|\w+ly\s+)?\w+", re.I)
_HYPOTHETICAL = re.compile(r"\b(?:if|unless|whether|in case|even though|suppose|were to|as though|as if)\b", re.I)
_RULES = re.compile(
    r"\b(?:polic(?:y|ies)|procedures?|guidance|guidelines|tool|manual|schemes?"
    r"|code|framework|rules|regulations|legislation|instructions?|law)\b"
    r"[^.;]{0,40}\b(?:revised|amended|introduced|published|updated|issued|replaced"
    r"|in\s+force|came\s+into|changed)\b[^.;]{0,12}$",
    re.I,
)
_OBLIGED = re.compile(
    r"\b(?:must|shall|order\w*|direct(?:ed|ions?)|undert(?:ook|akes?|aken|aking)"
    r"|due|expire[sd]?|deadline|required|will\s+not\s+be|listed)\b",
    re.I,
)
_SUPPOSED = re.compile(r"\s*(?:if|unless|had\s+(?:I|he|she|you|they|it|we|the)|were\s+\w+\s+to)\b", re.I)
_MODAL = re.compile(
    r"\b(?:would|could|should|might|ought\s+to)\b(?:\s+(?:not|have|never|also|be|been|had))*(?:\s+\w+)?", re.I
)
_META = re.compile(
    r"^(?:I\s+(?:now\s+)?(?:refer|exhibit|make\s+th|produce|attach|enclose)|(?:this"
    r"|the|my)\s+(?:first\s+|second\s+)?(?:witness\s+)?(?:statement|exhibit)\s+(?:was"
    r"|is|has|sets|contains|concerns)"
    r"|there\s+is\s+(?:now\s+)?(?:shown|produced|exhibited)|this\s+(?:letter"
    r"|report|decision|print|record|document|extract|copy)\s+(?:was|sets|is|contains"
    r"|concerns)|this\s+is\s+the\s+exhibit"
    r"|what\s+i\s+say|unless\s+|page\s+\d|references?\s+(?:to|in)|i\s+certify"
    r"|thank\s+you\s+for)",
    re.I,
)
_COPULA = re.compile(
    r"\b(?:it|this|that|which|date|day|he|she|decision|letter|report|record|document)\s+(?:is"
    r"|was|has\s+this\s+as|may\s+be|as|gives?[\w\s]{0,20}as|bears?[\w\s]{0,20})\s+(?:dated\s+"
    r"|signed\s+|on\s+|a\s+|the\s+|about\s+)?$",
    re.I,
)
_DOCUMENT = (
    r"(?:letters?|e-?mails?|reports?|decisions?|orders?|statements?|remarks|judgments?"
    r"|advice|notes?|memos?|memorandum|records?|entry|entries"
    r"|circulars?|undertakings?|dossier|certificates?|policy|framework|guidance"
    r"|convictions?|those|that|application|submissions|representations"
    r"|response|reply|correspondence|directions|version|minutes|form|notice|warrant"
    r"|diary|transcript|assessment|addendum|grounds|claim)"
)
_REFERENCE = re.compile(
    rf"\b{_DOCUMENT}\b[^,.;:]{{0,70}}?\b(?:of|dated|from)\s+(?:the\s+)?$|\bdated\s+(?:the\s+)?$", re.I
)
_BY_DOCUMENT = re.compile(
    rf"(?:\bby|^\s*in)\s+(?:(?:a|an|its|his|her|their|the|my|our|that|further)\s+)*(?:[\w’'-]+\s+){{0,3}}{_DOCUMENT}\b[^,.;:]{{0,50}}?\b(?:of"
    rf"|dated)\s+(?:the\s+)?$",
    re.I,
)
_SINCE = re.compile(r"\b(?:since|ever since|as of|as at)\s+(?:the\s+|about\s+|then\s+|at least\s+)*$", re.I)
_ARGUMENT = re.compile(
    r"\b(?:irrational\w*|unlawful\w*|submi(?:t|ts|ssion)\w*|contend\w*|argu(?:e"
    r"|es|able|ment)\w*|ought|it\s+is\s+said|proper\s+regard|material\s+consideration"
    r"|unreasonable|perverse|procedurally|incompatible|grounds?\s+\d|in\s+breach\s+of\s+(?:section"
    r"|article|the\s+(?:policy|framework|code|duty))|wednesbury)\b",
    re.I,
)
_CASE_LAW = re.compile(r"\[\d{4}\]|\bUKSC\b|\bEWCA\b|\bEWHC\b|\bUKHL\b|\bECHR\b|\bEHRR\b|\b[A-Z][\w.]+ v\.? [A-Z]")
_PREPARED = re.compile(
    r"\b(?:this|the|my)\s+statement\s+(?:was|has\s+been)|\bprepared\s+(?:by\s+me|from)|\bI\s+make\s+this", re.I
)
_STOP_WORDS = (
    "a an the and or but of in on at by to for from with as that this it its is was were be been had has "
    "have did do not he she they we i you his her their my our your him them me us who which when where "
    "then there so if into than until since after before about all again also did "
)
_STOP = frozenset(_STOP_WORDS.split())
_UNSURE = re.compile(
    r"\bsure\s+(?:about|of)\s+(?:the\s+)?$|\b(?:in\s+force|version\s+\d+|as\s+it\s+(?:then\s+)?stood)\b[^.;]{0,30}$",
    re.I,
)
_ATTRIBUTE = re.compile(r"\b(?:the|this|that|a|an|our|his|her)\s+$", re.I)
_BEFORE_WEEKDAY = re.compile(r"\b(?:a|an|every|each|most|any)\s+$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A date in the words that tell of it: `words` is a segment of a sentence, the date stands at `start`–`end` of it.

    `sentence` is the whole sentence without line ends; `argues` says that the document argues a case.
    """

    words: str
    start: int
    end: int
    sentence: str
    argues: bool = False


def is_stem_of_no_event(words: str) -> bool:
    """Whether the words that open a list say that its items are no events: supposed, asked for, or exhibits."""
    return bool(
        _HYPOTHETICAL.search(words)
        or _META.match(words)
        or re.search(r"\b(?:asks?|asked|seeks?|please|refer)\b", words, re.I)
    )


def weigh(told: Told, expression: DateExpression) -> float:
    """Give how sure it is that the words tell of what happened or was due at the date; 0 where they do not."""
    before, after = told.words[: told.start], told.words[told.end :]
    around = f"{_innermost(before)} {after}"
    if _is_noise(told, expression, before, around):
        return 0.0
    plain = re.sub(r"[“\"][^“”\"]{0,900}[”\"]", " ", around)
    plain = _PRESENT.sub(" ", _MODAL.sub(" ", plain))
    past = bool(_PAST.search(plain))
    by_document = bool(_BY_DOCUMENT.search(before))
    if _REFERENCE.search(before) and not (by_document and past):
        return 0.0
    score = _tense(around, plain, past, expression)
    if not score:
        return 0.0
    return _certain(told, expression, before, score)


def _tense(around: str, plain: str, past: bool, expression: DateExpression) -> float:
    future = "future" in expression.flags or expression.role == "deadline"
    if past and _STRONG.search(plain):
        return 0.9
    if past:
        return 0.75 if not _STATE.search(plain) else 0.6
    if _PERFECT.search(plain):
        return 0.65
    return 0.7 if _DUE.search(around) and future else 0.55 if _DUE.search(around) else 0.0


def _innermost(before: str) -> str:
    """The words before a date from the last “that …” on, where a date in them is told by what follows it."""
    head, found, tail = before.rpartition(" that ")
    return tail if found and len(tail.split()) >= 2 and head else before


def _certain(told: Told, expression: DateExpression, before: str, score: float) -> float:
    """Take from the score what speaks against: a vague date, a state, an argument."""
    assert expression.value is not None
    vague = expression.value.precision in (Precision.YEAR, Precision.DECADE)
    if _SINCE.search(before):
        score -= (
            0.25
            if not re.search(r"\b(?:been|was|were)\b", told.words)
            else 0.1
            if expression.value.precision is Precision.DAY
            else 0.45
        )
    if vague:
        score -= 0.3 if score < 0.8 or re.search(r"\b(?:that|which)\s", before) else 0.15
    if expression.role == "deadline":
        score -= 0.1
    if told.argues:
        score -= 0.45 if _ARGUMENT.search(told.sentence) else 0.15
    return round(max(0.0, score) * min(1.0, expression.confidence + 0.05), 2)


def _is_noise(told: Told, expression: DateExpression, before: str, around: str) -> bool:
    assert expression.value is not None
    if told.sentence.rstrip("”\"’' )").endswith("?") or _META.match(told.sentence) or _PREPARED.search(told.sentence):
        return True
    if _RULES.search(before) or (expression.role == "deadline" and not _OBLIGED.search(told.sentence)):
        return True
    if _COPULA.search(before[-50:]) or _CASE_LAW.search(told.sentence):
        return True
    if _UNSURE.search(before[-60:]) or _HYPOTHETICAL.search(before[-90:]) or _SUPPOSED.match(told.words):
        return True
    if expression.method in ("relative", "inferred") and _is_loose(expression, before):
        return True
    if told.argues and before.count("“") > before.count("”"):
        return True
    if (
        expression.value.precision is Precision.YEAR
        and _ATTRIBUTE.search(before)
        and re.match(r"\s+[a-z“]", told.words[told.end :])
    ):
        return True
    content = [word for word in re.findall(r"[A-Za-z’']+", around) if word.lower() not in _STOP]
    return not content


def _is_loose(expression: DateExpression, before: str) -> bool:
    """A date worked out from another that is too weak to hang an event on."""
    assert expression.value is not None
    precision = expression.value.precision
    if precision not in (Precision.DAY, Precision.MONTH) or expression.confidence < 0.7:
        return True
    return bool(_BEFORE_WEEKDAY.search(before))
