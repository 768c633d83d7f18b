"""Page references: what a chronology, a reading list or a skeleton cites can be found where it says.

**NAV-08** *References carry bundle page numbers, and they are right.* A chronology whose references lead astray
is worse than none. Checked: in the pages of a chronology, reading list, list of issues or skeleton, each page
number that is a link opens the page with that number; and nowhere in the bundle does a reference to a page of
the bundle (`bundle p 712`, `[CB/712]`) name a page beyond its end. The latter is a warning, since it may mean
another bundle; `main bundle page 712` plainly does. Whether the page says what it is cited for is for a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule

_IN_WORDS = re.compile(
    r"(?<!main\s)\b(?:bundle|[CH]B)\b[\s,:/]*(?:at\s+)?(?:pp?\b\.?|pages?\b)\s*(\d{1,6})\b|\[[CH]B\s*/\s*(\d{1,6})\]",
    re.IGNORECASE,
)


def _resolve(facts: Facts) -> Iterator[Breach]:
    for reference in facts.references:
        number = facts.number_at(reference.target)
        if number != reference.number:
            message = (
                f"a reference on page {reference.page} says {reference.number}, but opens the page numbered {number}"
            )
            yield Breach(message=message, pages=(reference.page,))
    if facts.volume:
        return  # Its bundle goes on in another file: nobody can tell from this one where it ends.
    last = max((facts.number_at(page) or 0 for page in range(1, facts.page_count + 1)), default=0)
    beyond = tuple(page.page for page in facts.pages if _cites_beyond(page.text, last))
    if beyond:
        message = f"{page_list(beyond)}: cites a page of the bundle beyond its last, {last}"
        yield Breach(message=message, pages=beyond, severity=Severity.WARN)


def _cites_beyond(text: str, last: int) -> bool:
    # Most pages name no bundle at all, and looking for four words costs less than for the pattern.
    if not any(sign in text for sign in ("undle", "UNDLE", "CB", "HB")):
        return False
    return any(int(found.group(1) or found.group(2)) > last for found in _IN_WORDS.finditer(text))


RULES = (
    Rule(
        id="NAV-08",
        title="Page references are right",
        source="PD 54A 4.4(1)(h), 15.2(1), 15.7(b), (c)",
        tier="P",
        severity=Severity.ERROR,
        remedy="Correct the reference, or make the chronology or list again from the finished bundle.",
        check=_resolve,
    ),
)
