"""Mail: an e-mail as supplied, from a file of any mail program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bundler.errors import SourceError
from bundler.sources.eml import read_eml
from bundler.sources.mail_parts import Attachment, Body, Headers
from bundler.sources.msg import read_msg
from bundler.sources.names import safe_name

_LARGEST = 512 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """One message with what is attached to it, in the message's order."""

    headers: Headers
    body: Body
    attachments: tuple[Attachment, ...] = ()

    @classmethod
    def read(cls, file: Path) -> Mail:
        """Read an .eml or .msg file, told apart by content. Raises SourceError where it is damaged or too large."""
        where = safe_name(file.name)
        if file.stat().st_size > _LARGEST:
            raise SourceError("the message is larger than 512 MB", where=where, remedy="Save its attachments as files.")
        data = file.read_bytes()
        try:
            headers, body, attachments = read_msg(data) if data.startswith(_OLE) else read_eml(data)
        except Exception as fault:
            # Hostile messages make the readers raise nearly anything, deep recursion among it.
            raise SourceError(
                f"the message is damaged ({type(fault).__name__})",
                where=where,
                remedy="Open it in the mail program, and save or print it again as PDF.",
            ) from fault
        return cls(headers=headers, body=body, attachments=attachments)

    @property
    def enclosed(self) -> tuple[Attachment, ...]:
        """The attachments that are documents of their own: not shown in the body, and no mere signature."""
        return tuple(each for each in self.attachments if not each.shown and not each.is_signature)
