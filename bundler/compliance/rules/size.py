"""How heavy the file is: for the court's systems, and for the judge's tablet.

**FMT-09** *The file is no larger than need be.* Checked: its objects are packed (object streams), no large
picture is stored twice, and it has no more than 1 megabyte to the page (our measure).

**FIL-01** *At most 100 MB for CE-File, or the limit that HM Courts & Tribunals Service sets.* Checked: the
size, with a megabyte of 1,000,000 bytes, to be safe.

**FIL-02** *Over 50 MB the court wants a link to its Document Upload Centre.*

**FIL-03** *At most 36 MB for an e-mail to the court, with all it carries.* An attachment grows by 37 % on its
way. Checked: the size so grown. Urgent claims go by e-mail, others need not; so a large file is a warning here.
"""

from __future__ import annotations

from collections.abc import Iterator

from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule
from bundler.compliance.rules.authority import guidance

_MB = 1_000_000
_CE_FILE, _UPLOAD, _EMAIL = 100 * _MB, 50 * _MB, 36 * _MB
_GROWTH = 1.37
_HEAVY_PAGE = 1 * _MB
_WORTH_PACKING = 500_000


def _megabytes(size: float) -> str:
    return f"{size / _MB:.1f} MB"


def _light(facts: Facts) -> Iterator[Breach]:
    if not facts.structure.object_streams and facts.size > _WORTH_PACKING:
        yield Breach(message="the file's objects are not packed", severity=Severity.INFO)
    if facts.repeated_pictures:
        pages = facts.repeated_pictures
        yield Breach(
            message=f"{page_list(pages)}: a large picture that the file already holds, stored again", pages=pages
        )
    if facts.page_count and facts.size / facts.page_count > _HEAVY_PAGE:
        yield Breach(message=f"the file has {_megabytes(facts.size / facts.page_count)} to the page")


def _ce_file(facts: Facts) -> Iterator[Breach]:
    if facts.size > _CE_FILE:
        yield Breach(message=f"the file has {_megabytes(facts.size)}; CE-File takes {_megabytes(_CE_FILE)}")


def _upload(facts: Facts) -> Iterator[Breach]:
    if _UPLOAD < facts.size <= _CE_FILE:
        yield Breach(message=f"the file has {_megabytes(facts.size)}, more than {_megabytes(_UPLOAD)}")


def _email(facts: Facts) -> Iterator[Breach]:
    grown = facts.size * _GROWTH
    if grown > _EMAIL:
        yield Breach(message=f"by e-mail the file would have {_megabytes(grown)}; the court takes {_megabytes(_EMAIL)}")


RULES = (
    Rule(
        id="FMT-09",
        title="The file is no larger than need be",
        source=guidance(9),
        tier="P*",
        severity=Severity.WARN,
        remedy="Save the scans at 200 to 300 dpi, and the file as an optimised or reduced-size PDF.",
        check=_light,
    ),
    Rule(
        id="FIL-01",
        title="At most 100 MB for CE-File",
        source="PD 5C 3.1(1)(c), 3.1(2)",
        tier="P",
        severity=Severity.BLOCK,
        remedy="Reduce the scans to 200–300 dpi, split the bundle into volumes, or ask the court how to supply it.",
        check=_ce_file,
    ),
    Rule(
        id="FIL-02",
        title="Over 50 MB through the Document Upload Centre",
        source="Administrative Court, E-Filing pilot goes live (1 Oct 2024)",
        tier="P",
        severity=Severity.WARN,
        remedy="Ask the Administrative Court Office for a link to the Document Upload Centre; confirm the "
        "present limit first.",
        check=_upload,
    ),
    Rule(
        id="FIL-03",
        title="At most 36 MB by e-mail",
        source="King's Bench Guide 2025 14.13; PD 5B 2.2(b)",
        tier="P",
        severity=Severity.WARN,
        remedy="If the bundle has to go by e-mail, reduce it or ask the court how to send it.",
        check=_email,
    ),
)
