"""What an exhibit says of itself: its mark, whose it is, whether this is the front sheet, and what that sheet lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.documents.document import Found, Row
from bundler.documents.readers.casing import name_case
from bundler.documents.readers.marks import edge_pages, exhibit_mark
from bundler.documents.readers.reading import Reading, words
from bundler.documents.readers.statement import ORDINALS

_REFERRED = re.compile(
    r"(?i:(?:referred\s+to|mentioned)\s+in|\bto)\s+(?:the|my)\s+"
    r"(?:(?P<ordinal>\w+)\s+)?(?i:witness\s+statement|statement|affidavit)"
    r"\s+of\s+(?P<name>[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,4})"
)
_LISTED = re.compile(
    r"^(?P<number>\d{1,3})[.)]?\s+(?P<what>[A-Z“\"‘].+?)\s+(?P<pages>(?!(?:19|20)\d\d$)\d{1,4}(?:\s?[–-]\s?\d{1,4})?)$"
)
# A figure or a month after these words is part of the name, no date of its own: bus route 14 | September 2026.
_BELONGS = re.compile(
    r"(?i)\b(?:to|and|from|between|route|flat|no|number|part|section|rule|page|version|annex|volume|unit|room)$"
)
_NUMBERED = re.compile(
    r"(?P<what>.*\b(?:route|flat|no|number|part|section|rule|page|version|annex|volume"
    r"|unit|room) \d{1,3}) (?P<month>[A-Z][a-z]+ \d{4})$"
)
_TABLE_HEAD = re.compile(r"(?i)^(?:no\.?|number|item|tab)?\s*(?:document|description|item)s?\b.*(?:page|date)")


def details(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give exhibit-mark, exhibit-pages, front-sheet, exhibit-of and statement-number, where known."""
    mark = exhibit_mark(reading)
    if mark is None:
        return
    yield "exhibit-mark", mark
    edges = [(number, page) for own, number, page in edge_pages(reading) if own == mark.value]
    if edges:
        first, last = min(edges)[0], max(edges)[0]
        value = str(first) if first == last else f"{first}-{last}"
        yield "exhibit-pages", words(value, f"{mark.value}/{value}", edges[0][1])
    referred = reading.search(_REFERRED, pages=2)
    if referred:
        match, page = referred
        yield "front-sheet", words("yes", match[0], page)
        yield "exhibit-of", words(name_case(re.sub(r"\s+", " ", match["name"])), match[0], page)
        ordinal = (match["ordinal"] or "").lower()
        if ordinal in ORDINALS:
            yield "statement-number", words(str(ORDINALS.index(ordinal) + 1), match[0], page)


def rows(reading: Reading) -> Iterator[Row]:
    """Give each document that a front sheet lists: its number, name, date where the line ends with one, and pages."""
    if reading.search(_REFERRED, pages=2) is None:
        return
    lines = [line for line in reading.lines if line.page <= reading.first_page + 1]
    start = next((at for at, line in enumerate(lines) if _TABLE_HEAD.search(line.text)), None)
    if start is None:
        return
    item, page = "", reading.first_page
    for line in lines[start + 1 :]:
        if re.match(r"\d{1,3}[.)]?\s+\S", line.text) and not _open(item):
            item, page = line.text, line.page
        elif item:
            item = f"{item} {line.text}"
        if match := _LISTED.match(item):
            yield _row(match, page)
            item = ""
        elif len(item) > 300:
            item = ""


def _open(item: str) -> bool:
    """A line that has begun and not ended may run on with a line that begins with figures: a date, pages."""
    return bool(item) and _LISTED.match(item) is None


def _row(match: re.Match[str], page: int) -> Row:
    from bundler.prose.find import find_dates

    what, date = match["what"], ""
    for found in find_dates(what):
        if found.method != "explicit" or found.value is None or found.end < len(what) - 1 or found.value.is_range:
            continue
        before = what[: found.start].rstrip(" ,-–")
        if numbered := _NUMBERED.match(what):
            what, date = numbered["what"], _month(numbered["month"])
            break
        if _BELONGS.search(before) or not before:
            continue
        date, what = found.value.edtf(), before
    cells = [("number", match["number"]), ("document", what), ("date", date), ("pages", match["pages"])]
    return Row(page=page, words=match[0], cells=tuple((name, value) for name, value in cells if value))


def _month(written: str) -> str:
    from bundler.prose.find import find_dates

    return next((found.value.edtf() for found in find_dates(written) if found.value and found.method == "explicit"), "")
