"""Whom a letter is written to."""

from __future__ import annotations

import re

from bundler.documents.document import Found
from bundler.documents.readers.casing import name_case
from bundler.documents.readers.letter_lines import (
    ADDRESS,
    BY_POST,
    CONTACT,
    DAY,
    REF_LINE,
    days,
    greeted,
)
from bundler.documents.readers.people import body_in, person_in
from bundler.documents.readers.reading import Line, words

_UNIT = re.compile(
    r"\b(?:Department|Options|Services?|Unit|Team|Group|Directorate|Section|Division"
    r"|Litigation|Command|Immigration|Enforcement|Casework|Operations|Executive|Panel|Committee|Board|Governors|Branch|Office|Law\)?)$"
)
# What a paper calls itself, or how it is sent, above its address.
_HEADING = re.compile(
    r"(?i)^(?:the |decision |refusal |outcome |appeal |recall |warning |notification )*"
    r"(?:letter|notice|decision|outcome|notification)(?: letter| notice)?$"
    r"|^(?:(?:strictly )?private|(?:strictly )?confidential|in confidence|without prejudice|official|urgent)\b"
)
_GENERIC = re.compile(
    r"(?i)(?:(?:dear|annwyl)\s+)?(?:sirs?|syr|gyfeillion|"
    r"madam|sir or madam|sir/madam|colleagues?|all|sir,? madam|to whom.*|team|both)\W*"
)
# Whom a form names beside a label, up to the next label or number on the line.
_NAMED_BY_LABEL = re.compile(
    r"^(?:To|Prisoner|Detainee|Offender|Patient|Licensee|Tenant|Name)(?: name|['’]s name| name\(s\))?\s?:\s*"
    r"(?P<whom>\S.*?)(?=\s{2,}|\s+[A-Z]\d{4}[A-Z]{2}\b"
    r"|\s+(?:HO|Home Office|Our|Your|NHS|CRO|PNC|Prison|DOB|Date)\b[\w ]*:"
    r"|\s+(?i:ref(?:erence)?|no|number)\b[\w .]*:|$)"
)
# What a letterhead says of its house: ``Part of the Holm Learning Trust``.
_OF_HOUSE = re.compile(
    r"(?i)^(?:an? |proud |proudly )*(?:part|(?:founding )?members?|division|branch|service) of (?:the )?[A-Z]"
    r"|^(?:incorporating|registered|regulated|authorised|working (?:for|with)|providing|serving)\b"
)
# What a letterhead says of its own people, or of the case: ``Headteacher: Mrs P. Wren``.
_OWN_LABEL = re.compile(r"(?!(?:To|For|FAO|Att(?:entio)?n)\b)[A-Z][\w’'() -]{2,30}:\s+\S")
_PERSON_GREETED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Cllr)\.?\s+[A-Z]")
_PRISON_NUMBER = re.compile(r"[\s,(-]*\b[A-Z]\d{4}[A-Z]{2}\)?\s*$")
_SURNAME_FIRST = re.compile(
    r"(?P<last>[A-Z][A-Z’'-]+(?: [A-Z][A-Z’'-]+)?), (?P<first>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})"
)
# ``Dear Brook & Dell``: a firm is greeted by its name.
_TWO_NAMES = re.compile(r"[A-Z][\w’'-]+(?:,? [A-Z][\w’'-]+)* & [A-Z][\w’'-]+(?: (?:LLP|Ltd|Solicitors))?")
TO = re.compile(r"To\s?:\s*\S")


def receiver_of(above: list[Line], greeting: Line | None, sender: str) -> Found | None:
    """The first line of the address block, else whom the letter greets."""
    dear = greeted(greeting)
    surname = dear.split()[-1] if dear else ""
    named = [
        line
        for line in above
        if surname and len(surname) > 1 and re.search(rf"\b{re.escape(surname)}\b", line.text, re.I)
    ]
    labelled = [(line, name) for line in above if (name := _by_label(line.text))]
    for line, name in labelled:
        if line in named or line.text.startswith("To"):
            return words(name, line.text, line.page, 0.9)
    for line in named:
        if (name := _addressee(line.text)) and not REF_LINE.search(line.text) and len(line.text) < 60:
            return words(name, line.text, line.page, 0.9)
    if greeting and _TWO_NAMES.fullmatch(dear):
        return words(dear, greeting.text, greeting.page, 0.85)
    contacts = [at for at, line in enumerate(above) if CONTACT.search(line.text) and not BY_POST.match(line.text)]
    # A letterhead may stand on two lines.
    heads = [f"{above[at - 1].text if at else ''} {line.text}".lower() for at, line in enumerate(above)]
    letterhead = [at for at, head in enumerate(heads) if sender and sender.lower() in head]
    letterhead = [at for at in letterhead if at + 1 not in letterhead or sender.lower() in above[at].text.lower()]
    # A letterhead that is not known for one ends at the date all the same.
    dates = [] if letterhead else [above.index(line) for line in days(above)]
    start = max(contacts[-1:] + letterhead[:1] + dates[:1], default=-1) + 1
    for line in above[start:]:
        if letterhead and line is above[min(letterhead[0] + 1, len(above) - 1)] and _UNIT.search(line.text):
            continue
        # A person who is greeted stands before a place or a desk that no body is.
        passed = _is_person(dear) and not _is_body(line.text)
        if start and not passed and not _names_nobody(line.text) and (name := _addressee(line.text)):
            return words(name, line.text, line.page, 0.75)
    if greeting and dear and not _GENERIC.fullmatch(dear) and not dear.islower():
        return words(dear, greeting.text, greeting.page, 0.7)
    return None


def labelled_receiver(above: list[Line]) -> Found | None:
    """Whom a letter that greets nobody names behind ``To:``."""
    for line in above:
        if TO.match(line.text) and (name := _by_label(line.text)):
            return words(name, line.text, line.page, 0.9)
    return None


# What a letterhead says that its house is, below its name.
_WHAT_HOUSE_IS = re.compile(
    r"(?i)(?:(?:specialist|criminal|family|housing|public law|defence)\s)*"
    r"(?:solicitors?|advocates|barristers?|attorneys|chambers"
    r"|lawyers|law)(?:(?:,| and| &| at)\s(?:advocates|solicitors|notaries|mediators|law|commissioners for oaths))*\W*"
)


def _names_nobody(text: str) -> bool:
    """Whether a line above the greeting is of the address, the post, the case or the letterhead."""
    if REF_LINE.search(text) or BY_POST.match(text) or ADDRESS.search(text) or DAY.fullmatch(text):
        return True
    if _WHAT_HOUSE_IS.fullmatch(text):
        return True
    return bool(_HEADING.search(text.strip(" .:")) or _OWN_LABEL.match(text) or _OF_HOUSE.match(text))


def _is_person(dear: str) -> bool:
    """Whether a letter greets a person by name: ``Mrs Pell``, ``Joan Pell``."""
    return _PERSON_GREETED.match(dear) is not None or (" " in dear and person_in(dear) == dear)


def _is_body(text: str) -> bool:
    """Whether a line is a body’s name, rather than that of the house it sits in."""
    return bool(body_in(text)) and not text.strip(" ,.").endswith(("House", "Court", "Centre", "Building"))


def _by_label(text: str) -> str:
    """Whom a form names beside its label: ``Prisoner: HARGREAVE, Tom Lee  A1234BC`` is Tom Lee Hargreave."""
    label = _NAMED_BY_LABEL.match(text)
    if label is None:
        return ""
    turned = _SURNAME_FIRST.fullmatch(label["whom"].strip(" .;"))
    return _addressee(f"{turned['first']} {name_case(turned['last'])}" if turned else label["whom"])


def _addressee(text: str) -> str:
    text = _PRISON_NUMBER.sub("", text)
    even = (
        re.sub(r"^(?:(?:To|For|Att(?:entio)?n(?: of)?)\s?:|Letter to\b:?)\s*", "", re.sub(r"\([^)]*\)", "", text))
        .split(",")[0]
        .strip(" .;:")
    )
    if len(even) < 2 or len(even) > 70 or not even[0].isupper() or re.search(r"\d{3}|@", even):
        return ""
    return name_case(even) if even.isupper() else even
