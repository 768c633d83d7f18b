"""The numbers that the pages of a core bundle have in the main bundle.

**PAG-11** *The pages of a core bundle show their numbers in the main bundle too.* The Chancery and Commercial Courts
ask for it; no such rule was found for judicial review. Checked, where most pages of a file show such numbers
(`Main 123`, as jrbundle prints them) or its index has a column for them: within each document that the index lists
every page has one, they run on, and the first is the one that the index names, where it names them. Where the index
says that a document is an extract, and of which pages, they leave out as many as the extract does.
"""

from __future__ import annotations

from collections.abc import Iterator

from bundler.compliance.extracts import StatedExtract, stated_extract
from bundler.compliance.facts import Facts
from bundler.compliance.facts_index import IndexEntry
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import main_number, page_list, ranges_in
from bundler.compliance.rule import Breach, Rule


def _both(facts: Facts) -> Iterator[Breach]:
    shown = {page.page: number for page in facts.pages if (number := main_number(page.text)) is not None}
    indexed = "Main bundle" in facts.text_of(facts.index.pages)
    if not indexed and 2 * len(shown) < facts.page_count:
        return  # A page that ends with such words by chance makes no core bundle.
    bare: set[int] = set()
    for entry, pages in _documents(facts) if shown else ():
        numbers = [shown[page] for page in pages if page in shown]
        if not numbers:
            continue  # The main bundle does not have it: pages made for the core bundle.
        bare.update(page for page in pages if page not in shown)
        extract = stated_extract(entry.text)
        named = _named(entry, len(pages) if extract else 1)
        if numbers != _expected(numbers, extract):
            yield Breach(message=f"{page_list(pages)}: the numbers in the main bundle do not run on", pages=pages)
        elif indexed and pages[0] in shown and numbers[0] not in named:
            message = f"the index on page {entry.page} names another page of the main bundle than page {pages[0]} shows"
            yield Breach(message=message, pages=(entry.page, pages[0]))
    if bare:
        yield Breach(message=f"{page_list(bare)}: no number in the main bundle", pages=tuple(sorted(bare)))


def _named(entry: IndexEntry, most: int) -> list[int]:
    """The pages on which ranges begin that stand before the last one of a row: `most` of them, the nearest."""
    return [first for first, _ in ranges_in(entry.text)[:-1][-most:]]


def _expected(numbers: list[int], extract: StatedExtract | None) -> list[int]:
    """The numbers that follow the first one: those of an extract leave out as many as it does."""
    taken = extract.pages if extract else ()
    front = len(numbers) - len(taken)
    if not taken or front < 0:
        return list(range(numbers[0], numbers[0] + len(numbers)))
    begins = numbers[0] + front - (0 if front else taken[0] - 1)
    return [*range(numbers[0], numbers[0] + front), *(begins + page - 1 for page in taken)]


def _documents(facts: Facts) -> Iterator[tuple[IndexEntry, tuple[int, ...]]]:
    """The rows of the index that stand for one document each, with its pages; none that spans other rows."""
    places = facts.places
    rows: list[tuple[IndexEntry, tuple[int, ...]]] = []
    for entry in facts.index.entries:
        first = entry.link.page if entry.link else None
        if first and entry.printed:
            rows.append((entry, tuple(range(first, places.get(entry.printed[1], first) + 1))))
    begins = {pages[0] for _, pages in rows if pages}
    for entry, pages in rows:
        if pages and not begins.intersection(pages[1:]):
            yield entry, pages


RULES = (
    Rule(
        id="PAG-11",
        title="Core pages show their numbers in the main bundle",
        source="Chancery Guide 2022 App X 5; Commercial Court Guide App 7 ¶3 (other courts' rules; none was found for "
        "judicial review)",
        tier="P",
        severity=Severity.WARN,
        remedy="Cut the core bundle again from the main bundle as it stands, and change no page of either afterwards.",
        check=_both,
    ),
)
