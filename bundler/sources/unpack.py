"""Take the documents out of files that hold others: e-mails, ZIP archives, PDF portfolios."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from bundler.confine import confine_many
from bundler.errors import BundlerError, SourceError
from bundler.sources import media_types as types
from bundler.sources.mail import Mail
from bundler.sources.portfolio import portfolio_members
from bundler.sources.sniff import sniff
from bundler.sources.source import Refusal, Source
from bundler.sources.zip_members import Limits, Member, TooMuch, zip_members
from bundler.store import Store, key_of

_HOLDERS = frozenset({types.EML, types.MSG, types.ZIP, types.PDF})


@dataclass(slots=True)
class _Harvest:
    """What has been taken out so far, and how many bytes may still come."""

    store: Store
    limits: Limits
    sources: list[Source] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    bytes_left: int = 0

    def refuse(self, source: Source, name: str, reason: str, mend: str) -> None:
        inside = (*source.inside, name) if name else source.inside
        self.refusals.append(Refusal(path=source.path, inside=inside, reason=reason, mend=mend))


def unpack(
    source: Source, store: Store, limits: Limits | None = None
) -> tuple[tuple[Source, ...], tuple[Refusal, ...]]:
    """Give the documents inside a source, and what is refused there.

    A parent is followed directly by what it holds: an e-mail's attachments in the e-mail's order, numbered
    (``1 Annex A.pdf``); the members of an archive or a portfolio in natural order. An archive within the source is
    replaced by its members. The bytes lie in the store. A source that holds nothing gives nothing.
    """
    allowed = limits or Limits()
    harvest = _Harvest(store=store, limits=allowed, bytes_left=allowed.total)
    _open(source, harvest)
    return tuple(harvest.sources), tuple(harvest.refusals)


def unfold(
    sources: Iterable[Source], store: Store, limits: Limits | None = None
) -> tuple[tuple[Source, ...], tuple[Refusal, ...]]:
    """Give all documents of a folder, families together: each source followed by what is inside it.

    An archive or a portfolio, which is no document itself, is replaced by its members. Each is opened in a child
    process with limits: one that breaks it costs its own refusal.
    """
    listed = tuple(sources)
    holders = [source for source in listed if source.media_type in _HOLDERS]
    jobs = [(source.label, (source, store, limits)) for source in holders]
    opened = dict(zip(holders, confine_many(_opened, jobs), strict=True))
    carried: list[Source] = []
    refused: list[Refusal] = []
    for source in listed:
        found = opened.get(source, _Opened())
        if isinstance(found, BundlerError):
            refused.append(Refusal(path=source.path, inside=source.inside, reason=found.problem, mend=found.remedy))
            continue
        if not found.only_a_holder:
            carried.append(source)
        carried += found.sources
        refused += found.refusals
    return tuple(carried), tuple(refused)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opened:
    """What is inside a source, and whether the source is nothing but the cover round it."""

    sources: tuple[Source, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    only_a_holder: bool = False


def _opened(source: Source, store: Store, limits: Limits | None) -> _Opened:
    inner, faults = unpack(source, store, limits)
    holder = bool(inner or faults) and is_only_a_holder(source)
    return _Opened(sources=inner, refusals=faults, only_a_holder=holder)


def is_only_a_holder(source: Source) -> bool:
    """Tell whether a source is a mere cover round other documents: an archive, or a PDF portfolio."""
    if source.media_type == types.ZIP:
        return True
    return source.media_type == types.PDF and portfolio_members(source.file) is not None


def _open(source: Source, harvest: _Harvest) -> None:
    """Take out what is inside, and what is inside that."""
    if source.media_type not in _HOLDERS:
        return
    if len(source.inside) >= harvest.limits.depth:
        if is_only_a_holder(source) or _enclosed(source, harvest):
            harvest.refuse(
                source,
                "",
                f"it lies more than {harvest.limits.depth} files deep in others",
                "Save what is inside it as files of their own.",
            )
        return
    for member in _members(source, harvest):
        if member.fault is None:
            _keep(source, member, harvest)
        else:
            harvest.refuse(source, member.name, *member.fault)


def _members(source: Source, harvest: _Harvest) -> list[Member]:
    if source.media_type == types.ZIP:
        return zip_members(source.file, harvest.limits)
    if source.media_type == types.PDF:
        return portfolio_members(source.file) or []
    return _enclosed(source, harvest)


def _enclosed(source: Source, harvest: _Harvest) -> list[Member]:
    try:
        mail = Mail.read(source.file)
    except SourceError as fault:
        harvest.refuse(source, "", f"what is attached to it cannot be read: {fault.problem}", fault.remedy)
        return []
    return [
        Member(
            name=f"{number} {each.name}",
            read=partial(_given, each.data),
            fault=(each.fault, "Ask for the file itself.") if each.fault else None,
        )
        for number, each in enumerate(mail.enclosed, start=1)
    ]


def _given(data: bytes, most: int) -> bytes:
    if len(data) > most:
        raise TooMuch
    return data


def _keep(parent: Source, member: Member, harvest: _Harvest) -> None:
    """Write a member into the store and go into it."""
    most = min(harvest.limits.member, harvest.bytes_left)
    try:
        data = member.read(most)
    except TooMuch:
        harvest.refuse(parent, member.name, "it unpacks to more than can be taken in", "Supply the file itself.")
        return
    except Exception:
        # A damaged archive may raise nearly anything, and each member fails alone.
        harvest.refuse(parent, member.name, "it is damaged inside its archive", "Ask for the file itself.")
        return
    harvest.bytes_left -= len(data)
    taken = _source_in(parent, member.name, data, harvest.store)
    if taken.media_type == types.EMPTY:
        harvest.refuse(parent, member.name, "it is empty: 0 bytes", "Ask for it to be sent again.")
    elif taken.media_type == types.LOCKED_OFFICE:
        harvest.refuse(parent, member.name, "it is locked with a password", "Supply it again without the password.")
    else:
        place = len(harvest.sources)
        before = len(harvest.refusals)
        _open(taken, harvest)
        gave = len(harvest.sources) > place or len(harvest.refusals) > before
        if not (gave and is_only_a_holder(taken)):
            harvest.sources.insert(place, taken)


def _source_in(parent: Source, name: str, data: bytes, store: Store) -> Source:
    sha256 = hashlib.sha256(data).hexdigest()
    ending = re.search(r"\.[a-z0-9]{1,8}\Z", name.lower())
    file = store.file(
        key_of("inside", "1", sha256), ending.group() if ending else ".bin", lambda fresh: _write(fresh, data)
    )
    return Source(
        path=parent.path,
        inside=(*parent.inside, name),
        file=file,
        sha256=sha256,
        size=len(data),
        media_type=sniff(file, name),
    )


def _write(file: Path, data: bytes) -> None:
    file.write_bytes(data)
