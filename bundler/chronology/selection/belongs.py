"""Which dated words belong in a chronology: something happened or was due, and it is no law, argument or reference."""

from __future__ import annotations

import re

from bundler.chronology.paper.told_facts import ARGUING
from bundler.chronology.selection.asked_by import asked_by
from bundler.chronology.selection.no_event import is_no_event, is_sentence_date
from bundler.chronology.selection.told import Told
from bundler.chronology.selection.told_by_form import DOCUMENT, form_sureness, is_excepted
from bundler.documents.kind import Kind
from bundler.partial_date import Precision
from bundler.prose.expression import DateExpression
from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.patterns.sought import Sought, words

# Fewer than this and it is no suggestion.
LEAST = 0.5

_IRREGULAR = (
    "began|begun|became|bought|broke|brought|built|caught|came|chose|cut|died|drew|drove|fell|felt|fled|forgot|found|fought|gave|got|went"
    "|grew|heard|held|hit|hung|hurt|kept|knew|laid|lay|led|left|lent|let|lost|made|meant|met|paid|pleaded|pled|put|quit|ran|rang|read|rode"
    "|rose|said|sat|saw|sent|set|shot|showed|shook|shut|slept|sold|spent|spoke|stood|stole|struck|stuck|swore|swung|taught|took|told"
    "|thought|threw|understood|woke|wore|won|withdrew|wrote|bent|bit|fed|beat|burnt|dealt|sought|sprang|spat|stabbed|overturned|upheld"
    "|overtook|overcame|underwent|undertook|misled|mistook|forbade|froze|hid|knelt|lit|sank|slid|spun|split|spread|stuck|stung|swept|swam"
    "|tore|trod|wept|awoke|arose|clung|crept|dug|flew|flung|leapt|learnt|sang|shone|spilt|burst|cast|broadcast|bore|bound|blew|strode|fought|born"
)
_NOT_VERBS = (
    r"(?:need|indeed|speed|seed|weed|feed|hundred|sacred|kindred|naked|wicked"
    r"|rugged|beloved|dated|based|aged|led|united|limited|closed(?=\s+(?:conditions"
    r"|prison|visits?))|approved(?=\s+premises)|detailed|extended(?=\s+(?:sentence"
    r"|licence))|attempted(?=\s+(?:contact|murder))|structured|unpaid|unauthorised"
    r"|aggravated|suspended(?=\s+sentence)|registered(?!\s+(?:an?|the|his|her|their|it|him|them|with|on|at|as)\b)|escorted|alleged|so-called"
    r"|said)"
)
# Words that by themselves say that something happened, and those that at least say that it was so.
_TELLS = frozenset(_IRREGULAR.split("|"))
_TELLS_OR_WAS = _TELLS | {"was", "were", "had", "did"}
_PAST = AnyCase(
    r"\b(?=[a-z]{2,}ed\b)(?<!the )(?<!\ba )(?<!\ban )(?<!\bany )(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bto )"
    rf"(?!{_NOT_VERBS}\b)|\b(?:wasn't|weren't|didn't)\b"
)
_STATE = Sought(
    r"\b(?:was|were|had)\b(?!\s+(?:(?:not|never|then|also|first|again|later|already"
    r"|been|just|still)\s+){0,2}[a-z]+(?:ed|en|wn|nt|ld|ught|de|ung|ut|id|lt"
    r"|ead|ost|one|ade|et|ung|ing)\b)",
    re.I,
)
_STRONG = AnyCase(
    rf"\b(?=[a-z]{{2,}}ed\b)(?!{_NOT_VERBS}\b)|\b(?=[bw])(?:was|were|been|being)\s+(?:\w+ly\s+)?(?:[a-z]+(?:ing|en)|back)\b"
)
# “I remember him holding me by the throat”, “counts 9 to 11 cover the period”: told of the past without its tense.
_REMEMBERED = Sought(
    r"\b(?:remember|recall|recollect)s?\s+(?:(?:[a-z]+\s+){0,2}[a-z]+\s+|[A-Z]\w+\s+)?(?:not\s+)?"
    r"(?:being\s+\w+|(?!morning|evening|something|nothing|anything|everything)[a-z]{3,}ing)\b"
)
_COUNTED = Sought(
    r"\b(?:counts?|charges?|offences?|indictment)\b[^.;]{0,60}\b(?:cover(?:s|ing)?|relat(?:es?|ing)\s+to|span(?:s|ning)?|concern(?:s|ing)?)\s+(?:the\s+|a\s+)?"
    r"(?:period|time|years?|months?|dates?|events|conduct|what)\b",
    re.I,
)
_PERFECT = re.compile(
    r"\b(?:has|have|'s|’s|'ve|’ve)\s+(?:(?:not|never|now|also|since|already|always)\s+)?(?:been"
    r"|[a-z]+ed|[a-z]+en|made|had|got|gone|sent|put|kept|told)\b"
)
# Welsh tells of the past by the ends of its verbs.
_WELSH_MONTH = Sought(
    r"\b(?:Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)\b", re.I
)
_WELSH_PAST = AnyCase(
    r"\b(?:\w{3,}(?:odd|wyd|asom|asant|ais)|cefais|cafodd|cafwyd|daeth|deuthum|aeth|euthum|gwnaeth|gwnes|bu|fu|rhoes)\b"
)
_HAS_CONVICTIONS = Sought(r"\b(?:have|has)\s+(?:\w+\s+){0,3}convictions?\b", re.I)
_DUE = Sought(
    r"\b(?:(?:will|shall|must|is|are|to)\s+(?:first\s+|next\s+|then\s+|not\s+)?be\s+(?:\w+ly\s+)?(?:considered"
    r"|heard|held|released|moved|transferred|reviewed|listed|eligible|sentenced"
    r"|tried"
    r"|served|filed|considered|deported|removed)|(?:is|are)\s+(?:now\s+)?(?:listed"
    r"|fixed|due|scheduled|set down|to\s+(?:take\s+place|be\s+\w+))"
    r"|(?<!I )(?<!we )will\s+(?:be\s+\w+ing|hear|sit|hold|convene|consider|review|decide)\b"
    r"|expires?|comes?\s+(?:out|to\s+an\s+end)|ends?\b|will\s+(?:therefore\s+|now\s+)?(?:expire|end|cease|stop|close|take\s+place|begin|start"
    r"|be\s+(?:provided|extended|withdrawn|closed|stopped|paid))"
    r"|will\s+(?:therefore\s+|now\s+)?extend\b|(?:is|are)\s+(?:now\s+)?(?:set\s+for|expected\s+to)"
    r"|be\s+\w+ed\b[^.;]{0,40}?\bwith\s+effect\s+from)",
    re.I,
)
_VERB = AnyCase(
    rf"\b(?:is|are|was|were|be|been|has|have|had|will|would|may|might|could|can|must|do|does|did|{_IRREGULAR}|[a-z]+ed)\b"
)
_QUOTED = re.compile(r"[“\"][^“”\"]{0,900}[”\"]")
_TO_CLOSE = re.compile(r"[”\"]")
_PRESENT = Sought(r"\b(?:to\s+be|is|are|be|being|to)\s+(?:not\s+|still\s+|now\s+|first\s+|\w+ly\s+)?\w+", re.I)
_MODAL = Sought(
    r"\b(?:would|could|should|might|ought\s+to)\b(?:\s+(?:not|have|never|also|be|been|had))*(?:\s+\w+)?", re.I
)
_REFERENCE = Sought(
    rf"\b{DOCUMENT}\b[^,.;:]{{0,70}}?\b(?:of|dated|from)\s+(?:the\s+)?$|\bdated\s+(?:the\s+)?$"
    r"|\b(?:those|that)\s+(?:of|from)\s+(?:the\s+)?$",
    re.I,
)
# “in an e-mail referring to its letter of 3 May”: another paper, told of in the first; “in my judgment” is none.
_REFERRING = r"\b(?:referring|refers?|referred|replying|responding|enclosing|attaching|in\s(?:reply|response|answer))\b"
_BY_DOCUMENT = AnyCase(
    rf"(?!.*\b(?:my|our)\sjudgment\b)(?:(?<!supported\s)(?<!evidenced\s)(?<!shown\s)\bby|^\s*(?:\(?\w{{1,4}}[.)]\s+)?in|(?<!recorded\s)(?<!out\s)(?<!contained\s)(?<!described\s)(?<!mentioned\s)(?<!stated\s)(?<!quoted\s)(?<!noted\s)\bin(?=\s+an?\s)|,\s+in(?=\s+(?:his|her|their|its)\s))"
    rf"\s+(?:(?:a|an|its|his|her|their|the|my|our|that|further)\s+)*(?:[\w’'-]+\s+){{0,3}}{DOCUMENT}\b(?:(?!{_REFERRING})[^,.;:]){{0,50}}?\b(?:of"
    rf"|dated)\s+(?:the\s+)?$"
)
# “A letter of 3 May told her to go”: a paper not spoken of before; what it says happened with it.
_NEW_DOCUMENT = re.compile(
    rf"(?:\d{{1,3}}\.\s+)?An?\s+(?!copy\b)(?:[\w’'-]+\s+){{0,3}}?{DOCUMENT}\s+(?:of|dated|from)\s+(?:the\s+)?$"
)
# “The decision of 3 May, by which the Defendant refused …”: the paper that a case is about.
_CHALLENGED = AnyCase(
    r"(?:\d{1,3}\.\s+)?(?:The\s+)?(?:(?:Proposed\s+)?(?:Defendant|Secretary\s+of\s+State|Board|Council)[’']s\s+)?"
    r"(?:decisions?|refusals?|directions?|orders?|determinations?|failures?)\s+(?:letter\s+)?(?:made\s+|given\s+|taken\s+)?(?:of|dated|on)\s+(?:the\s+)?$"
)
_DECIDES = Sought(
    r"\b(?:by\s+which|whereby|in\s+which|refusing|granting|dismissing|rejecting|revoking|ending|to\s+(?:refuse|grant|reject|revoke|end|dismiss|withdraw|transfer|detain|remove))\b",
    re.I,
)
# What an order says was before the court.
_RECITAL = AnyCase(
    r"(?:AND\s+)?(?:FURTHER\s+)?UPON\b.{0,60}\b(?:hearing|order|judgment|decision|claim|application|appeal|acknowledgment|notice)\b"
)
# What an order tells somebody to do, or when the court will.
_DIRECTS = Sought(
    r"\b(?:shall|must|do\s+(?:file|serve|disclose|pay|provide|by)|(?:is|are)\s+to\s+(?:be\s+)?\w+|may|has\s+permission|have\s+permission|has\s+until|be\s+(?:listed|heard|filed|served"
    r"|adjourned|extended|stayed|released)|(?:is|are)\s+(?:listed|adjourned|extended|stayed)|to\s+be\s+(?:filed|served|listed|lodged|exchanged))\b",
    re.I,
)
_PART_OF_DAY = Sought(
    r"\b(?:(?:first|last|early|opening|closing|final)\s+minutes|hours|night|morning|evening|afternoon|weekend|week|month|day|summer|autumn|spring|winter)\s+of\s+(?:the\s+)?$",
    re.I,
)
_SINCE = Sought(
    r"\b(?:since|ever since|as of|as at)\s+(?:the\s+|that\s+|about\s+|then\s+|at least\s+)*$"
    r"|\bsince\s+(?:you|he|she|I|they|we|it|the|my|his|her)\b[^,.;]{3,50}\s(?:in|on)\s+$",
    re.I,
)
_ARGUMENT = Sought(
    r"\b(?:irrational\w*|unlawful\w*|submi(?:t|ts|ssion)\w*|contend\w*|argu(?:e"
    r"|es|able)\w*|arguments?(?!\s+(?:with|between|over|broke))|ought|it\s+is\s+said|proper\s+regard|material\s+consideration"
    r"|unreasonable|perverse|procedurally|incompatible|grounds?\s+\d|in\s+breach\s+of\s+(?:section"
    r"|article|the\s+(?:policy|framework|code|duty))|contrary\s+to\s+(?:section|article|the)|wednesbury|misconceived)\b",
    re.I,
)

_HAS = re.compile(r"\b(?:have|has)\s+(?!had\b)\w+[^.;]*$")
_WAS = re.compile(r"\b(?:been|was|were)\b")
_THAT = re.compile(r"\b(?:that|which)\s")


def weigh(told: Told, expression: DateExpression) -> float:
    """Give how sure it is that the words tell of what happened or was due at the date; 0 where they do not."""
    before, after = told.words[: told.start], told.words[told.end :]
    around = f"{_innermost(before, after)} {after}"
    known = told.known
    if is_sentence_date(told, before):
        return 0.7
    if day_set := _sets_day(told, expression, before):
        return day_set
    if is_no_event(told, expression, before, around) and not is_excepted(told, before):
        return 0.0
    plain = _unquoted(before, after, around) if "”" in around or '"' in around else around
    past = _is_of_the_past(plain, known)
    plain = _PRESENT.sub(" ", _MODAL.sub(" ", plain, known), known)
    past = past or not _TELLS_OR_WAS.isdisjoint(words(plain)) or bool(_PAST.search(plain))
    known_form = form_sureness(told, expression, before, after)
    if known_form:
        return known_form
    if _refers(before, known) and not (past and (_BY_DOCUMENT.search(before) or _NEW_DOCUMENT.match(before))):
        if told.kind in ARGUING and _CHALLENGED.match(before) and _DECIDES.search(after, known):
            return 0.7
        return 0.0
    if _HAS_CONVICTIONS.search(around, known) or (
        _WELSH_MONTH.search(expression.words, known) and _WELSH_PAST.search(around)
    ):
        return 0.75
    score = _tense(around, plain, past, expression, known)
    if not score:
        return 0.0
    return _certain(told, expression, before, score)


def _sets_day(told: Told, expression: DateExpression, before: str) -> float:
    """How sure it is that an order tells what was before the court, or that it, or a letter, sets the day."""
    if told.kind is Kind.ORDER and (_RECITAL.match(told.words) or _is_directed(told, expression)):
        return 0.75
    return asked_by(told, expression, before)


def _is_of_the_past(plain: str, known: frozenset[str]) -> bool:
    """Whether words in the present tense tell of what is past: what somebody remembers, and what a count covers."""
    return bool(_REMEMBERED.search(plain, known) or _COUNTED.search(plain, known))


def _is_directed(told: Told, expression: DateExpression) -> bool:
    """Whether an order sets the day: for a step to be taken, for a hearing, or from which it may be listed."""
    ahead = expression.role == "deadline" or "future" in expression.flags
    return ahead and _DIRECTS.search(told.sentence, told.known) is not None


def _unquoted(before: str, after: str, around: str) -> str:
    """The words round a date without what is quoted in them; those of the quotation, where the date stands in it."""
    opened = before.rfind('"') if before.count('"') % 2 else before.rfind("“")
    if opened <= before.rfind("”"):
        return _QUOTED.sub(" ", around)
    return f"{before[opened + 1 :]} {_TO_CLOSE.split(after, maxsplit=1)[0]}"


def _refers(before: str, known: frozenset[str]) -> bool:
    """Whether a date only says which paper is meant: “his letter of”."""
    if not (_may_refer(before) and _REFERENCE.search(before, known)):
        return False
    return not _PART_OF_DAY.search(before, known)


def _may_refer(before: str) -> bool:
    """Whether the words before a date end as a reference does: ``of``, ``dated the``."""
    ends = before.rstrip().lower()
    return ends.removesuffix("the").rstrip().endswith(("of", "dated", "from"))


def _tense(around: str, plain: str, past: bool, expression: DateExpression, known: frozenset[str]) -> float:
    future = "future" in expression.flags or expression.role == "deadline"
    if past and (not _TELLS.isdisjoint(words(plain)) or _STRONG.search(plain)):
        return 0.9
    if past:
        return 0.75 if not _STATE.search(plain, known) else 0.6
    if _PERFECT.search(plain):
        return 0.65
    if not _DUE.search(around, known):
        return 0.0
    return 0.7 if future else 0.55


def _innermost(before: str, after: str) -> str:
    """The words before a date from the last “that …” on, where what follows it tells of the date.

    Where no verb follows, it is not that sort of “that”: “she withdrew that application in May”.
    """
    head, found, tail = before.rpartition(" that ")
    own = found and head and len(tail.split()) >= 2 and _VERB.search(f"{tail} {after}")
    return tail if own else before


def _certain(told: Told, expression: DateExpression, before: str, score: float) -> float:
    """Take from the score what speaks against: a vague date, a state, an argument."""
    assert expression.value is not None
    vague = expression.value.precision in (Precision.YEAR, Precision.DECADE)
    if _SINCE.search(before, told.known):
        score -= 0.25 if not _WAS.search(told.words) else 0.1 if expression.value.precision is Precision.DAY else 0.45
    if vague:
        score -= 0.3 if score < 0.8 or _THAT.search(before) else 0.15
        # “I have moved four times between 2011 and 2022”: of no one year.
        score -= 0.2 if expression.value.is_range and _HAS.search(before) else 0.0
    if expression.role == "deadline":
        score -= 0.1
    if told.kind in ARGUING:
        score -= 0.45 if _ARGUMENT.search(told.sentence, told.known) else 0.15
    return max(0.0, score)
