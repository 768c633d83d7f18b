"""Give the pages that lack words a text layer, several pages at once; what was read is kept, so it is read once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from bundler.confine import confine_many, confined
from bundler.documents.document import Carriage, PageForm, Remark
from bundler.documents.ocr.reading import PlacedWord
from bundler.errors import BundlerError
from bundler.progress import Progress
from bundler.store import Store, digest_of_file, key_of

_UNSURE = 0.6
_SECONDS = 180.0
_WANTS_READING = ("none", "rubbish")


def read_scans(carriages: Sequence[Carriage], store: Store, progress: Progress) -> tuple[Carriage, ...]:
    """Give the carriages, in order, with a text layer on each page that had no words or words of rubbish.

    A page on which nothing can be read (a photograph) stays without words; one that was hard to read gets a remark.
    """
    wanted = {at: _pages_to_read(carriage) for at, carriage in enumerate(carriages)}
    if not any(wanted.values()):
        return tuple(carriages)
    engines = _engines()
    _read_missing([(carriages[at], page) for at, pages in wanted.items() for page in pages], engines, store, progress)
    return tuple(
        _layered(carriage, wanted[at], engines, store) if wanted[at] else carriage
        for at, carriage in enumerate(carriages)
    )


def _pages_to_read(carriage: Carriage) -> tuple[int, ...]:
    return tuple(page for page, form in enumerate(carriage.pages, start=1) if form.text in _WANTS_READING)


def _engines() -> str:
    """The engines' names and versions, and the reader's: all that a reading depends on but the page."""
    from bundler.documents.ocr.page_reader import VERSION, engines

    return f"{VERSION}: {engines()}"


def _read_missing(pages: Iterable[tuple[Carriage, int]], engines: str, store: Store, progress: Progress) -> None:
    """Read the pages that are not in the store yet, in several processes, and put them there."""
    from bundler.documents.ocr.page_reader import read_page_value
    from bundler.documents.page_frame import units_of

    missing = [(item, page) for item, page in pages if not store.has(_key(item, page, engines), ".json")]
    scanned = {item.sha256: item.pdf for item, _ in missing}
    units = {sha256: units_of(pdf) for sha256, pdf in scanned.items()}
    jobs = [(f"page {page}", (item.pdf, page, units[item.sha256][page - 1])) for item, page in missing]
    answers = confine_many(read_page_value, jobs, seconds=_SECONDS)
    for (item, page), answer in zip(missing, progress.over("reading scans", answers, len(jobs)), strict=True):
        value = {"fault": answer.problem} if isinstance(answer, BundlerError) else answer
        store.value(_key(item, page, engines), partial(dict, value))


def _layered(carriage: Carriage, pages: Sequence[int], engines: str, store: Store) -> Carriage:
    """The carriage with the words that were read laid over its pages."""
    readings = {page: store.value(_key(carriage, page, engines), dict) for page in pages}
    words = {page: _words(reading) for page, reading in readings.items()}
    remarks = tuple(remark for page in pages for remark in _remarks(page, readings[page], carriage.pages[page - 1]))
    if not any(words.values()):
        return replace(carriage, remarks=(*carriage.remarks, *remarks))
    key = key_of("text-layer", engines, carriage.sha256)
    pdf = store.file(key, ".pdf", lambda into: _write_layer(carriage.pdf, into, words))
    return replace(
        carriage,
        pdf=pdf,
        sha256=store.value(key, lambda: digest_of_file(pdf)),
        pages=tuple(_form(form, words.get(page)) for page, form in enumerate(carriage.pages, start=1)),
        remarks=(*carriage.remarks, *remarks),
    )


def _write_layer(pdf: Path, into: Path, words: dict[int, tuple[PlacedWord, ...]]) -> None:
    from bundler.documents.ocr.text_layer import add_text_layer

    confined(add_text_layer, pdf, into, words, where=pdf.name, seconds=_SECONDS)


def _words(reading: dict[str, Any]) -> tuple[PlacedWord, ...]:
    return tuple(PlacedWord(**word) for word in reading.get("words", ()))


def _form(form: PageForm, words: tuple[PlacedWord, ...] | None) -> PageForm:
    return replace(form, text="ocr", words=len(words)) if words else form


def _remarks(page: int, reading: dict[str, Any], form: PageForm) -> Iterable[Remark]:
    if "fault" in reading:
        yield Remark(
            code="not-read",
            message=f"this page could not be read for searching: {reading['fault']}",
            remedy="look at the page; a better scan may help",
            page=page,
        )
    elif reading["words"] and reading["confidence"] < _UNSURE:
        yield Remark(
            code="hard-to-read",
            message="this page was hard to read for searching: words in it may be wrong or missing",
            remedy="look at the page; if it is handwritten or faint, put a typed copy behind it",
            page=page,
        )
    if form.text == "rubbish":
        yield Remark(
            code="rubbish-text",
            message="this page's own text is not readable by programs; it was read from its picture instead",
            remedy="ask for a copy made with other settings if the text matters",
            page=page,
        )


def _key(carriage: Carriage, page: int, engines: str) -> str:
    return key_of("reading", engines, carriage.sha256, str(page))
