"""The server: bound to this machine alone, opened in the browser, stopped cleanly."""

from __future__ import annotations

import contextlib
import logging
import signal
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from waitress.task import ThreadedTaskDispatcher

from bundler.case import Case
from bundler.case_lock import lock_of
from bundler.errors import CaseError
from bundler.web.already_open import address_of_open, noted
from bundler.web.app import make_app
from bundler.web.channel import LoopbackServer, Patience, Rules
from bundler.web.desk import Desk
from bundler.web.safety import HOST, Guard

_THREADS = 16
_CONNECTIONS = 200
_MOST_IN_A_HEAD = 32 * 1024


def home_shelf() -> Path:
    """Give the folder for cases where none is named, made on first use."""
    shelf = Path.home() / "Documents" / "Bundles"
    shelf.mkdir(parents=True, exist_ok=True)
    return shelf


class Page:
    """The page over the cases in a folder, listening on `port` (0: a free one) from its making on."""

    def __init__(self, desk: Desk, *, port: int = 0, patience: Patience | None = None) -> None:
        """Raises CaseError where the port is taken."""
        # waitress logs errors with their messages, which may hold words of a document.
        for name in ("waitress", "waitress.queue", "werkzeug"):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
        listening = _bound(port)
        self._desk = desk
        self.guard = Guard(listening.getsockname()[1])
        rules = Rules(
            self.guard,
            patience or Patience(),
            desk.waiting,
            sockets=[listening],
            threads=_THREADS,
            ident=None,
            cleanup_interval=1,
            channel_timeout=60,
            connection_limit=_CONNECTIONS,
            max_request_header_size=_MOST_IN_A_HEAD,
            max_request_body_size=sys.maxsize,  # the guard knows the limits, and refuses in our words
            log_socket_errors=False,
            asyncore_use_poll=sys.platform != "win32",
        )
        workers = ThreadedTaskDispatcher()
        workers.set_thread_count(rules.threads)
        self._server = LoopbackServer(
            make_app(desk, self.guard),
            {},
            True,
            listening,
            dispatcher=workers,
            adj=rules,
            sockinfo=(listening.family, listening.type, listening.proto, listening.getsockname()),
            bind_socket=False,
        )

    def run(self) -> None:
        """Answer until the process is told to stop."""
        threading.Thread(target=self._desk.look_ahead, daemon=True).start()
        with contextlib.suppress(KeyboardInterrupt):
            self._server.run()
        self._desk.close()
        self._server.close()


def serve(desk: Desk, *, port: int, browser: bool, say: Callable[[str], None]) -> None:
    """Open the page and answer until Ctrl-C, or until the process is told to end. Raises CaseError where it cannot.

    Where the page is open on this folder already, the browser is opened on that one, and nothing else is started.
    """
    with contextlib.ExitStack() as while_open:
        # Two starts at the same moment: the second waits until the first has left its note.
        with lock_of(Case.at(desk.shelf)):
            elsewhere = address_of_open(desk.waiting)
            page = None if elsewhere else Page(desk, port=port)
            if page:
                while_open.enter_context(noted(desk.waiting, page.guard))
        if page is None:
            _say_open(elsewhere or "", browser=browser, say=say)
            return
        if browser:
            _open(page.guard.address(page.guard.once()))
        say(f"The page is open at: {page.guard.address(page.guard.spoken)}")
        say("It can be reached from this computer alone. Keep this window open; Ctrl-C ends it.")
        signal.signal(signal.SIGTERM, _end)
        page.run()
    say("The page is closed.")


def _say_open(address: str, *, browser: bool, say: Callable[[str], None]) -> None:
    """Say that the page is open already, and open a browser on it, or give an address for one."""
    if browser and webbrowser.open(address):
        say("The page is open already, from another window; it is shown in the browser again.")
    else:
        say(f"The page is open already, from another window. For one more browser, within five minutes: {address}")
    say("This window can be closed. The other one keeps the page open.")


def _open(address: str) -> None:
    """Open the browser in a thread of its own: where the only one is for a terminal, it would keep us until its end."""
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _end(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _bound(port: int) -> socket.socket:
    """Give a socket on the loopback. On Windows no other program may take it over."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    option = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)
    listening.setsockopt(socket.SOL_SOCKET, option, 1)
    try:
        listening.bind((HOST, port))
    except (OSError, OverflowError) as fault:
        listening.close()
        raise CaseError(
            "the page cannot be opened on this port", where=str(port), remedy="leave --port out, or give another"
        ) from fault
    return listening
