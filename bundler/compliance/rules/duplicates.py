"""One copy of each document, and a sheet that points to it where it is wanted twice.

**HRG-06** *One copy of each document.* Checked: no two documents come from the same file; no two have the same
words; no two share so many runs of five words that they are copies with small differences, such as a scan and its
original; no e-mail stands again inside a longer one.

**HRG-07** *An exhibit that stands in the bundle already is replaced by a sheet that refers to it.* Checked likewise,
between exhibits and other documents.
"""

from __future__ import annotations

import hashlib
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import combinations

from bundler.compliance.case_facts import PlacedDocument
from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule
from bundler.documents.kind import Kind

# Shorter texts are alike by chance: a cover, a form left empty.
_WORTH_COMPARING = 200
_RUN = 5
_ALIKE, _WITHIN = 0.7, 0.9
# A run of words that so many documents share is a letterhead or a form.
_COMMON = 8
_SURE = 88
_SAMPLED = 12


def _once(facts: Facts) -> Iterator[Breach]:
    for what, group in _copies_once(_Held(facts)):
        if not _is_exhibit_elsewhere(group):
            yield _breach(what, group)


def _sheets(facts: Facts) -> Iterator[Breach]:
    for what, group in _copies_once(_Held(facts)):
        if _is_exhibit_elsewhere(group):
            yield _breach(what, group)


def _breach(what: str, group: tuple[PlacedDocument, ...]) -> Breach:
    pages = tuple(document.first for document in group)
    return Breach(message=f"the documents that begin on {page_list(pages)} {what}", pages=pages)


def _is_exhibit_elsewhere(group: tuple[PlacedDocument, ...]) -> bool:
    """Whether one of the copies is an exhibit and another is not."""
    return len({bool(document.mark or document.kind is Kind.EXHIBIT) for document in group}) > 1


class _Held:
    """A file's facts as a key: the very same ones are looked through once for both rules."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and other.facts is self.facts

    def __hash__(self) -> int:
        return hash(self.facts.sha256)


@lru_cache(maxsize=1)
def _copies_once(held: _Held) -> tuple[tuple[str, tuple[PlacedDocument, ...]], ...]:
    return tuple(_copies(held.facts))


def _copies(facts: Facts) -> Iterator[tuple[str, tuple[PlacedDocument, ...]]]:
    """Every group of documents that are copies of one another, and in what way; each pair once."""
    documents = tuple(document for document in (facts.case.documents if facts.case else ()) if not document.made)
    told: set[frozenset[str]] = set()
    words = {document.label: _own_words(facts, document) for document in documents}
    digests = {label: _digest(text) for label, text in words.items()}
    for what, key in (
        ("are the same file, put in twice", lambda document: document.source),
        ("have the same words", lambda document: digests[document.label]),
    ):
        for group in _groups(documents, key):
            pairs = {frozenset((one.label, other.label)) for one, other in combinations(group, 2)}
            if not pairs <= told:
                told |= pairs
                yield what, group
    for what, one, other in _near(documents, words):
        if frozenset((one.label, other.label)) not in told:
            yield what, (one, other)


def _groups(
    documents: tuple[PlacedDocument, ...], key: Callable[[PlacedDocument], str]
) -> Iterator[tuple[PlacedDocument, ...]]:
    groups: dict[str, list[PlacedDocument]] = {}
    for document in documents:
        if key(document):
            groups.setdefault(key(document), []).append(document)
    return (tuple(group) for group in groups.values() if len(group) > 1)


def _own_words(facts: Facts, document: PlacedDocument) -> tuple[str, ...]:
    """A document's words, small, without the stamps."""
    words: list[str] = []
    for page in document.pages:
        mark = facts.stamps.marks[page - 1] if page <= len(facts.stamps.marks) else None
        text = facts.text_of([page]).rstrip()
        words += text.removesuffix(mark.printed.written if mark else "").lower().split()
    return tuple(words)


def _digest(words: tuple[str, ...]) -> str:
    """The digest of a document's letters; "" where they are too few to tell."""
    joined = "".join(words)
    return hashlib.sha256(joined.encode()).hexdigest() if len(joined) >= _WORTH_COMPARING else ""


def _near(
    documents: tuple[PlacedDocument, ...], words: dict[str, tuple[str, ...]]
) -> Iterator[tuple[str, PlacedDocument, PlacedDocument]]:
    """Pairs that share most of their runs of words. All runs are compared only where a sample of them agrees."""
    pairs = _candidates(words)
    if not pairs:
        return
    runs = {label: _runs(own) for label, own in words.items() if _tells_enough(own)}
    holders = Counter(run for own in runs.values() for run in own)
    by_label = {document.label: document for document in documents}
    for first, second in pairs:
        one, other = by_label[first], by_label[second]
        sizes = len(runs[first]), len(runs[second])
        count = sum(holders[run] <= _COMMON for run in runs[first] & runs[second])
        if count >= _ALIKE * max(sizes) and _is_copy(words[first], words[second]):
            yield "are near copies of one another", one, other
        elif count >= _WITHIN * min(sizes) and _is_quoted(one, other, sizes):
            yield "hold the same message: the shorter stands inside the longer", one, other


def _candidates(words: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    """The pairs of documents, by label and in order, whose samples share half of the smaller one's runs."""
    samples = {label: _sample(own) for label, own in words.items() if _tells_enough(own)}
    holders: dict[str, list[str]] = {}
    for label, sample in samples.items():
        for run in sample:
            holders.setdefault(run, []).append(label)
    shared: Counter[tuple[str, str]] = Counter()
    for own in holders.values():
        if 1 < len(own) <= _COMMON:
            shared.update(combinations(own, 2))
    return sorted(pair for pair, count in shared.items() if 2 * count >= min(len(samples[label]) for label in pair))


def _sample(words: tuple[str, ...]) -> frozenset[str]:
    """Some of a document's runs: those that begin with certain words, the same in every document."""
    begins = {word for word in set(words) if zlib.crc32(word.encode()) % _SAMPLED == 0}
    last = len(words) - _RUN
    return frozenset(
        " ".join(words[place : place + _RUN]) for place, word in enumerate(words) if place <= last and word in begins
    )


def _runs(words: tuple[str, ...]) -> frozenset[str]:
    """Every run of five words in a document."""
    return frozenset(" ".join(words[place : place + _RUN]) for place in range(len(words) - _RUN + 1))


def _tells_enough(words: tuple[str, ...]) -> bool:
    return sum(map(len, words)) >= _WORTH_COMPARING


def _is_copy(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    from rapidfuzz import fuzz

    return fuzz.ratio(" ".join(one)[:6000], " ".join(other)[:6000]) >= _SURE


def _is_quoted(one: PlacedDocument, other: PlacedDocument, sizes: tuple[int, int]) -> bool:
    shorter = one if sizes[0] <= sizes[1] else other
    return shorter.kind is Kind.EMAIL and (other if shorter is one else one).kind is Kind.EMAIL


RULES = (
    Rule(
        id="HRG-06",
        title="One copy of each document",
        source="PD 54A 16.1; King's Bench Guide 2025 9.101, 14.3, 14.5(1)",
        tier="P",
        severity=Severity.WARN,
        remedy="Keep one copy, and refer to it from the other place.",
        check=_once,
    ),
    Rule(
        id="HRG-07",
        title="A sheet instead of a second copy",
        source="King's Bench Guide 2025 14.5(3)",
        tier="P",
        severity=Severity.WARN,
        remedy="Keep the copy that stands in order of date, and put a sheet that names its page into the exhibit.",
        check=_sheets,
    ),
)
