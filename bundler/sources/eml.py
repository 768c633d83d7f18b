"""Read a message in the internet's own form (RFC 822 and MIME), however badly it was written."""

from __future__ import annotations

import email
import email.policy
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email.message import Message
from urllib.parse import unquote

from bundler.sources.encoded_text import EncodedText
from bundler.sources.mail_headers import decoded_words, header_of, read_headers
from bundler.sources.mail_parts import Attachment, Body, Headers, is_picture
from bundler.sources.media_types import ENDINGS
from bundler.sources.names import own_name

_MOST_PARTS = 10_000
# Other ways to say what an HTML or plain part beside them says already.
_SAID_ALREADY = frozenset({"text/x-amp-html", "text/watch-html", "text/enriched", "text/richtext"})
_DEFAULT_NAMES = {"message/rfc822": "message.eml", "text/calendar": "invitation.ics"}


@dataclass(slots=True)
class _Block:
    """A stretch of the body, in the forms the message gives it."""

    html: str = ""
    plain: str = ""


@dataclass(slots=True)
class _Found:
    blocks: list[_Block] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    lost: int = 0


def read_eml(data: bytes) -> tuple[Headers, Body, tuple[Attachment, ...]]:
    """Read a message. Headers that are missing are empty; a wrong charset is mended where the bytes tell the right one.

    Raises ValueError where it has more parts than any true message; RecursionError where it is nested without end.
    """
    message = email.message_from_bytes(_from_first_header(data), policy=email.policy.compat32)
    if sum(1 for _ in message.walk()) > _MOST_PARTS:
        raise ValueError("too many parts")
    found = _Found()
    _collect(message, found, alternative=False)
    body = _body(found)
    return read_headers(message), body, tuple(_marked(each, body.html) for each in found.attachments)


def _from_first_header(data: bytes) -> bytes:
    """Drop what some programs write before the first header: a byte order mark, blank lines, an mbox line."""
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    return re.sub(rb"\A>?From [^\r\n]*\r?\n", b"", data)


def _collect(part: Message, found: _Found, *, alternative: bool) -> None:
    kind = part.get_content_type()
    if kind == "message/rfc822":
        found.attachments.append(_nested(part))
    elif part.is_multipart() and part.get_content_maintype() != "message":
        inner = _Found()
        for child in part.get_payload():
            if isinstance(child, Message):
                _collect(child, inner, alternative=kind == "multipart/alternative")
        if kind == "multipart/alternative":
            inner.blocks = _as_one(inner.blocks)
        found.blocks += inner.blocks
        found.attachments += inner.attachments
        found.lost += inner.lost
    elif _is_body(part):
        _take_text(part, found)
    elif not (alternative and kind in _SAID_ALREADY):
        found.attachments.append(_attachment(part))


def _as_one(blocks: list[_Block]) -> list[_Block]:
    """Make one block of several that say the same in different forms."""
    shown = "\n".join(block.html for block in blocks if block.html)
    plain = "\n".join(block.plain for block in blocks if block.plain)
    return [_Block(html=shown, plain=plain)] if blocks else []


def _is_body(part: Message) -> bool:
    if part.get_content_disposition() == "attachment" or _filename(part):
        return False
    return part.get_content_type() in ("text/plain", "text/html") or part.get_content_maintype() == "message"


def _take_text(part: Message, found: _Found) -> None:
    data, fault = _bytes_of(part)
    decoded = EncodedText.of(data, "" if fault else _charset(part))
    found.lost += decoded.lost
    text = decoded.text
    if part.get_content_type() == "text/html":
        found.blocks.append(_Block(html=text))
        return
    if str(part.get_param("format", "")).lower() == "flowed":
        text = _unflowed(text, joined=str(part.get_param("delsp", "")).lower() == "yes")
    found.blocks.append(_Block(plain=text))


def _charset(part: Message) -> str:
    try:
        return part.get_content_charset() or ""
    except (LookupError, ValueError):
        return ""


def _bytes_of(part: Message) -> tuple[bytes, str]:
    """Give a part's bytes as they were before they were sent, and why not where they cannot be had."""
    if part.is_multipart():
        return "\n".join(child.as_string() for child in part.get_payload() if isinstance(child, Message)).encode(
            "utf-8", "surrogateescape"
        ), ""
    try:
        payload = part.get_payload(decode=True)
    except Exception:  # the transfer encoding is broken beyond what the standard library forgives
        return b"", "its bytes are damaged in the message"
    return (payload, "") if isinstance(payload, bytes) else (b"", "")


def _unflowed(text: str, *, joined: bool) -> str:
    """Give a text sent as format=flowed (RFC 3676) its paragraphs back: a line that ends in a space goes on."""
    lines: list[str] = []
    open_depth: int | None = None
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        content = line[depth:].removeprefix(" ")
        if open_depth == depth and lines:
            lines[-1] += content
        else:
            lines.append(f"{'>' * depth} {content}" if depth else content)
        flows = content.endswith(" ") and content != "-- "
        if flows and joined:
            lines[-1] = lines[-1][:-1]
        open_depth = depth if flows else None
    return "\n".join(lines)


def _filename(part: Message) -> str:
    try:
        return own_name(decoded_words(part.get_filename() or ""))
    except (LookupError, ValueError, TypeError):
        return ""


def _attachment(part: Message) -> Attachment:
    kind = part.get_content_type()
    data, fault = _bytes_of(part)
    name = _filename(part) or _DEFAULT_NAMES.get(kind) or f"attachment{ENDINGS.get(kind, '')}"
    content_id = header_of(part, "content-id").strip("<> ") or header_of(part, "content-location")
    return Attachment(name=name, media_type=kind, data=data, content_id=content_id, fault=fault)


def _nested(part: Message) -> Attachment:
    name = _filename(part) or _DEFAULT_NAMES["message/rfc822"]
    if not name.lower().endswith(".eml"):
        name += ".eml"
    return Attachment(name=name, media_type="message/rfc822", data=_nested_bytes(part))


def _nested_bytes(part: Message) -> bytes:
    payload = part.get_payload()
    inner = payload[0] if isinstance(payload, list) and payload else None
    if not isinstance(inner, Message):
        return _bytes_of(part)[0]
    if str(part.get("content-transfer-encoding", "")).strip().lower() in ("base64", "quoted-printable"):
        # Forbidden by MIME and common: the whole message inside is encoded. Read as it stands, it would have no header.
        plain = Message()
        plain["content-transfer-encoding"] = str(part["content-transfer-encoding"])
        plain.set_payload(inner.get_payload() if not inner.keys() else inner.as_string())
        decoded = plain.get_payload(decode=True)
        if isinstance(decoded, bytes) and not inner.keys():
            return decoded
    return inner.as_bytes(policy=email.policy.compat32.clone(max_line_length=0))


def _body(found: _Found) -> Body:
    blocks = [block for block in found.blocks if block.html or block.plain]
    plain = "\n\n".join(block.plain for block in blocks if block.plain)
    if not any(block.html for block in blocks):
        return Body(plain=plain, lost=found.lost)
    shown = "\n".join(block.html or f"<pre>{html.escape(block.plain)}</pre>" for block in blocks)
    complete = all(block.plain for block in blocks)
    return Body(html=shown, plain=plain if complete else "", lost=found.lost)


def shown_names(body_html: str) -> frozenset[str]:
    """Give the names of pictures that an HTML body shows from within its message, in lower case."""
    return frozenset(_names_in(body_html))


def _names_in(body_html: str) -> Iterator[str]:
    for found in re.finditer(
        r"""(?:src|background)\s*=\s*["']?\s*([^"'\s>]+)|url\(\s*["']?([^"')\s]+)""", body_html, re.I
    ):
        name = unquote(html.unescape(found[1] or found[2]))
        yield re.sub(r"^cid:", "", name, flags=re.IGNORECASE).lower()


def _marked(attachment: Attachment, body_html: str) -> Attachment:
    shown = (
        bool(attachment.content_id)
        and not attachment.fault
        and is_picture(attachment.media_type, attachment.name)
        and attachment.content_id.lower() in shown_names(body_html)
    )
    return replace(attachment, shown=shown)
