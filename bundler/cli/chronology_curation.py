"""jrbundle chronology confirm, reject, restore, add, edit, join, split, repage: what a person makes of the events."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bundler.cli import console
from bundler.cli.chronology_options import JSON, case_at, held, of_case, progress_for, typed
from bundler.cli.places import CASE
from bundler.errors import ExitCode

if TYPE_CHECKING:
    from bundler.case import Case
    from bundler.chronology.curation.act import Act
    from bundler.chronology.event import Account

_IDS = click.argument("ids", nargs=-1, required=True, metavar="ID…")
_ID = click.argument("id", metavar="ID")
_DATE = click.option("--date", help="The date, as you would write it: 12 March 2014, March 2014, about 2014.")
_TEXT = click.option("--text", help="What happened.")
_KIND = click.option("--kind", help="The kind of event: hearing, letter, incident…")
_DISPUTED = click.option("--disputed", help="What the other side says of it, or another document.")


@click.command("confirm")
@CASE
@JSON
@_IDS
def confirm(folder: Path, ids: tuple[str, ...], as_json: bool) -> int:
    """Say that events are right."""
    from bundler.chronology.curation.confirm import confirm as act

    with held(folder) as case:
        return _told(act(case.chronology, ids), as_json=as_json)


@click.command("reject")
@CASE
@JSON
@_IDS
def reject(folder: Path, ids: tuple[str, ...], as_json: bool) -> int:
    """Leave events out. They stay in chronology.toml and are never suggested again."""
    from bundler.chronology.curation.reject import reject as act

    with held(folder) as case:
        return _told(act(case.chronology, ids), as_json=as_json)


@click.command("restore")
@CASE
@JSON
@_IDS
def restore(folder: Path, ids: tuple[str, ...], as_json: bool) -> int:
    """Bring events back that were left out, as they were before."""
    from bundler.chronology.curation.restore import restore as act

    with held(folder) as case:
        return _told(act(case.chronology, ids), as_json=as_json)


@click.command("add")
@CASE
@JSON
@click.argument("date")
@click.argument("text")
@_KIND
@_DISPUTED
@click.option("--document", default="", help="The document that says so (its id in bundle.toml).")
@click.option("--page", type=click.IntRange(min=1), help="The page of that document; 1 if not given.")
@click.option("--paragraph", default="", help="The paragraph of that document.")
def add(
    folder: Path,
    date: str,
    text: str,
    kind: str | None,
    disputed: str | None,
    document: str,
    page: int | None,
    paragraph: str,
    as_json: bool,
) -> int:
    """Add an event of your own: the DATE as you would write it, and the TEXT of what happened."""
    from bundler.chronology.curation.add import add as act

    if not document and (page is not None or paragraph):
        raise click.UsageError("say which document the page is of: --document ID")
    source = _source(case_at(folder), document, page or 1, paragraph) if document else None
    day = typed(date, "DATE").edtf()
    with held(folder) as case:
        told = act(case.chronology, date=day, text=text, kind=kind or "other", disputed=disputed or "", source=source)
    return _told(told, as_json=as_json)


@click.command("edit")
@CASE
@JSON
@_ID
@_DATE
@_TEXT
@_KIND
@_DISPUTED
def edit(folder: Path, id: str, as_json: bool, **given: str | None) -> int:
    """Change the event's date, text, kind or other version; what is not given stays."""
    from bundler.chronology.curation.edit import edit as act

    values = _values(given)
    if not values:
        raise click.UsageError("say what is to change: --date, --text, --kind or --disputed")
    with held(folder) as case:
        return _told(act(case.chronology, id, values), as_json=as_json)


@click.command("join")
@CASE
@JSON
@_ID
@click.argument("others", nargs=-1, required=True, metavar="ID…")
@_DISPUTED
def join(folder: Path, id: str, others: tuple[str, ...], disputed: str | None, as_json: bool) -> int:
    """Make events one. The date and text of the first ID stand; every page that tells of any of them is kept."""
    from bundler.chronology.curation.join import join as act

    with held(folder) as case:
        return _told(act(case.chronology, id, others, disputed=disputed), as_json=as_json)


@click.command("split")
@CASE
@JSON
@_ID
@click.argument("number", type=click.IntRange(min=1))
@_DATE
@_TEXT
@_KIND
@_DISPUTED
def split(folder: Path, id: str, number: int, as_json: bool, **given: str | None) -> int:
    """Take one account out of an event, by its NUMBER as "show" lists them, to be an event of its own."""
    from bundler.chronology.curation.split import split as act

    values = _values(given)
    with held(folder) as case:
        return _told(act(case.chronology, id, number, values), as_json=as_json)


@click.command("repage")
@of_case
@JSON
def repage(folder: Path, as_json: bool) -> int:
    """Put events on the pages on which their words stand now, as after a corrected document moved its pages.

    Where the words stand on no page any more, or on several, nothing is changed: "conflicts" lists those.
    """
    from bundler.pipeline.chronology import repage_chronology

    found = repage_chronology(case_at(folder), progress=progress_for(as_json))
    if as_json:
        places = [(each.event.id, each.account.citation, each.page) for each in found]
        console.result_json(
            [{"id": id, "document": at.document_id, "was": at.page, "page": page} for id, at, page in places]
        )
    else:
        for each in found:
            at = each.account.citation
            console.result(f"{each.event.id}: {at.document_id}, page {at.page} → {each.page}")
        console.result("1 page put right." if len(found) == 1 else f"{len(found)} pages put right.")
    return ExitCode.DONE


CURATION: tuple[click.Command, ...] = (confirm, reject, restore, add, edit, join, split, repage)


def _told(act: Act, *, as_json: bool) -> int:
    if as_json:
        console.result_json({"what": act.what, "ids": list(act.ids)})
    else:
        console.result(f"{act.what} ({', '.join(act.ids)})")
    return ExitCode.DONE


def _values(given: Mapping[str, str | None]) -> dict[str, str]:
    """The values that were given, the date read as people write it."""
    read: Mapping[str, Callable[[str], str]] = {"date": lambda text: typed(text, "--date").edtf()}
    return {key: read.get(key, str)(value) for key, value in given.items() if value is not None}


def _source(case: Case, document: str, page: int, paragraph: str) -> Account:
    """Where the event stands. Raises CaseError where no document has that id, or it has no such page."""
    from bundler.pipeline.cited import cited
    from bundler.pipeline.standing import Standings

    return cited(Standings(case).unnumbered(), document, page, paragraph)
