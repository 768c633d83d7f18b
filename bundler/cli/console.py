"""What the command says: results on stdout, talk on stderr, progress bars on a terminal and plain lines elsewhere."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import click

from bundler.errors import BundlerError

Item = TypeVar("Item")


def printable(text: str) -> str:
    r"""Give text that cannot steer a terminal: control and direction marks are shown as ``\u202e``."""
    return "".join(
        char if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cf", "Cs") else f"\\u{ord(char):04x}"
        for char in text
    )


def typed_path(path: Path) -> str:
    """Give a path as it is typed into a terminal: one with a blank in it stands in quotation marks."""
    return f'"{path}"' if " " in str(path) else str(path)


def result(text: str) -> None:
    """Print a line of the result on stdout."""
    click.echo(printable(text))


def result_json(value: Any) -> None:
    """Print a value as JSON on stdout, for programs."""
    click.echo(json.dumps(value, ensure_ascii=True, indent=2))


def say(text: str) -> None:
    """Say a line on stderr."""
    click.echo(printable(text), err=True)


def say_error(error: BundlerError) -> None:
    """Say what is wrong and where, and how to mend it, on stderr."""
    click.secho(printable(f"error: {error}"), err=True, fg="red")
    if error.remedy:
        click.echo(printable(f"  mend: {error.remedy}"), err=True)


def colour_wanted() -> bool | None:
    """Tell click whether to colour: never under NO_COLOR, else it decides by the terminal."""
    return False if os.environ.get("NO_COLOR") else None


class Bars:
    """Progress as a bar on a terminal, as one plain line a stage elsewhere."""

    def over(self, title: str, items: Iterable[Item], total: int | None = None) -> Iterator[Item]:
        """Yield each item, showing how many are done and the time left."""
        if not sys.stderr.isatty():
            count = 0
            for item in items:
                yield item
                count += 1
            say(f"{title}: {count}")
            return
        yield from _with_bar(title, items, total)

    def at(self, document: str, stage: str) -> None:
        """Say nothing: the bars tell how far the whole has come."""

    def say(self, message: str) -> None:
        """Say one line."""
        say(message)


def _with_bar(title: str, items: Iterable[Item], total: int | None) -> Iterator[Item]:
    """Yield each item and show a bar: how many are done, how many a second, and the time left."""
    # rich takes a tenth of a second to import, and only a terminal shows bars.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class Pace(ProgressColumn):
        """How many are done in a second; of slow work, in a minute."""

        def render(self, task: Any) -> Text:
            pace = task.finished_speed or task.speed or 0.0
            return Text(f"{pace:.1f} a second" if pace >= 1 else f"{60 * pace:.0f} a minute" if pace else "")

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Pace(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(items, total=total, description=title)
