"""The jrbundle command: its subcommands, and the one place where errors become words and exit codes."""

from __future__ import annotations

import difflib
import errno
import hashlib
import importlib
import platform
import sys
import tempfile
import traceback
from pathlib import Path

import click

import bundler
from bundler.cli import console
from bundler.errors import BundlerError, ExitCode

# One file a command; a command's file is imported only when it is run or its help is shown.
COMMANDS = {
    "start": "bundler.cli.start",
    "add": "bundler.cli.add",
    "build": "bundler.cli.build",
    "check": "bundler.cli.check",
    "blueprint": "bundler.cli.blueprint",
    "timetable": "bundler.cli.timetable",
    "chronology": "bundler.cli.chronology",
    "describe": "bundler.cli.describe",
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
    except BrokenPipeError:
        # Whoever read our output has stopped reading; say nothing more to them.
        sys.stdout = None
        return ExitCode.DONE
    except OSError as error:
        fault = _of_the_disk(error)
        if fault is None:
            return _our_fault(error)
        console.say_error(fault)
        return fault.exit_code
    except Exception as error:
        return _our_fault(error)


def _of_the_disk(error: OSError) -> BundlerError | None:
    """Give an error of the system as one that a person can mend; None where it is none of the disk's."""
    where = str(error.filename or "")
    if error.errno in (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return BundlerError("the disk is full", where=where, remedy="make room on it, then run this again")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return BundlerError(
            "this may not be read or written", where=where, remedy="ask for the right to, or copy the case"
        )
    return None


def _our_fault(error: Exception) -> int:
    """Write a report that holds the places in our code and no words of any document, and say where it is."""
    lines = [
        f"jrbundle {bundler.__version__}, Python {platform.python_version()}, {platform.system()}",
        f"{type(error).__module__}.{type(error).__qualname__}",
    ]
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}")
    report = "\n".join(lines) + "\n"
    file = Path(tempfile.gettempdir()) / f"jrbundle-fault-{hashlib.sha256(report.encode()).hexdigest()[:8]}.txt"
    click.secho("error: this is a fault of jrbundle, not of your documents; nothing was changed", err=True, fg="red")
    try:
        file.write_text(report, encoding="utf-8")
        console.say(f"  mend: send {file} to those who look after jrbundle (it holds nothing of your documents)")
    except OSError:
        console.say(report)
    return ExitCode.OURS
