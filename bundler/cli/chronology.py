"""jrbundle chronology: update, show, conflicts, gaps, export, import, dates, and what a person makes of events."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from bundler.case import Case
from bundler.cli import console
from bundler.cli.chronology_curation import CURATION
from bundler.cli.chronology_drawn import DRAWN
from bundler.cli.chronology_options import (
    JSON,
    case_at,
    chosen_events,
    filtered,
    held,
    none_answers,
    of_case,
    progress_for,
)
from bundler.cli.places import CASE, FILE, NEW_FILE
from bundler.cli.table_changes import tell_changes
from bundler.errors import ExitCode


@click.group("chronology")
def command() -> None:
    """The case's chronology: what the documents tell, and what you make of it."""


for each in (*CURATION, *DRAWN):
    command.add_command(each)


@command.command("update")
@of_case
@JSON
def update(folder: Path, as_json: bool) -> int:
    """Read documents that are new or changed, and add what they tell as suggestions.

    Nothing that you confirmed, edited, added or rejected is touched.
    """
    from bundler.chronology.event_value import as_dict
    from bundler.cli.chronology_words import many
    from bundler.pipeline.chronology import not_listed, unplaced_in, update_chronology

    case = case_at(folder)
    fresh = update_chronology(case, progress=progress_for(as_json))
    if unread := not_listed(case):
        files = "one file" if unread == 1 else f"{unread} files"
        console.say(f"not read: {files} of which bundle.toml says nothing; jrbundle start takes in what is new")
    if unplaced := len(unplaced_in(case)):
        tell = "one telling has no day and is" if unplaced == 1 else f"{unplaced} tellings have no day and are"
        console.say(f"{tell} not in the chronology: jrbundle chronology conflicts lists what the documents say there")
    if as_json:
        console.result_json([as_dict(event) for event in fresh])
        return ExitCode.DONE
    accounts = sum(bool(event.account_of) for event in fresh)
    events, tellings = many(len(fresh) - accounts, "new event"), many(accounts, "new account")
    console.result(f"{events}, {tellings} of known events.")
    return ExitCode.DONE


@command.command("show")
@of_case
@filtered
@click.option("--ids", is_flag=True, help="Show each event's id, for confirm and reject.")
@JSON
def show(folder: Path, ids: bool, as_json: bool, **filters: Any) -> int:
    """Print the events in order of date, with who says so and where.

    ? stands before an event that nobody has confirmed, x before one that was left out.
    """
    from bundler.chronology.event_value import as_dict
    from bundler.cli.chronology_words import line_of

    case = case_at(folder)
    events = chosen_events(case, filters)
    if as_json:
        console.result_json([as_dict(event) for event in events])
    else:
        for event in events:
            console.result(line_of(event, ids=ids))
        if not events:
            console.say(none_answers(case, filters))
    return ExitCode.DONE


@command.command("conflicts")
@of_case
@JSON
def conflicts(folder: Path, as_json: bool) -> int:
    """List one event told with two dates, impossible orders, events that their page does not bear out.

    Also events whose words stand on another page now (repage puts them there), sources that name no document of the
    case, and what documents tell on a day that the calendar has not, or on none, which is in no chronology. Ends with 1
    where there are any.
    """
    from bundler.cli.chronology_words import examined_as_dict, examined_lines, told_outside
    from bundler.pipeline.chronology import examine_chronology, hidden_in

    case = case_at(folder)
    examined = examine_chronology(case, progress=progress_for(as_json))
    if kept := hidden_in(case):
        console.say(told_outside(kept, "the bundle"))
    if as_json:
        console.result_json(examined_as_dict(examined))
    else:
        for line in examined_lines(examined):
            console.result(line)
    return ExitCode.DONE if examined.is_clean else ExitCode.FAULT


@command.command("gaps")
@of_case
@click.option("--months", type=click.IntRange(min=0), default=12, show_default=True, help="Longer than so many months.")
@filtered
@JSON
def gaps(folder: Path, months: int, as_json: bool, **filters: Any) -> int:
    """List the stretches of time of which nothing is told."""
    from bundler.chronology.checks.conflicts import gaps as gaps_of

    found = gaps_of(chosen_events(case_at(folder), filters), months)
    if as_json:
        console.result_json([{"after": g.before.id, "before": g.after.id, "months": g.months} for g in found])
    else:
        for gap in found:
            ends = [f"{event.date.words()} ({event.id})" for event in (gap.before, gap.after)]
            console.result(f"{gap.months} months: {' to '.join(ends)}")
    return ExitCode.DONE


@command.command("export")
@CASE
@click.argument("file", type=NEW_FILE)
@filtered
@JSON
def export(folder: Path, file: Path, as_json: bool, **filters: Any) -> int:
    """Write the chronology as a table to FILE (.docx, .xlsx, .csv or .json), to be edited and imported again."""
    from bundler.chronology.exchange.table import table_of
    from bundler.chronology.exchange.table_back import merge_table
    from bundler.chronology.exchange.table_file import read_table, write_table
    from bundler.chronology.toml.chronology_file import read_chronology
    from bundler.cli.chronology_words import told_outside
    from bundler.cli.table_changes import hold_unread
    from bundler.documents.manifest_file import read_manifest
    from bundler.pipeline.chronology import fit_to_send

    case = case_at(folder)
    titles, heading = _titles(case)
    events = chosen_events(case, filters)
    sent = fit_to_send(events, read_manifest(case.manifest)) if case.manifest.is_file() else events
    if kept := len(events) - len(sent):
        console.say(told_outside(kept, "the table"))
    table = table_of(sent, titles)
    all_events = read_chronology(case.chronology).events
    hold_unread(file, case, lambda: merge_table(read_table(file), all_events, titles).changes)
    write_table(file, table, heading)
    if as_json:
        console.result_json({"file": str(file), "events": len(table.rows)})
    else:
        console.result(f"{len(table.rows)} events: {file}")
    return ExitCode.DONE


@command.command("import")
@CASE
@click.argument("file", type=FILE)
@click.option(
    "--deletions",
    type=click.Choice(["report", "reject"]),
    default="report",
    show_default=True,
    help="What to make of rows that were taken out of the table: tell of them, or reject their events.",
)
@JSON
def import_(folder: Path, file: Path, deletions: str, as_json: bool) -> int:
    """Take over what was changed in an exported table.

    What was changed in the table alone is taken; what was changed here as well is kept and told; rows with no id are
    added. Ends with 1 where a row could not be read.
    """
    from bundler.chronology.exchange.imported import take
    from bundler.chronology.exchange.table_file import read_table
    from bundler.pipeline.cited import pages_of
    from bundler.pipeline.standing import Standings

    table = read_table(file)
    with held(folder) as case:
        changes = take(
            case.chronology,
            table,
            reject_deleted=deletions == "reject",
            titles=_titles(case)[0],
            pages=pages_of(Standings(case).unnumbered()) if case.manifest.is_file() else {},
        )
    return tell_changes(changes, as_json=as_json)


def _titles(case: Case) -> tuple[dict[str, str], str]:
    """The titles of the case's documents by their ids, and what stands over its chronology."""
    from bundler.documents.manifest_file import read_manifest
    from bundler.pipeline.chronology import titles_of

    if not case.manifest.is_file():
        return {}, "Chronology"
    manifest = read_manifest(case.manifest)
    short = manifest.claim.short_title
    return titles_of(manifest), f"Chronology: {short}" if short else "Chronology"


@command.command("dates")
@click.argument("files", nargs=-1, required=True, type=FILE)
@click.option("--kind", default="", help="The kind of document, as bundle.toml names it, or press-article; else read.")
@click.option("--written", default="", help="The day the files were written, as 2014-03-12; else read from each.")
@JSON
def dates(files: tuple[Path, ...], kind: str, written: str, as_json: bool) -> int:
    """Print every date, time and duration in FILES, plain text or documents, with what it was read as."""
    from bundler.cli.chronology_dates import dates_of

    found = [item for file in files for item in dates_of(file, kind, written)]
    if as_json:
        console.result_json(found)
    else:
        for item in found:
            where = f"{item['file']}, page {item['page']}" + (
                f", para {item['paragraph']}" if item["paragraph"] else ""
            )
            value = item["value"] or item["duration"] or "?"
            console.result(f"{value:<24} {item['kind']:<9} {item['role']:<14} {item['words']!r}  ({where})")
    return ExitCode.DONE
