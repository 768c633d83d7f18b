"""jrbundle chronology timeline, calculate: what is drawn from the events, and what is worked out from one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from bundler.cli import console
from bundler.cli.chronology_options import JSON, case_at, chosen_events, filtered, of_case
from bundler.cli.places import CASE, NEW_FILE
from bundler.cli.table_changes import hold_outside
from bundler.errors import ExitCode


@click.command("timeline")
@of_case
@filtered
@click.option("--svg", type=NEW_FILE, help="Write the picture as SVG to this file.")
@click.option("--pdf", type=NEW_FILE, help="Write it as a PDF of one page.")
@click.option(
    "--lanes",
    type=click.Choice(["kind", "teller"]),
    default="kind",
    show_default=True,
    help="What stands in one lane: events of one kind, or those that one person tells of.",
)
def timeline(folder: Path, svg: Path | None, pdf: Path | None, lanes: str, **filters: Any) -> int:
    """Draw the events as a picture of one page, with the pages that they have in the bundle as it stands.

    Events that stand too near to one another for a label each are joined under one that says how many they are.
    """
    from bundler.pipeline.timeline import timeline_pdf, timeline_picture
    from bundler.timeline.svg import svg_file
    from bundler.whole_file import write_whole

    if svg is None and pdf is None:
        raise click.UsageError("say where to write the picture: --svg FILE, --pdf FILE, or both")
    case = case_at(folder)
    for file in filter(None, (svg, pdf)):
        hold_outside(file, case)
    picture = timeline_picture(case, chosen_events(case, filters), lanes)
    if svg:
        write_whole(svg, svg_file(picture))
    if pdf:
        write_whole(pdf, timeline_pdf(case, picture))
    console.result(f"{picture.said} Written: {', '.join(str(file) for file in (svg, pdf) if file)}")
    return ExitCode.DONE


@click.command("calculate")
@CASE
@click.argument("id", metavar="ID")
@click.option("--length", default="", help="How long the sentence is (10 years); else as the event's words state it.")
@click.option(
    "--part",
    "parts",
    multiple=True,
    type=click.Choice(["half", "two-thirds", "end"]),
    help="Which date: half, two-thirds or end; all three if not given.",
)
@click.option("--remand", type=click.IntRange(min=0), default=0, help="So many days taken off, as the court ordered.")
@JSON
def calculate(folder: Path, id: str, length: str, parts: tuple[str, ...], remand: int, as_json: bool) -> int:
    """Calculate dates from the length of the sentence that event ID tells of, and add them as suggestions.

    Arithmetic only: no rule of release is applied. Confirm each with the sentence calculation.
    """
    from bundler.chronology.calculated.calculation import Part
    from bundler.chronology.calculated.stated_length import typed_length
    from bundler.chronology.event_value import as_dict
    from bundler.cli.chronology_words import line_of
    from bundler.pipeline.chronology import calculate_dates

    names = {"half": Part.HALF, "two-thirds": Part.TWO_THIRDS, "end": Part.WHOLE}
    wanted = [names[part] for part in parts or names]
    term = typed_length(length) if length else None
    fresh = calculate_dates(case_at(folder), id, wanted, length=term, remand=remand)
    if as_json:
        console.result_json([as_dict(event) for event in fresh])
        return ExitCode.DONE
    for event in fresh:
        console.result(line_of(event, ids=True))
    if not fresh:
        console.result("Nothing was added: these dates were calculated before. Rejected ones come back with restore.")
    return ExitCode.DONE


DRAWN = (timeline, calculate)
