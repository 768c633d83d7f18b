"""The published pages on the rules: up to date, and no requirement forgotten."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from bundler.compliance.check import FILING_RULES, RULES
from bundler.compliance.rules.by_hand import BEFORE_FILING, QUESTIONS, questions_before_filing

ROOT = Path(__file__).resolve().parents[2]
IDS = (Path(__file__).parent / "court_rule_ids.txt").read_text(encoding="utf-8").split()
# The list of requirements names other courts' own in a table without ids.
OTHER_COURTS = ["LEN-07"]
PAGES = ROOT / "docs" / "reference"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Both pages as the script makes them now, by name."""
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import make_rules_page as page; from pathlib import Path\n"
        "for file, words in page.pages().items(): (Path(sys.argv[2]) / file.name).write_text(words, encoding='utf-8')"
    )
    folder = tmp_path_factory.mktemp("pages")
    subprocess.run([sys.executable, "-c", script, str(ROOT / "tools"), str(folder)], check=True, cwd=ROOT)
    return {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}


@pytest.mark.parametrize("name", ["rules.md", "coverage.md"])
def test_the_page_is_up_to_date(name: str, made: dict[str, str]) -> None:
    assert (PAGES / name).read_text(encoding="utf-8") == made[name], "run tools/make_rules_page.py"


def test_every_requirement_is_covered_once() -> None:
    rows = re.findall(r"^\| ([A-Z]{3}-\d{2}) \|", (PAGES / "coverage.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(rows) == sorted([*IDS, *OTHER_COURTS])
    assert len(set(IDS)) == len(IDS) == 172


def test_every_rule_and_every_question_is_a_requirement() -> None:
    rules = {rule.id for rule in (*RULES, *FILING_RULES)}
    questions = {question.rule for question in (*QUESTIONS, *BEFORE_FILING)}
    assert rules | questions <= {*IDS, *OTHER_COURTS}


def test_every_rule_is_described_and_has_its_row_of_authority() -> None:
    page = (PAGES / "rules.md").read_text(encoding="utf-8")
    for rule in (*RULES, *FILING_RULES):
        assert page.count(f"\n| {rule.id} |") == 1, rule.id
    described = set(re.findall(r"[A-Z]{3}-\d{2}", re.sub(r"^\|.*$", "", page, flags=re.MULTILINE)))
    # LEN-01 to LEN-05 are described in one breath.
    assert {rule.id for rule in (*RULES, *FILING_RULES)} - described <= {"LEN-02", "LEN-03", "LEN-04"}


def test_what_is_asked_before_filing_goes_by_the_kind_of_bundle() -> None:
    claim = {question.rule for question in questions_before_filing("claim")}
    hearing = {question.rule for question in questions_before_filing("substantive-hearing")}
    assert "CLM-20" in claim - hearing
    assert "HRG-04" in hearing - claim
    assert "PRI-15" in claim & hearing
