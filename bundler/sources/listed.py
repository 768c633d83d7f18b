"""Find the sources that somebody lists by name: files of the case folder, and files inside of those."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bundler.confine import confined
from bundler.errors import SourceError
from bundler.sources.gather import source_of
from bundler.sources.source import Source
from bundler.sources.unpack import unpack
from bundler.store import Store

Place = tuple[str, tuple[str, ...]]
"""A path in the case folder, and the way inside that file."""


def listed_sources(places: Iterable[Place], case: Path, store: Store) -> tuple[Source, ...]:
    """Give the source at each place, in order. Only files that something is wanted from the inside of are unpacked.

    Raises SourceError, naming the place and the mend, where there is no such file or it cannot be taken.
    """
    outer: dict[str, Source] = {}
    inner: dict[str, dict[tuple[str, ...], Source]] = {}
    found = []
    for path, inside in places:
        if path not in outer:
            outer[path] = _file(case, path)
        if inside and path not in inner:
            inner[path] = _inside_of(outer[path], store, inside)
        found.append(_member(inner[path], path, inside) if inside else outer[path])
    return tuple(found)


def _file(case: Path, path: str) -> Source:
    if not (case / path).exists():
        raise SourceError(
            "there is no such file in the case folder",
            where=path,
            remedy="Put it back; where it was renamed, run jrbundle start; or delete it from bundle.toml.",
        )
    return source_of(case / path, case)


def _inside_of(source: Source, store: Store, wanted: tuple[str, ...]) -> dict[tuple[str, ...], Source]:
    members, refusals = confined(unpack, source, store, where=source.label)
    for refusal in refusals:
        if refusal.inside == wanted:
            raise SourceError(refusal.reason, where=refusal.label, remedy=refusal.mend)
    return {member.inside: member for member in members}


def _member(members: dict[tuple[str, ...], Source], path: str, inside: tuple[str, ...]) -> Source:
    if inside not in members:
        raise SourceError(
            "there is no such file inside it",
            where=" > ".join((path, *inside)),
            remedy="Look at the names under `inside` in bundle.toml, or run start again.",
        )
    return members[inside]
