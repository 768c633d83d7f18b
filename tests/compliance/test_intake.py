"""What was noticed while documents were taken in, said in whole sentences."""

from __future__ import annotations

import pytest

from bundler.compliance.intake import intake_findings
from bundler.documents.manifest import Claim, Manifest
from bundler.pagination.pagination import PageRange, Pagination
from bundler.sources.source import Refusal

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
