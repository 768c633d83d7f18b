"""iCalendar: what a calendar reads back is the timetable, in the form of RFC 5545."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from bundler.documents.manifest import Claim, Manifest
from bundler.timetable.icalendar import as_icalendar
from bundler.timetable.reckon import timetable_of
from tests.timetable.builders import a_claim, an_order

CASE = Claim(number="AC-2026-LON-000001", short_title="R (AB) v Exampleshire Council")


def read_back(written: bytes) -> list[dict[str, str]]:
    """The events, read as RFC 5545 says: unfold, split at the first colon, take the escapes away."""
    lines = written.decode().replace("\r\n ", "").split("\r\n")
    events: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events:
            plain = re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)
            events[-1].setdefault(name, plain)
    return events


def written(manifest: Manifest) -> bytes:
    return as_icalendar(timetable_of(manifest))


def test_every_step_with_a_day_is_an_event_of_that_day() -> None:
    manifest = a_claim(claim=CASE, decision_date="2026-01-03", hearing_date="2027-03-09")

    events = read_back(written(manifest))
    lines = [line for line in timetable_of(manifest).lines if line.safe]
    assert [event["DTSTART;VALUE=DATE"] for event in events] == [f"{line.safe:%Y%m%d}" for line in lines]
    assert [event["SUMMARY"] for event in events] == [f"{CASE.short_title}: {line.title}" for line in lines]
    assert all(line.source in event["DESCRIPTION"] for line, event in zip(lines, events, strict=True))


def test_the_file_is_framed_and_every_line_ends_in_crlf_within_75_octets() -> None:
    out = written(a_claim(an_order("lodge a note – “agreed” – on costs; " * 5, "2027-03-01"), claim=CASE))

    assert out.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert out.endswith(b"END:VEVENT\r\nEND:VCALENDAR\r\n")
    assert b"\n" not in out.replace(b"\r\n", b"")
    assert max(len(line) for line in out.split(b"\r\n")) <= 75


def test_the_same_claim_gives_the_same_bytes_and_each_event_its_own_uid() -> None:
    manifest = a_claim(claim=CASE, decision_date="2026-01-03", hearing_date="2027-03-09")

    uids = [event["UID"] for event in read_back(written(manifest))]
    assert written(manifest) == written(manifest)
    assert len(set(uids)) == len(uids)


def test_an_event_that_moves_keeps_its_uid_and_another_claims_has_another() -> None:
    def uid(claim: Claim, decision: str) -> str:
        return read_back(written(a_claim(claim=claim, decision_date=decision)))[0]["UID"]

    assert uid(CASE, "2026-01-03") == uid(CASE, "2026-01-15")
    assert uid(CASE, "2026-01-03") == uid(Claim(short_title=CASE.short_title), "2026-01-03")
    assert uid(CASE, "2026-01-03") != uid(Claim(short_title="R (CD) v Exampleshire Council"), "2026-01-03")


def test_the_stamp_is_the_day_counted_from() -> None:
    assert read_back(written(a_claim(decision_date="2026-01-03")))[0]["DTSTAMP"] == "20260103T000000Z"


def test_a_claim_without_a_day_gives_no_file() -> None:
    assert written(a_claim()) == b""


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=300))
def test_any_words_come_back_whole_but_for_control_characters(act: str) -> None:
    out = written(a_claim(an_order(f"An act of another kind than those of the rules: {act}", "2027-03-01")))

    expected = "".join(
        char
        for char in f"An act of another kind than those of the rules: {act}"
        if char == "\n" or (char >= " " and char != "\x7f")
    )
    assert read_back(out)[0]["SUMMARY"] == expected
    assert max(len(line) for line in out.split(b"\r\n")) <= 75
    assert all(part.decode() is not None for part in out.split(b"\r\n"))
