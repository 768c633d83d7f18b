"""A document's own date: every candidate, best first, with the reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bundler.partial_date import PartialDate
from bundler.prose.expression import DateExpression
from bundler.prose.find import find_dates
from bundler.prose.text.sentences import LEADS_ON

_HEAD, _TAIL = 4000, 3000
# The day of a meeting stands in so many lines at the head of its minutes.
_HEADED = 5
# What a wide gap parts stands in columns side by side.
_COLUMN = re.compile(r"[^\S\n]{3,}|\t")


# Who signs a note with the day behind the name: ``Dana 18 Oct 2025``.
_NAME = re.compile(r"\s*(?:[A-Z][\w’'.-]{0,20}\s){1,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCandidate:
    """A date that may be the document's own: where it stands (document page from 1, offsets in it) and why."""

    value: PartialDate
    page: int
    start: int
    end: int
    words: str
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cue:
    pattern: re.Pattern[str]
    weight: float
    reason: str
    kinds: frozenset[str] = frozenset()
    ends_line: bool = False


def _cue(pattern: str, weight: float, reason: str, kinds: str = "", *, ends_line: bool = False) -> _Cue:
    """A cue tried against the words before a date; with `ends_line` the date must be the last of its line."""
    return _Cue(
        pattern=re.compile(pattern, re.I),
        weight=weight,
        reason=reason,
        kinds=frozenset(kinds.split()),
        ends_line=ends_line,
    )


_LETTERS = "letter pre-action-letter pre-action-response decision-letter"
_COURT = "judgment order sentencing-remarks draft-order"
_SIGNED = (
    "witness-statement statement-of-facts facts-and-grounds grounds claim-form detailed-grou"
    "nds summary-grounds expert-report medical-report report risk-report skeleton-argument c"
    "ertificate"
)
_RECORD = "conviction-record police-record medical-report risk-report spreadsheet other"
# Tried against the words before the date: the line it stands on and the line above.
_CUES = (
    _cue(
        r"(?:^|\n)[^\S\n]*(?:dated?|dyddiad(?:[^\S\n]*/[^\S\n]*date)?|date[^\S\n]*/[^\S\n]*dyddiad)[^\S\n]*[:.][^\n\d]{0,30}\n?[^\S\n]*\Z",
        5.0,
        "after “Date:”",
    ),
    # Beside the reference or the address, after a space or in a column of its own.
    _cue(
        r"(?:^|\n)(?![^\n]*\b(?:hearing|birth|issue|due|offence|start|end|interview|review|release|expiry|conviction|admission|incident|meeting|print|effective"
        r"|target|closing|completion|decision|report|conditional|sentence)[^\S\n]date[^\S\n]*:)[^\n]{3,70}[^\S\n](?-i:D)ated?[^\S\n]*:[^\S\n]*\Z",
        5.0,
        "after “Date:”",
        ends_line=True,
    ),
    _cue(r"[^\n](?:[^\S\n]{2,}|\t|[^\S\n]?\|[^\S\n]?)date(?:d[^\S\n]*:?|[^\S\n]*:)[^\S\n]*\Z", 5.0, "after “Date:”"),
    # In small letters only before what is filled in; else a sentence has run on to the next line.
    _cue(
        r"(?:^|\n)[^\S\n]*(?:(?-i:D)ated?\b(?:\s+this|\s+the)?|dated\s+this\b|dated?(?=\s*[.…_:]))[\s.…_:]*(?:the\s+)?\Z",
        4.0,
        "after “Dated”",
    ),
    _cue(
        r"(?:^|\n)[^\S\n]*(?:draft\s+)?(?:minutes|cofnodion)\b[^\n]{0,120}\b(?:held|meeting|gynhaliwyd|cyfarfod)\b[^\n]{0,30}\s\Z",
        10.0,
        "the day of the meeting",
    ),
    _cue(r"(?:^|\n)[^\n.;:]{4,80}[^\S\n][–—-][^\S\n]{0,3}\Z", 1.5, "it closes a heading"),
    _cue(
        r"(?:^|\n)[^\S\n]*(?:(?:the|sealed|draft|approved|judge[’']?s|his|her)[^\S\n])*(?:sentencing[^\S\n](?:remarks|hearing)|judgment|ruling"
        r"|directions|minutes|note|report|statement|decision)\b[^\n.;:]{0,90}(?:,|[^\S\n](?:on|of|dated))[^\S\n]\Z",
        2.0,
        "it closes a heading",
        ends_line=True,
    ),
    _cue(r"\bsent[^\S\n]*:[^\n]{0,20}\Z", 6.0, "after “Sent:”", "email"),
    _cue(r"(?:^|\n)date[^\S\n]*:[^\n]{0,20}\Z", 6.0, "after the e-mail’s “Date:”", "email"),
    _cue(
        r"(?:^|\n)[^\n]{0,80}\b(?:handed\s+down|promulgated|delivered|given(?!\s+that)|pronounced)\b[^\n]{0,60}\s(?:on"
        r"|at[^\n]{0,40}on)?\s*\Z",
        6.0,
        "after “handed down”",
        _COURT,
    ),
    _cue(
        r"\bhand(?:ed)?[-\s]down\b[^.]{0,160}\b(?:deemed\s+to\s+be|(?:is|was)(?:\s+on)?)\s+\Z",
        6.0,
        "after “hand-down”",
        _COURT,
    ),
    _cue(
        r"(?:\bsealed|\bmade|\bdated|\bissued|\bpromulgated)\s+(?:on\s+)?(?:the\s+)?\Z",
        3.0,
        "after “made” or “sealed”",
        _COURT,
    ),
    _cue(
        r"\bdate\s+of\s+(?:decision|judgment|order|sentence|letter|report|statement"
        r"|issue)\b[^\n\d]{0,12}\Z",
        5.0,
        "after “date of”",
    ),
    _cue(
        r"(?:sign(?:ed|ature)|statement of truth|believe that the facts)[^§]{0,220}dated?[\s.:…_]"
        r"*\Z",
        5.0,
        "beside the signature",
        _SIGNED,
    ),
    _cue(r"(?:sign(?:ed|ature))\b[^\n]{0,80}\Z", 3.0, "beside the signature", _SIGNED),
    _cue(
        r"\bI\s+(?:now\s+)?(?:sign|make)\b[^\n.;]{0,30}\s(?:on\s+)?(?:the\s+)?\Z", 6.0, "beside the signature", _SIGNED
    ),
    _cue(
        r"\b(?:report|assessment|form|date)\s+(?:completed|written|finalised)(?:\s+on)?[^\S\n]*:?[^\S\n]*\Z",
        5.0,
        "after “Report completed”",
    ),
    _cue(r"(?:^|\n|[^\S\n]{2,}|\t|\)\s)issued[^\S\n]*:[^\S\n]*\Z", 5.0, "after “Issued:”"),
    _cue(r"\breport\s+dated?[^\S\n]*:?[^\S\n]*\Z", 5.0, "after “Report dated”"),
    _cue(r"\b(?:typed|dictated)(?:\s+on)?[^\S\n]*:?[^\S\n]*\Z", 5.0, "after “Typed”", "medical-report letter"),
    _cue(r"\btoday,?\s+(?:the\s+)?\Z", 6.0, "after “today”", _COURT),
    _cue(
        r"(?:^|\n)[^\n]{0,70}\b(?:officer\s+of\s+the\s+(?:crown\s+)?court|[SH]?EO)\b[^\n\d]{0,30}\n?[^\S\n]*\Z",
        5.0,
        "beside the name of the officer who signed",
        "indictment other",
    ),
    _cue(
        r"\b(?:print(?:ed)?(?:\s+date|\s+on|\s+at)?|date\s+(?:of\s+)?print(?:ed|out)?"
        r"|report\s+(?:date|run|created)|as\s+at|produced(?:\s+on)?|extracted(?:\s+on)?"
        r"|date\s+created|run\s+date)\b[^\n\d]{0,14}\Z",
        7.0,
        "the date of printing",
        _RECORD,
    ),
    # ``PRINTED FOR: PPCS AT 09:41 ON``, whose time is part of the date.
    _cue(r"(?-i:\bPRINTED)\b[^\n\d]{14,60}\Z", 7.0, "the date of printing", _RECORD),
    _cue(
        r"\b(?:your|our|my|his|her|their|the|a)\s+(?:recent\s+|previous\s+|last\s+)?(?:letter"
        r"|e-?mail|decision|order|application|representations|response|reply|judgment"
        r"|report|statement|affidavit)s?\s+(?:of|dated|on)\s+(?:the\s+)?\Z",
        -6.0,
        "the date of another document",
    ),
    _cue(
        r"\b(?:llythyr|e-?bost|cais|penderfyniad)\s+(?:dyddiedig|ar)\s+(?:yr?\s+)?\Z",
        -6.0,
        "the date of another document",
    ),
    _cue(
        r"(?:^|\n)[^\S\n]*\d{1,3}\.\s(?!\s*this\b)(?:[^\n]{50,}\n){0,3}(?!given|handed|delivered|dated|signed|made|judgment)"
        r"[^\n]{10,300}\Z",
        -5.0,
        "told in a numbered paragraph",
        "judgment",
    ),
    _cue(
        r"(?:^|\n)[^\n.;]{0,60}\bjudge\b[^\n.;]{0,60}\bsitting\b[^\n.;]{0,60}\son\s(?:the\s)?\Z",
        9.0,
        "the day on which the judge sat",
        "order",
    ),
    _cue(r"\border\s+of\b[^\n]{0,60}\Z", -2.0, "the date of an order"),
    _cue(r"\b(?:hearing|heard|sitting|panel\s+met)\b[^\n]{0,40}(?:\n[^\S\n]*)?\Z", -3.0, "the date of a hearing"),
    _cue(r"\b(?:born|birth|d\.?o\.?b\.?|g?anwyd|g?aned|eni)\b[^\n]{0,16}\Z", -9.0, "a date of birth"),
    _cue(
        r"\b(?:on|by|since|from|until|before|after|between|ar|erbyn|ers|cyn|wedi|rhwng|tan)\s+(?:(?:the|yr?)\s+)?\Z",
        -2.0,
        "told in a sentence",
    ),
)


def document_date(text_of_pages: Sequence[str], kind: str) -> tuple[DateCandidate, ...]:
    """Give the candidates for the date of a document from the text of its pages, best first.

    `kind` is the kind of document in the words of bundle.toml. Only whole days count. Each candidate keeps its
    place and the reason, so that a person can see why and choose another.
    """
    found: list[tuple[float, int, DateCandidate]] = []
    last = len(text_of_pages) - 1
    for index, text in enumerate(text_of_pages):
        if index > 1 and index < last - 1:
            continue
        for expression in find_dates(text):
            if index == 0 and len(text) > _HEAD + _TAIL and _HEAD < expression.start < len(text) - _TAIL and last == 0:
                continue
            scored = _score(text, expression, kind, index, last)
            if scored is not None:
                found.append(scored)
    agreed: dict[str, int] = {}
    for _, _, candidate in found:
        agreed[candidate.value.edtf()] = agreed.get(candidate.value.edtf(), 0) + 1
    ranked = sorted(found, key=lambda each: (-each[0] - 0.3 * min(agreed[each[2].value.edtf()], 3), each[1]))
    best: dict[str, DateCandidate] = {}
    for _, _, candidate in ranked:
        best.setdefault(candidate.value.edtf(), candidate)
    return tuple(best.values())


def _score(
    text: str, expression: DateExpression, kind: str, page: int, last: int
) -> tuple[float, int, DateCandidate] | None:
    value = expression.value
    if value is None or value.is_range or value.start is None or not value.start.day or expression.method != "explicit":
        return None
    if expression.role in ("birth", "authority", "deadline"):
        return None
    before = text[max(0, expression.start - 320) : expression.start]
    line_start = text.rfind("\n", max(0, expression.start - 200), expression.start) + 1
    line_end = text.find("\n", expression.end, expression.end + 200)
    led = _COLUMN.split(text[line_start : expression.start])[-1]
    rest = _COLUMN.split(text[expression.end : line_end if line_end >= 0 else expression.end + 200])[0]
    ends = not rest.strip(" .,)_")
    leads_on = LEADS_ON.search(text[max(0, line_start - 20) : max(0, line_start - 1)])
    alone = not led.strip(" (") and ends and not leads_on
    score, reasons = 0.0, []
    for cue in _CUES:
        if (cue.kinds and kind not in cue.kinds) or (cue.ends_line and not ends) or not cue.pattern.search(before):
            continue
        score += cue.weight
        reasons.append(cue.reason)
    lines_above = text.count("\n", 0, expression.start) if page == 0 else 99
    below = len(text.rstrip()) - expression.end
    score += _placed(kind, page, last, lines_above, alone, below, reasons)
    if kind == "minutes" and lines_above < _HEADED and not led.strip(" ("):
        score += 4.0
        reasons.append("it opens a line at the head of the minutes")
    if page == last and below <= 1 and text.count("\n", 0, expression.start) and (alone or _NAME.fullmatch(led)):
        score += 2.5
        reasons.append("it closes the paper")
    plain = value.start
    whole = PartialDate.of(plain.year, plain.month, plain.day)
    candidate = DateCandidate(
        value=whole,
        page=page + 1,
        start=expression.start,
        end=expression.end,
        words=expression.words,
        confidence=_confidence(score),
        reason="; ".join(reasons) or "the only sign is that it is there",
    )
    signed = kind in _SIGNED.split()
    order = -(page * 1_000_000 + expression.start) if signed else page * 1_000_000 + expression.start
    return score, order, candidate


def _placed(kind: str, page: int, last: int, lines_above: int, alone: bool, below: int, reasons: list[str]) -> float:
    """What the place on the page says: a line of its own near the top of a letter, near the foot of a statement."""
    score = 0.0
    if alone:
        score += 1.5
        reasons.append("alone on its line")
    if page == 0 and lines_above < 25:
        letter = kind in _LETTERS.split() or kind in ("email", "attendance-note")
        score += 2.5 if letter and alone else 1.0
        reasons.append("near the top of the first page")
    if page == last and below < 600 and kind in _SIGNED.split():
        score += 1.5
        reasons.append("near the end")
    return score


def _confidence(score: float) -> float:
    for least, confidence in ((6.0, 0.97), (4.0, 0.9), (2.5, 0.8), (1.0, 0.45), (0.0, 0.3)):
        if score >= least:
            return confidence
    return 0.15
