"""The court profile decides: each court's own numbers and practices, cited as that court's, change what is found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bundler.compliance.case_facts import CaseFacts
from bundler.compliance.check import FILING_RULES, RULES, check
from bundler.compliance.facts import Facts, read_facts
from bundler.compliance.facts_pages import PageFacts
from bundler.compliance.facts_pictures import Picture
from bundler.compliance.finding import Finding, Severity
from bundler.documents.kind import Kind
from bundler.documents.manifest import Claim
from bundler.filing import check_file
from bundler.plan.profile import profile_names, read_profile
from tests.compliance.builders import draft, landscape
from tests.compliance.claim_words import Case

B, E, W, I = Severity.BLOCK, Severity.ERROR, Severity.WARN, Severity.INFO  # noqa: E741
ADMIN, KINGS, APPEAL, CHANCERY, UTIAC = (
    *("administrative-court", "kings-bench", "court-of-appeal-civil"),
    *("chancery-commercial", "utiac"),
)
Said = tuple[Severity, str] | None


def facts(**changed: object) -> Facts:
    made = Facts(name="R (AB) v SSJ - Bundle - 2027-03-09.pdf", sha256="0" * 64, size=1, page_count=1)
    return replace(made, **changed)


def found(rule: str, given: Facts, court: str) -> Finding | None:
    held = replace(given, court=read_profile(court))
    every = [finding for each in (*RULES, *FILING_RULES) if each.id == rule for finding in each.findings(held)]
    return every[0] if every else None


def said(rule: str, given: Facts, court: str) -> Said:
    finding = found(rule, given, court)
    return (finding.severity, finding.source) if finding else None


@pytest.mark.parametrize(
    ("court", "expected"), [(APPEAL, (E, "PD 52C 27")), (ADMIN, None), (KINGS, None), (CHANCERY, None), (UTIAC, None)]
)
def test_a_supplementary_bundle_of_351_pages_is_too_long_in_the_court_of_appeal(court: str, expected: Said) -> None:
    long = facts(page_count=351, name="R (AB) v SSJ - Supplementary bundle - 2027-03-09.pdf")
    assert said("LEN-07", long, court) == expected
    assert said("LEN-07", replace(long, page_count=350), court) is None


def test_a_supplementary_bundle_is_told_by_its_name_its_cover_or_its_blueprint() -> None:
    named = facts(page_count=351, name="AB_v_SSJ_supplementary-bundle.pdf")
    cover = facts(page_count=351, pages=(PageFacts(page=1, text="SUPPLEMENTARY HEARING BUNDLE"),))
    built = facts(page_count=351, case=CaseFacts(blueprint="supplementary", claim=Claim(), documents=()))
    assert all(found("LEN-07", given, APPEAL) for given in (named, cover, built))
    other = (
        facts(page_count=351),
        facts(page_count=351, case=CaseFacts(blueprint="core", claim=Claim(), documents=())),
    )
    assert not any(found("LEN-07", given, APPEAL) for given in other)


@pytest.mark.parametrize(
    ("megabytes", "court", "expected"),
    [
        (26, KINGS, None),
        (27, KINGS, (W, "King’s Bench Guide (April 2025) 14.13")),
        (37, KINGS, (B, "King’s Bench Guide (April 2025) 14.13")),
        (27, ADMIN, (W, "King’s Bench Guide (April 2025) 14.13")),
        (37, ADMIN, (W, "King’s Bench Guide (April 2025) 14.13")),
        (37, APPEAL, None),
    ],
)
def test_a_bundle_that_goes_by_e_mail_is_held_to_the_limit_in_full(megabytes: int, court: str, expected: Said) -> None:
    assert said("FIL-03", facts(size=megabytes * 1_000_000), court) == expected


def test_an_urgent_claim_goes_by_e_mail() -> None:
    urgent = CaseFacts(blueprint="urgent-application", claim=Claim(), documents=())
    assert said("FIL-03", facts(size=37_000_000, case=urgent), ADMIN) == (B, "King’s Bench Guide (April 2025) 14.13")


@pytest.mark.parametrize(
    ("megabytes", "court", "expected"),
    [
        (51, UTIAC, (B, "UTIAC CE-File Practice Direction (31 August 2023): size of files")),
        (51, ADMIN, None),
        (101, ADMIN, (B, "PD 5C 3.1(1)(c)")),
        (101, KINGS, None),
    ],
)
def test_each_court_takes_files_up_to_its_own_size(megabytes: int, court: str, expected: Said) -> None:
    assert said("FIL-01", facts(size=megabytes * 1_000_000), court) == expected


@pytest.mark.parametrize(
    ("rule", "kind", "pages", "court", "expected"),
    [
        ("LEN-01", Kind.FACTS_AND_GROUNDS, 41, ADMIN, (E, "PD 54A 4.2(3)")),
        ("LEN-01", Kind.FACTS_AND_GROUNDS, 41, APPEAL, None),
        ("LEN-03", Kind.REPLY, 6, ADMIN, (E, "PD 54A 7.1")),
        ("LEN-03", Kind.REPLY, 6, CHANCERY, None),
        ("LEN-05", Kind.SKELETON_ARGUMENT, 26, ADMIN, (E, "PD 54A 15.2 to 15.4")),
        ("LEN-05", Kind.SKELETON_ARGUMENT, 26, APPEAL, (E, "PD 52C 31")),
        ("LEN-05", Kind.SKELETON_ARGUMENT, 26, KINGS, None),
    ],
)
def test_the_length_of_documents(rule: str, kind: Kind, pages: int, court: str, expected: Said) -> None:
    case = Case()
    case.texts[kind] = ["1. Words."] * pages
    assert said(rule, case.facts(), court) == expected


@pytest.mark.parametrize(("court", "expected"), [(ADMIN, I), (APPEAL, W), (KINGS, None)])
def test_eleven_authorities(court: str, expected: Severity | None) -> None:
    case = Case()
    placed = case.facts().case
    assert placed is not None
    law = replace(placed.documents[0], kind=Kind.AUTHORITY)
    given = replace(case.facts(), case=replace(placed, documents=(law,) * 11))
    finding = found("AUT-05", given, court)
    assert (finding.severity if finding else None) == expected


@pytest.mark.parametrize(("pages", "expected"), [(379, None), (380, W), (400, W), (401, E)])
def test_a_core_bundle_is_asked_for_by_the_court_that_wants_one(pages: int, expected: Severity | None) -> None:
    hearing = facts(page_count=pages, case=CaseFacts(blueprint="substantive-hearing", claim=Claim(), documents=()))
    finding = found("HRG-02", hearing, ADMIN)
    assert (finding.severity if finding else None) == expected
    assert found("HRG-02", hearing, KINGS) is None


def test_resolution_by_court() -> None:
    fine = PageFacts(page=1, pictures=(Picture(pixels=(10, 10), shown=(1.8, 1.8), stored=1),))
    assert said("FMT-08", facts(pages=(fine,)), ADMIN) == (
        W,
        "General guidance on electronic court bundles (29 November 2021) 9",
    )
    tribunal = found("FMT-08", facts(pages=(fine,)), UTIAC)
    assert tribunal is not None
    assert (tribunal.severity, tribunal.tier) == (I, "T")


def test_chancery_wants_landscape_pages_turned_and_the_number_bottom_right(tmp_path: Path) -> None:
    made = draft()
    made.draw[11] = landscape
    given = read_facts(made.write(tmp_path))
    assert said("FMT-06", given, ADMIN) is None
    finding = found("FMT-06", given, CHANCERY)
    assert finding is not None
    assert (finding.severity, finding.pages) == (E, (11,))
    assert finding.source.startswith("Chancery Guide 2022")
    turned = replace(given, pages=(PageFacts(page=1, width=595, height=842, direction=90),))
    assert found("FMT-06", turned, CHANCERY) is None
    assert found("FMT-06", turned, ADMIN) is not None
    stamped = draft()
    stamped.stamp_at[4] = (60.0, 30.0)
    left = read_facts(stamped.write(tmp_path, "left.pdf"))
    assert [said("PAG-06", left, court) for court in (ADMIN, CHANCERY)] == [
        (I, "Chancery Guide 2022 (December 2024) Appendix X, 12(i)"),
        (
            E,
            "Chancery Guide 2022 (December 2024); Commercial Court Guide (11th edition) "
            "Appendix X, 12(i); Appendix 7, 7(x)",
        ),
    ]


def test_chancery_wants_late_pages_sub_numbered(tmp_path: Path) -> None:
    made = draft()
    made.stamps[6] = "5A"
    given = read_facts(made.write(tmp_path))
    assert found("PAG-08", given, ADMIN) is not None
    assert found("PAG-08", given, CHANCERY) is None


def test_a_firms_own_profile_counts_by_its_path(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        'name = "own"\ntitle = "Our court"\nread = "2026-01"\nreview = "2026-04-06"\n'
        '[[limit]]\nid = "bookmark-characters"\nvalue = 12\nunit = "characters"\nseverity = "error"\n'
        'source = "Standing order"\nparagraph = "7"\ntier = "P"\n',
        encoding="utf-8",
    )
    report = check_file(draft().write(tmp_path), court=str(own), on=date(2026, 4, 6))
    assert report.court == "Our court"
    assert report.court_note == ""
    assert {(finding.rule, finding.severity, finding.source) for finding in report.findings} == {
        ("NAV-04", E, "Standing order 7")
    }


def test_without_a_court_the_default_is_taken_and_said(tmp_path: Path) -> None:
    report = check_file(draft().write(tmp_path), on=date(2026, 4, 7))
    assert report.court == "Administrative Court"
    assert "administrative-court was taken" in report.court_note
    assert "should have been read again by 6 April 2026" in report.court_note


@pytest.mark.parametrize("court", profile_names())
def test_a_bundle_that_keeps_every_rule_passes_in_every_court(court: str, tmp_path: Path) -> None:
    made = draft()
    if court == CHANCERY:
        made.draw[11] = made.draw[4]
    assert check(made.write(tmp_path), court=read_profile(court)).findings == ()


@pytest.mark.parametrize(("on", "due"), [(date(2026, 4, 6), None), (date(2026, 4, 7), "2026-04-06")])
def test_a_profile_is_overdue_on_the_day_after_its_review(on: date, due: str | None) -> None:
    found_due = read_profile(ADMIN).overdue(on)
    assert (found_due.edtf() if found_due else None) == due
