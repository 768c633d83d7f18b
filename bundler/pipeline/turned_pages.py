"""Turned pages: pages of the built bundle that lie on their side or upside down, turned in their documents."""

from __future__ import annotations

from dataclasses import dataclass

from bundler.documents.edits.document import SetDocument
from bundler.documents.manifest import Manifest
from bundler.documents.page_ranges import Ranges, runs
from bundler.documents.page_turns import Turns, as_written, no_turn, turn_parts, with_turn
from bundler.errors import CaseError
from bundler.pagination.pagination import Pagination
from bundler.pipeline.wanted_pages import wanted_pages

_REMEDY = 'write the pages, then how far clockwise they are turned: "45, 47-49: 90; 51: 180"'


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnedDocument:
    """A document as its pages will stand: `turn` is what bundle.toml says of it then, "" where nothing is turned."""

    id: str
    title: str
    turn: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnedPages:
    """What is written for it: an edit for each document, and how each stands then."""

    edits: tuple[SetDocument, ...]
    documents: tuple[TurnedDocument, ...]


def turned_pages(wanted: str, manifest: Manifest, pagination: Pagination, where: str) -> TurnedPages:
    """Turn bundle pages, written ``45, 47-49: 90; 51: 180``, on from how they stand; degrees are clockwise.

    `pagination` is of the main bundle as built. Raises CaseError, naming `where`, for what is no page of a document
    or no turn.
    """
    turns: dict[str, Turns] = {entry.id: entry.turns for entry in manifest.at_hand}
    parts = turn_parts(wanted, where, _REMEDY)
    if not parts or any(not pages for pages, _ in parts):
        raise no_turn(wanted.strip(), where, _REMEDY)
    for pages, degrees in parts:
        bundle_pages = wanted_pages(pages or "", manifest.number_prefix, pagination.total, where)
        left = set(bundle_pages)
        for id in turns:
            standing = pagination.documents[id]
            here = sorted(bundle_pages.intersection(standing))
            left -= set(here)
            if here:
                own: Ranges = tuple(runs([page - standing.first + 1 for page in here]))
                turns[id] = with_turn(turns[id], own, degrees, len(standing))
        if left:
            raise CaseError(
                f"page {manifest.number_prefix}{min(left)} is of no document: the program makes it",
                where=where,
                remedy="name pages of documents",
            )
    changed = [entry for entry in manifest.at_hand if turns[entry.id] != entry.turns]
    return TurnedPages(
        edits=tuple(SetDocument(id=entry.id, values={"turn": as_written(turns[entry.id])}) for entry in changed),
        documents=tuple(
            TurnedDocument(id=entry.id, title=entry.title, turn=as_written(turns[entry.id])) for entry in changed
        ),
    )
