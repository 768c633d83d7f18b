"""Lengths of time as a text states them, or as a person types one."""

from __future__ import annotations

from bundler.chronology.calculated.length import Length, length_of
from bundler.errors import CaseError


def lengths_in(text: str) -> tuple[Length, ...]:
    """Give the lengths of time that a text states in whole years, months, weeks or days, each once, in order."""
    # The grammar of dates takes long to import, and few chronologies hold a length of time.
    from bundler.prose.find import find_dates

    found = [item.duration for item in find_dates(text) if item.kind == "duration" and item.duration]
    lengths = (length_of(duration) for duration in found)
    return tuple(dict.fromkeys(length for length in lengths if length is not None))


def typed_length(text: str) -> Length:
    """Read a length that a person typed: ``10 years``, ``4 years and 6 months``, ``P10Y``. Raises CaseError."""
    plain = " ".join(text.split())
    stated = lengths_in(plain)
    told = length_of(plain.upper()) or (stated[0] if len(stated) == 1 else None)
    if told is None:
        problem = f"{plain!r} is not one length of time"
        raise CaseError(problem, where="--length", remedy="write 10 years, or 4 years 6 months")
    return told
