"""jrbundle timetable: the dates that the rules give, counted in clear days."""

from __future__ import annotations

import textwrap
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bundler.case import Case
from bundler.cli import console
from bundler.cli.places import NEW_FILE, PLACE
from bundler.errors import CaseError, ExitCode
from bundler.timetable.state import state

if TYPE_CHECKING:
    from bundler.timetable.timetable import Line, Timetable

_WIDTH = 110
_TIERS = {"S": "from a summary; confirm", "M": "from memory; confirm", "T": "not a rule of the court"}


@click.command("timetable")
@click.argument("folder", type=PLACE, default=Path())
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON; days left only with --today.")
@click.option("--ics", type=NEW_FILE, help="Also write the dates to this iCalendar file.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Count the days left from this day.")
def command(folder: Path, as_json: bool, ics: Path | None, today: datetime | None) -> int:
    """Say by when each step of the claim in FOLDER is due, how that was counted, and which rule says so.

    Write the days you know under [timetable] in bundle.toml, and each order of the court as [[direction]]. A step whose
    day cannot be counted says which date it needs. Nothing here is advice: an order in the case overrides every rule.
    """
    from bundler.pipeline.timetable import timetable

    found = timetable(Case.at(folder))
    given = today.date() if today else None
    if ics:
        _write(ics, found)
    if as_json:
        console.result_json(as_dict(found, given))
    else:
        for line in as_words(found, given or date.today()):
            console.result(line)
    return ExitCode.DONE


def _write(file: Path, found: Timetable) -> None:
    from bundler.timetable.icalendar import as_icalendar
    from bundler.whole_file import write_whole

    events = as_icalendar(found)
    if not events:
        raise CaseError(
            "no step has a day yet, so that there is nothing to write",
            where=str(file),
            remedy="write the dates you know under [timetable] in bundle.toml",
        )
    write_whole(file, events)
    console.say(f"written: {file}")


def as_words(found: Timetable, today: date) -> list[str]:
    """Give the timetable as lines for a person, with the days left from `today`."""
    title = found.claim.short_title or found.claim.number
    lines = [f"Timetable: {title}" if title else "Timetable", ""]
    for line in found.lines:
        lines += _block(line, today)
    lines += [text for warning in found.warnings for text in _wrapped(warning, first="! ", rest="  ")]
    review = f"The rules were read on {found.read.words()} and should be read again by {found.review.words()}"
    passed = ", which has passed: look whether they have changed" if found.review.latest < today else ""
    return [*lines, *_wrapped(f"{review}{passed}.", first="! " if passed else "  ", rest="  ")]


def _block(line: Line, today: date) -> list[str]:
    if line.safe:
        left = f"{line.safe:%a} {line.safe.day} {line.safe:%b} {line.safe.year}"
        head = f"{left:<16} {line.title}  [{state(line, today)}]"
    else:
        head = f"{'no date yet':<16} {line.title}"
    told = [line.counted if line.safe else f"Needs {line.needs}."]
    if line.proposed:
        told.append(f"? the day counted from is proposed, {line.proposed}")
    note = next((_TIERS[part] for part in line.tier.split(" / ") if part in _TIERS), "")
    told.append(f"{line.source} ({note})" if note else line.source)
    indent = " " * 17
    below = [text for item in (*told, *line.notes) for text in _wrapped(item, first=indent, rest=f"{indent}  ")]
    return [head, *below, ""]


def as_dict(found: Timetable, today: date | None) -> dict[str, Any]:
    """Give the timetable as a value ready for JSON; `days_left` and `state` only where `today` is given."""
    return {
        "claim": {"number": found.claim.number, "short_title": found.claim.short_title},
        "read": found.read.edtf(),
        "review": found.review.edtf(),
        "warnings": list(found.warnings),
        "lines": [_line_dict(line, today) for line in found.lines],
    }


def _line_dict(line: Line, today: date | None) -> dict[str, Any]:
    days = {
        key: day.isoformat() if day else None
        for key, day in (
            ("safe", line.safe),
            ("last", line.last),
            ("also_in_time", line.also),
            ("counted_from", line.starts),
            ("done", line.done),
        )
    }
    value: dict[str, Any] = {"act": line.act, "title": line.title, **days}
    for key in ("counted", "source", "tier", "needs", "proposed", "order"):
        value[key] = getattr(line, key)
    value["notes"] = list(line.notes)
    if today:
        value |= {"days_left": line.days_left(today), "state": state(line, today)}
    return value


def _wrapped(text: str, *, first: str, rest: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
