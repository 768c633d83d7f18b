"""Sentences of English legal prose, each with its place in the text."""

from __future__ import annotations

import calendar
import re
from typing import NamedTuple

from bundler.prose.patterns.any_case import AnyCase
from bundler.prose.words.shortened import is_of_citations, is_shortened, may_be_last

CLAUSE_END = re.compile(r"[.;?!]\s|\n\s*\n")
"""Where what is told of one day ends, as nearly as one sign can tell: `sentences` reads abbreviations too."""
PART_END = re.compile(r"[.;:?!]\s|\n\s*\n")
"""The same, where a colon ends it too."""
FULL_STOP = re.compile(r"[.?!]\s|\n\s*\n")
"""The same as the first, but that a clause after a semicolon goes on."""
STOP = re.compile(r"(?<!i\.e)(?<!e\.g)[.;?!]\s|\n\s*\n")
"""The same as the first, but that ``i.e.`` and ``e.g.`` end nothing."""

LEADS_ON = AnyCase(r"\b(?:a|about|after|and|at|before|between|by|dated|from|in|of|on|or|since|the|till|to|until)$")
"""How a line ends in the middle of a sentence that goes on to a date."""

# Opens with a class of signs, so that a search runs from one of them to the next: a stop, what closes after it, and the
# note that hangs on it: ``he said.”[3]``, ``harassment.4 The``, ``on 3 May 2016.2 He``.
_STOP = re.compile(
    r"[.!?\n](?:(?<!\n)['\"’”)\]]{0,3}(?:\[\d{1,3}\]|(?:(?<=[a-z][.”\")’])|(?<=\s(?:19|20)\d\d\.))\d{1,2}(?=\s+[A-Z“\"]))?(?=\s|$)"
    r"|(?<=\n)(?:[ \t\r]*\n|(?=[ \t]{0,8}(?:\(?\d{1,3}[.)]\s|\([a-z]{1,4}\)\s|(?:[a-h]|[ivx]{1,4})\)\s|[•–-]\s))))"
)
_WORD_BEFORE = re.compile(r"[A-Za-z](?<![A-Za-z][A-Za-z])[A-Za-z.'’]*$|\d(?<!\d\d)\d*$")
_OPENS = re.compile(r"\s+[\"'“‘(\[]*([A-Za-z0-9§¶])")
# ``the account . . . . The``: of the dots that stand for what is left out only a fourth can end the sentence.
_MORE_DOTS = re.compile(r"\s?\.(?!\d)")
_DOTS_BEFORE = re.compile(r"(?:\.\s?){2,3}$")
# Stat. Ann. § 12; Cal. Penal Code; Wash. 2d; amend. VI
_CITED_ON = re.compile(
    r"\s+(?:[\"'“‘]?[\d§¶(\[]|(?!(?:Dr|Mr|Mrs|Ms|St)\.)[A-Z][A-Za-z’']{0,7}\.|[IVXL]{1,5}\b"
    r"|(?:Code|Laws?|Const|Penal|Rules?|Civil|Ann|ex|et|at|v)\b)"
)
# Westm. Rev. Stat.: whatever the State
_TO_CODE = re.compile(r"\s+(?:(?:Rev|Gen|Comp)\.\s(?:Stat|Code|Laws)|Stat\.|Code\sAnn\.|Crim\.\sProc|Civ\.\sProc)")
# 5 Wheat. 76: a report called after the one who took it
_REPORTER = re.compile(r"\d\s[A-Z][a-z]{2,8}$")
_LINE_NUMBER = re.compile(r"(?:^|\n)[ \t]*(?:\(?\d{1,3}|\[\d{1,3}\]|\(?[a-zA-Z]{1,4})$")
# In letters: what numbers a paragraph has no more, nor a month that a stop shortens.
_SHORT = 4


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
    if (following and following[1].islower()) or _MORE_DOTS.match(text, stop.start() + 1):
        return False
    before = text[max(0, stop.start() - 24) : stop.start()]
    if _is_plain(before.rpartition(" ")[2]):
        return True
    dots = _DOTS_BEFORE.search(before) if before.rstrip().endswith(".") else None
    if dots:
        return (dots.group().count(".") > 2 or stop.end() - stop.start() > 1) and following is not None
    # A number alone on its line: most lines are longer.
    may_be_number = "\n" in before or len(before.strip()) < 6
    if may_be_number and _LINE_NUMBER.search(before if stop.start() > 24 else "\n" + before):
        return False
    word = _WORD_BEFORE.search(before)
    if word is not None and text[stop.start() + 1 : stop.end()].isdigit() and _leads_a_number(word.group()):
        return False
    if word is None or stop.end() - stop.start() > 1:
        return True
    if following and following[1].isupper() and _answers_or_closes(text, stop, word.group().lower()):
        return True
    return _ends_after(text, stop, word, before, following)


def _is_plain(word: str) -> bool:
    """Whether a word in small letters is too long for the number of a paragraph, and stands for no longer one."""
    if len(word) <= _SHORT or not (word.isascii() and word.isalpha() and word.islower()):
        return False
    return not (is_shortened(word) or is_of_citations(word))


def _answers_or_closes(text: str, stop: re.Match[str], word: str) -> bool:
    """Whether a word that a stop shortens elsewhere is the answer “No.”, or the month of a day that comes last."""
    if word == "no":
        return _NUMBERED.match(text, stop.end()) is None
    return word in _MONTHS_SHORT and _CLOSES.search(text, max(0, stop.start() - 40), stop.start()) is not None


def _ends_after(
    text: str, stop: re.Match[str], word: re.Match[str], before: str, following: re.Match[str] | None
) -> bool:
    """Whether a sentence ends after a word and its stop, `before` what stands up to the stop, `following` after it."""
    if is_shortened(word.group()):
        return may_be_last(word.group()) and _looks_new(text, stop.end())
    if is_of_citations(word.group()):
        return _looks_new(text, stop.end()) or not _CITED_ON.match(text, stop.end())
    if word.group()[0].isupper() and _TO_CODE.match(text, stop.end()):
        return False
    if following and following[1].isdigit() and _REPORTER.search(before) and word.group() not in _MONTHS:
        return False
    plain = word.group()
    return not (len(plain) == 1 and plain.isupper() and not _looks_new(text, stop.end()))


def _leads_a_number(word: str) -> bool:
    """Whether the figures right after the stop are its own and no note's: ``s.18 Offences``, ``para.3 The``."""
    return len(word) < 3 or is_shortened(word) or is_of_citations(word)


_MONTHS = frozenset(calendar.month_name)
_MONTHS_SHORT = frozenset(month.lower() for month in calendar.month_abbr) | {"sept"}
# “No. 12”, “No. CO/1234”: a number; what follows the answer “No.” is a sentence.
_NUMBERED = re.compile(r"\s+[\"'“‘(\[]*(?:[A-Z]{1,4}[\s./-]*)?\d")
# A day that comes last in what is told of it (“visited on 8th Feb.”), not first (“On 8 Feb. Mr Dent came”).
_CLOSES = re.compile(
    r"\b(?!(?:and|but|or|that|then|so|when|as|while|on|from|until|till|since|by|to|of|in|at|before|after|between|the)\b)"
    r"[A-Za-z’']+\s+(?:(?:on|from|until|till|since|by|to|of|before|after)\s+)?(?:the\s+)?"
    r"\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]+\Z",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"\s+[\"'“‘(]*(?:The|He|She|I|It|They|We|On|In|At|This|That|These|Those|There|His|Her|Its|Their|Our|My|A|An|However"
    r"|When|Where|While|After|Before|As|By|If|But|And|You|Mr|Mrs|Ms|See|Cf|Accord|Compare|For|Under|To|From|Here|Thus"
    r"|Although|Because|Since|Such|Each|Any|All|One|Not|Nor|Then|Congress|Petitioners?|Respondents?|Plaintiffs?|Defendants?|Id)\b"
)


def _looks_new(text: str, end: int) -> bool:
    return text[end:].strip() == "" if len(text) - end < 4 else bool(_NEW.match(text, end))
