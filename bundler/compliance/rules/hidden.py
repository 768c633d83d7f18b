"""What a file tells beside its pages: authors, comments, attachments, hidden layers, earlier states.

**FMT-13** *Nothing beside the pages.* A file may carry its author's name, comments, attachments, scripts,
hidden layers and earlier states of itself, which any reader can bring out. The rule stands in the Chancery and
Commercial Court guides; for the Administrative Court it is prudence. Checked: the document properties and the
XMP metadata hold title and producer only; no comment, attachment, script, form field or hidden layer; one state
of the file. Names the kind of thing found, never its words.
"""

from __future__ import annotations

from collections.abc import Iterator

from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule

_COMMENT_SORTS = (
    "Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Caret Stamp Ink"
)
_COMMENTS = frozenset(_COMMENT_SORTS.split())


def _nothing_beside(facts: Facts) -> Iterator[Breach]:
    structure = facts.structure
    if structure.properties:
        yield Breach(
            message=f"the document properties say more than title and producer: {', '.join(structure.properties)}"
        )
    if structure.traces:
        yield Breach(message=f"the XMP metadata say more than title and producer: {', '.join(structure.traces)}")
    commented = tuple(sorted({p for sort, pages in structure.annotations.items() if sort in _COMMENTS for p in pages}))
    if commented:
        yield Breach(
            message=f"{page_list(commented)}: comments or mark-up that can be opened or moved", pages=commented
        )
    attached = structure.annotations.get("FileAttachment", ())
    if structure.attachments or attached:
        yield Breach(message="files are attached to the PDF", pages=attached)
    if structure.scripts:
        yield Breach(message="the file holds scripts")
    if structure.form_fields:
        yield Breach(message="the file holds form fields that can still be changed")
    if structure.hidden_layers:
        yield Breach(message="the file holds hidden layers that a reader can switch on")
    if facts.revisions > 1:
        yield Breach(
            message=f"the file still holds {facts.revisions - 1} earlier state{'s' * (facts.revisions > 2)} of itself"
        )


RULES = (
    Rule(
        id="FMT-13",
        title="Nothing beside the pages",
        source="Chancery Guide 2022 App X 13(e); Commercial Court Guide 2022 App 7 8(iv) (other courts' rules)",
        tier="P",
        severity=Severity.WARN,
        remedy="Remove the hidden information (in Acrobat: Redact, Remove Hidden Information) and save under a "
        "new name.",
        check=_nothing_beside,
        practice="metadata",
    ),
)
