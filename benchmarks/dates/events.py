"""How well events are chosen, and how fast, from page text to events: python -m benchmarks.dates.events."""

from __future__ import annotations

import time

from bundler.chronology.extract import extract
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document
from tests.chronology.events_scored import passages, score

_WORDS = 400
_ROUNDS = 40


def main() -> None:
    """Print the precision and the recall on the labelled passages, each fault, and the pages of 400 words a second."""
    chosen = passages()
    found = score(chosen)
    print(f"{len(chosen)} passages, {sum(len(passage.labels) for passage in chosen)} dated sentences")
    print(f"event precision {found.precision:.3f}, recall {found.recall:.3f}")
    print(f"kind as labelled: {found.named:.3f} of {found.kinds}; date as labelled: {found.dated:.3f} of {found.dates}")
    for sentence in found.wrong:
        print(f"  wrongly chosen: {sentence}")
    for sentence in found.missed:
        print(f"  missed: {sentence}")
    for sentence in found.misnamed:
        print(f"  of another kind: {sentence}")
    for sentence in found.misdated:
        print(f"  of another date: {sentence}")
    texts = [(a_document(passage.kind, passage.document_date), passage.text) for passage in chosen]
    began = time.process_time()
    for _ in range(_ROUNDS):
        for document, text in texts:
            extract(document, (PageText(page=1, text=text),))
    took = time.process_time() - began
    words = _ROUNDS * sum(len(text.split()) for _, text in texts)
    print(f"{words / _WORDS / took:.0f} pages of {_WORDS} words a second on one core")


if __name__ == "__main__":
    main()
