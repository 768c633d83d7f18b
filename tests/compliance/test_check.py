"""The check: what it tells of one file, and what it keeps to itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Name

from bundler.compliance.check import check
from bundler.compliance.facts import read_facts
from bundler.compliance.finding import Severity
from bundler.compliance.rules import size
from bundler.plan.profile import DEFAULT, read_profile
from tests.compliance.builders import Draft, Row, draft, lines
from tests.compliance.changes import (
    B,
    E,
    W,
    added,
    all_of,
    broken,
    drawn,
    setting,
    stamped,
    writing,
)


def test_findings_name_the_pages(tmp_path: Path) -> None:
    (found,) = broken(all_of(stamped(5, None), stamped(9, None), stamped(10, None)), tmp_path)
    assert found.pages == (5, 9, 10)
    assert found.message == "pages 5, 9 and 10: no page number"


def test_a_password_is_the_only_thing_told_of_a_locked_file(tmp_path: Path) -> None:
    found = broken(lambda made: None, tmp_path, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert [(finding.rule, finding.severity) for finding in found] == [("FMT-03", B)]


@pytest.mark.parametrize("revision", [4, 6])
def test_restrictions_without_a_password_are_told_and_the_rest_is_checked(revision: int, tmp_path: Path) -> None:
    made = draft()
    made.stamps.pop(5)
    locks = pikepdf.Encryption(owner="a", user="", R=revision)
    report = check(made.write(tmp_path, encryption=locks))
    assert {"FMT-03", "PAG-01"} <= {finding.rule for finding in report.findings}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("R (AB) v SSJ - Claim bundle - 2027-03-09.pdf", []),
        ("AB v Ministry hearing bundle 9 March 2027.pdf", []),
        ("Jones hearing bundle 09.03.27.PDF", []),
        ("Bundle B.pdf", [E, W]),
        ("Correspondence.pdf", [E, W]),
        ("hearing bundle 2027-03-09.pdf", [E]),
        ("R (AB) v SSJ - Claim bundle.pdf", [W]),
    ],
)
def test_the_name_says_the_case_and_ends_with_the_date(name: str, expected: list[Severity], tmp_path: Path) -> None:
    found = check(draft().write(tmp_path, name)).findings
    assert [(finding.rule, finding.severity) for finding in found] == [("FMT-12", severity) for severity in expected]


def test_page_numbers_quoted_in_a_sentence_are_not_the_pages_own(tmp_path: Path) -> None:
    quoted = writing(72, 150, "see the log, page 3 of 9 of the first volume, and what follows")
    assert broken(added(5, quoted), tmp_path) == ()


def test_hyphens_at_the_end_of_a_line_are_letters(tmp_path: Path) -> None:
    broken_words = writing(
        72, 700, *["the consider-", "ation of the hyphen-", "ated words and their ap-", "pearance"] * 8
    )
    assert broken(drawn(5, broken_words), tmp_path) == ()


def test_a_file_may_be_checked_under_the_name_it_will_have(tmp_path: Path) -> None:
    file = draft().write(tmp_path, "writing.pdf")
    report = check(file, name="R (AB) v SSJ - Claim bundle - 2027-03-09.pdf")
    assert report.findings == ()
    assert report.file == "R (AB) v SSJ - Claim bundle - 2027-03-09.pdf"


def test_a_bundle_not_named_pdf_is_told(tmp_path: Path) -> None:
    found = check(draft().write(tmp_path, "R (AB) v SSJ - Claim bundle - 2027-03-09.bin")).findings
    assert [(finding.rule, finding.severity) for finding in found] == [("FMT-01", E)]


@pytest.mark.parametrize(
    ("megabytes", "expected"), [(20, []), (30, ["FIL-03"]), (60, ["FIL-02", "FIL-03"]), (101, ["FIL-01", "FIL-03"])]
)
def test_the_limits_of_size(megabytes: int, expected: list[str], tmp_path: Path) -> None:
    facts = replace(read_facts(draft().write(tmp_path)), size=megabytes * 1_000_000, court=read_profile(DEFAULT))
    found = [finding.rule for rule in size.RULES if rule.id != "FMT-09" for finding in rule.findings(facts)]
    assert found == expected


def test_an_earlier_state_of_the_file_is_told(tmp_path: Path) -> None:
    file = draft().write(tmp_path)
    content = file.read_bytes()
    start = content.rindex(b"startxref")
    file.write_bytes(content + b"\n" + content[start:])
    found = check(file).findings
    assert [(finding.rule, finding.message) for finding in found] == [
        ("FMT-13", "the file still holds 1 earlier state of itself")
    ]


def test_a_file_arranged_for_the_web_has_one_state(tmp_path: Path) -> None:
    assert broken(lambda made: None, tmp_path, linearize=True) == ()


def test_a_later_volume_may_run_on_where_its_labels_say_so(tmp_path: Path) -> None:
    made = draft()
    made.stamps = {page: str(page + 300) for page in made.stamps}
    made.labels = [(0, {"S": Name.D, "St": 301})]
    for row in made.rows:
        row.printed = "–".join(str(int(part) + 300) for part in row.printed.split("–"))
    made.references = [(str(int(printed) + 300), target) for printed, target in made.references]
    for mark in [mark for top in made.marks for mark in (top, *top.below)]:
        title, _, number = mark.title.rpartition(" ")
        mark.title = f"{title} {int(number[:-1]) + 300})"
    found = check(made.write(tmp_path)).findings
    assert [(finding.rule, finding.severity) for finding in found] == [("PAG-02", W)]


def test_stamp_label_bookmark_and_index_are_each_held_against_the_other_three(tmp_path: Path) -> None:
    """A wrong stamp or label on the first page of a document breaks its own rule and the agreement."""
    wrong_stamp = {finding.rule for finding in broken(stamped(9, "19"), tmp_path) if finding.severity.fails}
    assert wrong_stamp == {"PAG-02", "NAV-05"}
    labels = [(0, {"S": Name.D}), (8, {"S": Name.D, "St": 99}), (9, {"S": Name.D, "St": 10})]
    assert {finding.rule for finding in broken(setting(labels=labels), tmp_path)} == {"PAG-09", "NAV-05"}


def test_numbers_two_behind_because_cover_and_index_were_not_counted(tmp_path: Path) -> None:
    made = draft()
    made.stamps = {page: str(page - 2) for page in range(3, 13)}
    found = {finding.rule: finding for finding in check(made.write(tmp_path)).findings}
    assert found["PAG-01"].pages == (1, 2)
    assert found["PAG-02"].pages == tuple(range(3, 13))


def test_an_index_without_links_is_still_read(tmp_path: Path) -> None:
    def unlinked(made: Draft) -> None:
        made.rows = [Row(row.title, row.printed, None) for row in made.rows]

    (found,) = broken(unlinked, tmp_path)
    assert (found.rule, found.message) == (
        "NAV-02",
        "5 rows of the index on page 2 have no link to a page of this file",
    )


def test_a_bundle_without_bookmarks_or_labels_is_still_read_by_its_index(tmp_path: Path) -> None:
    (found,) = broken(setting(marks=[], labels=[]), tmp_path)
    assert found.rule == "NAV-03"


def test_documents_words_stay_out_of_the_findings(tmp_path: Path) -> None:
    secret = "Zebedee"

    def name(made: Draft) -> None:
        made.marks[3].below[0].title = f"{secret} statement"
        made.rows[2].title = f"B1 {secret}"
        made.rows[2].target = 10
        made.stamps.pop(5)
        made.draw[6] = lines(f"{secret} and others")

    found = broken(name, tmp_path)
    assert len(found) >= 3
    assert not any(secret in finding.message for finding in found)
