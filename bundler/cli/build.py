"""jrbundle build: make the bundle and its record."""

from __future__ import annotations

from pathlib import Path

import click

from bundler.case import Case
from bundler.cli import console
from bundler.errors import ExitCode
from bundler.progress import Silent


@click.command("build")
@click.argument("folder", type=click.Path(path_type=Path), default=Path())
@click.option("--json", "as_json", is_flag=True, help="Print the record of the build as JSON.")
def command(folder: Path, as_json: bool) -> int:
    """Make the bundle that FOLDER/bundle.toml describes, into FOLDER/output.

    The finished PDF is read back and held against the court's rules. Ends with 0 when there is no error, with 1 when
    the bundle was made and the report has errors.
    """
    import json

    from bundler.compliance.report import as_words
    from bundler.pipeline.build import build

    built = build(Case.at(folder), progress=Silent() if as_json else console.Bars())
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
