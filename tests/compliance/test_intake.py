"""What was noticed while documents were taken in becomes a finding, with its bundle page and its mend."""

from __future__ import annotations

from dataclasses import replace

from bundler.compliance.finding import Finding, Severity
from bundler.compliance.intake import chronology_finding, hidden_finding, intake_findings
from bundler.documents.document import Document, Remark
from bundler.documents.kind import Kind
from bundler.documents.manifest import Claim, Entry, Guess, Manifest, SectionEntries
from bundler.pagination.numbering import paginate
from bundler.sources.source import Refusal
from tests.bundles import a_bundle


def found(change: dict[str, object] | None = None, **manifest: object) -> tuple[Finding, ...]:
    """The findings on a bundle of two documents, the second of them changed."""
    bundle = a_bundle(2, 3)
    documents = [tab.content for tab in bundle.tabs if isinstance(tab.content, Document)]
    documents[1] = replace(documents[1], **(change or {}))
    listed = Manifest(blueprint="claim", title="Claim bundle", claim=Claim(), **{"sections": (), **manifest})
    return intake_findings(documents, paginate(bundle), listed)


def with_remark(code: str, page: int | None = None) -> dict[str, object]:
    document = a_bundle(2, 3).tabs[1].content
    assert isinstance(document, Document)
    remark = Remark(code=code, message="something was noticed", remedy="look at it", page=page)
    return {"carriage": replace(document.carriage, remarks=(remark,))}


def test_a_remark_on_a_page_names_its_bundle_page() -> None:
    (finding,) = found(with_remark("repaired", page=2))
    first = paginate(a_bundle(2, 3)).documents["doc-A2"].first

    assert (finding.pages, finding.severity, finding.document) == ((first + 1,), Severity.WARN, "doc-A2")
    assert finding.remedy == "Look at it."


def test_a_lost_paragraph_number_fails_the_report() -> None:
    (finding,) = found(with_remark("number-missing"))

    assert finding.severity.fails


def test_an_unknown_remark_is_for_information() -> None:
    (finding,) = found(with_remark("something-new"))

    assert finding.severity is Severity.INFO


def test_a_solicitors_note_is_asked_about() -> None:
    (finding,) = found({"kind": Kind.ATTENDANCE_NOTE})

    assert (finding.rule, finding.tier, finding.severity) == ("PRI-18", "M", Severity.WARN)


def test_a_refused_file_fails_the_report_and_is_named() -> None:
    (finding,) = found(refused=(Refusal(path="documents/cut.pdf", reason="it is damaged", mend="Ask again"),))

    assert finding.severity.fails
    assert "documents/cut.pdf" in finding.message


def test_guesses_that_nobody_confirmed_are_counted() -> None:
    guessed = Entry(id="a", file="a.pdf", title="A", kind=Kind.LETTER, proposed=(Guess(key="title", because="page 1"),))
    sure = Entry(id="b", file="b.pdf", title="B", kind=Kind.LETTER)
    (finding,) = found(sections=(SectionEntries(letter="A", title="x", entries=(guessed, sure)),))

    assert finding.message.startswith("1 of 2 documents")


def test_a_confirmed_chronology_gives_no_finding() -> None:
    assert chronology_finding(0, 12) == ()
    assert chronology_finding(3, 12)[0].message.startswith("3 of 12")


def test_entries_that_are_not_shown_are_told() -> None:
    assert hidden_finding(0) == ()
    assert hidden_finding(2)[0].message.startswith("2 entries")
