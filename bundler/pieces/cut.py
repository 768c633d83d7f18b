"""Cut: which page of a bundle belongs to which piece; every page to one, and only to one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bundler.compliance.facts import Facts
from bundler.compliance.facts_index import Index
from bundler.compliance.page_numbers import page_list
from bundler.pieces.bookmarks import Marked, Marks, is_divider, read_marks
from bundler.pieces.borders import Placed, Start, find_borders, placed_rows
from bundler.pieces.index_rows import Row
from bundler.pieces.naming import ALIKE, likeness, split_tab, standing_on
from bundler.pieces.numbers import Numbers, read_numbers
from bundler.pieces.piece import Apart, Part, Piece, Role

_FEW = 3
_SAMPLES = 7
_MOST_COMPARED = 600
_NOTHING = (
    "the bundle has no bookmarks that name documents and no index that could be read, so that nothing shows where one "
    "document ends and the next begins: it was kept as one document"
)


def cut(facts: Facts, rows: Sequence[Row], *, title: str) -> Apart:
    """Say which pages are which document, by index and bookmarks. `title` is that of a bundle that is kept whole."""
    numbers = read_numbers(facts)
    placed, doubts = placed_rows(rows, numbers)
    listed = [(each.page, each.row.title) for each in placed if each.page]
    marks = read_marks(facts, listed)
    if placed and not _is_index(placed, marks, facts):
        doubts = (
            f"{page_list(facts.index.pages)}: what looks like an index names other things than the bookmarks do, "
            "and was not followed",
        )
        facts, placed = replace(facts, index=Index()), ()
        marks = read_marks(facts, ())
    parts_at, placed = _parts(placed, marks, facts)
    marks = replace(marks, documents=tuple(_where(mark, parts_at) for mark in marks.documents))
    borders = find_borders(placed, marks, facts, numbers)
    starts = [replace(start, part=start.part or _part_at(start.page, parts_at)) for start in borders.starts]
    starts = [start for start in starts if start.page not in facts.index.pages]
    if not parts_at:
        starts = list(_headed(starts))
    if not starts:
        return _whole(facts, numbers, title, (*doubts, *borders.doubts))
    pieces = tuple(_pieces(starts, parts_at, facts, numbers))
    if sum(start.date is not None for start in starts) * 2 > len(starts):
        pieces = tuple(replace(piece, undated=piece.date is None and piece.role is Role.DOCUMENT) for piece in pieces)
    said = [
        f"neither index nor bookmark names {piece.cited}; kept as a piece of its own"
        for piece in pieces
        if piece.role is Role.UNLISTED
    ]
    said += [
        f"{piece.cited} bears no more than a heading, and was taken for a divider; nothing names it"
        for piece in pieces
        if piece.role is Role.DIVIDER and piece.first not in dict(parts_at)
    ]
    parts = tuple(dict.fromkeys(piece.part for piece in pieces if piece.part and piece.role.is_evidence))
    return Apart(
        pages=facts.page_count,
        pieces=pieces,
        parts=parts,
        means=_means(placed, marks),
        doubts=(*doubts, *borders.doubts, *said),
    )


def _is_index(placed: Sequence[Placed], marks: Marks, facts: Facts) -> bool:
    """Whether rows are an index's: half of them name what the bookmarks name, or what stands on the pages they give."""
    if len(marks.documents) < _FEW:
        return True
    opened = {mark.page for mark in marks.documents} | {page for page, _ in marks.parts}
    titles = [mark.title for mark in marks.documents[:_MOST_COMPARED]]

    def holds(each: Placed) -> bool:
        title = each.row.title
        if each.page is not None and (each.page in opened or _stands_there(title, each.page, facts)):
            return True
        return any(likeness(title, mark) >= ALIKE for mark in titles)

    return sum(map(holds, placed)) * 2 >= len(placed)


def _stands_there(title: str, page: int, facts: Facts) -> bool:
    """Whether a title stands on a page, and rather than on any page: words of prose stand on all of them."""
    step = max(1, facts.page_count // _SAMPLES)
    others = [standing_on(title, facts.text_of([other])) for other in range(1, facts.page_count + 1, step)]
    own = standing_on(title, facts.text_of([page]))
    return own >= 0.5 and own - sum(others) / len(others) > 0.25


def _means(placed: Sequence[Placed], marks: Marks) -> str:
    means = ["the bookmarks"] * bool(marks.documents)
    means += ["the links of the index"] * any(each.by == "link" for each in placed)
    means += ["the page numbers in the index"] * any(each.by == "number" for each in placed)
    return " and ".join(means)


def _whole(facts: Facts, numbers: Numbers, title: str, doubts: tuple[str, ...]) -> Apart:
    piece = Piece(
        first=1,
        last=facts.page_count,
        role=Role.DOCUMENT,
        title=title,
        numbers=numbers.of(1, facts.page_count),
        title_from="the file’s name",
        borders_from="the whole file",
        doubts=(_NOTHING,),
    )
    return Apart(pages=facts.page_count, pieces=(piece,), doubts=(*doubts, _NOTHING))


def _parts(
    placed: Sequence[Placed], marks: Marks, facts: Facts
) -> tuple[tuple[tuple[int, Part], ...], tuple[Placed, ...]]:
    """Where the parts of the bundle begin; and the rows of the index that are documents."""
    named = dict(marks.parts)
    documents: list[Placed] = []
    for place, each in enumerate(placed):
        after = placed[place + 1].page if place + 1 < len(placed) else None
        if each.page and (_names(named.get(each.page), each, marks) or _is_part(each, after, facts, marks)):
            named[each.page] = Part(letter=each.row.tab, title=each.row.title)
        else:
            documents.append(each)
    return tuple(sorted(named.items(), key=lambda item: item[0])), tuple(documents)


def _names(part: Part | None, each: Placed, marks: Marks) -> bool:
    """Whether a row is that of a part which begins on its page, and not of the document that begins there too."""
    if part is None:
        return False
    return likeness(part.title, each.row.title) >= ALIKE or all(mark.page != each.page for mark in marks.documents)


def _is_part(each: Placed, after: int | None, facts: Facts, marks: Marks) -> bool:
    """Whether a row is the heading of a part: a lettered divider, behind which the next row begins."""
    if each.page is None or each.page > facts.page_count or each.row.first != each.row.last:
        return False
    lettered = len(each.row.tab) <= 2 and (
        each.row.tab.isupper() or each.row.words.casefold().startswith(("section", "part"))
    )
    marked = any(mark.page == each.page for mark in marks.documents)
    return lettered and not marked and after == each.page + 1 and is_divider(facts, each.page)


def _headed(starts: Sequence[Start]) -> Iterator[Start]:
    """The starts with their parts, by headings in the index that print no page."""
    part: Part | None = None
    for start in starts:
        if start.heading:
            named = split_tab(start.heading)
            part = Part(letter=named.tab, title=named.title)
        yield replace(start, part=start.part or part)


def _part_at(page: int, parts_at: Sequence[tuple[int, Part]]) -> Part | None:
    return next((part for first, part in reversed(parts_at) if first <= page), None)


def _where(mark: Marked, parts_at: Sequence[tuple[int, Part]]) -> Marked:
    """The bookmark with its part as the index calls it, which is fuller."""
    found = _part_at(mark.page, parts_at)
    return replace(mark, part=found) if found and (mark.part is None or mark.part.letter == found.letter) else mark


def _pieces(
    starts: Sequence[Start], parts_at: Sequence[tuple[int, Part]], facts: Facts, numbers: Numbers
) -> Iterator[Piece]:
    """Every page of the bundle, in order, in one piece."""
    index = set(facts.index.pages)
    dividers = {page for page, _ in parts_at} - {start.page for start in starts}
    by_page = {start.page: start for start in starts}
    beyond = facts.page_count + 1
    borders = sorted(page for page in {1, *by_page, *dividers, *_edges(index), beyond} if page <= beyond)
    begun = False
    for first, after in pairwise(borders):
        last = after - 1
        start = by_page.get(first)
        if start is not None:
            begun = True
            yield from _document(start, last, facts, numbers)
        elif first in index:
            yield _frame(first, last, Role.INDEX, numbers)
        else:
            yield from _between(first, last, begun, first in dividers, _part_at(first, parts_at), facts, numbers)


def _edges(pages: set[int]) -> set[int]:
    """The first page of each run, and the page behind it."""
    return {page for page in pages if page - 1 not in pages} | {page + 1 for page in pages if page + 1 not in pages}


def _document(start: Start, last: int, facts: Facts, numbers: Numbers) -> Iterator[Piece]:
    """A document, and what stands behind the last page that the index gives it."""
    end = last if start.end is None or start.end >= last else start.end
    rest = range(end + 1, last + 1)
    doubts = list(start.doubts)
    if rest and all(_is_blank(facts, page) for page in rest):
        doubts.append(f"the index lets it end on PDF page {end}; blank pages follow, which were kept with it")
        end, rest = last, range(0)
    if not rest and start.end is None and end > start.page and _is_strict_divider(facts, end):
        rest, end = range(end, end + 1), end - 1
    yield Piece(
        first=start.page,
        last=end,
        role=Role.DOCUMENT,
        title=start.title,
        date=start.date,
        part=start.part,
        numbers=numbers.of(start.page, end),
        title_from=start.title_from,
        date_from=start.date_from,
        borders_from=start.borders_from,
        doubts=tuple(doubts),
    )
    if rest:
        yield from _between(rest[0], rest[-1], True, False, start.part, facts, numbers)


def _between(
    first: int, last: int, begun: bool, at_part: bool, part: Part | None, facts: Facts, numbers: Numbers
) -> Iterator[Piece]:
    """Pages that no document claims: what stands before all is the cover, what bears a heading only a divider."""
    pages = range(first, last + 1)
    if all(is_divider(facts, page) or _is_blank(facts, page) for page in pages) and (begun or at_part or first > 1):
        yield _frame(first, last, Role.DIVIDER, numbers)
    elif not begun and not at_part and last - first < 3 and first == 1:
        yield _frame(first, last, Role.COVER, numbers)
    else:
        yield Piece(
            first=first,
            last=last,
            role=Role.UNLISTED,
            title="Pages that the index does not name",
            part=part,
            numbers=numbers.of(first, last),
            title_from="neither index nor bookmark names them",
            borders_from="what stands before and behind them",
            doubts=("neither index nor bookmark names these pages",),
        )


def _frame(first: int, last: int, role: Role, numbers: Numbers) -> Piece:
    return Piece(first=first, last=last, role=role, numbers=numbers.of(first, last), borders_from=f"its {role.value}")


def _is_blank(facts: Facts, page: int) -> bool:
    own = facts.pages[page - 1]
    return own.readable and own.look == "blank"


def _is_strict_divider(facts: Facts, page: int) -> bool:
    """Whether a page bears a letter, or the word section, tab or divider, with a heading and nothing more."""
    words = " ".join(facts.pages[page - 1].text.split())
    named = split_tab(words)
    told = words.casefold().startswith(("section", "tab", "divider", "part")) or re.fullmatch(r"[A-Z]{1,2}", named.tab)
    return len(words) < 60 and bool(named.tab and told) and is_divider(facts, page)
