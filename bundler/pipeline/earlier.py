"""Earlier: what lies in output/ and was cut from an earlier build of the bundle, so that its numbers may be wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from bundler.case import Case
from bundler.plan.purpose import Purpose
from bundler.volume_record import RECORD_NAME


def cut_earlier(case: Case, sha256: str) -> tuple[Path, ...]:
    """Give the core bundle, the supplementary one and the folders of volumes that go with another file than this."""
    return tuple(place for place, cut_from in _cut(case.output) if cut_from != sha256)


def _cut(output: Path) -> Iterator[tuple[Path, str]]:
    """What goes with the bundle, as its records tell, and the digest of the file that it was made from."""
    for record in sorted(output.glob("*-record.json")):
        told = _read(record, "main") or _read(record, "goes_with")
        if told:
            yield record.with_name(f"{record.name.removesuffix('-record.json')}.pdf"), told
    for purpose in Purpose:
        told = _read(output / purpose.value / RECORD_NAME, "bundle")
        if told:
            yield output / purpose.value, told


def _read(record: Path, key: str) -> str:
    """The digest that a record has under a key; "" where it has none, or is no record."""
    try:
        return str(json.loads(record.read_text(encoding="utf-8"))[key]["sha256"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""
