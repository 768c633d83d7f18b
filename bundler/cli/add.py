"""jrbundle add: take further documents into a case."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from pathlib import Path

import click

from bundler.case import Case
from bundler.cli import console
from bundler.cli.places import CASE, PLACE
from bundler.cli.start import as_dict, hold_read, news, print_copies, print_index
from bundler.documents.manifest import Manifest
from bundler.errors import CaseError, ExitCode
from bundler.no_file import expect_file
from bundler.progress import Silent
from bundler.sources.source import Refusal
from bundler.whole_file import whole


@click.command("add")
@click.argument("files", type=PLACE, nargs=-1, required=True)
@CASE
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON.")
def command(files: tuple[Path, ...], folder: Path, as_json: bool) -> int:
    """Copy FILES into the case's documents and propose a place for each in bundle.toml.

    Nothing that is there is replaced: a file of the same name with other content is refused.
    """
    from bundler.documents.manifest_file import read_manifest
    from bundler.pipeline.start import start

    case = Case.at(folder)
    read_manifest(case.manifest)  # refuses before anything is copied
    for file in files:
        _copy(file, case.documents / file.name)
    started = start(case, progress=Silent() if as_json else console.Bars())
    if as_json:
        console.result_json(as_dict(started.manifest, started.added, len(started.suggested)))
    else:
        print_index(started.manifest, {entry.id for entry in started.added})
        print_copies(started)
    hold_read(_refused(started.manifest, {(case.documents / file.name).relative_to(case.folder) for file in files}))
    if not as_json:
        console.result("\n" + news(len(started.added), len(started.suggested)))
    return ExitCode.DONE


def _refused(manifest: Manifest, files: Collection[Path]) -> tuple[Refusal, ...]:
    """Those of the files, told by their paths from the case folder, of which nothing could be taken in."""
    taken = {entry.file for entry in manifest.entries} | {item.file for item in manifest.left_out}
    return tuple(item for item in manifest.refused if Path(item.path) in files and item.path not in taken)


def _copy(file: Path, into: Path) -> None:
    expect_file(file)
    if into.exists():
        if into.read_bytes() == file.read_bytes():
            return
        raise CaseError(
            "another file of this name is in the case already",
            where=into.name,
            remedy="give one of the two another name: an earlier document is never replaced",
        )
    with whole(into) as fresh:
        shutil.copyfile(file, fresh)
