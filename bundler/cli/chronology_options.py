"""What the chronology's commands take alike: JSON, filters, and dates as people type them."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bundler.case import Case
from bundler.cli import console
from bundler.cli.places import CASE, PLACE
from bundler.errors import CaseError
from bundler.progress import Progress, Silent

if TYPE_CHECKING:
    from bundler.chronology.event import Event
    from bundler.partial_date import PartialDate

JSON = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")


_FILTERS = (
    click.option(
        "--kind",
        multiple=True,
        help="Only events of this kind (arrest, hearing, letter…). May be given more than once.",
    ),
    click.option("--person", multiple=True, help="Only events that name this person, or that this person tells of."),
    click.option("--document", multiple=True, help="Only events that this document tells of (its id in bundle.toml)."),
    click.option("--from", "first", default="", help="Only events on or after this date."),
    click.option("--to", "last", default="", help="Only events on or before this date."),
    click.option(
        "--status",
        multiple=True,
        help="Only events of this status (confirmed, suggested…). May be given more than once.",
    ),
)


def of_case(function: Callable[..., int]) -> Callable[..., int]:
    """Take the case folder as the other commands do, behind the command, or by --case."""

    @functools.wraps(function)
    def with_folder(given: Path | None, folder: Path, **rest: Any) -> int:
        return function(folder=given or folder, **rest)

    place = click.argument("given", metavar="[FOLDER]", type=PLACE, required=False)
    return place(CASE(with_folder))


def filtered(function: Callable[..., int]) -> Callable[..., int]:
    """Take the filters by which events are chosen; `chosen_events` reads them."""
    for option in reversed(_FILTERS):
        function = option(function)
    return function


def case_at(folder: Path) -> Case:
    """Give the case in a folder. Raises CaseError where the folder holds none, so that none begins there by mistake."""
    case = Case.at(folder)
    if not case.manifest.is_file() and not case.chronology.is_file():
        raise CaseError(
            "there is neither bundle.toml nor chronology.toml in this folder",
            where=str(folder),
            remedy="give the folder of the case, with --case; or run jrbundle start with it first",
        )
    return case


def progress_for(as_json: bool) -> Progress:
    """How far it has come, told on a terminal; nothing where a program reads the result."""
    return Silent() if as_json else console.Bars()


@contextlib.contextmanager
def held(folder: Path) -> Iterator[Case]:
    """Give the case in a folder, as `case_at` does, with no other program writing to it until the block ends."""
    from bundler.case_lock import lock_of

    case = case_at(folder)
    with lock_of(case):
        yield case


def typed(text: str, option: str) -> PartialDate:
    """Read a date that was typed. Raises CaseError, naming the option, where it is none."""
    from bundler.partial_date import DateFault
    from bundler.prose.typed_date import problem_alone, typed_date

    try:
        return typed_date(text)
    except DateFault as fault:
        remedy = "write a date such as 12 March 2014, March 2014 or 2014"
        raise CaseError(problem_alone(fault), where=option, remedy=remedy) from fault


def chosen_events(case: Case, filters: dict[str, Any]) -> tuple[Event, ...]:
    """Give the case's events that answer to the filters. Raises CaseError where a date given is none."""
    from bundler.chronology.choice import Choice, chosen
    from bundler.chronology.event import Status
    from bundler.chronology.toml.chronology_file import read_chronology

    statuses = [status.value for status in Status]
    for status in filters["status"]:
        if status not in statuses:
            raise click.BadParameter(f"{status!r} is not one of {', '.join(statuses)}.", param_hint="--status")
    days = {}
    for name in ("first", "last"):
        text = filters[name]
        days[name] = typed(text, "--from" if name == "first" else "--to") if text else None
    first, last = days["first"], days["last"]
    if first and last and first.earliest > last.latest:
        told = f"{first.words()} is later than {last.words()}, which --to gives: no event is from the one to the other."
        raise click.BadParameter(told, param_hint="--from")
    choice = Choice(
        kinds=filters["kind"],
        people=filters["person"],
        documents=filters["document"],
        statuses=filters["status"],
        first=first.earliest if first else None,
        last=last.latest if last else None,
    )
    return chosen(read_chronology(case.chronology), choice)


def none_answers(case: Case, filters: dict[str, Any]) -> str:
    """Say that no event answers to the filters, with the kinds and documents that there are where one was asked for."""
    from bundler.chronology.toml.chronology_file import read_chronology

    if not any(filters.values()):
        return "there are no events"
    events = read_chronology(case.chronology).shown()
    kinds = sorted({event.kind for event in events})
    documents = sorted({account.citation.document_id for event in events for account in event.accounts})
    asked = (("kinds", filters["kind"], kinds), ("documents", filters["document"], documents))
    told = [
        f"; the {name} here are {', '.join(known)}"
        for name, wanted, known in asked
        if wanted and not {*wanted} & {*known}
    ]
    return f"no event answers to this{''.join(told)}"
