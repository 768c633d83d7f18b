"""jrbundle check: hold any bundle, ours or not, against the court's rules."""

from __future__ import annotations

from pathlib import Path

import click

from bundler.cli import console
from bundler.errors import ExitCode


@click.command("check")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
def command(file: Path, as_json: bool) -> int:
    """Hold FILE, any PDF bundle, against the court's rules.

    Each finding names the rule, where the rule stands, the pages and how to mend it.
    Ends with 0 when there is no error, 1 when there are errors.
    """
    from bundler.compliance.report import as_dict, as_words
    from bundler.pipeline import check_file

    report = check_file(file)
    if as_json:
        console.result_json(as_dict(report))
    else:
        console.result(as_words(report))
    return ExitCode.DONE if report.is_compliant else ExitCode.FAULT
