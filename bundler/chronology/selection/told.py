"""A date in the words that tell of it."""

from __future__ import annotations

from typing import NamedTuple

from bundler.documents.kind import Kind


class Told(NamedTuple):
    """A date in the words that tell of it: `words` is a segment of a sentence, the date stands at `start`–`end` of it.

    `sentence` is the whole sentence without line ends, `known` the heads of its words; `kind` is the document's.
    """

    words: str
    start: int
    end: int
    sentence: str
    known: frozenset[str]
    kind: Kind = Kind.OTHER
