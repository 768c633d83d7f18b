"""The day of a thing named: the day of the meeting, the night he arrived, the day I left."""

from __future__ import annotations

import re

from bundler.prose.reading import Offset, Reading

ON_THE_DAY = re.compile(
    r"[Tt]he\s{1,2}(?:very\s{1,2})?(?P<unit>day|night|morning|evening|afternoon|week(?=\s(?:I|he|she|we|they|you|it)\b))\s{1,2}"
    r"(?:of\s{1,2}(?=(?:the|his|her|my|our|their|your|its|that|this)\s{1,2}(?!same|week|month|year|\d)[a-z])"
    r"|(?:that\s{1,2}|when\s{1,2})?(?=(?:I|he|she|we|they|you)\s{1,2}"
    r"(?:[a-z]+ed|was|were|had|did|came|went|left|got|rang|wrote|said|told|saw|met|gave|took|found|lost|began|bought|broke"
    r"|fell|sent|paid|put|ran|spoke)\b))"
    r"(?P<noun>(?:[A-Za-z’'-]{1,20}\s{0,2}){1,4})",
)


def on_the_day(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read the day of the meeting, the night he arrived, the day I left."""
    unit = found["unit"].lower()
    end = found.start("noun")
    end -= len(found.string[:end]) - len(found.string[:end].rstrip())
    counted = "calendar-week" if unit == "week" else "day"
    offset = Offset(count=0, unit=counted, base="noun", noun=" ".join(found["noun"].lower().split()))
    return (Reading(start=found.start(), end=end, kind="date" if unit in ("day", "week") else "time", offset=offset),)


RULES_THE = ((ON_THE_DAY, on_the_day),)
