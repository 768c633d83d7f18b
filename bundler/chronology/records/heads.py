"""The heads of a table's columns, in order: under which stands who wrote a row, and which of its dates says when."""

from __future__ import annotations

import re
from functools import lru_cache

_HEADS = re.compile(
    r"\b(?:"
    r"(?P<recorded>(?:date\s+|time\s+)?(?:recorded|reported|entered|created|added|logged|inputted|received)"
    r"(?:\s+(?:on|at|date(?!\s+of)))?(?!\s+by)"
    r"|date\s+of\s+(?:entry|recording|report(?:ing)?|receipt|offence)|(?:entry|creation|recording|offence)\s+date)"
    r"|(?P<date>(?:event|incident|contact|visit|call)\s+date|dates?(?:\s+(?:of|&|and)\s+\w+)?|timestamp|when"
    r"|happened|occurred)"
    r"|(?P<time>time)"
    r"|(?P<who>(?:entered|recorded|made|seen|written|completed|created|logged|added|signed)\s+by"
    r"|(?:author|clinician|(?:(?!(?:entry|entries|events?|details?|action|notes?|comments?|summary|time|date|outcome|result)\s)\w+\s)?officer|operator|staff(?:\s+(?:member|name))?|(?:(?:social|case|key)\s?)?worker"
    r"|practitioner|(?<!service\s)user|nurse|doctor|consultant|call\s?sign|initials|signed|signature|print\s+name|(?<!action\s)by|advis[eo]r)"
    # Those who took part in what a row tells did not write it.
    r"\b(?!\s+(?:involved|present|concerned|attending|action)))"
    r"|(?P<from>from|sender|party|participant|name)"
    r"|(?P<to>to|recipients?)"
    r"|(?P<way>direction|status|folder)"
    r"|(?P<text>messages?|text|body|content)"
    r"|(?P<words>entry|entries|events?|outcome|result|summary|matter|details?|description|action|notes?|remarks?"
    r"|comments?|what(?:\s+(?:happened|was\s+said))?|charges?(?!\s+no)|findings?|awards?|punishments?|narrative|contents|observations?|updates?|occurrence|behaviour|sanctions?|conduct|misconduct|allegations?|complaints?|issues?|problems?|faults?|injur(?:y|ies)|intervention|reason|concerns?|consultation)"
    r"|(?P<aside>type|method|category|code|grade|ref(?:erence)?|no|number|row|contact|service|location|place|venue"
    r"|source|page|room|id)"
    r")\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def heads(above: str) -> tuple[str, ...]:
    """Give what the heads of columns are, in order, of the words above a table.

    ``date``, ``recorded`` (when a row was written down, or when the offence was done whose hearing it tells), ``time``,
    ``who`` (wrote it), ``from``, ``to``, ``way`` (came in or went out), ``text`` (of a message), ``words``, ``aside``.
    """
    return tuple(found.lastgroup or "" for found in _HEADS.finditer(above))


def is_of_messages(columns: tuple[str, ...]) -> bool:
    """Whether a table holds messages: their text, and who sent them or whether they came in."""
    return "text" in columns and ("from" in columns or "way" in columns)


def has_two_dates(above: str) -> bool:
    """Whether the heads above a table say of its rows both when they happened and when they were written down."""
    return {"recorded", "date"} <= {*heads(above)}
