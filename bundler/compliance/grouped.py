"""Findings of one rule and one kind, brought together so that the list can be read in a minute."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bundler.compliance.finding import Finding
from bundler.compliance.page_numbers import page_list

# More of one rule than this is said to be there, and stands in the JSON.
_MOST_MESSAGES = 6
_FIGURES = re.compile(r"\d+(?:\s*[-–,]\s*\d+)*|\band\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What is wrong under one rule, mended in one way: each message once, with the pages of those alike."""

    rule: str
    mend: str
    source: str
    tier: str
    messages: tuple[str, ...]


def grouped(findings: Iterable[Finding]) -> tuple[Group, ...]:
    """Bring findings together by rule and mend, in the order of the first of each."""
    by_rule: dict[tuple[str, str, str, str], list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault((finding.rule, finding.remedy, finding.source, finding.tier), []).append(finding)
    return tuple(
        Group(rule=rule, mend=mend, source=source, tier=tier, messages=_messages(own))
        for (rule, mend, source, tier), own in by_rule.items()
    )


def _messages(findings: list[Finding]) -> tuple[str, ...]:
    alike: dict[str, list[Finding]] = {}
    for finding in findings:
        alike.setdefault(_FIGURES.sub("#", finding.message), []).append(finding)
    told: list[str] = []
    for own in alike.values():
        pages = sorted({page for finding in own for page in finding.pages})
        if len(own) > 2 and pages:
            told.append(f"{own[0].message}; {len(own) - 1} more alike, {page_list(pages)} in all")
        else:
            told += [finding.message for finding in own]
    if len(told) > _MOST_MESSAGES:
        rest = len(told) - _MOST_MESSAGES + 1
        return (*told[: _MOST_MESSAGES - 1], f"and {rest} more; --json lists them all")
    return tuple(told)
