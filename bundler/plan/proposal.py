"""A proposed line of bundle.toml for each document: what was found in it, and where every guess came from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from bundler.documents.document import Description, Found
from bundler.documents.ids import slug, unique
from bundler.documents.kind import Kind
from bundler.documents.manifest import Claim, Entry, Guess
from bundler.partial_date import DateFault, PartialDate
from bundler.plan.claim_title import Voice, claim_title
from bundler.plan.exhibits import under_statements
from bundler.plan.settable import settable
from bundler.sources.source import Source

_LONGEST_ID = 42
_SMALL = frozenset(["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A source with what was read out of it. `parent` is the source it came inside of, as (path, *inside)."""

    source: Source
    description: Description

    @property
    def place(self) -> tuple[str, ...]:
        """The file, and the way inside it."""
        return (self.source.path, *self.source.inside)


def entries_for(
    described: Sequence[Described], known: Mapping[tuple[str, ...], str], taken_ids: set[str]
) -> tuple[Entry, ...]:
    """Give a proposed entry for each document; every guessed key is marked with its origin.

    They come in the order given, except that the parts of an exhibit follow one another. `known` maps the places of
    documents that are in bundle.toml already to their ids, so that an attachment finds its e-mail; `taken_ids` are the
    ids in use, and grow.
    """
    ids = dict(known)
    entries = []
    for item in described:
        entry = _entry(item, taken_ids)
        ids[item.place] = entry.id
        parent = _parent(item.place, ids)
        entries.append(replace(entry, under=parent) if parent else entry)
    return under_statements(entries, [item.description for item in described])


def claim_of(described: Sequence[Described]) -> tuple[Claim, dict[str, str]]:
    """Give the title of the proceedings as the documents tell it, and for each value where it came from."""
    claim, because = claim_title([Voice(label=item.source.label, description=item.description) for item in described])
    return claim, {key: f"{label}, {origin(found)}" for key, (label, found) in because.items()}


def _entry(item: Described, taken_ids: set[str]) -> Entry:
    source, description = item.source, item.description
    written = description.title.value.strip() or PurePosixPath(source.name).stem
    title = (
        settable(written) or PurePosixPath(source.path).stem.encode("ascii", "ignore").decode().strip() or "Document"
    )
    left_out = "; characters that cannot be printed are left out" if title != re.sub(r"\s+", " ", written) else ""
    guesses = [
        Guess(key="kind", because=origin(description.kind)),
        Guess(key="title", because=origin(description.title) + left_out),
    ]
    date = _date(description.date)
    if date is not None and description.date is not None:
        guesses.append(Guess(key="date", because=origin(description.date)))
    mark = description.detail("exhibit-mark")
    if mark is not None:
        guesses.append(Guess(key="exhibit", because=origin(mark)))
    return Entry(
        id=unique(short_id(title), taken_ids),
        file=source.path,
        inside=source.inside,
        title=title,
        kind=Kind(description.kind.value),
        date=date,
        exhibit=mark.value if mark else "",
        proposed=tuple(guesses),
    )


def short_id(title: str) -> str:
    """Give an id of the title's telling words, 42 letters at most, the same for the same title."""
    whole = "-".join(word for word in _slugged(title) if word not in _SMALL) or slug(title)
    if len(whole) <= _LONGEST_ID:
        return whole
    return whole[: _LONGEST_ID + 1].rpartition("-")[0] or whole[:_LONGEST_ID]


def _slugged(title: str) -> list[str]:
    """The words of a title as an id writes them; `slug` cuts long ones, so each by itself."""
    return [part for word in title.split() if (part := slug(word)) != "document" or word.lower() == "document"]


def origin(found: Found) -> str:
    """Where a value came from, for the person who checks it: ``page 1: “Dated 3 March 2014”``."""
    if found.origin == "words" and found.page is not None:
        quoted = settable(found.words)
        return f"page {found.page}: “{quoted[:80]}”" if quoted else f"page {found.page}"
    return {"name": "the file’s name", "properties": "the file’s properties"}.get(found.origin, "a guess: please check")


def _date(found: Found | None) -> PartialDate | None:
    if found is None:
        return None
    try:
        return PartialDate.parse(found.value)
    except DateFault:
        return None


def _parent(place: tuple[str, ...], ids: Mapping[tuple[str, ...], str]) -> str:
    """The id of the nearest document that this one came inside of, or ""."""
    return next((ids[place[:depth]] for depth in range(len(place) - 1, 0, -1) if place[:depth] in ids), "")
