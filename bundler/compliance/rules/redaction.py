"""Redaction: what is marked to be taken out is out.

**PRI-14** *Redacted means gone.* Checked: no mark for redaction is left in the file that was never applied; what
stands under such a mark can still be read.
"""

from __future__ import annotations

from collections.abc import Iterator

from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule


def _applied(facts: Facts) -> Iterator[Breach]:
    pages = facts.structure.annotations.get("Redact", ())
    if pages:
        yield Breach(message=f"{page_list(pages)}: marked for redaction, and nothing was taken out", pages=tuple(pages))


RULES = (
    Rule(
        id="PRI-14",
        title="Redacted means gone",
        source="National Archives, redaction toolkit (2011), as summarised; general practice",
        tier="S / T",
        severity=Severity.BLOCK,
        remedy="Apply the redactions so that what is under them is deleted, then build or export the file again.",
        check=_applied,
    ),
)
