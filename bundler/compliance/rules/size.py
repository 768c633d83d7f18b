"""How heavy the file is: for the court's systems, and for the judge's tablet.

**FMT-09** *The file is no larger than need be.* Checked: its objects are packed (object streams), no large
picture is stored twice, and it has no more than 1 megabyte to the page (our measure).

**FIL-01** *No larger than CE-File takes: 100 MB, or the limit that HM Courts & Tribunals Service sets.* Checked: the
size against the court profile, with a megabyte of 1,000,000 bytes, to be safe.

**FIL-02** *Over 50 MB the Administrative Court wants a link to its Document Upload Centre.* Checked likewise.

**FIL-03** *At most 36 MB for an e-mail to the court, with all it carries.* An attachment grows by 37 % on its
way, so that a file of more than 26 MB is told. A file that is itself larger than the limit counts in full where bundles
go by e-mail: urgent ones, and those of a court whose profile says so; elsewhere it stays a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule
from bundler.compliance.rules.authority import guidance
from bundler.compliance.rules.urgent import URGENT

_MB = 1_000_000
EMAIL_GROWTH = 1.37
"""How much larger a file is as an attachment: base64, in lines."""
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
    most = facts.court.limit("file-size")
    if most and facts.size > most.value * _MB:
        message = f"the file has {_megabytes(facts.size)}; CE-File takes {_megabytes(most.value * _MB)}"
        yield Breach(message=message, authority=most.authority)


def _upload(facts: Facts) -> Iterator[Breach]:
    most, upload = facts.court.limit("file-size"), facts.court.limit("file-size-warn")
    too_large = most is not None and facts.size > most.value * _MB
    if upload and facts.size > upload.value * _MB and not too_large:
        message = f"the file has {_megabytes(facts.size)}, more than {_megabytes(upload.value * _MB)}"
        yield Breach(message=message, authority=upload.authority)


def _email(facts: Facts) -> Iterator[Breach]:
    most, grown = facts.court.limit("email-size"), facts.size * EMAIL_GROWTH
    if most is None or grown <= most.value * _MB:
        return
    in_full = facts.size > most.value * _MB and _goes_by_email(facts)
    message = f"by e-mail the file would have {_megabytes(grown)}; the court takes {_megabytes(most.value * _MB)}"
    yield Breach(message=message, authority=most.authority, severity=None if in_full else Severity.WARN)


def _goes_by_email(facts: Facts) -> bool:
    urgent = facts.case is not None and facts.case.blueprint in URGENT
    return facts.court.way("urgent-filing-route" if urgent else "filing-route") == "e-mail"


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
        title="No larger than CE-File takes",
        source="PD 5C 3.1(1)(c), 3.1(2)",
        tier="P",
        severity=Severity.BLOCK,
        remedy="Reduce the scans to 200–300 dpi, split the bundle into volumes, or ask the court how to supply it.",
        check=_ce_file,
    ),
    Rule(
        id="FIL-02",
        title="Large files through the Document Upload Centre",
        source="Administrative Court, E-Filing pilot goes live (1 Oct 2024)",
        tier="P",
        severity=Severity.WARN,
        remedy="Ask the court office for a link to the Document Upload Centre; confirm the present limit first.",
        check=_upload,
    ),
    Rule(
        id="FIL-03",
        title="No larger than an e-mail to the court may be",
        source="King's Bench Guide 2025 14.13; PD 5B 2.2(b)",
        tier="P",
        severity=Severity.WARN,
        remedy="If the bundle has to go by e-mail, reduce it or ask the court how to send it.",
        check=_email,
    ),
)
