"""jrbundle describe: what any file says of itself, with no case folder needed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from bundler.cli import console
from bundler.cli.places import PLACE
from bundler.documents.document import Description, Found
from bundler.errors import ExitCode
from bundler.sources.source import Refusal, Source

_MEMBERS = 24


@click.command("describe")
@click.argument("files", type=PLACE, nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def command(files: tuple[Path, ...], as_json: bool) -> int:
    """Say what each of FILES is: its kind, title and date, and what documents of its kind carry.

    Every value comes with the page and the words that it was read from, and how sure it is. Attachments of e-mails
    and files inside archives follow the file they are in. The files are only read; nothing of them is kept.
    """
    from bundler.pipeline.described import described

    printed: list[dict[str, Any]] = []
    fit = True
    for item in described(files, progress=console.Bars()):
        found = item if isinstance(item, Refusal) else (item.source, item.description)
        if isinstance(found, Refusal):
            fit = False
            printed.append({"file": found.label, "refused": found.reason, "mend": found.mend})
        else:
            printed.append(_value(*found))
        if not as_json:
            _print(found)
    if as_json:
        console.result_json(printed)
    return ExitCode.DONE if fit else ExitCode.SOURCE


def _value(source: Source, description: Description) -> dict[str, Any]:
    from bundler.documents.describe import as_dict

    return {"file": source.path, "inside": list(source.inside), "media_type": source.media_type, **as_dict(description)}


def _print(found: tuple[Source, Description] | Refusal) -> None:
    if isinstance(found, Refusal):
        console.result(f"{found.label}\n  cannot be read: {found.reason}\n  mend: {found.mend}\n")
        return
    source, description = found
    console.result(source.label)
    named = [("kind", description.kind), ("title", description.title), *_dated(description), *description.details]
    for name, value in named:
        console.result(f"  {name:<{_MEMBERS}} {_one_line(value.value)}{_from(value)}")
    if description.paragraphs:
        first, last = description.paragraphs[0], description.paragraphs[-1]
        console.result(f"  {'paragraphs':<{_MEMBERS}} {first.number} to {last.number}")
    console.result("")


def _dated(description: Description) -> list[tuple[str, Found]]:
    return [("date", description.date)] if description.date else []


def _from(found: Found) -> str:
    place = (
        f"page {found.page}"
        if found.page
        else {"name": "file’s name", "properties": "properties"}.get(found.origin, "guess")
    )
    return f"  [{place}, {found.confidence:.0%}]"


def _one_line(text: str) -> str:
    return " ".join(text.split())
