"""What titles are made of: a document's headings, cleaned, cased and cut to length."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.casing import first_capital, sentence_case
from bundler.documents.readers.headings import Heading, headings
from bundler.documents.readers.people import body_in
from bundler.documents.readers.reading import Reading

LONGEST = 90


Details = Mapping[str, Found]


WORDS = re.compile(r"[^\W\d_]{4,}")


_NAME_NOISE = re.compile(
    (
        r"^[\d\s._\-()]+(?=[^\W\d_])|\.(?:pdf|docx?|rtf|odt|eml|msg|jpe?g|png|tiff?|txt|xlsx?"
        r"|csv)$|[\s_-]*\b(?:final|signed|v\d+|version \d+|copy|approved|clean"
        r"|redline)\b[\s_-]*$|\s*\((?:final|signed|approved|copy|\d+)\)\s*$"
    ),
    re.IGNORECASE,
)


# Longer than this it is an aside, no part of the name.
_BRACKETS = re.compile(r"\s*\([^)]{26,}\)")


_FORMS = {
    "N244": "Application notice (N244)",
    "N215": "Certificate of service (N215)",
    "N461": "Claim form (N461)",
    "N462": "Acknowledgment of service (N462)",
    "N463": "Application for urgent consideration (N463)",
    "86B": "Notice of renewal of the claim (Form 86B)",
}


# Lines at the head of a page that say when, by whom or how it was made, marked or kept, and never what it is.
_NO_TITLE = re.compile(
    r"(?:dated\b|printed\b|print date|page \d|official\b|without prejudice|(?:strictly )?private (?:and|&) confidential"
    # A message of a chat, or an entry of a log.
    r"|\W?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d\d"
    r"|in confidence|confidential$|to\s?:|(?:sur|fore|first |last |full )?name(?:s|\(s\))?\b"
    r"|(?:date|ref|our ref|your ref|tel|user|next step|run)\b[^:]{0,20}:)",
    re.IGNORECASE,
)


# The one word that many a form has for its whole name.
_ONE_WORD = re.compile(r"(?i)(?:licen[cs]e|warrant|summons|invoice|receipt|memorandum|agreement|minutes)")
# What a form is made under, which is not its name.
_MADE_UNDER = re.compile(
    r"(?:[\w’'(),-]+ ){1,9}(?:Act|Rules|Regulations) (?:18|19|20)\d\d"
    r"(?:,?(?: [-–])? (?i:rules?|regulations?|sections?|part|r|s)\.? [\w()., ]{1,20})?"
)


# ``IS.91 DETENTION AUTHORITY``: no authority, but a form.
_FORM_NUMBER = re.compile(r"(?:Form )?[A-Z]{1,4}[ .-]?\d{1,4}[A-Z]{0,3}\b")
# Where it was heard, and about whom, which stands above what a paper is.
_HEARD_IN = re.compile(
    r"(?i)(?:in|before) the\b.*\b(?:court|tribunal)\b|(?:touching|in the matter of)\b|inquest into\b"
)


def tidy_name(name: str) -> str:
    """Make a title of a file's name: ``03_decision-letter (final)`` becomes ``Decision letter``."""
    plain = re.sub(r"[_\s]+", " ", name).strip()
    for _ in range(3):
        plain = _NAME_NOISE.sub("", plain).strip(" -.")
    if plain.islower() or ("-" in plain and " " not in plain):
        plain = plain.replace("-", " ").strip()
    if not plain:
        plain = re.sub(r"[_\s]+", " ", name).strip()
    return first_capital(sentence_case(plain) if len(plain.split()) > 1 else plain)


def shorten(title: str) -> str:
    """Cut a title that is longer than 90 letters before a word, ended with an ellipsis."""
    even = re.sub(r"\s+", " ", title).strip(" ,;:-–")
    if len(even) <= LONGEST:
        return even
    clause = even.rpartition("; ")[0]
    if 30 <= len(clause) <= LONGEST:
        return clause
    return even[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–(") + "…"


def whole(reading: Reading, heading: Heading) -> str:
    """A heading as a title: a form by its name, what ends within a phrase with the line that follows."""
    form = re.fullmatch(r"(?i)(?:form\s+)?(N\s?\d{3}|86B)", heading.text.strip())
    if form:
        return _FORMS.get(form[1].replace(" ", "").upper(), heading.text)
    text = bare(heading.text)
    if re.search(r"(?i)\b(?:of|for|on|to|the|and|by|in)$", text):
        following = next((line.text for line in reading.opening[heading.row + 1 : heading.row + 2]), "")
        text = f"{text} {following}"
    return sentence_case(text, reading)


def telling(head: Heading) -> float:
    """How well a heading would serve as a title: not shouted, not bracketed, neither a word nor a sentence."""
    return head.loudness - (1.0 if "(" in head.text else 0.0) - (0.4 if len(head.text) > 70 else 0.0)


def kind_heading(reading: Reading, kind: Kind) -> Heading | None:
    """The heading by which the kind is known."""
    from bundler.documents.readers.weighing import heading_for

    found = heading_for(reading, kind)
    # What a form is made under says of what kind it is; what it is called stands beside that.
    return first_heading(reading) or found if found and _MADE_UNDER.fullmatch(found.text) else found


def first_heading(reading: Reading) -> Heading | None:
    """The first heading near the top that has two words and says more than when or how the page was made."""
    told = [
        head
        for head in headings(reading)
        if not _NO_TITLE.match(head.text)
        and (len(WORDS.findall(head.text)) >= 2 or _ONE_WORD.fullmatch(head.text))
        and head.row < 4
    ]
    named = [head for head in told if not (_MADE_UNDER.fullmatch(head.text) or _HEARD_IN.match(head.text))]
    # Whose paper it is stands above what it is.
    return next(
        (
            head
            for head in named
            if body_in(head.text).casefold() != head.text.casefold() or _FORM_NUMBER.match(head.text)
        ),
        told[0] if told else None,
    )


# How a paper is to be kept, which many print at the end of its heading.
_MARKING = re.compile(
    r"(?i)\s+\(?(?:restricted|protected?|confidential|official(?:\s?[-–]?\s?sensitive)?)(?: when complete)?\)?$"
)


def bare(text: str) -> str:
    """A heading without asides, marks at its ends, and how the paper is to be kept."""
    text = _MARKING.sub("", next((part for part in re.split(r"\*{2,}", text) if part.strip()), text).strip())
    return _BRACKETS.sub("", text).strip(' .:;-–—·*"“”')


def like(found: Found | None, value: str, confidence: float = 0.9) -> Found:
    """A title that rests on a value found: its place, its words."""
    if found is None:
        return Found(value=value, origin="guess", confidence=0.3)
    return Found(
        value=value,
        origin=found.origin,
        page=found.page,
        words=found.words,
        confidence=min(confidence, found.confidence),
    )
