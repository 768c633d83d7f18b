"""The numbered paragraphs of a document, and the page each starts on: lawyers cite paragraphs."""

from __future__ import annotations

from bisect import bisect_right

from bundler.documents.document import Paragraph
from bundler.documents.readers.reading import Reading
from bundler.prose.text.paragraphs import paragraphs


def paragraphs_of(reading: Reading) -> tuple[Paragraph, ...]:
    """Give each numbered paragraph with the document page on which it starts, in order."""
    starts, at = [], 0
    for page in reading.pages:
        starts.append(at)
        at += len(page.text) + 1
    joined = "\n".join(page.text for page in reading.pages)
    return tuple(
        Paragraph(number=found.number, page=reading.pages[bisect_right(starts, found.start) - 1].page)
        for found in paragraphs(joined)
    )
