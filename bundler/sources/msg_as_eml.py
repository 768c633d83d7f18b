"""Write a message that lies inside an Outlook file as a file of its own, in the internet's form."""

from __future__ import annotations

import base64
import hashlib
import textwrap
from email.header import Header
from email.utils import format_datetime, formataddr, parseaddr
from urllib.parse import quote

from bundler.sources.mail_parts import Attachment, Body, Headers


def eml_of(headers: Headers, body: Body, attachments: tuple[Attachment, ...]) -> bytes:
    """Give the message as an .eml file: the same headers, body and attachments, and the same bytes each time.

    An attachment whose bytes cannot be had is named in a note at its place.
    """
    boundary = (
        "=_" + hashlib.sha256(repr((headers, body, [each.data for each in attachments])).encode()).hexdigest()[:40]
    )
    parts = [_text_part(kind, text) for kind, text in (("plain", body.plain), ("html", body.html)) if text]
    inner = f"{boundary}.alternative"
    lines = [*_header_lines(headers), "MIME-Version: 1.0", f'Content-Type: multipart/mixed; boundary="{boundary}"', ""]
    if parts:
        lines += [f"--{boundary}", f'Content-Type: multipart/alternative; boundary="{inner}"', ""]
        for part in parts:
            lines += [f"--{inner}", part]
        lines.append(f"--{inner}--")
    for attachment in attachments:
        lines += [f"--{boundary}", _attachment_part(attachment)]
    return "\r\n".join([*lines, f"--{boundary}--", ""]).encode("ascii")


def _header_lines(headers: Headers) -> list[str]:
    date = format_datetime(headers.date) if headers.date else headers.date_written
    people = (("From", (headers.sender,)), ("To", headers.to), ("Cc", headers.cc), ("Bcc", headers.bcc))
    lines = [f"{name}: {', '.join(_address(each) for each in each_of)}" for name, each_of in people if any(each_of)]
    rest = (
        ("Subject", headers.subject),
        ("Date", date),
        ("Message-ID", headers.message_id),
        ("In-Reply-To", headers.in_reply_to),
    )
    return lines + [f"{name}: {_encoded(value)}" for name, value in rest if value]


def _encoded(value: str) -> str:
    flat = " ".join(value.split())
    return flat if flat.isascii() else Header(flat, "utf-8", maxlinelen=10**6).encode(linesep="")


def _address(person: str) -> str:
    name, where = parseaddr(person) if "<" in person else ("", "")
    return formataddr((name, where)) if where.isascii() and "@" in where else _encoded(person)


def _text_part(kind: str, text: str) -> str:
    return _encoded_part(f'Content-Type: text/{kind}; charset="utf-8"', text.encode("utf-8", "replace"))


def _encoded_part(head: str, data: bytes) -> str:
    content = "\r\n".join(textwrap.wrap(base64.b64encode(data).decode("ascii"), 76))
    return f"{head}\r\nContent-Transfer-Encoding: base64\r\n\r\n{content}\r\n"


def _attachment_part(attachment: Attachment) -> str:
    name = quote(attachment.name, safe="")
    if attachment.fault:
        note = f"[{attachment.name}: {attachment.fault}]".encode("utf-8", "replace")
        return _encoded_part(
            f"Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename*=utf-8''{name}.txt",
            note,
        )
    if attachment.media_type == "message/rfc822":
        # MIME forbids to encode a message within a message; it is carried as it is.
        disposition = f"Content-Disposition: attachment; filename*=utf-8''{name}"
        return f"Content-Type: message/rfc822\r\n{disposition}\r\n\r\n{attachment.data.decode('ascii')}\r\n"
    media_type = (
        attachment.media_type
        if attachment.media_type.isascii() and "/" in attachment.media_type
        else "application/octet-stream"
    )
    head = f"Content-Type: {' '.join(media_type.split())}\r\nContent-Disposition: attachment; filename*=utf-8''{name}"
    if attachment.content_id and attachment.content_id.isascii():
        head += f"\r\nContent-ID: <{' '.join(attachment.content_id.split())}>"
    return _encoded_part(head, attachment.data)
