"""The title a document gets in the index: what it calls itself, or what its kind is called, or its file's name."""

from __future__ import annotations

import re

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.reading import Reading

_MADE_BY_KIND = {
    Kind.CLAIM_FORM: "Claim form (N461)",
    Kind.URGENT_APPLICATION: "Application for urgent consideration (N463)",
    Kind.FACTS_AND_GROUNDS: "Statement of facts and grounds",
    Kind.STATEMENT_OF_FACTS: "Statement of facts",
    Kind.GROUNDS: "Statement of grounds",
    Kind.SUMMARY_GROUNDS: "Summary grounds",
    Kind.DETAILED_GROUNDS: "Detailed grounds",
    Kind.ACKNOWLEDGMENT_OF_SERVICE: "Acknowledgment of service",
    Kind.SKELETON_ARGUMENT: "Skeleton argument",
    Kind.DRAFT_ORDER: "Draft order",
    Kind.PRE_ACTION_LETTER: "Letter before claim",
    Kind.PRE_ACTION_RESPONSE: "Response to letter before claim",
}
_ORDINALS = ("", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")
_NOT_IN_TITLES = re.compile(r"^[\d\s._\-()]+|\.(pdf|docx?|rtf|eml|msg|jpe?g|png|tiff?|txt)$", re.IGNORECASE)


def title_of(reading: Reading, kind: Kind, details: tuple[tuple[str, Found], ...]) -> Found:
    """Give the title, with where it came from."""
    values = dict(reversed(details))
    if kind is Kind.WITNESS_STATEMENT and "witness" in values:
        return _statement_title(values)
    if kind is Kind.EMAIL and "subject" in values:
        subject = values["subject"]
        return Found(value=f"E-mail: {subject.value}", origin="words", page=subject.page, words=subject.words)
    if kind in _MADE_BY_KIND:
        return Found(value=_MADE_BY_KIND[kind], origin="words", page=reading.first_page, words="")
    if heading := _heading(reading, kind):
        return heading
    return Found(value=tidy_name(reading.name), origin="name", confidence=0.5)


def tidy_name(name: str) -> str:
    """Make a title of a file's name: ``03_decision-letter (final)`` becomes ``Decision letter (final)``."""
    plain = re.sub(r"[_\s]+", " ", _NOT_IN_TITLES.sub("", name)).strip(" -.")
    if plain.islower() or ("-" in plain and " " not in plain):
        plain = plain.replace("-", " ").strip()
        plain = plain[:1].upper() + plain[1:]
    return plain or name


def _statement_title(values: dict[str, Found]) -> Found:
    number = values.get("statement-number")
    witness = values["witness"]
    ordinal = _ORDINALS[int(number.value)] if number and number.value.isdigit() and int(number.value) < 11 else ""
    value = f"{ordinal} witness statement of {witness.value}".strip()
    return Found(value=value[:1].upper() + value[1:], origin="words", page=witness.page, words=witness.words)


def _heading(reading: Reading, kind: Kind) -> Found | None:
    """The first line near the top that names the kind of document: short, and not a sentence."""
    wanted = [word for word in re.split(r"\W+", kind.label.lower()) if len(word) > 3]
    for line in reading.lines[:25]:
        low = line.lower()
        if 6 <= len(line) <= 110 and any(word[:6] in low for word in wanted) and not line.endswith((",", ".", ";")):
            value = line if not line.isupper() else line.capitalize()
            return Found(value=value, origin="words", page=reading.first_page, words=line, confidence=0.8)
    return None
