"""Volumes: whether a file is one volume of a bundle, whose page numbers run on from file to file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NUMBER = re.compile(r"(?:[A-Z]{1,4}[ /-]?)?(\d{1,6})")
_VOLUME = re.compile(r"\bvol(?:ume|\.)?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class VolumeFacts:
    """What a volume's page labels say: its first `front` pages bear no number, and the next is numbered `first`."""

    front: int
    first: int

    @property
    def shift(self) -> int:
        """The printed number less the page's place in the file."""
        return self.first - self.front - 1


def read_volume(labels: Sequence[str]) -> VolumeFacts | None:
    """Tell a volume by its page labels: front pages without a number, then whole numbers that rise by one; else None.

    It is one where a front page's label says volume, or the numbers begin later than the file. A bundle whose index
    pages are labelled i, ii and whose first document is 1 is none: its numbers are the fault that PAG-02 is about.
    """
    numbers = [_number(label) for label in labels]
    front = next((place for place, number in enumerate(numbers) if number is not None), len(numbers))
    rest = numbers[front:]
    if not rest or rest[0] is None or rest != list(range(rest[0], rest[0] + len(rest))):
        return None
    says_so = any(_VOLUME.search(label) for label in labels[:front])
    volume = VolumeFacts(front=front, first=rest[0])
    return volume if says_so or volume.shift > 0 else None


def _number(label: str) -> int | None:
    found = _NUMBER.fullmatch(label.strip())
    return int(found.group(1)) if found else None
