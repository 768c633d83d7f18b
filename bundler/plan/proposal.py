"""A proposed line of bundle.toml for each document: what was found in it, and where every guess came from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from bundler.documents.document import Description, Found
from bundler.documents.kind import Kind
from bundler.documents.manifest import Claim, Entry, Guess, Party
from bundler.documents.manifest_file import slug, unique
from bundler.partial_date import DateFault, PartialDate
from bundler.sources.source import Source

_ROLES = (
    ("claimant", "Claimant"),
    ("defendant", "Defendant"),
    ("interested-party", "Interested Party"),
    ("intervener", "Intervener"),
)
_COURT = ("In the High Court of Justice", "King’s Bench Division", "Administrative Court")


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
    """Give a proposed entry for each document, in the same order; every guessed key is marked with its origin.

    `known` maps the places of documents that are in bundle.toml already to their ids, so that an attachment finds its
    e-mail; `taken_ids` are the ids in use, and grow.
    """
    ids = dict(known)
    entries = []
    for item in described:
        entry = _entry(item, taken_ids)
        ids[item.place] = entry.id
        parent = _parent(item.place, ids)
        entries.append(replace(entry, under=parent) if parent else entry)
    return _exhibits_under_statements(entries, described)


def claim_of(described: Sequence[Described]) -> tuple[Claim, dict[str, str]]:
    """Give the title of the proceedings as the claim form, or else any document, tells it, and where it came from."""
    ranked = sorted(described, key=lambda item: item.description.kind.value != Kind.CLAIM_FORM.value)
    because: dict[str, str] = {}

    def first(name: str) -> str:
        for item in ranked:
            found = item.description.detail(name)
            if found is not None:
                because[name.replace("-", "_")] = f"{item.source.label}, {_origin(found)}"
                return found.value
        return ""

    parties = tuple(Party(name=name, role=role) for key, role in _ROLES if (name := first(key)))
    return Claim(court=_COURT, number=first("claim-number"), short_title=first("short-title"), parties=parties), because


def _entry(item: Described, taken_ids: set[str]) -> Entry:
    source, description = item.source, item.description
    guesses = [
        Guess(key="kind", because=_origin(description.kind)),
        Guess(key="title", because=_origin(description.title)),
    ]
    date = _date(description.date)
    if date is not None and description.date is not None:
        guesses.append(Guess(key="date", because=_origin(description.date)))
    mark = description.detail("exhibit-mark")
    if mark is not None:
        guesses.append(Guess(key="exhibit", because=_origin(mark)))
    title = re.sub(r"\s+", " ", description.title.value).strip() or PurePosixPath(source.name).stem
    return Entry(
        id=unique(slug(title), taken_ids),
        file=source.path,
        inside=source.inside,
        title=title,
        kind=Kind(description.kind.value),
        date=date,
        exhibit=mark.value if mark else "",
        proposed=tuple(guesses),
    )


def _date(found: Found | None) -> PartialDate | None:
    if found is None:
        return None
    try:
        return PartialDate.parse(found.value)
    except DateFault:
        return None


def _origin(found: Found) -> str:
    """Where a value came from, for the person who checks it: ``page 1: "Dated 3 March 2014"``."""
    if found.origin == "words" and found.page is not None:
        quoted = re.sub(r"\s+", " ", found.words).strip()
        return f"page {found.page}: “{quoted[:80]}”" if quoted else f"page {found.page}"
    return {"name": "the file’s name", "properties": "the file’s properties"}.get(found.origin, "a guess: please check")


def _parent(place: tuple[str, ...], ids: Mapping[tuple[str, ...], str]) -> str:
    """The id of the nearest document that this one came inside of, or ""."""
    return next((ids[place[:depth]] for depth in range(len(place) - 1, 0, -1) if place[:depth] in ids), "")


def _exhibits_under_statements(entries: Sequence[Entry], described: Sequence[Described]) -> tuple[Entry, ...]:
    """Put each exhibit under the first statement that exhibits its mark, in the order the statement does."""
    statement_of: dict[str, str] = {}
    place_of: dict[str, int] = {}
    for entry, item in zip(entries, described, strict=True):
        if entry.kind is Kind.WITNESS_STATEMENT:
            for number, mark in enumerate(item.description.all_details("exhibit")):
                statement_of.setdefault(_mark(mark.value), entry.id)
                place_of.setdefault(_mark(mark.value), number)
    placed = [
        replace(
            entry,
            under=statement_of[_mark(entry.exhibit)],
            proposed=(*entry.proposed, Guess(key="under", because="the statement that exhibits it")),
        )
        if entry.exhibit and not entry.under and _mark(entry.exhibit) in statement_of
        else entry
        for entry in entries
    ]
    order = {entry.id: place_of.get(_mark(entry.exhibit), -1) if entry.exhibit else -1 for entry in placed}
    return tuple(sorted(placed, key=lambda entry: order[entry.id]))


def _mark(mark: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", mark.upper())
