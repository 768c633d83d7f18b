"""The labels of a form, ``Date of contact: 3 May 2019  Worker: J. Hobday``, and what each stands before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_AT = r"(?: ?(?:/|and|&) ?time)?"
# What a label stands before. The first that fits is taken.
_ROLES = (
    (
        "aside",
        r"(?:date of )?births?|d\.?o\.?b\.?|(?:review|due|print(?:ed)?) (?:date|on)"
        r"|date of (?:print|issue|report|review)|next .*",
    ),
    ("offence date", r"offence (?:start )?date|date (?:of )?offence(?: committed)?"),
    (
        "date",
        r"(?:happened|occurred)(?: on| at)?|when|disposal date"
        r"|date (?:of|convicted|sentenced)(?: (?!recording|entry)[a-z]+){0,3}"
        r"|(?:contact|event|incident|visit|call|session|appointment|consultation|occurrence|hearing|court|conviction"
        rf"|sentence|meeting|attendance) date{_AT}",
    ),
    ("plain date", rf"dates?{_AT}"),
    (
        "recorded",
        rf"(?:creation|created|recorded|entered|entry|logged|input|added|record)(?: (?:date|on|at))?{_AT}"
        r"|date (?:recorded|entered|created|added|logged|of (?:entry|recording))",
    ),
    ("time", r"(?:start |contact )?times?(?: of (?:contact|call|visit|incident))?"),
    (
        "who",
        r"(?:(?:recorded|entered|completed|written|created|made|seen|taken|noted|logged|input|reported|added) )?by"
        r"|author(?: name)?|(?:case ?|social |key ?|support |youth |health |outreach )?worker|(?:[a-z]+ )?officer"
        r"|staff(?: (?:member|name))?|clinician|operator|user|practitioner|(?:named )?nurse|doctor|gp"
        r"|(?:case ?)?manager|advis[eo]r",
    ),
    (
        "words",
        r"(?:case ?|file |contact |progress |entry )?(?:notes?|details?|summary|description|narrative|text|comments?"
        r"|contents?|discussion|observations?|record)|entry|what happened|event|incident|history|circumstances"
        r"|(?:details|summary|description|account|nature|record) of (?:the )?[a-z]+|presenting (?:problem|complaint)"
        r"|occurrence",
    ),
    (
        "told",
        r"(?:actions?|decisions?|outcomes?|results?|findings?|punishments?|awards?|plea|verdict|diagnosis|assessment"
        r"|plan|examination|impression|treatment|conclusion)(?: taken| made| agreed)?",
    ),
    ("court", r"court(?: name)?|convicted at|(?:convicting|sentencing) court"),
    (
        "offence",
        r"offences?(?:\(s)?(?: (?:description|title|details?))?|charges?"
        r"|(?:caution|reprimand|warning|conviction)(?:ed)? for",
    ),
    ("disposal", r"disposals?(?:\(s)?(?: details?)?|sentences?(?: imposed)?"),
    (
        "aside",
        r"(?:sub ?|contact |entry |event |note |incident |appointment |visit )?(?:types?|sub ?type)|category|method"
        r"|mode|contact(?: with)?|location|venue|place|present|attendees|attended by|subject|names?|establishment"
        r"|(?:our |your |case )?ref(?:erence)?|client|patient|child|status|source|duration|end time|team|service"
        r"|(?:entry|charge|row|case|log|incident|record|note|contact|conviction) (?:no\.?|number|id|ref)",
    ),
)
_ROLE = tuple((role, re.compile(pattern)) for role, pattern in _ROLES)
_LABEL = re.compile(r"(?P<label>[A-Z][A-Za-z.&/’' ()-]{0,34}?)\s?:(?=\s|$)")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s+)?"
    r"(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{4}-\d\d-\d\d"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[\s-]{_MONTH}[\s-]?'?\d{{2,4}})",
    re.IGNORECASE,
)
# Where a label stands in the middle of a line: after a blank, of at most four words.
_INNER = re.compile(r"(?<=\s)(?=(?P<label>[A-Z][A-Za-z./&’']*(?: [A-Za-z./&’'()]+){0,3}?)\s?:(?=\s|$))")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A label, what it stands before, and its value; `at` counts letters from the start of the line to the value.

    `role` is ``date``, ``plain date``, ``recorded`` (when it was written down), ``offence date``, ``time``, ``who``,
    ``words``, ``told`` (how it went), ``court``, ``offence``, ``disposal``, ``aside`` (nothing that is told), or
    nothing where the label is not known.
    """

    label: str
    role: str
    value: str
    at: int

    @property
    def is_dated(self) -> bool:
        """Whether its value begins with a day."""
        return _DATE.match(self.value) is not None


def fields(text: str) -> tuple[Field, ...]:
    """Give the labels of a line with their values, in order; none where the line does not begin with a label."""
    first = _LABEL.match(text)
    if first is None:
        return ()
    ends = [*_inner(text, first.end()), (len(text), len(text), "")]
    begun, label, found = first.end(), first["label"], []
    for start, value_start, next_label in ends:
        value = text[begun:start]
        at = begun + len(value) - len(value.lstrip())
        found.append(Field(label=label, role=role_of(label), value=value.strip(), at=at))
        begun, label = value_start, next_label
    return tuple(found)


def role_of(label: str) -> str:
    """What a label stands before; nothing where it is not known."""
    plain = " ".join(label.casefold().split()).strip(" .()")
    return next((role for role, pattern in _ROLE if pattern.fullmatch(plain)), "")


def _inner(text: str, start: int) -> Iterator[tuple[int, int, str]]:
    """Yield the known labels further on in a line: where each starts, where its value starts, and its words."""
    for found in _INNER.finditer(text, start):
        label = found["label"]
        if found.start() >= start and role_of(label):
            start = text.index(":", found.end("label")) + 1
            yield found.start(), start, label
