"""How long a supplementary bundle may be.

**LEN-07** *A supplementary bundle within the court's limit of pages.* In the Court of Appeal 350. Checked: the pages
of a bundle that was built as one, or that calls itself so in its file's name or on its first page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.rule import Breach, Rule

_NAME = re.compile(r"\bsupplement(?:ary|al)\b(?:\W+\w+){0,3}?\W+bundle\b", re.IGNORECASE)
_COVER_LETTERS = 1500


def _within(facts: Facts) -> Iterator[Breach]:
    most = facts.court.limit("supplementary-bundle-pages")
    if most and facts.page_count > most.value and _is_supplementary(facts):
        message = f"the supplementary bundle has {facts.page_count:,} pages; at most {most.value:g}"
        yield Breach(message=message, authority=most.authority)


def _is_supplementary(facts: Facts) -> bool:
    if facts.case is not None:
        return facts.case.blueprint == "supplementary"
    named = re.sub(r"[-_.]+", " ", facts.name)
    return bool(_NAME.search(named) or _NAME.search(facts.text_of([1])[:_COVER_LETTERS]))


RULES = (
    Rule(
        id="LEN-07",
        title="A supplementary bundle within the limit of pages",
        source="PD 52C 27 (Court of Appeal)",
        tier="P",
        severity=Severity.ERROR,
        remedy="Leave out what will not be referred to, or apply for permission to exceed the limit.",
        check=_within,
    ),
)
