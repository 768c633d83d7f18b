"""What the tests of prose share: one line in, the values of its dates out."""

from __future__ import annotations

from bundler.partial_date import PartialDate
from bundler.prose.expression import DateExpression
from bundler.prose.find import find_dates


def dates(text: str, day: str = "", kind: str = "") -> list[DateExpression]:
    """Every expression in `text`, for a document of `kind` written on `day` (EDTF)."""
    return list(find_dates(text, document_date=PartialDate.parse(day) if day else None, kind=kind))


def values(text: str, day: str = "", kind: str = "") -> list[str]:
    """The EDTF values, or ISO durations, of the expressions in `text`; a dash where one has none."""
    return [found.duration or found.edtf or "-" for found in dates(text, day, kind)]


def roles(text: str, day: str = "", kind: str = "") -> list[str]:
    """The roles of the expressions in `text`."""
    return [found.role for found in dates(text, day, kind)]
