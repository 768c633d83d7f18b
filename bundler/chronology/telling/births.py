"""The birth of a child told as something that happened, where most births only say who somebody is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.prose.expression import DateExpression

_CHILD = (
    r"(?:sons?|daughters?|child(?:ren)?|bab(?:y|ies)|boys?|girls?|twins?|triplets|sisters?|brothers?"
    r"|grand(?:sons?|daughters?|child(?:ren)?))"
)
# “their daughter Maisie was born in hospital on”: it is told of a child, and in a sentence.
_TOLD = re.compile(
    rf"\b{_CHILD}(?:\s+[A-Z][\w’'-]*){{0,2}}\s+(?:was|were)\s+(?:then\s+|also\s+|later\s+)?born\b[^.;:\n]{{0,60}}$"
)
_ROW = re.compile(r"[^\n]{0,60}\bborn\b")
_NEAR = 140


def told_births(text: str, written: Sequence[DateExpression], rows: frozenset[int]) -> list[DateExpression]:
    """Give the dates with the role of an event where a birth is told as one, in a sentence or in the row that it opens.

    `rows` are the places where rows of a table or entries of a log begin.
    """
    return [
        item._replace(role="event") if item.role == "birth" and _is_told(text, item, rows) else item for item in written
    ]


def _is_told(text: str, item: DateExpression, rows: frozenset[int]) -> bool:
    if item.start in rows:
        return _ROW.match(text, item.end) is not None
    return _TOLD.search(text[max(0, item.start - _NEAR) : item.start]) is not None
