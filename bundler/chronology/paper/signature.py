"""Who signs a paper: the person under the words that close a letter, or the name and post in its last lines."""

from __future__ import annotations

import re
from itertools import pairwise

from bundler.prose.text.letters import CLOSE

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Rev|Cllr|DS|DC|DI|PC)"
NAME = re.compile(rf"(?:{_TITLE}\.?\s+)?(?:[A-Z][\w’'.-]*\s+){{1,3}}[A-Z][\w’'-]+")
FIRM = re.compile(r"(?:[A-Z][\w’'-]+(?:,)?\s(?:&\s|and\s)?){1,4}(?:LLP|Solicitors|Law|Chambers|Legal)")
# Letters, a style or a post behind a name: ``Dr S Lall MBChB MRCGP``, ``Ann Hale (Mrs)``, ``T. Orr, Head of Year``.
_BEHIND = re.compile(
    rf"(?:,?\s\({_TITLE}\)|,?\s(?:[A-Z][A-Za-z]*[A-Z]\w*(?:\s|,|$)|(?i:consultant|(?:reviewing|review|housing|homelessness|probation|duty|case|social|support|team|legal|complaints|appeals|casework"
    r"|enforcement|investigating|liaison|practice|service|project|general|welfare)\s(?:officer|manager|worker|lead|adviser|advisor|secretary)|head|chief|deputy|senior|registered|clinical|principal|solicitor|manager|officer|director)\b)).*$"
)
# What no person is called: a body, a place, what a line of a letter says besides.
_NO_PERSON = re.compile(
    r"\b(?:Council|Borough|Trust|School|Surgery|Practice|Hospital|Service|Services|Team|Department|Solicitors|LLP|Law|Legal|Limited|Ltd|Board|Office|Association|Centre"
    r"|University|College|Police|Society|Project|Group|Agency|Authority|Chambers|Manager|Officer|Director|Worker|Teacher|Nurse|Headteacher|Consultant|Practitioner|Enc|Encl|Copy|Page"
    r"|For|On|Of|The|Behalf|And|In|By|Signed|Date|Advisor|Adviser|Assistant|Secretary|Coordinator|Partner|Lead|Midwife|Therapist|Psychologist)\b"
)
_DAY = re.compile(r"(?:[A-Z][a-z]+,?\s)?\d{1,2}(?:st|nd|rd|th)?[\s./-](?:[A-Z][a-z]+|\d{1,2})[\s./-]\d{2,4}\.?$")
_BELOW, _FOOT = 4, 4


def signed_below(text: str) -> str:
    """The first name or firm under the words that close a letter; nothing where none stands there."""
    lines = _lines(text)
    for place, line in enumerate(lines):
        if CLOSE.match(line):
            for below in lines[place + 1 : place + _BELOW]:
                if NAME.fullmatch(below) or FIRM.fullmatch(below):
                    return below
    return ""


def signer(text: str) -> str:
    """The person who signs a letter; nothing where none is plain.

    That is who stands under the words that close it, else in its last lines, above a post or the day.
    """
    lines = _lines(text)
    closes = [place for place, line in enumerate(lines) if CLOSE.match(line)]
    if closes:
        return next((name for line in lines[closes[-1] + 1 :][:_BELOW] if (name := _person(line))), "")
    for line, below in pairwise((*lines[-_FOOT:], "")):
        if (name := _person(line)) and (not below or _DAY.match(below) or len(below.split()) <= _BELOW):
            return name
    return ""


def _person(line: str) -> str:
    name = _BEHIND.sub("", line).strip(" ,")
    behind = line[len(name) :]
    # ``Ms Hale’s IDVA declined on her behalf.`` is a sentence.
    if name.endswith(("’s", "'s")) or (behind.endswith(".") and any(map(str.islower, behind.split()))):
        return ""
    plain = NAME.fullmatch(name) and not _NO_PERSON.search(name) and not name.isupper()
    return name if plain else ""


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]
