"""Confine: work on a supplied file is done in a child process, with limits; what goes wrong there stays there.

A child is started as a fresh interpreter, so that a crash, a flood of memory or a loop cannot touch the caller; it
serves one job after another, and is replaced when it was stopped. Jobs and results travel as pickles through its pipes:
functions must be importable by name, and results must be values.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, cast

from bundler.confined_child import Answer, Job, Outcome
from bundler.errors import BundlerError, SourceError
from bundler.full_disk import FULL, MAKE_ROOM, full_among

Item = TypeVar("Item")
Result = TypeVar("Result")

SECONDS = 180.0
"""The time a job may take where nothing else is said."""

MEGABYTES = 3072
"""The memory a job may take where nothing else is said; the limit holds where the system knows one (not on Windows)."""

# A job finds at least half of its memory free: a reader of scans leaves its child with more than a small job may take.
_LEFT_OVER = 0.5
_REMEDY = "Open it, print it to a new PDF and use that; if it still fails, leave it out and tell us."
_START = "from bundler.confined_child import serve; serve()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a job may take: seconds on the clock, megabytes of memory, and megabytes of any file that it writes."""

    seconds: float = SECONDS
    megabytes: int = MEGABYTES
    output_megabytes: int = 4096


def confined(
    function: Callable[..., Result],
    *args: Any,
    where: str = "",
    seconds: float = SECONDS,
    megabytes: int = MEGABYTES,
) -> Result:
    """Give `function(*args)`, worked out in a child process. `where` names the file it is about.

    Raises what the function raises of our own errors; SourceError where it crashed, took too long or too much, or
    stopped with any other error.
    """
    return cast(Result, _POOL.run(function, args, where, Limits(seconds=seconds, megabytes=megabytes)))


def confine_many(
    function: Callable[..., Result],
    jobs: Iterable[tuple[str, tuple[Any, ...]]],
    *,
    processes: int | None = None,
    seconds: float = SECONDS,
    megabytes: int = MEGABYTES,
) -> Iterator[Result | BundlerError]:
    """Yield for each job, in order, its result or the error it ended with. A job is the file's name and arguments.

    `processes` child processes work at once; without it, one for each processor.
    """
    limits = Limits(seconds=seconds, megabytes=megabytes)

    def run(job: tuple[str, tuple[Any, ...]]) -> Result | BundlerError:
        try:
            return cast(Result, _POOL.run(function, job[1], job[0], limits))
        except BundlerError as fault:
            return fault

    yield from side_by_side(run, jobs, processes=processes)


def side_by_side(
    work: Callable[[Item], Result], items: Iterable[Item], *, processes: int | None = None
) -> Iterator[Result]:
    """Yield `work(item)` for each item, in order, some at once; `work` hands what is slow to `confined`.

    When the caller stops, or is stopped, the child processes are stopped too.
    """
    with ThreadPoolExecutor(max_workers=processes or os.cpu_count() or 1) as threads:
        try:
            yield from threads.map(work, items)
        except BaseException:
            threads.shutdown(wait=False, cancel_futures=True)
            close()
            raise


def close() -> None:
    """Stop every child process; those at work are stopped in the middle of it."""
    _POOL.close()


class _Child:
    """One child process, at work on at most one job. `held` are the megabytes of addresses that its jobs left it."""

    def __init__(self) -> None:
        self.held = 0
        apart: dict[str, Any] = {"start_new_session": True} if os.name == "posix" else {}
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _START],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=surroundings(),
            **apart,
        )

    def ask(self, job: Job) -> Answer:
        """Give the child's answer. A child that is stopped, by itself or by the clock, gives its end as an answer."""
        late = threading.Event()
        clock = threading.Timer(job.seconds, self._stop_late, (late,))
        clock.daemon = True
        clock.start()
        try:
            assert self._process.stdin is not None
            assert self._process.stdout is not None
            pickle.dump(job, self._process.stdin, protocol=pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()
            answer = pickle.load(self._process.stdout)
            assert isinstance(answer, Answer)
            self.held = answer.held
            return answer
        except (EOFError, OSError, pickle.UnpicklingError):
            self.stop()
            return Answer(outcome=Outcome.LATE if late.is_set() else Outcome.CRASHED)
        except BaseException:
            self.stop()
            raise
        finally:
            clock.cancel()

    def lives(self) -> bool:
        """Whether nobody has stopped it."""
        return self._process.poll() is None

    def stop(self) -> None:
        """Stop the child, and whatever it started."""
        if self._process.returncode is None:
            self._kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _stop_late(self, late: threading.Event) -> None:
        late.set()
        self._kill()

    def _kill(self) -> None:
        with contextlib.suppress(OSError):
            if os.name == "posix":
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()


def surroundings() -> dict[str, str]:
    """Give a child's environment: it finds the modules that we find, and puts sets in the same order each time."""
    found = os.pathsep.join(path or str(Path.cwd()) for path in sys.path)
    return {**os.environ, "PYTHONPATH": found, "PYTHONHASHSEED": "0"}


class _Pool:
    """The child processes: those that wait for a job, and those at work."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._idle: list[_Child] = []
        self._busy: set[_Child] = set()

    def run(self, function: Callable[..., Any], args: tuple[Any, ...], where: str, limits: Limits) -> Any:
        """Have a child work out a job, and give its result or raise its error."""
        with self._lock:
            child = self._fit(limits.megabytes) or _Child()
            self._busy.add(child)
        answer = None
        try:
            answer = child.ask(
                Job(
                    function=function,
                    args=args,
                    seconds=limits.seconds,
                    megabytes=limits.megabytes,
                    output_megabytes=limits.output_megabytes,
                )
            )
        finally:
            with self._lock:
                ours = child in self._busy
                self._busy.discard(child)
                if answer is not None and answer.outcome.keeps_child and ours:
                    self._idle.append(child)
                else:
                    child.stop()
        full = full_among(args) if answer.outcome is Outcome.CRASHED else None
        if full is not None:
            # qpdf ends its process where a disk is full: that is no fault of the file.
            raise BundlerError(FULL, where=str(full), remedy=MAKE_ROOM)
        return _result_of(answer, where, limits)

    def _fit(self, megabytes: int) -> _Child | None:
        """Take the last child that waits and is fit for a job that may take so many megabytes."""
        for child in [child for child in self._idle if not child.lives()]:
            self._idle.remove(child)
            child.stop()
        for place in reversed(range(len(self._idle))):
            if self._idle[place].held <= megabytes * _LEFT_OVER:
                return self._idle.pop(place)
        return None

    def close(self) -> None:
        """Stop all children."""
        with self._lock:
            children = [*self._idle, *self._busy]
            self._idle.clear()
            self._busy.clear()
        for child in children:
            child.stop()


def _result_of(answer: Answer, where: str, limits: Limits) -> Any:
    """Give a child's result, or raise what it tells."""
    if answer.outcome is Outcome.DONE:
        return answer.result
    if answer.outcome is Outcome.FAULT:
        kind, problem, place, remedy = answer.result
        raise kind(problem, where=where or place, remedy=remedy)
    problems = {
        Outcome.LATE: f"it was not done after {limits.seconds:.0f} seconds",
        Outcome.CRASHED: "the program that read it crashed",
        Outcome.MEMORY: f"it needs more than {limits.megabytes} megabytes of memory",
        Outcome.BROKE: f"it could not be read ({answer.result})",
    }
    raise SourceError(problems[answer.outcome], where=where, remedy=_REMEDY)


_POOL = _Pool()
atexit.register(close)
