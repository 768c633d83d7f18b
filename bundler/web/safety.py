"""Safety: who may ask what of the page. The same questions are put to the head of a request and to the whole of it.

A page in a browser can be reached by every other page open in it, and every program on the machine can speak to a port.
So an answer is given only to the browser that was let in by a key of this start, only under our own name and port (a
foreign name that leads to this machine is refused), and nothing is changed but for a page of ours.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie

HOST = "127.0.0.1"
ENTER = "/enter"
AGAIN = "/enter/again"
STATIC = "/static/"
CSRF_FIELD = "csrf"
CSRF_HEADER = "X-Csrf"
MEGABYTE = 1 << 20
MOST_IN_A_FORM = 32 * MEGABYTE
MOST_IN_A_FILE = 2048 * MEGABYTE
_SAFE_METHODS = frozenset({"GET", "HEAD"})
_METHODS = _SAFE_METHODS | {"POST"}
_FILES = re.compile(r"/case/[0-9a-f]+/(?:documents/files|checks/other)")
_KEY_LASTS = 300.0

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
# A form sent under `no-referrer` names no origin (Fetch standard, "append a request `Origin` header"); `same-origin`
# tells other sites just as little and lets us see that the form was ours.
HEADERS = (
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cache-Control", "no-store"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """Why a request is refused: the HTTP status, and what is wrong and how to mend it, in words for the screen."""

    status: int
    problem: str
    mend: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of a request: `path` without the query, `headers` by name in small letters, `length` in bytes."""

    method: str
    path: str
    headers: Mapping[str, str]
    length: int = 0

    def header(self, name: str) -> str:
        """The header of that name, or ""."""
        return self.headers.get(name.lower(), "")


FOREIGN = Objection(
    status=403,
    problem="This was not asked by the page itself.",
    mend="Open the page from its own icon, and use the buttons on it.",
)
NOT_LET_IN = Objection(
    status=403,
    problem="This browser has not been let in, or the program was started again since.",
    mend="Open the page from its icon, or with the address that the program shows in its window.",
)
STALE_FORM = Objection(
    status=403,
    problem="This form comes from an earlier start of the program. Nothing was changed.",
    mend="Go back, load the page again, and send the form again.",
)
TOO_LARGE = Objection(
    status=413,
    problem="This is larger than what is taken in at once. Nothing of it was stored.",
    mend=f"A file may have {MOST_IN_A_FILE // MEGABYTE:,} megabytes. Split it, or scan it at a lower resolution.",
)
NO_LENGTH = Objection(
    status=411, problem="It is not said how large this is. Nothing of it was stored.", mend="Send it from the page."
)
NO_ROOM = Objection(
    status=507,
    problem="There is not enough room on the disk for this. Nothing of it was stored.",
    mend="Make room on the disk that holds the cases, then put it in again.",
)
NOT_THIS_WAY = Objection(status=405, problem="The page cannot be asked in this way.", mend="Use the buttons on it.")


class Guard:
    """The keys of one start of the program, and the objections to a request. `port` is the one that is listened on.

    `spoken` is the key that the program shows in its own window; it stays good until the end. A key from `once` is good
    for one use within five minutes: the address a browser is started with can be read by others on the machine.
    `again` is the secret by which another start on the same folder shows that it is of the same user.
    """

    def __init__(self, port: int) -> None:
        self.port = port
        self.spoken = secrets.token_urlsafe(32)
        self.again = secrets.token_urlsafe(32)
        self._session = secrets.token_urlsafe(32)
        self._once: dict[str, float] = {}
        self._lock = threading.Lock()

    @property
    def origin(self) -> str:
        """Our own origin, as browsers write it."""
        return f"http://{HOST}:{self.port}"

    @property
    def cookie(self) -> str:
        """The name of our cookie: browsers keep cookies by host without its port, so that it names the port itself."""
        return f"jrbundle-{self.port}"

    @property
    def csrf(self) -> str:
        """The word that each form and each call of our own pages carries."""
        return hmac.new(self._session.encode(), b"form", hashlib.sha256).hexdigest()

    def address(self, key: str) -> str:
        """The address that lets a browser in with a key."""
        return f"{self.origin}{ENTER}?key={key}"

    def once(self) -> str:
        """Make a key that is good for one use."""
        key = secrets.token_urlsafe(32)
        with self._lock:
            self._once[key] = time.monotonic() + _KEY_LASTS
        return key

    def enter(self, key: str) -> str | None:
        """Give the cookie's value for a good key, else None."""
        if hmac.compare_digest(key.encode(), self.spoken.encode()):
            return self._session
        with self._lock:
            until = self._once.pop(key, None)
        return self._session if until is not None and time.monotonic() < until else None

    def objection(self, head: Head) -> Objection | None:
        """Give what speaks against a request by its head alone, or None."""
        if head.header("host") not in (f"{HOST}:{self.port}", f"localhost:{self.port}"):
            return FOREIGN
        if head.method not in _METHODS:
            return NOT_THIS_WAY
        if head.method not in _SAFE_METHODS and not self._is_ours(head):
            return FOREIGN
        if head.path in (ENTER, AGAIN) or head.path.startswith(STATIC):
            return None if head.method in _SAFE_METHODS else NOT_THIS_WAY
        if head.header("sec-fetch-site") in ("cross-site", "same-site"):
            return FOREIGN
        if not self._is_let_in(head):
            return NOT_LET_IN
        word = head.header(CSRF_HEADER)
        if word and not hmac.compare_digest(word.encode(), self.csrf.encode()):
            return STALE_FORM
        return TOO_LARGE if head.length > most_of(head.path) else None

    def objection_to_form(self, word: str) -> Objection | None:
        """Give what speaks against a form or a call that carries `word`, or None."""
        return None if hmac.compare_digest(word.encode(), self.csrf.encode()) else STALE_FORM

    def _is_ours(self, head: Head) -> bool:
        """Whether a page of ours asks for a change: by Origin, or where that is missing by Sec-Fetch-Site."""
        site = head.header("sec-fetch-site")
        if site not in ("", "same-origin"):
            return False
        origin = head.header("origin")
        return origin == f"http://{head.header('host')}" if origin else site == "same-origin"

    def _is_let_in(self, head: Head) -> bool:
        try:
            cookie = SimpleCookie(head.header("cookie")).get(self.cookie)
        except CookieError:
            return False
        return cookie is not None and hmac.compare_digest(cookie.value.encode(), self._session.encode())


def most_of(path: str) -> int:
    """The most bytes that a request to this path may carry."""
    return MOST_IN_A_FILE if _FILES.fullmatch(path) else MOST_IN_A_FORM
