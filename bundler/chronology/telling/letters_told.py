"""The letters that one paper holds, copied one after the other: each is told, and tells by who wrote it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bundler.chronology.event import Account, Event
from bundler.chronology.paper.body import Body
from bundler.chronology.paper.signature import signed_below, signer
from bundler.chronology.paper.teller import FIRST_PERSON
from bundler.chronology.telling.own_event import name_of_letter, subject_below
from bundler.chronology.telling.told_event import event_id
from bundler.chronology.wording.event_text import clean, row_text
from bundler.documents.document import Citation, Document
from bundler.documents.kind import Kind
from bundler.prose.expression import DateExpression
from bundler.prose.text.letters import LetterWithin, letters_within

# Papers that letters are taken for; a report or a statement that copies some out goes on being one.
_MAY_BE_LETTERS = frozenset((Kind.LETTER, Kind.DECISION_LETTER, Kind.MEDICAL_REPORT))
_GREETED = re.compile(r"[ \t]*(?:Dear|DEAR|Annwyl|To[ \t]*:?)[ \t]+(?P<whom>[^\n,:]{1,60})")
_NOBODY = re.compile(r"(?:sirs?|madam|all|colleagues?|team|both|syr)\b", re.I)
_SURE = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTold:
    """A letter: where it stands, who says what it says, and the names of who sends it and of those it calls I and you.

    Each of the three names may be empty.
    """

    place: LetterWithin
    asserted: str
    sender: str
    speaker: str
    to: str

    @property
    def voice(self) -> tuple[str, str, str]:
        """Who says what the letter says, who is “I” in it and who is “you”."""
        return self.asserted, self.speaker, self.to


def letters_told(document: Document, body: Body) -> tuple[LetterTold, ...]:
    """Give the letters of a paper that holds several, in order; none for any other paper."""
    if document.kind not in _MAY_BE_LETTERS:
        return ()
    return tuple(_letter(document, body, place) for place in letters_within(body.text))


def letter_at(letters: Sequence[LetterTold], place: int) -> LetterTold | None:
    """Give the letter in which a place of the text stands; None above the first."""
    at = bisect_right(letters, place, key=lambda letter: letter.place.day)
    return letters[at - 1] if at else None


def letter_events(
    document: Document, body: Body, letters: Sequence[LetterTold], written: Sequence[DateExpression]
) -> Iterator[Event]:
    """Yield that each letter was sent, on the day in its head; `written` are the dates of the text."""
    days = {item.start: item.value for item in written}
    for letter in letters:
        place = letter.place
        date = next((days[at] for at in range(place.day, place.day_end) if days.get(at)), None)
        if date is None:
            continue
        text = name_of_letter(document.kind if document.kind is Kind.DECISION_LETTER else Kind.LETTER)
        text += (f" from {letter.sender}" if letter.sender else "") + (f" to {letter.to}" if letter.to else "")
        subject, at = _subject(document, body, place)
        kind = "decision" if document.kind is Kind.DECISION_LETTER else "letter"
        account = Account(
            citation=Citation(document_id=document.id, page=body.page_at(at or place.day)),
            words=clean(body.text[at : body.block_at(at).end]) if at else "",
            asserted_by=letter.asserted,
        )
        yield Event(
            id=event_id(document.id, date, f"own {kind}"),
            date=date,
            text=row_text(re.sub(r"\s+", " ", f"{text}: {subject}" if subject else text).strip(" .:;,")),
            kind=kind,
            accounts=(account,),
            confidence=_SURE,
        )


def _letter(document: Document, body: Body, place: LetterWithin) -> LetterTold:
    head, words = body.text[place.start : place.greets], body.text[place.greets : place.end]
    ends = place.close if place.close >= 0 else place.greets if place.end == len(body.text) else place.end
    foot = body.text[ends : place.end]
    house = document.description.detail("from")
    signed = signed_below(foot)
    sender = house.value if house and house.value.casefold() in " ".join(head.split()).casefold() else signed
    # A letter in which somebody says “I” is told by who signs it, whatever house it comes from.
    speaker = (FIRST_PERSON.search(words) and signer(foot)) or sender
    return LetterTold(
        place=place,
        asserted=speaker or f"the writer of the letter of {body.text[place.day : place.day_end]}",
        sender=sender,
        speaker=speaker,
        to=_to(document, body, place),
    )


def _subject(document: Document, body: Body, place: LetterWithin) -> tuple[str, int]:
    """What a letter is about, and where it says so; as the paper’s own subject is written, where it is the same."""
    subject, at = subject_below(body, place.greets)
    known = document.description.detail("subject")
    return (known.value if known and known.value.casefold() == subject.casefold() else subject), at


def _to(document: Document, body: Body, place: LetterWithin) -> str:
    """Whom a letter greets; the name of the one to whom the paper is, where that one is greeted."""
    found = _GREETED.match(body.text, place.greets)
    name = found["whom"].strip(" .") if found else ""
    if _NOBODY.match(name):
        return ""
    known = document.description.detail("to")
    return known.value if known and name and known.value.split()[-1:] == name.split()[-1:] else name
