"""Files of bundles/: all of them ship, and a firm's own that cannot be read is one clear error."""

from __future__ import annotations

import configparser
from fnmatch import fnmatch
from pathlib import Path

import pytest

from bundler.errors import CaseError
from bundler.plan.data_file import is_file_name, read_data

ROOT = Path(__file__).resolve().parents[2]


def test_every_file_of_bundles_ships_with_the_program() -> None:
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    patterns = [pattern.strip() for pattern in config["options.package_data"]["bundler.bundles"].split(",")]

    files = [file.relative_to(ROOT / "bundles") for file in (ROOT / "bundles").rglob("*") if file.is_file()]
    assert files
    for file in files:
        assert any(
            fnmatch(file.name, Path(pattern).name) and file.parent == Path(pattern).parent for pattern in patterns
        ), file


@pytest.mark.parametrize("text", ["a = " + "[" * 100_000, "a = 1\na = 2", "\x00"])
def test_a_file_that_is_no_toml_is_refused_by_its_name(tmp_path: Path, text: str) -> None:
    file = tmp_path / "own.toml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(CaseError) as caught:
        read_data(str(file), folder="", schema="blueprint", what="blueprint")
    assert caught.value.where == str(file)


def test_a_folder_that_is_named_like_a_file_is_none(tmp_path: Path) -> None:
    (tmp_path / "own.toml").mkdir()

    with pytest.raises(CaseError):
        read_data(str(tmp_path / "own.toml"), folder="", schema="blueprint", what="blueprint")


@pytest.mark.parametrize(("name", "is_file"), [("claim", False), ("own.toml", True), ("C:/x/OWN.TOML", True)])
def test_a_path_is_told_from_a_name(name: str, is_file: bool) -> None:
    assert is_file_name(name) is is_file
