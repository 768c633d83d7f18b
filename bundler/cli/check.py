"""jrbundle check: hold any bundle, ours or not, against the court's rules; or a case's bundle before it is filed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bundler.cli import console
from bundler.cli.places import NEW_FILE, PLACE
from bundler.errors import ExitCode

if TYPE_CHECKING:
    from bundler.compliance.finding import Report
    from bundler.compliance.gate import GateLine


@click.command("check")
@click.argument("place", metavar="[FILE|FOLDER]", type=PLACE, default=Path())
@click.option(
    "--for",
    "purpose",
    type=click.Choice(["filing"]),
    help="Hold the bundle of a case folder, or one beside its record, against all that filing asks.",
)
@click.option(
    "--court",
    default="",
    help="The court whose limits count (see jrbundle blueprint list), or a .toml profile of your own. Without it, a "
    "case folder’s is that of its blueprint, a file’s the Administrative Court.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.option(
    "--pdf",
    "page",
    type=NEW_FILE,
    help="Write the report as a page that a supervising solicitor can sign.",
)
def command(place: Path, purpose: str | None, court: str, as_json: bool, page: Path | None) -> int:
    """Hold FILE, any PDF bundle, against the court's rules.

    Each finding names the rule, where the rule stands, the pages and how to mend it.
    With --for filing, give a case FOLDER: what the claim still lacks (PD 54A 4.4) counts as an error too.
    Ends with 0 when there is no error, 1 when there are errors.
    """
    from datetime import UTC, datetime

    from bundler.compliance.gate import gate_of
    from bundler.compliance.report import as_dict, as_words, gate_words
    from bundler.filing import check_file, check_for_filing

    if purpose is None and place.is_dir():
        raise click.UsageError("give the PDF to check; or a case folder with --for filing")
    if purpose is None and page is not None:
        raise click.UsageError("--pdf belongs to --for filing")
    held = check_file if purpose is None else check_for_filing
    report = held(place, court=court, on=datetime.now(tz=UTC).date())
    gate = () if purpose is None else gate_of(report)
    if page is not None:
        _write_page(page, report, gate)
    if as_json:
        console.result_json(as_dict(report, gate))
    else:
        console.result(as_words(report))
        if gate:
            console.result("")
            console.result(gate_words(gate))
    return ExitCode.DONE if report.is_compliant else ExitCode.FAULT


def _write_page(page: Path, report: Report, gate: tuple[GateLine, ...]) -> None:
    from bundler.compliance.report_page import report_page
    from bundler.whole_file import write_whole

    write_whole(page, report_page(report, gate))
    console.say(f"to sign: {page}")
