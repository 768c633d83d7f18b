"""The supplementary bundle: what came after the bundle was lodged, in sections of its own."""

from __future__ import annotations

from dataclasses import replace

from bundler.documents.manifest import Manifest
from bundler.documents.papers import NO_PAPERS
from bundler.errors import CaseError
from bundler.plan.blueprint import Blueprint
from bundler.plan.sections import propose

BLUEPRINT = "supplementary"
"""The blueprint of a supplementary bundle, where nobody names another."""


def supplementary_plan(manifest: Manifest, blueprint: Blueprint) -> Manifest:
    """Give what a bundle.toml of its own would say: the late documents, in the sections of the blueprint.

    Raises CaseError where bundle.toml lists none.
    """
    late = manifest.supplementary
    if late is None:
        raise CaseError(
            "no document is listed for a supplementary bundle",
            where="bundle.toml",
            remedy="write [supplementary] with why = …, and each late document under [[supplementary.document]]",
        )
    return replace(
        manifest,
        blueprint=blueprint.name,
        title=late.title,
        number_prefix=late.number_prefix,
        sections=propose(late.entries, blueprint),
        refused=(),
        left_out=(),
        chronology="none",
        papers=NO_PAPERS,
    )
