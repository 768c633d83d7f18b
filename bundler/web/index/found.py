"""What the last build found about each document, as its record says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from bundler.case import Case
from bundler.web.index.listing import Wrong

_MOST = 3
"""A finding on the pages of more documents than this is about the bundle, not about one of them."""


def found_last(case: Case) -> Mapping[str, tuple[Wrong, ...]]:
    """Give the findings of the last build by the id of the document they are about; none where nothing was built."""
    records = [(file.stat().st_mtime_ns, str(file)) for file in case.output.glob("*-record.json")]
    return _found(*max(records)) if records else {}


@lru_cache(maxsize=16)
def _found(_written: int, file: str) -> Mapping[str, tuple[Wrong, ...]]:
    try:
        record = json.loads(Path(file).read_bytes())
        documents = {item["id"]: (item["first"], item["last"]) for item in record["documents"]}
        findings = [(finding, _about(finding, documents)) for finding in record["findings"]]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    found: dict[str, tuple[Wrong, ...]] = {}
    for finding, ids in findings:
        wrong = Wrong(
            severity=str(finding.get("severity", "warn")),
            problem=str(finding.get("message", "")),
            mend=str(finding.get("remedy", "")),
            source=str(finding.get("source", "")),
        )
        for id in ids:
            found[id] = (*found.get(id, ()), wrong)
    return found


def _about(finding: Mapping[str, Any], documents: Mapping[str, tuple[int, int]]) -> tuple[str, ...]:
    if finding.get("document") in documents:
        return (str(finding["document"]),)
    pages = finding.get("pages") or ()
    ids = tuple(id for id, (first, last) in documents.items() if any(first <= page <= last for page in pages))
    return ids if len(ids) <= _MOST else ()
