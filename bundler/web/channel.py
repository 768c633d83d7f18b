"""Connections: a request that is refused is refused at its head, before its body is taken in; slow ones are ended.

waitress takes a whole request in on its one loop, so that a slow sender costs no thread, and asks the application then.
Here its parser asks the guard as soon as the head has come; its server looks every second for slow senders.
"""

from __future__ import annotations

import shutil
import socket
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from waitress.adjustments import Adjustments
from waitress.buffers import FileBasedBuffer, OverflowableBuffer
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.server import TcpWSGIServer
from waitress.task import ErrorTask

from bundler.web.refusal import refusal
from bundler.web.safety import HEADERS, NO_LENGTH, NO_ROOM, Guard, Head, Objection

_TITLES = {
    403: "Forbidden",
    405: "Method Not Allowed",
    411: "Length Required",
    413: "Content Too Large",
    507: "Insufficient Storage",
}
_ROOM_LEFT = 200_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long a sender may take, in seconds: for the head, between two pieces of a body, and for a whole body."""

    head: float = 10.0
    idle: float = 20.0
    body: float = 1200.0


class Rules(Adjustments):  # type: ignore[misc]
    """What waitress keeps to, with the guard that is asked, our patience, and the folder in which bodies wait."""

    def __init__(self, guard: Guard, patience: Patience, waiting: Path, **settings: Any) -> None:
        super().__init__(**settings)
        self.guard = guard
        self.patience = patience
        self.waiting = waiting


class _Refused:
    """A refusal in the form in which waitress answers errors."""

    def __init__(self, objection: Objection, by_script: bool) -> None:
        self._objection = objection
        self._by_script = by_script

    def to_response(self, ident: str | None = None) -> tuple[str, list[tuple[str, str]], bytes]:
        """Give status, headers and body."""
        told = self._objection
        kind, body = refusal(told, by_script=self._by_script)
        status = f"{told.status} {_TITLES.get(told.status, 'Bad Request')}"
        return status, [("Content-Type", kind), *HEADERS], body


class _Waiting(OverflowableBuffer):  # type: ignore[misc]
    """A body that is being taken in: a small one in memory, a large one in a nameless file beside the cases."""

    def __init__(self, overflow: int, folder: Path) -> None:
        super().__init__(overflow)
        self._folder = folder

    def _set_large_buffer(self) -> None:
        old: Any = self.buf  # type: ignore[has-type]
        self._folder.mkdir(parents=True, exist_ok=True)
        self.buf = FileBasedBuffer(TemporaryFile(dir=self._folder), old)  # noqa: SIM115
        if old is not None:
            old.close()
        self.overflowed = True


class GuardedParser(HTTPRequestParser):  # type: ignore[misc]
    """A request as it comes in; when its head is there, the guard is asked."""

    error: Any = None

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.began = time.monotonic()
        self._asked = False

    def received(self, data: bytes) -> int:
        """Take data in, and give how many bytes were used."""
        used: int = super().received(data)
        if self.error:
            self.expect_continue = False
        elif self.headers_finished and not self._asked and not self.empty:
            self._asked = True
            self._ask()
        return used

    def refuse(self, objection: Objection) -> None:
        """End the request here: what has come of its body is thrown away, and the answer says why."""
        self.close()
        self.body_rcv = None
        self.expect_continue = False
        self.error = _Refused(objection, "application/json" in self.headers.get("ACCEPT", ""))
        self.completed = True

    def _ask(self) -> None:
        headers = {name.lower().replace("_", "-"): value for name, value in self.headers.items()}
        head = Head(method=self.command, path=self.path, headers=headers, length=self.content_length)
        objection = self.adj.guard.objection(head) or self._objection_to_size()
        if objection:
            self.refuse(objection)
        elif self.body_rcv is not None:
            self.body_rcv.buf = _Waiting(self.adj.inbuf_overflow, self.adj.waiting)

    def _objection_to_size(self) -> Objection | None:
        """What speaks against a body: browsers say how long theirs are, and it needs room twice over."""
        if self.chunked or "TRANSFER_ENCODING" in self.headers:
            return NO_LENGTH
        if self.content_length <= self.adj.inbuf_overflow:
            return None
        room = shutil.disk_usage(self.adj.waiting.parent).free
        return NO_ROOM if 2 * self.content_length + _ROOM_LEFT > room else None


class Channel(HTTPChannel):  # type: ignore[misc]
    """A connection."""

    parser_class = GuardedParser
    error_task_class = ErrorTask

    def is_too_slow(self, patience: Patience) -> bool:
        """Whether the sender of a request that is coming in has used up our patience."""
        coming = self.request
        if coming is None:
            return False
        now = time.monotonic()
        if not coming.headers_finished:
            return bool(now - coming.began > patience.head)
        is_idle = time.time() - self.last_activity > patience.idle and not self._has_more()
        return bool(now - coming.began > patience.body or is_idle)

    def _has_more(self) -> bool:
        """Whether something has come that was not read yet: then this machine was slow, or asleep; not the sender."""
        try:
            return bool(self.socket.recv(1, socket.MSG_PEEK))
        except OSError:
            return False


class LoopbackServer(TcpWSGIServer):  # type: ignore[misc]
    """The server, on a socket that is bound already."""

    channel_class = Channel

    def maintenance(self, now: float) -> None:
        """Close connections that wait for nothing, or whose sender is too slow; called every second."""
        super().maintenance(now)
        for channel in list(self.active_channels.values()):
            if not channel.requests and channel.is_too_slow(self.adj.patience):
                channel.will_close = True
