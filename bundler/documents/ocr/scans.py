"""Give the pages that lack words a text layer, several pages at once; what was read is kept, so it is read once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from bundler.confine import confine_many, confined
from bundler.documents.document import Carriage, PageForm, Remark
from bundler.documents.ocr.reading import VERSION, PlacedWord
from bundler.errors import BundlerError
from bundler.progress import Progress
from bundler.store import Store, digest_of_file, key_of

_UNSURE = 0.6
_SECONDS = 180.0
_MEGABYTES = 4096
"""What reading a page may take: the built-in reader maps some 2,000 megabytes, and uses half of them."""


def read_scans(
    carriages: Sequence[Carriage], store: Store, progress: Progress, *, labels: Sequence[str] = ()
) -> tuple[Carriage, ...]:
    """Give the carriages, in order, with a text layer on each page without words, with poor ones or a bare picture.

    Good words stay, and no word is laid over one. A page on which nothing can be read (a photograph) stays without
    words; one that was hard to read gets a remark. `labels` name the documents for `progress`, one for each.
    """
    wanted = [
        _Wanted(carriage, worth, label)
        for carriage, worth, label in zip(
            carriages, _worths(carriages, store), labels or [""] * len(carriages), strict=True
        )
    ]
    wanted = [item.cleared(store) for item in wanted]
    if not any(item.pages for item in wanted):
        return tuple(carriages)
    engines = _engines()
    _read_missing(wanted, engines, store, progress)
    return tuple(_layered(item, engines, store) if item.pages else item.carriage for item in wanted)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A carriage, what the words of each of its pages are worth, and how messages name the document."""

    carriage: Carriage
    worth: tuple[str, ...]
    label: str

    @property
    def pages(self) -> tuple[int, ...]:
        """The document pages to be read."""
        return tuple(page for page, worth in enumerate(self.worth, start=1) if worth != "enough")

    def pages_of(self, worth: str) -> tuple[int, ...]:
        """The document pages whose words are worth so much."""
        return tuple(page for page, own in enumerate(self.worth, start=1) if own == worth)

    def cleared(self, store: Store) -> _Wanted:
        """The same with the words gone that nobody can use."""
        hidden, all_words = self.pages_of("poor"), self.pages_of("rubbish")
        if not hidden and not all_words:
            return self
        key = key_of("cleared-words", VERSION, self.carriage.sha256)
        source = self.carriage.pdf

        def clear(into: Path) -> None:
            from bundler.documents.ocr.clearing import clear_words

            confined(clear_words, source, into, hidden, all_words, where=source.name, seconds=_SECONDS)

        try:
            pdf = store.file(key, ".pdf", clear)
        except BundlerError:
            return self
        digest = store.value(key, lambda: digest_of_file(pdf))
        return replace(self, carriage=replace(self.carriage, pdf=pdf, sha256=digest))


def _worths(carriages: Sequence[Carriage], store: Store) -> Iterator[tuple[str, ...]]:
    """Yield for each carriage what the words of its pages are worth: ``none``, ``rubbish``, or as `own_words` says."""
    from bundler.documents.ocr.own_words import worth_of_words

    keys = [key_of("worth-of-words", VERSION, carriage.sha256) for carriage in carriages]
    unseen = [at for at, key in enumerate(keys) if not store.has(key, ".json") and _has_own_words(carriages[at])]
    jobs = [(carriages[at].pdf.name, (carriages[at].pdf,)) for at in unseen]
    for at, answer in zip(unseen, confine_many(worth_of_words, jobs), strict=True):
        told = ["enough"] * len(carriages[at].pages) if isinstance(answer, BundlerError) else list(answer)
        store.value(keys[at], partial(list, told))
    for carriage, key in zip(carriages, keys, strict=True):
        own = store.value(key, list) if _has_own_words(carriage) else ["none"] * len(carriage.pages)
        yield tuple(
            form.text if form.text in ("none", "rubbish") else worth
            for form, worth in zip(carriage.pages, own, strict=True)
        )


def _has_own_words(carriage: Carriage) -> bool:
    return any(form.text == "born" for form in carriage.pages)


def _engines() -> str:
    """The engines' names and versions, and the reader's: all that a reading depends on but the page."""
    from bundler.documents.ocr.page_reader import engines

    return f"{VERSION}: {engines()}"


def _read_missing(wanted: Sequence[_Wanted], engines: str, store: Store, progress: Progress) -> None:
    """Read the pages that are not in the store yet, in several processes, and put them there."""
    from bundler.documents.ocr.page_reader import read_page_value
    from bundler.documents.page_frame import units_of

    missing = [
        (item, page)
        for item in wanted
        for page in item.pages
        if not store.has(_key(item.carriage, page, engines), ".json")
    ]
    if not missing:
        return
    last = {item.label: page for item, page in missing}
    for label in last:
        progress.at(label, "scanned")
    scanned = {item.carriage.sha256: item.carriage.pdf for item, _ in missing}
    units = {sha256: units_of(pdf) for sha256, pdf in scanned.items()}
    jobs = [
        (f"page {page}", (item.carriage.pdf, page, units[item.carriage.sha256][page - 1])) for item, page in missing
    ]
    answers = confine_many(read_page_value, jobs, seconds=_SECONDS, megabytes=_MEGABYTES)
    for (item, page), answer in zip(missing, progress.over("reading scans", answers, len(jobs)), strict=True):
        value = {"fault": answer.problem} if isinstance(answer, BundlerError) else answer
        store.value(_key(item.carriage, page, engines), partial(dict, value))
        if last[item.label] == page:
            progress.at(item.label, "read")


def _layered(wanted: _Wanted, engines: str, store: Store) -> Carriage:
    """The carriage with the words that were read laid over its pages."""
    carriage = wanted.carriage
    readings = {page: store.value(_key(carriage, page, engines), dict) for page in wanted.pages}
    words = {page: _words(reading) for page, reading in readings.items()}
    remarks = tuple(remark for page in readings for remark in _remarks(page, readings[page], wanted.worth[page - 1]))
    if not any(words.values()):
        return replace(carriage, remarks=(*carriage.remarks, *remarks))
    key = key_of("text-layer", engines, carriage.sha256)
    pdf = store.file(key, ".pdf", lambda into: _write_layer(carriage.pdf, into, words))
    return replace(
        carriage,
        pdf=pdf,
        sha256=store.value(key, lambda: digest_of_file(pdf)),
        pages=tuple(
            _form(form, worth, len(words.get(page, ())))
            for page, (form, worth) in enumerate(zip(carriage.pages, wanted.worth, strict=True), start=1)
        ),
        remarks=(*carriage.remarks, *remarks),
    )


def _write_layer(pdf: Path, into: Path, words: dict[int, tuple[PlacedWord, ...]]) -> None:
    from bundler.documents.ocr.text_layer import add_text_layer

    confined(add_text_layer, pdf, into, words, where=pdf.name, seconds=_SECONDS)


def _words(reading: dict[str, Any]) -> tuple[PlacedWord, ...]:
    return tuple(PlacedWord(**word) for word in reading.get("words", ()))


def _form(form: PageForm, worth: str, read: int) -> PageForm:
    """The page's form: its words are its own where these were few and stay beside what was read."""
    if not read:
        return form
    return replace(form, words=form.words + read) if worth == "few" else replace(form, text="ocr", words=read)


def _remarks(page: int, reading: dict[str, Any], worth: str) -> Iterable[Remark]:
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
    if worth == "rubbish":
        yield Remark(
            code="rubbish-text",
            message="this page's own text is not readable by programs; it was read from its picture instead",
            remedy="ask for a copy made with other settings if the text matters",
            page=page,
        )


def _key(carriage: Carriage, page: int, engines: str) -> str:
    return key_of("reading", engines, carriage.sha256, str(page))
