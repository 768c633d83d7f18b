"""How the lines of a document are cut into blocks."""

from __future__ import annotations

from bundler.chronology.event import Event
from bundler.chronology.extract import extract
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document


def told(text: str) -> list[Event]:
    found = extract(a_document(Kind.MINUTES, "2025-01-23", title="Minutes"), [PageText(page=1, text=text)])
    return [event for event in found if event.accounts[0].words]


def test_a_day_that_opens_a_line_of_a_narrow_cell_ends_the_sentence_of_the_line_above() -> None:
    text = (
        "Police TL was convicted of s.20\nwounding, sentenced\n17/04/23, 32 months.\nReleased 13/08/24; breach of\n"
        "licence 20/10/24, recalled\n22/10/24, re-released\n19/11/24. Interim\n"
        "accommodation declined\n14/01/25. Enquiries go on.\n"
    )
    assert [(event.date.edtf(), event.kind) for event in told(text)] == [
        ("2023-04-17", "sentence"),
        ("2024-08-13", "transfer"),
        ("2024-10-20", "transfer"),
        ("2024-10-22", "transfer"),
        ("2024-11-19", "transfer"),
        ("2025-01-14", "decision"),
    ]


def test_an_entry_that_opens_with_its_day_below_two_lines_of_a_heading_is_an_entry() -> None:
    text = "Key dates in the matter of\nthe tenant of the flat\n03/02/2025 She was evicted.\n"
    assert [event.text for event in told(text)] == ["03/02/2025 She was evicted."]
