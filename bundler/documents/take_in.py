"""Take in: sources to described PDFs, several at once; what cannot be carried becomes a refusal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bundler.code_version import code_version
from bundler.documents import describe
from bundler.documents.convert import carry_sources
from bundler.documents.document import Carriage, Description
from bundler.documents.ocr.scans import read_scans
from bundler.documents.page_text import TEXT_READ_BY, PageText
from bundler.documents.page_turns import Turns
from bundler.errors import BundlerError, SourceError
from bundler.progress import Progress
from bundler.sources.source import Refusal, Source
from bundler.store import Store, key_of

_DESCRIBED_BY = (
    *TEXT_READ_BY,
    "prose",
    "documents/readers",
    "documents/describe.py",
    "documents/document.py",
    "partial_date.py",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A source as a PDF, and what it says of itself."""

    source: Source
    carriage: Carriage
    description: Description


def take_in(
    sources: Sequence[Source],
    store: Store,
    *,
    passwords: Mapping[tuple[str, ...], str],
    progress: Progress,
    turns: Mapping[tuple[str, ...], Turns] | None = None,
) -> Iterator[Taken | Refusal]:
    """Yield for each source, in order, the PDF made of it and its description, or why it cannot be carried.

    `passwords` holds those of locked files, `turns` the pages that are turned, by the source's path and the way inside.
    """
    places = [(source.path, *source.inside) for source in sources]
    jobs = [
        (source, passwords.get(place), (turns or {}).get(place, ()))
        for source, place in zip(sources, places, strict=True)
    ]
    carried = []
    for source, item in zip(
        sources, progress.over("taking in documents", carry_sources(jobs, store), len(jobs)), strict=True
    ):
        carried.append(item)
        progress.at(source.label, "refused" if isinstance(item, BundlerError) else "converted")
    labels = [source.label for source, item in zip(sources, carried, strict=True) if isinstance(item, Carriage)]
    read = iter(read_scans([item for item in carried if isinstance(item, Carriage)], store, progress, labels=labels))
    for source, item in zip(sources, carried, strict=True):
        if isinstance(item, BundlerError):
            yield _refusal(source, item)
        else:
            carriage = next(read)
            taken = Taken(source=source, carriage=carriage, description=_description(source, carriage, store))
            progress.at(source.label, "described")
            yield taken


def page_texts(carriage: Carriage, store: Store) -> tuple[PageText, ...]:
    """Give the text of each page of a carried document, kept by its digest."""
    value = store.value(key_of("text", code_version(*TEXT_READ_BY), carriage.sha256), lambda: _read_text(carriage))
    return tuple(
        PageText(page=page, text=text, origin=form.text)
        for (page, text), form in zip(enumerate(value, start=1), carriage.pages, strict=True)
    )


def with_words(pages: Sequence[PageText], carriage: Carriage, numbers: Sequence[int]) -> tuple[PageText, ...]:
    """Give the pages, those of these numbers (document pages from 1) with the places of their words."""
    from bundler.confine import confined
    from bundler.documents.text import words_of_pages

    words = dict(zip(numbers, confined(words_of_pages, carriage.pdf, numbers, where=carriage.pdf.name), strict=True))
    return tuple(replace(page, words=words.get(page.page, ())) for page in pages)


def _read_text(carriage: Carriage) -> list[str]:
    from bundler.confine import confined
    from bundler.documents.text import read_text

    return [page.text for page in confined(read_text, carriage.pdf, where=carriage.pdf.name)]


def _description(source: Source, carriage: Carriage, store: Store) -> Description:
    key = key_of("description", code_version(*_DESCRIBED_BY), carriage.sha256, source.name, source.media_type)
    value = store.value(
        key,
        lambda: describe.as_dict(
            describe.describe(page_texts(carriage, store), name=source.name, media_type=source.media_type)
        ),
    )
    return describe.from_dict(value)


def _refusal(source: Source, fault: BundlerError) -> Refusal:
    """What a fault says, as a refusal of the file. A fault that is not about the file is raised again."""
    if not isinstance(fault, SourceError) and fault.exit_code not in (3, 4):
        raise fault
    return Refusal(path=source.path, inside=source.inside, reason=fault.problem, mend=fault.remedy)
