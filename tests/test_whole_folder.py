"""A folder is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from bundler.whole_folder import whole_folder


def put(folder: Path, words: str) -> None:
    with whole_folder(folder) as fresh:
        (fresh / "a.txt").write_text(words, encoding="utf-8")


def test_the_fresh_folder_takes_the_place_of_the_old(tmp_path: Path) -> None:
    put(tmp_path / "pack", "one")
    (tmp_path / "pack" / "left.txt").write_text("old", encoding="utf-8")
    put(tmp_path / "pack", "two")
    assert [file.name for file in tmp_path.rglob("*")] == ["pack", "a.txt"]
    assert (tmp_path / "pack" / "a.txt").read_text(encoding="utf-8") == "two"


def test_a_fault_leaves_the_old_one(tmp_path: Path) -> None:
    put(tmp_path / "pack", "one")
    with pytest.raises(TypeError):
        put(tmp_path / "pack", None)  # type: ignore[arg-type]
    assert (tmp_path / "pack" / "a.txt").read_text(encoding="utf-8") == "one"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_process_that_was_killed_between_leaves_the_old_one_to_be_put_back(tmp_path: Path) -> None:
    put(tmp_path / "pack", "one")
    (tmp_path / "pack").rename(tmp_path / ".replaced-pack")
    with pytest.raises(RuntimeError), whole_folder(tmp_path / "pack"):
        raise RuntimeError
    assert (tmp_path / "pack" / "a.txt").read_text(encoding="utf-8") == "one"
