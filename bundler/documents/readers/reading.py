"""Reading: a document's words as the readers see them, and values found in it with their place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bundler.documents.document import Found
from bundler.documents.page_text import PageText


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The pages' text, the file's name without its ending, and its media type as supplied."""

    pages: tuple[PageText, ...]
    name: str
    media_type: str

    @property
    def first(self) -> str:
        """The text of the first page that holds any words."""
        return next((page.text for page in self.pages if page.text.strip()), "")

    @property
    def head(self) -> str:
        """The first 1,800 characters of the first page that holds any words: where a document says what it is."""
        return self.first[:1800]

    @property
    def first_page(self) -> int:
        """The document page of `first` and `head`; 1 where no page holds words."""
        return next((page.page for page in self.pages if page.text.strip()), 1)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the first page that holds any words, without blank ones."""
        return tuple(line.strip() for line in self.first.splitlines() if line.strip())

    def search(self, pattern: re.Pattern[str], *, pages: int | None = None) -> tuple[re.Match[str], int] | None:
        """The first place where a pattern stands, and its document page; in the first `pages` pages, or in all."""
        for page in self.pages[:pages]:
            if match := pattern.search(page.text):
                return match, page.page
        return None

    def found(self, pattern: re.Pattern[str], *, pages: int | None = None, confidence: float = 0.9) -> Found | None:
        """The pattern's first group where it first stands, as a value with its place."""
        hit = self.search(pattern, pages=pages)
        if hit is None:
            return None
        match, page = hit
        value = re.sub(r"\s+", " ", match[1] if match.re.groups else match[0]).strip(" .,;:")
        return Found(value=value, origin="words", page=page, words=match[0].strip(), confidence=confidence)
