"""Letters copied one after the other into one paper: where the day of each stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

CLOSE = re.compile(
    r"^[ \t]*(?:yours?\s+(?:sincerely|faithfully|truly|ever|respectfully)\b"
    r"|(?:with\s+)?(?:very\s+)?(?:kind|best|warm(?:est)?)\s+(?:regards|wishes)\b|regards(?:,|[ \t]*$))",
    re.IGNORECASE | re.MULTILINE,
)
"""The words that close a letter, where they open a line."""
GREETING = re.compile(r"^[ \t]*(?:Dear|DEAR|Annwyl)[ \t]\S", re.MULTILINE)
"""The words that open one."""
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?[ \t])?"
_DAY = (
    rf"(?P<day>{_WEEKDAY}(?:\d{{1,2}}[ \t]?(?:st|nd|rd|th)?[ \t](?:of[ \t])?[A-Za-z]{{3,9}}\.?,?[ \t](?:19|20)\d\d"
    r"|\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d))"
)
_LABEL = (
    r"(?:(?:(?:clinic|letter)[ \t])?date(?:d|[ \t]of[ \t](?:clinic|letter|notice|this[ \t]letter))?"
    r"|typed|seen(?:[ \t]on)?)"
)
# A day on a line of its own, or at the end of one behind its label or a wide gap.
_DATED = re.compile(
    rf"^[ \t]*(?:[^\n]{{0,60}}?(?:[ \t]{{2,}}|(?=\b{_LABEL}[ \t]*:)))?(?:(?i:{_LABEL})[ \t]*:?[ \t]*)?"
    rf"{_DAY}[ \t]*\.?[ \t]*$",
    re.MULTILINE,
)
_TO = re.compile(r"^[ \t]*To(?:[ \t]*:|[ \t]+[A-Z])", re.MULTILINE)
_MAIL = re.compile(r"^[> \t]*(?:From|Sent)[ \t]*:|\bwrote:[ \t]*$", re.MULTILINE)
# In letters: what stands at most between the day of a letter and its greeting.
_HEAD = 900
_SEVERAL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterWithin:
    """One of several letters: where it begins, its day from `day` to `day_end`, its greeting, and where it ends.

    Between two letters no sign tells whose the lines are: each begins where the one before is closed, and ends at the
    day of the next. `close` is where its own closing words begin, -1 where there are none.
    """

    start: int
    day: int
    day_end: int
    greets: int
    close: int
    end: int


def letters_within(text: str) -> tuple[LetterWithin, ...]:
    """Give the letters of a text that holds more than one, in order; none where it holds one or none.

    Each has a day in its head and a greeting below, and no head of an e-mail between the two.
    """
    if "Dear " not in text and "DEAR " not in text and "Annwyl " not in text:
        return ()
    closes = [close.start() for close in CLOSE.finditer(text)]
    greets = [greeting.start() for greeting in GREETING.finditer(text)]
    # A letter that greets nobody may say to whom it is.
    greets += [to.start() for close in closes if (to := _TO.search(text, close, close + 2 * _HEAD))]
    bounds = sorted({*closes, *greets})
    found: list[tuple[int, re.Match[str], int]] = []
    for greeting in sorted(set(greets)):
        before = bisect_left(bounds, greeting)
        begin = bounds[before - 1] if before else 0
        # The day beside a signature, or that of the clinic, may stand above the letter's own.
        dated = list(_DATED.finditer(text, max(begin, greeting - _HEAD), greeting))
        if dated and not _MAIL.search(text, max(begin, greeting - _HEAD), greeting):
            found.append((begin, dated[-1], greeting))
    if len(found) < _SEVERAL:
        return ()
    ends = [*(dated.start("day") for _, dated, _ in found[1:]), len(text)]
    return tuple(
        LetterWithin(
            start=begin,
            day=dated.start("day"),
            day_end=dated.end("day"),
            greets=greeting,
            close=_close(closes, greeting, end),
            end=end,
        )
        for (begin, dated, greeting), end in zip(found, ends, strict=True)
    )


def _close(closes: Sequence[int], greeting: int, end: int) -> int:
    """Where the first words that close a letter stand between its greeting and its end; -1 where none do."""
    after = bisect_right(closes, greeting)
    return closes[after] if after < len(closes) and closes[after] <= end else -1
