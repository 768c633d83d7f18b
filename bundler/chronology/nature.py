"""What kind of event words tell of: an arrest, a hearing, a letter."""

from __future__ import annotations

import re

from bundler.prose.sought import Sought, heads

KINDS = (
    "offence",
    "arrest",
    "charge",
    "conviction",
    "sentence",
    "order",
    "transfer",
    "decision",
    "letter",
    "hearing",
    "incident",
    "report",
    "other",
)

_SIGNS = (
    ("arrest", r"\b(?:arrest(?:ed|s)?|arestiwyd)\b"),
    (
        "sentence",
        r"\b(?:sentenced|(?:extended|custodial|life|suspended|determinate)\s+sentence"
        r"|(?:in)?determinate\s+sentence|sentence\s+(?:\w+\s+)?(?:expire[sd]?|ends?)\b|tariff\s+expire[sd]?|minimum\s+term|jailed|gaoled"
        r"|sentence\s+of|(?<!false\s)imprisonment|fined|fine\s+£|passed\s+(?:a\s+)?sentence|dedfrydwyd)\b",
    ),
    (
        "conviction",
        r"\b(?:convict(?:ed|ion)s?|admitted\s+(?:the|it|that|on|breach|breaking)|found\s+(?:\w+\s+){0,2}guilty|plead(?:ed)?\s+guilty"
        r"|pled\s+guilty|guilty\s+pleas?|verdict|cautioned|(?:simple|conditional"
        r"|adult)\s+caution|caution(?=\W*$))\b",
    ),
    ("charge", r"\b(?:charged|charge\s+authorised|indicted)\b"),
    (
        "hearing",
        r"\b(?:hearing|heard\s+(?:the|your|his|her|my)\b|heard\b.{0,20}\bcase|(?:was|were)\s+heard|heard\s+argument|reserved\s+(?:my\s+|his\s+|her\s+)?judgment|inquest|trial|gwrandawiad"
        r"|appeared\s+(?:before|at|in|for)|adjourned|listed\s+for|gave\s+evidence"
        r"|gives?\s+evidence|tribunal\s+sat)\b",
    ),
    (
        "order",
        r"\b(?:restraining\s+order|non-molestation\s+order|made\s+(?:a|an|the)\s+(?:\w+\s+){0,4}order"
        r"|order\s+(?:was|were|had\s+been)\s+(?:made|renewed|varied|extended|discharged)|by\s+an?\s+order"
        r"|injunction|ordered|bailed|(?:on|police)\s+bail|community\s+order|granted\s+(?:an\s+)?(?:order"
        r"|injunction))\b",
    ),
    (
        "decision",
        r"\b(?:decided|decision|refused|granted|approved|rejected|recategorised|accept(?:s"
        r"|ed)\s+the\s+(?:advice|recommendation)|did\s+not\s+direct|direct(?:s|ed)\s+(?:your\s+"
        r"|his\s+|her\s+)?release|direct(?:s|ed)\s+that|reasonable\s+grounds|conclusive\s+grounds|advised\s+that|recommended|determin(?:ed|es|ation)|resolved|quashed|concluded"
        r"|accepted\s+that|allowed\s+(?:it|the|his|her|my)|dismissed|upheld|turned\s+(?:\w+\s+){0,4}down|delegated\s+powers"
        r"|agreed)\b",
    ),
    (
        "transfer",
        r"\b(?:transfer(?:red|s)?|moved\s+(?:to|from|us|her|him|me|out)|released"
        r"|remanded|returned\s+to|received\s+(?:at\s+)?HMP|recalled|recall|sent\s+to\s+HMP"
        r"|discharged\s+(?:from|on|to|home)|came\s+out\s+of\s+hospital|evicted|detained|deported|rehoused|symudwyd"
        r"|placed\s+(?:in|at|with)|(?:came|went|arrived|brought|taken|moved)\b.{0,40}\bHMP|release\s+date)\b",
    ),
    (
        "letter",
        r"\b(?:wrote|written\s+to|in\s+writing|chased|complained|notified|contacted|on\s+the\s+telephone|by\s+telephone|letters?|e-?mail(?:s|ed)?|emailed|replied|reply"
        r"|responded|telephoned|rang|phoned|calling\s+me|correspond\w+|complaint|l?lythyr)\b",
    ),
    (
        "report",
        r"\b(?:reports?|reported|assess(?:ed|ment)|interview(?:ed)?|record(?:ed)?"
        r"|checklist|log(?:ged)?|statement|review|asked\s+questions|diagnosed|surveyor|inspect(?:ed|ion)|scan)\b",
    ),
    (
        "incident",
        r"\b(?:hit|struck|kick(?:ed)?|punch\w*|stab\w*|attack\w*|assault\w*|threat\w*"
        r"|threw|broke|bent|beat|throat|injur\w+|violen\w+|locked\s+in|fight\w*|fought"
        r"|ambulance|self-harm\w*|escaped|abscond\w*|breach\w*|adjudicat\w+|followed"
        r"|incident|damage\w*|stole|waits?\s+outside|standing\s+outside|stood\s+(?:in|outside)|messages|pushed|dragg\w+|scream\w*|chok\w+|strangl\w+|rap(?:ed|ing)|glassed|smash\w*|burn(?:t|ed)|slapp\w+|harass\w+|stalk\w+"
        r"|found\s+dead|died|death|take\s+(?:my|his|her)\s+own\s+life|took\s+(?:an\s+overdose|(?:his|her)\s+own\s+life)|overdose|let\s+down\s+the\s+tyres|put\s+\w+\s+out\s+in|poured\s+petrol"
        r"|set\s+(?:\w+\s+){1,5}on\s+fire|found\s+in\s+(?:your|his|her|my|the)\s+(?:\w+\s+)?cell|shouted|torrodd|gwaeddodd)\b",
    ),
)
_COMPILED = tuple((kind, Sought(pattern, re.I)) for kind, pattern in _SIGNS)
_OFFENCE = Sought(
    r"\b(?:offences?\s+(?:was|were)\s+committed|offences?\s+(?:took\s+place|occurred)|committed\s+(?:the|an|these)\s+offences?"
    r"|on\s+the\s+date\s+of\s+the\s+offence)\b",
    re.I,
)


def nature(words: str) -> str:
    """Give the kind of event, one of KINDS, that words tell of; ``other`` where nothing says.

    Violence told in the same breath as an arrest is an arrest; told alone it is an incident: no court has said more.
    """
    known = heads(words)
    if _OFFENCE.search(words, known):
        return "offence"
    violent = _COMPILED[-1][1].search(words, known)
    for kind, pattern in _COMPILED:
        found = pattern.search(words, known)
        if found and not (violent and kind in ("letter", "report") and violent.start() < found.start()):
            return kind
    return "other"
