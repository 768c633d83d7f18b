"""Tell one kind of text from another: an e-mail, a web page, a table, or words."""

from __future__ import annotations

import csv
import re

from bundler.sources import media_types as types
from bundler.sources.encoded_text import EncodedText

_HEADER = re.compile(r"([!-9;-~]{1,76})[ \t]*:(?:[ \t]|$)")
_MAIL_HEADERS = frozenset(
    {
        "received", "from", "to", "cc", "subject", "date", "message-id", "return-path", "delivered-to", "mime-version",
        "reply-to", "sender", "in-reply-to", "references", "x-mailer", "x-originating-ip", "authentication-results",
        "dkim-signature", "x-ms-exchange-organization-authas", "content-type", "x-received", "arc-seal", "envelope-to",
        "x-unsent", "thread-topic", "thread-index", "content-transfer-encoding", "bcc", "x-priority", "x-spam-status",
    }
)  # fmt: skip
# These few prove an e-mail together; a typed letter may open with "To:", "From:", "Date:" and "Subject:" in any case.
_MACHINE_HEADERS = frozenset(
    {
        "received",
        "message-id",
        "return-path",
        "delivered-to",
        "mime-version",
        "dkim-signature",
        "x-received",
        "x-unsent",
    }
)
_HTML = re.compile(
    r"(?:<\?xml[^>]*\?>|<!--.*?-->|\s)*"
    r"<(?:!doctype\s+html|html|head|body|title|meta|table|div|font|center|style|h[1-6]|p|br|span|b|script)\b",
    re.IGNORECASE | re.DOTALL,
)
_SVG = re.compile(r"(?:<\?xml[^>]*\?>|<!--.*?-->|<!DOCTYPE svg[^>]*>|\s)*<(?:\w+:)?svg\b", re.IGNORECASE | re.DOTALL)
_BY_ENDING = {
    ".csv": types.CSV,
    ".tsv": types.CSV,
    ".tab": types.CSV,
    ".md": types.MARKDOWN,
    ".markdown": types.MARKDOWN,
    ".txt": types.TEXT,
    ".text": types.TEXT,
    ".log": types.TEXT,
}


def sniff_text(head: bytes, ending: str) -> str:
    """Give the media type of a file by its beginning, where it is text; else `application/octet-stream`.

    `ending` (``.csv``) decides only between kinds of text that look alike.
    """
    if _is_mail(head, ending):
        return types.EML
    decoded = EncodedText.of(_without_cut_letter(head))
    if not decoded.is_text:
        return types.UNKNOWN
    text = decoded.text.lstrip("\ufeff")
    if _SVG.match(text[:4096]):
        return types.SVG
    if _HTML.match(text[:4096]) and ending not in (".md", ".markdown"):
        return types.HTML
    if ending in _BY_ENDING:
        return _BY_ENDING[ending]
    return types.CSV if _is_table(text) else types.TEXT


def _without_cut_letter(head: bytes) -> bytes:
    """Drop a UTF-8 letter that the end of the beginning cuts through: it would look like another encoding."""
    return re.sub(rb"[\xc2-\xf4][\x80-\xbf]{0,2}\Z", b"", head) if len(head) >= 256 * 1024 else head


def _is_mail(head: bytes, ending: str) -> bool:
    text = head[:65536].decode("latin-1").removeprefix("\xef\xbb\xbf").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.lstrip("\n").split("\n")
    if lines and re.match(r">?From \S", lines[0]):
        lines = lines[1:]
    names: set[str] = set()
    for line in lines[:400]:
        if not line.strip():
            break
        if line[0] in " \t" and names:
            continue
        header = _HEADER.match(line)
        if header is None:
            return False
        names.add(header[1].lower())
    known = names & _MAIL_HEADERS
    if ending == ".eml":
        return len(known) >= 2
    return len(known) >= 3 and bool(known & _MACHINE_HEADERS)


def _is_table(text: str) -> bool:
    """Tell a table with no name to say so: three rows or more, each split alike into three columns or more."""
    lines = [line for line in text.split("\n")[:200] if line.strip()]
    if len(lines) < 3:
        return False
    for delimiter in ("\t", ";", ",", "|"):
        try:
            widths = {len(row) for row in csv.reader(lines[:-1] or lines, delimiter=delimiter)}
        except csv.Error:
            continue
        if len(widths) == 1 and widths.pop() >= 3:
            return True
    return False
