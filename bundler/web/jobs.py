"""Jobs: the long work on a case, one job at a time; every window that looks at the case sees the same one."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from bundler.case import Case
from bundler.errors import CaseError
from bundler.web.job import Job, State
from bundler.web.work import WORKS


class Jobs:
    """The jobs of a case. `ended` is called after each, before anybody is told of its end."""

    def __init__(self, case: Case, ended: Callable[[], None]) -> None:
        self._case = case
        self._ended = ended
        self._lock = threading.Lock()
        self._last: Job | None = None
        self._now: Job | None = None
        self._done: dict[str, Job] = {}
        self._leaving: dict[Job, Path] = {}
        self._again: Mapping[str, Any] | None = None
        self._closed = False

    @property
    def last(self) -> Job | None:
        """The job at work, or the one that ended last; None where there was none since the start."""
        return self._last

    @property
    def now(self) -> Job | None:
        """The job at work, or None."""
        return self._now

    def done(self, kind: str) -> Job | None:
        """The job of a kind that came to its end last since the start; None where there was none."""
        return self._done.get(kind)

    def start(self, kind: str, options: Mapping[str, Any] | None = None, *, of_its_own: Path | None = None) -> Job:
        """Start a job. Reading that is asked for while the documents are being read is done once more after that.

        `of_its_own` is a folder that is deleted when the job has ended, in whatever way.
        Raises CaseError, with that folder left as it is, where another job is at work.
        """
        with self._lock:
            running = self._now
            if running is None:
                self._now = self._last = Job(self._case, kind, options or {}, self._after)
                if of_its_own:
                    self._leaving[self._now] = of_its_own
                return self._now
            if kind == running.kind == "read":
                self._again = options or {}
                return running
        raise CaseError(
            f"the program is {WORKS[running.kind].name} just now",
            remedy="wait until that is done, or stop it, then try again",
        )

    def stop(self) -> None:
        """Stop the job at work, if there is one."""
        with self._lock:
            self._again = None
            running = self._now
        if running is not None:
            running.stop()

    def close(self) -> None:
        """Stop for good."""
        self._closed = True
        self.stop()

    def _after(self, job: Job, state: State) -> None:
        self._ended()
        with self._lock:
            folder = self._leaving.pop(job, None)
            if folder is not None:
                shutil.rmtree(folder, ignore_errors=True)
            if state is State.DONE:
                self._done[job.kind] = job
            self._now = None
            again, self._again = self._again, None
            if again is not None and not self._closed:
                self._now = self._last = Job(self._case, "read", again, self._after)
