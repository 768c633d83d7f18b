"""Period: how long a rule gives for an act, and from which day. Data: bundles/timetables/*.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from bundler.partial_date import PartialDate
from bundler.resources import resource
from bundler.schema import hold


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The time a rule gives for one act.

    Exactly one of `days`, `weeks` and `months` is not 0. `counted` is ``after`` or ``before`` the day named by
    `starts`, a key of [timetable], or ``beginning-with`` it, which counts that day. `kinds` are the kinds of claim it
    is for, all when empty. `at_court` says that the act is done at the court office, which CPR 2.8(5) is about.
    `done` is the key that says when it was done; `late` is what to do when that was too late, "" where
    that day alone does not tell. `tier` says how far `source` and `paragraph` were verified.
    """

    act: str
    title: str
    starts: str
    counted: str
    source: str
    paragraph: str
    tier: str
    days: int = 0
    weeks: int = 0
    months: int = 0
    kinds: tuple[str, ...] = ()
    at_court: bool = True
    done: str = ""
    late: str = ""
    notes: tuple[str, ...] = ()

    @property
    def authority(self) -> str:
        """The source with its paragraph: ``CPR 54.5(1)``."""
        return f"{self.source} {self.paragraph}"

    @property
    def length(self) -> str:
        """How long it is: ``3 months``, ``21 clear days``, ``six weeks`` as ``6 weeks``."""
        if self.months:
            return f"{self.months} months"
        if self.weeks:
            return f"{self.weeks} weeks"
        return f"{self.days} days" if self.counted == "beginning-with" else f"{self.days} clear days"


@dataclass(frozen=True, slots=True, kw_only=True)
class Periods:
    """All periods of one court. `read` is when the rules were read, `review` when they ought to be read again."""

    periods: tuple[Period, ...]
    warnings: tuple[str, ...]
    read: PartialDate
    review: PartialDate

    @property
    def acts(self) -> tuple[str, ...]:
        """The names of the acts, each once."""
        return tuple(dict.fromkeys(period.act for period in self.periods))


@cache
def read_periods(name: str = "administrative-court") -> Periods:
    """Read the periods that ship for a court. Raises CaseError where the file does not fit its schema."""
    file = f"timetables/{name}.toml"
    written = tomllib.loads(resource("bundles", file).read_text(encoding="utf-8"))
    hold(written, "timetable", file=file)
    return Periods(
        periods=tuple(_period(period) for period in written["period"]),
        warnings=tuple(written.get("warnings", ())),
        read=PartialDate.parse(written["read"]),
        review=PartialDate.parse(written["review"]),
    )


def _period(written: Mapping[str, Any]) -> Period:
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in written.items()}
    return Period(**values)
