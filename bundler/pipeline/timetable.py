"""The timetable of a case's claim."""

from __future__ import annotations

from bundler.case import Case
from bundler.documents.manifest_file import read_manifest
from bundler.timetable.reckon import timetable_of
from bundler.timetable.timetable import Timetable


def timetable(case: Case) -> Timetable:
    """Give the dates by which each step of the claim is due. Raises CaseError where bundle.toml cannot be used."""
    return timetable_of(read_manifest(case.manifest))
