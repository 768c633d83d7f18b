"""jrbundle doctor: which engines are here, and what is missing without them."""

from __future__ import annotations

import click

from bundler.cli import console
from bundler.errors import ExitCode


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def command(as_json: bool) -> int:
    """Say which engines are on this machine, and what cannot be done without those that are not.

    Ends with 0 where every document the program knows can be taken in, with 4 where an engine is missing that has
    no stand-in.
    """
    from bundler.engines import engines

    found = engines()
    if as_json:
        console.result_json([engine.as_dict() for engine in found])
    else:
        width = max(len(engine.name) for engine in found)
        for engine in found:
            state = engine.version or "missing"
            console.result(f"{engine.name:<{width}}  {state:<14} {engine.use}")
            if not engine.version:
                console.result(f"{'':<{width}}  without it: {engine.without}")
                console.result(f"{'':<{width}}  to install it: {engine.install}")
    return ExitCode.DONE if all(engine.version or engine.optional for engine in found) else ExitCode.ENGINE
