"""Which lines of a document are the heads of a table's columns."""

from __future__ import annotations

import re
from functools import lru_cache

from bundler.prose.patterns.any_case import AnyCase

_COLUMNS = re.compile(
    r"\b(?:dates?|times?|who|how|what|entry|entries|events?|outcome|result|summary"
    r"|matter|disposal|enquiry|enquiries|officer|details?"
    r"|description|action|notes?|remarks?|score|court|offences?|convictions?"
    r"|sentence|plea|statute|verdict|count|row|no|ref|place"
    r"|occurrence|by|document|author|page|source|intervention|comments?|contact"
    r"|reason|status|venue|type|establishment|location|operator|staff|clinician|worker|from"
    r"|text|messages?|narrative|contents?|observations?|updates?|timestamp|party|participants?|direction|body|sender"
    r"|recipient|recorded|reported|incidents?|happened|occurred|nurse|doctor|practitioner|user|initials|charges?|finding|punishment|award|concerns?|consultations?|signed|signature)\b",
    re.IGNORECASE,
)
# One of the heads must say that a column holds dates.
DATED = AnyCase(r"\b(?:dates?|when|year|timestamp|happened|occurred|recorded)\b")


@lru_cache(maxsize=4096)
def counted(text: str) -> tuple[frozenset[str], int, int]:
    """The heads of columns in a line, how often they stand in it, and how many words it has."""
    found = _COLUMNS.findall(text)
    return frozenset(word.lower() for word in found), len(found), len(re.findall(r"[A-Za-z]+", text))


def is_header(text: str) -> bool:
    """Whether a line is the heads of a table's columns: at least three of them, one a date, and nothing else."""
    if text.endswith((".", ";")) or not DATED.search(text):
        return False
    columns = _COLUMNS.findall(text)
    plain = re.findall(r"[A-Za-z]+", text)
    return len(columns) >= 3 and len(columns) >= 0.5 * len(plain)
