"""The words that tell of what kind an event is, made ready for looking up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bundler.chronology.kinds import companies, nouns, phrases, senses, verbs
from bundler.chronology.kinds.forms import BASE_OF, base_forms, noun_forms

# “had a fall” has no passive.
_NEVER_DONE_TO = frozenset(("be", "come", "do", "get", "go", "have", "let"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """What a verb tells where its tests hold; `weight` 0 means that it tells nothing by itself.

    `person` asks that a person, or a thing, stands before the verb: “he was discharged”, “the order was discharged”.
    """

    kind: str
    weight: float
    passive: bool | None = None
    subject: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    next: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    to_name: bool = False
    is_name: bool = False
    person: bool | None = None
    term: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that follow a first one, in base form; None stands for up to four words of any sort.

    `needs` are those words without their order, by which most phrases are passed over. Of several that fit, that with
    the most words counts, and of those one that has no gap.
    """

    rest: tuple[str | None, ...]
    needs: frozenset[str]
    kind: str
    weight: float
    rank: tuple[int, bool, float, int]


def _listed(text: str) -> dict[str, tuple[str, float]]:
    found: dict[str, tuple[str, float]] = {}
    for line in text.strip().splitlines():
        kind, weight, *words = line.split()
        found.update({word: (kind, float(weight)) for word in words})
    return found


def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in companies.CLASSES.strip().splitlines():
        name, *words = line.split()
        found[name] = found.get(name, frozenset()) | frozenset(words)
    return found


def _senses() -> dict[str, tuple[Sense, ...]]:
    classes = _classes()
    found: dict[str, tuple[Sense, ...]] = {}
    for line in senses.SENSES.strip().splitlines():
        told_by, tests, kind, weight = line.split()
        asked = tests.split(",")
        named = dict(test.split(":") for test in asked if ":" in test)
        sense = Sense(
            kind=kind,
            weight=float(weight),
            passive="passive" in asked if {"passive", "active"} & set(asked) else None,
            subject=classes[named["subj"]] if "subj" in named else frozenset(),
            object=classes[named["obj"]] if "obj" in named else frozenset(),
            next=frozenset(named["next"].split("|")) if "next" in named else frozenset(),
            to_name=named.get("to") == "NAME",
            to=classes[named["to"]] if named.get("to", "NAME") != "NAME" else frozenset(),
            beside=frozenset(named["with"].split("|")) if "with" in named else frozenset(),
            is_name="is" in named,
            person="person" in asked if {"person", "thing"} & set(asked) else None,
            term="term" in asked,
        )
        for verb in told_by.split("|"):
            found[verb] = (*found.get(verb, ()), sense)
    return found


def _phrases(bases: dict[str, str]) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, tuple[Phrase, ...]] = {}
    for number, (kind, weight, (first, *rest)) in enumerate(_written()):
        begins = bases.get(first, first)
        steps = tuple(None if word == ".." else bases.get(word, word) for word in rest)
        needs = frozenset(step for step in steps if step is not None)
        rank = (sum(step is not None for step in steps), None not in steps, weight, -number)
        found[begins] = (*found.get(begins, ()), Phrase(rest=steps, needs=needs, kind=kind, weight=weight, rank=rank))
    return found


def _by_second(begins: str, found: tuple[Phrase, ...]) -> dict[str, tuple[Phrase, ...]]:
    """Phrases that begin with a word by the next word that each names, the first itself where it names no other."""
    seconds = [next((step for step in phrase.rest if step is not None), begins) for phrase in found]
    return {
        second: tuple(phrase for phrase, own in zip(found, seconds, strict=True) if own == second)
        for second in dict.fromkeys(seconds)
    }


def _written() -> Iterator[tuple[str, float, list[str]]]:
    """The kind, the weight and the words of every phrase."""
    for line in filter(None, phrases.PHRASES.splitlines()):
        kind, weight, listed = line.split(maxsplit=2)
        for phrase in listed.split(" | "):
            words = phrase.split()
            yield kind, float(weight), words
            if len(words) == 3 and words[1] == ".." and words[0] not in _NEVER_DONE_TO:
                # What is done to a thing is told of the thing too: “took photographs”, “photographs were taken”.
                yield kind, float(weight), [words[2], words[0]]


def _bases() -> dict[str, str]:
    """The base of every form of a word that a phrase may hold, of verbs and of nouns."""
    words = sorted({word for _, _, phrase in _written() for word in phrase if len(word) > 2})
    plurals = {form: word for word in words for form in noun_forms(word) if form != word}
    forms = {form: base for form, base in base_forms(words).items() if form not in plurals}
    return {form: FORMS.get(base, base) for form, base in {**plurals, **forms, **FORMS}.items()}


PEOPLE = _classes()["PEOPLE"] | _classes()["PERSON"]
# Who most likely decides, and who looks into something.
DOERS = (
    (_classes()["BODY"] - _classes()["POLICE"] | _classes()["COURT"], "decision"),
    (_classes()["CLINICIAN"] | _classes()["OFFICIAL"] - _classes()["POLICE"], "report"),
)
LEADS = frozenset(verbs.LEADS.split())
LIFE = frozenset(verbs.LIFE.split())
PERCEIVED = frozenset(verbs.PERCEIVES.split())
TRANSPARENT = PERCEIVED | frozenset(verbs.SAYS.split())
VERBS = _listed(verbs.VERBS)
SENSES = _senses()
NOUNS = {form: told for noun, told in _listed(nouns.NOUNS).items() for form in noun_forms(noun)}
PASTS = frozenset(BASE_OF)
# Every form of a verb that is known, and the verb.
FORMS = {**BASE_OF, **base_forms({*VERBS, *SENSES, *BASE_OF.values(), *LEADS, *TRANSPARENT, *LIFE})}
BASES = _bases()
PHRASES = _phrases(BASES)
# The same by the word that must come next, so that those whose words may be there are picked fast.
BY_SECOND = {begins: _by_second(begins, found) for begins, found in PHRASES.items()}
# Every word by which something may be told; the others only say how a clause is built.
TELLING = frozenset((*NOUNS, *(form for form, base in BASES.items() if base in PHRASES), *PHRASES))
