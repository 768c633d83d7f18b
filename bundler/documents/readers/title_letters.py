"""Titles of letters, e-mails and decisions: from whom, to whom, about what."""

from __future__ import annotations

import re

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.casing import first_capital, is_common, sentence_case
from bundler.documents.readers.headings import headings, salutation
from bundler.documents.readers.own_date.series import collected
from bundler.documents.readers.people import body_in, untitled
from bundler.documents.readers.reading import Reading, words
from bundler.documents.readers.title_parts import LONGEST, Details, bare, kind_heading, like
from bundler.prose.text.letters import letters_within

_DECIDES = re.compile(r"\b(?:decision|determination|refusal|reasons)\b.*\w{4}")
_CLIENT = re.compile(
    r"(?i)^(?:your|our|my) clients?\s?[:–-]\s?[^:]{3,60}?(?<!\bmr)(?<!\bmrs)(?<!\bms)(?<!\bdr)[.:;]\s+(?=\w{3}.{9})"
)
_FROM = re.compile(r"^From\s?:[ \t]*(\S.*)$", re.IGNORECASE)
_LETTERS = {Kind.PRE_ACTION_LETTER: "Letter before claim", Kind.PRE_ACTION_RESPONSE: "Response to letter before claim"}


def email(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """Who writes to whom, about what."""
    subject, sender, to = values.get("subject"), values.get("from"), values.get("to")
    if not (subject or sender):
        return None
    if sender and to and collected(reading, kind):
        return _emails(reading, sender.value, to.value, values)
    names = f" from {_mailbox(sender.value)}" if sender else ""
    names += f" to {_mailbox(to.value)}" if to else ""
    about = f": {subject.value.strip()}" if subject else ""
    if len(names) + len(about) > LONGEST - 6 and "thread" in values:
        about = f": {values['thread'].value}"
    return words(f"E-mail{names}{about}", (subject or sender).words if (subject or sender) else "", reading.first_page)  # type: ignore[union-attr]


def _emails(reading: Reading, sender: str, to: str, values: Details) -> Found:
    """Between whom several messages went that stand one after the other, and what the first is about."""
    wrote = {_mailbox(match[1]) for line in reading.lines if (match := _FROM.match(line.text))}
    first, second = _mailbox(sender), _mailbox(to)
    names = f"{first}, {second} and others" if wrote - {first, second} else f"{first} and {second}"
    about = f": {values['thread'].value}" if "thread" in values else ""
    return words(f"E-mails between {names}{about}", sender, reading.first_page)


def _mailbox(text: str) -> str:
    """The name of the first mailbox of a line; its address where it has no name; how many others there are."""
    boxes = re.split(r";|,(?=[^<>@]*[<@])|(?<=>),", text)
    first = boxes[0]
    name = re.sub(r"\s*[<\[(].*$", "", first).strip(" \"'“”")
    last, comma, given = name.partition(",")
    name = f"{given.strip()} {last.strip()}" if comma else name
    return (name or first.strip(" <>[]")) + (" and others" if len(boxes) > 1 else "")


def letter(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """Who writes to whom."""
    sender, to = values.get("from"), values.get("to")
    if not sender and not to:
        return None
    title = _LETTERS.get(kind) or ("Letters" if _are_several(reading) else _kind_of_letter(reading))
    if sender and _who(sender.value):
        title += f" from {_who(sender.value)}"
    if to and _who(to.value) and len(title) + len(_who(to.value)) + 4 <= LONGEST:
        title += f" to {_who(to.value)}"
    return like(sender or to, title, 0.8)


def _are_several(reading: Reading) -> bool:
    """Whether a paper holds several letters, copied one after the other."""
    return bool(letters_within("\n".join(page.text for page in reading.pages)))


def _kind_of_letter(reading: Reading) -> str:
    """Letter, or what its file's name calls it: a letter of concern, of complaint, of authority."""
    named = re.match(r"(?i)[\W\d]*(letter of [a-z]{4,20})\b", reading.name.replace("_", " "))
    return first_capital(named[1].lower()) if named else "Letter"


def _who(name: str) -> str:
    even = re.sub(r"^The (?=\w)", "the ", untitled(name))
    return even if len(even) < 46 else ""


# ``Mandatory Reconsideration Notice``: a name, each word with its capital.
_IN_CAPITALS = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+")


def decision(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """The decision as its letter heads it, or whose it is."""
    subject, sender = values.get("subject"), values.get("from")
    if sender is not None and _are_several(reading):
        return letter(reading, kind, values)
    if subject is not None:
        text = re.sub(r"(?i)^decision letter\s*[:\-–]\s*", "", _CLIENT.sub("", subject.value))
        if "decision" in text.lower() and len(text) > 20:
            return like(subject, first_capital(text), 0.85)
        by = f", {_who(sender.value)}" if sender else ""
        by = re.sub(r"^, the ", ", ", by)
        # What it is about says more than whose it is, where there is no room for both.
        by = by if len(by) + len(text) + 17 <= LONGEST else ""
        return like(subject, f"Decision letter{by}: {text if _IN_CAPITALS.match(text) else _small_first(text)}", 0.85)
    heading = next((head for head in headings(reading) if _DECIDES.search(head.plain) and head.row < 12), None)
    heading = heading or kind_heading(reading, kind)
    # What greets nobody is a form or a notice, and is called by its heading.
    if sender is not None and (heading is None or salutation(reading) is not None):
        to = values.get("to")
        return like(sender, f"Decision letter from {_who(sender.value)}" + (f" to {_who(to.value)}" if to else ""), 0.8)
    if heading is None:
        return None
    text = sentence_case(bare(heading.text), reading)
    body = next((body_in(head.text) for head in headings(reading) if head.row < heading.row and body_in(head.text)), "")
    whose = re.sub(r"^The | for England and Wales$", "", body)
    # A tribunal's decision is called by its heading alone.
    named = (
        not whose
        or whose.endswith(("Court", "Tribunal"))
        or whose.casefold() in text.casefold()
        or len(text) + len(whose) > LONGEST - 2
    )
    return words(text if named else f"{text}, {whose}", heading.text, heading.page, 0.7)


def _small_first(text: str) -> str:
    """A phrase as it stands after a colon: its first word small, where that is no name and no acronym."""
    first = text.split(" ", maxsplit=1)[0]
    return text[:1].lower() + text[1:] if is_common(first) else text
