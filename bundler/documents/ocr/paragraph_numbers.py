"""Whether the paragraph numbers that were read on a page go on one from the other: a slip in one shows that way."""

from __future__ import annotations

import re

from bundler.documents.ocr.reading import ReadWord

_NUMBER = re.compile(r"[(\[]?(\d{1,3})[.)\]]{1,2}")


def slipped(words: tuple[ReadWord, ...]) -> bool:
    """Tell whether a number at the start of a line, between n and n + 2, was read as anything but n + 1."""
    firsts: dict[int, ReadWord] = {}
    for word in words:
        if word.line not in firsts or word.left < firsts[word.line].left:
            firsts[word.line] = word
    found = [_NUMBER.fullmatch(firsts[line].text) for line in sorted(firsts)]
    numbers = [int(match[1]) for match in found if match]
    return any(
        after == before + 2 and number != before + 1
        for before, number, after in zip(numbers, numbers[1:], numbers[2:], strict=False)
    )
