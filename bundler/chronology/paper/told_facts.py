"""The part of a document that argues a case which tells the facts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.chronology.paper.body import Block, Body
from bundler.documents.kind import Kind
from bundler.prose.patterns.any_case import AnyCase

ARGUING = frozenset(
    (
        Kind.FACTS_AND_GROUNDS,
        Kind.STATEMENT_OF_FACTS,
        Kind.GROUNDS,
        Kind.SUMMARY_GROUNDS,
        Kind.DETAILED_GROUNDS,
        Kind.SKELETON_ARGUMENT,
        Kind.REPLY,
        Kind.CLAIM_FORM,
        Kind.APPLICATION,
        Kind.URGENT_APPLICATION,
        Kind.PRE_ACTION_LETTER,
        Kind.PRE_ACTION_RESPONSE,
        Kind.RENEWAL_NOTICE,
        Kind.ACKNOWLEDGMENT_OF_SERVICE,
    )
)
_FACTS = AnyCase(
    r"\b(?:facts?|factual|background|histor(?:y|ical)|chronolog\w+|events|circumstances"
    r"|(?:decision|measure|matter)\s+(?:under|being)\s+challenged?|what happened)\b"
)
_NOT_FACTS = AnyCase(
    r"\b(?:law|legal|legislat\w+|grounds?|polic(?:y|ies)|framework|relief|conclusion|merits|relief|truth)\b"
)


def own_facts(body: Body) -> tuple[tuple[int, int], ...]:
    """Give where the facts are told, from each heading that promises facts to the next heading of its own rank.

    Empty where no heading promises any: then the whole document may tell them.
    """
    headings = [block for block in body.blocks if block.kind == "heading"]
    found = []
    for place, block in enumerate(headings):
        words = body.text[block.start : block.end]
        if not _FACTS.search(words) or (
            _NOT_FACTS.search(words) and not re.search(r"\bfacts\b(?!\s+and\s+grounds)", words, re.I)
        ):
            continue
        rank = _rank(words)
        after = (other.start for other in headings[place + 1 :] if _rank(body.text[other.start : other.end]) == rank)
        found.append((block.end, next(after, len(body.text))))
    told = [
        (start, end) for start, end in found if any(b.kind == "prose" and start <= b.start < end for b in body.blocks)
    ]
    return tuple(told)


def is_fact_block(block: Block, facts: Sequence[tuple[int, int]]) -> bool:
    """Whether a block stands in a part that tells facts; always, where no part is marked as such."""
    return not facts or any(start <= block.start < end for start, end in facts)


def _rank(words: str) -> str:
    """How a heading is set: its capitals and the form of its number."""
    number = re.match(r"(?:([A-Z])|([A-Z]\d+)|(\d+)|(\d+\.\d+)|([IVX]+))[.)]?\s", words)
    form = "" if number is None else str([group is not None for group in number.groups()].index(True))
    return form or ("capitals" if words.isupper() else "plain")
