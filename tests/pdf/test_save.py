"""Saving: whole or not at all, and small."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pikepdf import Pdf
from pypdf import PdfReader

from bundler.errors import BundlerError
from bundler.pdf.save import save

KILLED_HALF_WAY = """
import sys, time
from pathlib import Path
from pikepdf import Pdf
from bundler.pdf import save

class Slow:
    def __init__(self, pdf): self.pdf = pdf
    def __getattr__(self, name): return getattr(self.pdf, name)
    def save(self, part, **how):
        part.write(b"half a bundle")
        print("writing", flush=True)
        time.sleep(60)

pdf = Pdf.new()
page = pdf.add_blank_page().obj
save.save(Slow(pdf), Path(sys.argv[1]), title="x", first_page=page, version="1.4")
"""

FULL = """
import hashlib, resource, signal, sys
from pathlib import Path
from pikepdf import Pdf
from bundler.errors import BundlerError
from bundler.pdf.save import save

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, 5_000))
pdf = Pdf.new()
page = pdf.add_blank_page().obj
page.Contents = pdf.make_stream(b"".join(hashlib.sha256(b"%d" % number).digest() for number in range(9_000)))
try:
    save(pdf, Path(sys.argv[1]), title="x", first_page=page, version="1.4")
except BundlerError as fault:
    print(fault)
"""


def saved(into: Path, title: str = "Title", version: str = "1.4") -> Path:
    with Pdf.new() as pdf:
        page = pdf.add_blank_page().obj
        save(pdf, into, title=title, first_page=page, version=version)
    return into


def test_a_title_of_any_script_is_kept_as_it_was_written(tmp_path: Path) -> None:
    title = 'R (Łukasz Ŵyn) v Example – Draft <b>not sent</b> & "x" 王小明'
    metadata = PdfReader(saved(tmp_path / "bundle.pdf", title)).metadata
    assert metadata is not None
    assert metadata.title == title


@pytest.mark.parametrize(("given", "written"), [("1.4", "%PDF-1.7"), ("2.0", "%PDF-2.0")])
def test_the_version_is_that_of_the_newest_part(tmp_path: Path, given: str, written: str) -> None:
    assert saved(tmp_path / "bundle.pdf", version=given).read_bytes()[:8] == written.encode()


def test_small_objects_are_packed(tmp_path: Path) -> None:
    content = saved(tmp_path / "bundle.pdf").read_bytes()
    assert b"/ObjStm" in content
    assert b"/Catalog" not in content


def test_a_program_killed_half_way_leaves_the_last_good_bundle(tmp_path: Path) -> None:
    into = tmp_path / "bundle.pdf"
    into.write_bytes(b"the last good bundle")
    with subprocess.Popen([sys.executable, "-c", KILLED_HALF_WAY, str(into)], stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stdout.readline().strip() == b"writing"
        program.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
        program.wait(10)
    assert into.read_bytes() == b"the last good bundle"


def test_an_interrupted_write_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    into = saved(tmp_path / "bundle.pdf")
    before = into.read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Pdf, "save", full)
    with pytest.raises(BundlerError) as fault:
        saved(into, title="Another")
    assert "No space left" in str(fault.value)
    assert fault.value.where == str(tmp_path)
    assert into.read_bytes() == before
    assert list(tmp_path.iterdir()) == [into]


@pytest.mark.skipif(os.name != "posix", reason="only there can a process be given a small disk")
def test_a_disk_that_is_full_ends_the_writing_and_not_the_process(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", FULL, str(tmp_path / "bundle.pdf")], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert b"File too large" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_is_told_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("a file")
    with pytest.raises(BundlerError) as fault:
        saved(tmp_path / "output" / "bundle.pdf")
    assert fault.value.remedy


def test_no_time_is_in_the_file(tmp_path: Path) -> None:
    first = saved(tmp_path / "bundle.pdf").read_bytes()
    time.sleep(1.1)
    assert saved(tmp_path / "bundle.pdf").read_bytes() == first
