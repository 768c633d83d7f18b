"""The child's side of confine: take a job from a pipe, keep its limits, answer; until the pipe is closed."""

from __future__ import annotations

import contextlib
import os
import pickle
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any, BinaryIO

from bundler.errors import BundlerError
from bundler.full_disk import FULL, MAKE_ROOM, is_full

_MEGABYTE = 1 << 20


class Outcome(Enum):
    """How a job ended."""

    DONE = "done"
    FAULT = "fault"
    BROKE = "broke"
    MEMORY = "memory"
    LATE = "late"
    CRASHED = "crashed"

    @property
    def keeps_child(self) -> bool:
        """Whether the child is fit for another job."""
        return self in (Outcome.DONE, Outcome.FAULT, Outcome.BROKE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A function, what it is given, and what it may take."""

    function: Callable[..., Any]
    args: tuple[Any, ...]
    seconds: float
    megabytes: int
    output_megabytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """How a job ended: with its result, or with what is to be told of its error.

    `held` are the megabytes of addresses that the child still holds, on which a limit of memory counts; 0 where the
    system does not tell.
    """

    outcome: Outcome
    result: Any = None
    held: int = 0


def serve() -> None:
    """Answer jobs from standard input until it ends. What the job prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    jobs = os.fdopen(os.dup(0), "rb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    with contextlib.suppress(EOFError, BrokenPipeError, KeyboardInterrupt):
        while True:
            _answer(_work(jobs), answers)


def _work(jobs: BinaryIO) -> Answer:
    """Take the next job and work it out. Raises EOFError where there is none."""
    try:
        job = pickle.load(jobs)
    except EOFError:
        raise
    except Exception as fault:
        return Answer(outcome=Outcome.BROKE, result=type(fault).__name__)
    _limit("RLIMIT_AS", job.megabytes)
    _limit("RLIMIT_FSIZE", job.output_megabytes)
    try:
        return Answer(outcome=Outcome.DONE, result=job.function(*job.args))
    except BundlerError as fault:
        return Answer(outcome=Outcome.FAULT, result=(type(fault), fault.problem, fault.where, fault.remedy))
    except MemoryError:
        return Answer(outcome=Outcome.MEMORY)
    except OSError as fault:
        if is_full(fault):  # no fault of the file that was worked on
            return Answer(outcome=Outcome.FAULT, result=(BundlerError, FULL, "", MAKE_ROOM))
        return Answer(outcome=Outcome.BROKE, result=type(fault).__name__)
    except Exception as fault:  # whatever a hostile file brings about: its name only, its message may hold its words
        return Answer(outcome=Outcome.BROKE, result=type(fault).__name__)


def _answer(answer: Answer, answers: BinaryIO) -> None:
    answer = replace(answer, held=_held())
    try:
        pickled = pickle.dumps(answer, protocol=pickle.HIGHEST_PROTOCOL)
    except Exception as fault:
        pickled = pickle.dumps(Answer(outcome=Outcome.BROKE, result=type(fault).__name__))
    answers.write(pickled)
    answers.flush()


def _held() -> int:
    """The addresses that this process holds, in megabytes; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        return pages * os.sysconf("SC_PAGE_SIZE") // _MEGABYTE
    except (OSError, ValueError, IndexError, AttributeError):
        return 0


def _limit(name: str, megabytes: int) -> None:
    """Set a limit for the job, where the system has it; one that somebody set lower stays."""
    if sys.platform == "win32":
        return
    import resource

    which = getattr(resource, name, None)
    if which is None:
        return
    _, most = resource.getrlimit(which)
    wanted = megabytes * _MEGABYTE
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(which, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most))
