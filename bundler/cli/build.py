"""jrbundle build: make the bundle and its record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bundler.case import Case
from bundler.cli import console
from bundler.errors import ExitCode
from bundler.progress import Silent

if TYPE_CHECKING:
    from bundler.pipeline.build import Built


@click.command("build")
@click.argument("folder", type=click.Path(path_type=Path), default=Path())
@click.option("--core", "what", flag_value="core", help="Make the core bundle instead, cut from the bundle as built.")
@click.option("--json", "as_json", is_flag=True, help="Print the record of the build as JSON.")
def command(folder: Path, what: str | None, as_json: bool) -> int:
    """Make the bundle that FOLDER/bundle.toml describes, into FOLDER/output.

    The finished PDF is read back and held against the court's rules. Ends with 0 when there is no error, with 1 when
    the bundle was made and the report has errors.
    """
    case, progress = Case.at(folder), Silent() if as_json else console.Bars()
    if what == "core":
        from bundler.pipeline.core import build_core

        return _tell(build_core(case, progress=progress).built, as_json)
    from bundler.pipeline.build import build

    return _tell(build(case, progress=progress), as_json)


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
