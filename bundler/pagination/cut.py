"""Cut a bundle into volumes: at borders of documents, with no page number moved."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bundler.pagination.index_layout import IndexDraft, draft_index, heading_draft, lay_out_index, plain_draft
from bundler.pagination.lines import IndexPage, RowKind
from bundler.pagination.pagination import PageRange, Pagination
from bundler.pagination.volume import Volume
from bundler.plan.bundle import Bundle, Section

Fits = Callable[[PageRange, int], bool]
"""Whether these pages, behind so many front pages, are within the limit of a volume."""

_COVER, _INDEX, _VOLUMES = "cover", "index", "volumes"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cutter:
    """The bundle, and the rows of its index wrapped once: `tabs` by label, `sections` by letter, and continued."""

    bundle: Bundle
    pagination: Pagination
    tabs: dict[str, IndexDraft]
    sections: dict[str, IndexDraft]
    continued: dict[str, IndexDraft]

    def blocks(self) -> Iterator[PageRange]:
        """What is never cut: cover and index; a divider with the first tab behind it; each further tab."""
        numbers = self.pagination
        yield PageRange(first=1, last=numbers.index.last)
        for section in self.bundle.sections:
            first = numbers.dividers[section.letter]
            for tab in section.tabs:
                yield PageRange(first=first, last=numbers.tabs[tab.label].last)
                first = numbers.tabs[tab.label].last + 1

    def index(self, pages: PageRange, ranges: Sequence[PageRange]) -> tuple[IndexPage, ...]:
        """Lay out a volume's index: what is in it, then which pages are in which volume."""
        drafts = [plain_draft(_COVER, "Cover"), plain_draft(_INDEX, "Index of the whole bundle")]
        drafts = drafts if pages.first == 1 else []
        begins: dict[str, int] = {}
        for section in self.bundle.sections:
            rows = [self.tabs[tab.label] for tab in section.tabs if self._first(tab.label) in pages]
            if rows:
                divider = self.pagination.dividers[section.letter]
                begun = divider not in pages
                begins[section.letter] = self._first(rows[0].name) if begun else divider
                drafts += [(self.continued if begun else self.sections)[section.letter], *rows]
        tabs = {_COVER: self.pagination.cover, _INDEX: self.pagination.index, **self.pagination.tabs}
        tabs |= {f"{_VOLUMES} {number}": listed for number, listed in enumerate(ranges, start=1)}
        drafts += _list_of_volumes(len(ranges))
        return lay_out_index(drafts, begins, tabs, self.bundle.number_prefix)

    def _first(self, label: str) -> int:
        return self.pagination.tabs[label].first


def cut(bundle: Bundle, pagination: Pagination, fits: Fits) -> tuple[Volume, ...]:
    """Give the volumes: each as long as `fits` allows, a document always whole, a divider with what it divides off.

    A document that is too long by itself stands in a volume of its own, which does not fit. A bundle that need not be
    cut is one volume.
    """
    whole = PageRange(first=1, last=pagination.total)
    if fits(whole, 0):
        return (Volume(number=1, of=1, pages=whole),)
    cutter = _cutter(bundle, pagination)
    assumed = 2
    while True:
        # The front of each volume lists all volumes, so it may grow with their number; never the other way.
        ranges = tuple(_ranges(cutter, fits, assumed))
        if len(ranges) <= assumed:
            return tuple(_volumes(cutter, fits, ranges))
        assumed = len(ranges)


def _cutter(bundle: Bundle, pagination: Pagination) -> _Cutter:
    drafts = draft_index(bundle)
    return _Cutter(
        bundle=bundle,
        pagination=pagination,
        tabs={draft.name: draft for draft in drafts if draft.kind is RowKind.TAB},
        sections={draft.name: draft for draft in drafts if draft.kind is RowKind.SECTION},
        continued={section.letter: _continued(section) for section in bundle.sections},
    )


def _continued(section: Section) -> IndexDraft:
    return heading_draft(section.letter, f"{section.title} (continued)", followed=True)


def _ranges(cutter: _Cutter, fits: Fits, volumes: int) -> Iterator[PageRange]:
    first, last = 1, 0
    for block in cutter.blocks():
        longer = PageRange(first=first, last=block.last)
        if last and not fits(longer, 1 + len(cutter.index(longer, [longer] * volumes))):
            yield PageRange(first=first, last=last)
            first = block.first
        last = block.last
    yield PageRange(first=first, last=last)


def _volumes(cutter: _Cutter, fits: Fits, ranges: tuple[PageRange, ...]) -> Iterator[Volume]:
    if len(ranges) == 1:
        yield Volume(number=1, of=1, pages=ranges[0], fits=False)
        return
    for number, pages in enumerate(ranges, start=1):
        index_pages = cutter.index(pages, ranges)
        yield Volume(
            number=number,
            of=len(ranges),
            pages=pages,
            index_pages=index_pages,
            fits=fits(pages, 1 + len(index_pages)),
        )


def _list_of_volumes(count: int) -> Iterator[IndexDraft]:
    yield replace(heading_draft(_VOLUMES, "The volumes of this bundle", followed=True), silent=True)
    for number in range(1, count + 1):
        yield plain_draft(f"{_VOLUMES} {number}", f"Volume {number}")
