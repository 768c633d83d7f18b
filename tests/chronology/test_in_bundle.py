"""The chronology the whole way: a page that no longer says so, and calculated dates, in the finished bundle."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from bundler.chronology.calculated.calculation import CAUTION
from bundler.chronology.event import Event, Status
from bundler.chronology.toml.chronology_file import read_chronology
from bundler.cli.main import run
from tests.cases import ACase
from tests.chronology.builders import set_values

KICKED = "2. On 14 March 2014 he kicked in the front door of the flat at Tallow Court."
SENTENCED = "3. He was sentenced to 10 years' imprisonment on 2 June 2015 at Thornwick Crown Court."


def a_statement(case: ACase, *lines: str) -> Path:
    def write(file: Path) -> None:
        canvas = Canvas(str(file), invariant=1)
        for place, line in enumerate(
            ("WITNESS STATEMENT OF AB", "1. I live in Harrowick.", *lines, "4. I know no more.")
        ):
            canvas.drawString(72, 760 - 20 * place, line)
        canvas.save()

    return case.put("ws1.pdf", write)


def listed(case: ACase) -> None:
    case.list(
        'id = "ws1"\nfile = "documents/ws1.pdf"\ntitle = "Statement of AB"\n'
        'kind = "witness-statement"\ndate = "2022-03-01"'
    )
    text = (case.folder / "bundle.toml").read_text(encoding="utf-8")
    (case.folder / "bundle.toml").write_text(
        text.replace('title = "Documents"\n', 'title = "Documents"\nmakes = ["chronology"]\n'), encoding="utf-8"
    )


def events(case: ACase) -> dict[str, Event]:
    return {event.date.edtf(): event for event in read_chronology(case.folder / "chronology.toml").events}


def findings(case: ACase, rule: str) -> list[str]:
    return [finding["message"] for finding in case.record["findings"] if finding["rule"] == rule]


def test_an_event_whose_sentence_vanished_stays_and_its_page_is_said_to_say_so_no_longer(case: ACase) -> None:
    a_statement(case, KICKED, SENTENCED)
    listed(case)
    case.run("build")
    kicked = events(case)["2014-03-14"]
    assert findings(case, "CHR-06") == []
    set_values(case.folder / "chronology.toml", {kicked.id: {"status": "confirmed"}})

    a_statement(case, "2. I was away from home for all of that spring and saw nothing.", SENTENCED)
    case.run("build")

    after = events(case)
    assert (after["2014-03-14"].status, after["2014-03-14"].text) == (Status.CONFIRMED, kicked.text)
    (message,) = findings(case, "CHR-06")
    assert kicked.id in message
    assert run(["chronology", "conflicts", str(case.folder)]) == 1


def test_a_sentence_that_moved_to_the_next_page_is_borne_out_still(case: ACase) -> None:
    a_statement(case, KICKED, SENTENCED)
    listed(case)
    case.run("build")
    a_statement(case, "1A. I add a line.", KICKED, SENTENCED)
    case.run("build")

    assert findings(case, "CHR-06") == []
    assert len(events(case)) == 2


def test_calculated_dates_are_marked_on_the_page_and_in_the_record(case: ACase) -> None:
    a_statement(case, KICKED, SENTENCED)
    listed(case)
    case.run("build")
    sentence = events(case)["2015-06-02"]

    assert run(["chronology", "calculate", sentence.id, "--case", str(case.folder)]) == 0
    case.run("build")

    (pages,) = [part for part in case.record["made"] if part["part"] == "chronology"]
    words = " ".join(PdfReader(case.bundle).pages[pages["first"] - 1].extract_text().split())
    assert words.count(f"Calculated: {CAUTION}.") == 3
    assert "1 June 2025" in words
    (message,) = findings(case, "CHR-CALC")
    assert message.count("c-") == 3
    assert [finding for finding in case.record["findings"] if finding["rule"] in ("CHR-06", "CHR-DOC")] == []


def test_what_is_told_on_a_day_that_the_calendar_has_not_is_a_finding_until_somebody_adds_it(case: ACase) -> None:
    a_statement(case, KICKED, "3. On 31 April 2014 he was arrested at my mother's house in Thornwick.")
    listed(case)
    case.run("build")
    (message,) = findings(case, "CHR-DAY")
    assert message.startswith("ws1: not in the chronology, because the calendar has no such day: its page 1, “")
    assert "31 April 2014" in message
    assert run(["chronology", "conflicts", str(case.folder)]) == 1

    add = ["chronology", "add", "1 May 2014", "He was arrested in Thornwick.", "--document", "ws1", "--page", "1"]
    assert run([*add, "--case", str(case.folder)]) == 0
    case.run("build")
    assert findings(case, "CHR-DAY") == []


def test_a_log_whose_columns_were_drawn_one_after_the_other_is_read_row_by_row(case: ACase) -> None:
    columns = (
        (72, ("Date", "08/01/2021", "19/01/2021", "20/01/2021")),
        (150, ("Entry", "He was found in the yard.", "He refused to eat.", "He was seen by a doctor.")),
        (330, ("Staff", "OKORO, Ben", "HALE, Morag", "OKORO, Ben")),
        (430, ("Outcome", "Locked up.", "Nurse told.", "Moved.")),
    )

    def write(file: Path) -> None:
        canvas = Canvas(str(file), invariant=1)
        canvas.drawString(72, 780, "Wing log, HMP Marlwood")
        for left, cells in columns:
            for place, cell in enumerate(cells):
                canvas.drawString(left, 740 - 26 * place, cell)
        canvas.save()

    case.put("log.pdf", write)
    case.list('id = "log"\nfile = "documents/log.pdf"\ntitle = "Wing log"\nkind = "spreadsheet"')
    assert run(["chronology", "update", "--case", str(case.folder)]) == 0

    told = {day: (event.text, event.accounts[0].asserted_by) for day, event in events(case).items()}
    assert told == {
        "2021-01-08": ("He was found in the yard. Locked up.", "Ben Okoro"),
        "2021-01-19": ("He refused to eat. Nurse told.", "Morag Hale"),
        "2021-01-20": ("He was seen by a doctor. Moved.", "Ben Okoro"),
    }
