"""Read a message that Outlook saved (.msg, [MS-OXMSG]): properties, recipients, body, attachments."""

from __future__ import annotations

import email
import email.policy
import io
import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import Message
from typing import TYPE_CHECKING, Any

from bundler.sources.eml import shown_names
from bundler.sources.encoded_text import EncodedText
from bundler.sources.mail_headers import read_headers
from bundler.sources.mail_parts import Attachment, Body, Headers, is_picture
from bundler.sources.media_types import ENDINGS
from bundler.sources.msg_as_eml import eml_of
from bundler.sources.names import own_name
from bundler.sources.rtf_body import codec_of, html_of, text_of

if TYPE_CHECKING:
    from olefile import OleFileIO

_DEEPEST = 8
_LARGEST_STREAM = 512 * 1024 * 1024
_BY_REFERENCE = (2, 3, 4, 7)
_EMBEDDED, _OLE_OBJECT = 5, 6

Read = tuple[Headers, Body, tuple[Attachment, ...]]


class _Storage:
    """One storage of the container: its properties by their number ([MS-OXPROPS])."""

    def __init__(self, container: OleFileIO[Any], path: tuple[str, ...], header: int, code_page: int = 1252) -> None:
        self.container = container
        self.path = path
        self._fixed = dict(self._fixed_values(header))
        self.code_page = self.number(0x3FFD) or code_page

    def stream(self, name: str) -> bytes:
        """Give a stream's bytes, b"" where there is none."""
        path = "/".join((*self.path, name))
        if not self.container.exists(path) or self.container.get_type(path) != 2:
            return b""
        if self.container.get_size(path) > _LARGEST_STREAM:
            raise ValueError("a stream is too large")
        return bytes(self.container.openstream(path).read())

    def text(self, *numbers: int) -> str:
        """Give the first of these properties that holds words."""
        for number in numbers:
            wide = self.stream(f"__substg1.0_{number:04X}001F")
            narrow = self.stream(f"__substg1.0_{number:04X}001E")
            text = wide.decode("utf-16-le", "replace") if wide else narrow.decode(codec_of(self.code_page), "replace")
            if text.strip("\0 \r\n\t"):
                return text.strip("\0")
        return ""

    def binary(self, number: int) -> bytes:
        """Give a property's bytes."""
        return self.stream(f"__substg1.0_{number:04X}0102")

    def number(self, number: int) -> int:
        """Give a property that is a whole number or a truth, 0 where there is none."""
        return int.from_bytes(self._fixed.get(number, b"\0")[:4], "little")

    def moment(self, *numbers: int) -> datetime | None:
        """Give the first of these properties that is a moment, in Greenwich time."""
        for number in numbers:
            ticks = int.from_bytes(self._fixed.get(number, b""), "little")
            if 0 < ticks < 2_650_467_743_999_999_999:
                return datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=ticks // 10)
        return None

    def inner(self, start: str) -> list[tuple[str, ...]]:
        """Give the paths of the storages in this one whose name starts so, in order."""
        depth = len(self.path)
        found = {
            tuple(entry[: depth + 1])
            for entry in self.container.listdir(streams=True, storages=True)
            if tuple(entry[:depth]) == self.path and len(entry) > depth and entry[depth].startswith(start)
        }
        return sorted(found)

    def _fixed_values(self, header: int) -> Iterator[tuple[int, bytes]]:
        data = self.stream("__properties_version1.0")
        for at in range(header, len(data) - 15, 16):
            (tag,) = struct.unpack_from("<I", data, at)
            yield tag >> 16, data[at + 8 : at + 16]


def read_msg(data: bytes) -> Read:
    """Read a message. Raises OSError or ValueError where the container is damaged or nested without end."""
    import olefile

    with olefile.OleFileIO(io.BytesIO(data)) as container:
        return _message(_Storage(container, (), 32), depth=0)


def _message(storage: _Storage, depth: int) -> Read:
    if depth > _DEEPEST:
        raise ValueError("messages lie too deep in one another")
    body = _body(storage)
    attachments = tuple(_attachment(storage, path, body, depth) for path in storage.inner("__attach_version1.0_"))
    return _headers(storage), body, attachments


def _headers(storage: _Storage) -> Headers:
    sent = read_headers(_transport_headers(storage))
    moment = storage.moment(0x0039, 0x0E06)
    name, where = storage.text(0x0042, 0x0C1A), storage.text(0x5D02, 0x5D01, 0x0065, 0x0C1F)
    sender = _person(name, where)
    recipients: dict[int, list[str]] = {1: [], 2: [], 3: []}
    for path in storage.inner("__recip_version1.0_"):
        one = _Storage(storage.container, path, 8, storage.code_page)
        recipients.get(one.number(0x0C15) & 0xF, recipients[1]).append(
            _person(one.text(0x3001), one.text(0x39FE, 0x3003))
        )
    written = sent.date_written or (f"{moment:%d %B %Y %H:%M} (UTC)".lstrip("0") if moment else "")
    return Headers(
        sender=sender or sent.sender,
        to=_filled(recipients[1]) or _split(storage.text(0x0E04)) or sent.to,
        cc=_filled(recipients[2]) or _split(storage.text(0x0E03)) or sent.cc,
        bcc=_filled(recipients[3]) or _split(storage.text(0x0E02)) or sent.bcc,
        date_written=written,
        date=sent.date or moment,
        subject=storage.text(0x0037) or sent.subject,
        message_id=storage.text(0x1035) or sent.message_id,
        in_reply_to=storage.text(0x1042) or sent.in_reply_to,
    )


def _transport_headers(storage: _Storage) -> Message:
    text = storage.text(0x007D).encode("utf-8", "replace")
    return email.message_from_bytes(text, policy=email.policy.compat32)


def _person(name: str, where: str) -> str:
    # An address within an Exchange server (/O=…) means nothing to a reader.
    where = "" if where.upper().startswith("/O=") else where
    name = name.strip("'\" ")
    return f"{name} <{where}>" if name and where and name != where else name or where


def _filled(people: list[str]) -> tuple[str, ...]:
    return tuple(person for person in people if person)


def _split(people: str) -> tuple[str, ...]:
    return tuple(person.strip() for person in people.split(";") if person.strip())


def _body(storage: _Storage) -> Body:
    plain = storage.text(0x1000).replace("\r\n", "\n")
    raw = storage.binary(0x1013)
    if raw:
        decoded = EncodedText.of(raw, codec_of(storage.number(0x3FDE) or storage.code_page))
        return Body(html=decoded.text, plain=plain, lost=decoded.lost)
    shown = storage.text(0x1013)
    rtf = b"" if shown else _rtf(storage.binary(0x1009))
    if rtf:
        shown = html_of(rtf)
        plain = plain or ("" if shown else text_of(rtf))
    return Body(html=shown, plain=plain, lost=shown.count("\ufffd"))


def _rtf(compressed: bytes) -> bytes:
    if len(compressed) < 16:
        return b""
    from compressed_rtf import decompress  # type: ignore[import-untyped]

    return bytes(decompress(compressed))


def _attachment(message: _Storage, path: tuple[str, ...], body: Body, depth: int) -> Attachment:
    storage = _Storage(message.container, path, 8, message.code_page)
    method = storage.number(0x3705)
    name = own_name(storage.text(0x3707, 0x3704, 0x3001))
    if method == _EMBEDDED:
        return _embedded(storage, name, depth)
    media_type = (storage.text(0x370E) or "application/octet-stream").lower()
    content_id = storage.text(0x3712).strip("<> ") or storage.text(0x3713)
    data, fault = storage.binary(0x3701), ""
    if method in _BY_REFERENCE:
        fault = "the message holds only a link to it"
    elif method == _OLE_OBJECT and not data:
        fault = "it is an object drawn inside Outlook, not a file"
    is_shown = bool(content_id) and not fault and content_id.lower() in shown_names(body.html)
    return Attachment(
        name=name or f"attachment{storage.text(0x3703) or ENDINGS.get(media_type, '')}",
        media_type=media_type,
        data=data,
        content_id=content_id,
        shown=is_shown and is_picture(media_type, name),
        fault=fault,
    )


def _embedded(storage: _Storage, name: str, depth: int) -> Attachment:
    path = (*storage.path, "__substg1.0_3701000D")
    inner = _message(_Storage(storage.container, path, 24, storage.code_page), depth + 1)
    name = (name or "message").removesuffix(".msg")
    return Attachment(name=f"{name}.eml", media_type="message/rfc822", data=eml_of(*inner))
