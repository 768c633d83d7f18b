"""What a letter or an e-mail says of itself: from, to, date sent, reference, subject, and its place in a thread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from bundler.documents.document import Found
from bundler.documents.name_order import turned_round
from bundler.documents.readers.casing import sentence_case
from bundler.documents.readers.headings import salutation
from bundler.documents.readers.letter_lines import (
    BODY_LINE,
    CLOSING,
    DAY,
)
from bundler.documents.readers.people import body_in
from bundler.documents.readers.reading import Line, Reading, words
from bundler.documents.readers.receiver import TO, labelled_receiver, receiver_of
from bundler.documents.readers.sender import sender_of

_MAIL = (
    ("from", re.compile(r"^From\s?:?[ \t]+(\S.*)$", re.MULTILINE | re.IGNORECASE)),
    ("to", re.compile(r"^To\s?:?[ \t]+(\S.*)$", re.MULTILINE | re.IGNORECASE)),
    ("cc", re.compile(r"^Cc\s?:?[ \t]+(\S.*)$", re.MULTILINE | re.IGNORECASE)),
    ("sent", re.compile(r"^(?:Date|Sent)\s?:?[ \t]+(\S.*)$", re.MULTILINE | re.IGNORECASE)),
    ("subject", re.compile(r"^(?:Subject|Re)\s?:?[ \t]+(\S.*)$", re.MULTILINE | re.IGNORECASE)),
    ("attachments", re.compile(r"^Attachments?\s?:?[ \t]+(\S.*)$", re.MULTILINE | re.IGNORECASE)),
)
_REFERENCES = (
    (
        "reference",
        re.compile(
            r"^(?:\w+ )?(?:Our ref(?:erence)?|Ref(?:erence)?|Board ref|File ref"
            r"|Case ref)[.:]*[ \t]+(\S.*?)(?:\s{2,}|\s+Your ref|\s+Dated?\s?:|$)",
            re.MULTILINE | re.IGNORECASE,
        ),
    ),
    (
        "your-reference",
        re.compile(r"\bYour ref(?:erence)?[.:]*[ \t]+([^\s(].*?)(?:\s+Dated?\s?:|$)", re.MULTILINE | re.IGNORECASE),
    ),
)
_PREFIX = re.compile(r"(?i)^(?:\s*(?:re|fwd?|aw|sv)\s?(?:\[\d+\])?\s?:)+\s*")
# A birth among the particulars of whom a letter is about, which no title should tell.
_BORN = re.compile(
    r"(?i)[\s,;(–-]{0,4}\b(?:d\.?\s?o\.?\s?b\.?|date of birth|born)[\s:]{0,3}"
    r"\d{1,2}(?:st|nd|rd|th)?[\s./-](?:\d{1,2}|[a-z]{3,9})[\s./-]\d{2,4}\)?"
)
# Whose affair a letter is about, above what it is about; a title that a line breaks off.
_CLIENT = re.compile(r"(?i)(?:your|our|my|the) clients?\s?[:–-]\s?.{3,80}")
_BROKEN_OFF = re.compile(r"(?i)\b(?:under|of|for|to|and|the|in|on|by|with|at|from|your|our|section|part|\w+[’']s)$")
# So many lines stand over the first sentence of a letter at the most.
_HEAD = 16


def mail(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give the fields of an e-mail's head: from, to, cc, sent, subject, attachments, thread and position."""
    subject = None
    top = "\n".join(line.text for line in reading.opening[:25])
    for name, pattern in _MAIL:
        if match := pattern.search(top):
            found = words(_unturned(match[1].strip()), match[0], reading.first_page, 0.97)
            subject = found if name == "subject" else subject
            yield name, found
    if subject:
        bare = _PREFIX.sub("", subject.value)
        yield "thread", words(bare, subject.words, reading.first_page, 0.9)
        prefix = subject.value[: len(subject.value) - len(bare)].lower()
        position = "forward" if re.match(r"\s*fw", prefix) else "reply" if prefix else "first"
        yield "position", words(position, subject.words, reading.first_page, 0.8 if prefix else 0.5)


def _unturned(field: str) -> str:
    """A field of the head in which a name stands with its surname first: ``Hale, Ann <a.hale@…>`` is Ann Hale’s."""
    name, address, rest = field.partition("<")
    plain = name.strip(" \"'“”")
    turned = turned_round(plain)
    return f"{turned} {address}{rest}".strip() if turned != plain else field


def letter(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give from, to, reference, your-reference and subject of a letter, where its layout shows them."""
    greeting = salutation(reading)
    above = _above(reading, greeting)
    sender = sender_of(reading, above)
    if sender:
        yield "from", sender
    receiver = receiver_of(above, greeting, sender.value if sender else "") if greeting else labelled_receiver(above)
    if receiver:
        yield "to", receiver
    top = "\n".join(line.text for line in reading.opening[:40])
    for name, pattern in _REFERENCES:
        if match := pattern.search(top):
            yield name, words(match[1].strip(" .;"), match[0], reading.first_page)
    if subject := subject_of(reading):
        yield "subject", subject


def _above(reading: Reading, greeting: Line | None) -> list[Line]:
    """The lines over the greeting, or over the first sentence of a letter that greets nobody and says ``To:``."""
    if greeting is not None:
        return [line for line in reading.opening if line.row < greeting.row][:30]
    head = list(
        takewhile(lambda line: DAY.fullmatch(line.text) or not BODY_LINE.match(line.text), reading.opening[:_HEAD])
    )
    return head if any(TO.match(line.text) for line in head) else []


def addressed(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give from whom and to whom a paper is that is written as a letter, with a greeting; nothing of any other."""
    if salutation(reading) is not None:
        yield from (item for item in letter(reading) if item[0] in ("from", "to"))


def subject_of(reading: Reading) -> Found | None:
    """The heading below a letter's greeting, in sentence case."""
    greeting = salutation(reading)
    if greeting is None:
        return None
    below = [line for line in reading.opening if line.row > greeting.row][:4]
    if below and body_in(below[0].text) == below[0].text:
        # A letterhead that was read below the greeting hides where the subject begins.
        return None
    for at, line in enumerate(below[:2]):
        text = _BORN.sub("", re.sub(r"(?i)^(?:re|subject)\s?:\s*", "", line.text))
        if CLOSING.match(text) or (at and text[:1].islower()):
            return None
        if len(text) < 4 or (BODY_LINE.match(text) and not text.isupper()) or text.endswith((".", ",")):
            continue
        if not at and _CLIENT.fullmatch(text) and len(text) < 75 and _is_subject(below[1:2]):
            continue
        broken = len(text) > 75 or _BROKEN_OFF.search(text)
        if broken and at + 1 < len(below) and _runs_on(text, below[at + 1].text):
            text = f"{text} {below[at + 1].text}"
        elif len(text) > 80 and not line.text.isupper() and at + 1 < len(below) and below[at + 1].text[:1].islower():
            return None
        return words(sentence_case(text, reading), text, line.page, 0.85)
    return None


def _is_subject(following: list[Line]) -> bool:
    """Whether a line below the client's name says what the letter is about."""
    text = following[0].text if following else ""
    return 8 < len(text) < 75 and not BODY_LINE.match(text) and not text.endswith((".", ",", ":"))


def _runs_on(text: str, following: str) -> bool:
    if text.isupper() and following.isupper():
        return True
    short = len(following) < 60 and not following.endswith(".") and len(following.split()) <= 7
    return short and not BODY_LINE.match(following)
