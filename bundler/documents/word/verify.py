"""The check of a drawn Word document: every paragraph's number, glued to its first words, and all of its words."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bundler.documents.word.expected import Expected

_PIECE = 24
"""How many signs are looked for at once: few enough to stand on one line."""

_OTHER_SIGNS = ".()[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What was not found in the drawn pages: paragraphs whose number, and paragraphs some of whose words."""

    numbers: tuple[Expected, ...]
    words: tuple[Expected, ...]

    @property
    def count(self) -> int:
        """How many paragraphs are not as they should be; a number weighs as much as words."""
        return len(self.numbers) + len(self.words)


def missing_in(pdf: Path, expected: Iterable[Expected]) -> Missing:
    """Look for every paragraph in the text of the PDF's pages, as PDFium reads them."""
    return missing_in_text(page_texts(pdf), expected)


def page_texts(pdf: Path) -> tuple[str, ...]:
    """Give the text of each page, as PDFium reads it."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def missing_in_text(pages: tuple[str, ...], expected: Iterable[Expected]) -> Missing:
    """Look for every paragraph in these pages' text."""
    drawn = _Drawn(pages)
    numbers: list[Expected] = []
    words: list[Expected] = []
    wanted: Counter[str] = Counter()
    for paragraph in expected:
        label, runs = squeezed(paragraph.label), [squeezed(run) for run in paragraph.runs]
        first = runs[0][:_PIECE] if runs else ""
        if label:
            wanted[label + first] += 1
            backwards = _reads_backwards(paragraph.runs) and drawn.holds_at_edge(label, paragraph.runs[0])
            if not backwards and not drawn.holds_number(label, first, wanted[label + first]):
                numbers.append(paragraph)
        pieces = [run[at : at + _PIECE] for run in runs for at in range(0, len(run), _PIECE)]
        if _reads_backwards(paragraph.runs):
            pieces = [squeezed(word) for run in paragraph.runs for word in run.split()]
        if not all(drawn.holds(piece) for piece in pieces):
            words.append(paragraph)
    return Missing(numbers=tuple(numbers), words=tuple(words))


def squeezed(text: str) -> str:
    """Give text without what engines and readers disagree on: spaces, case, ligatures, dashes, quotes."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in plain if sign.isalnum() or sign in _OTHER_SIGNS)


class _Drawn:
    """The squeezed text of the drawn pages, and where on each page a word begins."""

    def __init__(self, pages: tuple[str, ...]) -> None:
        self.pages = tuple(squeezed(page) for page in pages)
        self.text = "".join(self.pages)
        self.lines = tuple(squeezed(line) for page in pages for line in page.splitlines())
        self.begins = tuple(_word_begins(page) for page in pages)

    def holds(self, piece: str) -> bool:
        """Tell whether a piece stands there, whole or cut by the end of a page."""
        if not piece or piece in self.text or piece[::-1] in self.text:
            return True
        return any(self._cut(piece, at) for at in range(1, len(piece)))

    def holds_number(self, label: str, first: str, times: int) -> bool:
        """Tell whether a number stands there with these words right after it, as often as it should."""
        for words in (first, first[: _PIECE // 2]):
            if self._begun(label + words) >= times:
                return True
        return any(self._cut(label + first, len(label) + at) for at in range(3, len(first)))

    def holds_at_edge(self, label: str, words: str) -> bool:
        """Tell whether a line that reads from the right bears a number at either edge, and these words' first."""
        first = squeezed(words.split()[0]) if words.split() else ""
        return any(
            (line.startswith(label) or line.endswith(label)) and (first in line or first[::-1] in line)
            for line in self.lines
        )

    def _begun(self, wanted: str) -> int:
        """Count the places where this stands at the beginning of a word, so that 5. is not found in 15."""
        count = 0
        for page, begins in zip(self.pages, self.begins, strict=True):
            at = page.find(wanted)
            while at >= 0:
                count += at in begins
                at = page.find(wanted, at + 1)
        return count

    def _cut(self, piece: str, at: int) -> bool:
        head, tail = piece[:at], piece[at:]
        return any(
            head in this and tail in following for this, following in zip(self.pages, self.pages[1:], strict=False)
        )


def _word_begins(page: str) -> frozenset[int]:
    """Give the places in a page's squeezed text where a word begins."""
    begins, at = set(), 0
    for word in page.split():
        begins.add(at)
        at += len(squeezed(word))
    return frozenset(begins)


def _reads_backwards(runs: tuple[str, ...]) -> bool:
    return any(unicodedata.bidirectional(sign) in ("R", "AL") for run in runs for sign in run)
