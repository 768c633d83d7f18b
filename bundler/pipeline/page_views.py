"""Pages to look at: pictures drawn in a child process, and the words with their places, kept by their digest."""

from __future__ import annotations

import contextlib
import hashlib
import json
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bundler.code_version import code_version
from bundler.confine import confined
from bundler.documents.document import Document
from bundler.documents.page_picture import draw_page, media_type, ready
from bundler.documents.page_text import TEXT_READ_BY, Word
from bundler.documents.text import read_words
from bundler.errors import BundlerError, SourceError
from bundler.pdf.made import MadePart
from bundler.store import Store, key_of
from bundler.store_bound import StoreBound

WIDTHS = (160, 900, 1600, 2400)
"""The widths of pictures, in pixels: a thumbnail, a page at reading size, the same on a fine screen, and enlarged."""

MOST_BYTES = 400_000_000
"""The most that pictures may take on the disk, for each case."""

_DRAWN_BY = code_version("documents/page_picture.py")
_READ_BY = code_version(*TEXT_READ_BY)
_SECONDS = 20.0
_MEGABYTES = 1536
_AT_ONCE = threading.BoundedSemaphore(2)
_MOST_FAULTS = 500
_TRIED_AGAIN = 60.0
# A browser asks for six things at once: even heavy scans on a slow machine come before this, each after the other.
_PATIENCE = 30.0
_BUSY = "other pages are being drawn, and take long"


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePdf:
    """A PDF that lies in the store, and the digest of its bytes. `name` is how it is called when it cannot be shown."""

    file: Path
    sha256: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of a page."""

    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """What a child process is to do for a page (from 1) of a PDF."""

    make: Callable[[], bytes]
    pdf: PagePdf
    page: int


class PageViews:
    """Pictures and words of the pages of one case. What could not be drawn is not tried again for a minute."""

    def __init__(self, store: Store, *, most: int = MOST_BYTES, seconds: float = _SECONDS) -> None:
        self._store = Store(store.folder / "pictures")
        self._bound = StoreBound(self._store.folder, most)
        self._seconds = seconds
        self._faults: OrderedDict[tuple[str, str, int], tuple[float, BundlerError]] = OrderedDict()
        self._lock = threading.Lock()
        self._is_ready = False

    def of_document(self, document: Document) -> PagePdf:
        """Give a document's PDF."""
        carriage = document.carriage
        return PagePdf(file=carriage.pdf, sha256=carriage.sha256, name=document.source.label)

    def of_made(self, made: MadePart, name: str) -> PagePdf:
        """Give the PDF of pages we made, kept like their pictures."""
        sha256 = hashlib.sha256(made.pdf).hexdigest()
        file = self._store.file(key_of("made", sha256), ".pdf", lambda fresh: _write(fresh, made.pdf))
        self._bound.used(file)
        return PagePdf(file=file, sha256=sha256, name=name)

    def picture(self, pdf: PagePdf, page: int, width: int) -> Picture:
        """Give page `page` (from 1) of a PDF, `width` pixels wide, of WIDTHS.

        Raises ValueError for another width, SourceError where the page cannot be drawn within its limits.
        """
        if width not in WIDTHS:
            raise ValueError(width)
        key = key_of("picture", _DRAWN_BY, pdf.sha256, str(page), str(width))
        data = self._kept(key, ".picture", _Job(make=partial(draw_page, pdf.file, page, width), pdf=pdf, page=page))
        return Picture(data=data, media_type=media_type(data))

    def words(self, pdf: PagePdf, page: int) -> tuple[Word, ...]:
        """Give the words of page `page` (from 1) of a PDF with their places. Raises SourceError where it cannot."""
        key = key_of("words", _READ_BY, pdf.sha256, str(page))
        value = json.loads(self._kept(key, ".words", _Job(make=partial(_words, pdf.file, page), pdf=pdf, page=page)))
        return tuple(
            Word(text=text, left=left, top=top, right=right, bottom=bottom) for text, left, top, right, bottom in value
        )

    def get_ready(self) -> None:
        """Start a child process now, in the background, so that the first page does not wait for it."""
        if not self._is_ready:
            self._is_ready = True
            threading.Thread(target=_warm, daemon=True).start()

    def _kept(self, key: str, ending: str, job: _Job) -> bytes:
        """Give the bytes kept under a key; where there are none, have a child process make them."""
        made: list[bytes] = []

        def write(fresh: Path) -> None:
            made.append(self._confined(ending, job))
            fresh.write_bytes(made[0])

        file = self._store.file(key, ending, write)
        if made:
            self._bound.added(file)
            return made[0]
        self._bound.used(file)
        try:
            return file.read_bytes()
        except FileNotFoundError:  # deleted meanwhile, to make room
            return self._confined(ending, job)

    def _confined(self, kind: str, job: _Job) -> bytes:
        """Do a job in a child process. A page that was given up at one width is given up at all, for a while."""
        at = (kind, job.pdf.sha256, job.page)
        with self._lock:
            known = self._faults.get(at)
        if known is not None and time.monotonic() - known[0] < _TRIED_AGAIN:
            raise known[1]
        if not _AT_ONCE.acquire(timeout=_PATIENCE):
            raise SourceError(_BUSY, where=job.pdf.name, remedy="Wait a moment, then load the page again.")
        try:
            return confined(job.make, where=job.pdf.name, seconds=self._seconds, megabytes=_MEGABYTES)
        except BundlerError as fault:
            with self._lock:
                self._faults[at] = (time.monotonic(), fault)
                while len(self._faults) > _MOST_FAULTS:
                    self._faults.popitem(last=False)
            raise
        finally:
            _AT_ONCE.release()


def _warm() -> None:
    with contextlib.suppress(BundlerError), _AT_ONCE:
        confined(ready)


def _words(pdf: Path, page: int) -> bytes:
    words = [[word.text, word.left, word.top, word.right, word.bottom] for word in read_words(pdf, page)]
    return json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _write(file: Path, data: bytes) -> None:
    file.write_bytes(data)
