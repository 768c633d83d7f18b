"""Which of the dates at the head of a row is that of the conviction, by the heads of the columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bundler.prose.expression import DateExpression

_HEAD = re.compile(
    r"\b(?:dates?\s+(?:of\s+)?(?P<of>offence|convict|sentenc|charge|arrest|hear|court)"
    r"|(?P<own>offence|conviction|sentence|charge|arrest|hearing|court)\s+date\b(?!\s+of\b))",
    re.IGNORECASE,
)
# The heads that tell when somebody was convicted, the best first.
_CONVICTED = ("convict", "hear", "hearing", "court", "sentenc")
_SURE, _UNSURE = 0.9, 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class RowDates:
    """The date of a conviction, how sure it is, the offence's date as written, and all dates at the head of the row."""

    conviction: DateExpression
    sure: float
    offence: str
    head: Sequence[DateExpression]


def row_dates(above: str, text: str, dates: Sequence[DateExpression]) -> RowDates:
    """Tell what the dates at the head of a row are. `above` has the heads of its table, `text` all that `dates` are in.

    A row that has fewer dates than heads has an empty cell, and which one is not to be seen.
    """
    head = [dates[0]]
    for item in dates[1:]:
        if text[head[-1].end : item.start].strip():
            break
        head.append(item)
    heads = [(found["of"] or found["own"]).lower()[:7] for found in _HEAD.finditer(above)]
    convicted = next((name for name in _CONVICTED if name in heads), "")
    if not convicted:
        return RowDates(conviction=head[0], sure=_SURE, offence="", head=head)
    if len(head) < len(heads):
        return RowDates(conviction=head[0], sure=_UNSURE, offence="", head=head)
    offence = head[heads.index("offence")].words if "offence" in heads else ""
    return RowDates(conviction=head[heads.index(convicted)], sure=_SURE, offence=offence, head=head)
