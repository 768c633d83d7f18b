"""Lists of which each item opens with its day or its month: ``• 26/03/24 – first contact by telephone``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.chronology.lines.row_forms import DAY
from bundler.chronology.lines.running import Line
from bundler.chronology.records.entry import Entry
from bundler.chronology.records.row import Row
from bundler.chronology.wording.event_text import clean
from bundler.prose.words.vocabulary import MONTH

_MARK = r"(?:[-–•▪◦*·○●]|\(?[a-z\d]{1,2}[.)]|\([ivx]{1,4}\))\s+"
_ITEM = re.compile(
    rf"(?P<mark>{_MARK})(?:On\s+)?(?P<date>{DAY}|{MONTH}\s+(?:19|20)\d\d)(?P<time>,?\s+(?:at\s+)?\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m\.?)?)?\s*(?:[–—-]\s|:\s|\.\s)\s*",
    re.IGNORECASE,
)
_DAY = re.compile(rf"\b{DAY}", re.IGNORECASE)
_YEARED = re.compile(r"\d{4}|[./-]\d\d$|['’]\d\d$")
_ANY_MARK = re.compile(_MARK)
_ENDS = re.compile(r"[.!?][”\"’')]?$")
_LEAST, _LONGEST = 2, 8


def dated_items(lines: Sequence[Line]) -> tuple[Row, ...]:
    """Give the items in order; () where there are not two of them with their year."""
    starts = [place for place, line in enumerate(lines) if _is_item(line.text)]
    if len(starts) < _LEAST:
        return ()
    found = []
    for place, following in zip(starts, [*starts[1:], len(lines)], strict=True):
        end = _end(lines, place, following)
        text = clean("\n".join(line.text for line in lines[place:end]))
        opened = _ITEM.match(text)
        said = text[opened.end() :] if opened else ""
        # What tells of other days too is told sentence by sentence.
        if opened and said and not any(_YEARED.search(day) for day in _DAY.findall(said)):
            found.append(Row(first=place, end=end, table="log", entry=Entry(said=said, at=opened.start("date"))))
    return tuple(found)


def _is_item(text: str) -> bool:
    if not any(map(str.isdigit, text[:14])):
        return False
    found = _ITEM.match(text)
    return found is not None and _YEARED.search(found["date"]) is not None


def _end(lines: Sequence[Line], first: int, following: int) -> int:
    """Where an item ends: at the next, at another with a mark, or, the last, with the line that ends its sentence."""
    for place in range(first + 1, min(following, first + _LONGEST)):
        if _ANY_MARK.match(lines[place].text):
            return place
        ended = _ENDS.search(lines[place - 1].text) is not None
        if ended and (len(lines[place - 1].text) < 0.8 * len(lines[first].text) or following == len(lines)):
            return place
    return min(following, first + _LONGEST)
