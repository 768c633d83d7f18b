"""Read the headers of an e-mail as a person reads them, however badly they were written."""

from __future__ import annotations

import email.utils
import re
from contextlib import suppress
from datetime import datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from bundler.sources.encoded_text import EncodedText
from bundler.sources.mail_parts import Headers


def read_headers(message: Message) -> Headers:
    """Give the headers that a reader needs."""
    written = header_of(message, "date")
    return Headers(
        sender=", ".join(_addresses(message, "from") or _addresses(message, "sender")),
        to=_addresses(message, "to"),
        cc=_addresses(message, "cc"),
        bcc=_addresses(message, "bcc"),
        date_written=written,
        date=_date(written),
        subject=header_of(message, "subject"),
        message_id=header_of(message, "message-id"),
        in_reply_to=header_of(message, "in-reply-to"),
    )


def _raw(message: Message, name: str) -> list[str]:
    return [str(value) for key, value in message.raw_items() if key.lower() == name]


def header_of(message: Message, name: str) -> str:
    """Give the first header of that name (in lower case) as words, "" where there is none."""
    values = _raw(message, name)
    return decoded_words(values[0]) if values else ""


def decoded_words(raw: str) -> str:
    """Give a header's value as words: encoded words decoded, bytes beyond ASCII read, line breaks made spaces."""
    text = EncodedText.of(raw.encode("utf-8", "surrogateescape")).text
    if "=?" in text:
        with suppress(ValueError, LookupError, HeaderParseError):  # a broken encoded word stays as it is written
            text = "".join(_word(piece, charset) for piece, charset in decode_header(text))
    return re.sub(r"\s+", " ", "".join(letter for letter in text if letter >= " " or letter.isspace())).strip()


def _word(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    if charset is None:
        return piece.decode("utf-8", "replace") if not piece.isascii() else piece.decode("raw-unicode-escape")
    return EncodedText.of(piece, charset).text


def _addresses(message: Message, name: str) -> tuple[str, ...]:
    values = _raw(message, name)
    pairs = email.utils.getaddresses([re.sub(r"\s*\r?\n\s*", " ", value) for value in values])
    shown = [_address(decoded_words(who), decoded_words(where)) for who, where in pairs]
    if not all(shown) or not shown:
        shown = [decoded_words(value) for value in values]
    return tuple(each for each in shown if each)


def _address(who: str, where: str) -> str:
    return f"{who} <{where}>" if who and where and who != where else who or where


def _date(written: str) -> datetime | None:
    try:
        return email.utils.parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
