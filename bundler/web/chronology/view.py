"""View: which events the screen was asked to show, and on which page of the list; it stands in the address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from bundler.chronology.choice import Choice
from bundler.chronology.event import Status
from bundler.partial_date import DateFault, PartialDate
from bundler.prose.typed_date import typed_date

STATUSES = tuple(status.value for status in Status)
SHOWS = ("events", "conflicts", "gaps", "timeline")
_LONGEST = 200
# A choice of no kind: every event that no person left out.
_STANDING = tuple(status for status in STATUSES if status != Status.REJECTED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What was asked for, as it was typed; what is empty asks nothing.

    `page` counts from 1. `by` is what stands in one lane of the timeline: ``teller``, or "" for the kind.
    """

    show: str = "events"
    status: str = ""
    kind: str = ""
    person: str = ""
    document: str = ""
    first: str = ""
    last: str = ""
    words: str = ""
    by: str = ""
    page: int = 1

    def query(self, **other: str | int) -> dict[str, str]:
        """Give what the address says of it, with other values added or put in place."""
        own = {field.name: getattr(self, field.name) for field in fields(self)}
        asked = {**own, **other}
        bare = {field.name: field.default for field in fields(self)}
        return {key: str(value) for key, value in asked.items() if value != bare.get(key, "")}

    def turned(self, page: int) -> View:
        """The same on another page of the list."""
        return replace(self, page=page)

    def of(self, status: str) -> View:
        """The same for events of another status, from the first page."""
        return replace(self, status=status, page=1, show="events")

    @property
    def narrowed(self) -> bool:
        """Whether anything but the status is asked for."""
        return any((self.kind, self.person, self.document, self.first, self.last, self.words))

    def choice(self) -> Choice:
        """Give what the events must be; a date that cannot be read asks nothing (`faults` tells of it)."""
        first, last = _read(self.first), _read(self.last)
        return Choice(
            kinds=(self.kind,) if self.kind else (),
            people=(self.person,) if self.person else (),
            documents=(self.document,) if self.document else (),
            statuses=(self.status,) if self.status else _STANDING,
            words=self.words,
            first=first.earliest if first else None,
            last=last.latest if last else None,
        )

    def faults(self) -> dict[str, str]:
        """What cannot be read of the dates, by the name of the field."""
        typed = {"first": self.first, "last": self.last}
        return {name: "this is not plainly a date" for name, text in typed.items() if text and _read(text) is None}


def view_of(asked: Mapping[str, str]) -> View:
    """Read a view from an address or a form; what it does not know is passed over."""
    names = [field.name for field in fields(View) if field.name != "page"]
    texts = {name: asked.get(name, "").strip()[:_LONGEST] for name in names}
    if texts["show"] not in SHOWS:
        texts["show"] = "events"
    if texts["status"] not in STATUSES:
        texts["status"] = ""
    if texts["by"] != "teller":
        texts["by"] = ""
    page = asked.get("page", "1")
    return View(page=max(1, int(page)) if page.isascii() and page.isdigit() and len(page) < 7 else 1, **texts)


def _read(text: str) -> PartialDate | None:
    try:
        return typed_date(text) if text else None
    except DateFault:
        return None
