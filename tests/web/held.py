"""Work and answers that are held until a test lets them go, so that no test depends on how quick a machine is."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

NEEDS_PROC = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked at through /proc")


def children_of(process: int) -> list[int]:
    """The processes that a process started, each before those that it started itself."""
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                told = (entry / "stat").read_text().rpartition(")")[2].split()
                parents.setdefault(int(told[1]), []).append(int(entry.name))
    found, waiting = [], [process]
    while waiting:
        own = parents.get(waiting.pop(0), [])
        found += own
        waiting += own
    return found


def alive(process: int) -> bool:
    """Whether a process is there and has not ended."""
    try:
        return (Path("/proc") / str(process) / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@contextlib.contextmanager
def held(process: int) -> Iterator[list[int]]:
    """Hold the work that a process has set going until the block ends, however quick the machine is."""
    workers = children_of(process)
    stopped = [worker for worker in workers if _signalled(worker, signal.SIGSTOP)]
    assert stopped, "the work is at its end already"
    try:
        yield stopped
    finally:
        for worker in stopped:
            _signalled(worker, signal.SIGCONT)


def _signalled(process: int, number: signal.Signals) -> bool:
    try:
        os.kill(process, number)
    except ProcessLookupError:
        return False
    return True


@dataclass(kw_only=True)
class HeldBack:
    """Requests of a page that wait here, the oldest first."""

    page: Page
    routes: list[Route] = field(default_factory=list)

    def until(self, count: int) -> None:
        """Wait until so many requests have come."""
        wait_until(self.page, lambda: len(self.routes) >= count)

    def let_go(self, *places: int) -> None:
        """Let the requests of these places go, in this order, each when the one before is answered."""
        for place in places:
            with self.page.expect_response(self.routes[place].request.url):
                self.routes[place].continue_()


@contextlib.contextmanager
def held_back(page: Page, address: str) -> Iterator[HeldBack]:
    """Hold every request of the page for an address of this form until it is let go."""
    held = HeldBack(page=page)
    page.route(address, lambda route: held.routes.append(route))  # Playwright takes no bound method of a list
    try:
        _until_requests_are_held(page)
        yield held
    finally:
        page.unroute(address)


def _until_requests_are_held(page: Page) -> None:
    """Wait until requests go by the routes: a page that stands open learns of its first route a moment late."""
    met: list[Route] = []

    def meet(route: Route) -> None:
        met.append(route)
        route.fulfill(status=204)

    def ask() -> bool:
        page.evaluate("fetch('/is-this-held').catch(() => {})")
        return bool(met)

    page.route("**/is-this-held", meet)
    try:
        wait_until(page, ask)
    finally:
        page.unroute("**/is-this-held")


def wait_until(page: Page, true: object, seconds: float = 60.0) -> None:
    """Wait until something is so, while the page goes on."""
    assert callable(true)
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came to be so"
        page.wait_for_timeout(20)


def catch(true: object, seconds: float = 60.0) -> None:
    """Wait for what may last only a moment, looking a thousand times a second while the page goes on by itself."""
    assert callable(true)
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came to be so, or was over too soon to be seen"
        time.sleep(0.001)
