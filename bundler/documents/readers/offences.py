"""Offences by the names that courts give them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.documents.document import Found
from bundler.documents.readers.reading import Reading, words

# Longest first within each family, since the first that fits is taken.
_NAMES = (
    r"(?:attempted |conspiracy to )?murder",
    r"manslaughter(?: by [a-z ]{4,40})?",
    r"(?:causing|inflicting) grievous bodily harm(?: with intent)?",
    r"wounding(?: with intent| with intent to [a-z ]{4,40})?",
    r"assault occasioning actual bodily harm",
    r"assault by (?:beating|penetration)",
    r"common assault",
    r"assaulting an? [a-z ]{4,30}",
    r"sexual assault(?: of a child[a-z ]{0,20})?",
    r"(?:attempted )?rape(?: of a child[a-z ]{0,20})?",
    r"sexual activity with a child",
    r"(?:possessing|making|distributing) indecent (?:images|photographs)[a-z ]{0,20}",
    r"(?:attempted )?robbery",
    r"aggravated burglary",
    r"burglary(?: of a dwelling)?",
    r"theft(?: from [a-z ]{3,30})?",
    r"fraud by [a-z ]{4,30}",
    r"conspiracy to [a-z ]{4,60}",
    r"money laundering",
    r"false imprisonment",
    r"kidnap(?:ping)?",
    r"controlling or coercive behaviou?r(?: in an intimate or family relationship" r"| in an intimate relationship)?",
    r"breach of (?:a |an |the )?(?:restraining|non-molestation|sexual harm prevention"
    r"|criminal behaviour|suspended sentence|community) order",
    r"stalking(?: involving [a-z ]{4,50})?",
    r"harassment(?: causing [a-z ]{4,30})?",
    r"putting (?:a person|another|people) in fear of violence[a-z ]{0,20}",
    r"threats? to kill",
    r"blackmail",
    r"possession (?:with intent to supply|of (?:a|an) (?:firearm|offensive weapon"
    r"|bladed article|prohibited weapon)[a-z ]{0,30}"
    r"|of [a-z ]{3,30}with intent to supply[a-z ]{0,30})",
    r"(?:being concerned in )?(?:the )?suppl(?:ying|y) (?:of )?(?:a )?(?:class [ab]" r"|controlled) drugs?[a-z ]{0,20}",
    r"producing (?:a )?(?:class [ab]|controlled) drugs?[a-z ]{0,20}",
    r"(?:simple )?arson(?: with intent[a-z ]{0,30}| being reckless[a-z ]{0,40})?",
    r"criminal damage",
    r"violent disorder",
    r"affray",
    r"riot",
    r"causing (?:death|serious injury) by (?:dangerous|careless) driving",
    r"dangerous driving",
    r"perverting the course of (?:public )?justice",
    r"perjury",
    r"(?:non-fatal|intentional) strangulation",
    r"modern slavery[a-z ]{0,20}",
    r"human trafficking",
    r"child cruelty",
    r"misconduct in public office",
    r"using threatening words or behaviour",
    r"driving while [a-z ]{4,40}",
    r"failing to [a-z ]{4,40}",
    r"escape from lawful custody",
)
OFFENCE = re.compile(rf"\b(?P<offence>{'|'.join(_NAMES)})\b", re.IGNORECASE)
_SAID_OF_OTHERS = re.compile(
    r"(?i)(?:not guilty of|acquitted of|instead of|rather than|previous convictions?(?: \w+){0,4})\W*$"
)


def offences_in(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give each ``offence`` that the first pages name in connection with guilt, count or sentence, once."""
    seen: set[str] = set()
    for page in reading.pages[:4]:
        text = re.sub(r"\s+", " ", page.text)
        for match in OFFENCE.finditer(text):
            name = re.sub(r"\s+(?:and|for|on|at|in|of|to|with|the|a|an)$", "", match["offence"].strip().lower())
            around = text[max(0, match.start() - 160) : match.end() + 60].lower()
            related = re.search(
                r"guilty|convicted|count \d|offences? of|sentence|contrary to|pleaded|indictment", around
            )
            if related and name not in seen and not _SAID_OF_OTHERS.search(text[: match.start()]):
                seen.add(name)
                quoted = text[max(0, match.start() - 40) : match.end() + 40]
                yield "offence", words(name[:1].upper() + name[1:], quoted, page.page, 0.75)
