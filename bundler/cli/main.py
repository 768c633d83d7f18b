"""The jrbundle command: its subcommands, and the one place where errors become words and exit codes."""

from __future__ import annotations

import difflib
import importlib
import sys

import click

import bundler
from bundler.cli import console
from bundler.errors import BundlerError, ExitCode
from bundler.fault_report import fault_of_disk, report_fault

# One file a command; a command's file is imported only when it is run or its help is shown.
COMMANDS = {
    "start": "bundler.cli.start",
    "add": "bundler.cli.add",
    "build": "bundler.cli.build",
    "core": "bundler.cli.core",
    "turn": "bundler.cli.turn",
    "check": "bundler.cli.check",
    "blueprint": "bundler.cli.blueprint",
    "search": "bundler.cli.search",
    "timetable": "bundler.cli.timetable",
    "index": "bundler.cli.index",
    "chronology": "bundler.cli.chronology",
    "describe": "bundler.cli.describe",
    "serve": "bundler.cli.serve",
    "doctor": "bundler.cli.doctor",
}


class Commands(click.Group):
    """The subcommands, found by name in the table above."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names in the order of the work."""
        return list(COMMANDS)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Give the command that is asked for; where there is none, say which was meant."""
        asked = args[0] if args else ""
        near = difflib.get_close_matches(asked, COMMANDS, n=1)
        if asked and asked not in COMMANDS and near and not asked.startswith("-"):
            ctx.fail(f"There is no command {asked!r}. Did you mean {near[0]!r}?")
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Give the command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(COMMANDS[cmd_name]).command
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(bundler.__version__, prog_name="jrbundle")
def jrbundle() -> None:
    """Make a court-ready PDF bundle from a folder of documents.

    Start with:  jrbundle start FOLDER   then:  jrbundle build FOLDER
    """


def main() -> None:
    """Run the command and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may lack a letter of somebody's name; that must not stop a build.
        getattr(stream, "reconfigure", lambda **_: None)(errors="replace")
    sys.exit(int(run(sys.argv[1:])))


def run(arguments: list[str]) -> int:
    """Run the command with these arguments and give its exit code; errors are told on stderr."""
    try:
        outcome = jrbundle.main(arguments, prog_name="jrbundle", standalone_mode=False, color=console.colour_wanted())
        return outcome if isinstance(outcome, int) else ExitCode.DONE
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE
    except (click.Abort, KeyboardInterrupt):
        console.say("stopped; nothing was half written")
        return ExitCode.STOPPED
    except BundlerError as error:
        console.say_error(error)
        return error.exit_code
    except (BrokenPipeError, SystemExit):
        # Whoever read our output has stopped reading, which click ends the program for; say nothing more to them.
        sys.stdout = None
        return ExitCode.DONE
    except OSError as error:
        fault = fault_of_disk(error)
        if fault is None:
            return _our_fault(error)
        console.say_error(fault)
        return fault.exit_code
    except Exception as error:
        return _our_fault(error)


def _our_fault(error: Exception) -> int:
    """Say that the fault is ours, and where the report of it lies."""
    report = report_fault(error)
    click.secho("error: this is a fault of jrbundle, not of your documents; nothing was changed", err=True, fg="red")
    if report.file:
        console.say(f"  mend: send {report.file} to those who look after jrbundle (it holds nothing of your documents)")
    else:
        console.say(report.text)
    return ExitCode.OURS
