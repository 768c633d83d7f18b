"""Signs: letters that a pattern cannot do without, sought before the pattern is tried."""

from __future__ import annotations


def holds(text: str, signs: tuple[str, ...]) -> bool:
    """Whether one of the signs stands in the text."""
    for sign in signs:  # noqa: SIM110 - any() would make a generator for each of so many short searches
        if sign in text:
            return True
    return False
