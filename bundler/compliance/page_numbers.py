"""Page numbers as printed in a stamp, a bookmark's title, an index row; and lists of pages as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+\d{{2,4}})?\b|\b{_MONTH}(?:\s+\d{{1,2}}(?:st|nd|rd|th)?,?)?\s+\d{{4}}\b"
    r"|\b\d{1,2}([./-])\d{1,2}\1\d{2,4}\b|\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d{1,2}:\d{2}\b",
    re.IGNORECASE,
)
# A claim number or a file reference: AC-2026-LON-000123, CO/1234/2026; not a range of pages such as CB/4-CB/6.
_FILE_REFERENCE = re.compile(
    r"(?<!\S)(?=\S*[A-Za-z])(?!([A-Z]{1,4})(?:[/-]?\d{1,6}[-–—]\1[/-]?|/\d{1,5}[-–—])\d{1,6}(?!\S))"
    r"[^\s/-]+(?:[/-][^\s/-]+){2,}"
)
# A page number that says how many there are: 12/340.
_OF_TOTAL = re.compile(r"(?<![\w.,/])(\d{1,6})(\s?/\s?\d{1,6})(?![\w/]|[.,]\d)")
_MARK = re.compile(r"(?<![\w.,/:£$€%])(?:([A-Z]{1,4})[ /-]?)?(\d{1,6})([A-Za-z]|\.\d{1,3})?(?![\w%:/]|,\d)")
_TOTAL = re.compile(r"\d\s*(?:of|/) *$", re.IGNORECASE)
_PREFIX = r"(?:[Pp]{1,2}\.?\s*|[Pp]ages?\s+|[A-Z]{1,4}[ /-]?)?"
_UP_TO = r"(?:\s*[-–—]\s*|\s+to\s+)"
_RANGE = re.compile(rf"(?<![\w.,/:£$€%]){_PREFIX}(\d{{1,6}})(?:{_UP_TO}{_PREFIX}(\d{{1,6}}))?(?![\w%:/])")
_MARKED = re.compile(
    r"[(\[]\s*(?:pp?\.?|pages?)?\s*(?:[A-Z]{1,4}[ /-]?)?(\d{1,6})(?:\s*[-–—]\s*\d{1,6})?\s*[)\]]\s*$"
    r"|\b(?:pp?\.?|pages?)\s*(\d{1,6})(?:\s*[-–—]\s*\d{1,6})?\W*$",
    re.IGNORECASE,
)
# As a core bundle prints the number that a page has in the main bundle.
_MAIN = re.compile(r"\bMain\s+[A-Z]{0,3}(\d{1,6})\b")
_LAST_WORDS = 60
_NOT_PREFIXES = {"P", "PG", "PAGE", "OF", "NO", "TO", "AT"}
MOST_NAMED = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedNumber:
    """A number as printed: ``A12`` has prefix A, ``12A`` and ``12.1`` a suffix; `start` is its place in the words."""

    written: str
    number: int
    prefix: str = ""
    suffix: str = ""
    start: int = 0


def without_dates(words: str) -> str:
    """Blank out dates, times of day and file references, so that none of their figures is taken for a page number."""
    plain = _DATE.sub(_blank, words)
    return _FILE_REFERENCE.sub(_blank, plain) if "-" in plain or "/" in plain else plain


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def numbers_in(words: str) -> tuple[PrintedNumber, ...]:
    """Give every number that could be a page number; not dates, sums, percentages, or the 30 of ``page 12 of 30``."""
    plain = without_dates(words)
    found = []
    for match in _MARK.finditer(plain):
        prefix, digits, suffix = match.group(1) or "", match.group(2), match.group(3) or ""
        if _TOTAL.search(plain[max(0, match.start() - 10) : match.start()]):
            continue
        kept = "" if prefix in _NOT_PREFIXES else prefix
        written = match.group().removeprefix(prefix).lstrip(" /-") if prefix and not kept else match.group()
        start = match.end() - len(written)
        found.append(PrintedNumber(written=written, number=int(digits), prefix=kept, suffix=suffix, start=start))
    return tuple(found)


def main_number(text: str) -> int | None:
    """Give the number in the main bundle that stands last on a page of a core bundle, before the page's own."""
    found = _MAIN.findall(text[-_LAST_WORDS:])
    return int(found[-1]) if found else None


def without_main_numbers(words: str) -> str:
    """Blank out numbers of the main bundle: none of them is the page's own."""
    return _MAIN.sub(_blank, words) if "Main" in words else words


def without_totals(words: str) -> str:
    """Blank out the 340 of ``12/340``, as some makers number their pages."""
    plain = without_dates(words) if "/" in words else words
    return _OF_TOTAL.sub(lambda found: found.group(1) + " " * len(found.group(2)), plain)


def placed_ranges(words: str) -> tuple[tuple[int, tuple[int, int]], ...]:
    """Give each page range printed in some words, with the place where it begins; a single page is a range of one."""
    found = _RANGE.finditer(without_dates(words))
    return tuple((m.start(), (int(m.group(1)), int(m.group(2) or m.group(1)))) for m in found)


def ranges_in(words: str) -> tuple[tuple[int, int], ...]:
    """Give the page ranges printed in some words."""
    return tuple(pages for _, pages in placed_ranges(words))


def named_page(title: str) -> int | None:
    """Give the page number that a bookmark's title plainly names: in brackets, or after p, at its end."""
    found = _MARKED.search(without_dates(title))
    return int(found.group(1) or found.group(2)) if found else None


def holds_number(title: str, number: int) -> bool:
    """Whether a title contains the number, standing by itself."""
    return any(first == number for first, _ in ranges_in(title))


def page_list(pages: Iterable[int]) -> str:
    """Write pages as people do: ``page 4``, ``pages 3, 7–9 and 12``; a long list is cut and says how many more."""
    ordered = sorted(set(pages))
    if not ordered:
        return "no page"
    runs = [piece for run in _runs(ordered) for piece in _pieces(*run)]
    shown = [_run(first, last) for first, last in runs[:MOST_NAMED]]
    more = sum(last - first + 1 for first, last in runs[MOST_NAMED:])
    if more:
        shown.append(f"{more} more")
    joined = shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
    return f"{'page' if len(ordered) == 1 else 'pages'} {joined}"


def _runs(ordered: list[int]) -> list[tuple[int, int]]:
    starts = [ordered[0], *(after for before, after in pairwise(ordered) if after != before + 1)]
    ends = [*(before for before, after in pairwise(ordered) if after != before + 1), ordered[-1]]
    return list(zip(starts, ends, strict=True))


def _pieces(first: int, last: int) -> list[tuple[int, int]]:
    """Two pages that follow one another are written as two, not as a range."""
    return [(first, first), (last, last)] if last == first + 1 else [(first, last)]


def _run(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"
