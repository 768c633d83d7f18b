"""The statement of truth: whether it is there, and whether its words are the rule's."""

from __future__ import annotations

import re

from bundler.documents.document import Found
from bundler.documents.readers.plain import plain
from bundler.documents.readers.reading import Reading, words

_CONTEMPT = (
    "proceedings for contempt of court may be brought against anyone who makes or causes to be made a false"
    " statement in a document verified by a statement of truth without an honest belief in its truth"
)
# The words of Practice Direction 32, paragraph 20.2, and of Practice Direction 22, paragraphs 2.1 and 2.2.
_WITNESS = f"i believe that the facts stated in this witness statement are true i understand that {_CONTEMPT}"
_OTHER = re.compile(
    r"(?:\[?i believe\]?|\[?the [a-z ]{4,40} believes?\]?) that the facts stated in (?:this|these|the) [a-z ,()]{3,80}?"
    rf" are true (?:\[?i understand\]?|\[?the [a-z ]{{4,40}} understands?\]?) that {_CONTEMPT}"
)
_START = re.compile(r"(?:i|[a-z ]{3,40}?)\s+believes?\s+(?:that\s+)?the\s+(?:facts|contents|matters)\b")
_CRIMINAL = re.compile(r"true\s+to\s+the\s+best\s+of\s+my\s+knowledge\s+and\s+belief\s+and\s+i\s+make\s+it\s+knowing")
_LONG = 620


def statement_of_truth(reading: Reading, *, witness: bool) -> Found | None:
    """Give what the statement of truth is, with where it stands.

    It is ``exact``, ``near`` (a word or two are not the rule's), ``without contempt wording``, ``other wording``, the
    ``criminal form`` (Criminal Justice Act 1967) or ``missing``.

    None where it cannot be known: pages of the document hold no text. `witness` says which of the forms is due.
    """
    for page in reversed(reading.pages):
        text = plain(page.text)
        if start := _last(_START, text):
            following = next((item.text for item in reading.pages if item.page == page.page + 1), "")
            passage = _bare(f"{text[start.start() :]} {plain(following)}"[:_LONG])
            return words(_compared(passage, witness=witness), _printed(page.text), page.page)
        if start := _last(_CRIMINAL, text):
            return words("criminal form", _printed(page.text), page.page)
    if not reading.pages or any(not page.text.strip() for page in reading.pages):
        return None
    return Found(value="missing", origin="guess", page=reading.pages[-1].page, confidence=0.7)


def is_in_criminal_form(text: str) -> bool:
    """Whether a statement was made for criminal proceedings: it is “true to the best of my knowledge and belief”."""
    return _CRIMINAL.search(plain(text)) is not None


def in_criminal_form(reading: Reading) -> bool:
    """Whether a paper that is a statement was made for criminal proceedings (form MG11)."""
    return any(is_in_criminal_form(page.text) for page in reading.pages)


def _printed(text: str) -> str:
    """The first words of the statement as the page has them."""
    match = _last(
        re.compile(
            r"(?i)(?:\w+\s+){0,3}believes?\s+(?:that\s+)?the\s+(?:facts|contents|matters)\b[^\n]*|true\s+to\s+the\s+best[^\n]*"
        ),
        text,
    )
    return match[0] if match else ""


def _compared(passage: str, *, witness: bool) -> str:
    from rapidfuzz import fuzz

    if (passage.startswith(_WITNESS) if witness else bool(_OTHER.match(passage))) or _WITNESS in passage:
        return "exact"
    if "contempt" not in passage:
        return "without contempt wording"
    wanted = _WITNESS if witness else _CONTEMPT
    return "near" if fuzz.partial_ratio(wanted, passage) >= 88 else "other wording"


def _bare(text: str) -> str:
    """Words only: a comma or a line end makes no other wording. A footer's figures do not interrupt."""
    return re.sub(r"\s+", " ", re.sub(r"[^a-z\s]", " ", text)).strip()


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(reversed(list(pattern.finditer(text))), None)
