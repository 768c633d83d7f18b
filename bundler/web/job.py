"""A job: one piece of long work, in a child process, so that a crash or a flood of memory there does not hurt the page.

A job that is stopped leaves the case as it was: what it writes is written whole or not at all.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from bundler.case import Case
from bundler.confine import surroundings
from bundler.web.work import WORKS

_START = "from bundler.web.job_child import work; work()"
_GRACE = 5.0
_DOUBLE_CLICK = 1.0
_NUMBERS = itertools.count(1)


class State(Enum):
    """How a job stands."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A job as it stood when it was looked at: `version` grows with each change, `number` tells it from others.

    `stage` is what it is at, `done` of `total` things of it (0 where the total is not known), `seconds_left` of it as
    far as can be told; `documents` are the stages of documents that changed since the version asked about, by label.
    """

    kind: str
    number: int
    name: str
    state: State
    version: int
    stage: str
    done: int
    total: int
    seconds_left: float | None
    documents: Mapping[str, str]
    result: Mapping[str, Any] = field(default_factory=dict)
    fault: tuple[str, str, str] | None = None


class Job:
    """One piece of long work. `ended` is called when it has ended, in whatever way, before anybody can see that."""

    def __init__(self, case: Case, kind: str, options: Mapping[str, Any], ended: Callable[[Job, State], None]) -> None:
        self.kind = kind
        self.number = next(_NUMBERS)
        self.state = State.RUNNING
        self._ended = ended
        self._changed = threading.Condition()
        self._version = 0
        self._stage, self._done, self._total, self._since = "", 0, 0, time.monotonic()
        self._documents: dict[str, tuple[int, str]] = {}
        self._result: dict[str, Any] = {}
        self._fault: tuple[str, str, str] | None = None
        self._stopped = False
        self._over = threading.Event()
        self._process = _child()
        self._begun = time.monotonic()
        assert self._process.stdin is not None
        order = {"kind": kind, "folder": str(case.folder), "options": dict(options)}
        with contextlib.suppress(OSError):
            self._process.stdin.write(json.dumps(order).encode() + b"\n")
            self._process.stdin.flush()
        threading.Thread(target=self._listen, daemon=True).start()

    def seen(self, version: int = 0) -> Seen:
        """Give the job as it stands, with the documents that changed since `version`."""
        with self._changed:
            return Seen(
                kind=self.kind,
                number=self.number,
                name=WORKS[self.kind].name,
                state=self.state,
                version=self._version,
                stage=self._stage,
                done=self._done,
                total=self._total,
                seconds_left=self._seconds_left(),
                documents={label: stage for label, (when, stage) in self._documents.items() if when > version},
                result=dict(self._result),
                fault=self._fault,
            )

    @property
    def has_just_begun(self) -> bool:
        """Whether it began so lately that a wish to stop it may be the second click of the one that started it."""
        return time.monotonic() - self._begun < _DOUBLE_CLICK

    def wait(self, version: int, seconds: float) -> bool:
        """Wait until something is later than `version`, at most so long; tell whether something is."""
        with self._changed:
            return self._changed.wait_for(lambda: self._version > version, seconds)

    def stop(self) -> None:
        """End the work where it stands, with every process that works for it, and wait until that is so."""
        self._stopped = True
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.close()
        try:
            self._process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._over.wait(_GRACE)

    def _seconds_left(self) -> float | None:
        if self.state is not State.RUNNING or not self._done or self._done >= self._total:
            return None
        return (time.monotonic() - self._since) / self._done * (self._total - self._done)

    def _listen(self) -> None:
        """Take in what the child tells, until it ends."""
        assert self._process.stdout is not None
        outcome = State.FAILED
        with self._process.stdout as lines:
            for line in lines:
                try:
                    told = json.loads(line)
                except ValueError:
                    continue
                outcome = State.DONE if "done_with" in told else outcome
                self._take(told)
        self._process.wait()
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.close()
        self._end(outcome)

    def _take(self, told: Mapping[str, Any]) -> None:
        with self._changed:
            self._version += 1
            if "stage" in told:
                if told["stage"] != self._stage or told["done"] == 0:
                    self._since = time.monotonic()
                self._stage, self._done, self._total = told["stage"], told["done"], told["total"]
            elif "document" in told:
                self._documents[told["document"]] = (self._version, told["at"])
            elif "done_with" in told:
                self._result = told["done_with"]
            elif "fault" in told:
                problem, where, mend = told["fault"]
                self._fault = (problem, where, mend)
            self._changed.notify_all()

    def _end(self, outcome: State) -> None:
        with self._changed:
            state = State.STOPPED if self._stopped and outcome is not State.DONE else outcome
            if state is State.FAILED and self._fault is None:
                last = next((label for label, (_, at) in reversed(self._documents.items()) if at == "found"), "")
                self._fault = (
                    "the work broke off in the middle; nothing of it was half written",
                    last,
                    "Try it again. If it breaks off again, put the documents in a few at a time.",
                )
        try:
            self._ended(self, state)
        finally:
            with self._changed:
                self.state = state
                self._version += 1
                self._changed.notify_all()
            self._over.set()


def _child() -> subprocess.Popen[bytes]:
    apart: dict[str, Any] = {"start_new_session": True} if os.name == "posix" else {}
    if sys.platform == "win32":
        apart["creationflags"] = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    return subprocess.Popen(
        [sys.executable, "-P", "-c", _START],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=surroundings(),
        **apart,
    )
