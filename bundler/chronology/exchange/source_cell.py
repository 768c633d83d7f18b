"""Where a row that a person added to the table says that its event stands."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bundler.chronology.event import Account
from bundler.documents.document import Citation

_PLACE = re.compile(
    r"(?P<title>.+?)[,\s]\s*(?:page|p\.?)\s*(?P<page>[1-9]\d{0,4})"
    r"(?:[,\s]\s*(?:para(?:graph)?\.?)\s*(?P<paragraph>[\w.()]{1,12}?))?\.?(?:\s+\((?P<who>[^()]{1,80})\))?",
    re.I | re.S,
)


def read_sources(cell: str, titles: Mapping[str, str]) -> tuple[Account, ...]:
    """Give the accounts of a cell such as ``Statement of AB, page 3, para 5``, several with semicolons between.

    Who says so may stand behind it in brackets: ``Incident log, page 2 (PC Dent)``.

    `titles` are the documents' by id; a document may be named by either. Nothing is given where any part of the cell is
    not plainly one page (a document page from 1) of one document.
    """
    whole = _account(cell, titles)
    if whole is not None:
        return (whole,)
    accounts = [_account(part, titles) for part in cell.split(";")]
    return tuple(account for account in accounts if account is not None) if None not in accounts else ()


def _account(text: str, titles: Mapping[str, str]) -> Account | None:
    found = _PLACE.fullmatch(text.strip())
    if found is None:
        return None
    named = _folded(found["title"])
    ids = [id for id, title in titles.items() if named in (_folded(title), _folded(id))]
    if len(ids) != 1:
        return None
    citation = Citation(document_id=ids[0], page=int(found["page"]), paragraph=found["paragraph"] or "")
    return Account(citation=citation, words="", asserted_by=found["who"] or "")


def _folded(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold()))
