"""Reckon: from the days that bundle.toml gives to the timetable, each line with the words of how it was counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bundler.documents.manifest import Manifest
from bundler.timetable.anchors import Anchor, anchors_of, court_days_of
from bundler.timetable.clear_days import SHORT, last_day_after, last_day_before, same_day_months_after
from bundler.timetable.court_days import CourtDays
from bundler.timetable.ordered import directions_by_act, ordered_line, overridden
from bundler.timetable.period import Period, read_periods
from bundler.timetable.timetable import Line, Timetable, day_words

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
    ordered = directions_by_act(manifest.directions, periods.acts)
    lines = []
    for period in periods.periods:
        if period.kinds and manifest.timetable.kind not in period.kinds:
            continue
        line = _line(period, anchors, court)
        direction = ordered.pop(period.act, None)
        lines.append(overridden(line, direction, court) if direction else line)
    lines += [ordered_line(direction, court) for direction in ordered.values()]
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
    closed = f"{day_words(days.last)}, is closed ({court.why_closed(days.last)})"
    words = f"; the last day, {closed}: work to the open day before"
    return words + (f"; CPR 2.8(5) still takes {day_words(days.also)} as in time" if days.also else "")


def _with_lateness(line: Line, period: Period) -> Line:
    """The line with a note where it was done after the last day on which it is in time, if that can be told."""
    limit = line.also or line.last
    if not (period.late and line.done and limit and line.done > limit):
        return line
    late = (line.done - limit).days
    note = f"Done on {day_words(line.done)}, {late} {'day' if late == 1 else 'days'} after the last day."
    return replace(line, is_late=True, notes=(*line.notes, f"{note} {period.late}"))


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
