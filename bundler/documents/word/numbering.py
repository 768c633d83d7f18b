"""Word's automatic numbering: which number each paragraph of a list bears, by the rules Word counts by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bundler.documents.word.number_formats import format_number

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a list. `text` holds ``%1`` where the first level's counter goes.

    `restart` is None where each higher level starts it again, 0 where nothing does, and n where only the levels
    1 to n do. `style` is the paragraph style that stands on this level.
    """

    start: int = 1
    format: str = "decimal"
    text: str = ""
    legal: bool = False
    restart: int | None = None
    style: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """What a paragraph points to (``w:num``): a list that others may share, and what is different here.

    `starts` gives, for a level, the number that its first paragraph here begins at.
    """

    shared: str
    levels: tuple[Level, ...]
    starts: Mapping[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Count:
    """Where one shared list has got to: the counter of each level, None where it has to start."""

    at: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


class Counter:
    """Counts the paragraphs of one story, from its first to its last."""

    def __init__(self, uses: Mapping[str, Use]) -> None:
        self._uses = uses
        self._counts: dict[str, _Count] = {}
        self._begun: set[tuple[str, int]] = set()

    def next(self, use_id: str, level: int) -> str:
        """Count one paragraph and give its label, such as ``3.``, ``(b)`` or ``3.1``.

        Raises KeyError where there is no such use.
        """
        use = self._uses[use_id]
        level = min(max(level, 0), len(use.levels) - 1)
        at = self._counts.setdefault(use.shared, _Count()).at
        for higher in range(level):
            if at[higher] is None:
                at[higher] = self._start(use_id, use, higher)
        first_here = (use_id, level) not in self._begun
        now = at[level]
        if now is None or (first_here and level in use.starts):
            at[level] = self._start(use_id, use, level)
        else:
            at[level] = now + 1
        self._begun.add((use_id, level))
        for lower in range(level + 1, LEVELS):
            if lower < len(use.levels) and _restarts(use.levels[lower], level):
                at[lower] = None
        return _label(use, level, at)

    def _start(self, use_id: str, use: Use, level: int) -> int:
        self._begun.add((use_id, level))
        return use.starts.get(level, use.levels[level].start)


def _restarts(lower: Level, used: int) -> bool:
    """Tell whether a paragraph on the level `used` (from 0) makes this lower level start again."""
    return lower.restart is None or used < lower.restart


def _label(use: Use, level: int, at: list[int | None]) -> str:
    here = use.levels[level]

    def written(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        if place > level or place >= len(use.levels):
            return ""
        kind = use.levels[place].format
        if here.legal and kind not in ("none", "bullet"):
            kind = "decimal"
        return format_number(at[place] or 0, kind)

    return here.text if here.format == "bullet" else _PLACE.sub(written, here.text)


def with_level(levels: tuple[Level, ...], place: int, level: Level) -> tuple[Level, ...]:
    """Give the levels with one of them put in another's place."""
    return (*levels[:place], replace(level), *levels[place + 1 :])
