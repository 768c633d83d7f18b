"""The parts of a judgment of Luxembourg or Strasbourg that set out the law, and tell little of the case itself."""

from __future__ import annotations

import re
from typing import NamedTuple

from bundler.prose.patterns.signs import holds

_HEAD = 5000
# How long such a part may be at most, in letters: without a heading that ends it, there is none.
_LONGEST = 150_000


class _Form(NamedTuple):
    """How the judgments of one court look: what their head holds, one of the `signs` too, and the headings of law."""

    signs: tuple[str, ...]
    head: re.Pattern[str]
    opens: re.Pattern[str]
    ends: re.Pattern[str]
    mixed: bool


class Part(NamedTuple):
    """A part of law at `start`–`end`; in a `mixed` one stand reports of what happened, too."""

    start: int
    end: int
    mixed: bool


_NUMBER = r"^[\x20\t]{0,12}(?:(?:[IVX]{1,4}|[A-D]|\d{1,2})\s?[.–—-]?\s{1,4}|[–—]\s)?(?:[Tt]he\s|THE\s)?"
_LUXEMBOURG = _Form(
    signs=("Advocate", "composed"),
    head=re.compile(
        r"\b(?:Case|CASE)s?\s[CT]\s?[-‑–]\s?\d{1,4}/\d\d\b[^£]{0,4000}\b(?:Advocate\sGeneral|composed\sof)\b"
    ),
    opens=re.compile(
        rf"{_NUMBER}(?:[Ll]egal|[Ll]egislative|[Rr]egulatory)\s(?:context|framework|background)[\x20\t]*$"
        rf"|{_NUMBER}[Rr]elevant\s(?:provisions|legislation|law)[^.\n]{{0,60}}$"
        rf"|{_NUMBER}(?:[Rr]elevant\s)?(?:EU|European\sUnion|Union|Community|International|[Nn]ational)\s(?:law|legislation|provisions|rules)[\x20\t]*$",
        re.M,
    ),
    ends=re.compile(
        rf"{_NUMBER}(?:(?:[Aa]ctions?|[Dd]isputes?|[Ff]acts|[Bb]ackground|[Mm]ain\sproceedings|[Pp]re-litigation|[Aa]dministrative|[Pp]rocedure"
        r"|[Pp]roceedings|[Cc]onsideration|[Qq]uestions?|[Aa]ppeal|[Ff]orms\sof\sorder|[Ff]indings|[Aa]dmissibility"
        r"|[Jj]urisdiction|[Aa]nalysis|[Oo]rders?\s(?:of|for)\sreference)\b(?:\s[^.;:\n]{0,150})?|(?:First|Second)\squestion)[\x20\t]*$",
        re.M,
    ),
    mixed=False,
)
_STRASBOURG = _Form(
    signs=("European", "EUROPEAN"),
    head=re.compile(r"\bEuropean\sCourt\sof\sHuman\sRights\b|\bEUROPEAN\sCOURT\sOF\sHUMAN\sRIGHTS\b"),
    opens=re.compile(
        rf"{_NUMBER}(?:OTHER\s)?RELEVANT\s(?:DOMESTIC|NATIONAL|INTERNATIONAL|EUROPEAN|LEGAL|LAW|COUNCIL|COMPARATIVE|INTERNAL)\b[^.\n]{{0,90}}$"
        rf"|{_NUMBER}Relevant\s(?:domestic|national|international|European|legal|internal)\s(?:law|legislation|framework|provisions|texts)\b[^.\n]{{0,90}}$",
        re.M,
    ),
    ends=re.compile(
        rf"{_NUMBER}(?:LAW|CIRCUMSTANCES\sOF\sTHE\sCASE|PROCEEDINGS\sBEFORE\sTHE\sCOMMISSION|FINAL\sSUBMISSIONS[^\n]{{0,60}}|COMPLAINTS?"
        r"|AS\sTO\sTHE\sLAW|ALLEGED\sVIOLATION[^\n]{0,90}|FOR\sTHESE\sREASONS[^\n]{0,40})[\x20\t]*$",
        re.M,
    ),
    mixed=True,
)


_SENTENCE = 300
_STOP = re.compile(r"[.;:]\s|\n")
_LAW = re.compile(
    r"\b(?:[Jj]udge?ments?|[Dd]ecisions?|[Rr]ulings?|[Rr]esolutions?|Courts?|Acts?|[Ll]aws?|Codes?|[Ss]ections?|Articles?|Rules?|Circulars?|Orders?"
    r"|Ordinances?|Decrees?|Regulations?|Constitution|Convention|Protocol|Treaty|Recommendations?|[Ll]egislat\w+|[Ss]tatut\w+|provisions?|Parliament|Bill"
    r"|force|amend\w+|enacted|repealed|ratified)\b|§"
)
_CASE = re.compile(r"\b(?:applicants?|impugned|present\scase|application\sno)\b")


def parts_of_law(text: str) -> tuple[Part, ...]:
    """Give the parts of `text` that stand under such a heading, in order; none where it is not by one of these courts.

    Only a part that another heading ends is one.
    """
    head = text[:_HEAD]
    for form in (_LUXEMBOURG, _STRASBOURG):
        if holds(head, form.signs) and form.head.search(head):
            return _parts(text, form)
    return ()


def tells_law(text: str, part: Part, place: int) -> bool:
    """Whether what stands at `place` in a part of law is law: in a mixed one its sentence must speak of law alone."""
    if not part.mixed:
        return True
    first = max(part.start, place - _SENTENCE)
    before = _STOP.split(text[first:place])[-1]
    after = _STOP.split(text[place : min(part.end, place + _SENTENCE)])[0]
    sentence = before + after
    return _LAW.search(sentence) is not None and _CASE.search(sentence) is None


def _parts(text: str, form: _Form) -> tuple[Part, ...]:
    found: list[Part] = []
    for opened in form.opens.finditer(text):
        if found and opened.start() < found[-1].end:
            continue
        ended = form.ends.search(text, opened.end(), opened.end() + _LONGEST)
        if ended:
            found.append(Part(start=opened.end(), end=ended.start(), mixed=form.mixed))
    return tuple(found)
