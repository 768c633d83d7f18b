"""The pack's manifest as pages to read and to tick: the way, each file, and what is left to a person."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

from bundler.compliance.finding import Finding
from bundler.compliance.report import cited
from bundler.compliance.rules.size import EMAIL_GROWTH
from bundler.errors import as_sentence
from bundler.pack.pack import Pack, PackFile
from bundler.pack.sizes import limit_words, size_words
from bundler.typesetting.lines import wrap
from bundler.typesetting.pen import Colour, Pen
from bundler.typesetting.style import Face, Style

_WIDTH, _HEIGHT = 595.28, 841.89
_LEFT, _RIGHT, _TOP, _FOOT = 62.0, 533.0, 780.0, 64.0
_TITLE = Style(face=Face.SERIF_BOLD, size=18)
_HEAD = Style(face=Face.SANS_BOLD, size=10)
_BODY = Style(face=Face.SANS, size=9)
_STRONG = Style(face=Face.SANS_BOLD, size=9)
_SMALL = Style(face=Face.SANS, size=7.5)
_INK: Colour = (0.1, 0.1, 0.12)
_RED: Colour = (0.66, 0.1, 0.1)
_QUIET: Colour = (0.38, 0.38, 0.42)
_LEADING = 12.5
_BOX = 8.0


def manifest_page(pack: Pack) -> bytes:
    """Give the manifest as a PDF of as many pages as it takes. The same pack gives the same bytes."""
    from reportlab.pdfgen.canvas import Canvas

    memory = io.BytesIO()
    canvas = Canvas(memory, pagesize=(_WIDTH, _HEIGHT), invariant=1)
    canvas.setTitle("Filing pack")
    page = _Pages(canvas)
    _head(page, pack)
    for heading, files in (
        ("To the court", [file for file in pack.files if file.files]),
        ("For print", [file for file in pack.files if not file.files]),
    ):
        if files:
            page.heading(heading)
            for file in files:
                _file(page, file)
    _rest(page, pack)
    canvas.showPage()
    canvas.save()
    return memory.getvalue()


class _Pages:
    """Pages written from the top down; `y` is the base line of the next line."""

    def __init__(self, canvas: Any) -> None:
        self.pen = Pen(canvas)
        self.y = _TOP

    def room(self, points: float) -> None:
        """Begin a new page where the next lines, so many points high, would not be whole on this one."""
        if self.y - points < _FOOT:
            self.pen.canvas.showPage()
            self.y = _TOP

    def words(self, text: str, style: Style = _BODY, colour: Colour = _INK, *, indent: float = 0.0) -> None:
        """Write a paragraph."""
        for line in wrap(text, style, _RIGHT - _LEFT - indent):
            self.room(_LEADING)
            self.pen.left(_LEFT + indent, self.y, line, style, colour)
            self.y -= _LEADING if style.size > _SMALL.size else _LEADING - 2.5

    def heading(self, text: str) -> None:
        """Write a heading over what follows, with a line under it."""
        self.y -= 8
        self.room(5 * _LEADING)
        self.pen.left(_LEFT, self.y, text, _HEAD, _INK)
        self.y -= 5
        self.pen.canvas.setLineWidth(0.5)
        self.pen.canvas.line(_LEFT, self.y, _RIGHT, self.y)
        self.y -= 14

    def tick(self) -> None:
        """Draw a box to tick beside the next line."""
        self.pen.canvas.setLineWidth(0.6)
        self.pen.canvas.rect(_LEFT, self.y - 1.2, _BOX, _BOX)


def _head(page: _Pages, pack: Pack) -> None:
    page.words("Filing pack", _TITLE)
    page.y -= 8
    page.words(" – ".join(part for part in (pack.claim.number, pack.claim.short_title) if part) or "Claim", _STRONG)
    page.words(f"{pack.bundle}; {pack.profile.title}", _BODY, _QUIET)
    page.y -= 4
    source = f" ({cited(pack.route.source, pack.route.tier)})" if pack.route.source else ""
    page.words(f"{pack.route.because}{source}", _STRONG if pack.route.way == "e-mail" else _BODY)
    page.words(pack.sets_because)
    if limits := limit_words(pack.profile):
        page.words(f"Limits on a file: {limits}. What is over one says so.")
    if pack.to_mend:
        page.words(f"Not ready to file: the check before filing objects ({', '.join(pack.to_mend)}).", _STRONG, _RED)


def _file(page: _Pages, file: PackFile) -> None:
    page.room(5 * _LEADING)
    page.tick()
    page.words(file.name, _STRONG, indent=16)
    pages = "" if file.pages is None else f"{file.pages:,} page{'' if file.pages == 1 else 's'}; "
    grown = f", as an attachment {size_words(file.size * EMAIL_GROWTH)}" if file.files else ""
    page.words(f"{file.label}; {pages}{size_words(file.size)}{grown}", indent=16)
    if file.confidential:
        page.words(f"Confidential: {file.confidential}", _BODY, _RED, indent=16)
    _told(page, file.findings, indent=16)
    page.words(f"SHA-256 {file.sha256}", _SMALL, _QUIET, indent=16)
    page.y -= 5


def _rest(page: _Pages, pack: Pack) -> None:
    if pack.findings:
        page.heading("To see to")
        _told(page, pack.findings)
    page.heading("Messages")
    for email in pack.emails:
        page.tick()
        page.words(email.subject, _STRONG, indent=16)
        size = f"{len(email.attached)} attached, {size_words(email.size)} as sent. " if email.attached else ""
        page.words(f"{size}Confirm the court’s address on www.judiciary.uk; none is written here.", indent=16)
    page.y -= 4
    page.words("A program put this together; it decides nothing and is not legal advice.", _SMALL, _QUIET)


def _told(page: _Pages, findings: Iterable[Finding], *, indent: float = 0.0) -> None:
    for finding in findings:
        said = f"{finding.rule}: {as_sentence(finding.message)} {as_sentence(finding.remedy)}"
        page.words(said, _BODY, _RED if finding.severity.fails else _INK, indent=indent)
        page.words(cited(finding.source, finding.tier), _SMALL, _QUIET, indent=indent)
