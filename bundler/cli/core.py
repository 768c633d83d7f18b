"""jrbundle core: what the core bundle takes, and pages of the built bundle put into it."""

from __future__ import annotations

from pathlib import Path

import click

from bundler.case import Case
from bundler.cli import console
from bundler.cli.places import CASE
from bundler.errors import ExitCode
from bundler.progress import Silent


@click.command("core")
@click.argument("pages")
@CASE
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def command(pages: str, folder: Path, as_json: bool) -> int:
    """Put PAGES of the bundle as it was built into the core bundle: "12-30, 45".

    They are the page numbers that are stamped in the bundle and that counsel cites. In bundle.toml stands then, at
    each of their documents, which of its own pages are core; those do not move when the bundle is built anew. What is
    core already stays so.
    """
    from bundler.case_lock import lock_of
    from bundler.documents.manifest_edit import edit_manifest
    from bundler.pipeline.core_pages import core_pages
    from bundler.pipeline.main_bundle import main_bundle
    from bundler.plan.extract import in_words
    from bundler.store import Store

    case = Case.at(folder)
    main = main_bundle(case, Store(case.store), Silent() if as_json else console.Bars())
    with lock_of(case):
        found = core_pages(pages, main.manifest, main.pagination, "PAGES")
        edit_manifest(case.manifest, found.edits)
    if as_json:
        documents = [{"id": each.id, "title": each.title, "pages": each.pages} for each in found.documents]
        console.result_json({"documents": documents, "no_document": list(found.no_document)})
        return ExitCode.DONE
    for each in found.documents:
        console.result(f"{each.title}: {each.words}")
    if found.no_document:
        prefix = main.manifest.number_prefix
        console.say(f"no document stands on {in_words(found.no_document, prefix)}: the core bundle has its own")
    return ExitCode.DONE
