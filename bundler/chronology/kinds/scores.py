"""How much the words of a clause speak for each kind of event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from bundler.chronology.kinds import small_words as small
from bundler.chronology.kinds.clause import Clause
from bundler.chronology.kinds.lexicon import BASES, BY_SECOND, DOERS, NOUNS, PEOPLE, SENSES, VERBS, Phrase, Sense
from bundler.chronology.kinds.places import BESIDE, MAIN, Word, places
from bundler.chronology.kinds.small_words import ADVERBS, AND, ARTICLES, BE, DATE, GET, HAVE, LENGTHS, NUMBERS, WAYS

# A fixed phrase says more beside the verb than a noun does.
_PHRASE_BESIDE = 0.4
_WINDOW, _GAP, _TO, _BEHIND = 9, 4, 7, 4
_PASSED = BE | GET | HAVE | ADVERBS | {DATE, "also", "both", "in"}
_NO_OBJECT = small.BESIDE | {DATE, ",", ";"}
# So many words before a verb stands who does it; what that alone says is little.
_DOER, _LIKELY = 4, 0.75
_ENDS_OBJECT = frozenset(("that", "who", "which", "when", "because", "after", "before", ";", "@"))


def scores_of(clause: Clause) -> dict[str, float]:
    """Give for each kind that a word of the clause speaks for the sum of what each says, by weight and place."""
    scores: dict[str, float] = defaultdict(float)
    bases = [BASES.get(word, word) for word in clause.words]
    present = frozenset(bases)
    covered = -1
    for word in places(clause):
        if word.at < covered:
            continue
        phrase, end = _phrase(word, clause.words, bases, present)
        if phrase is not None:
            covered = end
            if phrase.weight:
                scores[phrase.kind] += phrase.weight * (_PHRASE_BESIDE if word.place == BESIDE else word.place)
            elif word.place == MAIN:
                # “The meeting took place”: what happened is what stands before the verb.
                scores.update({kind: 2 * score for kind, score in scores.items()})
            continue
        kind, weight = _of_verb(word, clause) if word.verb else _of_noun(word, clause.words)
        if weight:
            scores[kind] += weight * word.place
    return scores


def _of_noun(word: Word, words: Sequence[str]) -> tuple[str, float]:
    """What a noun says; half, where it only stands before the noun that counts: “appeal panel”."""
    kind, weight = NOUNS.get(word.text, ("", 0.0))
    leads = word.at + 1 < len(words) and words[word.at + 1] in NOUNS
    return kind, weight / 2 if leads else weight


def _of_verb(word: Word, clause: Clause) -> tuple[str, float]:
    for sense in SENSES.get(word.verb, ()):
        if _holds(sense, word, clause):
            return sense.kind, sense.weight
    told = VERBS.get(word.verb)
    if told is None and word.place == MAIN and not word.passive:
        return _of_doer(clause.words[max(clause.first, word.at - _DOER) : word.at])
    return told or ("", 0.0)


def _of_doer(before: Sequence[str]) -> tuple[str, float]:
    """What somebody most likely did by a verb that tells nothing: a body decides, a doctor looks into something."""
    for word in reversed(before):
        for doers, kind in DOERS:
            if word in doers:
                return kind, _LIKELY
    return "", 0.0


def _holds(sense: Sense, word: Word, clause: Clause) -> bool:
    before = clause.words[max(0, word.at - _WINDOW) : word.at]
    after = clause.words[word.at + 1 : word.at + 1 + _WINDOW]
    if sense.passive is not None and sense.passive != word.passive:
        return False
    if sense.next and not (after and after[0] in sense.next):
        return False
    if sense.subject and sense.subject.isdisjoint(after if word.passive else before):
        return False
    if sense.object and sense.object.isdisjoint([*before, *after] if word.passive else _object(before, after)):
        return False
    if sense.to and not _leads(after, sense.to):
        return False
    if sense.beside and sense.beside.isdisjoint(after):
        return False
    if sense.person is not None and sense.person != _is_of_person(word.at, clause):
        return False
    return _is_named(sense, word.at, clause) and (not sense.term or _counts(after))


def _object(before: Sequence[str], after: Sequence[str]) -> Sequence[str]:
    """The words after a verb up to where another clause begins; those before it too, where no object follows.

    Notes leave out the helping verb: “Phone located in mattress”.
    """
    found = after[: next((place for place, word in enumerate(after) if word in _ENDS_OBJECT), len(after))]
    return found if found and found[0] not in _NO_OBJECT else [*before, *found]


def _is_of_person(at: int, clause: Clause) -> bool | None:
    """Whether what stands before a verb is a person: “he”, a name, “the appellant”; None where nothing does."""
    for place in range(at - 1, clause.first - 1, -1):
        word = clause.words[place]
        if word in AND:
            break
        if word in _PASSED or word.endswith("ly"):
            continue
        return word in PEOPLE or (place in clause.names and word not in NOUNS)
    return None


def _leads(after: Sequence[str], where: frozenset[str]) -> bool:
    """Whether a word of a class stands within four words behind “to”, “from” or the like."""
    return any(
        word in where and not WAYS.isdisjoint(after[max(0, place - _BEHIND) : place])
        for place, word in enumerate(after)
    )


def _is_named(sense: Sense, at: int, clause: Clause) -> bool:
    """Whether a name stands where a sense asks for one: next, or after “to” or “from” (“came to Calder Fen”)."""
    if sense.is_name and at + 1 not in clause.names:
        return clause.words[at + 1 : at + 2] == ["the"] and at + 2 in clause.names
    if not sense.to_name:
        return True
    near = [place for place in clause.names if at + 1 < place < at + _TO]
    return any(clause.words[place - 1] in WAYS for place in near)


def _counts(words: Sequence[str]) -> bool:
    """Whether words give a length of time: “18 months”."""
    return any(word in LENGTHS and (before.isdigit() or before in NUMBERS) for before, word in pairwise(words))


def _phrase(
    word: Word, words: Sequence[str], bases: Sequence[str], present: frozenset[str]
) -> tuple[Phrase | None, int]:
    """The phrase that begins with a word, the longest of several, and where it ends.

    `bases` are the base forms of `words`, `present` the same without their order.
    """
    found, ends = None, -1
    begun = BY_SECOND.get(bases[word.at], {})
    for second in begun.keys() & present:
        for phrase in begun[second]:
            if (found is not None and phrase.rank < found.rank) or not present.issuperset(phrase.needs):
                continue
            end = _end(phrase.rest, words, bases, word.at + 1)
            if end > 0:
                found, ends = phrase, end
    return found, ends


def _end(rest: Sequence[str | None], words: Sequence[str], bases: Sequence[str], at: int) -> int:
    """Where the words of a phrase end, of which the first stands before `at`; -1 where they are not there."""
    gap = 0
    for step in rest:
        if step is None:
            gap = _GAP
            continue
        place = _next(step, words, bases, at, gap)
        if place < 0:
            return -1
        at, gap = place + 1, 0
    return at


def _next(step: str, words: Sequence[str], bases: Sequence[str], at: int, gap: int) -> int:
    """Where a word of a phrase stands: at a place, or beyond a gap and an article; -1 where it does not."""
    for place in range(at, min(at + gap + 2, len(words))):
        if bases[place] == step:
            return place
        if place >= at + gap and words[place] not in ARTICLES:
            return -1
    return -1
