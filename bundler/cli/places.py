"""Places given on the command line. Whether one may be read is told where it is read, with the way to mend it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from bundler.errors import CaseError

PLACE = click.Path(path_type=Path, readable=False)
"""A file or a folder, be it there or not."""

FILE = click.Path(path_type=Path, readable=False, dir_okay=False)
"""A file, be it there or not; a folder is a wrong use of the command."""


class _NewFile(click.Path):
    """A file to be written, in a folder that is there: a folder mistyped is told, and none is made in silence."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        file = super().convert(value, param, ctx)
        if isinstance(file, Path) and not file.parent.is_dir():
            raise CaseError("there is no such folder", where=str(file.parent), remedy="make it, or look at the path")
        return file


NEW_FILE = _NewFile(path_type=Path, readable=False, dir_okay=False)
"""A file to be written into a folder that is there."""

CASE = click.option(
    "--case",
    "folder",
    type=PLACE,
    default=Path(),
    help="The case folder; this folder if not given.",
)
"""The case that a command works on, where it is not the command's argument."""
