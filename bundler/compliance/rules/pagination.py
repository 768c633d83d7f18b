"""Page numbers: one on every page, the same as the page's place in the file.

**PAG-01** *Every page bears a number, the cover and the index too.* Checked: the running number is the number
near the edges of the pages that grows by one with each page; each page is searched for it where it is
displayed.

**PAG-02** *Number 1 is the first page of the file, and the printed number is the PDF page number all through.*
When the two differ, judge and counsel look at different pages (*Hodgson v Creation Consumer Finance* [2021]
EWHC 2167 (Comm)). Checked: printed number = place in the file, page by page. A volume may run on from an earlier
one, if its page labels say the same numbers, and have front pages of its own that bear none, if their labels say so
(`Volume 2 front 1`); that is told for information, or as a warning where no label says that it is a volume.

**PAG-04** *The number is plainly not part of another.* Checked: no other figure stands within 12 points of it.

**PAG-05** *The number masks nothing.* Checked: no words of the page stand under it. Whether it stands on a
picture is checked where a bundle is built.

**PAG-06** *Bottom right-hand corner.* The Chancery and Commercial Courts ask for it; elsewhere it is a convention, told
for information.

**PAG-07** *A prefix, where there is one, cannot be misread.* The letters I, O and l look like figures. Checked:
the prefixes of the stamps.

**PAG-08** *No 12A and no 12.1.* Inserted pages break the tie between printed and PDF page number. Checked: no
stamp has a suffix, but in a court whose profile wants late pages sub-numbered.

**PAG-09** *Page labels, where there are any, say the printed numbers.* Readers show the label in their page
box; a wrong one sends people to the wrong page. Checked: the label of each page.
"""

from __future__ import annotations

from collections.abc import Iterator

from bundler.compliance.facts import Facts
from bundler.compliance.facts_marks import Mark
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import numbers_in, page_list
from bundler.compliance.rule import Breach, Rule
from bundler.compliance.rules.authority import guidance

_AMBIGUOUS = frozenset("IOl")


def _stamped(facts: Facts) -> Iterator[tuple[int, Mark]]:
    """Each stamped page with its stamp."""
    for page, mark in enumerate(facts.stamps.marks, 1):
        if mark is not None:
            yield page, mark


def _every_page(facts: Facts) -> Iterator[Breach]:
    if facts.stamps.shift is None:
        yield Breach(message="the pages bear no running number")
        return
    bare = tuple(
        page
        for page, mark in enumerate(facts.stamps.marks, 1)
        if mark is None and page > facts.front and _opened(facts, page)
    )
    if bare:
        yield Breach(message=f"{page_list(bare)}: no page number", pages=bare)


def _opened(facts: Facts, page: int) -> bool:
    return facts.pages[page - 1].readable


def _same_as_place(facts: Facts) -> Iterator[Breach]:
    volume = facts.volume
    shift = volume.shift if volume else 0
    wrong = [
        (page, mark)
        for page, mark in _stamped(facts)
        if mark.printed.number != page + shift and not mark.printed.suffix
    ]
    if volume:
        pages = tuple(range(volume.front + 1, facts.page_count + 1))
        message = f"a volume of a bundle: its numbers begin with {volume.first}, as its page labels say"
        yield Breach(message=message, pages=pages, severity=Severity.INFO if volume.front else Severity.WARN)
    if wrong:
        page, mark = wrong[0]
        example = f"PDF page {page} is numbered {mark.printed.number}"
        pages = tuple(page for page, _ in wrong)
        what = "PDF page number" if not volume else "page label says"
        yield Breach(message=f"{page_list(pages)}: another number than the {what} ({example})", pages=pages)


def _number_of(label: str) -> int | None:
    found = numbers_in(label)
    return found[0].number if len(found) == 1 and not found[0].suffix and label.endswith(found[0].written) else None


def _apart(facts: Facts) -> Iterator[Breach]:
    crowded = tuple(page for page, mark in _stamped(facts) if mark.crowded and not mark.covers_words)
    if crowded:
        yield Breach(message=f"{page_list(crowded)}: other figures stand close to the page number", pages=crowded)


def _masks_nothing(facts: Facts) -> Iterator[Breach]:
    masking = tuple(page for page, mark in _stamped(facts) if mark.covers_words)
    if masking:
        yield Breach(message=f"{page_list(masking)}: the page number stands on words of the page", pages=masking)


def _bottom_right(facts: Facts) -> Iterator[Breach]:
    elsewhere = tuple(page for page, mark in _stamped(facts) if mark.zone != "bottom-right")
    if elsewhere:
        yield Breach(
            message=f"{page_list(elsewhere)}: the number is not in the bottom right-hand corner", pages=elsewhere
        )


def _clear_prefix(facts: Facts) -> Iterator[Breach]:
    unclear = tuple(page for page, mark in _stamped(facts) if _AMBIGUOUS & set(mark.printed.prefix))
    if unclear:
        yield Breach(message=f"{page_list(unclear)}: the number's prefix looks like a figure", pages=unclear)


def _no_suffix(facts: Facts) -> Iterator[Breach]:
    if facts.court.way("late-pages") == "sub-numbered":
        return
    inserted = tuple(page for page, mark in _stamped(facts) if mark.printed.suffix)
    if inserted:
        first = next(mark.printed.written for page, mark in _stamped(facts) if page == inserted[0])
        message = f"{page_list(inserted)}: inserted number such as {first}"
        yield Breach(message=message, pages=inserted)


def _labels(facts: Facts) -> Iterator[Breach]:
    wrong = tuple(
        page
        for page, label in enumerate(facts.structure.labels, 1)
        if page > facts.front and _number_of(label) not in (page, facts.number_at(page))
    )
    if wrong:
        yield Breach(message=f"{page_list(wrong)}: the page label is not the printed number", pages=wrong)


RULES = (
    Rule(
        id="PAG-01",
        title="Every page bears a number",
        source=guidance(2),
        tier="P*",
        severity=Severity.BLOCK,
        remedy="Number every page by computer, from the first page of the file to the last, cover, index and "
        "dividers included.",
        check=_every_page,
    ),
    Rule(
        id="PAG-02",
        title="The printed number is the PDF page number",
        source=f"{guidance(2)}; 10.21(4)",
        tier="P*",
        severity=Severity.BLOCK,
        remedy="Number the bundle again so that its first page, cover or index, is 1 and no number is left out "
        "or used twice. Volumes may run on: let the court have the whole bundle in one file as well.",
        check=_same_as_place,
    ),
    Rule(
        id="PAG-04",
        title="The number stands apart from other numbers",
        source="King's Bench Guide 2025 14.5(6); Chancery Guide 12(i); Commercial Court Guide App 7 7(x)",
        tier="P",
        severity=Severity.WARN,
        remedy="Move the page number, or set it in another size or weight, so that it cannot be read together "
        "with other figures.",
        check=_apart,
    ),
    Rule(
        id="PAG-05",
        title="The number masks nothing",
        source="King's Bench Guide 2025 14.5(6); Chancery Guide 12(i)",
        tier="P",
        severity=Severity.ERROR,
        remedy="Move the page number to an empty place, or make room for it by scaling the page down a little.",
        check=_masks_nothing,
    ),
    Rule(
        id="PAG-06",
        title="Bottom right-hand corner",
        source="Chancery Guide 12(i); Commercial Court Guide App 7 7(x) (other courts' rules)",
        tier="P",
        severity=Severity.INFO,
        remedy="Where the corner is free, put the number there; only some courts ask for it.",
        check=_bottom_right,
        practice="number-position",
    ),
    Rule(
        id="PAG-07",
        title="A prefix that cannot be misread",
        source="General guidance on PDF bundles (20 May 2020) ¶6; Chancery Guide 12(j)(iii); Commercial Court "
        "Guide App 7 7(xi)",
        tier="P",
        severity=Severity.INFO,
        remedy="Choose a prefix without the letters I, O and l.",
        check=_clear_prefix,
        practice="number-prefix",
    ),
    Rule(
        id="PAG-08",
        title="No inserted numbers",
        source=f"{guidance(10)}; Global Technologies Racing v 5 West [2020] EWHC 3334 (Comm)",
        tier="P*",
        severity=Severity.ERROR,
        remedy="Give the page the next whole number; pages that come late go to the end of the bundle.",
        check=_no_suffix,
    ),
    Rule(
        id="PAG-09",
        title="Page labels say the printed numbers",
        source="follows from PAG-02; not a rule of the court",
        tier="T",
        severity=Severity.WARN,
        remedy="Set the page labels to 1, 2, 3 … from the first page, or remove them.",
        check=_labels,
    ),
)
