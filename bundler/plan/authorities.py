"""Judgments in other cases: kept for their law, they are authorities, and never the decision under challenge."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bundler.documents.document import Description
from bundler.documents.kind import Kind
from bundler.documents.manifest import Claim, Entry, Guess

_STYLE = (
    "the king queen crown rex regina on application of by his her their its litigation friend and others anonymity"
    " order in force a child protected party claimant limited ltd plc llp council"
)
_NO_NAMES = frozenset(_STYLE.split())


def as_authorities(
    entries: Sequence[Entry], told: Mapping[tuple[str, ...], Description], claim: Claim
) -> tuple[Entry, ...]:
    """Give the entries, a judgment with a neutral citation between other parties than this claim's as an authority.

    `told` is what each file (and the way inside it) says of itself. Where the claimant is not known, or the judgment's
    title names no parties, it stays as it was read.
    """
    own = _names(claim)
    return tuple(_as_authority(entry, told.get((entry.file, *entry.inside)), own) for entry in entries)


def _as_authority(entry: Entry, description: Description | None, own: frozenset[str]) -> Entry:
    if entry.kind is not Kind.JUDGMENT or description is None or not own or " v " not in entry.title:
        return entry
    cited = description.detail("neutral-citation")
    if cited is None or own & _words(entry.title):
        return entry
    kept = tuple(guess for guess in entry.proposed if guess.key != "kind")
    because = f"a judgment with a citation, {cited.value}, in a case between others"
    return replace(entry, kind=Kind.AUTHORITY, proposed=(Guess(key="kind", because=because), *kept))


def _names(claim: Claim) -> frozenset[str]:
    """The telling words of the claimants' names, small."""
    return frozenset(
        word
        for party in claim.parties
        if party.role.casefold().startswith("claimant")
        for word in _words(party.name)
        if word not in _NO_NAMES and len(word) > 1
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w’'-]+", text.casefold()))
