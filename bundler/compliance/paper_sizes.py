"""Paper sizes by name: what Word writes where nobody set the paper to A4."""

from __future__ import annotations

_LETTER = (612.0, 792.0)
_SPARE = 6.0


def is_letter(width: float, height: float) -> bool:
    """Whether a page of this size, in points, upright or on its side, is American Letter."""
    short, long = sorted((width, height))
    return abs(short - _LETTER[0]) <= _SPARE and abs(long - _LETTER[1]) <= _SPARE
