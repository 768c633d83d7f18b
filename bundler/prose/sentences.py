"""Sentences of English legal prose, each with its place in the text."""

from __future__ import annotations

import re
from typing import NamedTuple

_SHORTENED = """
mr mrs ms miss dr prof rev st sgt insp supt det cpl capt maj col lt gen hon rt v vs no nos para paras p pp s ss art arts
cl reg regs r rr sch ch pt vol ed eds ibid cf eg e.g ie i.e viz al seq approx ref tel ext fig app ltd plc co inc llp ors
anor jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun j lj lcj mr.j kc qc
q.c k.c d.o.b dob a.m p.m am pm esq jr sr etc op cit c ca circa eur q.b ac q.b.d w.l.r all e.r cr o.c o.b u.k u.s e.u
n.b ft in crim civ admin fam
"""
_MAY_END = "etc am pm a.m p.m j lj kc qc k.c q.c ltd plc co inc llp ors anor in no s p c al crim civ admin fam"
_ABBREVIATIONS = frozenset(_SHORTENED.split())
_SOMETIMES_LAST = frozenset(_MAY_END.split())
CLAUSE_END = re.compile(r"[.;?!]\s|\n\s*\n")
"""Where what is told of one day ends, as nearly as one sign can tell: `sentences` reads abbreviations too."""

# Opens with a class of signs, so that a search runs from one of them to the next.
_STOP = re.compile(
    r"[.!?\n](?:(?<!\n)['\"’”)\]]{0,3}(?=\s|$)"
    r"|(?<=\n)(?:[ \t]*\n|(?=[ \t]{0,8}(?:\(?\d{1,3}[.)]\s|\([a-z]{1,4}\)\s|[•–-]\s))))"
)
_WORD_BEFORE = re.compile(r"[A-Za-z][A-Za-z.]*$|\d+$")
_OPENS = re.compile(r"\s+[\"'“‘(\[]*([A-Za-z0-9])")
_LINE_NUMBER = re.compile(r"(?:^|\n)[ \t]*(?:\(?\d{1,3}|\[\d{1,3}\]|\(?[a-zA-Z]{1,4})$")


class Sentence(NamedTuple):
    """A sentence: ``text[start:end] == words``, without the white space round it."""

    start: int
    end: int
    words: str


def sentences(text: str) -> tuple[Sentence, ...]:
    """Split `text` into sentences, in order; a numbered paragraph, a list item and a blank line end one too."""
    found: list[Sentence] = []
    start = 0
    for stop in _STOP.finditer(text):
        if stop.group()[0] in ".!?" and not _ends(text, stop):
            continue
        _add(found, text, start, stop.end())
        start = stop.end()
    _add(found, text, start, len(text))
    return tuple(found)


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    words = piece.strip()
    if words:
        begin = start + len(piece) - len(piece.lstrip())
        found.append(Sentence(start=begin, end=begin + len(words), words=words))


def _ends(text: str, stop: re.Match[str]) -> bool:
    """Whether the full stop ends a sentence and not an abbreviation, an initial or a paragraph number."""
    following = _OPENS.match(text, stop.end())
    if text[stop.start()] != ".":
        return following is None or not following[1].islower()
    if following and following[1].islower():
        return False
    before = text[max(0, stop.start() - 24) : stop.start()]
    # A number alone on its line: most lines are longer.
    may_be_number = "\n" in before or len(before.strip()) < 6
    if may_be_number and _LINE_NUMBER.search(before if stop.start() > 24 else "\n" + before):
        return False
    word = _WORD_BEFORE.search(before)
    if word is None or stop.end() - stop.start() > 1:
        return True
    plain = word.group().lower()
    if plain in _ABBREVIATIONS:
        return plain in _SOMETIMES_LAST and _looks_new(text, stop.end())
    return not (len(plain) == 1 and plain.isalpha() and word.group().isupper() and not _looks_new(text, stop.end()))


_NEW = re.compile(
    r"\s+[\"'“‘(]*(?:The|He|She|I|It|They|We|On|In|At|This|That|There|His|Her|My|A|An|However"
    r"|When|After|Before|As|By|If|But|And|You|Mr|Mrs|Ms)\b"
)


def _looks_new(text: str, end: int) -> bool:
    return text[end:].strip() == "" if len(text) - end < 4 else bool(_NEW.match(text, end))
