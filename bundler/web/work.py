"""The kinds of long work that the page has done for a case: what each is called, and the pipeline's function for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bundler.case import Case
from bundler.filing import check_file, check_for_filing
from bundler.pipeline.build import build
from bundler.pipeline.core import build_core
from bundler.pipeline.filing_pack import build_filing_pack
from bundler.pipeline.start import start
from bundler.pipeline.supplementary import build_supplementary
from bundler.pipeline.volumes import build_volumes
from bundler.plan.purpose import Purpose
from bundler.progress import Progress
from bundler.web.checks.checked import keep
from bundler.web.checks.report_value import value_of

Options = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A kind of work: its name in sentences (``reading the documents``), and what does it.

    `do` gives what is to be told of it at the end, ready for JSON, to the page alone.
    """

    name: str
    do: Callable[[Case, Options, Progress], dict[str, Any]]


def _read(case: Case, options: Options, progress: Progress) -> dict[str, Any]:
    """Take in what lies in the documents folder, and propose a place for what is new."""
    started = start(case, blueprint=str(options.get("blueprint", "")), progress=progress)
    return {
        "documents": len(started.added),
        "events": len(started.suggested),
        "refused": len(started.manifest.refused),
    }


def _build(case: Case, options: Options, progress: Progress) -> dict[str, Any]:
    """Make the bundle and its record."""
    built = build(case, progress=progress)
    return {
        "pages": built.pagination.total,
        "findings": len(built.report.findings),
        "to_mend": sum(finding.severity.fails for finding in built.report.findings),
    }


def _core(case: Case, options: Options, progress: Progress) -> dict[str, Any]:
    """Cut the core bundle from the bundle as built."""
    return {"pages": build_core(case, progress=progress).built.pagination.total}


def _supplementary(case: Case, options: Options, progress: Progress) -> dict[str, Any]:
    """Make the supplementary bundle of the documents that came late."""
    return {"pages": build_supplementary(case, progress=progress).built.pagination.total}


def _pack(case: Case, options: Options, progress: Progress) -> dict[str, Any]:
    """Build the bundle, and put together what goes to the court with it."""
    return {"files": len(build_filing_pack(case, progress=progress).pack.files)}


def _volumes(purpose: Purpose) -> Callable[[Case, Options, Progress], dict[str, Any]]:
    """Cut the bundle as built into volumes for a purpose."""

    def do(case: Case, options: Options, progress: Progress) -> dict[str, Any]:
        built = build_volumes(case, purpose, progress=progress)
        return {"volumes": len(built.volumes)}

    return do


def _other(case: Case, options: Options, progress: Progress) -> dict[str, Any]:
    """Hold a file that is no part of the case against the rules; what was found is told, and nothing kept."""
    for _ in progress.over("holding it against the rules", (None,), total=0):
        report = check_file(Path(options["file"]), court=str(options["court"]))
    return {"name": str(options["name"]), **value_of(report)}


def _check(case: Case, options: Options, progress: Progress) -> dict[str, Any]:
    """Hold the bundle as it was built against all that filing asks."""
    report = check_for_filing(case.folder, on=date.today())
    keep(case, report)
    return {"to_mend": sum(finding.severity.fails for finding in report.findings)}


WORKS: Mapping[str, Work] = {
    "read": Work(name="reading the documents", do=_read),
    "build": Work(name="building the bundle", do=_build),
    "check": Work(name="checking the bundle", do=_check),
    "other": Work(name="checking another bundle", do=_other),
    "core": Work(name="making the core bundle", do=_core),
    "upload": Work(name="making the volumes for upload", do=_volumes(Purpose.UPLOAD)),
    "email": Work(name="making the volumes for e-mail", do=_volumes(Purpose.EMAIL)),
    "print": Work(name="making the printing copy", do=_volumes(Purpose.PRINT)),
    "pack": Work(name="making the filing pack", do=_pack),
    "supplementary": Work(name="making the supplementary bundle", do=_supplementary),
}
