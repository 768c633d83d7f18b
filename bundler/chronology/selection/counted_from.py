"""Days told only because another is counted from them: “the day after her birthday, which was 14 March 2004”."""

from __future__ import annotations

from collections.abc import Sequence

from bundler.prose.expression import DateExpression

# Between the words that count and what they count from.
_NEXT = 8


def counted_from(written: Sequence[DateExpression]) -> frozenset[int]:
    """Give where such days start in the text: nothing is told to have happened on them.

    `written` are all dates of a text in order, so that an anchor is a place among them.
    """
    found: set[int] = set()
    for place, item in enumerate(written):
        base = place + 1
        if item.anchor != base or base >= len(written) or written[base].value == item.value:
            continue
        if written[base].start - item.end >= _NEXT:
            continue
        found.add(written[base].start)
        # “…, which was 14 March 2004”: the same day in full.
        again = written[base].anchor
        if again == base + 1 and written[again].value == written[base].value:
            found.add(written[again].start)
    return frozenset(found)
