"""The file: one PDF that any court computer opens.

**FMT-01** *A bundle is a PDF.* The court opens nothing else. Checked: the header, and the ending of the file's
name.

**FMT-02** *One file, not a portfolio.* A portfolio hides its documents behind a list that many readers do not
show, and its pages cannot be numbered through. Checked: the file has no /Collection. Whether the bundle was
split into several files is for a person to see.

**FMT-03** *No password, no restriction.* A judge who is asked for a password reads nothing; one who may not
copy or comment cannot work. Checked: the file carries no encryption at all.

**FMT-04** *The file opens and is whole.* Court staff may reject a corrupt file, and the re-filing takes the new
date. Checked: two readers that did not write the file open it, count the same pages and load each of them;
whatever they had to mend is told.

**FMT-14** *Made for ordinary Adobe Reader.* Checked: no XFA form, no film, sound, three-dimensional model or
program behind a page, and every font beyond the standard fourteen is in the file.
"""

from __future__ import annotations

from collections.abc import Iterator

from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule
from bundler.compliance.rules.authority import KBG, guidance

_SPECIAL = ("3D", "Movie", "RichMedia", "Screen", "Sound")


def _is_pdf(facts: Facts) -> Iterator[Breach]:
    if not facts.name.lower().endswith(".pdf"):
        yield Breach(message="the file's name does not end in .pdf", severity=Severity.ERROR)


def _no_portfolio(facts: Facts) -> Iterator[Breach]:
    if facts.structure.portfolio:
        yield Breach(message="the file is a PDF portfolio: its documents lie inside it as separate files")


def _not_encrypted(facts: Facts) -> Iterator[Breach]:
    if facts.locked:
        yield Breach(message="the file asks for a password; nothing else in it could be checked")
    elif facts.encrypted:
        yield Breach(message="the file is encrypted: it opens, but restricts printing, copying or commenting")


def _opens(facts: Facts) -> Iterator[Breach]:
    if facts.locked:
        return
    if not facts.pages:
        yield Breach(message="no page of the file can be opened")
    lost = tuple(page.page for page in facts.pages if not page.readable)
    if lost:
        yield Breach(message=f"{page_list(lost)} cannot be opened", pages=lost)
    for fault in facts.faults:
        if facts.encrypted and "DependencyError" in fault:
            # What the second reader cannot decrypt is no fault of the file beside FMT-03.
            continue
        yield Breach(message=fault, severity=_weight(facts, fault))


def _weight(facts: Facts, fault: str) -> Severity:
    """A file of which one reader sees other pages, or nothing, is not whole; one that had to be mended may be."""
    if not facts.pages or "counts" in fault:
        return Severity.BLOCK
    return Severity.WARN if facts.structure.frames else Severity.ERROR


def _ordinary(facts: Facts) -> Iterator[Breach]:
    if facts.structure.xfa:
        yield Breach(message="the file holds an XFA form, which only some programs show")
    for sort in _SPECIAL:
        pages = facts.structure.annotations.get(sort, ())
        if pages:
            yield Breach(
                message=f"{page_list(pages)}: film, sound or a model that most readers do not play", pages=pages
            )
    actions = tuple(sorted({link.page for link in facts.structure.links if link.destination.kind == "action"}))
    if actions:
        yield Breach(
            message=f"{page_list(actions)}: a link that runs an action instead of opening a page", pages=actions
        )
    loose = tuple(sorted({page for _, pages in facts.structure.loose_fonts for page in pages}))
    if loose:
        yield Breach(
            message=f"{page_list(loose)}: a font that is not in the file; the words may look otherwise", pages=loose
        )


RULES = (
    Rule(
        id="FMT-01",
        title="The bundle is a PDF",
        source=f"{guidance(1)}; PD 5C 3.1(1)(b)",
        tier="P*",
        severity=Severity.BLOCK,
        remedy="Save the bundle as a PDF, with a name that ends in .pdf.",
        check=_is_pdf,
    ),
    Rule(
        id="FMT-02",
        title="One PDF, not a portfolio",
        source=f"{guidance(8)}; {KBG} 10.21(1)",
        tier="P*",
        severity=Severity.ERROR,
        remedy="Combine the documents of the portfolio into one ordinary PDF with pages that follow one another.",
        check=_no_portfolio,
    ),
    Rule(
        id="FMT-03",
        title="No password protection",
        source="King's Bench Guide 2025 10.21(2)",
        tier="P",
        severity=Severity.BLOCK,
        remedy="Save the file again without a password and without restrictions (in Acrobat: Properties, "
        "Security, No Security).",
        check=_not_encrypted,
    ),
    Rule(
        id="FMT-04",
        title="The file opens and is whole",
        source="PD 5C 3.4(3)(b)",
        tier="P",
        severity=Severity.BLOCK,
        remedy="Make the bundle again from its documents; if one page fails, replace the document that it came from.",
        check=_opens,
    ),
    Rule(
        id="FMT-14",
        title="Made for ordinary Adobe Reader",
        source="King's Bench Guide 2025 10.21",
        tier="P",
        severity=Severity.WARN,
        remedy="Print the document concerned to PDF with its fonts embedded, and put that print into the bundle.",
        check=_ordinary,
    ),
)
