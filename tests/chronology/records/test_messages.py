"""Messages of a chat: each that tells of something is an event of its own, told by who wrote it."""

from __future__ import annotations

import pytest

from bundler.chronology.event import Event
from bundler.chronology.extract import extract
from bundler.chronology.records.messages import message_of
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document

SAID = (
    ("14/03/2026", "18:02", "Dina", "He was outside the school again today"),
    ("14/03/2026", "18:03", "Dina", "Same blue car"),
    ("14/03/2026", "18:05", "Mags", "Did you ring the police?"),
    ("14/03/2026", "18:09", "Dina", "Rang 101 at six. They gave me a reference"),
    ("15/03/2026", "07:33", "Mags", "Ring 999 now please"),
    ("16/03/2026", "21:14", "Dina", "Officer came round and took a statement"),
)
FORMS = ("[{}, {}:00] {}: {}", "{}, {} - {}: {}", "{} {} {}: {}")


def told(text: str, kind: Kind = Kind.OTHER) -> tuple[Event, ...]:
    return extract(a_document(kind), (PageText(page=1, text=text),))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", [Kind.OTHER, Kind.EXHIBIT])
def test_each_message_that_tells_is_an_event_told_by_its_writer(form: str, kind: Kind) -> None:
    found = told("\n".join(form.format(*each) for each in SAID), kind)
    assert [(event.date.edtf(), event.text, event.accounts[0].asserted_by) for event in found] == [
        ("2026-03-14T18:02", "Dina: He was outside the school again today.", "Dina"),
        ("2026-03-14T18:09", "Dina: Rang 101 at six. They gave me a reference.", "Dina"),
        ("2026-03-16T21:14", "Dina: Officer came round and took a statement.", "Dina"),
    ]


def test_a_message_that_runs_over_lines_is_one() -> None:
    first, second = told(
        "14/03/2026, 18:02 - Dina: He was outside\nthe school again\n14/03/2026, 18:09 - Mags: I saw him there too\n"
    )
    assert first.text == "Dina: He was outside the school again."
    assert second.accounts[0].asserted_by == "Mags"


def test_one_line_written_so_makes_no_chat() -> None:
    assert message_of("14/03/2026, 18:02 - Dina: He was outside") is not None
    assert [
        event.accounts[0].asserted_by for event in told("14/03/2026, 18:02 - Dina: He was outside the school.")
    ] != ["Dina"]


def test_what_the_telephone_itself_says_is_no_message_and_part_of_none() -> None:
    found = told(
        "14/03/2026, 18:01 - Messages and calls are encrypted. No one outside of this chat has read them.\n"
        "14/03/2026, 18:02 - Dina: He was outside the school again\n14/03/2026, 18:03 - Dina added Mags to the group\n"
        "14/03/2026, 18:09 - Mags: I saw him there too\n"
    )
    assert [event.text for event in found] == [
        "Dina: He was outside the school again.",
        "Mags: I saw him there too.",
    ]


def test_a_weekday_that_ends_a_message_is_no_part_of_the_next() -> None:
    found = told(
        "14/03/2026, 18:02 - Dina: He was told to come back on Monday\n15/03/2026, 09:09 - Mags: I saw him there too\n"
    )
    assert [event.date.edtf() for event in found] == ["2026-03-14T18:02", "2026-03-15T09:09"]
