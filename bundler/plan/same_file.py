"""The same file put in twice is proposed as left out: the first keeps its place, nothing is told twice (PD 54A 16)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bundler.documents.manifest import Entry, Guess, LeftOut

Place = tuple[str, ...]


def without_copies(
    entries: Sequence[Entry], digests: Mapping[Place, str], standing: frozenset[Place] = frozenset()
) -> tuple[tuple[Entry, ...], tuple[LeftOut, ...]]:
    """Give the entries to be listed, and those to be left out: of the same bytes as one that is listed.

    `digests` holds the SHA-256 of each document by its place, the file and the way inside it; `standing` are the places
    of documents that bundle.toml lists already. A copy stands at the same place inside its file: an attachment that
    was also sent by itself shows what was sent, and stays. So does what bears an exhibit's mark: a witness exhibits it.
    """
    first: dict[tuple[Place, str], str] = {
        (place[1:], digests[place]): place[0] for place in sorted(standing, reverse=True) if place in digests
    }
    kept, apart = [], []
    for entry in entries:
        place = (entry.file, *entry.inside)
        same = (entry.inside, digests.get(place, ""))
        if entry.exhibit or place not in digests or first.setdefault(same, entry.file) == entry.file:
            kept.append(entry)
        else:
            apart.append(_left_out(entry, first[same]))
    gone = {item.id for item in apart}
    return tuple(replace(entry, under="") if entry.under in gone else entry for entry in kept), tuple(apart)


def _left_out(entry: Entry, first: str) -> LeftOut:
    because = "the SHA-256 of both files"
    return LeftOut(
        file=entry.file,
        inside=entry.inside,
        why=f"It is the same file as {first}, byte for byte",
        title=entry.title,
        id=entry.id,
        proposed=(Guess(key="why", because=because),),
        entry=replace(entry, under=""),
    )
