"""Undo brings a file back to what it was before an edit, and never over what was changed since."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bundler import undo
from bundler.errors import CaseError
from bundler.undo import Undo


def edit(case: Path, name: str, after: bytes, what: str = "an edit") -> Undo:
    file = case / name
    before = file.read_bytes() if file.is_file() else b""
    file.write_bytes(after)
    kept = Undo(case / ".bundler" / "undo")
    kept.record(file, before, after, what)
    return kept


def test_edits_are_undone_last_first_over_two_files_and_a_restart(tmp_path: Path) -> None:
    (tmp_path / "bundle.toml").write_bytes(b"one")
    edit(tmp_path, "bundle.toml", b"two", "renamed A1")
    edit(tmp_path, "chronology.toml", b"event", "confirmed an event")
    kept = edit(tmp_path, "bundle.toml", b"three", "moved A2")

    assert [kept.last(), kept.undo(), kept.undo(), kept.last(), kept.undo()] == [
        "moved A2",
        "moved A2",
        "confirmed an event",
        "renamed A1",
        "renamed A1",
    ]
    assert (tmp_path / "bundle.toml").read_bytes() == b"one"
    assert kept.last() is None
    with pytest.raises(CaseError, match="nothing"):
        kept.undo()


def test_what_was_changed_by_hand_since_is_not_lost(tmp_path: Path) -> None:
    kept = edit(tmp_path, "bundle.toml", b"two")
    (tmp_path / "bundle.toml").write_bytes(b"by hand")

    assert kept.last() is None
    with pytest.raises(CaseError, match="since"):
        kept.undo()
    assert (tmp_path / "bundle.toml").read_bytes() == b"by hand"


def test_an_edit_that_changed_nothing_is_not_kept(tmp_path: Path) -> None:
    (tmp_path / "bundle.toml").write_bytes(b"one")

    assert edit(tmp_path, "bundle.toml", b"one").last() is None


def test_so_many_edits_and_no_more_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undo, "KEPT", 3)
    for number in range(6):
        kept = edit(tmp_path, "bundle.toml", str(number).encode(), f"edit {number}")

    assert [kept.undo() for _ in range(3)] == ["edit 5", "edit 4", "edit 3"]
    assert kept.last() is None


def test_the_oldest_go_where_they_weigh_too_much_but_never_the_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undo, "BYTES", 1)
    for number in range(3):
        kept = edit(tmp_path, "bundle.toml", str(number).encode())

    assert kept.undo()
    assert kept.last() is None


def test_a_step_that_is_damaged_is_passed_over(tmp_path: Path) -> None:
    edit(tmp_path, "bundle.toml", b"one", "first")
    kept = edit(tmp_path, "chronology.toml", b"two", "second")
    newest = max((tmp_path / ".bundler" / "undo").iterdir())
    newest.write_bytes(newest.read_bytes()[:-4])

    assert kept.last() == "first"


def test_a_file_of_another_folder_is_not_kept(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()

    with pytest.raises(ValueError, match="case folder"):
        edit(tmp_path, "documents/letter.txt", b"x")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.tuples(st.booleans(), st.binary(max_size=4)), max_size=12))
def test_undo_is_the_way_back(tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[bool, bytes]]) -> None:
    case = tmp_path_factory.mktemp("case")
    (case / "bundle.toml").write_bytes(b"first")
    stack = [b"first"]
    kept = Undo(case / ".bundler" / "undo")
    for back, content in acts:
        if back and kept.last():
            kept.undo()
            stack.pop()
        elif not back and content != stack[-1]:
            edit(case, "bundle.toml", content)
            stack.append(content)
        file = case / "bundle.toml"
        assert (file.read_bytes() if file.is_file() else b"") == stack[-1]


def test_undoing_the_act_that_made_a_file_takes_it_away(tmp_path: Path) -> None:
    kept = Undo(tmp_path / ".bundler" / "undo")
    (tmp_path / "chronology.toml").write_bytes(b"made")
    kept.record(tmp_path / "chronology.toml", b"", b"made", "added an event")

    kept.undo()

    assert not (tmp_path / "chronology.toml").exists()
