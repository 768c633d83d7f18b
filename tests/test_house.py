"""The house: an import goes down a floor or stays in its room; every file says what it is for."""

from __future__ import annotations

import ast
import configparser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "bundler"

FLOORS = (
    [
        "errors",
        "fault_report",
        "full_disk",
        "no_file",
        "resources",
        "schema",
        "undo",
        "tables",
        "partial_date",
        "progress",
        "store",
        "store_bound",
        "whole_file",
        "whole_folder",
        "toml_fault",
        "toml_text",
        "confine",
        "confined_child",
        "case",
        "case_lock",
        "engines",
        "code_version",
        "fonts",
        "typesetting",
        "prose",
    ],
    ["sources"],
    ["documents"],
    ["chronology", "timetable", "search"],
    ["timeline"],
    ["plan"],
    ["pagination"],
    ["pdf"],
    ["redaction"],
    ["compliance"],
    ["pieces"],
    ["record"],
    ["volume_record"],
    ["pack"],
    ["filing"],
    ["pipeline"],
    ["web"],
    ["cli"],
    ["__main__"],
)
FILES = sorted(PACKAGE.rglob("*.py"))


def room_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def floor_of(room: str) -> int:
    return next(level for level, rooms in enumerate(FLOORS) if room in rooms)


def imports_of(file: Path) -> list[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.append(node.module)
        elif isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
    return [name for name in found if name.startswith("bundler.")]


def module_of(file: Path) -> str:
    return ".".join(("bundler", *file.relative_to(PACKAGE).with_suffix("").parts))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_imports_go_down(file: Path) -> None:
    room = room_of(module_of(file))
    if room in ("", "__init__"):
        return
    for name in imports_of(file):
        other = room_of(name)
        same_floor_of_ground = floor_of(room) == floor_of(other) == 0
        assert other == room or same_floor_of_ground or floor_of(other) < floor_of(room), (
            f"{module_of(file)} reaches up to {name}"
        )


def test_ground_floor_has_no_circle() -> None:
    """Rooms of one floor may import one another, files of one room too, but never in a loop."""
    graph = {module_of(file): set(imports_of(file)) for file in FILES}
    done: set[str] = set()

    def visit(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " -> ".join((*path, module))
        if module in done or module not in graph:
            return
        for name in graph[module]:
            visit(name, (*path, module))
        done.add(module)

    for module in graph:
        visit(module, ())


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_every_file_says_what_it_is_for(file: Path) -> None:
    assert ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))), f"{file} opens with no docstring"


def test_setup_cfg_lists_every_package() -> None:
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    listed = set(config["options"]["packages"].split())
    on_disk = {module_of(file).removesuffix(".__init__") for file in PACKAGE.rglob("__init__.py")}
    assert listed == on_disk | {"bundler.bundles", "bundler.schemas", "bundler.fonts"}
