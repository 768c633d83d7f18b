"""Agreement: stamp, page label, bookmark and index name the same page.

**NAV-05** *Index, bookmark, link and stamp agree.* This is what makes a bundle usable in a hearing: whichever
way a person goes to a document, the same page opens. Checked on every row of the index and every bookmark:

- the number printed in a row is the number stamped on the page that its link opens;
- the range printed in a row runs forward and ends inside the bundle;
- the number in a bookmark's title is the number stamped on the page that it opens;
- the page label of each page so reached says the stamped number.

The numbers are those read off the pages as displayed. A page without a stamp counts by its place in the file;
that it has none is PAG-01.
"""

from __future__ import annotations

from collections.abc import Iterator

from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import holds_number, named_page, numbers_in, page_list
from bundler.compliance.rule import Breach, Rule
from bundler.compliance.rules.index import leads_on


def _agree(facts: Facts) -> Iterator[Breach]:
    reached: set[int] = set()
    yield from _index_rows(facts, reached)
    yield from _bookmarks(facts, reached)
    labels = facts.structure.labels
    wrong = tuple(sorted(page for page in reached if labels and not _says(labels[page - 1], facts.number_at(page))))
    if wrong:
        yield Breach(message=f"documents on {page_list(wrong)}: the page label is not the stamped number", pages=wrong)


def _index_rows(facts: Facts, reached: set[int]) -> Iterator[Breach]:
    last = max((number for page in range(1, facts.page_count + 1) if (number := facts.number_at(page))), default=0)
    for entry in facts.index.entries:
        page = entry.link.page if entry.link else None
        if page is not None:
            reached.add(page)
        if entry.printed is None or leads_on(facts, entry):
            continue
        first, end = entry.printed
        number = facts.number_at(page)
        if page is not None and number != first:
            yield Breach(
                message=f"the index on page {entry.page} says {first}, but that row opens the page numbered {number}",
                pages=(entry.page, page) if entry.page != page else (page,),
            )
        elif end < first or end > last:
            message = f"the index on page {entry.page} says {first}–{end}; the bundle's last number is {last}"
            yield Breach(message=message, pages=(entry.page,))


def _bookmarks(facts: Facts, reached: set[int]) -> Iterator[Breach]:
    for mark in facts.structure.bookmarks:
        page = mark.destination.page
        number = facts.number_at(page)
        if page is None or number is None:
            continue
        reached.add(page)
        named = named_page(mark.title)
        if named is not None and named != number and not holds_number(mark.title, number):
            yield Breach(message=f"a bookmark says {named}, but opens the page numbered {number}", pages=(page,))


def _says(label: str, number: int | None) -> bool:
    found = numbers_in(label)
    return len(found) == 1 and found[0].number == number and label.endswith(found[0].written)


RULES = (
    Rule(
        id="NAV-05",
        title="Index, bookmark, link and stamp agree",
        source="follows from General guidance on electronic court bundles (29 Nov 2021) ¶¶2, 3; "
        "Hodgson v Creation Consumer Finance [2021] EWHC 2167 (Comm) [12]",
        tier="P*",
        severity=Severity.BLOCK,
        remedy="Make the index and the bookmarks again after the last page was numbered, and change no page "
        "afterwards.",
        check=_agree,
    ),
)
