"""What was noticed while the documents were taken in, as findings beside those on the finished file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bundler.compliance.finding import Finding, Severity
from bundler.documents.document import Citation, Document, Remark
from bundler.documents.kind import Kind
from bundler.documents.manifest import Manifest
from bundler.errors import as_sentence
from bundler.pagination.pagination import Pagination

# A remark's code to how much it matters; what is not listed is worth knowing, no more.
_SEVERITIES: Mapping[str, Severity] = {
    "number-missing": Severity.ERROR,
    "words-missing": Severity.ERROR,
    "tracked-changes": Severity.WARN,
    "repaired": Severity.WARN,
    "attachments-left-out": Severity.WARN,
    "hidden-text": Severity.WARN,
    "rubbish-text": Severity.WARN,
    "no-text": Severity.WARN,
    "made-room": Severity.INFO,
}
_PRIVILEGED = {
    Kind.ATTENDANCE_NOTE: "a solicitor’s note of a call or a meeting",
    Kind.LEGAL_ADVICE: "legal advice, or instructions to counsel",
}
_SOURCE = "taken in by jrbundle; not a rule of the court"


def intake_findings(documents: Iterable[Document], pagination: Pagination, manifest: Manifest) -> tuple[Finding, ...]:
    """Give a finding for each remark on a document, one for guesses nobody confirmed, and one for each file refused."""
    found = [
        _of_remark(document, remark, pagination)
        for document in documents
        for remark in document.carriage.remarks
        if remark.page is None or _place(document, remark.page, pagination)
    ]
    found += [_of_note(document, pagination) for document in documents if document.kind in _PRIVILEGED]
    for refusal in manifest.missing:
        found.append(
            _finding(
                "DOC-REFUSED",
                Severity.ERROR,
                f"{refusal.label} could not be carried and is not in this bundle: {refusal.reason}",
                f"{refusal.mend.rstrip(' .;')}; then run start again. "
                "To leave it out on purpose, list it under [[left_out]]",
            )
        )
    found += _reading_findings(manifest)
    unconfirmed = [entry for entry in manifest.entries if entry.proposed]
    if unconfirmed:
        found.append(
            _finding(
                "DOC-PROPOSED",
                Severity.WARN,
                f"{len(unconfirmed)} of {len(manifest.entries)} documents have a title, date or kind that was guessed "
                "and that nobody has confirmed",
                "check them in bundle.toml and delete what is right from `proposed`",
            )
        )
    return tuple(found)


def _reading_findings(manifest: Manifest) -> Iterator[Finding]:
    """What is open about the essential reading list that the bundle shows."""
    papers = manifest.papers
    if not papers.reading or not any("reading-list" in section.makes for section in manifest.sections):
        return
    proposed = sum(item.proposed for item in papers.reading)
    if proposed:
        yield _finding(
            "DOC-READING",
            Severity.WARN,
            f"{proposed} of {len(papers.reading)} lines of the essential reading list were proposed by the program "
            "and nobody has chosen them",
            "choose the documents and their passages under [[reading]] in bundle.toml, and delete `proposed`",
        )
    if not papers.reading_time:
        yield _finding(
            "DOC-READING-TIME",
            Severity.WARN,
            "the essential reading list does not say how long the reading takes",
            'write reading_time = "2 hours" at the top of bundle.toml',
        )


def chronology_finding(unconfirmed: int, total: int) -> tuple[Finding, ...]:
    """Give a finding where entries of the chronology in the bundle are not confirmed by a person."""
    if not unconfirmed:
        return ()
    return (
        _finding(
            "DOC-CHRONOLOGY",
            Severity.WARN,
            f"{unconfirmed} of {total} entries of the chronology were suggested by the program "
            "and nobody has confirmed them",
            'confirm or reject them in chronology.toml, or write show = "confirmed" under [chronology] in bundle.toml',
        ),
    )


def hidden_finding(hidden: int) -> tuple[Finding, ...]:
    """Give a finding where entries that stand in chronology.toml are told only by documents outside the bundle."""
    if not hidden:
        return ()
    return (
        _finding(
            "DOC-NOT-SHOWN",
            Severity.WARN,
            f"{hidden} entries of chronology.toml are not shown: only documents outside this bundle tell of them",
            "list those documents in bundle.toml, or reject the entries",
        ),
    )


def core_finding(proposed: int) -> tuple[Finding, ...]:
    """Give a finding where nobody has said what is core, and so many documents were proposed by their kinds."""
    if not proposed:
        return ()
    return (
        Finding(
            rule="HRG-03",
            severity=Severity.WARN,
            message=f"nobody has said which documents are core; {proposed} were proposed by their kinds",
            remedy="Write core = true in bundle.toml under each document that is essential, and build the core again.",
            source="PD 54A 16.1",
            tier="P",
        ),
    )


def _of_note(document: Document, pagination: Pagination) -> Finding:
    """A note or an advice is privileged as a rule, and is easily swept in with the rest of a folder."""
    return Finding(
        rule="PRI-18",
        severity=Severity.WARN,
        message=f"{document.source.label} looks like {_PRIVILEGED[document.kind]}, which as a rule is privileged",
        remedy="List it under [[left_out]] in bundle.toml unless the client has agreed to disclose it.",
        source="general law of privilege",
        tier="M",
        pages=(pagination.documents[document.id].first,),
        document=document.id,
    )


def _of_remark(document: Document, remark: Remark, pagination: Pagination) -> Finding:
    page = None if remark.page is None else _place(document, remark.page, pagination)
    severity = _SEVERITIES.get(remark.code, Severity.INFO)
    return _finding(
        f"DOC-{remark.code.upper()}",
        severity,
        f"{document.source.label}: {remark.message}",
        remark.remedy,
        pages=() if page is None else (page,),
        document=document.id,
    )


def _place(document: Document, page: int, pagination: Pagination) -> int | None:
    """The bundle page of a document page, None where an extract leaves it out."""
    return pagination.page_or_none(Citation(document_id=document.id, page=page))


def _finding(
    rule: str, severity: Severity, message: str, remedy: str, *, pages: tuple[int, ...] = (), document: str = ""
) -> Finding:
    return Finding(
        rule=rule,
        severity=severity,
        message=message,
        remedy=as_sentence(remedy),
        source=_SOURCE,
        tier="T",
        pages=pages,
        document=document,
    )
