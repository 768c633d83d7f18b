"""The messages that an e-mail quotes below its own: where each begins, who wrote it and to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bundler.documents.name_order import turned_round

# The hour right before the name, where one is told: a name may hold a comma (“Orme, Carol”).
_WHEN = r"(?:[^\n]{6,60}\d(?:\s?[AaPp][Mm])?,?|[^\n\d]{6,60},)"
# The line may break once, where a page is too narrow for it.
_GAP = r"[ \t]*\n?[ \t]*"
_WROTE = rf"On {_WHEN}[ \t]+(?P<by>[A-Z][^<>\n]{{2,50}}?|[\w.+-]+@[\w.-]+){_GAP}(?:<[^<>\n]*>{_GAP})?wrote:"
_HEAD = re.compile(rf"^(?:From:[ \t]*(?P<sender>\S[^\n]*)|{_WROTE}[ \t]*)$", re.MULTILINE)
_OPENS = re.compile(_WROTE)
_TO = re.compile(r"^To:[ \t]*(\S[^\n]*)$", re.MULTILINE)
_ABOUT = re.compile(r"^Subject:[ \t]*(\S[^\n]*)$", re.MULTILINE)
_SENT = re.compile(r"^(?:Sent|Date):[ \t]*\S", re.MULTILINE)
_ADDRESS = re.compile(r"\s*(?:<[^<>]*>|\[[^\[\]]*\]|\([^()]*@[^()]*\))|[\"']")
_ALONE = re.compile(r"<?(?:mailto:)?[\w.+'-]+@[\w-]+(?:\.[\w-]+)*>?")
# So many letters hold the head of a message.
_HEAD_LENGTH = 400
# Fewer words than this above the first head are a title over the e-mail’s own.
_TITLE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class MailBelow:
    """A message: where in the text its head begins, the names of who wrote it and to whom, and what it is about.

    Each of the three may be empty. `sent` is where the line begins that says when, -1 where the head is
    ``On … wrote:``.
    """

    start: int
    sender: str
    to: str
    subject: str = ""
    sent: int = -1


def mails_in(text: str) -> tuple[MailBelow, ...]:
    """Give all messages of a text that several are copied into, in order."""
    heads = list(_HEAD.finditer(text))
    starts = [head.start() for head in heads]
    return tuple(_below(text, head, end) for head, end in zip(heads, [*starts[1:], len(text)], strict=False))


def mails_below(text: str) -> tuple[MailBelow, ...]:
    """Give the messages that the text of an e-mail quotes, in order; the e-mail’s own head is none of them."""
    mails = mails_in(text)
    own = mails and text.startswith("From", mails[0].start) and len(text[: mails[0].start].split()) < _TITLE
    return mails[1:] if own else mails


def _below(text: str, head: re.Match[str], end: int) -> MailBelow:
    sender, last = plain_name(head["sender"] or head["by"]), min(end, head.end() + _HEAD_LENGTH)
    if not head["sender"]:
        return MailBelow(start=head.start(), sender=sender, to="")
    to, about, sent = (line.search(text, head.end(), last) for line in (_TO, _ABOUT, _SENT))
    return MailBelow(
        start=head.start(),
        sender=sender,
        to=plain_name(to[1]) if to else "",
        subject=about[1].strip() if about else "",
        sent=sent.start() if sent else -1,
    )


def told_as_sent(mail: MailBelow) -> str:
    """What the head of a quoted message tells: ``E-mail from Ann Hale to Tom Rook: The gate``."""
    to, about = f" to {mail.to}" if mail.to else "", f": {mail.subject}" if mail.subject else ""
    return f"E-mail from {mail.sender}{to}{about}."


def told_by_head(words: str) -> str:
    """What the line above a quoted message tells, ``On 3 May Ann Hale wrote:``, where `words` begin with one."""
    head = _OPENS.match(words) if words.startswith("On ") else None
    name = plain_name(head["by"]) if head else ""
    return f"E-mail from {name}." if name else ""


def mail_at(mails: Sequence[MailBelow], place: int) -> MailBelow | None:
    """Give the quoted message in which a place of the text stands; None where it stands in the e-mail’s own."""
    return next((mail for mail in reversed(mails) if mail.start <= place), None)


def plain_name(written: str) -> str:
    """A name without its address, or the address where there is no more; empty where several are written to."""
    if _ALONE.fullmatch(written.strip()):
        return written.strip().strip("<>").removeprefix("mailto:")
    name = _ADDRESS.sub("", written).strip(" ,;")
    return "" if ";" in name or "@" in name else turned_round(name)
