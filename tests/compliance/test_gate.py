"""The gate before filing: lines that say what is met, and a page that a solicitor can sign."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from bundler.compliance.finding import Finding, Report, Severity
from bundler.compliance.gate import GateLine, State, gate_of
from bundler.compliance.report import gate_words
from bundler.compliance.report_page import report_page
from tests.compliance.claim_case import Claimed

FOUR = ("(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The report on a claim that keeps every rule."""
    folder = tmp_path_factory.mktemp("claim")
    return Claimed().report(folder, folder)


def faulty(report: Report, count: int = 1, rule: str = "CLM-13") -> Report:
    found = Finding(
        rule=rule, severity=Severity.BLOCK, message="there is no list", remedy="Add it.", source="PD 54A", tier="P"
    )
    return report.with_findings(
        replace(found, message=f"{found.message} {'of words ' * 30}{place}", remedy=f"Add {place}.")
        for place in range(count)
    )


def state_of(gate: Sequence[GateLine], paragraph: str) -> State:
    return next(line.state for line in gate if line.paragraph == paragraph)


def test_each_letter_of_4_4_1_has_its_line(report: Report) -> None:
    gate = gate_of(report)
    assert [line.paragraph for line in gate if "4.4(1)" in line.paragraph] == [
        f"PD 54A 4.4(1){letter}" for letter in FOUR
    ]
    assert "PD 54A 4.4(2)" in {line.paragraph for line in gate}
    assert all(line.state is State.CLEAR for line in gate)


def test_a_line_is_shut_by_an_error_of_its_rules_only(report: Report) -> None:
    gate = gate_of(faulty(report))
    assert state_of(gate, "PD 54A 4.4(1)(h)") is State.SHUT
    assert [line.paragraph for line in gate if line.state is not State.CLEAR] == ["PD 54A 4.4(1)(h)"]
    assert "not met" in gate_words(gate)


def test_a_hearing_bundle_is_not_asked_for_what_a_claim_needs(report: Report) -> None:
    gate = gate_of(replace(report, bundle_kind="substantive-hearing"))
    assert not [line for line in gate if "4.4" in line.paragraph]
    assert state_of(gate, "PD 54A 16.1") is State.CLEAR


@pytest.mark.parametrize("count", [0, 1, 60])
def test_the_page_to_sign_is_one_page_however_much_there_is_to_mend(report: Report, count: int) -> None:
    held = faulty(report, count) if count else report
    reader = PdfReader(io.BytesIO(report_page(held, gate_of(held))))
    words = " ".join(reader.pages[0].extract_text().split())
    assert len(reader.pages) == 1
    assert held.file in words
    assert held.sha256 in words
    assert "Signature" in words
    assert ("Not ready to file" in words) == bool(count)
    if count == 60:
        assert "more rules: see the full report" in words


def test_the_same_report_gives_the_same_page(report: Report) -> None:
    assert report_page(report, gate_of(report)) == report_page(report, gate_of(report))


def test_nothing_on_the_page_runs_over_its_edge(report: Report, tmp_path: Path) -> None:
    import pypdfium2

    long = replace(faulty(report, 3, rule="DOC-CHRONOLOGY-OF-GREAT-LENGTH"), file="R (Bee) v SSJ " * 20 + ".pdf")
    document = pypdfium2.PdfDocument(report_page(long, gate_of(long)))
    page = document[0]
    text = page.get_textpage()
    boxes = [text.get_charbox(place) for place in range(text.count_chars())]
    text.close()
    page.close()
    document.close()
    assert max(box[2] for box in boxes) <= 545
    assert min(box[1] for box in boxes) >= 40
