"""Already open: a start finds the page that is open on the same folder, and gets a key for one more browser from it.

The page leaves a note in the folder's `.bundler`: its port, and a secret of this start that its user alone can read.
Neither side sends the secret; each proves that it has it. So a program that took over the port of a page that was
killed learns nothing, and no browser is sent to it.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import http.client
import json
import os
import secrets
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

from bundler.web.safety import AGAIN, ENTER, HOST, Guard

_NOTE = "open-page"
_PATIENCE = 5.0
_MOST = 4096


def address_of_open(waiting: Path) -> str | None:
    """Give an address, good once within five minutes, of the page that noted itself in `waiting`; None without one."""
    try:
        note = json.loads((waiting / _NOTE).read_text(encoding="utf-8"))
        port, secret = int(note["port"]), str(note["secret"])
        nonce = secrets.token_urlsafe(16)
        asked = urlencode({"nonce": nonce, "proof": proof(secret, "ask", nonce)})
        call = http.client.HTTPConnection(HOST, port, timeout=_PATIENCE)
        with contextlib.closing(call):
            call.request("GET", f"{AGAIN}?{asked}")
            told = json.loads(call.getresponse().read(_MOST))
        key = str(told["key"])
        meant = hmac.compare_digest(str(told["proof"]).encode(), proof(secret, "answer", f"{nonce} {key}").encode())
    except (OSError, ValueError, KeyError, TypeError, http.client.HTTPException):
        return None
    return f"http://{HOST}:{port}{ENTER}?key={key}" if meant else None


@contextlib.contextmanager
def noted(waiting: Path, guard: Guard) -> Iterator[None]:
    """Leave the note while the block runs. Where it cannot be written, or others could read it, there is none."""
    note = waiting / _NOTE
    told = json.dumps({"port": guard.port, "pid": os.getpid(), "secret": guard.again}).encode()
    with contextlib.suppress(OSError):
        _write_private(note, told)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            if note.read_bytes() == told:
                note.unlink()


def proof(secret: str, what: str, words: str) -> str:
    """Give what shows that one has the secret, without telling it."""
    return hmac.new(secret.encode(), f"{what} {words}".encode(), hashlib.sha256).hexdigest()


def _write_private(file: Path, data: bytes) -> None:
    """Write a file that its owner alone can read; where the disk keeps no such rights, none is left."""
    file.parent.mkdir(exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".writing-")  # with the mode 0600
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        if os.name != "posix" or not fresh.stat().st_mode & 0o077:
            fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)
