"""The title of the proceedings as the documents of the case tell it: court, number, short title, parties."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bundler.documents.document import Description, Found
from bundler.documents.kind import Kind
from bundler.documents.manifest import Claim, Party

_COURT = ("In the High Court of Justice", "King’s Bench Division", "Administrative Court")
# Whose title of the proceedings is this claim's own, and how far each is trusted with it.
_TRUST = {
    Kind.CLAIM_FORM: 5,
    Kind.FACTS_AND_GROUNDS: 4,
    Kind.STATEMENT_OF_FACTS: 4,
    Kind.GROUNDS: 4,
    Kind.DRAFT_ORDER: 3,
    Kind.URGENT_APPLICATION: 3,
    Kind.APPLICATION: 3,
    Kind.SUMMARY_GROUNDS: 3,
    Kind.DETAILED_GROUNDS: 3,
    Kind.ACKNOWLEDGMENT_OF_SERVICE: 3,
    Kind.SKELETON_ARGUMENT: 3,
    Kind.WITNESS_STATEMENT: 2,
    Kind.EXHIBIT: 1,
    Kind.REPLY: 2,
    Kind.CHRONOLOGY: 2,
    Kind.LIST_OF_ISSUES: 2,
    Kind.PRE_ACTION_LETTER: 1,
}
_ROLES = (
    ("claimant", "Claimant"),
    ("defendant", "Defendant"),
    ("interested-party", "Interested Party"),
    ("intervener", "Intervener"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A document that may tell the title: its description, and its label for the person who checks."""

    label: str
    description: Description


@dataclass(frozen=True, slots=True, kw_only=True)
class _Vote:
    values: tuple[str, ...]
    voice: Voice
    found: Found


def claim_title(voices: Sequence[Voice]) -> tuple[Claim, dict[str, tuple[str, Found]]]:
    """Give the claim, and for each of its values the document that gave it and where it stands there.

    Where documents differ the value most of them give is taken, weighed by how far each kind is trusted.
    """
    because: dict[str, tuple[str, Found]] = {}

    def chosen(name: str) -> tuple[str, ...]:
        vote = _chosen(voices, name)
        if vote is None:
            return ()
        because[name.replace("-", "_")] = (vote.voice.label, vote.found)
        return vote.values

    number = "".join(chosen("claim-number")[:1])
    parties = tuple(Party(name=name, role=role) for key, role in _ROLES for name in chosen(key))
    short = "".join(chosen("short-title")[:1])
    return Claim(court=_COURT, number=number, short_title=short, parties=parties), because


def _chosen(voices: Sequence[Voice], name: str) -> _Vote | None:
    votes: list[_Vote] = []
    weights: Counter[tuple[str, ...]] = Counter()
    for voice in voices:
        trust = _TRUST.get(Kind(voice.description.kind.value), 0)
        found = voice.description.all_details(name)
        if not trust or not found:
            continue
        values = tuple(item.value for item in found)
        votes.append(_Vote(values=values, voice=voice, found=found[0]))
        weights[_compared(values)] += trust
    if not votes:
        return None
    best = max(weights.values())
    return next(vote for vote in votes if weights[_compared(vote.values)] == best)


def _compared(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(re.sub(r"\W+", " ", value).strip().lower() for value in values)
