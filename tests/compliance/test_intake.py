"""What was noticed while documents were taken in, said in whole sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bundler.compliance.finding import Severity
from bundler.compliance.intake import intake_findings
from bundler.documents.document import Remark
from bundler.documents.kind import Kind
from bundler.documents.manifest import Claim, Entry, LeftOut, Manifest, SectionEntries
from bundler.pagination.pagination import PageRange, Pagination
from bundler.sources.source import Refusal
from tests.bundles import a_document

ONE = PageRange(first=1, last=1)
NO_PAGES = Pagination(
    total=1, cover=ONE, index=ONE, dividers={}, tabs={}, documents={}, index_pages=(), chronology_pages=()
)


@pytest.mark.parametrize("mend", ["Ask for it to be sent again.", "Ask for it to be sent again"])
def test_the_mend_of_a_refused_file_reads_as_one_sentence(mend: str) -> None:
    refused = Refusal(path="documents/blank.docx", reason="it is empty", mend=mend)
    manifest = Manifest(blueprint="claim", title="Bundle", claim=Claim(court=()), sections=(), refused=(refused,))
    remedies = [each.remedy for each in intake_findings([], NO_PAGES, manifest) if each.rule == "DOC-REFUSED"]
    assert [
        remedy.startswith("Ask for it to be sent again; then run start again. To leave") for remedy in remedies
    ] == [True]


def test_a_refused_file_that_was_listed_since_or_left_out_is_no_longer_told_as_missing() -> None:
    refused = [
        Refusal(path=f"documents/{name}.pdf", reason="it is locked with a password", mend="open it")
        for name in ("opened", "left", "locked")
    ]
    opened = Entry(id="opened", file="documents/opened.pdf", title="Summary", kind=Kind.OTHER, password_env="WORD")
    manifest = Manifest(
        blueprint="claim",
        title="Bundle",
        claim=Claim(court=()),
        sections=(SectionEntries(letter="A", title="All", entries=(opened,)),),
        refused=tuple(refused),
        left_out=(LeftOut(file="documents/left.pdf", why="damaged"),),
    )
    told = [each.message for each in intake_findings([], NO_PAGES, manifest) if each.rule == "DOC-REFUSED"]
    assert [message.partition(" could")[0] for message in told] == ["documents/locked.pdf"]


def test_files_attached_to_a_document_that_are_not_in_the_bundle_are_a_warning() -> None:
    letter = a_document(1, "letter")
    remark = Remark(code="attachments-left-out", message="The file has other files attached.", remedy="List each.")
    letter = replace(letter, carriage=replace(letter.carriage, remarks=(remark,)))
    manifest = Manifest(blueprint="claim", title="Bundle", claim=Claim(court=()), sections=())
    (finding,) = intake_findings([letter], NO_PAGES, manifest)
    assert (finding.rule, finding.severity) == ("DOC-ATTACHMENTS-LEFT-OUT", Severity.WARN)
