"""The gate before filing: what the court's staff look for, line by line, and whether a report objects to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from bundler.compliance.finding import Report


class State(Enum):
    """What a report says of a line of the gate."""

    CLEAR = "no objection"
    LOOK = "to consider"
    SHUT = "not met"


@dataclass(frozen=True, slots=True, kw_only=True)
class GateLine:
    """One thing that must be true before a bundle is filed: the paragraph, what it asks, and what the report says."""

    paragraph: str
    asks: str
    rules: tuple[str, ...]
    state: State


_CLAIM = (
    ("PD 54A 4.2(1)", "Claim form; facts; grounds and relief", ("CLM-01", "CLM-03", "CLM-04", "WIT-17")),
    ("PD 54A 4.4(1)(a)", "Written evidence in support of the claim", ("CLM-06",)),
    ("PD 54A 4.4(1)(b)", "Written evidence for any other application", ("CLM-07",)),
    ("PD 54A 4.4(1)(c)", "A copy of any order to be quashed", ("CLM-08",)),
    ("PD 54A 4.4(1)(d)", "A court's approved reasons", ("CLM-09",)),
    ("PD 54A 4.4(1)(e)", "The record of an authority's decision", ("CLM-10",)),
    ("PD 54A 4.4(1)(f)", "The documents relied on", ("CLM-11", "WIT-11")),
    ("PD 54A 4.4(1)(g)", "The relevant statutory material", ("CLM-12",)),
    ("PD 54A 4.4(1)(h)", "The list of essential documents for reading, with pages", ("CLM-13", "REA-01")),
    ("PD 54A 4.4(2)", "What is not filed, and why", ("CLM-14", "DOC-REFUSED")),
    ("PD 54A 4.3", "Time: any extension is asked for", ("CLM-17",)),
)
_EVERY = (
    ("PD 32 20.2", "Statements verified, signed and dated", ("WIT-07", "WIT-08")),
    ("PD 54A lengths", "No document is longer than allowed", ("LEN-01", "LEN-02", "LEN-03", "LEN-04", "LEN-05")),
    ("PD 5C 3.1; KBG 14.13", "The file's size", ("FIL-01", "FIL-02", "FIL-03")),
    ("CPR 39.2; KBG 13.19", "Nobody is exposed", ("PRI-02", "PRI-05", "PRI-14", "PRI-18", "PRI-19")),
    ("PD 5C 3.4(3)", "The file opens, whole and without a password", ("FMT-01", "FMT-02", "FMT-03", "FMT-04")),
    ("PD 54A 4.5; guidance ¶¶2–3", "Numbered, indexed, linked and searchable", ("PAG-", "NAV-")),
    ("guidance ¶¶5, 6", "Opens at 100 %, every page upright", ("FMT-05", "FMT-06", "FMT-07")),
)
_HEARING = (("PD 54A 16.1", "A core bundle above 400 pages", ("HRG-02",)),)


def gate_of(report: Report) -> tuple[GateLine, ...]:
    """Give the lines of the gate that the report was held against. Lines of which no rule was checked are left out."""
    wanted = (*_CLAIM, *_HEARING, *_EVERY) if report.bundle_kind == "claim" else (*_HEARING, *_EVERY)
    return tuple(
        GateLine(paragraph=paragraph, asks=asks, rules=rules, state=_state(report, rules))
        for paragraph, asks, rules in wanted
        if any(_is_of(checked, rules) for checked in report.checked)
    )


def _state(report: Report, rules: tuple[str, ...]) -> State:
    own = [finding.severity for finding in (*report.findings, *report.filing) if _is_of(finding.rule, rules)]
    if any(severity.fails for severity in own):
        return State.SHUT
    return State.LOOK if any(severity.value == "warn" for severity in own) else State.CLEAR


def _is_of(rule: str, rules: tuple[str, ...]) -> bool:
    return any(rule == wanted or (wanted.endswith("-") and rule.startswith(wanted)) for wanted in rules)
