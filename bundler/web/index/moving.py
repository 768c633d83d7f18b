"""Where a document goes that is moved up, down or to a place: with it goes what belongs to it in its section."""

from __future__ import annotations

from dataclasses import dataclass

from bundler.documents.manifest import Manifest, SectionEntries
from bundler.errors import EditConflict
from bundler.web.index.listing import depths_of, together


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """Documents that move together, the section they go to, and the document before which they go, "" for its end."""

    ids: tuple[str, ...]
    section: str
    before: str


def going_up(manifest: Manifest, id: str) -> Going:
    """Before the next document above that is indented no deeper; the first of a section goes to the end of the last."""
    section, ids = _home(manifest, id)
    order = [entry.id for entry in section.entries]
    depths = depths_of(section.entries)
    above = [other for other in order[: order.index(id)] if other not in ids and depths[other] <= depths[id]]
    if above:
        return Going(ids=ids, section=section.letter, before=above[-1])
    place = manifest.sections.index(section)
    if place == 0:
        return _staying(section, ids, order)
    return Going(ids=ids, section=manifest.sections[place - 1].letter, before="")


def going_down(manifest: Manifest, id: str) -> Going:
    """Behind the next document below with all that belongs to it; the last of a section goes to the top of the next."""
    section, ids = _home(manifest, id)
    order = [entry.id for entry in section.entries]
    below = [other for other in order[order.index(id) :] if other not in ids]
    if below:
        passed = set(together(section.entries, below[0]))
        rest = [other for other in below if other not in passed]
        return Going(ids=ids, section=section.letter, before=rest[0] if rest else "")
    place = manifest.sections.index(section)
    if place == len(manifest.sections) - 1:
        return _staying(section, ids, order)
    target = manifest.sections[place + 1]
    return Going(ids=ids, section=target.letter, before=target.entries[0].id if target.entries else "")


def going_to(manifest: Manifest, id: str, letter: str, before: str) -> Going:
    """Before a document of a section, or with "" at its end; a place within what moves is where it stands already."""
    section, ids = _home(manifest, id)
    order = [entry.id for entry in section.entries]
    if before in ids:
        rest = [other for other in order[order.index(before) :] if other not in ids]
        before = rest[0] if rest else ""
    return Going(ids=ids, section=letter, before=before)


def _home(manifest: Manifest, id: str) -> tuple[SectionEntries, tuple[str, ...]]:
    for section in manifest.sections:
        if any(entry.id == id for entry in section.entries):
            return section, together(section.entries, id)
    raise EditConflict("this document is not in the index any more", remedy="look at the index as it stands")


def _staying(section: SectionEntries, ids: tuple[str, ...], order: list[str]) -> Going:
    rest = [other for other in order[order.index(ids[0]) :] if other not in ids]
    return Going(ids=ids, section=section.letter, before=rest[0] if rest else "")
