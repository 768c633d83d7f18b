"""The index as the screen lists it: sections, rows, what of them was guessed, and what is wrong with them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bundler.documents.index.table import MadeRow, Numbers
from bundler.documents.manifest import Entry, LeftOut, Manifest
from bundler.documents.page_ranges import as_written
from bundler.pipeline.index import numbers_of
from bundler.pipeline.standing import Standing

NAMES = {
    "title": "title",
    "date": "date",
    "kind": "kind",
    "under": "belongs to",
    "exhibit": "exhibit",
    "party": "party",
    "section": "section",
    "core": "core bundle",
    "turn": "turned pages",
}
_DEEPEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Guessed:
    """A value that nobody has confirmed: its key, what it is called, and where it came from."""

    key: str
    name: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """Something wrong with a document: how grave, what, and how to mend it; `source` is the rule's authority."""

    severity: str
    problem: str
    mend: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A document's row. `label` is its tab, `pages` its bundle pages in words, `first` the first of them or None.

    `under` is the label of the document it belongs to; `depth` how far it is indented, from 0; `family` how many
    documents of its section move with it, itself among them; `unread` says that its pages are not known yet.
    """

    entry: Entry
    label: str
    pages: str
    first: int | None
    depth: int
    under: str
    family: int
    unread: bool = False
    guesses: tuple[Guessed, ...] = ()
    wrongs: tuple[Wrong, ...] = ()

    @property
    def core_pages(self) -> str:
        """The pages of it that are core, in words; "" where it is all of them, or nobody has said."""
        return as_written(self.entry.core_pages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section: its letter, its title, its divider's bundle page in words, its rows and the pages we make for it."""

    letter: str
    title: str
    page: str
    rows: tuple[Row, ...]
    made: tuple[MadeRow, ...]
    makes: tuple[str, ...]

    @property
    def guesses(self) -> int:
        """How many values of its documents nobody has confirmed."""
        return sum(len(row.guesses) for row in self.rows)

    @property
    def wrongs(self) -> int:
        """How many of its documents have something wrong with them."""
        return sum(bool(row.wrongs) for row in self.rows)


def parts_of(standing: Standing, found: Mapping[str, Sequence[Wrong]]) -> tuple[Part, ...]:
    """Give the sections of the index. `found` is what the last build found, by the document's id."""
    numbers = numbers_of(standing)
    labels = labels_of(standing.manifest)
    return tuple(
        Part(
            letter=section.letter,
            title=section.title,
            page=numbers.sections.get(section.letter, ""),
            rows=tuple(_rows(section.entries, standing, numbers, labels, found)),
            made=tuple(numbers.made.get(section.letter, ())),
            makes=section.makes,
        )
        for section in standing.manifest.sections
    )


def labels_of(manifest: Manifest) -> dict[str, str]:
    """The tab of each document, by its id."""
    return {
        entry.id: f"{section.letter}{number}"
        for section in manifest.sections
        for number, entry in enumerate(section.entries, start=1)
    }


def order_mark(manifest: Manifest) -> str:
    """A digest of which documents stand where: two pages with the same mark show the same order."""
    order = [[section.letter, *(entry.id for entry in section.entries)] for section in manifest.sections]
    return hashlib.sha256(json.dumps(order).encode()).hexdigest()[:16]


def mark_of(item: LeftOut) -> str:
    """A word for a document that was left out: never its path."""
    return hashlib.sha256("\x00".join((item.file, *item.inside)).encode()).hexdigest()[:16]


def depths_of(entries: Sequence[Entry]) -> dict[str, int]:
    """How far each document of a section is indented: one step more than the one it belongs to, if that is above."""
    depths: dict[str, int] = {}
    for entry in entries:
        depths[entry.id] = min(depths[entry.under] + 1, _DEEPEST) if entry.under in depths else 0
    return depths


def _rows(
    entries: Sequence[Entry],
    standing: Standing,
    numbers: Numbers,
    labels: Mapping[str, str],
    found: Mapping[str, Sequence[Wrong]],
) -> list[Row]:
    depths = depths_of(entries)
    pagination = standing.pagination
    rows = []
    for entry in entries:
        pages = pagination.documents.get(entry.id) if pagination else None
        rows.append(
            Row(
                entry=entry,
                label=labels[entry.id],
                pages=numbers.documents.get(entry.id, ""),
                first=pages.first if pages else None,
                depth=depths[entry.id],
                under=labels.get(entry.under, ""),
                family=len(together(entries, entry.id)),
                unread=entry.id in standing.unread,
                guesses=tuple(
                    Guessed(key=guess.key, name=NAMES.get(guess.key, guess.key), because=guess.because)
                    for guess in entry.proposed
                ),
                wrongs=(*_standing_wrongs(entry.id, standing), *found.get(entry.id, ())),
            )
        )
    return rows


def together(entries: Sequence[Entry], id: str) -> tuple[str, ...]:
    """A document and those of its section that belong to it, and to those, in their order."""
    ids = {id}
    for _ in entries:
        more = {entry.id for entry in entries if entry.under in ids} - ids
        if not more:
            break
        ids |= more
    return tuple(entry.id for entry in entries if entry.id in ids)


def _standing_wrongs(id: str, standing: Standing) -> tuple[Wrong, ...]:
    if id in standing.troubles:
        trouble = standing.troubles[id]
        return (Wrong(severity="error", problem=trouble.problem, mend=trouble.mend),)
    return ()
