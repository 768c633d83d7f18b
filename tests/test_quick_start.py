"""A program that is started loads what it needs, and what takes long to load only when it is used."""

from __future__ import annotations

import subprocess
import sys

import pytest

SLOW = ("bundler.prose.scan", "cv2", "dateparser", "docx", "numpy", "onnxruntime", "openpyxl", "reportlab", "xhtml2pdf")
"""The grammar of dates, and the packages that take a tenth of a second or more."""


@pytest.mark.parametrize(
    "started",
    ["bundler.cli.main", "bundler.confined_child", "bundler.web.server", "bundler.web.job_child"],
    ids=["the command", "a child that reads a file", "the page", "a child that does the page's work"],
)
def test_what_is_slow_to_load_is_not_loaded_at_the_start(started: str) -> None:
    told = f"import sys; import {started}; print(*[name for name in {SLOW} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
