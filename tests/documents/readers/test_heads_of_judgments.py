"""Judgments and tribunals' decisions by their heads: what they are, when they were given, and by whom."""

from __future__ import annotations

import pytest

from bundler.documents.describe import describe
from bundler.documents.document import Description
from bundler.documents.page_text import PageText

DASHES = "- - - - - - - - - - - - - -"


def described(*pages: str) -> Description:
    told = tuple(PageText(page=number, text=page.strip()) for number, page in enumerate(pages, start=1))
    return describe(told, name="document.docx", media_type="application/pdf")


def dated(told: Description) -> str:
    return told.date.value if told.date else ""


HIGH_COURT = f"""
Neutral Citation Number: [2031] EWHC 411 (Admin)
Case No: AC-2030-LON-009999
IN THE HIGH COURT OF JUSTICE
KING'S BENCH DIVISION
ADMINISTRATIVE COURT
{{above}}
Before:
{{judges}}
{DASHES}
Between:
ORSOLYA TARN
Claimant
- and -
BOROUGH OF PELLWICK
Defendant
{DASHES}
Approved Judgment
"""


@pytest.mark.parametrize(
    ("judges", "title"),
    [
        ("Mr JUSTICE HOLLOWBY", "Judgment of Mr Justice Hollowby, [2031] EWHC 411 (Admin)"),
        ("MRS JUSTICE HOLLOWBY DBE", "Judgment of Mrs Justice Hollowby DBE, [2031] EWHC 411 (Admin)"),
        (
            "LADY JUSTICE ARKWELL\nand\nMR JUSTICE HOLLOWBY",
            "Judgment of the High Court of Justice, [2031] EWHC 411 (Admin)",
        ),
    ],
)
def test_a_judgment_is_called_after_the_judge_who_sat_alone(judges: str, title: str) -> None:
    assert described(HIGH_COURT.format(above="Date: 3 March 2031", judges=judges)).title.value == title


def test_the_judge_appealed_from_gave_another_judgment() -> None:
    told = described(
        "C1/2030/0001\nNeutral Citation Number: [2031] EWCA Civ 12\nIN THE SUPREME COURT OF JUDICATURE\n"
        "IN THE COURT OF APPEAL (CIVIL DIVISION)\nON APPEAL FROM PELLWICK COUNTY COURT\n(MR RECORDER STANE QC)\n"
        f"Wednesday, 11th May 2031\nB E F O R E:\nLORD JUSTICE ARKWELL\nLADY JUSTICE MORROW\n{DASHES}\nJ U D G M E N T"
    )
    assert told.title.value == "Judgment of the Court of Appeal (Civil Division), [2031] EWCA Civ 12"


def test_a_name_in_the_supreme_court_runs_on_to_the_next_line() -> None:
    told = described(
        "Easter Term\n[2031] UKSC 7\nJUDGMENT\nTarn (Respondent) v Pellwick\nHousing Company Ltd (Appellant)\nbefore\n"
        "Lord Arkwell, President\nLady Morrow\nJUDGMENT GIVEN ON\n23 April 2031"
    )
    assert told.title.value == "Tarn v Pellwick Housing Company Ltd [2031] UKSC 7"


@pytest.mark.parametrize(
    "head",
    [
        "UPPER TRIBUNAL (LANDS CHAMBER)\nUT Neutral citation number: [2031] UKUT 26 (LC)\n"
        "HOUSING ACT 2004\nAN APPEAL AGAINST A DECISION OF THE FIRST-TIER TRIBUNAL\n18 January 2031",
        "[2031] UKUT 0133 (TCC)\nINCOME TAX – Income Tax (Trading) Act 2005\nTAX AND CHANCERY CHAMBER\nDECISION\n"
        "Release date: 18 January 2031",
        "Neutral Citation No. [2031] EWHC 2231 (SCCO)\nSENIOR COURTS COSTS OFFICE\nDate: 18 January 2031\n"
        "Judgment on Appeal under Regulation 29 of the\nLegal Aid (Remuneration) Regulations 2013",
        "Upper Tribunal\n(Immigration and Asylum Chamber)\nTarn (late evidence) [2031] UKUT 00116 (IAC)\n"
        "Heard at Pell House Decision & Reasons Promulgated\nOn 10 November and 4 December 2030 18 January 2031",
    ],
)
def test_what_bears_a_courts_own_number_is_its_judgment_and_neither_a_letter_nor_a_law(head: str) -> None:
    told = described(f"{head}\nBefore\nJudge Hollowby\nREASONS FOR DECISION\n1. We have decided to dismiss the appeal.")
    assert (told.kind.value, dated(told)) == ("judgment", "2031-01-18")


def test_a_tribunal_s_day_may_stand_at_the_end() -> None:
    told = described(
        "[2031] UKUT 0133 (TCC)\nUPPER TRIBUNAL\nDECISION\n1. This appeal is about a decision of 4 May 2029.",
        "JUDGE HOLLOWBY\nUPPER TRIBUNAL JUDGE\nRELEASE DATE: 15 June 2031",
    )
    assert dated(told) == "2031-06-15"


def test_a_judgment_is_handed_down_when_it_says_that_it_is_deemed_to_be() -> None:
    told = described(
        HIGH_COURT.format(above="", judges="MR JUSTICE HOLLOWBY"),
        "This judgment was handed down remotely by circulation to the parties by email. The date and time for\n"
        "hand-down is deemed to be Monday 9 December 2030 at 9.30am.\n1. The notice was dated 17 June 2029.",
    )
    assert dated(told) == "2030-12-09"


def test_a_sentence_that_runs_on_to_dated_says_nothing_of_the_paper_s_own_day() -> None:
    told = described(
        HIGH_COURT.format(above="16th September 2031", judges="MR JUSTICE HOLLOWBY"),
        "1. The warrant is one of two on which the claimant was held. Further Information is\ndated 6 January\n2030.",
    )
    assert dated(told) == "2031-09-16"


TRIBUNAL = """
Upper Tribunal
(Immigration and Asylum Chamber)          Appeal Number: PA/01234/2030

THE IMMIGRATION ACTS

{heads}

Before
UPPER TRIBUNAL JUDGE ARKWELL

Between
O T
Appellant
and
THE SECRETARY OF STATE FOR THE HOME DEPARTMENT
Respondent

DECISION AND REASONS
1. The appellant is a citizen of Marvonia. She came here on 3 May 2026.
{foot}
"""
ONE_COLUMN = "Heard at Harrowick          Decision & Reasons Promulgated\nOn 14 May 2031"
ONE_BELOW = "Heard at Harrowick\nDecision & Reasons Promulgated\nOn 14 May 2031"
TWO_COLUMNS = f"{ONE_COLUMN}          On 2 June 2031"
SIGNED = "Signed\nUpper Tribunal Judge Arkwell\nDate: 28 May 2031"


@pytest.mark.parametrize("heads", [ONE_COLUMN, ONE_BELOW])
def test_one_date_below_the_heads_of_the_hearing_and_of_the_decision_gives_way_to_the_judge_s_own(heads: str) -> None:
    assert dated(described(TRIBUNAL.format(heads=heads, foot=SIGNED))) == "2031-05-28"


@pytest.mark.parametrize("heads", [ONE_COLUMN, ONE_BELOW])
def test_one_date_below_both_heads_with_no_other_is_never_sure(heads: str) -> None:
    told = described(TRIBUNAL.format(heads=heads, foot="")).date

    assert told is not None
    assert (told.value, told.confidence) == ("2031-05-14", 0.5)


def test_of_two_dates_below_both_heads_the_decision_s_is_its_own() -> None:
    assert dated(described(TRIBUNAL.format(heads=TWO_COLUMNS, foot=SIGNED))) == "2031-06-02"


def test_a_decision_promulgated_on_one_day_with_the_hearing_s_beside_it_is_of_that_day() -> None:
    heads = "Heard at Harrowick on 14 May 2031\nDecision & Reasons Promulgated on 2 June 2031"

    assert dated(described(TRIBUNAL.format(heads=heads, foot=""))) == "2031-06-02"
