"""The report as one page that a supervising solicitor reads and signs before the bundle is filed."""

from __future__ import annotations

import io
from collections.abc import Sequence

from bundler.compliance.finding import Report, Severity
from bundler.compliance.gate import GateLine, State
from bundler.compliance.grouped import grouped
from bundler.typesetting.lines import shorten, wrap
from bundler.typesetting.pen import Colour, Pen
from bundler.typesetting.style import Face, Style

_WIDTH, _HEIGHT = 595.28, 841.89
_LEFT, _RIGHT, _TOP, _FOOT = 56.0, 539.0, 785.0, 150.0
_TITLE = Style(face=Face.SERIF_BOLD, size=17)
_HEAD = Style(face=Face.SANS_BOLD, size=9.5)
_BODY = Style(face=Face.SANS, size=8.5)
_STRONG = Style(face=Face.SANS_BOLD, size=8.5)
_SMALL = Style(face=Face.SANS, size=7)
_INK: Colour = (0.1, 0.1, 0.12)
_RED: Colour = (0.66, 0.1, 0.1)
_QUIET: Colour = (0.38, 0.38, 0.42)
_STATES = {State.CLEAR: _INK, State.LOOK: _QUIET, State.SHUT: _RED}
_LEADING = 11.5
# The column of the rules' ids.
_IDS = 104.0


def report_page(report: Report, gate: Sequence[GateLine]) -> bytes:
    """Give the page as a PDF: the verdict, the lines of the gate, what is to mend, and where to sign.

    The same report gives the same bytes. Findings that the page has no room for are counted.
    """
    from reportlab.pdfgen.canvas import Canvas

    memory = io.BytesIO()
    canvas = Canvas(memory, pagesize=(_WIDTH, _HEIGHT), invariant=1)
    canvas.setTitle("Check before filing")
    page = _Page(canvas)
    _head(page, report)
    _gate(page, gate)
    _findings(page, report)
    _signature(page, report)
    canvas.showPage()
    canvas.save()
    return memory.getvalue()


class _Page:
    """One page, written from the top down; `y` is the base line of the next line."""

    def __init__(self, canvas: object) -> None:
        self.pen = Pen(canvas)
        self.y = _TOP

    def line(self, x: float, text: str, style: Style, colour: Colour = _INK) -> None:
        self.pen.left(x, self.y, text, style, colour)

    def down(self, points: float = _LEADING) -> None:
        self.y -= points

    def rule(self, left: float, right: float, y: float) -> None:
        self.pen.canvas.setLineWidth(0.4)
        self.pen.canvas.line(left, y, right, y)


def _head(page: _Page, report: Report) -> None:
    page.line(_LEFT, "Check before filing", _TITLE)
    page.down(20)
    page.line(_LEFT, shorten(report.file, _STRONG, _RIGHT - _LEFT), _STRONG)
    page.down()
    page.line(
        _LEFT, f"{report.page_count:,} pages; {len(report.checked)} rules checked; SHA-256 {report.sha256}", _SMALL
    )
    if report.court:
        page.down()
        page.line(_LEFT, shorten(f"{report.court}. {report.court_note}".strip(), _SMALL, _RIGHT - _LEFT), _SMALL)
    page.down(18)
    failing = sum(finding.severity.fails for finding in report.findings)
    warned = sum(finding.severity is Severity.WARN for finding in report.findings)
    verdict = f"Not ready to file: {failing} to mend" if failing else "No error found"
    page.line(_LEFT, f"{verdict}; {warned} to consider.", _HEAD, _RED if failing else _INK)
    page.down(18)


def _gate(page: _Page, gate: Sequence[GateLine]) -> None:
    for line in gate:
        page.line(_LEFT, shorten(line.paragraph, _BODY, 120), _BODY, _QUIET)
        page.line(_LEFT + 126, shorten(line.asks, _BODY, 275), _BODY)
        page.line(_LEFT + 412, line.state.value, _STRONG, _STATES[line.state])
        page.down()
    page.down(8)


def _findings(page: _Page, report: Report) -> None:
    own = [finding for finding in report.findings if finding.severity is not Severity.INFO]
    if not own:
        return
    page.line(_LEFT, "To mend and to consider", _HEAD)
    page.down(13)
    groups = grouped(own)
    for place, group in enumerate(groups):
        lines = wrap("; ".join(group.messages), _BODY, _RIGHT - _LEFT - _IDS)
        lines = lines if len(lines) <= 3 else (*lines[:2], shorten(" ".join(lines[2:]), _BODY, _RIGHT - _LEFT - _IDS))
        if page.y - _LEADING * (len(lines) + 1) < _FOOT:
            left = len(groups) - place
            page.line(_LEFT, f"and {left} more {'rule' if left == 1 else 'rules'}: see the full report", _STRONG)
            page.down()
            return
        fails = any(finding.severity.fails for finding in own if finding.rule == group.rule)
        page.line(_LEFT, shorten(group.rule, _STRONG, _IDS - 6), _STRONG, _RED if fails else _INK)
        for text in lines:
            page.line(_LEFT + _IDS, text, _BODY)
            page.down()


def _signature(page: _Page, report: Report) -> None:
    page.y = _FOOT - 22
    asked = f"The {len(report.questions)} questions for a person in the full report have been answered."
    page.line(_LEFT, f"I have read this report. {asked if report.questions else ''}", _BODY)
    page.down(36)
    for x, right, name in ((_LEFT, 250.0, "Signature"), (262.0, 420.0, "Name"), (432.0, _RIGHT, "Date")):
        page.rule(x, right, page.y + 10)
        page.line(x, name, _SMALL, _QUIET)
    page.down(22)
    page.line(
        _LEFT, "A program found what is written here; it decides nothing and is not legal advice.", _SMALL, _QUIET
    )
