"""The record of a build: every source, every page and its bundle page, every refusal and every finding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import bundler
from bundler.compliance.case_facts import CaseFacts
from bundler.compliance.case_facts_value import as_dict as case_as_dict
from bundler.compliance.finding import Finding, Report, Severity
from bundler.documents.document import Document
from bundler.documents.manifest import Manifest
from bundler.documents.page_turns import as_written
from bundler.pagination.pagination import PageRange, Pagination
from bundler.plan.bundle import Bundle, Tab
from bundler.plan.profile import Profile


def record_of(
    bundle: Bundle,
    pagination: Pagination,
    manifest: Manifest,
    report: Report,
    case: CaseFacts,
    court: Profile,
    *,
    main_sha256: str = "",
) -> dict[str, Any]:
    """Give the record as a value ready for JSON; it fits `schemas/record.schema.json`.

    It holds no clock and no path of this machine, so that two builds of the same input give the same record.
    `main_sha256` is that of the main bundle's file, where this is a core or a supplementary bundle.
    """
    return {
        "record": 1,
        "made_by": f"jrbundle {bundler.__version__}",
        "bundle": {
            "file": report.file,
            "sha256": report.sha256,
            "pages": pagination.total,
            "title": bundle.title,
            "short_title": bundle.claim.short_title,
            "claim_number": bundle.claim.number,
            "number_prefix": bundle.number_prefix,
        },
        **_main(pagination, main_sha256),
        "made": list(_made(bundle, pagination)),
        "documents": [_document(tab, pagination) for tab in _with_documents(bundle)],
        "from_bundles": {entry.id: entry.from_bundle for entry in manifest.entries if entry.from_bundle},
        "refusals": [
            {"file": item.path, "inside": list(item.inside), "reason": item.reason, "mend": item.mend}
            for item in manifest.missing
        ],
        "left_out": [{"file": item.file, "inside": list(item.inside), "why": item.why} for item in manifest.left_out],
        "findings": [finding_as_dict(finding) for finding in report.findings],
        "rules_checked": list(report.checked),
        "not_ready": [finding_as_dict(finding) for finding in report.filing],
        "court": court.name,
        "case": case_as_dict(case),
    }


def tells_the_same(record: Mapping[str, Any], bundle: Bundle, pagination: Pagination) -> bool:
    """Whether a record is of this very bundle: every document, every page that we made, each on the same pages."""
    same = {
        "made": list(_made(bundle, pagination)),
        "documents": [_document(tab, pagination) for tab in _with_documents(bundle)],
    }
    known = record["bundle"]
    return (
        all(record.get(part) == told for part, told in same.items())
        and known["pages"] == pagination.total
        and known["title"] == bundle.title
        and known.get("number_prefix", "") == bundle.number_prefix
    )


def finding_as_dict(finding: Finding) -> dict[str, Any]:
    """Give a finding as a value ready for JSON."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "remedy": finding.remedy,
        "source": finding.source,
        "tier": finding.tier,
        "pages": list(finding.pages),
        "document": finding.document,
    }


def finding_from_dict(value: Mapping[str, Any]) -> Finding:
    """Give the finding of such a value. Raises KeyError or ValueError where it is none."""
    return Finding(
        rule=value["rule"],
        severity=Severity(value["severity"]),
        message=value["message"],
        remedy=value["remedy"],
        source=value["source"],
        tier=value["tier"],
        pages=tuple(value["pages"]),
        document=value["document"],
    )


def _with_documents(bundle: Bundle) -> list[Tab]:
    return [tab for tab in bundle.tabs if isinstance(tab.content, Document)]


def _main(pagination: Pagination, sha256: str) -> dict[str, Any]:
    """The main bundle that a core bundle is cut from, with the page there of each page here; or that it goes with."""
    if pagination.main is None:
        return {"goes_with": {"sha256": sha256}} if sha256 else {}
    pages = [{"bundle_page": here, "main_page": there} for here, there in sorted(pagination.main_pages.items())]
    return {
        "main": {
            "title": pagination.main.title,
            "sha256": sha256,
            "number_prefix": pagination.main.prefix,
            "pages": pages,
        }
    }


def _made(bundle: Bundle, pagination: Pagination) -> Iterable[dict[str, Any]]:
    """The pages that the program made, with their bundle pages."""
    yield _range("cover", pagination.cover)
    yield _range("index", pagination.index)
    for section in bundle.sections:
        page = pagination.dividers[section.letter]
        yield _range(f"divider {section.letter}", PageRange(first=page, last=page))
    for tab in bundle.tabs:
        if not isinstance(tab.content, Document):
            # There is one of each, but of the pages that keep a place.
            name = f"{tab.content.value} {tab.label}" if tab.stands_for else tab.content.value
            yield _range(name, pagination.tabs[tab.label])
        elif tab.front and (pages := pagination.paper(tab.label)):
            yield _range(f"{tab.front.kind.value} {tab.label}", pages)


def _range(part: str, pages: PageRange) -> dict[str, Any]:
    return {"part": part, "first": pages.first, "last": pages.last}


def _document(tab: Tab, pagination: Pagination) -> dict[str, Any]:
    document = tab.content
    assert isinstance(document, Document)
    pages = pagination.documents[document.id]
    return {
        "id": document.id,
        "tab": tab.label,
        "title": tab.title,
        "date": tab.date.edtf() if tab.date else None,
        "kind": document.kind.value,
        "file": document.source.path,
        "inside": list(document.source.inside),
        "sha256": document.source.sha256,
        "size": document.source.size,
        "engine": document.carriage.engine,
        "first": pages.first,
        "last": pages.last,
        **({"extract_of": tab.extract.of} if tab.extract else {}),
        **({"turned": as_written(document.carriage.turns)} if document.carriage.turns else {}),
        "pages": [
            {"document_page": number, "bundle_page": here, "text": document.carriage.pages[number - 1].text}
            for number, here in zip(tab.document_pages, pages, strict=True)
        ],
        "removals": [
            {"what": removal.what, "count": removal.count, "page": removal.page}
            for removal in document.carriage.removals
        ],
        "remarks": [
            {"code": remark.code, "message": remark.message, "remedy": remark.remedy, "page": remark.page}
            for remark in document.carriage.remarks
        ],
    }
