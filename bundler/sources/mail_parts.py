"""What an e-mail is made of: its headers, its body, its attachments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Headers:
    """Who wrote to whom, when and about what. Addresses are as a person reads them: ``Ann Ash <ann@example.org>``.

    `date_written` is the date as the message writes it, "" where it has none; `date` is that date read, with its
    offset from Greenwich where the message gives one, None where it cannot be read.
    """

    sender: str = ""
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    date_written: str = ""
    date: datetime | None = None
    subject: str = ""
    message_id: str = ""
    in_reply_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The words of a message: as HTML, as plain text, or both; "" for one it does not have.

    `lost` counts the bytes that no letter could be made of.
    """

    html: str = ""
    plain: str = ""
    lost: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that travels with a message.

    `content_id` is the name by which the HTML body shows it, "" for none; `shown` tells whether the body does show it,
    so that it is a part of the page rather than a document. `fault` says why its bytes cannot be had, "" if they can.
    """

    name: str
    media_type: str
    data: bytes
    content_id: str = ""
    shown: bool = False
    fault: str = ""

    @property
    def is_signature(self) -> bool:
        """Whether it only proves the message to a mail program, and says nothing to a reader."""
        return self.media_type in (
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pgp-signature",
        )


def is_picture(media_type: str, name: str) -> bool:
    """Tell whether an attachment calls itself a picture, by its type or, where a program left that out, by its name."""
    endings = (".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic")
    return media_type.startswith("image/") or name.lower().endswith(endings)
