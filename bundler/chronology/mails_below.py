"""The messages that an e-mail quotes below its own: where each begins, who wrote it and to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

# The hour right before the name, where one is told: a name may hold a comma (“Orme, Carol”).
_WHEN = r"(?:[^\n]{6,60}\d(?:\s?[AaPp][Mm])?,?|[^\n\d]{6,60},)"
_WROTE = rf"On {_WHEN}[ \t]+(?P<by>[A-Z][^<>\n]{{2,50}}?)[ \t]*(?:<[^<>\n]*>)?[ \t]*wrote:"
_HEAD = re.compile(rf"^(?:From:[ \t]*(?P<sender>\S[^\n]*)|{_WROTE}[ \t]*)$", re.MULTILINE)
_OPENS = re.compile(_WROTE)
_TO = re.compile(r"^To:[ \t]*(\S[^\n]*)$", re.MULTILINE)
_ADDRESS = re.compile(r"\s*(?:<[^<>]*>|\[[^\[\]]*\]|\([^()]*@[^()]*\))|[\"']")
# So many letters hold the head of a message.
_HEAD_LENGTH = 400
# Fewer words than this above the first head are a title over the e-mail’s own.
_TITLE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class MailBelow:
    """A message: where in the text its head begins, and the names, which may be empty, of who wrote it and to whom."""

    start: int
    sender: str
    to: str


def mails_below(text: str) -> tuple[MailBelow, ...]:
    """Give the messages that the text of an e-mail quotes, in order; the e-mail’s own head is none of them."""
    heads = list(_HEAD.finditer(text))
    if heads and heads[0]["sender"] is not None and len(text[: heads[0].start()].split()) < _TITLE:
        heads = heads[1:]
    starts = [head.start() for head in heads]
    return tuple(
        MailBelow(start=head.start(), sender=plain_name(head["sender"] or head["by"]), to=_to(text, head, end))
        for head, end in zip(heads, [*starts[1:], len(text)], strict=False)
    )


def told_by_head(words: str) -> str:
    """What the line above a quoted message tells, ``On 3 May Ann Hale wrote:``, where `words` begin with one."""
    head = _OPENS.match(words) if words.startswith("On ") else None
    name = plain_name(head["by"]) if head else ""
    return f"E-mail from {name}." if name else ""


def mail_at(mails: Sequence[MailBelow], place: int) -> MailBelow | None:
    """Give the quoted message in which a place of the text stands; None where it stands in the e-mail’s own."""
    return next((mail for mail in reversed(mails) if mail.start <= place), None)


def _to(text: str, head: re.Match[str], end: int) -> str:
    found = _TO.search(text, head.end(), min(end, head.end() + _HEAD_LENGTH)) if head["sender"] else None
    return plain_name(found[1]) if found else ""


def plain_name(written: str) -> str:
    """A name without its address; empty where several are written to."""
    name = _ADDRESS.sub("", written).strip(" ,;")
    return "" if ";" in name or "@" in name else name
