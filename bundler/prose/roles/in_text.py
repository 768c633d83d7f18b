"""The roles of all readings of a text: each from the words round it, and from the kind of text that it stands in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from bundler.partial_date import PartialDate
from bundler.prose.law.american import cited_so, is_american
from bundler.prose.law.parts_of_law import parts_of_law, tells_law
from bundler.prose.reading import Reading
from bundler.prose.roles.birth import is_birth
from bundler.prose.roles.role import role_of

_TOLD = ("event", "deadline")


def roles_of(text: str, readings: Sequence[Reading], document_date: PartialDate | None) -> list[str]:
    """Give the role of each reading of `text`, in their order."""
    roles = _by_words(text, readings, document_date)
    if is_american(text):
        roles = ["authority" if cited_so(text, each) else role for each, role in zip(readings, roles, strict=True)]
    for part in parts_of_law(text):
        first, after = (bisect_left(readings, place, key=lambda reading: reading.start) for place in part[:2])
        for index in range(first, after):
            if roles[index] in _TOLD and tells_law(text, part, readings[index].start):
                roles[index] = "authority"
    return roles


def _by_words(text: str, readings: Sequence[Reading], document_date: PartialDate | None) -> list[str]:
    roles: list[str] = []
    written = document_date.earliest.timetuple()[:3] if document_date is not None else None
    for index, reading in enumerate(readings):
        role = role_of(text, reading, readings[index - 1] if index else None, roles[-1] if roles else "")
        if role == "event" and not roles and reading.start < 500 and reading.year and reading.day:
            own = (reading.year, reading.month, reading.day) == written
            role = "document-date" if own else role
        if role == "event" and is_birth(text, reading, written[0] if written else None):
            role = "birth"
        roles.append(role)
    return roles
