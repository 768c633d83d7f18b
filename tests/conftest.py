"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.cases import ACase

# What is always true is true on a busy machine too; speed is measured in benchmarks.
settings.register_profile("whenever", deadline=None)
# CI says the same of the same commit each time; everywhere else each run tries new examples.
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "whenever")


@pytest.fixture
def case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> ACase:
    """An empty case folder, and the command to run on it."""
    return ACase(tmp_path / "case", capsys)
