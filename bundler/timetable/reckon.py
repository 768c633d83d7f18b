"""Reckon: from the days that bundle.toml gives to the timetable, each line with the words of how it was counted."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bundler.documents.manifest import Direction, Manifest
from bundler.errors import CaseError
from bundler.timetable.anchors import Anchor, anchors_of, court_days_of, day_within_reach, exact_day
from bundler.timetable.clear_days import SHORT, last_day_after, last_day_before, same_day_months_after
from bundler.timetable.court_days import CourtDays
from bundler.timetable.period import Period, Periods, read_periods
from bundler.timetable.timetable import Line, Timetable

_CHRISTMAS = (
    "The High Court’s offices close on one more day at Christmas, which HMCTS announces each year: "
    "list it under [timetable] closed (from notices of HMCTS; confirm)."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Days:
    """The three days of a line, as Line tells them apart."""

    last: date
    safe: date
    also: date | None


def timetable_of(manifest: Manifest) -> Timetable:
    """Give the dates by which each step of the claim is due.

    Raises CaseError where a direction has no exact day, stands twice, or seems to misspell an act.
    """
    periods = read_periods()
    court = court_days_of(manifest.timetable)
    anchors = anchors_of(manifest)
    ordered = _directions(manifest.directions, periods)
    lines = []
    for period in periods.periods:
        if period.kinds and manifest.timetable.kind not in period.kinds:
            continue
        line = _line(period, anchors, court)
        direction = ordered.pop(period.act, None)
        lines.append(_overridden(line, direction, court) if direction else line)
    lines += [_ordered_line(direction, court) for direction in ordered.values()]
    lines = [_with_christmas(line, court) for line in lines]
    known = sorted((line for line in lines if line.safe), key=lambda line: line.safe or date.max)
    unknown = (line for line in lines if not line.safe)
    return Timetable(
        claim=manifest.claim,
        lines=(*known, *unknown),
        warnings=(*periods.warnings, *_warnings(lines)),
        read=periods.read,
        review=periods.review,
    )


def day_words(day: date) -> str:
    """Write a day as people do: ``Monday 6 April 2026``."""
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def last_day(period: Period, start: date, court: CourtDays) -> date:
    """Give the last day of a period, closed or not, as its rule counts it from `start`."""
    if period.months:
        return same_day_months_after(start, period.months)
    days = period.days or 7 * period.weeks
    if period.counted == "beginning-with":
        return start + timedelta(days=days - 1)
    if period.counted == "before":
        return last_day_before(start, days, court)
    # Weeks are not "a number of days", so that CPR 2.8(4) never shortens them; no week is that short anyway.
    return last_day_after(start, days, court)


def _line(period: Period, anchors: Mapping[str, Anchor], court: CourtDays) -> Line:
    anchor = anchors[period.starts]
    line = Line(
        act=period.act,
        title=period.title,
        counted=_in_words(period, anchor),
        source=period.authority,
        tier=period.tier,
        starts=anchor.day,
        needs=anchor.needs,
        proposed=anchor.proposed,
        notes=period.notes,
        done=anchors[period.done].day if period.done else None,
    )
    if anchor.day is None:
        return line
    days = _days(period, anchor.day, court)
    line = replace(line, last=days.last, safe=days.safe, also=days.also, counted=line.counted + _moved(days, court))
    return _with_lateness(line, period)


def _days(period: Period, start: date, court: CourtDays) -> _Days:
    last = last_day(period, start, court)
    if court.is_open(last):
        return _Days(last=last, safe=last, also=None)
    before = court.on_or_before(last)
    runs_on = period.counted != "before"
    also = court.on_or_after(last) if runs_on and period.at_court else None
    # A closure that swallows the whole period leaves no open day in it but the one that CPR 2.8(5) adds.
    safe = before if before > start or not runs_on else also or last
    return _Days(last=last, safe=safe, also=also)


def _in_words(period: Period, anchor: Anchor) -> str:
    day = f"{anchor.day.day} {anchor.day:%B} {anchor.day.year}" if anchor.day else "a day not known yet"
    if period.counted == "beginning-with":
        return f"{period.length}, the first of them {day}"
    counted = f"{period.length} {period.counted} {day}"
    if period.months:
        return f"{counted}: the day of the same number, or the last of a shorter month"
    if period.counted == "before":
        counted += ": neither that day nor the day of the act counts"
    else:
        counted += ": that day does not count"
    return counted + (", nor do weekends and bank holidays" if 0 < period.days <= SHORT else "")


def _moved(days: _Days, court: CourtDays) -> str:
    if days.safe == days.last:
        return ""
    words = f"; that is {day_words(days.last)}, closed ({court.why_closed(days.last)}), so work to the open day before"
    return words + (f"; CPR 2.8(5) still takes {day_words(days.also)} as in time" if days.also else "")


def _with_lateness(line: Line, period: Period) -> Line:
    """The line with a note where it was done after the last day on which it is in time."""
    limit = line.also or line.last
    if not (line.done and limit and line.done > limit):
        return line
    late = (line.done - limit).days
    note = f"Done on {day_words(line.done)}, {late} {'day' if late == 1 else 'days'} after the last day."
    return replace(line, notes=(*line.notes, f"{note} {period.late}".strip()))


def _overridden(line: Line, direction: Direction, court: CourtDays) -> Line:
    """The line with the day that the order gives; what the rule gives is kept as a note."""
    ordered = _ordered_line(direction, court)
    rule = f"{line.source} gives {day_words(line.last)}" if line.last else f"the period is {line.source}’s otherwise"
    return replace(
        ordered, act=line.act, title=line.title, done=line.done, notes=(f"Overrides the rule: {rule}.", *line.notes)
    )


def _ordered_line(direction: Direction, court: CourtDays) -> Line:
    day = exact_day(direction.by)
    assert day is not None  # _directions has looked
    safe = court.on_or_before(day)
    time = direction.by.start.time if direction.by.start else None
    counted = "the day that the order gives" + (f", by {time}" if time else "")
    if safe != day:
        counted += f"; {day_words(day)} is closed ({court.why_closed(day)}), so work to the open day before"
    return Line(
        act=direction.act,
        title=direction.act,
        counted=counted,
        source=direction.order,
        last=day,
        safe=safe,
        starts=day,
        order=direction.order,
    )


def _directions(directions: tuple[Direction, ...], periods: Periods) -> dict[str, Direction]:
    """The directions by their act, looked over."""
    found: dict[str, Direction] = {}
    for number, direction in enumerate(directions, start=1):
        where = f"bundle.toml: direction[{number}]"
        day = exact_day(direction.by)
        if day is None:
            raise CaseError(
                f"{direction.by.words()} is not one day", where=f"{where}.by", remedy='write the day: "2027-03-01"'
            )
        day_within_reach(day, where=f"{where}.by")
        near = difflib.get_close_matches(direction.act, periods.acts, n=1, cutoff=0.8)
        if near and direction.act not in periods.acts:
            raise CaseError(
                f"{direction.act!r} is close to an act of the timetable, and is none",
                where=f"{where}.act",
                remedy=f"did you mean {near[0]!r}? Otherwise say it in other words",
            )
        if direction.act in found:
            raise CaseError(
                f"{direction.act!r} stands twice", where=f"{where}.act", remedy="keep the order that is in force"
            )
        found[direction.act] = direction
    return found


def _with_christmas(line: Line, court: CourtDays) -> Line:
    days = {
        day
        for day in (line.last, line.safe)
        if day and ((day.month, day.day) >= (12, 22) or day.timetuple().tm_yday <= 2)
    }
    told = any(abs((closed - day).days) <= 14 for closed in court.closed for day in days)
    return replace(line, notes=(*line.notes, _CHRISTMAS)) if days and not told else line


def _warnings(lines: list[Line]) -> tuple[str, ...]:
    proposed = next((line.proposed for line in lines if line.proposed), "")
    if not proposed:
        return ()
    return (
        f"The day of the decision is taken {proposed}. Time runs from when the grounds first arose, which may be "
        "earlier: write decision_date under [timetable].",
    )
