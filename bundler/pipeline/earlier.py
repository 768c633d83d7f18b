"""Earlier: what lies in output/ and was made from an earlier build of the bundle, so that its numbers may be wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from bundler.case import Case
from bundler.pack.pack import FOLDER, MANIFEST
from bundler.plan.purpose import Purpose
from bundler.volume_record import RECORD_NAME


def cut_earlier(case: Case, sha256: str) -> tuple[Path, ...]:
    """Give the core and supplementary bundles, the folders of volumes and the filing pack made of another file."""
    return tuple(place for place, made_from in _made(case.output) if made_from != sha256)


def _made(output: Path) -> Iterator[tuple[Path, str]]:
    """What goes with the bundle, as its records tell, and the digest of the file that it was made from."""
    for record in sorted(output.glob("*-record.json")):
        told = _read(record, "main", "sha256") or _read(record, "goes_with", "sha256")
        if told:
            yield record.with_name(f"{record.name.removesuffix('-record.json')}.pdf"), told
    for purpose in Purpose:
        told = _read(output / purpose.value / RECORD_NAME, "bundle", "sha256")
        if told:
            yield output / purpose.value, told
    told = _read(output / FOLDER / f"{MANIFEST}.json", "bundle_sha256")
    if told:
        yield output / FOLDER, told


def _read(record: Path, *keys: str) -> str:
    """The digest that stands in a record behind these keys; "" where none does, or it is no record."""
    try:
        told = json.loads(record.read_text(encoding="utf-8"))
        for key in keys:
            told = told[key]
        return str(told)
    except (OSError, ValueError, KeyError, TypeError):
        return ""
