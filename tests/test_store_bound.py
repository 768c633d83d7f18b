"""A folder of what can be made again stays below its bound; what was used last stays."""

from __future__ import annotations

import os
from pathlib import Path

from bundler.store import Store, key_of
from bundler.store_bound import StoreBound


def kept(store: Store, name: str, size: int, age: int) -> Path:
    file = store.file(key_of(name), ".picture", lambda fresh: fresh.write_bytes(b"x" * size) and None)
    os.utime(file, ns=(10**18 - age, 10**18 - age))
    return file


def test_the_files_used_longest_ago_go_first(tmp_path: Path) -> None:
    store = Store(tmp_path)
    bound = StoreBound(tmp_path, 1000)
    files = [kept(store, f"page {number}", 300, age=10 - number) for number in range(3)]
    for file in files:
        bound.added(file)
    bound.used(files[0])
    bound.added(kept(store, "page 9", 300, age=0))
    left = {file for file in tmp_path.glob("*/*") if file.is_file()}
    assert files[0] in left
    assert files[1] not in left
    assert sum(file.stat().st_size for file in left) <= 1000


def test_what_lay_there_before_counts(tmp_path: Path) -> None:
    store = Store(tmp_path)
    old = [kept(store, f"old {number}", 400, age=100) for number in range(5)]
    StoreBound(tmp_path, 1000).added(kept(store, "page", 100, age=0))
    assert sum(file.exists() for file in old) == 1


def test_a_file_that_has_gone_is_no_trouble(tmp_path: Path) -> None:
    bound = StoreBound(tmp_path, 1000)
    bound.used(tmp_path / "gone")
    bound.added(tmp_path / "gone")
