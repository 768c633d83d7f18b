"""A page as text, for those who cannot use its picture: lines in the order of reading, with what was looked for."""

from __future__ import annotations

from typing import Any

from bundler.errors import SourceError
from bundler.pipeline.standing import Standing
from bundler.search.find import Part, found_tokens
from bundler.search.query import Query
from bundler.web.desk import OpenCase
from bundler.web.page_lines import lines_of


def text_of_page(case: OpenCase, standing: Standing, number: int, query: Query | None) -> tuple[Part, ...]:
    """Give the text of a bundle page in parts, lines ended by a line feed; none where it has no words to read.

    Raises KeyError where there is no such page.
    """
    text = _text(case, standing, number)
    parts: list[Part] = []
    at = 0
    for token in found_tokens(text, query) if query else ():
        parts.append(Part(text=text[at : token.start], is_hit=False))
        parts.append(Part(text=text[token.start : token.end], is_hit=True))
        at = token.end
    return tuple(part for part in (*parts, Part(text=text[at:], is_hit=False)) if part.text)


def _text(case: OpenCase, standing: Standing, number: int) -> str:
    pages = case.pages.bundle_pages(standing)
    if pages is None:
        raise KeyError(number)
    page = pages.page(number)
    try:
        if page.document_id:
            return case.pages.text(standing, page.document_id, page.page)
        pdf, within = case.pages.bundle_pdf(standing, number)
        lines = lines_of(case.pages.words(pdf, within))
    except SourceError:
        return ""
    return "".join(_row(lines[at - 1] if at else None, line) for at, line in enumerate(lines)).lstrip("\n")


def _row(before: dict[str, Any] | None, line: dict[str, Any]) -> str:
    """A line of words after what parts it from the one before: another column of the same row stands beside it."""
    text = " ".join(word[0] for word in line["words"])
    if before is None:
        return text
    _, _, top, right, bottom = before["words"][-1]
    _, left, own_top, _, own_bottom = line["words"][0]
    is_beside = left >= right and top < (own_top + own_bottom) / 2 < bottom
    return f"    {text}" if is_beside else f"\n{text}"
