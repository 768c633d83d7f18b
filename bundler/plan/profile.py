"""Profile: the limits and practices of a court, each with its source and the day it was read. Data, no code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bundler.errors import CaseError
from bundler.partial_date import DateFault, PartialDate
from bundler.plan.authority import Authority, authority_of
from bundler.plan.data_file import read_data
from bundler.resources import resource_names

DEFAULT = "administrative-court"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A number that a court sets, such as ``skeleton-pages`` 25. `unit` says of what; MB is 10⁶ bytes.

    `read` is when its authority was read and `review` when it should be read again.
    """

    id: str
    value: float
    unit: str
    authority: Authority
    read: PartialDate
    review: PartialDate
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """A choice that a court makes in words, such as ``landscape-pages`` ``as they are``. Dates as in Limit.

    `way` is the choice as rules go by it, where they do: ``turned`` landscape pages, ``sub-numbered`` late pages,
    ``e-mail`` or ``ce-file`` as the way of filing; "" where it is what most courts choose.
    """

    id: str
    value: str
    authority: Authority
    read: PartialDate
    review: PartialDate
    note: str = ""
    way: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A court, with its limits and practices."""

    name: str
    title: str
    limits: tuple[Limit, ...] = ()
    practices: tuple[Practice, ...] = ()

    def limit(self, id: str) -> Limit | None:
        """The limit of that id, or None where the court sets none."""
        return next((limit for limit in self.limits if limit.id == id), None)

    def practice(self, id: str) -> Practice | None:
        """The practice of that id, or None where none is known."""
        return next((practice for practice in self.practices if practice.id == id), None)

    def way(self, id: str) -> str:
        """The way that the practice of that id chooses; "" where none is known."""
        found = self.practice(id)
        return found.way if found else ""

    def overdue(self, on: date) -> PartialDate | None:
        """The earliest day by which some of it should have been read again, where that is past; else None."""
        items: tuple[Limit | Practice, ...] = (*self.limits, *self.practices)
        past = [item.review for item in items if item.review.latest < on]
        return min(past, key=lambda review: review.sort_date, default=None)


NO_COURT = Profile(name="", title="")
"""A court that sets nothing."""


def profile_names() -> tuple[str, ...]:
    """Give the names of the profiles that ship."""
    return tuple(name.removesuffix(".toml") for name in resource_names("bundles/profiles", ".toml"))


def read_profile(name: str) -> Profile:
    """Read a shipped profile by its name (``administrative-court``), or one of a firm's own by its path.

    Raises CaseError, naming the place, where there is none, it does not fit the schema or an id stands twice.
    """
    written = read_data(name, folder="profiles", schema="profile", what="court profile")
    dates = _dates(written, {}, f"{name}: ")
    limits = tuple(
        Limit(**_values(item, dates, f"{name}: limit[{at}]"))
        for at, item in enumerate(written.get("limit", ()), start=1)
    )
    practices = tuple(
        Practice(**_values(item, dates, f"{name}: practice[{at}]"))
        for at, item in enumerate(written.get("practice", ()), start=1)
    )
    _refuse_twice([limit.id for limit in limits], f"{name}: limit")
    _refuse_twice([practice.id for practice in practices], f"{name}: practice")
    return Profile(name=written["name"], title=written["title"], limits=limits, practices=practices)


def _refuse_twice(ids: list[str], where: str) -> None:
    for number, id in enumerate(ids, start=1):
        if id in ids[: number - 1]:
            raise CaseError(f"{id!r} stands twice", where=f"{where}[{number}].id", remedy="keep one of them")


def _values(item: Mapping[str, Any], dates: Mapping[str, PartialDate], where: str) -> dict[str, Any]:
    """The item's values; the dates of the file stand in for those that it does not give."""
    own = {key: item[key] for key in ("id", "value", "unit", "note", "way") if key in item}
    return {**own, **_dates(item, dates, f"{where}."), "authority": authority_of(item)}


def _dates(written: Mapping[str, Any], otherwise: Mapping[str, PartialDate], where: str) -> dict[str, PartialDate]:
    dates = dict(otherwise)
    for key in ("read", "review"):
        if key in written:
            try:
                dates[key] = PartialDate.parse(written[key])
            except DateFault as error:
                raise CaseError(str(error), where=f"{where}{key}", remedy="write a day that there is") from error
    return dates
