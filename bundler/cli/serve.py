"""jrbundle serve: the local page."""

from __future__ import annotations

from pathlib import Path

import click

from bundler.case import Case
from bundler.cli import console
from bundler.cli.places import PLACE
from bundler.errors import EngineError, ExitCode


@click.command("serve")
@click.argument("folder", type=PLACE, required=False)
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port; a free one, if left out.")
@click.option("--no-browser", is_flag=True, help="Only say the address, and open no browser.")
def command(folder: Path | None, port: int, no_browser: bool) -> int:
    """Open the page in the browser: all that the commands do, by mouse or keyboard.

    FOLDER is a case, or a folder of cases; without it, Documents/Bundles in your home folder, made on first use. The
    page can be reached from this computer alone, by the browser that is opened, and sends nothing anywhere.
    """
    try:
        from bundler.web.desk import Desk
        from bundler.web.server import home_shelf, serve
    except ModuleNotFoundError as fault:
        raise EngineError(
            "the parts for the page are not installed", where=fault.name or "", remedy='pip install "jrbundle[web]"'
        ) from fault
    shelf = Case.at(folder).folder if folder else home_shelf()
    serve(Desk(shelf), port=port, browser=not no_browser, say=console.result)
    return ExitCode.DONE
