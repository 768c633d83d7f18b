"""What every test may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cases import ACase


@pytest.fixture
def case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> ACase:
    """An empty case folder, and the command to run on it."""
    return ACase(tmp_path / "case", capsys)
