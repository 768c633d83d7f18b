"""What every test may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from tests.cases import ACase

# What is always true is true on a busy machine too; speed is measured in benchmarks.
settings.register_profile("whenever", deadline=None)
settings.load_profile("whenever")


@pytest.fixture
def case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> ACase:
    """An empty case folder, and the command to run on it."""
    return ACase(tmp_path / "case", capsys)
