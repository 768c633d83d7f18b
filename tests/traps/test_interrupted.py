"""Builds that are stopped, starved or doubled: the last good bundle is still there, whole, and nothing else is left."""

from __future__ import annotations

import json
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests import pdfs
from tests.cases import ACase

ROOT = Path(__file__).resolve().parents[2]


def begin(case: ACase, *arguments: str, limit: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    """Begin a build in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "bundler", "build", str(case.folder), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        preexec_fn=limit,
    )


def visible(folder: Path) -> dict[str, bytes]:
    """The files of a folder that a person sees."""
    return {file.name: file.read_bytes() for file in folder.iterdir() if not file.name.startswith(".")}


@pytest.fixture
def built(case: ACase) -> ACase:
    """A case whose bundle was built; then a further document was listed."""
    case.put("one.pdf", lambda file: pdfs.a_pdf(file, 2, "the first letter"))
    case.list("one.pdf")
    assert case.run("build").code in (0, 1)
    case.put("two.pdf", lambda file: pdfs.a_pdf(file, 400, "Words {page} of the second letter, of 3 March 2014"))
    case.list("one.pdf", "two.pdf")
    return case


@pytest.mark.parametrize("delay", [0.0, 0.15, 0.4, 0.8])
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_build_that_is_stopped_leaves_the_last_good_bundle(built: ACase, how: signal.Signals, delay: float) -> None:
    output = built.folder / "output"
    before = visible(output)
    process = begin(built)
    until = time.monotonic() + 20
    while not any((built.folder / ".bundler").rglob("*.pdf")) and time.monotonic() < until:
        time.sleep(0.01)
    time.sleep(delay)
    process.send_signal(how)
    _, said = process.communicate(timeout=60)

    after = visible(output)
    assert set(after) == set(before)
    pdf = next(output.glob("*.pdf"))
    assert len(PdfReader(pdf).pages) >= 4
    if process.returncode == 130:
        assert "stopped" in said
        assert "Traceback" not in said
        assert after == before
        assert not list(output.glob(".*"))
    assert built.run("build").code in (0, 1)
    assert built.record["bundle"]["pages"] == len(PdfReader(built.bundle).pages)


def test_a_full_disk_is_one_clear_error_and_the_last_good_bundle_stays(built: ACase) -> None:
    before = visible(built.folder / "output")

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    _, said = (process := begin(built, limit=limit)).communicate(timeout=120)
    assert process.returncode in (1, 3)
    assert said.count("error:") == 1
    assert "mend:" in said
    assert "Traceback" not in said
    assert visible(built.folder / "output") == before
    assert not list((built.folder / "output").glob(".*"))


def test_two_builds_at_once_both_end_well_and_leave_one_whole_bundle(built: ACase) -> None:
    both = [begin(built, "--json"), begin(built, "--json")]
    ended = [process.communicate(timeout=120) for process in both]
    assert [process.returncode in (0, 1) for process in both] == [True, True], ended
    records = [json.loads(out) for out, _ in ended]
    assert records[0] == records[1] == built.record
    assert not list((built.folder / "output").glob(".*"))
