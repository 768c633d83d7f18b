"""The record of a bundle cut into volumes: the bundle's file, each volume's, and which pages are in which."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import bundler
from bundler.compliance.finding import Finding, Report
from bundler.pagination.volume import Volume
from bundler.plan.profile import Limit
from bundler.plan.purpose import Purpose
from bundler.record import finding_as_dict

RECORD_NAME = "volumes-record.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltVolume:
    """One volume that is on disk. `size` is in bytes; `report` is what the court may object to in this file."""

    file: Path
    sha256: str
    size: int
    volume: Volume
    report: Report


def volume_record(
    main: dict[str, Any],
    purpose: Purpose,
    limit: Limit,
    volumes: Iterable[BuiltVolume],
    labels: dict[str, Any] | None,
    findings: Iterable[Finding],
) -> dict[str, Any]:
    """Give the record as a value ready for JSON; it fits `schemas/volumes-record.schema.json`.

    `main` tells the bundle as the record of its build does, `labels` the sheet of labels of a printing copy.
    """
    value: dict[str, Any] = {
        "volumes_record": 1,
        "made_by": f"jrbundle {bundler.__version__}",
        "purpose": purpose.value,
        "limit": {
            "value": limit.value,
            "unit": limit.unit,
            "source": limit.authority.cited,
            "tier": limit.authority.tier,
        },
        "bundle": main,
        "volumes": [_volume(built) for built in volumes],
        "findings": [finding_as_dict(finding) for finding in findings],
    }
    return value if labels is None else {**value, "labels": labels}


def told(file: Path, name: str) -> dict[str, Any]:
    """Give the name, the digest and the size of a file that will be called `name`."""
    with file.open("rb") as stream:
        return {"file": name, "sha256": hashlib.file_digest(stream, "sha256").hexdigest(), "size": file.stat().st_size}


def stale_files(record: Path, kept: Iterable[str]) -> Callable[[], None]:
    """Read which files the last record in this folder tells of; give what deletes those that are not `kept`.

    A volume of an earlier cut must not lie among those of a later one. What was changed since is left alone.
    """
    try:
        before = json.loads(record.read_text(encoding="utf-8"))
        listed = [*before["volumes"], *([before["labels"]] if "labels" in before else [])]
        known = {Path(item["file"]).name: item["sha256"] for item in listed}
    except (OSError, ValueError, KeyError, TypeError):
        known = {}
    names = set(kept)
    return lambda: _delete({record.with_name(name): digest for name, digest in known.items() if name not in names})


def _delete(files: dict[Path, str]) -> None:
    for file, digest in files.items():
        if file.is_file() and told(file, "")["sha256"] == digest:
            file.unlink()


def _volume(built: BuiltVolume) -> dict[str, Any]:
    volume = built.volume
    return {
        "file": built.file.name,
        "sha256": built.sha256,
        "size": built.size,
        "number": volume.number,
        "of": volume.of,
        "front_pages": volume.front,
        "first": volume.pages.first,
        "last": volume.pages.last,
        "pages": volume.page_count,
        "findings": [finding_as_dict(finding) for finding in built.report.findings],
    }
