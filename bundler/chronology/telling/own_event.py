"""The event that a document is itself: a letter sent, a decision given, a report made, a sentence passed."""

from __future__ import annotations

import re

from bundler.chronology.paper.body import Block, Body
from bundler.chronology.paper.teller import addressee, judge, writer
from bundler.chronology.wording.event_text import clean, row_text
from bundler.documents.document import Document
from bundler.documents.kind import Kind
from bundler.prose.text.sentences import sentences

_REPORTS = (Kind.RISK_REPORT, Kind.MEDICAL_REPORT, Kind.EXPERT_REPORT, Kind.REPORT)
_SENTENCE = re.compile(
    r"\b(?:I\s+(?:therefore\s+)?(?:sentence|impose|pass)|there\s+will\s+be|the\s+(?:total\s+)?sentence\s+(?:is|will\s+be|of\s+the\s+court)"
    r"|the\s+(?:total\s+)?sentence\s+(?:on|for|which|that)\b[^.;]{0,80}\s(?:is|will\s+be)\s+(?:one\s+of\s+)?(?!that\b)|you\s+are\s+sentenced"
    r"|you\s+will\s+(?:serve|go\s+to\s+prison|be\s+(?:imprisoned|detained)))\b.*\b(?:sentence|imprisonment"
    r"|years|months|custody)\b",
    re.I | re.S,
)
_NAMES = {
    Kind.EMAIL: "E-mail",
    Kind.DECISION_LETTER: "Decision letter",
    Kind.PRE_ACTION_LETTER: "Letter before claim",
    Kind.PRE_ACTION_RESPONSE: "Response to letter before claim",
}
# What a letter's heading says of somebody beside the name: “Ida Wray d.o.b. 5.4.88 NHS No. 943 476 5919”.
_PARTICULARS = re.compile(
    r"[\s,;(–-]+(?:d\.?\s?o\.?\s?b\b|date\s+of\s+birth|born\b|NHS\b|hospital\s+n(?:o|umber)\b)[^A-Za-z]{0,4}.*$", re.I
)
_DOES = re.compile(r"(?:decision\s+)?(?:letter|e-?mail)\s+(?=[a-z]+ing\b)", re.I)
_ONE_LINE = re.compile(r"[^\n]*[^\n.!?:;,–-]")
_SUBJECT = re.compile(r"^(?:(?:re|subject|our\s+ref)\b[:.]?\s*)?", re.I)


def own_event(document: Document, body: Body) -> tuple[str, str, str, int] | None:
    """Give the kind, the text and the source's words of the event that the document is, and where the words stand.

    None where the document has no date to the day, or is no event itself: a statement, an exhibit, an argument.
    """
    date = document.date
    if date is None or date.is_range or date.start is None or not date.start.day:
        return None
    kind = document.kind
    if kind in (Kind.LETTER, Kind.PRE_ACTION_LETTER, Kind.PRE_ACTION_RESPONSE, Kind.EMAIL, Kind.DECISION_LETTER):
        return _letter(document, body)
    if kind in _REPORTS:
        return "report", _bounded(document.title), "", 0
    if kind is Kind.MINUTES:
        return "hearing", _bounded(document.title), "", 0
    if kind is Kind.CLAIM_FORM:
        return "other", "Claim form: date of filing or signature.", "", 0
    if kind is Kind.SENTENCING_REMARKS:
        return _sentence(body)
    if kind in (Kind.ORDER, Kind.JUDGMENT):
        return "order" if kind is Kind.ORDER else "decision", _bounded(document.title), "", 0
    return None


def name_of_letter(kind: Kind) -> str:
    """What a letter of a kind is called: ``E-mail``, ``Decision letter``."""
    return _NAMES.get(kind, "Letter")


def _letter(document: Document, body: Body) -> tuple[str, str, str, int]:
    name = name_of_letter(document.kind)
    sender, to = writer(document, body), addressee(document, body)
    subject, at = _subject(document, body)
    text = name + (f" from {sender}" if sender else "") + (f" to {to}" if to else "")
    # “Letter confirming our call”: that it is a letter is said once.
    does = _DOES.match(subject)
    text += f" {subject[does.end() :]}" if does else f": {subject}" if subject else ""
    return (
        "decision" if document.kind is Kind.DECISION_LETTER else "letter",
        _bounded(text),
        clean(body.text[at : body.block_at(at).end]) if at else "",
        at,
    )


def _subject(document: Document, body: Body) -> tuple[str, int]:
    """What a letter is about: its subject, else the heading after ``Dear``."""
    detail = document.description.detail("subject")
    if detail and detail.value:
        return _PARTICULARS.sub("", detail.value), 0
    if document.kind in (Kind.PRE_ACTION_LETTER, Kind.PRE_ACTION_RESPONSE):
        return "", 0
    greeting = next((block for block in body.blocks if re.match(r"Dear\b", body.text[block.start : block.end])), None)
    subject, at = subject_below(body, greeting.start) if greeting else ("", 0)
    if subject:
        return subject, at
    title = document.title
    plain = re.sub(r"^(?:A\s+)?(?:Letter|Decision letter|E-mail)(?:[:.]?\s+|$)", "", title, flags=re.I)
    return ("" if plain[:1].islower() else plain), 0


def subject_below(body: Body, greeting: int) -> tuple[str, int]:
    """The heading below a greeting that stands at an offset, and where it stands; nothing where none does."""
    place = body.blocks.index(body.block_at(greeting))
    for below in body.blocks[place + 1 : place + 2]:
        words = re.sub(r"^(?:decision\s+)?letter\s*[:–-]\s*", "", clean(body.text[below.start : below.end]), flags=re.I)
        if words.isupper() or (_is_heading(body, below) and len(words) > 5):
            words = _PARTICULARS.sub("", _SUBJECT.sub("", words) or words)
            return (_lowered(words) if words.isupper() else words), below.start
    return "", 0


def _is_heading(body: Body, block: Block) -> bool:
    """Whether a block right under “Dear” says what the letter is about: it is no prose, or one line with no stop."""
    return block.kind in ("heading", "other") or _ONE_LINE.fullmatch(body.text, block.start, block.end) is not None


def _lowered(words: str) -> str:
    """A heading in capitals as a title."""
    small = {"of", "the", "for", "and", "to", "in", "a", "an", "as", "on", "at", "by", "or", "not"}
    low = [word.lower() if word.lower() in small else word.capitalize() for word in words.split()]
    return " ".join([low[0].capitalize(), *low[1:]])


def _sentence(body: Body) -> tuple[str, str, str, int]:
    """The words by which sentence was passed."""
    name = judge(body)
    for sentence in sentences(body.text):
        if _SENTENCE.search(sentence.words):
            words = clean(sentence.words)
            text = re.sub(r"^(?:\d{1,3}[.)]\s+)", "", words)
            return (
                "sentence",
                row_text(f"{name[:1].upper()}{name[1:]} passed sentence: “{text}”"),
                words,
                sentence.start,
            )
    return "sentence", f"Sentencing remarks of {name}.", "", 0


def _bounded(text: str) -> str:
    return row_text(re.sub(r"\s+", " ", text).strip(" .:;,"))
