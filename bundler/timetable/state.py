"""State: where a line of the timetable stands on a day."""

from __future__ import annotations

from datetime import date

from bundler.timetable.timetable import Line


def state(line: Line, today: date) -> str:
    """Say where a line stands on a day: ``done``, ``done late``, ``passed``, ``today`` or ``in 12 days``."""
    if line.done:
        return "done late" if line.is_late else "done"
    left = line.days_left(today)
    if left is None:
        return "no date yet"
    if left < 0:
        still = (
            f"; in time until {line.also:%a} {line.also.day} {line.also:%b}" if line.also and line.also >= today else ""
        )
        return f"passed{still}"
    return {0: "today", 1: "tomorrow"}.get(left, f"in {left} days")
