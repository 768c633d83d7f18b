"""The report: worst first, in plain words, and as JSON that fits its schema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from bundler.compliance.check import FILING_RULES, RULES, check
from bundler.compliance.finding import Finding, Report, Severity
from bundler.compliance.report import as_dict, as_words, tier_note
from bundler.schema import load_schema
from tests.compliance.builders import draft


def finding(rule: str, severity: Severity, *pages: int, tier: str = "P") -> Finding:
    return Finding(
        rule=rule, severity=severity, message="so it is", remedy="mend it", source="PD 54A 4.2", tier=tier, pages=pages
    )


def report(*findings: Finding) -> Report:
    bare = Report(file="bundle.pdf", sha256="0" * 64, page_count=1200, findings=(), checked=("PAG-01", "PAG-02"))
    return bare.with_findings(findings)


def test_findings_stand_worst_first_then_by_rule_then_by_page() -> None:
    given = [
        finding("PAG-06", Severity.INFO),
        finding("NAV-04", Severity.ERROR, 9),
        finding("NAV-04", Severity.ERROR, 3),
        finding("FMT-05", Severity.ERROR),
        finding("PAG-01", Severity.BLOCK),
    ]
    ordered = [(found.rule, found.pages) for found in report(*given).findings]
    assert ordered == [("PAG-01", ()), ("FMT-05", ()), ("NAV-04", (3,)), ("NAV-04", (9,)), ("PAG-06", ())]


def test_a_warning_does_not_fail_the_report() -> None:
    assert report(finding("FMT-10", Severity.WARN), finding("PAG-06", Severity.INFO)).is_compliant
    assert not report(finding("NAV-04", Severity.ERROR)).is_compliant


def test_the_words_say_what_where_and_how_to_mend() -> None:
    words = as_words(report(finding("PAG-01", Severity.BLOCK, 3)))
    assert "bundle.pdf: 1,200 pages, 2 rules checked" in words
    assert "PAG-01  so it is" in words
    assert "Mend: Mend it." in words
    assert "Rule: PD 54A 4.2" in words
    assert "Not ready: 1 finding to mend, 0 to consider." in words


@pytest.mark.parametrize(
    ("tier", "said"),
    [
        ("S", "from a summary; confirm"),
        ("M", "from memory; confirm"),
        ("T", "good practice, not a rule of the court"),
        ("P / S", "from a summary; confirm"),
        ("P", ""),
        ("P*", ""),
    ],
)
def test_an_authority_that_was_not_read_is_marked(tier: str, said: str) -> None:
    assert tier_note(tier) == said
    if said:
        assert said in " ".join(as_words(report(finding("NAV-14", Severity.WARN, tier=tier))).split())


def test_lines_fit_the_terminal(tmp_path: Path) -> None:
    made = draft()
    made.stamps = {}
    made.marks = []
    words = as_words(check(made.write(tmp_path)))
    assert max(map(len, words.splitlines())) <= 100
    assert "For a person to check" in words


def test_a_good_bundle_has_a_short_report(tmp_path: Path) -> None:
    words = as_words(check(draft().write(tmp_path)))
    assert f"12 pages, {len(RULES)} rules checked" in words
    assert "No error found." in words


def test_the_json_fits_its_schema(tmp_path: Path) -> None:
    made = draft()
    made.stamps.pop(5)
    value = json.loads(json.dumps(as_dict(check(made.write(tmp_path)))))
    Draft202012Validator(load_schema("report")).validate(value)
    assert value["counts"]["block"] == 1
    assert value["findings"]["block"][0]["pages"] == [5]
    assert not value["compliant"]


def test_the_same_file_gives_the_same_report(tmp_path: Path) -> None:
    file = draft().write(tmp_path)
    assert check(file) == check(file)


def test_every_rule_cites_its_authority_and_tells_how_to_mend() -> None:
    ids = [rule.id for rule in (*RULES, *FILING_RULES)]
    assert len(set(ids)) == len(ids)
    for rule in (*RULES, *FILING_RULES):
        assert rule.title
        assert rule.source
        assert rule.remedy.endswith(".")
        assert set(rule.tier.split(" / ")) <= {"P", "P*", "S", "M", "T"}
