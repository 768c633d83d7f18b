"""The side of a job that works: a process of its own, which tells how far it has come, line by line, as JSON.

It takes its orders from standard input, and ends when that is closed: by the page that stops it, or with the page.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Sized
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from bundler import confine
from bundler.case import Case
from bundler.errors import BundlerError, ExitCode
from bundler.fault_report import fault_of_disk, report_fault
from bundler.web.work import WORKS

Item = TypeVar("Item")

_PAUSE = 0.1


class Told:
    """Progress as lines of JSON: at most ten of a stage in a second, and each that says something new of a document."""

    def __init__(self, lines: BinaryIO) -> None:
        self._lines = lines
        self._lock = threading.Lock()

    def over(self, title: str, items: Iterable[Item], total: int | None = None) -> Iterator[Item]:
        """Yield each item, telling how many are done."""
        whole = total if total is not None else len(items) if isinstance(items, Sized) else 0
        self.tell(stage=title, done=0, total=whole)
        last = time.monotonic()
        for done, item in enumerate(items, start=1):
            yield item
            if time.monotonic() - last > _PAUSE or done == whole:
                self.tell(stage=title, done=done, total=whole)
                last = time.monotonic()

    def at(self, document: str, stage: str) -> None:
        """Tell that a document has come to a stage."""
        self.tell(document=document, at=stage)

    def say(self, message: str) -> None:
        """Tell one line."""
        self.tell(said=message)

    def tell(self, **values: Any) -> None:
        """Write one line."""
        line = json.dumps(values).encode() + b"\n"
        with self._lock:
            self._lines.write(line)
            self._lines.flush()


def work() -> None:
    """Take an order from standard input, do it, and end the process."""
    lines = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    orders = os.fdopen(os.dup(0), "rb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    order = json.loads(orders.readline())
    threading.Thread(target=_end_with_the_page, args=(orders,), daemon=True).start()
    told = Told(lines)
    with contextlib.suppress(OSError):
        told.tell(**_outcome(order, told))
    confine.close()
    sys.exit(0)


def _outcome(order: dict[str, Any], told: Told) -> dict[str, Any]:
    try:
        result = WORKS[order["kind"]].do(Case.at(Path(order["folder"])), order["options"], told)
        return {"done_with": result}
    except BundlerError as fault:
        return {"fault": [fault.problem, fault.where, fault.remedy]}
    except MemoryError:
        return {"fault": ["there is not enough memory for this", "", "Close other programs, then try again."]}
    except Exception as error:
        of_disk = fault_of_disk(error) if isinstance(error, OSError) else None
        if of_disk:
            return {"fault": [of_disk.problem, of_disk.where, of_disk.remedy]}
        report = report_fault(error)
        mend = f"Send {report.file} to those who look after jrbundle (it holds nothing of your documents)."
        return {"fault": ["this is a fault of jrbundle, not of your documents; nothing was changed", "", mend]}


def _end_with_the_page(orders: BinaryIO) -> None:
    """Wait until nobody can give orders any more, then end at once, with every process that works for us."""
    with contextlib.suppress(OSError):
        orders.read()
    confine.close()
    os._exit(ExitCode.STOPPED)
