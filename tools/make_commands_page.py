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
| 3 | a document cannot be read, or is locked |
| 4 | an outside program is missing or failed |
| 70 | a fault of ours; a report without any of your evidence is written |
| 130 | stopped with Ctrl-C |
"""


def commands_page() -> str:
    """Give the page: each command in the order of the work, with those below it."""
    parts = [_HEAD]
    for name, command in _commands(jrbundle, "jrbundle"):
        context = click.Context(command, info_name=name, terminal_width=_WIDTH, max_content_width=_WIDTH)
        parts.append(f"\n## {name}\n\n```\n{command.get_help(context)}\n```\n")
    return "".join(parts)


def _commands(group: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    """Every command below a group and its own commands, each after the group it belongs to."""
    yield name, group
    if isinstance(group, click.Group):
        context = click.Context(group)
        for below in group.list_commands(context):
            command = group.get_command(context, below)
            assert command is not None
            yield from _commands(command, f"{name} {below}")


if __name__ == "__main__":
    PAGE.write_text(commands_page(), encoding="utf-8")
    print(PAGE.relative_to(ROOT), file=sys.stderr)
