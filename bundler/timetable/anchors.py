"""Anchors: the days that the periods run from, as bundle.toml gives them, and what to write where it does not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bundler.documents.kind import Kind
from bundler.documents.manifest import CourseOfClaim, Manifest
from bundler.errors import CaseError
from bundler.partial_date import PartialDate
from bundler.timetable.court_days import CourtDays

# What each day is, in words that complete "this needs …".
MEANINGS = {
    "decision_date": "the day on which the grounds arose",
    "decision_known": "the day on which the claimant knew, or ought to have known, of the grounds",
    "issued": "the day on which the claim form was issued",
    "served": "the day on which the claim form was deemed served",
    "aos_served": "the day on which the acknowledgment of service was deemed served",
    "permission_refused": "the day on which the reasons for refusing permission were served",
    "permission_granted": "the day on which the order giving permission was served",
    "hearing_date": "the day of the substantive hearing, or the warned date",
    "filing_date": "the day on which the claim form was filed",
}
# The claim's own hearing_date in one of these bundles is the day of another hearing than the periods are about.
_OTHER_HEARINGS = ("permission-hearing", "urgent-application")
_FIRST_YEAR, _LAST_YEAR = 1950, 2100
_LONGEST_CLOSURE = 366


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A day to count from. Where `day` is None, `needs` says what to write in bundle.toml.

    `proposed` says where the day came from when no person wrote it down as this day.
    """

    day: date | None = None
    needs: str = ""
    proposed: str = ""


def anchors_of(manifest: Manifest) -> dict[str, Anchor]:
    """Give the anchor of each key. Raises CaseError for a day in a year that cannot be counted in."""
    course, claim = manifest.timetable, manifest.claim
    anchors = {name: _written(name, getattr(course, name, None)) for name in MEANINGS}
    if course.decision_date is None:
        anchors["decision_date"] = _from_letter(manifest) or anchors["decision_date"]
    if course.hearing_date is None and manifest.blueprint not in _OTHER_HEARINGS:
        anchors["hearing_date"] = _written("hearing_date", claim.hearing_date, place="claim")
    anchors["filing_date"] = _written("filing_date", claim.filing_date or course.issued, place="claim")
    return anchors


def exact_day(written: PartialDate) -> date | None:
    """Give the day, where the date is exactly one day."""
    exact = written.is_one_day and written.start and not written.start.about
    return written.earliest if exact else None


def day_within_reach(day: date, *, where: str) -> date:
    """Give `day`. Raises CaseError where its year is none that the bank holidays are known in."""
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise CaseError(
            f"the year {day.year} cannot be counted in", where=where, remedy="look at the year; is there a slip in it?"
        )
    return day


def court_days_of(course: CourseOfClaim) -> CourtDays:
    """Give the court's days with those that bundle.toml adds. Raises CaseError for a closure without an end."""
    return CourtDays(
        closed=frozenset(_each_day(course.closed, "closed")),
        bank_holidays=frozenset(_each_day(course.bank_holidays, "bank_holidays")),
    )


def _written(name: str, written: PartialDate | None, *, place: str = "timetable") -> Anchor:
    if written is None:
        return Anchor(
            needs=f"{MEANINGS[name]}: write {name} under [{'claim' if name == 'filing_date' else 'timetable'}]"
        )
    day = exact_day(written)
    if day is None:
        return Anchor(needs=f"{MEANINGS[name]}: {place}.{name} says {written.words()}, write the day")
    return Anchor(day=day_within_reach(day, where=f"bundle.toml: {place}.{name}"))


def _from_letter(manifest: Manifest) -> Anchor | None:
    """The date of the earliest decision letter of the bundle, where one bears a full date."""
    letters = [
        (day, f"{section.letter}{number}", any(guess.key == "date" for guess in entry.proposed))
        for section in manifest.sections
        for number, entry in enumerate(section.entries, start=1)
        if entry.kind is Kind.DECISION_LETTER and entry.date and (day := exact_day(entry.date))
        if _FIRST_YEAR <= day.year <= _LAST_YEAR
    ]
    if not letters:
        return None
    day, label, guessed = min(letters)
    words = f"from {label}"
    if len(letters) > 1:
        words += f", the earliest of {len(letters)} decision letters"
    if guessed:
        words += ", whose date nobody has confirmed"
    return Anchor(day=day, proposed=words)


def _each_day(dates: Iterable[PartialDate], key: str) -> Iterable[date]:
    for number, written in enumerate(dates, start=1):
        where = f"bundle.toml: timetable.{key}[{number}]"
        length = (written.latest - written.earliest).days + 1
        if length > _LONGEST_CLOSURE:
            raise CaseError("this is longer than a year", where=where, remedy="write its first and last day")
        day_within_reach(written.earliest, where=where)
        yield from (written.earliest + timedelta(days=step) for step in range(length))
