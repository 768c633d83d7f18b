"""Volumes: the bundle that was built, cut at borders of documents for upload, e-mail or print; no number moves."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bundler.case import Case
from bundler.compliance.check import check
from bundler.compliance.finding import Finding
from bundler.compliance.rules.size import EMAIL_GROWTH
from bundler.compliance.volume_findings import large_pages_finding, too_long_findings
from bundler.documents.manifest_file import read_manifest
from bundler.filing import court_of
from bundler.pagination.cut import cut
from bundler.pagination.pagination import PageRange
from bundler.pdf.labels import draw_labels
from bundler.pdf.volumes import Master, Shelf, opened_master, write_volume
from bundler.pdf.weight import Weigher
from bundler.pipeline.finished import Finished
from bundler.pipeline.which import Which, finished
from bundler.plan.file_name import bundle_file_name
from bundler.plan.profile import Limit, Profile
from bundler.plan.purpose import Purpose, limit_for
from bundler.progress import Progress, Silent
from bundler.volume_record import RECORD_NAME, BuiltVolume, stale_files, told, volume_record
from bundler.whole_file import whole

_ROUNDS = 6
"""How often the bundle is cut anew because a volume came out longer than it was weighed."""

_MB = 1_000_000
_UNITS = {Purpose.PRINT: 1.0, Purpose.UPLOAD: _MB, Purpose.EMAIL: _MB / EMAIL_GROWTH}
"""What one of the limit's unit is: a page; bytes of the file, of which an attachment takes more on its way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltVolumes:
    """All volumes of a bundle for one purpose, their record, and the bundle that they were cut from: `main`.

    `labels` are for the backs and covers of a hard copy, None for other purposes. `findings` are on the cut itself.
    """

    purpose: Purpose
    limit: Limit
    volumes: tuple[BuiltVolume, ...]
    labels: Path | None
    record: Path
    main: Finished
    findings: tuple[Finding, ...]

    @property
    def is_compliant(self) -> bool:
        """Whether no volume has an error, and none is over a limit that is one."""
        whole_set = (*self.findings, *(finding for built in self.volumes for finding in built.report.findings))
        return not any(finding.severity.fails for finding in whole_set)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """What is cut, what for, and where to. `most` is how long a volume may be: pages for print, bytes else."""

    main: Finished
    master: Master
    court: Profile
    purpose: Purpose
    limit: Limit
    most: float
    folder: Path
    progress: Progress

    def length(self, built: BuiltVolume) -> int:
        """How long a volume is, in pages for print and in bytes else."""
        return built.volume.page_count if self.purpose is Purpose.PRINT else built.size


class _TooLong(Exception):
    """A volume came out longer than it was weighed: cut anew to this share of the limit."""

    def __init__(self, share: float) -> None:
        super().__init__(share)
        self.share = share


def build_volumes(
    case: Case, purpose: Purpose, *, which: Which = Which.BUNDLE, progress: Progress | None = None
) -> BuiltVolumes:
    """Cut the bundle in output/ into volumes for a purpose, in a folder of output/; the bundle stays as it is.

    A core or supplementary bundle is made anew first. Raises CaseError where the bundle was not built or is another by
    now.
    """
    progress = progress or Silent()
    main = finished(case, which, progress)
    court = court_of(case, read_manifest(case.manifest))
    limit = limit_for(purpose, court)
    with opened_master(main.file) as master:
        job = _Job(
            main=main,
            master=master,
            court=court,
            purpose=purpose,
            limit=limit,
            most=limit.value * _UNITS[purpose],
            folder=case.output / "-".join(part for part in (purpose.value, which.value) if part),
            progress=progress,
        )
        share = 1.0
        for _ in range(_ROUNDS):
            try:
                return _written(job, share)
            except _TooLong as fault:
                share = fault.share
        return _written(job, 0.0)


def build_printing_copy(case: Case, *, which: Which = Which.BUNDLE, progress: Progress | None = None) -> BuiltVolumes:
    """Make the printing copy: volumes no longer than the court takes on paper, and labels for their backs and covers.

    Raises as `build_volumes` does.
    """
    return build_volumes(case, Purpose.PRINT, which=which, progress=progress)


def _written(job: _Job, share: float) -> BuiltVolumes:
    """Write the whole set; no file takes its place before all are whole. Raises _TooLong, with nothing written."""
    shelf = _shelf(job, share)
    record = job.folder / RECORD_NAME
    with ExitStack() as set_of_files:
        # Files take their places last come, first: the record goes first here, so that it is the last to be there.
        told_in = set_of_files.enter_context(whole(record))
        fresh = {name: set_of_files.enter_context(whole(job.folder / name)) for name in shelf.names}
        built = tuple(
            _volume(job, shelf, place, fresh)
            for place in job.progress.over("writing volumes", range(len(shelf.volumes)))
        )
        _refuse_longer(job, built, share)
        labels: dict[str, Any] | None = None
        if job.purpose is Purpose.PRINT:
            name = _name(job.main, "labels")
            sheet = set_of_files.enter_context(whole(job.folder / name))
            sheet.write_bytes(draw_labels(job.main.bundle, shelf.volumes).pdf)
            labels = told(sheet, name)
        findings = tuple(_findings(job, built))
        clear = stale_files(record, [*shelf.names, *([labels["file"]] if labels else [])])
        value = volume_record(_main(job.main), job.purpose, job.limit, built, labels, findings)
        told_in.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
    clear()
    return BuiltVolumes(
        purpose=job.purpose,
        limit=job.limit,
        volumes=built,
        labels=job.folder / labels["file"] if labels else None,
        record=record,
        main=job.main,
        findings=findings,
    )


def _shelf(job: _Job, share: float) -> Shelf:
    """Cut the bundle so that each volume keeps this share of the limit."""
    weigher, most = Weigher(job.master), job.most * share

    def fits(pages: PageRange, front: int) -> bool:
        return (front + len(pages) if job.purpose is Purpose.PRINT else weigher.weigh(pages, front)) <= most

    volumes = cut(job.main.bundle, job.main.pagination, fits)
    names = tuple(_name(job.main, "" if volume.is_whole else volume.name.lower()) for volume in volumes)
    return Shelf(volumes=volumes, names=names)


def _volume(job: _Job, shelf: Shelf, place: int, fresh: dict[str, Path]) -> BuiltVolume:
    volume, name = shelf.volumes[place], shelf.names[place]
    if volume.is_whole:
        # The bundle's own bytes: the same cover, index and numbers, whatever it is supplied on.
        shutil.copyfile(job.main.file, fresh[name])
    else:
        write_volume(job.master, job.main.bundle, volume, shelf, fresh[name])
    report = check(fresh[name], name=name, court=job.court)
    size = fresh[name].stat().st_size
    return BuiltVolume(file=job.folder / name, sha256=report.sha256, size=size, volume=volume, report=report)


def _refuse_longer(job: _Job, built: tuple[BuiltVolume, ...], share: float) -> None:
    """Raise _TooLong where a volume that was weighed as within the limit is not."""
    longest = max((job.length(one) for one in built if one.volume.fits), default=0)
    if longest > job.most and share:
        raise _TooLong(share * job.most / longest * 0.98)


def _findings(job: _Job, built: tuple[BuiltVolume, ...]) -> Iterator[Finding]:
    lengths = [(one.volume, job.length(one) / _UNITS[job.purpose]) for one in built]
    yield from too_long_findings(lengths, job.limit)
    if job.purpose is Purpose.PRINT:
        yield from large_pages_finding(job.main.bundle, job.main.pagination)


def _name(main: Finished, part: str) -> str:
    return bundle_file_name(main.manifest.claim, main.manifest.title, part)


def _main(main: Finished) -> dict[str, Any]:
    return {
        "file": main.file.name,
        "sha256": main.sha256,
        "pages": main.pagination.total,
        "title": main.bundle.title,
        "number_prefix": main.bundle.number_prefix,
    }
