"""The files to double-click: they open the page, or say what is missing and how to mend it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.web.browser import ROOT

pytestmark = pytest.mark.skipif(os.name != "posix", reason="these are for Linux and the Mac")


def a_checkout(folder: Path, *, set_up: bool) -> Path:
    """A folder with the launchers as a person unpacks them; `set_up` puts an environment into it."""
    shutil.copytree(ROOT / "launchers", folder / "launchers")
    if set_up:
        python = folder / ".venv" / "bin" / "python"
        python.parent.mkdir(parents=True)
        python.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" "$@"\n')
        python.chmod(0o755)
    return folder


@pytest.mark.parametrize("name", ["Linux.sh", "Mac.command"])
def test_it_opens_the_page(tmp_path: Path, name: str) -> None:
    folder = a_checkout(tmp_path / "unpacked here", set_up=True)
    home = tmp_path / "home"
    home.mkdir()
    process = subprocess.Popen(
        ["sh", str(folder / "launchers" / name), "--no-browser"],
        stdout=subprocess.PIPE,
        text=True,
        cwd="/",
        env={**os.environ, "HOME": str(home), "PYTHONUNBUFFERED": "1"},
        start_new_session=True,
    )
    try:
        assert process.stdout is not None
        said = [process.stdout.readline(), process.stdout.readline()]
        assert "Keep this window open" in said[0]
        assert re.search(r"http://127\.0\.0\.1:\d+/enter\?key=", said[1])
        assert (home / "Documents" / "Bundles").is_dir()
    finally:
        os.killpg(process.pid, 15)
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


def test_without_python_it_says_how_to_get_it(tmp_path: Path) -> None:
    folder = a_checkout(tmp_path, set_up=False)
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool in ("sh", "dirname", "pwd"):
        (tools / tool).symlink_to(shutil.which(tool) or "/bin/false")
    done = subprocess.run(
        [shutil.which("sh") or "sh", str(folder / "launchers" / "Linux.sh")],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        env={"PATH": str(tools)},
    )
    assert done.returncode == 1
    assert "no Python 3.11" in done.stdout
    assert "mend: install Python" in done.stdout


def test_each_can_be_run_and_names_the_page_s_own_extra() -> None:
    for name in ("Linux.sh", "Mac.command"):
        assert os.access(ROOT / "launchers" / name, os.X_OK)
    for name in ("Linux.sh", "Windows.bat"):
        text = (ROOT / "launchers" / name).read_text(encoding="utf-8")
        assert '".[web]"' in text
        assert "-m bundler serve" in text
