"""The table of traps in the documentation: every row names a test that exists."""

from __future__ import annotations

import ast
from pathlib import Path

HERE = Path(__file__).resolve().parent
TABLE = HERE.parents[1] / "docs" / "reference" / "traps.md"


def test_every_row_names_a_test_that_exists() -> None:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if line.startswith("| ") and "::" in line]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    assert len(rows) == 26
    for trap, outcome, proof in rows:
        assert trap
        assert outcome
        file, _, name = proof.strip("`").partition("::")
        tree = ast.parse((HERE / file).read_text("utf-8"))
        assert name in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}, proof
