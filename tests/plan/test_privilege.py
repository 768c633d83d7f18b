"""A solicitor's note is proposed as left out, with the reason, and can be taken back."""

from __future__ import annotations

from dataclasses import replace

from bundler.documents.kind import Kind
from bundler.plan.privilege import set_apart
from tests.plan.builders import an_entry

NOTE = an_entry("note", "Attendance note", Kind.ATTENDANCE_NOTE)


def test_a_note_is_set_apart_with_the_reason_and_its_own_line() -> None:
    kept, apart = set_apart([an_entry("letter"), NOTE])
    assert [entry.id for entry in kept] == ["letter"]
    (left,) = apart
    assert left.file == NOTE.file
    assert "privileged (from memory; confirm)" in left.why
    assert left.proposed
    assert left.entry == NOTE


def test_advice_is_set_apart_for_a_reason_of_its_own() -> None:
    kept, (left,) = set_apart([an_entry("letter"), an_entry("advice", "Advice", Kind.LEGAL_ADVICE)])
    assert [entry.id for entry in kept] == ["letter"]
    assert left.why.startswith("It looks like legal advice, or instructions to counsel, which as a rule is privileged")


def test_a_note_that_is_exhibited_is_listed() -> None:
    kept, apart = set_apart([replace(NOTE, exhibit="AB1")])
    assert len(kept) == 1
    assert apart == ()


def test_what_belonged_to_it_stands_by_itself() -> None:
    kept, _ = set_apart([NOTE, an_entry("annex", under="note")])
    assert [(entry.id, entry.under) for entry in kept] == [("annex", "")]
