"""A real server with little patience, and bare sockets to it."""

from __future__ import annotations

import contextlib
import http.client
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.web.browser import ROOT

_IMPATIENT = """
import sys
from pathlib import Path
from bundler.web.channel import Patience
from bundler.web.desk import Desk
from bundler.web.server import Page

page = Page(Desk(Path(sys.argv[1])), patience=Patience({patience}))
print(page.guard.address(page.guard.spoken), page.guard.csrf, flush=True)
page.run()
"""

_PATIENCE = 45
"""Seconds: longer than the server's patience on a busy machine, shorter than waitress's own minute."""


@dataclass(kw_only=True)
class ABareServer:
    """A real server with little patience, and what its own page knows."""

    port: int
    cookie: str
    csrf: str
    process: subprocess.Popen[str]

    @property
    def heads(self) -> dict[str, str]:
        """The headers of our own page."""
        return {
            "Host": f"127.0.0.1:{self.port}",
            "Origin": f"http://127.0.0.1:{self.port}",
            "Sec-Fetch-Site": "same-origin",
            "Cookie": self.cookie,
            "X-Csrf": self.csrf,
        }

    def open(self) -> socket.socket:
        """Open a connection."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=_PATIENCE)

    def ask(self, method: str, path: str, heads: dict[str, str], body: bytes = b"") -> int:
        """Send the head of a request with these headers, and only so much body; give the status of the answer."""
        with self.open() as line:
            line.sendall(head_of(method, path, heads) + body)
            return status_of(line)

    def get(self, path: str) -> int:
        """GET as our own page does, and give the status."""
        call = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_PATIENCE)
        try:
            call.request("GET", path, headers={"Cookie": self.cookie})
            return call.getresponse().status
        finally:
            call.close()


def head_of(method: str, path: str, heads: dict[str, str]) -> bytes:
    """Give the head of a request as it goes over the line."""
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in heads.items()), "", ""]
    return "\r\n".join(lines).encode()


def everything_from(line: socket.socket) -> bytes:
    """Read until the other side closes the line."""
    told = b""
    with contextlib.suppress(ConnectionError):
        while piece := line.recv(4096):
            told += piece
    return told


def status_of(line: socket.socket) -> int:
    """Read an answer's status; 0 where the connection is closed without one."""
    told = b""
    with contextlib.suppress(ConnectionError):
        while b"\r\n" not in told:
            piece = line.recv(4096)
            if not piece:
                break
            told += piece
    found = re.match(rb"HTTP/1\.\d (\d+)", told)
    return int(found[1]) if found else 0


@contextlib.contextmanager
def a_bare_server(
    shelf: Path, temporary: Path, *, patience: str = "head=1.0, idle=1.0, body=3.0"
) -> Iterator[ABareServer]:
    """Run the server on a folder of cases, with little patience, its temporary files in a folder of their own."""
    process = subprocess.Popen(
        [sys.executable, "-c", _IMPATIENT.replace("{patience}", patience), str(shelf)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env={"PATH": "/usr/bin:/bin", "TMPDIR": str(temporary), "PYTHONPATH": str(ROOT)},
    )
    try:
        assert process.stdout is not None
        address, csrf = process.stdout.readline().split()
        port = int(re.findall(r":(\d+)/", address)[0])
        call = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
        call.request("GET", address.partition(str(port))[2])
        cookie = (call.getresponse().headers["Set-Cookie"] or "").partition(";")[0]
        call.close()
        yield ABareServer(port=port, cookie=cookie, csrf=csrf, process=process)
        assert process.poll() is None, "the server ended"
    finally:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()
