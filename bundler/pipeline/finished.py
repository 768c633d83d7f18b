"""Finished: a bundle that is on disk, with the values that it was made from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bundler.documents.manifest import Manifest
from bundler.pagination.pagination import Pagination
from bundler.plan.bundle import Bundle


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """The file and its digest, and what is in it on which page. `manifest` is what bundle.toml says of this bundle."""

    file: Path
    sha256: str
    manifest: Manifest
    bundle: Bundle
    pagination: Pagination
