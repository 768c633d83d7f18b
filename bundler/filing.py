"""Filing: hold a finished file against the court's rules, and a case's bundle against what must be true before it goes.

The record that each build leaves beside its bundle says which document is what; a gate needs to know that.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from bundler.case import Case
from bundler.compliance.case_facts import CaseFacts, case_facts_of
from bundler.compliance.case_facts_value import from_dict
from bundler.compliance.check import check
from bundler.compliance.finding import Report
from bundler.compliance.rules.by_hand import questions_before_filing
from bundler.confine import confined
from bundler.documents.manifest import Manifest
from bundler.documents.manifest_file import read_manifest
from bundler.errors import CaseError
from bundler.pagination.pagination import Pagination
from bundler.plan.blueprint import read_blueprint
from bundler.plan.bundle import Bundle
from bundler.plan.file_name import bundle_file_name
from bundler.plan.profile import DEFAULT, Profile, profile_names, read_profile
from bundler.record import finding_from_dict


def check_file(file: Path, *, court: str = "", on: date | None = None) -> Report:
    """Hold any PDF bundle against the court's rules. Raises SourceError where it cannot be read at all.

    `court` names a court profile, or is the path of a firm's own; "" is the Administrative Court's, and the report says
    so. `on` is today, for a profile that should have been read again. The file is read in a process of its own, since
    one that is not ours may crash its reader.
    """
    profile = read_profile(court or DEFAULT)
    report: Report = confined(_check_with, file, None, profile, where=file.name)
    chosen = "" if court else f"No court was named, so {profile.name} was taken; --court NAME chooses another."
    return replace(report, court_note=" ".join(part for part in (chosen, _to_read_again(profile, on)) if part))


def check_for_filing(place: Path, *, court: str = "", on: date | None = None) -> Report:
    """Hold a case's bundle against the rules and against what must be in it before it is filed.

    `place` is the case folder, or a bundle that has the record of its build beside it. The court is that of its
    blueprint, where `court` names no other. What keeps it from being filed counts as any other finding. A core bundle
    that is required is there where one that was cut from this very file lies beside it.
    Raises CaseError where there is no bundle, or its record is missing or another's.
    """
    file = bundle_of(Case.at(place)) if place.is_dir() else place
    record = record_beside(file)
    profile = read_profile(court) if court else _court_of_record(record["court"], file)
    report: Report = confined(_check_with, file, from_dict(record["case"]), profile, where=file.name)
    report = replace(report, court_note=_to_read_again(profile, on))
    told = [finding_from_dict(value) for value in record["findings"] if _is_of_the_build(value["rule"], report)]
    if _has_core(file, record["bundle"]["sha256"]):
        report = replace(report, filing=tuple(finding for finding in report.filing if finding.rule != "HRG-02"))
    gate = report.for_filing().with_findings(told)
    return replace(gate, questions=questions_before_filing(report.bundle_kind))


def court_of(case: Case, manifest: Manifest) -> Profile:
    """Give the court profile that the case's blueprint names."""
    return read_profile(read_blueprint(manifest.blueprint, folder=case.folder).profile)


def facts_of_case(case: Case, bundle: Bundle, pagination: Pagination, manifest: Manifest) -> CaseFacts:
    """Give what the rules on filing need to know beside the file."""
    plan = read_blueprint(manifest.blueprint, folder=case.folder)
    return case_facts_of(
        bundle,
        pagination,
        blueprint=plan.name,
        dated_sections=tuple(section.letter for section in plan.sections if section.order == "date"),
        refused=tuple(item.label for item in manifest.missing),
        course=manifest.timetable,
    )


def _check_with(file: Path, case: CaseFacts | None, court: Profile) -> Report:
    return check(file, case=case, court=court)


def _to_read_again(profile: Profile, on: date | None) -> str:
    due = profile.overdue(on) if on else None
    if due is None:
        return ""
    return f"The limits of {profile.name} should have been read again by {due.words()}: see whether they have changed."


def _court_of_record(name: str, file: Path) -> Profile:
    """The court that a build was held against: that of the case it lies in, else the one of that name that ships."""
    folder = file.absolute().parent.parent
    if name not in profile_names() or (folder / "bundle.toml").is_file():
        case = Case.at(folder)
        return court_of(case, read_manifest(case.manifest))
    return read_profile(name)


def bundle_of(case: Case) -> Path:
    """Give the file of the case's bundle. Raises CaseError where it was not built yet."""
    manifest = read_manifest(case.manifest)
    file = case.output / bundle_file_name(manifest.claim, manifest.title)
    if not file.is_file():
        raise CaseError(
            "there is no bundle of this case yet", where=f"output/{file.name}", remedy="run jrbundle build first"
        )
    return file


def record_beside(file: Path) -> Mapping[str, Any]:
    """Give the record of the build beside a bundle. Raises CaseError where it is missing, or of another file."""
    place = file.with_name(f"{file.stem}-record.json")
    try:
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError as fault:
        raise CaseError(
            f"the bundle cannot be read ({fault.strerror})",
            where=file.name,
            remedy="give the case folder, or the bundle in its folder output",
        ) from fault
    try:
        record: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
        known, _, _ = record["bundle"]["sha256"], record["case"], record["court"]
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise CaseError(
            "the record of the build is not beside the bundle, so that nobody knows which document is what",
            where=place.name,
            remedy="run jrbundle build again and check the bundle in its folder output; "
            "a bundle from elsewhere can be checked without --for filing",
        ) from fault
    if known != digest:
        raise CaseError(
            "the bundle was changed after it was built: the record beside it is of another file",
            where=file.name,
            remedy="run jrbundle build again, and change nothing in the file afterwards",
        )
    return record


def _has_core(file: Path, sha256: str) -> bool:
    """Whether a core bundle that was cut from this file lies beside it, as it was built."""
    for place in sorted(file.parent.glob("*-record.json")):
        try:
            record = json.loads(place.read_text(encoding="utf-8"))
            core, main = record["bundle"], record["main"]["sha256"]
            found = hashlib.sha256((file.parent / core["file"]).read_bytes()).hexdigest()
        except (OSError, ValueError, KeyError, TypeError):
            continue
        if main == sha256 and found == core["sha256"]:
            return True
    return False


def _is_of_the_build(rule: str, report: Report) -> bool:
    """Whether only the build could find it: how documents were taken in, what their events are held against."""
    return rule not in report.checked or rule in ("CHR-04", "CHR-06")
