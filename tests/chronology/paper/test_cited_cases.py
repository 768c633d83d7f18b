"""What a judgment tells of a case that it cites is no event of its own."""

from __future__ import annotations

import pytest

from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document

# A head as long as those of real judgments, with the names of the case.
HEAD = (
    "Neutral Citation Number: [2031] EWHC 411 (Admin)\nBetween:\nORSOLYA TARN\nClaimant\n- and -\nBOROUGH OF PELLWICK\n"
    "Defendant\n\nJUDGMENT\n\n"
    + "1. This is a claim about a school place and about the way in which it was refused.\n\n"
    * 32
)


def texts(words: str, kind: Kind = Kind.JUDGMENT) -> list[str]:
    found = extract(a_document(kind, "2031-03-01"), (PageText(page=1, text=HEAD + words),))
    return [event.text for event in found if event.accounts[0].words and event.date.earliest.year < 2031]


def test_the_facts_under_the_name_of_another_case_are_none_of_this() -> None:
    words = (
        "Perrow v Lisle\n\n12. The employee resigned on 18 November 1990. He left in January 1991.\n\n"
        "Discussion\n\n13. The claimant was refused the place on 3 May 2030.\n"
    )

    assert texts(words) == ["The claimant was refused the place."]


@pytest.mark.parametrize(
    "words",
    [
        "12. In Perrow v Lisle [1991] ICR 21 the employee resigned. He left on 18 November 1990 and sued in May 1991.",
        "12. Similarly, in R (Vane) v Secretary of State for Justice he asked for a move. He moved on 3 May 1999.",
        "12. The facts of Perrow v Lisle were these. The employee resigned on 18 November 1990.",
    ],
)
def test_what_follows_a_case_that_opens_a_paragraph_is_told_of_it(words: str) -> None:
    assert texts(words) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "12. In Perrow v Lisle the employee resigned. In the present case she was refused on 3 May 2030.",
            "In the present case she was refused.",
        ),
        (
            "12. In Tarn v Pellwick the same parties met before. The claim was dismissed on 3 May 2030.",
            "The claim was dismissed.",
        ),
        ("Tarn v Pellwick\n\n12. The claim was dismissed on 3 May 2030.", "The claim was dismissed."),
        (
            "Vane v Lisle\n\n12. The place was refused on 3 May 2030.\n\nVane v Lisle\n\n13. She complained.",
            "The place was refused.",
        ),
        ("12. She relied on Perrow v Lisle. She was refused on 3 May 2030.", "She was refused on 3 May 2030."),
    ],
)
def test_the_case_s_own_steps_and_running_heads_keep_their_events(words: str, told: str) -> None:
    assert told in texts(words)


def test_a_statement_about_a_case_is_read_as_any_other() -> None:
    assert texts("12. In Perrow v Lisle I was the claimant. I resigned on 3 May 2030.", Kind.WITNESS_STATEMENT)
