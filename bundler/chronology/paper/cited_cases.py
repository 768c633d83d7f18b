"""What a judgment tells of the cases that it cites: from the sentence that opens with one, and under its name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from bundler.chronology.paper.body import Block, Body
from bundler.documents.kind import Kind
from bundler.prose.text.sentences import sentences

# So many letters hold the head of a judgment, with the names of its own case.
_HEAD = 2500
_HEAD_ENDS = re.compile(
    r"^\W{0,3}(?:(?:APPROVED\s|Approved\s)?(?:JUDGMENT|Judgment)|SUMMARY|Summary|INTRODUCTION|Introduction|DECISION|1\.\s)",
    re.M,
)
_NAME = (
    r"(?:R\s?\([^()\n]{2,60}\)|[A-Z][\w’'.&-]*(?:\s(?:and|of|the|for|de|van|\([^()\n]{1,40}\)|[&A-Z][\w’'.&-]*)){0,9})"
)
_CASE = rf"(?P<one>{_NAME})\sv\.?\s(?P<other>(?:the\s)?{_NAME})"
_HEADING = re.compile(
    rf"(?:\(?\w{{1,4}}[.)]\s*)?(?:The\s(?:facts|decision|judgment|case)\s(?:in|of)\s)?{_CASE}(?:,?\s[\[(][^\n]{{0,80}})?\W*"
)
_OPENS = re.compile(
    rf"\s*(?:\(?\w{{1,4}}[.)]\s+)?(?:(?:Similarly|By\scontrast|Likewise|Thus|So|For\sexample|Again),?\s)?(?:[Ii]n|[Tt]he\sfacts\s(?:of|in)|[Tt]he\scase\sof)\s(?:the\scase\sof\s)?{_CASE}"
)
_OWN_CASE = re.compile(
    r"\b(?:present|instant|this|our|my)\s(?:case|appeal|claim|matter|application|judgment|view)\b|\bhere\b"
)
# Names that any case may bear.
_ANYBODY_S = (
    "Secretary State Home Department Council Borough London City County Limited Commissioners Revenue Customs Board "
    "Parole Minister Ministry Justice Health Chief Constable Police Commissioner Metropolis Crown Prosecution Service "
    "Director Public Prosecutions Attorney General Trust Foundation Company Bank Court Tribunal University Others "
    "Another Ltd Plc LLP Inc Mrs Miss Group"
)
_ANYBODY = frozenset(_ANYBODY_S.split())
_WORD = re.compile(r"[A-Z][\w’'-]{2,}")


def parts_on_cases(body: Body, kind: Kind) -> tuple[tuple[int, int], ...]:
    """Give the parts of a judgment that stand under the name of a case that is not its own, to the next heading.

    What stands as a heading more than once heads the pages.
    """
    if kind is not Kind.JUDGMENT:
        return ()
    headings = [block for block in body.blocks if block.kind == "heading"]
    told = [body.text[block.start : block.end].strip() for block in headings]
    count = Counter(told)
    found = []
    for place, (block, words) in enumerate(zip(headings, told, strict=True)):
        named = _HEADING.fullmatch(words) if " v" in words and block.start > _HEAD else None
        if named is not None and count[words] == 1 and not _is_own(named, body.text):
            found.append((block.end, headings[place + 1].start if place + 1 < len(headings) else len(body.text)))
    return tuple(found)


def told_of_a_case(text: str, block: Block, kind: Kind) -> tuple[int, int] | None:
    """Give from where to where a block of a judgment tells of a case that it cites; None where it does of none.

    `text` is that of the whole judgment. It goes on to the end of the block, or to words on the case itself.
    """
    words = text[block.start : block.end].replace("\n", " ")
    if kind is not Kind.JUDGMENT or " v" not in words:
        return None
    first = 0
    for span in sentences(words):
        if first and _OWN_CASE.search(span.words):
            return block.start + first, block.start + span.start
        opened = None if first else _OPENS.match(span.words)
        if opened is not None and not _is_own(opened, text):
            first = span.end
    return (block.start + first, block.end) if first else None


def is_within(place: int, parts: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies in one of these parts, which are in order."""
    at = bisect_right(parts, (place, len(parts) and parts[-1][1])) - 1
    return at >= 0 and parts[at][0] <= place < parts[at][1]


def _is_own(named: re.Match[str], text: str) -> bool:
    """Whether a case bears a name that stands in the head of the judgment: it is a step of its own case."""
    ends = _HEAD_ENDS.search(text, 0, _HEAD)
    head = text[: ends.start() if ends else _HEAD].casefold()
    names = {word for word in _WORD.findall(f"{named['one']} {named['other']}") if word not in _ANYBODY}
    return any(name.casefold() in head for name in names)
