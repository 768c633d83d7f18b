"""The numbered parts of one passage: ``1. AFFRAY … 2. FAILING TO SURRENDER …`` are two."""

from __future__ import annotations

import re

_MOST = 30


def numbered_parts(words: str) -> tuple[str, ...]:
    """Give the parts of a passage that numbers them from 1, each without its number.

    A passage that does not begin with ``1.`` is one part, as it stands; numbers that do not follow each other part
    nothing.
    """
    if not words.startswith("1. "):
        return (words,)
    starts = [0]
    for number in range(2, _MOST):
        found = re.compile(rf"(?<=\s){number}\.\s+(?=[A-Z])").search(words, starts[-1] + 1)
        if found is None:
            break
        starts.append(found.start())
    pieces = (words[start:end] for start, end in zip(starts, [*starts[1:], len(words)], strict=True))
    return tuple(re.sub(r"^\d{1,2}\.\s+", "", piece).strip() for piece in pieces)
