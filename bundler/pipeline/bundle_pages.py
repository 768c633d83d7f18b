"""Each page of the bundle as the case's files stand: what it is, whose it is, and the number it will bear."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from bundler.documents.document import Document, PageForm
from bundler.documents.stamp_places import holds_zone
from bundler.pdf.made import MadePart
from bundler.pdf.parts import Part, parts_of
from bundler.pipeline.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class BundlePage:
    """One page of the bundle: `number` is its bundle page.

    `page` is the page within its document or within the pages we make there, from 1, `of` how many these are; `tab` is
    their label in the index, "" where they have none. `document_id` is "" for pages we make. `shown` is the number as
    it is stamped, `place` where (`documents.stamp_places`), "" where the page is made larger at its foot for it.
    """

    number: int
    shown: str
    title: str
    tab: str
    document_id: str
    page: int
    of: int
    place: str


class BundlePages:
    """The pages of a bundle that is not built yet, or was built from other files; what we make is drawn when asked."""

    def __init__(self, standing: Standing) -> None:
        """Raises ValueError where the standing has no pagination."""
        if standing.bundle is None or standing.pagination is None:
            raise ValueError("there is no bundle")
        self.total = standing.pagination.total
        self._prefix = standing.bundle.number_prefix
        self._parts = tuple(parts_of(standing.bundle, standing.pagination))
        self._firsts = tuple(part.range.first for part in self._parts)
        self._made: dict[int, MadePart] = {}

    @property
    def parts(self) -> tuple[Part, ...]:
        """What the bundle is made of, in the order of its pages."""
        return self._parts

    def page(self, number: int) -> BundlePage:
        """Give a bundle page. Raises KeyError where there is none of that number."""
        part = self._parts[self._at(number)]
        within = number - part.range.first
        document = part.content if isinstance(part.content, Document) else None
        free = part.free(within)
        form = document.carriage.pages[within] if document else None
        return BundlePage(
            number=number,
            shown=f"{self._prefix}{number}",
            title=part.title,
            tab=part.tab.label if part.tab else "",
            document_id=document.id if document else "",
            page=within + 1,
            of=len(part.range),
            place=free[0] if free and (form is None or _has_room(form)) else "",
        )

    def made(self, number: int) -> tuple[MadePart, int]:
        """Give the pages we make on which a bundle page stands, drawn, and its page among them, from 1.

        Raises KeyError where that page is a document's.
        """
        at = self._at(number)
        part = self._parts[at]
        if isinstance(part.content, Document):
            raise KeyError(number)
        if at not in self._made:
            self._made[at] = part.content()
        return self._made[at], part.skip + number - part.range.first + 1

    def _at(self, number: int) -> int:
        if not 1 <= number <= self.total:
            raise KeyError(number)
        return bisect_right(self._firsts, number) - 1


def _has_room(form: PageForm) -> bool:
    return holds_zone(form.width, form.height)
