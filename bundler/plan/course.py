"""Which time limit a claim has, as its papers tell it: six weeks for a decision under the planning acts (CPR 54.5)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bundler.documents.kind import Kind
from bundler.documents.manifest import Guess
from bundler.documents.page_text import PageText

TELLING = (
    *(Kind.CLAIM_FORM, Kind.FACTS_AND_GROUNDS, Kind.STATEMENT_OF_FACTS, Kind.GROUNDS),
    *(Kind.DECISION_LETTER, Kind.ORDER, Kind.PRE_ACTION_LETTER, Kind.PRE_ACTION_RESPONSE),
)
"""The kinds of document that say what a claim is about."""

_ACTS = re.compile(
    r"\bTown\s+and\s+Country\s+Planning\s+Act\s+1990"
    r"|\bPlanning\s+\((?:Listed\s+Buildings\s+and\s+Conservation\s+Areas|Hazardous\s+Substances"
    r"|Consequential\s+Provisions)\)\s+Act\s+1990",
    re.IGNORECASE,
)
_MATTER = re.compile(
    r"\b(?:planning|listed\s+building|hazardous\s+substances|conservation\s+area)\s+(?:permission|consent)\b"
    r"|\blocal\s+planning\s+authority\b|\bplanning\s+(?:committee|inspector|obligation)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A document that may say what the claim is about; `label` is how messages name it."""

    label: str
    kind: Kind
    pages: tuple[PageText, ...]


def course_of(documents: Iterable[Telling]) -> Guess | None:
    """Give the kind of claim to propose, ``planning``, with where it is said; None where no paper says so plainly.

    Plainly: one paper that says what the claim is about names a planning act and speaks of planning permission or a
    planning authority, more than once.
    """
    for document in documents:
        if document.kind not in TELLING:
            continue
        text = "\n".join(page.text for page in document.pages)
        act = next((page for page in document.pages if _ACTS.search(page.text)), None)
        if act is not None and len(_MATTER.findall(text)) > 1:
            named = _ACTS.search(act.text)
            assert named is not None
            said = " ".join(named.group().split())
            return Guess(key="planning", because=f"{document.label}, page {act.page}: “{said}” (six weeks: CPR 54.5)")
    return None
