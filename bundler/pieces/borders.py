"""Where the documents of a bundle begin, as its index and its bookmarks say it, and where these differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bundler.compliance.facts import Facts
from bundler.partial_date import PartialDate
from bundler.pieces.bookmarks import Marked, Marks
from bundler.pieces.index_rows import Row
from bundler.pieces.naming import ALIKE, likeness, standing_on
from bundler.pieces.numbers import Numbers
from bundler.pieces.piece import Part

# So many pages either way an index is looked for that prints other pages than its documents stand on.
_FURTHEST = 6
_SURER = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """A document begins on this PDF page. `end` is the last page that the index gives it, None where it gives none.

    `heading` is that of a part in the index, where it prints no page for it.
    """

    page: int
    title: str
    tab: str = ""
    date: PartialDate | None = None
    part: Part | None = None
    end: int | None = None
    title_from: str = ""
    date_from: str = ""
    borders_from: str = ""
    heading: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Borders:
    """Every start, in order of pages, and what speaks against some of them."""

    starts: tuple[Start, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A row of the index with the page that its document begins on, or None; `by` is ``link`` or ``number``."""

    row: Row
    page: int | None
    end: int | None
    by: str
    doubts: tuple[str, ...] = ()


def placed_rows(rows: Sequence[Row], numbers: Numbers) -> tuple[tuple[Placed, ...], tuple[str, ...]]:
    """Find the page of each row: the one that its link opens, else the one that bears its number; and what differs."""
    found = [_placed(row, numbers) for row in rows]
    differing = [(each.row, printed) for each in found if (printed := _other_page(each, numbers)) is not None]
    doubts = [
        f"the index lists “{_short(each.row.title)}” at a page that is not there" for each in found if not each.page
    ]
    offsets = Counter(link - printed for row, printed in differing if (link := row.link))
    if len(differing) > 2 and len(offsets) == 1:
        off = next(iter(offsets))
        doubts.append(
            f"the index is {_count(abs(off), 'page')} out in {len(differing)} of its {len(rows)} rows: its links open "
            f"pages {abs(off)} {_way(off)} than the pages it prints; the links were followed"
        )
        return tuple(found), tuple(doubts)
    said = {id(row): f"the index prints page {row.first}, its link opens PDF page {row.link}" for row, _ in differing}
    doubts += [f"“{_short(row.title)}”: {said[id(row)]}; the link was followed" for row, _ in differing]
    return tuple(
        replace(each, doubts=(said[id(each.row)],)) if id(each.row) in said else each for each in found
    ), tuple(doubts)


def find_borders(placed: Sequence[Placed], marks: Marks, facts: Facts, numbers: Numbers) -> Borders:
    """Bring rows and bookmarks together. A document that only one of them names is kept, and it is told."""
    if not marks.documents:
        return _by_index(placed, facts, numbers)
    pairs = _paired(placed, marks.documents)
    away = Counter(mark.page - each.page for each, mark in pairs if each.page and each.page != mark.page)
    doubts: list[str] = []
    steady, times = away.most_common(1)[0] if away else (0, 0)
    is_steady = times > 2 and times * 10 >= 7 * sum(away.values())
    documents = marks.documents
    if is_steady and _stands_surer(pairs, facts):
        doubts.append(
            f"bookmarks are {_count(abs(steady), 'page')} out in {times} places: they open pages {abs(steady)} "
            f"{_way(steady)} than the pages that the index gives, and the titles stand on those; the index was followed"
        )
        moved = {id(mark): replace(mark, page=_within(mark.page - steady, facts)) for mark in documents}
        documents = tuple(moved[id(mark)] for mark in documents)
        pairs = [(each, moved[id(mark)]) for each, mark in pairs]
        is_steady = False
    elif is_steady:
        doubts.append(
            f"the index is {_count(abs(steady), 'page')} out in {times} of its rows: bookmarks open pages "
            f"{abs(steady)} {_way(steady)} than the pages it gives; the bookmarks were followed"
        )
    rows_of = {id(mark): each for each, mark in pairs}
    starts = []
    for mark in documents:
        start, doubt = _start_of(mark, rows_of.get(id(mark)), facts, steady if is_steady else 0)
        starts.append(start)
        doubts += [doubt] if doubt else []
    starts, said = _without_places_inside(starts, documents, rows_of, placed)
    doubts += said
    for each in placed:
        if each.page and not any(each is row for row, _ in pairs):
            page = each.page + (steady if is_steady and each.by == "number" else 0)
            if 1 <= page <= facts.page_count and all(start.page != page for start in starts):
                starts.append(replace(_of_row(each), page=page, doubts=(*each.doubts, "no bookmark leads to it")))
                doubts.append(f"the index lists “{_short(each.row.title)}” on PDF page {page}; no bookmark leads to it")
    return Borders(starts=_in_order(starts, doubts), doubts=tuple(doubts))


def _stands_surer(pairs: Sequence[tuple[Placed, Marked]], facts: Facts) -> bool:
    """Whether the titles stand rather on the pages of the index than on those of the bookmarks."""
    told = [(each.row.title, each.page, mark.page) for each, mark in pairs if each.page]
    index = sum(standing_on(title, facts.text_of([page])) for title, page, _ in told)
    return index - sum(standing_on(title, facts.text_of([page])) for title, _, page in told) > _SURER * len(told)


def _within(page: int, facts: Facts) -> int:
    return min(max(page, 1), facts.page_count)


def _placed(row: Row, numbers: Numbers) -> Placed:
    printed = numbers.page_of(row.first) if row.first else None
    page = row.link or printed
    end = numbers.page_of(row.last) if row.last and row.last != row.first else page if row.last else None
    if end and page and printed and row.link and row.link != printed:
        end += row.link - printed
    ranged = row.first != row.last
    return Placed(
        row=row,
        page=page,
        end=end if end and page and ranged and end >= page else None,
        by="link" if row.link else "number",
    )


def _other_page(each: Placed, numbers: Numbers) -> int | None:
    """The page that a row prints, where its link opens another."""
    printed = numbers.page_of(each.row.first) if each.row.first and each.row.link else None
    return printed if printed and printed != each.row.link else None


def _by_index(placed: Sequence[Placed], facts: Facts, numbers: Numbers) -> Borders:
    """The starts where there are no bookmarks. An index whose titles stand a few pages off is followed to them."""
    known = [each for each in placed if each.page]
    off = _offset(known, facts)
    doubts = []
    if off:
        doubts.append(
            f"the index seems {_count(abs(off), 'page')} out: its titles stand {abs(off)} "
            f"{'after' if off > 0 else 'before'} the pages that it prints; the pages with the titles were taken"
        )
    starts = []
    for each in known:
        start = _of_row(each)
        if off and each.by == "number":
            end = None if start.end is None else start.end + off
            said = f"the index prints page {each.row.first}, and its title stands {_count(abs(off), 'page')} off"
            start = replace(start, page=start.page + off, end=end, doubts=(*start.doubts, said))
        if 1 <= start.page <= facts.page_count:
            starts.append(start)
    return Borders(starts=_in_order(starts, doubts), doubts=tuple(doubts))


def _offset(placed: Sequence[Placed], facts: Facts) -> int:
    """How many pages after the printed ones the titles stand; 0 where the printed ones are as good as any."""
    numbered = [each for each in placed if each.by == "number" and each.page]
    if len(numbered) < 3:
        return 0

    def told(off: int) -> float:
        pages = [(each.row.title, (each.page or 0) + off) for each in numbered]
        return sum(standing_on(title, facts.text_of([page])) for title, page in pages) / len(pages)

    offs = sorted(range(-_FURTHEST, _FURTHEST + 1), key=lambda off: (-told(off), abs(off)))
    return offs[0] if told(offs[0]) >= 0.5 and told(offs[0]) - told(0) > _SURER else 0


def _paired(placed: Sequence[Placed], marks: Sequence[Marked]) -> list[tuple[Placed, Marked]]:
    """Rows and bookmarks that mean one document: of one page, else of like titles, the nearest first."""
    pairs: list[tuple[Placed, Marked]] = []
    free = list(marks)
    left = []
    by_page: dict[int, list[Marked]] = {}
    for mark in marks:
        by_page.setdefault(mark.page, []).append(mark)
    for each in placed:
        here = by_page.get(each.page or 0, ())
        own = max(here, key=lambda mark: likeness(each.row.title, mark.title), default=None)
        alone = own is not None and (len(here) == 1 or likeness(each.row.title, own.title) >= ALIKE)
        if own is None or not alone or not _may_be(each, own, marks):
            left.append(each)
            continue
        pairs.append((each, own))
        by_page[each.page or 0] = [mark for mark in here if mark is not own]
        free = [mark for mark in free if mark is not own]
    for each in left:
        alike = [mark for mark in free if likeness(each.row.title, mark.title) >= ALIKE]
        if alike:
            own = min(alike, key=lambda mark: abs(mark.page - (each.page or 0)))
            pairs.append((each, own))
            free = [mark for mark in free if mark is not own]
    return pairs


def _may_be(each: Placed, mark: Marked, marks: Sequence[Marked]) -> bool:
    """Whether a bookmark on the row's page is its own: no other is plainly more like it, as when pages are out."""
    here = likeness(each.row.title, mark.title)
    return here >= ALIKE or all(likeness(each.row.title, other.title) < ALIKE for other in marks)


def _start_of(mark: Marked, each: Placed | None, facts: Facts, steady: int) -> tuple[Start, str]:
    """The start that a bookmark and its row give, and what is to be told of them."""
    own = Start(
        page=mark.page,
        title=mark.title,
        tab=mark.tab,
        part=mark.part,
        title_from=f"bookmark “{_short(mark.written)}”",
        borders_from=f"bookmark to PDF page {mark.page}",
    )
    if each is None:
        return own, ""
    row = _of_row(each)
    told, doubt = list(each.doubts), ""
    page = mark.page
    if each.page and each.page != mark.page:
        surer = standing_on(row.title, facts.text_of([each.page])) - standing_on(row.title, facts.text_of([mark.page]))
        page = each.page if surer > _SURER and mark.page - each.page != steady else mark.page
        told.append(f"the index gives PDF page {each.page}, the bookmark opens {mark.page}")
        if mark.page - each.page != steady:
            followed = "the index" if page == each.page else "the bookmark"
            doubt = f"“{_short(row.title)}”: {told[-1]}; {followed} was followed"
    elif likeness(row.title, mark.title) < ALIKE - 20:
        told.append(f"the bookmark calls it “{_short(mark.title)}”")
        doubt = f"PDF page {page}: the index calls it “{_short(row.title)}”, the bookmark “{_short(mark.title)}”"
    end = None if row.end is None else row.end + page - (each.page or page)
    both = f"index, page {each.row.page}, and bookmark to PDF page {mark.page}"
    start = replace(
        row, page=page, tab=row.tab or mark.tab, part=mark.part, end=end, borders_from=both, doubts=tuple(told)
    )
    return start, doubt


def _without_places_inside(
    starts: list[Start], marks: Sequence[Marked], rows_of: dict[int, Placed], placed: Sequence[Placed]
) -> tuple[list[Start], list[str]]:
    """The starts without those that only bookmarks name and the index counts into the document before them."""
    alone = [start for start, mark in zip(starts, marks, strict=True) if id(mark) not in rows_of]
    if not rows_of or not alone:
        return starts, []
    spans = [(each.page, each.end) for each in placed if each.page and each.end]
    inside = [start for start in alone if any(first < start.page <= last for first, last in spans)]
    if not spans and len(alone) > len(rows_of) > 2:
        inside = alone
    within = {id(start) for start in inside}
    kept = [start for start in starts if id(start) not in within]
    outside = [start for start in alone if id(start) not in within]
    said = []
    if inside:
        count = _count(len(inside), "bookmark")
        said.append(
            f"{count} that the index does not list lead into documents that it does; they were kept inside these"
        )
    said += [
        f"a bookmark names “{_short(start.title)}” on PDF page {start.page}; the index does not list it"
        for start in outside
    ]
    pages = {start.page for start in outside}
    return [
        replace(start, doubts=(*start.doubts, "the index does not list it")) if start.page in pages else start
        for start in kept
    ], said


def _of_row(each: Placed) -> Start:
    row = each.row
    quoted = f"index, page {row.page}: “{_short(row.words)}”"
    return Start(
        page=each.page or 0,
        title=row.title,
        tab=row.tab,
        date=row.date,
        end=each.end,
        title_from=quoted,
        date_from=quoted if row.date else "",
        borders_from=f"index, page {row.page}",
        heading=row.heading,
        doubts=each.doubts,
    )


def _in_order(starts: Sequence[Start], doubts: list[str]) -> tuple[Start, ...]:
    """The starts by page; what begins on one page is one, and it is told."""
    kept: list[Start] = []
    for start in sorted(starts, key=lambda each: each.page):
        if kept and kept[-1].page == start.page:
            if likeness(kept[-1].title, start.title) < ALIKE:
                doubts.append(f"more than one document begins on PDF page {start.page}; they were kept as one piece")
                kept[-1] = replace(
                    kept[-1], doubts=(*kept[-1].doubts, f"“{_short(start.title)}” begins on its page too")
                )
            continue
        kept.append(start)
    doubts[:] = list(dict.fromkeys(doubts))
    return tuple(_overlaps(kept, doubts))


def _overlaps(starts: Sequence[Start], doubts: list[str]) -> Iterator[Start]:
    for start, after in zip(starts, (*starts[1:], None), strict=False):
        if after is not None and start.end is not None and start.end >= after.page:
            if start.end > after.page:
                doubts.append(
                    f"the index lets “{_short(start.title)}” run to PDF page {start.end}, and “{_short(after.title)}” "
                    f"begins on {after.page}"
                )
            yield replace(start, end=None)
        else:
            yield start


def _way(off: int) -> str:
    return "later" if off > 0 else "earlier"


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79].rstrip()}…"


def _count(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"
