"""Confine: whatever a file makes a program do, only that file fails."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from bundler.confine import close, confine_many, confined
from bundler.errors import BundlerError, ExitCode, SourceError
from tests.documents import jobs

ROOT = Path(__file__).resolve().parents[1]


def has_ended(number: int) -> bool:
    """Tell whether a process ends within some seconds."""
    for _ in range(100):
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return True
        state = Path(f"/proc/{number}/stat")
        if state.exists() and ") Z " in state.read_text():
            return True
        time.sleep(0.05)
    return False


def test_a_job_is_done_in_another_process_that_serves_again() -> None:
    first = confined(jobs.who)
    assert first != os.getpid()
    assert confined(jobs.who) == first


def test_a_crash_fails_the_file_by_name_and_the_next_job_is_done() -> None:
    with pytest.raises(SourceError, match="crashed") as fault:
        confined(jobs.crash, where="bad.pdf")
    assert str(fault.value).startswith("bad.pdf: ")
    assert fault.value.remedy
    assert fault.value.exit_code == ExitCode.SOURCE
    assert confined(jobs.echo, 3) == 3


def test_a_job_that_takes_too_long_is_stopped() -> None:
    began = time.monotonic()
    with pytest.raises(SourceError, match="not done after"):
        confined(jobs.sleep, 60, where="slow.pdf", seconds=0.5)
    assert time.monotonic() - began < 10
    assert confined(jobs.echo, "next") == "next"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a process holds")
def test_what_a_large_job_left_in_its_child_takes_no_memory_from_a_small_one() -> None:
    large = confined(jobs.keep, 900, megabytes=4096)
    assert confined(jobs.eat, 300, where="good.pdf", megabytes=1000) == 300 << 20
    close()
    assert confined(jobs.who) != large


@pytest.mark.skipif(sys.platform == "win32", reason="signals of a system like Unix")
def test_a_child_that_was_stopped_while_it_waited_takes_no_job_with_it() -> None:
    waiting = confined(jobs.who)
    os.kill(waiting, signal.SIGKILL)
    time.sleep(0.2)
    assert confined(jobs.who, where="good.pdf") != waiting


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no limit of memory")
def test_a_job_that_takes_too_much_memory_is_stopped() -> None:
    with pytest.raises(SourceError, match="more than 256 megabytes"):
        confined(jobs.eat, 2000, where="large.pdf", megabytes=256)
    assert confined(jobs.eat, 300, megabytes=2000) == 300 << 20


@pytest.mark.skipif(sys.platform == "win32", reason="Windows stops no grandchild")
def test_what_a_stopped_job_had_started_is_stopped_too(tmp_path: Path) -> None:
    told = tmp_path / "process"
    with pytest.raises(SourceError):
        confined(jobs.start_another, told, seconds=2)
    assert has_ended(int(told.read_text()))


def test_an_error_of_ours_arrives_as_it_was_raised_with_the_name_of_the_file() -> None:
    with pytest.raises(SourceError) as fault:
        confined(jobs.fault, where="locked.pdf")
    assert (fault.value.problem, fault.value.where, fault.value.remedy) == ("it is locked", "locked.pdf", "Unlock it.")


def test_any_other_error_is_told_without_its_words() -> None:
    with pytest.raises(SourceError, match="ValueError") as fault:
        confined(jobs.broke, where="odd.pdf")
    assert "witness" not in str(fault.value) + fault.value.remedy


def test_a_result_that_cannot_travel_is_an_error_and_the_child_lives() -> None:
    with pytest.raises(SourceError):
        confined(jobs.unpicklable)
    assert confined(jobs.echo, 1) == 1


def test_what_a_job_prints_does_not_get_among_the_answers() -> None:
    assert confined(jobs.noisy) == "quiet"


def test_many_jobs_give_their_results_in_order_and_a_failure_stays_alone() -> None:
    given = list(confine_many(jobs.echo, [(f"{number}", (number,)) for number in range(20)], processes=2))
    assert given == list(range(20))
    mixed = list(confine_many(jobs.sleep, [("a", (0,)), ("b", ("x",)), ("c", (0,))], processes=2))
    assert mixed[0] is None
    assert mixed[2] is None
    assert isinstance(mixed[1], SourceError)
    assert mixed[1].where == "b"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no interrupt to one process alone")
def test_an_interrupt_ends_the_work_and_the_children(tmp_path: Path) -> None:
    program = """
import signal, sys
from pathlib import Path
from types import SimpleNamespace
from bundler.confine import confine_many
from tests.documents import jobs
signal.signal(signal.SIGINT, signal.default_int_handler)
told = [Path(sys.argv[1]) / name for name in "abcd"]
list(confine_many(jobs.tell_and_sleep, [(str(file), (file,)) for file in told], processes=2))
"""
    process = subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], cwd=ROOT, stderr=subprocess.PIPE)
    for _ in range(200):
        if len(list(tmp_path.iterdir())) == 2:
            break
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=10)
    assert b"KeyboardInterrupt" in said
    told = list(tmp_path.iterdir())
    assert len(told) == 2
    for file in told:
        assert has_ended(int(file.read_text()))


def test_after_closing_a_new_child_is_started() -> None:
    before = confined(jobs.who)
    close()
    assert confined(jobs.who) != before


def test_a_full_disk_is_no_fault_of_the_file_and_says_what_to_do() -> None:
    with pytest.raises(BundlerError, match="disk is full") as fault:
        confined(jobs.fill, where="good.pdf")
    assert fault.value.exit_code == ExitCode.FAULT
    assert "room" in fault.value.remedy


def test_a_crash_beside_a_full_disk_is_laid_to_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Qpdf ends its process where the disk is full, so that all that is left to see is the disk itself."""
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=0))
    with pytest.raises(BundlerError, match="disk is full") as fault:
        confined(jobs.crash_at, ("nested", (tmp_path / "out.pdf",)), where="good.pdf")
    assert str(tmp_path) in str(fault.value)
