"""Make docs/reference/commands.md from what the commands say of themselves."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from bundler.cli.main import jrbundle

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "reference" / "commands.md"
_WIDTH = 96
_HEAD = """\
# Commands

What each command says with `--help`. Made from the commands themselves by `tools/make_commands_page.py`.

Results go to stdout, talk and errors to stderr. `--json` prints a result for a program. `NO_COLOR` is honoured.

| it ends with | meaning |
|---|---|
| 0 | done, no error found |
| 1 | done, but the report has errors; or a fault that you can mend |
| 2 | the command was typed wrongly |
| 3 | a document that was asked for cannot be read, or is locked (`start` lists it and goes on with the others) |
| 4 | an outside program is missing or failed |
| 70 | a fault of ours; a report without any of your evidence is written |
| 130 | stopped with Ctrl-C |
"""


def commands_page() -> str:
    """Give the page: each command in the order of the work, with those below it."""
    root = jrbundle.make_context(
        "jrbundle", [], resilient_parsing=True, terminal_width=_WIDTH, max_content_width=_WIDTH
    )
    parts = [f"\n## {context.command_path}\n\n```\n{context.get_help()}\n```\n" for context in _contexts(root)]
    return _HEAD + "".join(parts)


def _contexts(context: click.Context) -> Iterator[click.Context]:
    """A command as it is called, and every one below it, each after the group it belongs to."""
    yield context
    group = context.command
    if isinstance(group, click.Group):
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            assert command is not None
            yield from _contexts(click.Context(command, parent=context, info_name=name, **command.context_settings))


if __name__ == "__main__":
    PAGE.write_text(commands_page(), encoding="utf-8")
    print(PAGE.relative_to(ROOT), file=sys.stderr)
