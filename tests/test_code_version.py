"""The version of what is read out of documents follows the code that reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from bundler import code_version as subject
from bundler.code_version import code_version


def test_a_changed_file_changes_the_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subject, "_PACKAGE", tmp_path)
    (tmp_path / "prose").mkdir()
    versions = set()
    for text in ("x = 1\n", "x = 2\n"):
        (tmp_path / "prose" / "dates.py").write_text(text, encoding="utf-8")
        code_version.cache_clear()
        versions.add(code_version("prose"))
    code_version.cache_clear()

    assert len(versions) == 2


def test_every_room_that_is_asked_for_is_there() -> None:
    assert code_version("prose", "documents/readers", "documents/describe.py", "chronology")
    with pytest.raises(FileNotFoundError):
        code_version("no-such-room")
