"""Case facts as a value for JSON and back, so that the record of a build tells a later check what is what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bundler.compliance.case_facts import CaseFacts, PlacedDocument
from bundler.documents.kind import Kind
from bundler.documents.manifest import Claim, Party
from bundler.partial_date import PartialDate


def as_dict(case: CaseFacts) -> dict[str, Any]:
    """Give case facts as a value ready for JSON."""
    claim = case.claim
    return {
        "blueprint": case.blueprint,
        "dated_sections": list(case.dated_sections),
        "refused": list(case.refused),
        "decided": _edtf(case.decided),
        "limit": case.limit,
        "claim": {
            "court": list(claim.court),
            "number": claim.number,
            "short_title": claim.short_title,
            "parties": [{"name": party.name, "role": party.role} for party in claim.parties],
            "hearing_date": _edtf(claim.hearing_date),
            "filing_date": _edtf(claim.filing_date),
        },
        "documents": [_document(document) for document in case.documents],
    }


def from_dict(value: Mapping[str, Any]) -> CaseFacts:
    """Give case facts back. Raises KeyError, TypeError or ValueError where the value is none."""
    claim = value["claim"]
    return CaseFacts(
        blueprint=value["blueprint"],
        dated_sections=tuple(value["dated_sections"]),
        refused=tuple(value["refused"]),
        decided=_date(value["decided"]),
        limit=value["limit"],
        claim=Claim(
            court=tuple(claim["court"]),
            number=claim["number"],
            short_title=claim["short_title"],
            parties=tuple(Party(name=party["name"], role=party["role"]) for party in claim["parties"]),
            hearing_date=_date(claim["hearing_date"]),
            filing_date=_date(claim["filing_date"]),
        ),
        documents=tuple(_placed(document) for document in value["documents"]),
    )


def _document(document: PlacedDocument) -> dict[str, Any]:
    return {
        "label": document.label,
        "title": document.title,
        "kind": document.kind.value,
        "first": document.first,
        "last": document.last,
        "section": document.section,
        "date": _edtf(document.date),
        "mark": document.mark,
        "exhibits": list(document.exhibits),
        "source": document.source,
        "made": document.made,
        "under": document.under,
        **({"extract": list(document.extract)} if document.extract else {}),
    }


def _placed(value: Mapping[str, Any]) -> PlacedDocument:
    return PlacedDocument(
        label=value["label"],
        title=value["title"],
        kind=Kind(value["kind"]),
        first=value["first"],
        last=value["last"],
        section=value["section"],
        date=_date(value["date"]),
        mark=value["mark"],
        exhibits=tuple(value["exhibits"]),
        source=value["source"],
        made=value["made"],
        under=value["under"],
        extract=tuple(value.get("extract", ())),
    )


def _edtf(date: PartialDate | None) -> str:
    return date.edtf() if date else ""


def _date(written: str) -> PartialDate | None:
    return PartialDate.parse(written) if written else None
