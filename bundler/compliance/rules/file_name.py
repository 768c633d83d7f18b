"""The file's name: which case, which bundle, which hearing.

**FMT-12** *The name says the case, the bundle and the hearing date.* Judges keep hundreds of bundles; one
called `Bundle B` cannot be found again. The name begins with a short case name, names the bundle, and ends with
the date of the hearing. Checked: the name holds more than general words such as bundle, hearing or
correspondence, and ends with a date. Before a hearing is fixed the filing date stands in; a missing date is
therefore a warning, a name without the case an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.rule import Breach, Rule

_GENERAL_WORDS = (
    "a an and of the to for in no number bundle bundles ebundle e court claim claimant claimants defendant "
    "defendants hearing trial permission substantive core main supplementary supplemental authorities "
    "authority correspondence documents document docs exhibits evidence statements statement index indexed "
    "paginated volume vol part final draft copy new updated amended revised redacted unredacted confidential "
    "version v pdf file scan combined merged output urgent application filing filed judicial review jr admin "
    "administrative "
)
_GENERAL = frozenset(_GENERAL_WORDS.split())
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec"
_ENDS_WITH_DATE = re.compile(
    rf"(?:\d{{4}}[-._ ]?\d{{2}}[-._ ]?\d{{2}}|\d{{1,2}}[-._ ]\d{{1,2}}[-._ ](?:\d{{4}}|\d{{2}})"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[-._ ]*(?:{_MONTHS})[a-z]*[-._ ,]*(?:\d{{4}}|\d{{2}}))[)\]]?$",
    re.IGNORECASE,
)


def _named(facts: Facts) -> Iterator[Breach]:
    stem = PurePath(facts.name).stem.strip()
    date = _ENDS_WITH_DATE.search(stem)
    words = re.findall(r"[^\W\d_]+", stem[: date.start()] if date else stem)
    if not any(len(word) > 1 and word.lower() not in _GENERAL for word in words):
        yield Breach(message="the file's name does not say which case it belongs to")
    if not date:
        yield Breach(message="the file's name does not end with the date of the hearing", severity=Severity.WARN)


RULES = (
    Rule(
        id="FMT-12",
        title="The name says the case, the bundle and the hearing date",
        source="General guidance on electronic court bundles (29 Nov 2021), file names (King's Bench Guide "
        "2025 14.12); 10.21(3)",
        tier="P*",
        severity=Severity.ERROR,
        remedy="Rename the file: short case name, bundle, date of the hearing (before one is fixed, of "
        "filing), such as "
        "“R (AB) v SSJ - Claim bundle - 2027-03-09.pdf”.",
        check=_named,
    ),
)
