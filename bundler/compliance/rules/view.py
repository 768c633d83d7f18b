"""What the judge sees on opening a page: its size, which way up it is, how sharp.

**FMT-05** *Every page opens at 100 %.* Checked: the file opens on its first page at 100 %; no bookmark and no
link changes the zoom (a destination keeps the reader's own zoom, or sets 100 %).

**FMT-06** *Landscape pages are shown landscape and read from left to right.* Checked: the way most words of a
page run once it is displayed. A page of pictures without words is for a person to look at. A court whose profile wants
such pages in portrait, turned clockwise, is held to that.

**FMT-07** *No page is upside down.* Checked likewise.

**FMT-08** *No picture finer than the court's limit: 300 dpi.* More only makes the file heavier. Checked: pixels against
the size at which each picture is placed, with 2 % to spare. A full-page picture below 150 dpi is told too, since it may
not be legible (our advice, no rule). Both numbers are the court profile's.

**FMT-10** *A4 where possible.* Checked: each page's size, either way round, give or take 6 points. Large plans
are allowed: the finding only lists them.
"""

from __future__ import annotations

from collections.abc import Iterator

from bundler.compliance.facts import Facts
from bundler.compliance.facts_pages import PageFacts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.paper_sizes import is_letter
from bundler.compliance.rule import Breach, Rule
from bundler.compliance.rules.authority import guidance
from bundler.documents.page_ranges import as_written, runs

_A4 = (595.28, 841.89)
_SPARE = 6.0
_SPARE_SHARE = 0.02
_AS_WANTED = (
    "Turn the page as the court wants it: a landscape page stays landscape and reads from left to right, unless the "
    "court wants portrait. "
)
_RIGHT_WAY_UP = "Turn the page the right way up. "


def _turn(pages: tuple[int, ...], degrees: int) -> str:
    """How pages are turned by the command; `degrees` clockwise."""
    ranges = as_written(tuple(runs(pages)))
    return (
        f'With the page numbers of the bundle and the degrees clockwise: jrbundle turn "{ranges}: {degrees}", then '
        "build again. In a bundle that was made elsewhere, rotate the page in a PDF reader and save it."
    )


def _turned(pages: tuple[int, ...], told: str, degrees: int, why: str = _AS_WANTED) -> Breach:
    """Pages that are to be turned by so many degrees clockwise."""
    message = f"{page_list(pages)}: {told} by {degrees}"
    return Breach(message=message, pages=pages, remedy=why + _turn(pages, degrees))


def _full_size(facts: Facts) -> Iterator[Breach]:
    opening = facts.structure.opening
    if opening is None:
        yield Breach(message="the file does not say that it opens at 100 %")
    elif opening.page != 1 or opening.fit != "XYZ" or opening.zoom != 1.0:
        yield Breach(message="the file does not open on its first page at 100 %")
    marks = [mark for mark in facts.structure.bookmarks if mark.destination.page and not mark.destination.is_full_size]
    if marks:
        pages = tuple(sorted({mark.destination.page or 0 for mark in marks}))
        yield Breach(message=f"{_count(len(marks), 'bookmark')} to {page_list(pages)} change the zoom", pages=pages)
    links = [link for link in facts.structure.links if link.destination.page and not link.destination.is_full_size]
    if links:
        pages = tuple(sorted({link.page for link in links}))
        yield Breach(message=f"{_count(len(links), 'link')} on {page_list(pages)} change the zoom", pages=pages)


def _count(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"


def _left_to_right(facts: Facts) -> Iterator[Breach]:
    turned = facts.court.way("landscape-pages") == "turned"
    for way, direction, mend in (("up", 270, 180 if turned else 90), ("down", 90, 270)):
        pages = () if turned and way == "down" else _running(facts, direction)
        if pages:
            yield _turned(pages, f"the words run {way} the page; turn", mend)
    wide = tuple(page.page for page in facts.pages if page.landscape) if turned else ()
    if wide:
        yield _turned(wide, "shown landscape; this court wants portrait: turn", 90)


def _upright(facts: Facts) -> Iterator[Breach]:
    pages = _running(facts, 180)
    if pages:
        yield _turned(pages, "upside down; turn", 180, _RIGHT_WAY_UP)


def _running(facts: Facts, *directions: int) -> tuple[int, ...]:
    return tuple(page.page for page in facts.pages if page.direction in directions)


def _resolution(facts: Facts) -> Iterator[Breach]:
    fine = {page.page: max(picture.dpi for picture in page.pictures) for page in facts.pages if page.pictures}
    most, least = facts.court.limit("image-resolution"), facts.court.limit("image-resolution-least")
    high = tuple(page for page, dpi in fine.items() if most and dpi > most.value * (1 + _SPARE_SHARE))
    if most and high:
        highest = round(max(fine[page] for page in high))
        message = f"{page_list(high)}: pictures above {most.value:g} dpi (up to {highest})"
        yield Breach(message=message, pages=high, authority=most.authority)
    low = tuple(page.page for page in facts.pages if least and _is_coarse(page, least.value * (1 - _SPARE_SHARE)))
    if least and low:
        message = f"{page_list(low)}: a full-page picture below {least.value:g} dpi; see that it can be read"
        yield Breach(message=message, pages=low, authority=least.authority)


def _is_coarse(page: PageFacts, least: float) -> bool:
    return page.covered > 0.5 and 0 < max((picture.dpi for picture in page.pictures), default=0) < least


def _a4(facts: Facts) -> Iterator[Breach]:
    others = [page for page in facts.pages if page.readable and not _is_a4(page)]
    letter = tuple(page.page for page in others if is_letter(page.width, page.height))
    if letter:
        message = f"{page_list(letter)}: American Letter, not A4 (in Word: Layout, Size, A4)"
        yield Breach(message=message, pages=letter)
    other = tuple(page.page for page in others if page.page not in letter)
    if other:
        yield Breach(message=f"{page_list(other)}: not A4", pages=other)


def _is_a4(page: PageFacts) -> bool:
    short, long = sorted((page.width, page.height))
    return abs(short - _A4[0]) <= _SPARE and abs(long - _A4[1]) <= _SPARE


RULES = (
    Rule(
        id="FMT-05",
        title="Every page opens at 100 %",
        source=f"{guidance(6)}; 10.21(8)",
        tier="P*",
        severity=Severity.ERROR,
        remedy="Set the opening view to page 1 at 100 %, and the bookmarks and links to keep the zoom (Inherit "
        "Zoom, or 100 %).",
        check=_full_size,
    ),
    Rule(
        id="FMT-06",
        title="Pages read from left to right",
        source=guidance(5),
        tier="P*",
        severity=Severity.ERROR,
        remedy=_AS_WANTED + _turn((45,), 90),
        check=_left_to_right,
        practice="landscape-pages",
    ),
    Rule(
        id="FMT-07",
        title="No page is upside down",
        source=guidance(5),
        tier="P*",
        severity=Severity.ERROR,
        remedy=_RIGHT_WAY_UP + _turn((45,), 180),
        check=_upright,
    ),
    Rule(
        id="FMT-08",
        title="Resolution within the limit",
        source=f"{guidance(9)}; 10.21(10)",
        tier="P*",
        severity=Severity.WARN,
        remedy="Scan or save the picture at 200 to 300 dpi; ask for a sharper copy of what cannot be read.",
        check=_resolution,
    ),
    Rule(
        id="FMT-10",
        title="A4 where possible",
        source="PD 5A 2.2(1); PD 32 19.1(1); King's Bench Guide 2025 14.5(7), (13)",
        tier="P",
        severity=Severity.WARN,
        remedy="Print the document to A4; leave a large plan as it is, and see that it can be read.",
        check=_a4,
    ),
)
