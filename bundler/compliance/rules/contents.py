"""The pages themselves: none blank by mistake, none missing out of a document.

**NAV-14** *No blank and no missing pages.* Judges complain of both. Checked: pages that show nothing at all but
their number (a sheet meant to be empty may stay); and runs of pages that call themselves “page 2 of 5” of one
document where a number of the run is wanting. Cut-off edges and skewed scans are for a person to see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bundler.compliance.facts import Facts
from bundler.compliance.facts_pages import PageFacts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule

# At the end of its line, as headers and footers have it: a page number quoted in a sentence is not the page's own.
_OWN_NUMBER = re.compile(
    r"\b(?:page|tudalen|p\.)\s*(\d{1,4})\s*(?:of|o|/)\s*(\d{1,4})[ .\])]*(?:\r|\n|$)", re.IGNORECASE
)
_NUMBER_WORDS = ("age ", "AGE ", "udalen ", "UDALEN ", "p.", "P.")


def _whole(facts: Facts) -> Iterator[Breach]:
    blank = tuple(page.page for page in facts.pages if _is_blank(facts, page))
    if blank:
        yield Breach(message=f"{page_list(blank)}: nothing on it but its number", pages=blank, severity=Severity.INFO)
    for run in _runs([page for page in facts.pages if page.page not in facts.referring]):
        total = run[0][2]
        present = {own for _, own, _ in run}
        missing = tuple(own for own in range(1, total + 1) if own not in present)
        if missing:
            first, last = run[0][0], run[-1][0]
            message = (
                f"{page_list(range(first, last + 1))}: numbered as a document of {total} pages, of which "
                f"{page_list(missing)} {'is' if len(missing) == 1 else 'are'} not here"
            )
            yield Breach(message=message, pages=tuple(page for page, _, _ in run))


def _is_blank(facts: Facts, page: PageFacts) -> bool:
    mark = facts.stamps.marks[page.page - 1]
    stamped = len("".join(mark.printed.written.split())) if mark else 0
    return page.look == "blank" and page.characters <= stamped


def _runs(pages: Sequence[PageFacts]) -> Iterator[list[tuple[int, int, int]]]:
    """Runs of (bundle page, own number, own total): pages next to one another, one total, numbers that rise."""
    run: list[tuple[int, int, int]] = []
    for page in pages:
        found = _own_number(page.text)
        follows = found is not None and bool(run) and _follows(run[-1], (page.page, *found))
        if run and not follows:
            yield run
            run = []
        if found:
            run.append((page.page, *found))
    if run:
        yield run


def _follows(before: tuple[int, int, int], after: tuple[int, int, int]) -> bool:
    return after[0] == before[0] + 1 and after[1] > before[1] and after[2] == before[2]


def _own_number(text: str) -> tuple[int, int] | None:
    """A page's own number and its document's total, where it prints one such pair and no other."""
    # Looking for the words first costs far less than the pattern, on pages that hold none of them.
    if not any(word in text for word in _NUMBER_WORDS):
        return None
    found = {(int(own), int(total)) for own, total in _OWN_NUMBER.findall(text)}
    sound = [(own, total) for own, total in found if 1 <= own <= total]
    return sound[0] if len(sound) == 1 else None


RULES = (
    Rule(
        id="NAV-14",
        title="No blank and no missing pages",
        source="complaints of judges and practitioners (Iliffe v Feltham [2015] EWCA Civ 715)",
        tier="S",
        severity=Severity.WARN,
        remedy="Find the whole document and put it in; if only an extract is meant, say so in the index.",
        check=_whole,
    ),
)
