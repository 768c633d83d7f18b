"""Whether what follows ``the day after`` is all that its sentence says, as in ``The day after I rang in vain.``."""

from __future__ import annotations

import re

_OPENS = re.compile(
    r"(?:\A|[.;:?!]\s{1,2}|\n\s*(?:\(?\w{1,3}[.)]\s{1,3})?)(?:[Oo]n\s|[Bb]ut\s|[Tt]hen\s|[Aa]nd\s){0,2}\Z"
)
_REST = re.compile(r"[^.;?!\n]{4,200}(?=[.;?!\n]|\Z)")
# A subject with its verb of what was done. One that ``and`` or ``who`` joins to the first tells on of the same.
_CLAUSE = re.compile(
    r"(?P<joined>\b(?:and|but|who|which|that|because|where|when|while|so|as)\s(?:then\s)?)?"
    r"\b(?:I|he|she|they|we|it|you|(?:the|my|his|her|our|their|an?)\s[a-z]+|(?-i:[A-Z][a-z]+))\s(?:\w+ly\s|also\s|only\s)?"
    r"(?:was|were|had|did|could|would|said|told|wrote|met|saw|came|went|gave|took|began|made|left|found|sent|rang|got|broke|ran|kept|put|lost|[a-z]{2,}ed)\b"
)


def is_only_clause(text: str, start: int, end: int) -> bool:
    """Whether an expression at `start` opens its sentence and the words from `end` on are the sentence's one clause.

    A clause of time needs another that it says the time of: ``The day after he left, she rang.``
    """
    if _OPENS.search(text, max(0, start - 12), start) is None:
        return False
    rest = _REST.match(text, end)
    if rest is None or "," in rest[0]:
        return False
    clauses = [found.start() for found in _CLAUSE.finditer(rest[0]) if not found["joined"]]
    return len(clauses) == 1 and not rest[0][: clauses[0]].strip()
