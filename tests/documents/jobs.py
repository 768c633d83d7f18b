"""Jobs for a confined child: good ones and bad ones. They stand in a module, for a child to import."""

from __future__ import annotations

import errno
import mmap
import os
import subprocess
import sys
import time
from pathlib import Path

from bundler.errors import SourceError

KEPT: list[mmap.mmap] = []


def echo(value: object) -> object:
    return value


def who() -> int:
    return os.getpid()


def crash() -> None:
    os.abort()


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def eat(megabytes: int) -> int:
    return len(bytearray(megabytes << 20))


def keep(megabytes: int) -> int:
    """Take addresses and keep them when the job is done, as a library does with its tables; gives who did."""
    KEPT.append(mmap.mmap(-1, megabytes << 20))
    return os.getpid()


def fault() -> None:
    raise SourceError("it is locked", where="", remedy="Unlock it.")


def broke() -> None:
    raise ValueError("the witness's own words")


def noisy() -> str:
    print("words that must not reach the pipe")
    os.write(1, b"nor these")
    return "quiet"


def write(file: Path, megabytes: int) -> None:
    file.write_bytes(bytes(megabytes << 20))


def unpicklable() -> object:
    return lambda: None


def tell_and_sleep(told: Path) -> None:
    fresh = told.with_suffix(".new")
    fresh.write_text(str(os.getpid()))
    fresh.replace(told)
    time.sleep(60)


def start_another(told: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    told.write_text(str(process.pid))
    time.sleep(60)


def fill() -> None:
    """Meet a full disk."""
    raise OSError(errno.ENOSPC, "No space left on device")


def crash_at(places: object) -> None:
    """Die while writing to some places."""
    os.abort()
