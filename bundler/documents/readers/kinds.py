"""Which kind of document it is: signs in its head, its words and its name, weighed against each other."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A pattern that speaks for a kind, and how loudly: in the head of the first page, anywhere on it, in the name."""

    kind: Kind
    pattern: re.Pattern[str]
    head: float = 0.0
    first: float = 0.0
    name: float = 0.0


def _sign(kind: Kind, pattern: str, *, head: float = 0, first: float = 0, name: float = 0) -> Sign:
    spaced = pattern.replace(" ", r"[\s_\-.]+")
    return Sign(kind=kind, pattern=re.compile(spaced, re.IGNORECASE), head=head, first=first, name=name)


SIGNS = (
    _sign(Kind.CLAIM_FORM, r"\bN ?461\b", head=6, first=3, name=5),
    _sign(Kind.CLAIM_FORM, r"\bclaim form\b", head=5, name=5),
    _sign(Kind.URGENT_APPLICATION, r"\bN ?463\b|application for urgent consideration", head=7, name=6),
    _sign(Kind.FACTS_AND_GROUNDS, r"statement of facts (and|&) grounds|facts (and|&) grounds", head=8, name=7),
    _sign(Kind.STATEMENT_OF_FACTS, r"statement of facts\b(?! (and|&))", head=6, name=6),
    _sign(Kind.GROUNDS, r"(?<!summary\s)(?<!detailed\s)(statement of grounds|grounds (for|of) (claim|judicial review))", head=5, name=4),
    _sign(Kind.SUMMARY_GROUNDS, r"summary grounds", head=8, name=7),
    _sign(Kind.DETAILED_GROUNDS, r"detailed grounds", head=8, name=7),
    _sign(Kind.ACKNOWLEDGMENT_OF_SERVICE, r"acknowledge?ment of service|\bN ?462\b", head=7, name=6),
    _sign(Kind.SKELETON_ARGUMENT, r"skeleton argument", head=8, name=7),
    _sign(Kind.REPLY, r"claimant.?s reply\b", head=7, name=6),
    _sign(Kind.RENEWAL_NOTICE, r"notice of renewal|renewal of (the )?claim", head=7, name=6),
    _sign(Kind.DRAFT_ORDER, r"draft order|\[?draft\]? order", head=7, name=7),
    _sign(Kind.ORDER, r"\bit is (hereby )?ordered\b", first=5),
    _sign(Kind.ORDER, r"^\s*(sealed )?order\s*$|\border of (mr|mrs|ms|the) ", head=4, name=4),
    _sign(Kind.APPLICATION, r"application notice|\bN ?244\b|application for (anonymity|an extension)", head=6, name=5),
    _sign(Kind.PRE_ACTION_LETTER, r"letter before (claim|action)|pre ?action protocol letter|proposed claim for judicial review", head=7, first=3, name=7),
    _sign(Kind.PRE_ACTION_RESPONSE, r"(response|reply) to (your |the )?(letter before (claim|action)|pre ?action|PAP)|pre ?action (protocol )?(response|reply)", head=9, first=4, name=8),
    _sign(Kind.PRE_ACTION_RESPONSE, r"thank you for your letter before claim|your letter before (claim|action) (of|dated)", head=9, first=8),
    _sign(Kind.WITNESS_STATEMENT, r"witness statement of|(first|second|third|fourth|fifth) (witness )?statement of", head=8, name=7),
    _sign(Kind.WITNESS_STATEMENT, r"\bwitness statement\b", head=6, name=6),
    _sign(Kind.WITNESS_STATEMENT, r"will (say|state) as follows", first=5),
    _sign(Kind.EXHIBIT, r"this is (the )?exhibit|exhibit (marked )?[“\"]?[A-Z]{2,3} ?/? ?\d{1,3}\b|^\s*exhibit\b", head=6, name=4),
    _sign(Kind.EXHIBIT, r"^exhibit\b|\bexhibit [A-Z]{2,3} ?\d", name=6),
    _sign(Kind.SENTENCING_REMARKS, r"sentencing remarks|remarks on sentence", head=9, name=9),
    _sign(Kind.SENTENCING_REMARKS, r"you fall to be sentenced|i sentence you|stand up\b", first=4),
    _sign(Kind.JUDGMENT, r"\bapproved judgment\b|\bjudgment\b|\[20\d\d\] (EWHC|EWCA|UKSC)", head=5, name=5),
    _sign(Kind.INDICTMENT, r"\bindictment\b", head=7, name=7),
    _sign(Kind.INDICTMENT, r"statement of offence", first=5),
    _sign(Kind.CONVICTION_RECORD, r"record of (previous )?convictions?|previous convictions|certificate of conviction|convictions? record|\bPNC\b (print|record|extract)|memorandum of (an )?(entry|conviction)", head=8, name=7),
    _sign(Kind.CONVICTION_RECORD, r"\bMG ?16\b|police national computer", head=5, name=5),
    _sign(Kind.POLICE_RECORD, r"occurrence (report|log|record|enquiry)|crime report|incident (log|report)|custody record|\bCAD\b", head=7, name=6),
    _sign(Kind.RISK_REPORT, r"\b(offender|risk) assessment\b|\bOASys\b|risk (assessment|report|management)|parole (assessment )?report|\bPAROM", head=7, name=7),
    _sign(Kind.MEDICAL_REPORT, r"(medical|psychiatric|psychological|GP) (report|records?|letter)|addendum psychiatric", head=7, name=7),
    _sign(Kind.EXPERT_REPORT, r"expert report|report of (dr|professor)\b|expert.?s declaration", head=7, name=6),
    _sign(Kind.ATTENDANCE_NOTE, r"attendance note|file note|telephone note|note of (telephone )?(call|conversation|meeting)", head=8, name=8),
    _sign(Kind.LEGISLATION, r"\b(act|regulations|rules|order) (19|20)\d\d\b[^\n]{0,40}(extract|section)|\bbe it enacted\b|\bc(hapter|\.) ?\d+\b[^\n]{0,20}\bact\b", head=5, name=3),
    _sign(Kind.LEGISLATION, r"legislation|statut(e|ory) (extract|material)|\bact (19|20)\d\d\b|\bs\.? ?\d+ ?(act|CJA|CSA|HRA)", head=1, name=6),
    _sign(Kind.POLICY, r"policy framework|\bPSI \d|\bprison service instruction|\b(policy|guidance|code of practice)\b[^\n]{0,60}(extract|version|issued|framework)|victims.? code", head=6, name=5),
    _sign(Kind.POLICY, r"\bpolicy\b|\bguidance\b|\bcode of practice\b", head=2, name=5),
    _sign(Kind.DECISION_LETTER, r"decision letter|letter of decision|notice of decision|(I|we) (have|am writing to) (decided|inform you of (the|our|a) decision)|has decided to|I have (now )?decided", head=5, first=4, name=7),
    _sign(Kind.DECISION_LETTER, r"\bdecision\b", head=2, name=4),
    _sign(Kind.CHRONOLOGY, r"^\s*(draft |agreed )?chronology\b", head=7, name=7),
    _sign(Kind.LIST_OF_ISSUES, r"list of issues", head=8, name=8),
    _sign(Kind.READING_LIST, r"(essential )?reading list|documents? for (essential|advance) (pre-?)?reading", head=8, name=8),
    _sign(Kind.CERTIFICATE, r"certificate of (service|compliance)", head=8, name=8),
    _sign(Kind.PHOTOGRAPH, r"\b(photo(graph)?s?|IMG|DSC|PXL)\b|^IMG_?\d+", name=4),
    _sign(Kind.LETTER, r"\bdear (sir|madam|mr|mrs|ms|miss|dr|all|colleague|[A-Z])", head=4, first=3),
    _sign(Kind.LETTER, r"yours (sincerely|faithfully)", first=2),
    _sign(Kind.LETTER, r"\bletter\b", name=3),
    _sign(Kind.REPORT, r"\breport\b", head=3, name=3),
    _sign(Kind.SPREADSHEET, r"spreadsheet|\bschedule\b|contact log", head=2, name=3),
    _sign(Kind.AUTHORITY, r"\[(19|20)\d\d\] (UKSC|UKHL|EWCA|EWHC|AC|QB|KB|WLR)", head=3, name=4),
)  # fmt: skip

_BY_MEDIA_TYPE = {
    "message/rfc822": (Kind.EMAIL, 30.0),
    "application/vnd.ms-outlook": (Kind.EMAIL, 30.0),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (Kind.SPREADSHEET, 5.0),
    "text/csv": (Kind.SPREADSHEET, 5.0),
    "image/jpeg": (Kind.PHOTOGRAPH, 3.0),
    "image/heic": (Kind.PHOTOGRAPH, 3.5),
    "image/png": (Kind.PHOTOGRAPH, 1.5),
}
_ENOUGH = 3.0


def kind_of(reading: Reading) -> Found:
    """Give the kind whose signs weigh most, as the Kind's value; ``other`` where nothing speaks loudly enough."""
    weights: dict[Kind, float] = {}
    loudest: dict[Kind, tuple[float, Found]] = {}
    if reading.media_type in _BY_MEDIA_TYPE:
        kind, weight = _BY_MEDIA_TYPE[reading.media_type]
        weights[kind] = weight
        loudest[kind] = (weight, Found(value=kind.value, origin="properties"))
    for sign in SIGNS:
        for weight, found in _heard(sign, reading):
            weights[sign.kind] = weights.get(sign.kind, 0) + weight
            if weight > loudest.get(sign.kind, (0.0, None))[0]:
                loudest[sign.kind] = (weight, found)
    if not weights:
        return Found(value=Kind.OTHER.value, origin="guess", confidence=0.1)
    ranked = sorted(weights, key=lambda kind: -weights[kind])
    best = ranked[0]
    if weights[best] < _ENOUGH:
        return Found(value=Kind.OTHER.value, origin="guess", confidence=0.2)
    rival = weights[ranked[1]] if len(ranked) > 1 else 0.0
    found = loudest[best][1]
    confidence = min(0.99, 0.5 + (weights[best] - rival) / (2 * weights[best]))
    return Found(value=best.value, origin=found.origin, page=found.page, words=found.words, confidence=confidence)


def _heard(sign: Sign, reading: Reading) -> list[tuple[float, Found]]:
    """Where a sign is heard: a heading that stands near the top of the page counts more than one further down."""
    heard = []
    if sign.head and (match := sign.pattern.search(reading.head)):
        nearness = 1.5 - match.start() / 1800
        heard.append((sign.head * nearness, _quoted(sign, match, reading)))
    elif sign.first and (match := sign.pattern.search(reading.first)):
        heard.append((sign.first, _quoted(sign, match, reading)))
    if sign.name and sign.pattern.search(reading.name.replace("_", " ")):
        heard.append((sign.name, Found(value=sign.kind.value, origin="name")))
    return heard


def _quoted(sign: Sign, match: re.Match[str], reading: Reading) -> Found:
    return Found(value=sign.kind.value, origin="words", page=reading.first_page, words=match[0])
