"""Outside programs that some tests need."""

from __future__ import annotations

import os
import shutil

import pytest


def needs(program: str) -> str:
    """Give the path of `program`. Without it the test fails where CI=true, and is skipped elsewhere."""
    found = shutil.which(program)
    if found is None and os.environ.get("CI") == "true":
        pytest.fail(f"{program} is not installed, and CI must have it")
    if found is None:
        pytest.skip(f"{program} is not installed")
    return found
