"""Pages as a person sees them, read by PDFium, which wrote none of our files. Pages are counted from 1."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bundler.compliance.facts_eyes import Eyes, Sight
from bundler.compliance.facts_marks import Mark, MarkReader
from bundler.compliance.facts_pictures import Picture, cut_sides, look, picture_digests, read_pictures
from bundler.compliance.facts_tree import MOST_PAGES, PageFrame

_RUBBISH = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff\ue000-\uf8ff]")
# Rendering costs more than all the rest: so many pages without words are looked at, the others taken for paper.
MOST_LOOKS = 100
# Once so many pages in a row cannot be loaded, the rest is taken to be no better.
_GIVE_UP_AFTER = 50
_FEW_CHARACTERS = 20
# A picture that covers so much of its page is a scan of the whole of it.
_WHOLE_PAGE = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """One page. Sizes are in points as displayed; `readable` is False where PDFium could not load it.

    `characters` counts what is no space; `rubbish` is the share of them that stand for no letter; `direction` is the
    way most words run (degrees clockwise, None for few words); `marks` are the numbers near its edges. `covered` is
    the share of the page under pictures; `look` says what a page with hardly a word looks like: ``blank``,
    ``paper`` or ``picture``, and "" for a page with words. `cut` names the sides at which a scan's writing is cut off.
    """

    page: int
    readable: bool = True
    width: float = 0.0
    height: float = 0.0
    text: str = ""
    characters: int = 0
    rubbish: float = 0.0
    direction: int | None = None
    marks: tuple[Mark, ...] = ()
    pictures: tuple[Picture, ...] = ()
    covered: float = 0.0
    look: str = ""
    cut: tuple[str, ...] = ()

    @property
    def landscape(self) -> bool:
        """Whether it is wider than it is high."""
        return self.width > self.height


def read_pages(eyes: Eyes, frames: tuple[PageFrame, ...], shift: int = 0) -> tuple[PageFacts, ...]:
    """Look at every page. `frames` are what the file says of its pages; empty where that could not be read.

    `shift` is how much more than its place a page's number is, as far as the page labels say.
    """
    count = len(frames) if frames else min(eyes.page_count, MOST_PAGES)
    marks = MarkReader(shift)
    found: list[PageFacts] = []
    failures, looks, edges = 0, MOST_LOOKS, MOST_LOOKS
    for page in range(1, count + 1):
        frame = frames[page - 1] if frames else None
        if failures >= _GIVE_UP_AFTER:
            found.append(PageFacts(page=page, readable=False))
            continue
        with eyes.page(page, unit=frame.unit if frame else 1.0) as sight:
            if sight is None:
                failures += page not in eyes.skipped
                found.append(PageFacts(page=page, readable=False))
                continue
            failures = 0
            facts = _read(sight, page, frame, marks)
            if _has_few_words(facts):
                facts = replace(facts, look=look(sight) if looks > 0 else "paper")
                looks -= 1
            if facts.covered > _WHOLE_PAGE and edges > 0:
                facts = replace(facts, cut=cut_sides(sight))
                edges -= 1
        found.append(facts)
    return tuple(found)


def _has_few_words(facts: PageFacts) -> bool:
    return facts.characters < _FEW_CHARACTERS


def _read(sight: Sight, page: int, frame: PageFrame | None, marks: MarkReader) -> PageFacts:
    text = sight.text()
    characters = len("".join(text.split()))
    rubbish = len(_RUBBISH.findall(text)) if not text.isprintable() else 0
    pictures: tuple[Picture, ...] = ()
    covered = 0.0
    if frame is None or frame.pictures or characters < _FEW_CHARACTERS:
        pictures, covered = read_pictures(sight)
    width, height = sight.frame.size
    return PageFacts(
        page=page,
        width=width,
        height=height,
        text=text,
        characters=characters,
        rubbish=rubbish / characters if characters else 0.0,
        direction=_direction(sight),
        marks=marks.read(sight, page, text),
        pictures=pictures,
        covered=covered,
    )


def _direction(sight: Sight) -> int | None:
    """A few letters are enough where they run as they should; anything else is looked at closely."""
    first = sight.direction(8)
    return first if first in (None, 0) else sight.direction(400)


def repeated_pictures(eyes: Eyes, pages: tuple[PageFacts, ...], frames: tuple[PageFrame, ...]) -> tuple[int, ...]:
    """Give the pages that store again, byte for byte, a picture that an earlier page stores as an object of its own."""
    alike: dict[tuple[tuple[int, int], int], list[int]] = {}
    for facts in pages:
        for picture in facts.pictures:
            if picture.stored >= 20_000:
                alike.setdefault((picture.pixels, picture.stored), []).append(facts.page)
    suspects = {page for group in alike.values() if len(set(group)) > 1 for page in group}
    seen: dict[str, frozenset[int]] = {}
    repeated: list[int] = []
    for page in sorted(suspects)[:MOST_LOOKS]:
        held = frames[page - 1].pictures if frames else frozenset[int]()
        with eyes.page(page) as sight:
            digests = picture_digests(sight) if sight else ()
        for digest, picture in zip(digests, pages[page - 1].pictures, strict=False):
            if picture.stored < 20_000:
                continue
            before = seen.setdefault(digest, held)
            if before is not held and not before & held:
                repeated.append(page)
    return tuple(dict.fromkeys(repeated))
