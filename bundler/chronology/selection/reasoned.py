"""Reasoned: dates that stand in what a judgment or grounds make of things, and not in what they tell of them."""

from __future__ import annotations

import re

from bundler.chronology.paper.told_facts import ARGUING
from bundler.chronology.selection.told import Told
from bundler.documents.kind import Kind
from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.patterns.sought import Opener, Sought

_REASONING = ARGUING | {Kind.JUDGMENT}

_NUMBER = r"\W*(?:\(?\w{1,4}[.)]\s+)?"
# A word of a noun and what belongs to it, which is no verb of its own.
_OWN = (
    r"(?!(?:was|were|had|did|has|have|is|are|do|does|who|which|that|when|where|he|she|it|they|we|i|you)\b)[\w’'&-]+\s"
)
# What somebody did, as a noun: of a day only it can be, where a person could stand before the day of another act.
_DEED = (
    r"(?:events?|incidents?|attacks?|assaults?|failures?|refusals?|decisions?|demands?|approach(?:es)?|applications?|conduct|actions?|omissions?|acts?"
    r"|search(?:es)?|arrests?|detentions?|interviews?|visits?|meetings?|hearings?|calls?|conversations?|exchanges?|statements?|remarks|delays?|payments?"
    r"|treatment|changes?|agreements?|contracts?|offers?|notices?|evidence|circumstances|situation|facts|orders?|directions?|requests?|threats?)"
)
_THE = r"(?:the|this|that|those|these|any|no|his|her|its|their|our|my|your|[\w’'&-]+[’']s?)\s"
_ON = r"(?:on|in|dated)\s(?:the\s)?"
# “The events of 12 December engaged the duty”, “The demand made by the Board on 8 May was not affected by it”
_THING = AnyCase(
    rf"(?:{_NUMBER}|.*[,;:–—]\s|.*\bthat\s)(?:(?:and|but|so|further|moreover|plainly|clearly|in\s(?:my|our)\s(?:judgment|view|opinion)),?\s)?{_THE}"
    rf"(?:(?:{_OWN}){{1,6}}of\s(?:the\s)?|(?:{_OWN}){{0,3}}{_DEED}\s(?:{_OWN}){{0,6}}{_ON})\Z"
)
_FITS = (
    r"(?:an?|the|in|out|within|outside|of|at|not|never|no|un\w+|ir\w+|in\w+|im\w+|dis\w+|capable|enough|sufficient|wrong\w*|right\w*|correct|valid"
    r"|lawful|fair|reasonable|rational|proportionate|flawed|material|relevant|significant|serious|exceptional|adequate|deliberate|premature|late"
    r"|plainly|clearly|obviously|properly|perfectly|equally|simply|entirely|therefore|thus)\b"
)
_MAKES = (
    r"(?:engag|amount|constitut|demonstrat|illustrat|reflect|support|suggest|show|indicat|establish|justif|affect|mean|breach|infring|satisf|undermin"
    r"|trigger|attract|concern|represent|involv|add|provid|prove|confirm|explain|bear|rais)(?:e?s|e?d|ies|ied)?"
)
_JUDGED = AnyCase(
    rf"\s?,?\s(?:(?:is|are|can|cannot|could|would|may|might|must|does|do)\b|(?:was|were|had\sbeen)\s{_FITS}"
    rf"|(?:\w+ly\s)?(?:{_MAKES}|meant|bore|arose|fell\s(?:within|outside|short|foul)|g[ai]ves?\srise|has|have|had\sno\b)\b)"
)
# “The duty was engaged by the events of 12 December”
_BY_THING = AnyCase(
    rf"\b(?:engaged|breached|triggered|justified|affected|supported|demonstrated|shown|established|illustrated|evidenced|undermined|met|satisfied)"
    rf"\s(?:\w+ly\s)?(?:by|in)\s{_THE}(?:{_OWN}){{1,4}}(?:of|on|in)\s(?:the\s)?\Z"
)
# What comes later in the paper, and what is asked there.
_SIGNPOST = Opener(
    r"\W*(?:\(?\w{1,4}[.)]\s+)?(?:(?:First|Next|Finally|Secondly|Before\sdoing\sso|Having\sdone\sso|So|Accordingly),?\s)?(?:I|[Ww]e)\s"
    r"(?:(?:must|shall|will|need\sto|have\sto|should|propose\sto|intend\sto|am\sgoing\sto|can|turn|come|return|begin|start|pause|go\sback)\s)"
    r"(?:\w+ly\s|therefore\s|also\s|now\s|next\s|first\s|then\s)*"
    r"(?:to|with|by|at|turn|come|deal|describe|set|address|return|refer|summari[sz]e|consider|start|begin|mention|look|explain|outline|examine|say)\b(?!\sthat\b)(?!.*,\s(?:when|where|who|(?:\w+\s)?which)\b)"
    r"|\W*(?:\(?\w{1,4}[.)]\s+)?(?:The|A|One|That|This)\s(?:\w+\s){0,2}(?:question|issue)\s(?:\w+\s){0,4}?(?:is|arises|becomes|remains)\b"
    r"|\W*(?:\(?\w{1,4}[.)]\s+)?(?:That|This|Such|It)\s(?:was|remained|had\sbeen)\s(?:\w+\s)?(?:the\s(?:position|case|situation|state\sof\saffairs)|so|true)\s(?:on|in|at|until|as)\b(?!\swhich\b)"
)
# “As regards the bullying in February 2018, …”: what is spoken of, before the comma.
_TOPIC = Opener(
    r"\W*(?:\(?\w{1,4}[.)]\s+)?(?:As\s(?:regards|to|for)|With\s(?:regard|respect)\sto|Leaving\saside|Regarding|In\s(?:relation|respect)\s(?:to|of)|So\sfar\sas|Turning\sto"
    r"|Having\sregard\sto|Quite\sapart\sfrom|Apart\sfrom)\s(?![^,;]*\b(?:night|evening|morning|afternoon)\sof\b)"
)
# “the claims for work done before 7 May”: how far something reaches, and nothing on its last day.
_LIMIT = Sought(
    r"\b(?:events?|acts?|treatment|conduct|matters|allegations?|claims?|complaints?|charges|sums|services?|products?|rent|work|costs|losses"
    r"|payments|transactions|offences|debts?|liabilit(?:y|ies)|anything|something|everything|happened|occurred)\s"
    r"(?:(?:claimed|supplied|sold|occurring|occurred|incurred|relating|accrued|accruing|arising|arose|made|done|falling|due|provided|committed|which|that|had|have|been"
    r"|took|taking|place|it|to|the|for|periods?|all)\s){0,6}"
    r"(?:prior\sto|before|after|up\sto|earlier\sthan|later\sthan)\s(?:the\s)?\Z",
    re.I,
)
# “some days after that date”
_AFTER_DATE = re.compile(r"\b(?:before|after|prior\sto|until|up\sto)\s\Z", re.I)
_THAT_DATE = re.compile(r"(?:this|that|the\ssame)\sdate", re.I)
# “a skeleton for the hearing on 12 July”
_FOR_HEARING = AnyCase(
    r"\b(?:skeletons?(?:\sarguments?)?|statements?|evidence|bundles?|submissions|notes?|papers|prepared|filed|instructed|read|expert|counsel|costs|agenda|reading|preparation|served)"
    r"\s(?:[\w’'-]+\s){0,6}for\sthe\s(?:[\w-]+\s){0,3}(?:hearing|trial|appeal)\s(?:(?:listed|fixed)\s)?(?:on|of|in)\s(?:the\s)?\Z"
)
# “the three-month period would have expired on”
_WOULD_EXPIRE = Sought(
    r"\bwould\s(?:\w+\s)?have\s(?:expired|ended|run\sout|lapsed|elapsed)\b[^,;]{0,30}\Z",
)


def is_reasoned(told: Told, words: str, before: str, after: str) -> bool:
    """Whether a date only says of which thing, or of which stretch of time, a judgment or grounds speak.

    `words` are those that read the date, `before` and `after` stand on its two sides in what is told.
    """
    if told.kind not in _REASONING:
        return False
    known = told.known
    if _SIGNPOST.match(told.sentence, known) or _WOULD_EXPIRE.search(before, known) or _LIMIT.search(before, known):
        return True
    if "," not in before and _TOPIC.match(before, known):
        return True
    if _THAT_DATE.fullmatch(words) and _AFTER_DATE.search(before[-12:]):
        return True
    low = before[-70:].lower()
    if "for the" in low and _FOR_HEARING.search(before[-140:]):
        return True
    if not low.rstrip().removesuffix("the").rstrip().endswith(("of", "on", "in", "dated")):
        return False
    return bool((_JUDGED.match(after) and _THING.match(before)) or _BY_THING.search(before[-120:]))
