"""Facts: everything the rules need, read once from the finished file by two readers that did not write it."""

from __future__ import annotations

import hashlib
import mmap
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from bundler.compliance.case_facts import CaseFacts
from bundler.compliance.facts_chronology import ChronologyFacts, read_chronology
from bundler.compliance.facts_eyes import Eyes
from bundler.compliance.facts_index import Index, read_index
from bundler.compliance.facts_pages import PageFacts, read_pages, repeated_pictures
from bundler.compliance.facts_references import PageReference, read_references, referring_pages
from bundler.compliance.facts_stamps import Stamps, find_stamps
from bundler.compliance.facts_structure import Structure, read_structure
from bundler.compliance.facts_volume import VolumeFacts, read_volume
from bundler.errors import SourceError
from bundler.plan.profile import NO_COURT, Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is true of one PDF. Pages are bundle pages, counted from 1; sizes of files are in bytes.

    `revisions` counts the states of the file that it still holds; `faults` are short sentences on what a reader could
    not do with it. `locked`: it opens with a password only, and nothing else is known.
    `referring` are the pages of chronologies, reading lists and their like, `references` what they cite by a link.
    `case` is what the build knows beside the file, None for a file that is only read.
    `encrypted`: it is protected at all, be it only against printing or copying. `court` is the profile whose limits and
    practices it is held against.
    """

    name: str
    sha256: str
    size: int
    page_count: int
    version: str = ""
    revisions: int = 1
    locked: bool = False
    encrypted: bool = False
    faults: tuple[str, ...] = ()
    structure: Structure = field(default_factory=Structure)
    pages: tuple[PageFacts, ...] = ()
    stamps: Stamps = field(default_factory=lambda: Stamps(shift=None, marks=()))
    index: Index = field(default_factory=Index)
    references: tuple[PageReference, ...] = ()
    referring: frozenset[int] = frozenset()
    chronology: ChronologyFacts = field(default_factory=ChronologyFacts)
    repeated_pictures: tuple[int, ...] = ()
    case: CaseFacts | None = None
    court: Profile = NO_COURT
    volume: VolumeFacts | None = None

    def number_at(self, page: int | None) -> int | None:
        """The number stamped on a page, or the page's own place in the file where it bears none.

        None for no page, and for a front page of a volume, which stands outside the numbers.
        """
        if page is None or not 1 <= page <= self.page_count or page <= self.front:
            return None
        mark = self.stamps.marks[page - 1] if page <= len(self.stamps.marks) else None
        return mark.printed.number if mark else page

    @property
    def front(self) -> int:
        """How many pages at the front of a volume stand outside the bundle's numbers."""
        return self.volume.front if self.volume else 0

    @property
    def places(self) -> dict[int, int]:
        """The page of each number, counted from 1; the first that bears it."""
        numbered = ((self.number_at(page), page) for page in range(self.page_count, 0, -1))
        return {number: page for number, page in numbered if number is not None}

    def text_of(self, pages: Iterable[int]) -> str:
        """The words of some pages, one after the other."""
        return "\n".join(self.pages[page - 1].text for page in pages if 1 <= page <= len(self.pages))


def read_facts(file: Path, *, name: str = "") -> Facts:
    """Read a PDF; a broken one gives facts with faults.

    `name` is the name it will have where that is not yet its own. Raises SourceError where the file cannot be read or
    is no PDF.
    """
    try:
        if not file.stat().st_size:
            raise SourceError("the file is empty", where=file.name, remedy="ask for the file again")
        with file.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_COPY) as content:
            return _read(file, content, name or file.name)
    except OSError as fault:
        raise SourceError(
            f"the file cannot be read ({fault.strerror})",
            where=file.name,
            remedy="check that it is there and that you may open it",
        ) from fault


def _read(file: Path, content: mmap.mmap, name: str) -> Facts:
    start = content.find(b"%PDF-", 0, 1024)
    if start < 0:
        raise SourceError("this is not a PDF", where=file.name, remedy="name the PDF of the bundle")
    structure = read_structure(file)
    facts = Facts(
        name=name,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        page_count=0,
        version=content[start + 5 : start + 8].decode("ascii", "replace"),
        revisions=_revisions(content),
        structure=structure,
    )
    with Eyes.on(content, structure.heavy) as eyes:
        if eyes.locked or (structure.locked and not eyes.page_count):
            return replace(facts, locked=True)
        volume = read_volume(structure.labels)
        pages = read_pages(eyes, structure.frames, volume.shift if volume else 0) if eyes.page_count else ()
        units = [frame.unit for frame in structure.frames]
        referring = referring_pages(pages, structure.bookmarks)
        faults = [*structure.faults, *([eyes.fault] if eyes.fault else [])]
        if structure.frames and eyes.page_count and eyes.page_count != len(structure.frames):
            faults.append(f"one reader counts {len(structure.frames)} pages, the other {eyes.page_count}")
        stamps = find_stamps([facts.marks for facts in pages], volume)
        index = read_index(eyes, pages, structure.bookmarks, structure.links, units)
        return replace(
            facts,
            page_count=len(structure.frames) or len(pages),
            encrypted=structure.encrypted or eyes.encrypted,
            faults=tuple(faults),
            pages=pages,
            stamps=stamps,
            volume=volume if volume and volume.shift == stamps.shift else None,
            index=index,
            references=read_references(eyes, referring - set(index.pages), structure.links, units),
            referring=referring,
            chronology=read_chronology(eyes, pages, structure.bookmarks, structure.links, units, index.pages),
            repeated_pictures=repeated_pictures(eyes, pages, structure.frames),
        )


def _revisions(content: mmap.mmap) -> int:
    """Count the file's end marks; a file arranged for the web has two of them and one state."""
    count, place = 0, content.find(b"%%EOF")
    while place >= 0 and count < 1000:
        count += 1
        place = content.find(b"%%EOF", place + 5)
    return max(1, count - (content.find(b"/Linearized", 0, 2048) >= 0))
