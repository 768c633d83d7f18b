"""Every date of a file, as a value for programs: plain text as it stands, any other document through its pages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bundler.errors import SourceError
from bundler.no_file import expect_file
from bundler.partial_date import DateFault, PartialDate
from bundler.prose.document_date import document_date
from bundler.prose.expression import DateExpression
from bundler.prose.find import find_dates
from bundler.prose.resolve import PRESS
from bundler.prose.text.paragraphs import Paragraph, paragraph_at, paragraphs

_PLAIN = frozenset((".txt", ".text", ".md", ""))


def dates_of(file: Path, kind: str = "", written: str = "") -> Iterator[dict[str, Any]]:
    """Yield each expression of time: `start` and `end` are characters from the beginning of its page's text.

    `kind` is the kind of document in the words of bundle.toml, or ``press-article``; it decides from which date
    relative ones are counted, and is read from the document where it is not given. `written` is the day it was written
    (EDTF), likewise. Raises SourceError for a kind or a day that is none.
    """
    pages = _pages(file)
    kind = _kind(kind, file, pages)
    starts, at = [], 0
    for page in pages:
        starts.append(at)
        at += len(page) + 1
    text = "\n".join(pages)
    own = _written(written, pages, kind)
    numbered = paragraphs(text)
    for item in find_dates(text, document_date=own, kind=kind):
        number = bisect_right(starts, item.start)
        yield {"file": file.name, "page": number, **_value(item, starts[number - 1], numbered)}


def _kind(given: str, file: Path, pages: list[str]) -> str:
    # The readers of documents take long to load, and a kind that is given needs none.
    from bundler.documents.describe import describe
    from bundler.documents.kind import Kind
    from bundler.documents.page_text import PageText

    if not given:
        told = tuple(PageText(page=number, text=text) for number, text in enumerate(pages, 1))
        return describe(told, name=file.name, media_type="").kind.value
    if given not in PRESS and given not in {kind.value for kind in Kind}:
        raise SourceError(
            f"{given} is no kind of document", where="--kind", remedy="write it as bundle.toml does, or press-article"
        )
    return given


def _written(given: str, pages: list[str], kind: str) -> PartialDate | None:
    if given:
        try:
            return PartialDate.parse(given)
        except DateFault as fault:
            raise SourceError(str(fault), where="--written", remedy="write the day as 2014-03-12") from fault
    candidates = document_date(pages, kind)
    return candidates[0].value if candidates and candidates[0].confidence >= 0.75 else None


def _value(item: DateExpression, page_start: int, numbered: tuple[Paragraph, ...]) -> dict[str, Any]:
    return {
        "start": item.start - page_start,
        "end": item.end - page_start,
        "paragraph": paragraph_at(numbered, item.start),
        "words": " ".join(item.words.split()),
        "kind": item.kind,
        "value": item.edtf,
        "duration": item.duration or "",
        "role": item.role,
        "method": item.method,
        "anchor": item.anchor,
        "confidence": item.confidence,
        "qualifier": item.qualifier,
        "flags": list(item.flags),
    }


def _pages(file: Path) -> list[str]:
    expect_file(file)
    if file.suffix.lower() in _PLAIN:
        try:
            return [file.read_bytes().decode("utf-8-sig")]
        except UnicodeDecodeError:
            return [file.read_text(encoding="cp1252", errors="replace")]
    # A converter of documents takes long to load, and plain text needs none.
    from bundler.pipeline.documents import pages_of_file

    return [page.text for page in pages_of_file(file)]
