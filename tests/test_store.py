"""The store keeps results whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from bundler.store import Store, digest_of_file, key_of


def test_makes_a_file_once(tmp_path: Path) -> None:
    store, calls = Store(tmp_path / "store"), []

    def make(into: Path) -> None:
        calls.append(into)
        into.write_bytes(b"made")

    first, second = (store.file(key_of("stage", "1"), ".pdf", make) for _ in range(2))

    assert first == second
    assert first.read_bytes() == b"made"
    assert len(calls) == 1


def test_keeps_nothing_of_a_making_that_failed(tmp_path: Path) -> None:
    store, key = Store(tmp_path), key_of("stage")

    def fail(into: Path) -> None:
        into.write_bytes(b"half")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        store.file(key, ".pdf", fail)

    assert not store.has(key, ".pdf")
    assert [file.name for file in tmp_path.rglob("*.pdf")] == []


def test_makes_a_damaged_value_again(tmp_path: Path) -> None:
    store, key = Store(tmp_path), key_of("stage")
    store.value(key, lambda: {"pages": 3})
    next(tmp_path.rglob("*.json")).write_text('{"pages": ', encoding="utf-8")

    assert store.value(key, lambda: {"pages": 4}) == {"pages": 4}


def test_parts_of_a_key_do_not_run_together() -> None:
    assert key_of("stage", "ab", "c") != key_of("stage", "a", "bc")


def test_says_what_the_folder_is_and_keeps_it_out_of_version_control(tmp_path: Path) -> None:
    Store(tmp_path / "s").value(key_of("x"), lambda: 1)

    assert "safe to delete" in (tmp_path / "s" / "README.txt").read_text(encoding="utf-8")
    assert (tmp_path / "s" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_digest_is_sha_256(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()

    assert digest_of_file(tmp_path / "empty") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
