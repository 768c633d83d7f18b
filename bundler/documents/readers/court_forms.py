"""Forms of other courts: the claim form of an employment tribunal is none of this claim's."""

from __future__ import annotations

import re

from bundler.documents.document import Found
from bundler.documents.readers.reading import Line, Reading, words

_OURS = re.compile(r"\b(?:judicial review|administrative court|planning court|high court|n ?46[1-4]|n ?208pc)\b")
# By how a form's own head names it, in both languages.
_COURTS = {
    "Employment Tribunal": re.compile(r"\b(?:employment tribunals?|tribiwnlys(?:oedd)? cyflogaeth)\b"),
    "County Court": re.compile(r"\b(?:county court|llys sirol|money claims? online)\b"),
    "Family Court": re.compile(r"\b(?:family court|llys teulu)\b"),
    "Magistrates’ Court": re.compile(r"\b(?:magistrates'? court|llys ynadon)\b"),
    "First-tier Tribunal": re.compile(r"\b(?:first-tier tribunal|tribiwnlys haen gyntaf)\b"),
}
_FORM = re.compile(
    r"\b(?P<claim>claim form\b|ffurflen hawlio\b)|(?P<response>\bresponse form\b|ffurflen ymateb\b)"
    r"|(?P<defence>\bdefence form\b)|(?P<appeal>\bappeal form\b|ffurflen apelio\b)"
)
_HEAD, _LONGEST = 12, 60


def other_court(reading: Reading) -> str:
    """The court, other than the Administrative Court, at whose form's head its name stands; else nothing."""
    head = " ".join(line.plain for line in reading.opening[:_HEAD])
    if _OURS.search(" ".join(line.plain for line in reading.opening)):
        return ""
    return next((court for court, pattern in _COURTS.items() if pattern.search(head)), "")


def court_form(reading: Reading) -> Found | None:
    """What form it is, and of which court: ``Claim form (Employment Tribunal)``; None where it is no such form."""
    line = _heading(reading)
    court = other_court(reading) if line else ""
    if line is None or not court:
        return None
    found = _FORM.search(line.plain)
    what = found.lastgroup if found else ""
    return words(f"{(what or '').capitalize()} form ({court})", line.text, line.page, 0.85)


def _heading(reading: Reading) -> Line | None:
    return next(
        (line for line in reading.opening[:_HEAD] if len(line.text) < _LONGEST and _FORM.search(line.plain)), None
    )
