"""Places given on the command line. Whether one may be read is told where it is read, with the way to mend it."""

from __future__ import annotations

from pathlib import Path

import click

PLACE = click.Path(path_type=Path, readable=False)
"""A file or a folder, be it there or not."""

FILE = click.Path(path_type=Path, readable=False, dir_okay=False)
"""A file, be it there or not; a folder is a wrong use of the command."""
