"""How wide a text is, and where it breaks into lines."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate

from bundler.typesetting.runs import clean, clusters, runs
from bundler.typesetting.shaping import advances
from bundler.typesetting.style import Style

# Ideographs, kana and hangul syllables: a line may end before or after any of them.
_EAST_ASIAN = re.compile(
    "[\u2e80-\u2fff\u3003-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_AFTER = frozenset("-–—/\u200b\u3000")
# A word that is longer than the line, such as a file's name, breaks after one of these where it can; so do words that
# blanks which do not break hold together.
_IN_LONG_WORDS = frozenset("_.,;:\\=+&@#%")
_KEPT = 16_384
# A text that fills a book without a line's end is broken in parts of so many characters, or it would fill the memory.
_AT_ONCE = 20_000


def width(text: str, style: Style) -> float:
    """Give the width of a text on one line, in points. Raises LayoutError where no font holds a character."""
    return sum(_widths(clean(text), style))


# A case that people work on is laid out anew after each change, and most of its words stay.
@lru_cache(maxsize=_KEPT)
def wrap(text: str, style: Style, measure: float) -> tuple[str, ...]:
    """Break a text into lines no wider than `measure` points; at least one line, which may be empty.

    Lines break at spaces (left out at the break), after dashes and slashes (not within dates such as 15/03/2014) and
    between East Asian characters; a word too long for a line breaks where it must. No other character is lost. Only a
    single character that is itself wider than the measure sticks out. Raises LayoutError where no font holds a
    character.
    """
    line = clean(text)
    made: list[str] = []
    start = 0
    while len(line) - start > _AT_ONCE:
        whole, taken = _broken(line[start : start + _AT_ONCE], style, measure)
        if len(whole) < 3:
            break
        # What stands at the end of a part may go on in the next: its last two lines are broken anew.
        made += whole[:-2]
        start += taken[-3]
    return (*made, *_broken(line[start:], style, measure)[0])


def _broken(line: str, style: Style, measure: float) -> tuple[list[str], list[int]]:
    """The lines that a text breaks into, and where in it what follows each of them begins."""
    ends = [0.0, *accumulate(_widths(line, style))]
    if ends[-1] <= measure:
        return [line], [len(line)]
    chances = _chances(line)
    made: list[str] = []
    follows: list[int] = []
    start = 0
    while start < len(line):
        end = _line_end(line, ends, chances, start, measure)
        made.append(line[start:end].rstrip(" "))
        start = end
        while start < len(line) and line[start] == " ":
            start += 1
        follows.append(start)
    return made, follows


@lru_cache(maxsize=_KEPT)
def shorten(text: str, style: Style, measure: float) -> str:
    """Give a text on one line no wider than `measure` points, cut before a word and ended with … where it is longer.

    Raises LayoutError where no font holds a character.
    """
    line = clean(text)
    if width(line, style) <= measure:
        return line
    return wrap(line, style, measure - width("…", style))[0].rstrip(" ,;:.–—-") + "…"


def _widths(line: str, style: Style) -> list[float]:
    widths: list[float] = []
    for run in runs(line, style.face):
        widths += advances(run, small_capitals=style.small_capitals)
    return [style.size * width + (style.tracking if width else 0.0) for width in widths]


def _line_end(line: str, ends: list[float], chances: list[int], start: int, measure: float) -> int:
    """Where a line that begins at `start` ends: the last chance that still fits, at least one cluster on."""
    room = ends[start] + measure + 0.001
    last = start
    while last < len(line) and (ends[last + 1] <= room or line[last] == " "):
        last += 1
    if last == len(line):
        return last
    for wanted in (2, 1):
        for place in range(last, start, -1):
            if chances[place] >= wanted:
                return place
    whole = start
    for cluster in clusters(line[start:]):
        if whole + len(cluster) > last and whole > start:
            break
        whole += len(cluster)
    return whole


def _chances(line: str) -> list[int]:
    """For the place before each character: 2 where a line may end, 1 where only a word too long may break, else 0."""
    chances = [0] * (len(line) + 1)
    for place in range(1, len(line)):
        before, after = line[place - 1], line[place]
        if after == " " or unicodedata.category(after)[0] == "M" or after == "\u200d":
            continue
        within_date = before in "-/" and after.isdigit() and line[place - 2 : place - 1].isdigit()
        if before == " " or (before in _AFTER and not within_date) or _between_east_asian(before, after):
            chances[place] = 2
        elif before in _IN_LONG_WORDS or before == "\u00a0" or within_date:
            chances[place] = 1
    return chances


def _between_east_asian(before: str, after: str) -> bool:
    if not (_EAST_ASIAN.match(before) or _EAST_ASIAN.match(after)):
        return False
    return unicodedata.category(before) not in ("Ps", "Pi") and unicodedata.category(after) not in ("Pe", "Pf", "Po")
