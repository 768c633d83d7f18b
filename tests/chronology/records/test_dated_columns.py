"""Tables without a head ``Date``: each day is told with what its own head says of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from bundler.chronology.extract import extract
from bundler.chronology.records.dated_heads import lead_of, leads_of
from bundler.chronology.records.table_pages import pages_of_tables
from bundler.documents.formats import text as text_format
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from bundler.documents.text import read_text, words_of_pages
from bundler.documents.word.drawing import draw_word
from tests.chronology.builders import a_document
from tests.chronology.records.placed import a_table
from tests.documents.formats.pages import drawn
from tests.documents.word.builders import WordFile, paragraph, table

LEFTS = (50, 220, 320, 420, 500)


def told(page: PageText, kind: Kind = Kind.OTHER) -> list[tuple[str, str]]:
    events = extract(a_document(kind, "", title="A plan"), (page,))
    return [(event.date.edtf(), event.text) for event in events]


def rows(*told_: Sequence[str]) -> PageText:
    return a_table(told_, LEFTS[: len(told_[0])])


def test_what_is_to_be_done_by_a_day_is_due_then_and_says_by_whom() -> None:
    page = rows(
        ("Action", "Who", "By when"),
        ("Refer to the young carers", "Gwen Sallow", "11 March 2024"),
        ("Write about the damp", "Dr Oduya", "18/03/2024"),
        ("Meet again", "Chair", "TBC"),
    )
    assert told(page, Kind.ATTENDANCE_NOTE) == [
        ("2024-03-11", "Due: Refer to the young carers (Gwen Sallow)."),
        ("2024-03-18", "Due: Write about the damp (Dr Oduya)."),
    ]


def test_when_behind_a_recommendation_and_its_owner_is_a_day_to_come() -> None:
    page = rows(
        ("Ref", "Recommendation", "Owner", "When", "Status"),
        ("1", "Look at B wing", "Ms Reed", "31 May 2022", "Open"),
        ("2", "Train night staff", "Mr Orme", "June 2022", "Complete"),
    )
    assert told(page) == [
        ("2022-05-31", "Due: Look at B wing (Ms Reed)."),
        ("2022-06", "Due: Train night staff (Mr Orme)."),
    ]


def test_a_medicine_is_started_on_one_day_and_stopped_on_another_with_the_reason() -> None:
    page = rows(
        ("Medicine", "Dose", "Started", "Stopped", "Reason"),
        ("Sertraline", "50mg", "12/03/2019", "02/08/2019", "Nausea"),
        ("Mirtazapine", "15mg", "05/08/2019", "", ""),
    )
    assert told(page, Kind.MEDICAL_REPORT) == [
        ("2019-03-12", "Started: Sertraline. 50mg."),
        ("2019-08-02", "Stopped: Sertraline. 50mg. Nausea."),
        ("2019-08-05", "Started: Mirtazapine. 15mg."),
    ]


def test_a_need_with_its_provision_is_due_for_review() -> None:
    page = rows(
        ("Need", "Provision", "Review"),
        ("Somewhere to live", "Larch House", "20 September 2022"),
        ("Occupation", "Allotment", "December 2022"),
    )
    assert told(page) == [
        ("2022-09-20", "Review due: Somewhere to live. Larch House."),
        ("2022-12", "Review due: Occupation. Allotment."),
    ]


def test_a_log_tells_beside_its_own_day_by_when_something_is_due() -> None:
    page = rows(
        ("Date", "Concern", "By whom", "By when"),
        ("03/02/2021", "Bruise seen", "J Fell", "04/02/2021"),
        ("10/02/2021", "Nobody came", "J Fell", "12/02/2021"),
    )
    assert [(day, text) for day, text in told(page, Kind.SPREADSHEET) if text.startswith("Due")] == [
        ("2021-02-04", "Due: Bruise seen."),
        ("2021-02-12", "Due: Nobody came."),
    ]


def test_a_placement_began_and_ended_and_what_stands_below_the_table_is_no_part_of_it() -> None:
    page = a_table(
        (
            ("Placement", "From", "To", "Reason"),
            ("Mrs Dale", "03/05/2018", "09/09/2019", "Retired"),
            ("Larch House", "09/09/2019", "11/02/2020", "Closed"),
        ),
        LEFTS[:4],
        padding=2,
    )
    assert told(page) == [
        ("2018-05-03", "Began: Mrs Dale."),
        ("2019-09-09", "Ended: Mrs Dale. Retired; Began: Larch House."),
        ("2020-02-11", "Ended: Larch House. Closed."),
    ]


@pytest.mark.parametrize(
    "page",
    [
        rows(("Action", "Who", "By when"), ("", "", ""), ("", "", "")),
        rows(("Policy", "Version", "Issued", "Review date"), *[("Leave", "2", "04/05/2020", "04/05/2023")] * 2),
        rows(("Document", "Author", "Received"), *[("Breach report", "P Lomax", "01/08/2014")] * 2),
        rows(("Period from", "To", "Charge", "Balance"), *[("01/04/2022", "30/04/2022", "500.00", "0.00")] * 2),
        rows(("Version", "Made by", "Issued", "Changes"), *[("1.0", "A Dean", "01/02/2019", "First")] * 2),
        rows(("Action", "Who", "By when"), ("Look at the stairs", "Mr Orme", "TBC"), ("Paint", "Mr Orme", "soon")),
        rows(("Contents", "Part", "Started"), ("Breach of order", "1", "3"), ("Police call out", "2", "5")),
    ],
)
def test_forms_lists_of_papers_and_accounts_tell_nothing(page: PageText) -> None:
    assert told(page) == []


@pytest.mark.parametrize(
    ("head", "lead"),
    [
        ("By when:", "Due"),
        ("Target date", "Due"),
        ("Review date", "Review due"),
        ("Date completed", "Completed"),
        ("Moved out", "Moved out"),
        ("Valid until", "Expires"),
        ("Reason", ""),
        ("Date", ""),
        ("Dose", ""),
    ],
)
def test_what_a_head_says_of_the_day_below_it(head: str, lead: str) -> None:
    assert lead_of(head) == lead


def test_what_was_done_on_a_day_is_not_due_then() -> None:
    assert leads_of(("Action taken", "By", "Date"))[-1] == ""
    assert leads_of(("When", "Action", "By whom"))[0] == ""


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "plan.txt",
            "SUPERVISION PLAN\n\n"
            "ACTION                              WHO          BY WHEN\n"
            "Attend the substance misuse clinic  Mr Habgood   16/05/2023\n"
            "Find somewhere to live              P Lomax      19/05/2023\n\n"
            "Signed: P Lomax\n",
        ),
        ("plan.docx", ""),
    ],
)
def test_the_whole_way_from_a_text_and_from_word(tmp_path: Path, name: str, words: str) -> None:
    if words:
        pdf, _ = drawn(text_format.draw, tmp_path, name, words)
    else:
        pdf = tmp_path / "plan.pdf"
        cells = (
            ("ACTION", "WHO", "BY WHEN"),
            ("Attend the substance misuse clinic", "Mr Habgood", "16/05/2023"),
            ("Find somewhere to live", "P Lomax", "19/05/2023"),
        )
        body = paragraph("SUPERVISION PLAN") + table(
            *(tuple(map(paragraph, row)) for row in cells), widths=(5000, 2000, 2000)
        )
        draw_word(WordFile(body=body + paragraph("Signed: P Lomax")).save(tmp_path / name), pdf)
    (page,) = read_text(pdf)
    assert pages_of_tables((page,)) == (1,)
    (placed,) = words_of_pages(pdf, (1,))
    whole = PageText(page=1, text=page.text, words=placed)
    assert told(whole) == [
        ("2023-05-16", "Due: Attend the substance misuse clinic (Mr Habgood)."),
        ("2023-05-19", "Due: Find somewhere to live (P Lomax)."),
    ]


def test_a_day_within_one_cell_is_not_told_of_the_cell_beside_it() -> None:
    page = a_table(
        (
            ("Date", "Period", "Staff", "Behaviour", "Sanction"),
            ("11/09/2023", "3", "Ms Pryce", "Swore and walked out", "Detention 13/09/2023"),
            ("18/09/2023", "5", "Mr Lunn", "Fight in the corridor", "Sent home"),
            ("02/10/2023", "1", "Mrs Obi", "Had a vape; mother rang 03/10/2023", "Confiscated"),
        ),
        (50, 120, 160, 230, 420),
    )
    assert sorted(told(page, Kind.SPREADSHEET)) == [
        ("2023-09-11", "Swore and walked out. Detention 13/09/2023."),
        ("2023-09-13", "Detention."),
        ("2023-09-18", "Fight in the corridor. Sent home."),
        ("2023-10-02", "Had a vape; mother rang 03/10/2023. Confiscated."),
        ("2023-10-03", "Mother rang 03/10/2023."),
    ]


def test_what_is_within_a_row_is_told_without_the_sort_and_the_author_of_the_entry() -> None:
    page = a_table(
        (
            ("Date", "Contact type", "Officer", "Notes"),
            ("02/05/2024", "Planned office visit", "MOSSPR -", "Seen. Licence signed 29/04/2024."),
            ("16/05/2024", "Call from third party", "ADEOLAF -", "Police report arrest 15/05/2024 for theft."),
            ("31/05/2024", "Planned office visit", "MOSSPR -", "Rang. FTA 30/05/2024."),
        ),
        (50, 120, 250, 320),
    )
    events = extract(a_document(Kind.SPREADSHEET, "", title="A log"), (page,))
    inner = {event.date.edtf(): event for event in events}
    assert inner["2024-04-29"].text == "Licence signed 29/04/2024."
    assert (inner["2024-05-15"].text, inner["2024-05-15"].kind) == ("Police report arrest for theft.", "arrest")
    assert inner["2024-05-30"].text == "FTA."
    assert inner["2024-05-15"].accounts[0].asserted_by == "ADEOLAF"
