"""Noted: what a note tells at a date without a verb, or with one cut short: ``Breach 01/08/14``, ``PAP rcvd 3/9``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bundler.chronology.kinds.clause import is_past
from bundler.chronology.wording.nature import entry_nature
from bundler.partial_date import Precision
from bundler.prose.expression import DateExpression

# What parts one note from the next; a colon right before a date belongs to it.
_ENDS = re.compile(r"[.;]\s+(?=\S)|\n|,\s+|:\s+(?=[A-Z])|\s[–—]\s|[()]|(?<=\w)\s-\s")
_NUMBER = re.compile(r"^(?:[-•*–▪◦]|\(?\d{1,3}[.)])\s+")
_WORD = re.compile(r"[A-Za-z][\w’'/&-]*")
_LISTED = re.compile(r"\s*(?:,|;|and|&|,\s*and)\s*")
_MOST_WORDS, _LOOKED_AT, _FAR = 8, 120, 80
# Papers, and what only says which of them is meant; and what leads to another day than that on which it was.
_PAPERS = frozenset(
    [
        "report",
        "reports",
        "note",
        "notes",
        "log",
        "logs",
        "letter",
        "letters",
        "email",
        "e-mail",
        "emails",
        "form",
        "forms",
        "statement",
        "statements",
        "minutes",
        "index",
        "policy",
        "procedure",
        "certificate",
        "file",
        "files",
        "page",
        "pages",
        "version",
        "revision",
        "rev",
        "template",
        "plan",
        "plans",
        "record",
        "records",
        "list",
        "summary",
        "bundle",
        "exhibit",
        "tab",
        "schedule",
    ]
)
_AWAY = (
    "of dated from since until till to by before after for re ref reference no nos number due expires expiry exp date "
    "dates birth dob born age the a an and or with in at is was were are be been has have had section act article rule "
    "regulation"
)
_LEADS_AWAY = _PAPERS | frozenset(_AWAY.split())
_NO_NOTE = "for on in with by from of to and or after before following at when while because"
_OPENS_NO_NOTE = frozenset(_NO_NOTE.split())
_SAYS_NOT = re.compile(
    r"\b(?:next|booked|planned|due|to\s+be|will|proposed|requested\s+for|review\s+date|print(?:ed)?|signed|valid|version|rev|dates?|first|latest|template|form|d\.?o\.?b"
    r"|born|appt|appointment|if|unless|not|no|last\s+updated|contents|policy|procedures?|ref|section|act|article)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|may|can|must|shall|should|he|she|they|I|we|you|it|which|who|that)\b",
    re.IGNORECASE,
)
# Verbs as notes cut them short.
_SHORT = re.compile(
    r"\b(?:rec(?:'|’)?d|rcv?d|rcvd|ref(?:'|’)?d|disch(?:'|’)?d|adm(?:'|’)?d|susp(?:'|’)?d|excl(?:'|’)?d|compl(?:'|’)?d|canc(?:'|’)?d|tfr(?:'|’)?d|d/c(?:'|’)?d|tel(?:'|’)?d|chgd|arr)$",
    re.IGNORECASE,
)
# What stands behind a date in a list of contents, or in an index.
_PAGE = re.compile(r"[\s.…_]*\d{1,4}(?:\s?[–—-]\s?\d{1,4})?[ \t]*(?:\n|$)")
_SURE, _SURE_OF_HEARING = 0.7, 0.75


class Note(NamedTuple):
    """What a note tells at a date: its words without the date, its kind and how sure it is."""

    expression: DateExpression
    said: str
    kind: str
    sure: float


def notes_at(text: str, start: int, dated: Sequence[DateExpression]) -> Iterator[Note]:
    """Yield what notes tell at dates; `text` begins at `start` of the document's text, from which the dates count."""
    head, last = "", -1
    for item in dated:
        at, end = item.start - start, item.end - start
        goes_on = last >= 0 and head and _LISTED.fullmatch(text[last:at])
        last = end
        plain = _is_plain(item)
        if not goes_on:
            head = _head(text[max(0, at - _LOOKED_AT) : at]) if plain else ""
        kind = _kind_of(head) if head and plain else ""
        if not kind or _PAGE.match(text, end) or "future" in item.flags:
            continue
        tail = _ENDS.split(text[end : end + _FAR].split("\n")[0])[0].rstrip(" .,;:")
        if _FINITE.search(tail):
            continue
        tail = "" if any(map(str.isdigit, tail)) or not tail.startswith(" ") else tail
        yield Note(item, f"{head}{tail}", kind, _SURE_OF_HEARING if kind == "hearing" else _SURE)


def _is_plain(item: DateExpression) -> bool:
    """Whether a date is one day, written in full."""
    return item.method == "explicit" and item.value is not None and item.value.precision is Precision.DAY


def _head(before: str) -> str:
    """The words of a note that stand before its date."""
    bare = before.rstrip(" \t\n:(–-")
    bare = bare[:-3].rstrip() if bare.endswith((" on", "\non", "\ton")) else bare
    ends = [found.end() for found in _ENDS.finditer(bare)]
    return _NUMBER.sub("", bare[max(ends, default=0) :].strip())


def _kind_of(head: str) -> str:
    """The kind of what a note is headed by; nothing where it heads no note of something that happened."""
    words = _WORD.findall(head)
    if not words or len(words) > _MOST_WORDS or len(words[0]) < 2 or not head[0].isalnum():
        return ""
    last = words[-1].lower()
    if last in _LEADS_AWAY or words[0].lower() in _OPENS_NO_NOTE or _SAYS_NOT.search(head) or _FINITE.search(head):
        return ""
    kind = entry_nature(head)
    done = _SHORT.search(head) is not None or any(map(is_past, words))
    if (kind == "other" and not done) or (not done and _names_paper(words)):
        return ""
    return kind


def _names_paper(words: Sequence[str]) -> bool:
    """Whether words name a paper: ``Breach report P Lomax``, and not ``Police report arrest``."""
    return not _PAPERS.isdisjoint(map(str.lower, words)) and entry_nature(words[-1]) == "other"
