"""Claims whose timetable is reckoned, made in a line."""

from __future__ import annotations

from datetime import date

from bundler.documents.kind import Kind
from bundler.documents.manifest import Claim, CourseOfClaim, Direction, Entry, Guess, Manifest, SectionEntries
from bundler.partial_date import PartialDate
from bundler.timetable.reckon import timetable_of
from bundler.timetable.timetable import Line


def day(text: str) -> date:
    return date.fromisoformat(text)


def edtf(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def a_claim(
    *directions: Direction,
    letters: tuple[Entry, ...] = (),
    blueprint: str = "claim",
    kind: str = "general",
    closed: tuple[str, ...] = (),
    bank_holidays: tuple[str, ...] = (),
    claim: Claim | None = None,
    **days: str,
) -> Manifest:
    """A manifest with these days under [timetable], and these decision letters behind section B."""
    course = CourseOfClaim(
        kind=kind,
        closed=tuple(PartialDate.parse(text) for text in closed),
        bank_holidays=tuple(PartialDate.parse(text) for text in bank_holidays),
        **{name: PartialDate.parse(text) for name, text in days.items()},
    )
    return Manifest(
        blueprint=blueprint,
        title="Claim bundle",
        claim=claim or Claim(),
        sections=(SectionEntries(letter="B", title="Decision", entries=letters),),
        timetable=course,
        directions=directions,
    )


def a_letter(date: str, *, id: str = "decision", guessed: bool = False) -> Entry:
    proposed = (Guess(key="date", because="page 1"),) if guessed else ()
    return Entry(
        id=id, file=f"{id}.pdf", title="Decision", kind=Kind.DECISION_LETTER, date=edtf(date), proposed=proposed
    )


def an_order(act: str, by: str, order: str = "Order of 3 February 2027, paragraph 4") -> Direction:
    return Direction(act=act, by=PartialDate.parse(by), order=order)


def the_line(act: str, manifest: Manifest) -> Line:
    """The line of that act in the claim's timetable."""
    line = timetable_of(manifest).line(act)
    assert line is not None, act
    return line
