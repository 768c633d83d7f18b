"""The numbers that the pages of a core bundle have in the main bundle.

**PAG-11** *The pages of a core bundle show their numbers in the main bundle too.* The Chancery and Commercial Courts
ask for it; no such rule was found for judicial review. Checked, where pages of a file show such numbers (`Main 123`, as
jrbundle prints them): within each document that the index lists every page has one, they run on, and the first is the
one that the index names.
"""

from __future__ import annotations

from collections.abc import Iterator

from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import main_number, page_list, ranges_in
from bundler.compliance.rule import Breach, Rule


def _both(facts: Facts) -> Iterator[Breach]:
    shown = {page.page: number for page in facts.pages if (number := main_number(page.text)) is not None}
    places = facts.places
    bare: list[int] = []
    for entry in facts.index.entries if shown else ():
        first = entry.link.page if entry.link else None
        if first is None or entry.printed is None:
            continue
        ends = places.get(entry.printed[1], first)
        own = {page: shown.get(page) for page in range(first, ends + 1)}
        numbers = [number for number in own.values() if number is not None]
        if not numbers:
            continue
        bare += [page for page, number in own.items() if number is None]
        if shown.get(first) is None:
            continue
        named = ranges_in(entry.text)[-2:-1]
        if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
            message = f"{page_list(own)}: the numbers in the main bundle do not run on"
            yield Breach(message=message, pages=tuple(own))
        elif not named or named[0][0] != numbers[0]:
            message = f"the index on page {entry.page} names another page of the main bundle than page {first} shows"
            yield Breach(message=message, pages=(entry.page, first))
    if bare:
        yield Breach(message=f"{page_list(bare)}: no number in the main bundle", pages=tuple(sorted(set(bare))))


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
