"""jrbundle timetable: what a person reads, what a program reads, and the file for a calendar."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bundler.timetable.icalendar import as_icalendar
from bundler.timetable.reckon import timetable_of
from tests.cases import ACase

HEAD = """\
[claim]
short_title = "R (AB) v Exampleshire Council"
[timetable]
issued = "2026-03-27"
permission_granted = "2026-06-01"
[[direction]]
act = "detailed-grounds"
by = "2026-07-01"
order = "Order of 3 June 2026, paragraph 2"
"""


@pytest.fixture
def case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> ACase:
    return ACase(tmp_path / "case", capsys)


def with_days(case: ACase, head: str = HEAD) -> ACase:
    case.list('file = "documents/decision.pdf"\nkind = "decision-letter"\ndate = "2026-01-15"', head=head)
    return case


def test_each_line_says_its_day_how_it_was_counted_its_source_and_where_it_stands(case: ACase) -> None:
    out = with_days(case).run("timetable", "--today", "2026-04-01").out

    assert "Wed 15 Apr 2026  File the claim form  [done]" in out
    assert "CPR 54.5(1)" in out
    assert "? the day counted from is proposed, from A1" in out
    assert "Thu 2 Apr 2026   Serve the claim form on the defendant and interested parties  [tomorrow]" in out
    assert "Wed 1 Jul 2026   File and serve the detailed grounds and written evidence  [in 91 days]" in out
    assert "Order of 3 June 2026, paragraph 2" in out


def test_a_step_whose_day_cannot_be_counted_says_what_to_write(case: ACase) -> None:
    out = with_days(case).run("timetable", "--today", "2026-04-01").out

    assert "no date yet      File the reply to the acknowledgment of service" in out
    assert "write aos_served" in out


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2026-04-01", "tomorrow"),
        ("2026-04-02", "today"),
        ("2026-04-03", "passed; in time until Tue 7 Apr"),
        ("2026-04-07", "passed; in time until Tue 7 Apr"),
        ("2026-04-08", "passed"),
        ("2026-03-01", "in 32 days"),
    ],
)
def test_where_a_line_stands_hangs_on_the_day_given(case: ACase, today: str, state: str) -> None:
    found = with_days(case, '[timetable]\naos_served = "2026-03-30"\n').run("timetable", "--json", "--today", today)

    assert [line["state"] for line in json.loads(found.out)["lines"] if line["act"] == "reply"] == [state]


def test_a_claim_filed_after_its_time_is_done_late(case: ACase) -> None:
    head = '[timetable]\ndecision_date = "2026-01-15"\nissued = "2026-05-01"\n'

    out = with_days(case, head).run("timetable", "--today", "2026-06-01").out
    assert "File the claim form  [done late]" in out


def test_json_holds_no_day_of_the_clock_unless_one_is_given(case: ACase) -> None:
    with_days(case)
    first, again = (case.run("timetable", "--json").out for _ in range(2))
    value = json.loads(first)

    assert first == again
    assert all("state" not in line and "days_left" not in line for line in value["lines"])
    assert {line["act"]: line["safe"] for line in value["lines"]}["claim"] == "2026-04-15"
    assert any("from A1" in warning for warning in value["warnings"])


def test_the_terminal_counts_from_today_when_no_day_is_given(case: ACase) -> None:
    found = with_days(case, '[timetable]\naos_served = "2016-03-30"\n').run("timetable")

    assert found.code == 0
    assert "File the reply to the acknowledgment of service  [passed]" in found.out


def test_a_calendar_file_is_written_the_same_each_time(case: ACase, tmp_path: Path) -> None:
    from bundler.documents.manifest_file import read_manifest

    file = tmp_path / "claim.ics"
    with_days(case).run("timetable", "--ics", str(file), "--today", "2026-04-01")
    first = file.read_bytes()
    case.run("timetable", "--ics", str(file), "--today", "2027-01-01")

    assert file.read_bytes() == first == as_icalendar(timetable_of(read_manifest(case.folder / "bundle.toml")))


def test_no_calendar_file_is_written_when_no_day_is_known(case: ACase, tmp_path: Path) -> None:
    file = tmp_path / "claim.ics"
    case.list('file = "documents/a.pdf"')

    found = case.run("timetable", "--ics", str(file))
    assert found.code == 1
    assert "[timetable]" in found.err
    assert not file.exists()


def test_a_direction_with_a_slip_ends_in_one_clear_error(case: ACase) -> None:
    found = with_days(case, HEAD.replace("detailed-grounds", "detailed-ground")).run("timetable")

    assert found.code == 1
    assert "bundle.toml: direction[1].act" in found.err
    assert "'detailed-grounds'" in found.err


def test_rules_that_should_be_read_again_say_so(case: ACase) -> None:
    with_days(case)

    assert "which has passed" in case.run("timetable", "--today", "2026-04-07").out
    assert "which has passed" not in case.run("timetable", "--today", "2026-04-06").out
