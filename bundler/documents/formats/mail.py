"""E-mails as PDF: who wrote to whom and when, what is attached, and the message."""

from __future__ import annotations

from pathlib import Path

from bundler.documents.document import Remark
from bundler.documents.formats.format import Drawing
from bundler.documents.formats.html_page import draw_html, draw_words
from bundler.documents.formats.safe_html import SafeHtml, make_safe
from bundler.sources import media_types as types
from bundler.sources.mail import Mail
from bundler.sources.names import safe_name

MEDIA_TYPES = (types.EML, types.MSG)
VERSION = "1"


def draw(file: Path, into: Path) -> Drawing:
    """Draw a message on A4. Raises SourceError where it is damaged.

    Its attachments are named in its head, and are documents of their own.
    """
    mail = Mail.read(file)
    head = tuple((name, value) for name, value in _head(mail) if value)
    safe = SafeHtml(html="")
    if mail.body.html.strip():
        safe = make_safe(mail.body.html, _pictures(mail))
        engine, remarks = draw_html(safe.html, into, head=head)
    else:
        engine, remarks = draw_words(mail.body.plain.strip("\n"), into, head=head)
    return Drawing(
        engine=engine, expect_text=True, removals=safe.removals, remarks=(*_remarks(mail), *safe.remarks, *remarks)
    )


def _head(mail: Mail) -> tuple[tuple[str, str], ...]:
    headers = mail.headers
    return (
        ("From", headers.sender),
        ("To", ", ".join(headers.to)),
        ("Cc", ", ".join(headers.cc)),
        ("Bcc", ", ".join(headers.bcc)),
        ("Date", headers.date_written),
        ("Subject", headers.subject),
        ("Attachments", ", ".join(safe_name(each.name) for each in mail.enclosed)),
    )


def _pictures(mail: Mail) -> dict[str, bytes]:
    return {each.content_id.lower(): each.data for each in mail.attachments if each.shown}


def _remarks(mail: Mail) -> tuple[Remark, ...]:
    remarks = []
    if mail.headers.bcc:
        remarks.append(
            Remark(
                code="bcc-shown",
                message="The message names people who had a blind copy, and the page shows them.",
                remedy="If the other side may not see them, redact that line.",
            )
        )
    if mail.body.lost:
        remarks.append(
            Remark(
                code="letters-lost",
                message=f"{mail.body.lost} byte(s) of the message stand for no letter in the encoding it names.",
                remedy="Compare with what the mail program shows.",
            )
        )
    signatures = sum(1 for each in mail.attachments if each.is_signature)
    if signatures:
        remarks.append(
            Remark(
                code="mail-signed",
                message="The message is digitally signed, which no page can show: the signed file is the original.",
            )
        )
    return tuple(remarks)
