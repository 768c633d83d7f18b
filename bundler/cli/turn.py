"""jrbundle turn: pages that lie on their side or upside down, turned the right way up."""

from __future__ import annotations

from pathlib import Path

import click

from bundler.case import Case
from bundler.cli import console
from bundler.cli.places import CASE
from bundler.errors import ExitCode
from bundler.progress import Silent


@click.command("turn")
@click.argument("pages")
@CASE
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def command(pages: str, folder: Path, as_json: bool) -> int:
    """Turn PAGES of the bundle as it was built: "45, 47-49: 90; 51: 180".

    They are the page numbers that are stamped in the bundle, and behind each colon how far they are turned clockwise:
    90, 180 or 270 degrees. In bundle.toml stands then, at each of their documents, which of its own pages are turned.
    The files in documents stay as they are; build the bundle again to see the pages.
    """
    from bundler.case_lock import lock_of
    from bundler.documents.manifest_edit import edit_manifest
    from bundler.pipeline.main_bundle import main_bundle
    from bundler.pipeline.turned_pages import turned_pages
    from bundler.store import Store

    case = Case.at(folder)
    main = main_bundle(case, Store(case.store), Silent() if as_json else console.Bars())
    with lock_of(case):
        found = turned_pages(pages, main.manifest, main.pagination, "PAGES")
        edit_manifest(case.manifest, found.edits)
    if as_json:
        console.result_json(
            {"documents": [{"id": each.id, "title": each.title, "turn": each.turn} for each in found.documents]}
        )
        return ExitCode.DONE
    for each in found.documents:
        console.result(f"{each.title}: " + (f'turn = "{each.turn}"' if each.turn else "no page is turned any more"))
    console.say("build the bundle again: jrbundle build")
    return ExitCode.DONE
