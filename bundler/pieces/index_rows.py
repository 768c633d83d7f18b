"""The rows of a bundle's index as they are printed: tab, title, date, page numbers, and the page that a link opens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bundler.compliance.facts import Facts
from bundler.compliance.facts_eyes import Eyes, Sight
from bundler.compliance.facts_links import Link
from bundler.compliance.facts_words import Word, lines_of, words_of
from bundler.partial_date import PartialDate, Precision
from bundler.pieces.naming import split_tab
from bundler.prose.find import find_dates

_LABEL = r"(?:[A-Z]{0,3}[ ./-]?\d{1,5}|[ivxlc]{1,7})"
_REFERENCE = re.compile(
    rf"(?:(?:pp?|pages?|pg)\b\.?\s*)?[\[(]?\s*(?P<first>{_LABEL})(?:\s*(?:[-–—]|\bto\b)\s*(?P<last>{_LABEL}))?\s*[\])]?"
)
_LEADER = re.compile(r"[.…·_]{3,}|[.…·_]+$(?<=[.…·_]{2})")
_ONLY_LEADER = re.compile(r"[.…·_]+")
_HEADER_WORDS = frozenset(
    ("tab", "no", "number", "item", "document", "documents", "description", "date", "dated", "page", "pages", "title")
)
_GAP = 9.0
_CLOSE = 1.9
_ALIGNED = 12.0
_PART = re.compile(r"(?i:section|part|volume)\s+[A-Z0-9]{1,2}\b.*|[A-Z](?:[.):]|\s+[-–—])?\s+[A-Z].*")
_FOOT, _HEAD = 48.0, 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row on index page `page`. `first` and `last` are the page numbers that it prints, "" where it prints none.

    `link` is the PDF page that it opens, counted from 1; `words` the row as it stands. `heading` is the line without a
    page number that stands over it, of a part.
    """

    page: int
    tab: str
    title: str
    date: PartialDate | None
    first: str
    last: str
    link: int | None
    words: str
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cell:
    text: str
    left: float
    right: float


@dataclass(slots=True)
class _Line:
    cells: list[_Cell]
    middle: float
    height: float
    leaders: bool
    link: int | None = None
    first: str = ""
    last: str = ""

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells)


@dataclass(slots=True)
class _Draft:
    lines: list[_Line] = field(default_factory=list)
    heading: str = ""


def read_rows(eyes: Eyes, facts: Facts) -> tuple[Row, ...]:
    """Give the rows of the index, top to bottom; none where the bundle has no index."""
    rows: list[Row] = []
    for page in facts.index.pages:
        links = [link for link in facts.structure.links if link.page == page and link.destination.page and link.box]
        frames = facts.structure.frames
        with eyes.page(page, unit=frames[page - 1].unit if frames else 1.0) as sight:
            if sight is not None:
                rows += [_row(draft, page) for draft in _drafts(_lines(sight, links), sight.frame.size[0])]
    return tuple(row for row in rows if row.title and (row.link or row.first))


def _lines(sight: Sight, links: Sequence[Link]) -> list[_Line]:
    height = sight.frame.size[1]
    bands = [
        (box[1], box[3], link.destination.page)
        for link in links
        if link.box and (box := sight.frame.to_shown(link.box))
    ]
    made = []
    for words in lines_of(words_of(sight)):
        line = _line(words)
        if not line.cells or not _FOOT <= line.middle <= height - _HEAD:
            continue
        line.link = next((page for low, high, page in bands if low - 1 <= line.middle <= high + 1), None)
        made.append(line)
    return made


def _line(words: Sequence[Word]) -> _Line:
    """The cells of a line: columns stand apart, and dots that lead to the page number are no words."""
    cells: list[_Cell] = []
    fresh, leaders = True, False
    for word in words:
        if _ONLY_LEADER.fullmatch(word.text):
            fresh = leaders = True
            continue
        parts = [part for part in _LEADER.split(word.text) if part]
        leaders = leaders or len(_LEADER.findall(word.text)) > 0
        for place, part in enumerate(parts):
            apart = fresh or place > 0 or (cells and word.box[0] - cells[-1].right > _GAP)
            if apart or not cells:
                cells.append(_Cell(text=part, left=word.box[0], right=word.box[2]))
            else:
                before = cells[-1]
                cells[-1] = replace(before, text=f"{before.text} {part}", right=word.box[2])
            fresh = False
        fresh = fresh or bool(parts and _LEADER.search(word.text) and word.text.endswith((".", "…", "_", "·")))
    heights = [word.box[3] - word.box[1] for word in words]
    return _Line(cells=cells, middle=words[0].middle, height=max(heights), leaders=leaders)


def _drafts(lines: list[_Line], width: float) -> list[_Draft]:
    """Bring the lines of each row together: a row has one page number, or one link."""
    lines = [line for line in lines if not _is_header(line)]
    for line in lines:
        _take_number(line, width)
    _keep_one_column(lines)
    anchors = [place for place, line in enumerate(lines) if _anchors(lines, place)]
    drafts = {place: _Draft() for place in anchors}
    heading = ""
    for place, line in enumerate(lines):
        if place in drafts:
            drafts[place].lines.append(line)
            drafts[place].heading = heading
            continue
        owner = _owner(lines, place, anchors)
        if owner is not None and not _PART.fullmatch(line.text):
            drafts[owner].lines.append(line)
        elif _PART.fullmatch(line.text) and len(line.text) < 90:
            heading = line.text
    for draft in drafts.values():
        draft.lines.sort(key=lambda line: -line.middle)
    return list(drafts.values())


def _is_header(line: _Line) -> bool:
    words = re.findall(r"[a-z]+", line.text.casefold())
    return len(words) > 1 and all(word in _HEADER_WORDS for word in words) and not re.search(r"\d", line.text)


def _take_number(line: _Line, width: float) -> None:
    """Set the page numbers apart that end a line."""
    last = line.cells[-1]
    found = _REFERENCE.fullmatch(last.text)
    if found is None or last.right < 0.55 * width:
        return
    line.first, line.last = found["first"], found["last"] or found["first"]
    if found["last"] and found["last"].isdecimal() and not found["first"][-1:].isdecimal():
        line.last = found["last"]
    line.cells = line.cells[:-1]


def _keep_one_column(lines: list[_Line]) -> None:
    """Where a number without a row of its own stands, it is no page of a document unless lines near it have words."""
    for place, line in enumerate(lines):
        if line.first and not line.cells:
            near = [other for other in lines[max(0, place - 1) : place + 2] if other is not line and not other.first]
            if not near:
                line.first = line.last = ""


def _anchors(lines: list[_Line], place: int) -> bool:
    """Whether a row hangs on this line: it has the number, or is the first line of a link that has none."""
    line = lines[place]
    if line.first:
        return True
    if line.link is None:
        return False
    same = [other for other in lines if other.link == line.link and abs(other.middle - line.middle) < 4 * other.height]
    return not any(other.first for other in same) and line is same[0]


def _owner(lines: list[_Line], place: int, anchors: Sequence[int]) -> int | None:
    """The row that a further line belongs to: by its link, else the nearest that is close."""
    line = lines[place]
    if line.link is not None:
        own = [anchor for anchor in anchors if lines[anchor].link == line.link]
        if own:
            return min(own, key=lambda anchor: abs(lines[anchor].middle - line.middle))
    near = [
        (abs(lines[anchor].middle - line.middle), (anchor < place) == lines[anchor].leaders, anchor)
        for anchor in anchors
        if abs(lines[anchor].middle - line.middle) <= _CLOSE * max(line.height, 8.0)
    ]
    return min(near)[2] if near else None


def _row(draft: _Draft, page: int) -> Row:
    numbered = next((line for line in draft.lines if line.first), None)
    tab, date = "", None
    columns = _columns(draft.lines)
    if len(columns) > 1 and (found := split_tab(columns[0])).tab and found.title == columns[0]:
        tab, columns = found.tab, columns[1:]
    dates = [(place, value) for place, text in enumerate(columns) if place and (value := _date_of(text))]
    if dates:
        place, date = dates[0]
        columns = [*columns[:place], *columns[place + 1 :]]
    title = _joined(columns)
    if not tab:
        named = split_tab(title)
        tab, title = named.tab, named.title
    return Row(
        page=page,
        tab=tab,
        title=title,
        date=date or _dated(title),
        first=numbered.first if numbered else "",
        last=numbered.last if numbered else "",
        link=next((line.link for line in draft.lines if line.link), None),
        words=_joined([line.text for line in draft.lines]),
        heading=draft.heading,
    )


def _columns(lines: Sequence[_Line]) -> list[str]:
    """The words of a row column by column, from left to right: each may run over several lines."""
    columns: list[tuple[float, list[str]]] = []
    for line in lines:
        for cell in line.cells:
            own = next((texts for left, texts in columns if abs(left - cell.left) <= _ALIGNED), None)
            if own is None:
                columns.append((cell.left, [cell.text]))
            else:
                own.append(cell.text)
    return [_joined(texts) for _, texts in sorted(columns, key=lambda column: column[0])]


def _joined(texts: Sequence[str]) -> str:
    """The lines of a cell in one; a word that was parted at its own hyphen is whole again."""
    whole = ""
    for text in texts:
        whole += text if not whole or (whole.endswith("-") and text[:1].isalpha()) else f" {text}"
    return " ".join(whole.split())


def _date_of(text: str) -> PartialDate | None:
    """The date that a cell is; None for a cell that holds more."""
    found = _explicit(text)
    if len(found) == 1 and len("".join(text.split())) - len("".join(found[0][1].split())) <= 2:
        return found[0][0]
    try:
        return PartialDate.parse(text) if re.fullmatch(r"\d{4}", text) else None
    except ValueError:
        return None


def _dated(title: str) -> PartialDate | None:
    """The one day or month that a title names."""
    found = [value for value, _ in _explicit(title) if value.precision is not Precision.YEAR]
    return found[0] if len(found) == 1 else None


def _explicit(text: str) -> list[tuple[PartialDate, str]]:
    return [
        (found.value, found.words)
        for found in find_dates(text)
        if found.value and found.kind == "date" and found.method == "explicit" and found.role != "authority"
    ]
