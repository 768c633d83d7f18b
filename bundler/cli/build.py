"""jrbundle build: make the bundle and its record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bundler.case import Case
from bundler.cli import console
from bundler.cli.places import PLACE
from bundler.errors import ExitCode
from bundler.progress import Silent

if TYPE_CHECKING:
    from bundler.pipeline.build import Built
    from bundler.pipeline.filing_pack import BuiltPack
    from bundler.pipeline.volumes import BuiltVolumes


@click.command("build")
@click.argument("folder", type=PLACE, default=Path())
@click.option("--core", is_flag=True, help="The core bundle, cut from the bundle as built.")
@click.option("--supplementary", is_flag=True, help="The bundle of what came after the bundle was lodged.")
@click.option(
    "--volumes",
    type=click.Choice(["upload", "email"]),
    help="Volumes that CE-File or an e-mail takes.",
)
@click.option("--print", "printing", is_flag=True, help="The printing copy, in volumes, and its labels.")
@click.option(
    "--filing-pack", "pack", is_flag=True, help="Build, and put together all that goes to the court, with its manifest."
)
@click.option("--json", "as_json", is_flag=True, help="Print the record as JSON.")
def command(
    folder: Path, core: bool, supplementary: bool, volumes: str | None, printing: bool, pack: bool, as_json: bool
) -> int:
    """Make the bundle that FOLDER/bundle.toml describes, into FOLDER/output.

    The finished PDF is read back and held against the court's rules. Ends with 0 when there is no error, with 1 when
    the bundle was made and the report has errors.
    With --core, --supplementary, --volumes or --print the bundle in FOLDER/output stays as it is, and other files are
    made that go with it; --core --print makes the printing copy of the core bundle. --filing-pack builds the bundle
    anew and makes the folder output/filing-pack.
    """
    if (core and supplementary) or (volumes and printing):
        raise click.UsageError("choose --core or --supplementary, and --volumes or --print; run it once for each")
    if pack and (core or supplementary or volumes or printing):
        raise click.UsageError("--filing-pack stands alone: it makes all that goes to the court")
    case, progress = Case.at(folder), Silent() if as_json else console.Bars()
    if volumes or printing:
        from bundler.pipeline.volumes import build_volumes
        from bundler.pipeline.which import Which
        from bundler.plan.purpose import Purpose

        which = Which.CORE if core else Which.SUPPLEMENTARY if supplementary else Which.BUNDLE
        purpose = Purpose.PRINT if printing else Purpose(volumes)
        return _tell_volumes(build_volumes(case, purpose, which=which, progress=progress), as_json)
    if core:
        from bundler.pipeline.core import build_core

        return _tell(build_core(case, progress=progress).built, as_json)
    if supplementary:
        from bundler.pipeline.supplementary import build_supplementary

        return _tell(build_supplementary(case, progress=progress).built, as_json)
    if pack:
        from bundler.pipeline.filing_pack import build_filing_pack

        made = build_filing_pack(case, progress=progress)
        outcome = _tell_pack(made, as_json)
        _tell_earlier(case, made.built)
        return outcome
    from bundler.pipeline.build import build

    built = build(case, progress=progress)
    outcome = _tell(built, as_json)
    _tell_earlier(case, built)
    return outcome


def _tell_earlier(case: Case, built: Built) -> None:
    """Say what lies in the output folder and was made from another bundle than this."""
    from bundler.pipeline.earlier import cut_earlier

    for place in cut_earlier(case, built.report.sha256):
        console.say(f"made from an earlier build, with page numbers that may be others; make it again: {place}")


def _tell_volumes(built: BuiltVolumes, as_json: bool) -> int:
    """Say which pages are in which volume, what the court may object to in each, and where they are."""
    import json

    from bundler.compliance.report import findings_as_words

    if as_json:
        console.result_json(json.loads(built.record.read_text(encoding="utf-8")))
    else:
        for one in built.volumes:
            size = f"{one.size / 1_000_000:.1f} MB"
            front = f" and {one.volume.front} at its front" if one.volume.front else ""
            console.result(f"{one.volume.name}: pages {one.volume.pages}{front}, {size}: {one.file}")
            for line in findings_as_words(one.report.findings):
                console.result(line)
        for line in findings_as_words(built.findings):
            console.result(line)
        if built.labels:
            console.result(f"labels: {built.labels}")
        console.result(f"record: {built.record}")
    return ExitCode.DONE if built.is_compliant else ExitCode.FAULT


def _tell_pack(made: BuiltPack, as_json: bool) -> int:
    """Say which files go to the court and how, what is to be seen to, and where they are."""
    from bundler.compliance.report import findings_as_words
    from bundler.pack.as_json import pack_as_dict
    from bundler.pack.sizes import size_words

    pack = made.pack
    if as_json:
        console.result_json(pack_as_dict(pack))
    else:
        console.result(f"{pack.route.because} {pack.sets_because}")
        for file in pack.files:
            pages = "" if file.pages is None else f", {file.pages:,} page{'' if file.pages == 1 else 's'}"
            console.result(f"   {file.name}{pages}, {size_words(file.size)}: {file.label}")
            for line in findings_as_words(file.findings):
                console.result(line)
        for line in findings_as_words(pack.findings):
            console.result(line)
        if pack.to_mend:
            console.result(f"Not ready to file: {', '.join(pack.to_mend)}; see jrbundle check --for filing")
        console.result(f"filing pack: {made.folder}")
    return ExitCode.DONE if pack.is_compliant and not pack.to_mend else ExitCode.FAULT


def _tell(built: Built, as_json: bool) -> int:
    """Say what a bundle holds, what the court may object to, and where it is."""
    import json

    from bundler.compliance.report import as_words

    if as_json:
        console.result_json(json.loads(built.record.read_text(encoding="utf-8")))
    else:
        for section in built.bundle.sections:
            console.result(f"{section.letter}  {section.title}")
            for tab in section.tabs:
                console.result(f"   {tab.label:<4} {tab.title}  {built.pagination.tabs[tab.label]}")
        console.result("")
        console.result(as_words(built.report))
        console.result("")
        console.result(f"{built.pagination.total} pages: {built.file}")
        console.result(f"record: {built.record}")
    return ExitCode.DONE if built.report.is_compliant else ExitCode.FAULT
