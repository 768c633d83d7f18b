"""Query: what a person looks for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bundler.errors import CaseError
from bundler.search.tokens import spaced, tokens

_QUOTED = re.compile(r'["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Words that stand beside one another. `exact` has the last one end where it ends; else it may go on.

    So ``recall`` finds ``recalled``; a figure never goes on.
    """

    words: tuple[str, ...]
    exact: bool

    @property
    def sought(self) -> str:
        """What is looked for in a folded page."""
        said = spaced(self.words)
        return said if self.exact or self.words[-1].isdigit() else said[:-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What must all stand on a page."""

    terms: tuple[Term, ...]


def read_query(asked: str) -> Query:
    """Read what a person typed: every word must stand on the page; words in quotation marks beside one another.

    Raises CaseError where there is no word in it.
    """
    terms: list[Term] = []
    rest = 0
    for quoted in _QUOTED.finditer(asked):
        terms += _loose(asked[rest : quoted.start()])
        words = tuple(token.word for token in tokens(quoted.group(1), whole=True))
        terms += [Term(words=words, exact=True)] if words else []
        rest = quoted.end()
    terms += _loose(asked[rest:])
    if not terms:
        raise CaseError("there is no word to look for", remedy='give words or figures, such as: recall "risk report"')
    return Query(terms=tuple(dict.fromkeys(terms)))


def _loose(text: str) -> list[Term]:
    """What stands between spaces is one term each; a hyphen, stroke or apostrophe in it parts words side by side."""
    parts = (tuple(token.word for token in tokens(part, whole=True)) for part in text.split())
    return [Term(words=words, exact=False) for words in parts if words]
