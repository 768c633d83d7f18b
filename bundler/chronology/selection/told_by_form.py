"""Told by form: words that tell of what happened by how they are put, whatever their tense."""

from __future__ import annotations

import re

from bundler.chronology.selection.told import Told
from bundler.prose.expression import DateExpression
from bundler.prose.patterns.sought import Opener, Sought

DOCUMENT = (
    r"(?:letters?|e-?mails?|documents?|invoices?|messages?|reports?|decisions?|orders?|statements?|remarks|judgments?"
    r"|advice|notes?|memos?|memorandum|records?|entry|entries"
    r"|circulars?|undertakings?|dossier|certificates?|policy|framework|guidance"
    r"|convictions?|application|submissions|representations"
    r"|response|reply|correspondence|directions|version|minutes|form|notice|warrant"
    r"|skeleton(?:\s+arguments?)?|diary|footage|recordings?|CCTV|photographs?|transcript|assessment|addendum|grounds|claim)"
)
# “Extended sentence of 9 years, Hallam Crown Court, 9 February 2018”: a sentence told without a verb.
_BARE_SENTENCE = Opener(
    r"(?:\d{1,3}(?:\.\d{1,2})?\.?\s+)?(?:(?:Extended|Determinate|Life|Suspended|Standard|Custodial)\s+)?[Ss]entence\s+of\b"
    r"(?![^.;]*\b(?:expir|ends?\b|ended|date|plan|is\b|was\b))"
)
# “Its letter of 5 December gave no reasons”: a letter of one's own, and what it said.
_SAID_BY_LETTER = Opener(
    r"(?:\d{1,3}(?:\.\d{1,2})?\.?\s+)?(?:Its|His|Her|Their|(?:The\s+)?[A-Z][\w’']*(?:\s+[A-Z][\w’']*){0,3}[’']s)\s+(?:\w+\s+)?"
    r"(?:letter|e-?mail|reply|response)\s+(?:of|dated)\s+(?:the\s+)?$"
)
_GAVE = re.compile(
    r",?\s+(?:gave|said|told|refused|stated|confirmed|explained|asked|offered|invited|complained|did\s+not)\b"
)
# “The equality impact assessment is dated 22 July 2021”: all that is told of when it was made.
_PAPER_DATED = Opener(
    rf"(?:\d{{1,3}}\.\s+)?(?:The|His|Her|Their|Its|Mr|Ms|Mrs|Dr)\s+(?:[\w’'-]+\s+){{0,5}}{DOCUMENT}\s+(?:is|was)\s+(?:itself\s+)?dated\s+(?:the\s+)?$"
)
# “The records show a fall on 6 October”: what a record shows happened, though it is told without a past.
_SHOWN = Opener(
    r"(?:\d{1,3}\.\s+)?(?:The|His|Her|My|Their|These|Those)\s(?:[\w’'-]+\s){0,3}(?:records?|notes?|logs?)\s"
    r"(?:show|record|document|note|confirm|disclose|refer\sto)s?\s(?!no\b|that\b|nothing\b|what\b)[^.;]{3,90}\s(?:on|in)\s(?:the\s)?$"
)
# “Thank you for coming to the meeting on 5 March”
_THANKED = Opener(
    r"(?:\d{1,3}\.\s+)?Thank\syou\sfor\s(?:attending|coming|meeting|seeing|speaking)\b[^.;,]{0,60}\s(?:on|at)\s(?:the\s)?$"
    # “Thank you for your letter, which we received on 7 July”
    r"|(?:\d{1,3}\.\s+)?Thank\syou\sfor\s(?:your|the)\s[^.;]{3,70}\breceived\s(?:(?:here|by\s(?:us|me|the\s\w+))\s)?on\s(?:the\s)?$"
)
# “I have not been back except on 16 February”
_EXCEPT = Sought(
    r"\b(?:not|never|n[o’']t|nobody|nothing)\b[^.;]*\b(?:except|save|apart\sfrom|other\sthan)\s(?:(?:once|twice),?\s)?(?:on|in|for)\s(?:the\s)?$"
)
_TELLING_OF = re.compile(r"\bfor\s[^,;]*$")
_ENDS = re.compile(r"\s*(?:[.;]|,\s+and\b|$)")


def form_sureness(told: Told, expression: DateExpression, before: str, after: str) -> float:
    """How sure it is of words that tell what happened by their form, whatever the tense; 0 for all others."""
    known = told.known
    if _PAPER_DATED.match(before, known) and _ENDS.match(after):
        return 0.7
    if _SAID_BY_LETTER.match(before, known) and _GAVE.match(after):
        return 0.7
    if expression.method == "explicit" and _BARE_SENTENCE.match(told.words, known) and not _TELLING_OF.search(before):
        return 0.7
    if _SHOWN.match(before, known) or _THANKED.match(before, known) or is_excepted(told, before):
        return round(0.75 * min(1.0, expression.confidence + 0.05), 2)
    return 0.0


def is_excepted(told: Told, before: str) -> bool:
    """Whether a date is that of the one time of which words say that there was no other: ``not back save on 2 May``."""
    return _EXCEPT.search(before, told.known) is not None
