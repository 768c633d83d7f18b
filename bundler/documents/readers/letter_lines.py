"""The lines of a letter’s head and foot: an address, a reference, a day, the words of closing."""

from __future__ import annotations

import re

from bundler.documents.readers.reading import Line

CONTACT = re.compile(
    r"(?i)@|www\.|https?:|\b(?:tel(?:ephone)?|fax|helpline|dx|phone|mobile|switchboard"
    r"|email|e-mail|website)\b[^a-z]|\b0\d{2,4}[ \d]{6,}"
)
BY_POST = re.compile(r"(?i)^\W*(?:sent |also )?by (?:e-?mail|post|hand|fax|dx|courier|first|special)")
REF_LINE = re.compile(
    r"(?i)\bref(?:erence)?\b|^date\b|^(?:copy|cc|copied)\b|^hearing\b|^panel\b|^tenancy"
    r"|^case\b|^dated?\b|^(?:nhs|dob|prison(?:er)?) (?:no|number)"
)
ADDRESS = re.compile(
    r"(?i)^\(|^\d|^(?:(?:ground|lower|upper|first|second|third|fourth|fifth|sixth|top|\d+(?:st|nd|rd|th)) floor|unit"
    r"|flat|suite|floor|po box|the law courts)\b"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|^hmp\b|\b(?:street|road|lane|avenue|close"
    r"|wharf|london|quay|court)\b,?$|\b(?:street|road|lane|avenue|close|wharf|quay), [A-Z]?[\w’' -]+$"
    r"|prisoner number|^date\b"
)
# A date that has a line to itself.
DAY = re.compile(
    r"(?i)(?:date:? ?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    r"\d{1,2}(?:(?:st|nd|rd|th)? [a-z]{3,9},? |[./-]\d{1,2}[./-])\d{2,4}\.?"
)
CLOSING = re.compile(
    r"(?i)^(?:yours\b.{0,24}|your (?:sincerely|faithfully|truly)\b.{0,12}"
    r"|(?:with )?(?:kind|best|warm|many)\b.{0,20}(?:regards|wishes).{0,3}|with every good wish.{0,20}"
    r"|love(?: from)?,?|regards,?|sincerely,?)$"
)
BODY_LINE = re.compile(
    r"^(?:\(?\d+[.)]?\s|I\b|We\b|Thank\b|You\b(?!r\b)|This\b|Further\b|The\b[^:]*[a-z]\.?$"
    r"|The\b[^:]*\b(?:has|have|had|is|are|was|were|will)\b|Please\b|On\b|In\b|As\b|It\b|There\b|Following\b|Although\b|With\b)"
)


def days(above: list[Line]) -> list[Line]:
    """The lines that are a date and no more."""
    return [line for line in above if DAY.fullmatch(line.text)]


def greeted(greeting: Line | None) -> str:
    """Whom a letter greets, as it writes them."""
    said = greeting.text if greeting else ""
    return re.sub(r"(?i)^\W*(?:(?:my )?dear(?:est)?|annwyl)\s+|^(?:hello|hi|hiya)\s+", "", said).strip(" ,.:")
