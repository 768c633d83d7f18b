"""A file is written whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bundler.errors import CaseError
from bundler.whole_file import whole, write_whole


def test_the_last_good_file_stays_when_writing_fails(tmp_path: Path) -> None:
    file = tmp_path / "bundle.pdf"
    write_whole(file, b"good")

    def half_written() -> None:
        with whole(file) as fresh:
            fresh.write_bytes(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_written()

    assert file.read_bytes() == b"good"
    assert [found.name for found in tmp_path.iterdir()] == ["bundle.pdf"]


def test_the_last_good_file_stays_when_the_process_is_killed(tmp_path: Path) -> None:
    file = tmp_path / "bundle.pdf"
    write_whole(file, b"good")
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom bundler.whole_file import whole\n"
        "with whole(Path(sys.argv[1])) as fresh:\n    fresh.write_bytes(b'half')\n    os.kill(os.getpid(), 9)\n"
    )

    subprocess.run([sys.executable, "-c", script, str(file)], check=False)

    assert file.read_bytes() == b"good"


def test_what_a_killed_process_left_is_cleared_after_a_day(tmp_path: Path) -> None:
    old, fresh = tmp_path / ".writing-old.pdf", tmp_path / ".writing-now.pdf"
    for file in (old, fresh):
        file.write_bytes(b"half")
    os.utime(old, (0, 0))

    write_whole(tmp_path / "bundle.pdf", b"good")

    assert sorted(file.name for file in tmp_path.iterdir()) == [".writing-now.pdf", "bundle.pdf"]


@pytest.mark.skipif(os.name != "posix", reason="modes are a POSIX matter")
def test_a_new_file_may_be_read_by_whom_the_umask_lets(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_whole(tmp_path / "file", b"")
    finally:
        os.umask(before)

    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o644


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()

    with pytest.raises(CaseError) as caught:
        write_whole(tmp_path / "taken" / "file", b"")

    assert "taken" in str(caught.value)
    assert caught.value.remedy


def test_a_file_that_somebody_protected_is_not_replaced(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    write_whole(file, b"mine")
    file.chmod(0o444)

    with pytest.raises(CaseError, match="may only be read"):
        write_whole(file, b"other")

    assert file.read_bytes() == b"mine"
    assert [found.name for found in tmp_path.iterdir()] == ["chronology.toml"]


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps no such modes")
def test_who_may_read_and_write_a_file_stays_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    write_whole(file, b"one")
    file.chmod(0o660)

    write_whole(file, b"two")

    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"two", 0o660)
