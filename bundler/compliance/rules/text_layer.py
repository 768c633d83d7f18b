"""Words a computer can find: text on every typed page, and text that says what the page shows.

**NAV-09** *Every typed page has text that can be searched.* Checked: a page with hardly a letter on it, more
than half covered by a picture that looks like paper with writing, has had no text recognition. A page that
looks like a photograph or a drawing is told for information only: if there is typed or written matter on it, it
wants text too. Pages of the index are left to NAV-06.

**NAV-10** *The text can be selected and copied.* Checked: fewer than 2 % of a page's letters are signs that
stand for no letter.
"""

from __future__ import annotations

from collections.abc import Iterator

from bundler.compliance.facts import Facts
from bundler.compliance.facts_pages import PageFacts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule
from bundler.compliance.rules.authority import guidance
from bundler.documents.kind import Kind

_MOST_RUBBISH = 0.02
_FEW = 20
# Beyond so many signs nobody counts how many of them are letters.
_MANY = 4000


def _searchable(facts: Facts) -> Iterator[Breach]:
    silent = [page for page in facts.pages if page.readable and _says_little(facts, page)]
    silent = [page for page in silent if page.page not in facts.index.pages]
    photographs = {
        page for document in (facts.case.of(Kind.PHOTOGRAPH) if facts.case else ()) for page in document.pages
    }
    silent_paper = [page for page in silent if page.page not in photographs]
    scans = tuple(page.page for page in silent_paper if page.covered > 0.5 and page.look in ("paper", ""))
    if scans:
        yield Breach(message=f"{page_list(scans)}: a scan without text; nothing on it can be searched", pages=scans)
    others = tuple(page.page for page in silent if page.page not in scans and _may_hold_more(facts, page))
    if others:
        message = (
            f"{page_list(others)}: a picture or drawing without text; if there are words on it, they cannot be searched"
        )
        yield Breach(message=message, pages=others, severity=Severity.INFO)


def _says_little(facts: Facts, page: PageFacts) -> bool:
    """Whether a page has hardly a letter; a scan also where its text is signs and bullets that stand for no letter."""
    if page.covered > 0.5 and page.characters < _MANY:
        return sum(letter.isalnum() for letter in page.text) - _stamped(facts, page) < _FEW
    return _own_characters(facts, page) < _FEW


def _may_hold_more(facts: Facts, page: PageFacts) -> bool:
    """Whether a page shows a picture or a drawing; a divider with a word or two on it, and no picture, does not."""
    return page.look in ("paper", "picture") and (page.covered > 0 or not _own_characters(facts, page))


def _own_characters(facts: Facts, page: PageFacts) -> int:
    """How many letters a page has beside its stamp."""
    return page.characters - _stamped(facts, page)


def _stamped(facts: Facts, page: PageFacts) -> int:
    mark = facts.stamps.marks[page.page - 1]
    return len(mark.printed.written) if mark else 0


def _copyable(facts: Facts) -> Iterator[Breach]:
    rubbish = tuple(page.page for page in facts.pages if page.rubbish > _MOST_RUBBISH)
    if rubbish:
        yield Breach(
            message=f"{page_list(rubbish)}: the text cannot be copied; its letters are not letters", pages=rubbish
        )


RULES = (
    Rule(
        id="NAV-09",
        title="Every typed page can be searched",
        source=guidance(4),
        tier="P*",
        severity=Severity.BLOCK,
        remedy="Run text recognition (OCR) over these pages.",
        check=_searchable,
    ),
    Rule(
        id="NAV-10",
        title="The text can be selected and copied",
        source="King's Bench Guide 2025 10.21(9)",
        tier="P",
        severity=Severity.ERROR,
        remedy="Print the document to PDF again from its original, or run text recognition over these pages.",
        check=_copyable,
    ),
)
