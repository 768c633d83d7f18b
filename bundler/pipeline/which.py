"""Which of a case's bundles is meant, and that bundle as one that is on disk and can be cut."""

from __future__ import annotations

from enum import Enum

from bundler.case import Case
from bundler.pipeline.core import build_core
from bundler.pipeline.finished import Finished
from bundler.pipeline.main_bundle import main_bundle
from bundler.pipeline.supplementary import build_supplementary
from bundler.progress import Progress
from bundler.store import Store


class Which(Enum):
    """Which of a case's bundles is cut; the value is what stands in the name of the folder for its volumes."""

    BUNDLE = ""
    CORE = "core"
    SUPPLEMENTARY = "supplementary"


def finished(case: Case, which: Which, progress: Progress) -> Finished:
    """Give the main bundle as it stands, proved to be the one of bundle.toml; or another, made anew from it."""
    if which is Which.CORE:
        return build_core(case, progress=progress).finished
    if which is Which.SUPPLEMENTARY:
        return build_supplementary(case, progress=progress).finished
    return main_bundle(case, Store(case.store), progress)
