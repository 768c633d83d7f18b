"""A clause read from left to right: which word is its verb, who acts, on what, and what is said in passing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bundler.chronology.kinds import small_words as small
from bundler.chronology.kinds.clause import REPORTED, Clause, is_past
from bundler.chronology.kinds.lexicon import FORMS, LEADS, NOUNS, PASTS, PERCEIVED, TELLING, TRANSPARENT
from bundler.chronology.kinds.small_words import DATE

# How much a word tells by its place: the verb, a further verb, what it acts on, who acts, what stands beside or within
# another clause, what only is aimed at, and what only says when (“a month after his arrest”).
MAIN, AND, OBJECT, SUBJECT, BESIDE, WITHIN, AIM, WHEN = 1.0, 0.85, 0.6, 0.5, 0.3, 0.28, 0.2, 0.12
_DOING = 0.4
_NEAR, _AHEAD = 4, 14
_BEFORE_BASE = small.MODAL | small.ADVERBS | small.PRONOUNS | {"who"}
# Words that tell something or bind others; all else is passed over, verbs that only help too.
_HELPING = (small.BE | small.HAVE | small.MODAL) - small.SUBORDINATES - small.PRONOUNS
_READ = (
    (frozenset((*small.SUBORDINATES, *small.PRONOUNS, *small.BESIDE, *FORMS, *TELLING)) - _HELPING)
    | small.HAVE
    | small.BE
)
# What these perceive is told by a bare verb: “I saw a man strike the window”.
_WATCHED = frozenset(("see", "watch", "hear", "observe", "notice", "feel"))
_BEFORE_NO_VERB = small.BEFORE_NOUN | small.BESIDE | {"to", DATE}
_OWNED = frozenset(("a", "an", "another", "his", "her", "their", "my", "no"))
_BEFORE_THING = frozenset(("of", "at", "by", "from", "with", "after", "before", "during", "about"))
_FINITE = frozenset(("is", "are", "was", "were", "has", "have", "had"))
_NEW_SUBJECT = small.SUBORDINATES | small.PRONOUNS | small.AND | small.BEFORE_NOUN | small.MODAL
_BETWEEN = small.BE | small.HAVE | small.ADVERBS | small.MODAL | small.PRONOUNS | {DATE}


class Word(NamedTuple):
    """A word of a clause: `place` is how much it tells by where it stands, `verb` its base form where it is one."""

    at: int
    text: str
    place: float
    verb: str = ""
    passive: bool = False


def places(clause: Clause) -> Iterator[Word]:
    """Yield every verb of a clause, and every other word by which something may be told, with its place."""
    reader = _Reader(clause.words, clause.first)
    words = clause.words
    for at in range(clause.first, len(words)):
        word = words[at]
        if word in _READ or word.endswith("ed") or not word[0].isalpha():
            found = reader.step(at)
            if found is not None:
                yield found


class _Reader:
    """Where the reading of a clause has come to."""

    __slots__ = ("aside", "at_main", "first", "led", "main", "passive", "place", "relative", "words")

    def __init__(self, words: Sequence[str], first: int) -> None:
        self.words, self.first = words, first
        self.main, self.at_main, self.passive = "", 0, False
        # A relative clause before the main verb takes the next verb.
        self.relative = False
        # The place to go back to when what stands between two commas ends.
        self.aside = 0.0
        begins = words[first] if words else ""
        # What leads: a phrase (“on the way to court”) or a clause (“when he came home”), up to a comma or the date.
        self.led = "clause" if begins in small.SUBORDINATES else "phrase" if begins in small.BESIDE else ""
        self.place = BESIDE if self.led else SUBJECT

    def step(self, at: int) -> Word | None:
        """The word at a place, or None where it is a mark or only binds others."""
        word = self.words[at]
        if word in small.SUBORDINATES:
            # “in the light of that review”: that one.
            if word != "that" or not at or self.words[at - 1] not in _BEFORE_THING:
                self._subordinate(at)
        elif not word[0].isalpha():
            self._mark(word)
        elif word in small.PRONOUNS:
            if self.led == "phrase" and not self.main:
                self.place, self.led = SUBJECT, ""
        elif word in small.HAVE:
            return self._finite(at, "have", passive=False) if self._owns(at) else None
        elif word not in _HELPING:
            return self._word(at)
        elif word in small.BE and not self.main and self.words[at + 1 : at + 2] in (["at"], ["in"]):
            # “has been at Calder Fen since”: where somebody was may be all that is told.
            self.place = OBJECT
            return Word(at=at, text=word, place=OBJECT, verb="be")
        elif word in small.BE and self.place == SUBJECT:
            # What somebody or something was is told as what a verb acts on is: “was drunk”.
            self.place = OBJECT
        return None

    def _word(self, at: int) -> Word | None:
        """A word that may be a verb, or may tell something in its place."""
        word = self.words[at]
        if word in small.BESIDE:
            self._beside(at)
        elif word in FORMS or word.endswith("ed"):
            verb = self._verb(at)
            if verb is not None:
                return verb
        return Word(at=at, text=word, place=self.place) if word in TELLING else None

    def _owns(self, at: int) -> bool:
        """Whether “had” is the verb itself: “had a heart attack”."""
        after = self.words[at + 1 : at + 2]
        return not self.main and bool(after) and after[0] in _OWNED

    def _mark(self, word: str) -> None:
        if self.aside:
            self.place, self.aside = self.aside, 0.0
        elif word in (DATE, ",") and (self.led or self.place == WHEN) and not self.main:
            self.place, self.led = SUBJECT, ""

    def _subordinate(self, at: int) -> None:
        if at and self.words[at - 1] == "," and not self.main:
            self.aside, self.place = self.place, WITHIN
        elif self.words[at] == "that" and self._reported(at):
            self.main, self.place = "", SUBJECT
        elif self.main:
            self.place = WITHIN
        else:
            self.relative = at > 0

    def _reported(self, at: int) -> bool:
        """Whether what follows tells of the date: what was found, or what was said where no date stands before."""
        if at - self.at_main > REPORTED:
            return False
        return self.main in PERCEIVED or (self.main in TRANSPARENT and DATE not in self.words[self.first : at])

    def _beside(self, at: int) -> None:
        if self.words[at] in small.TIMES:
            self.place = WHEN
        aim = self.words[at] == "to" and at + 1 < len(self.words) and self.words[at + 1] in FORMS
        if self.main and self.place > WHEN and not aim:
            self.place = min(self.place, BESIDE)

    def _verb(self, at: int) -> Word | None:
        word = self.words[at]
        before = self.words[at - 1] if at else ""
        base = FORMS.get(word, "")
        if base and word.endswith("ing"):
            return self._doing(at, base)
        further = before == "further" and self.words[at - 2] in small.BE
        if is_past(word) and (further or before not in small.BEFORE_NOUN) and not self._describes(at):
            return self._finite(at, base or word, passive=self._passive(at))
        if base == word and before == "to":
            return self._to(at, base)
        # “a first appeal”, “their last visit”: a noun.
        counted = before in small.ADVERBS and self.words[at - 2] in small.BEFORE_NOUN
        if base and not counted and (before in _BEFORE_BASE or self._present(word, before)):
            return self._finite(at, base, passive=False)
        if base == word and self.main in _WATCHED and before not in _BEFORE_NO_VERB:
            self.place = OBJECT
            return Word(at=at, text=word, place=AND, verb=base)
        return None

    def _describes(self, at: int) -> bool:
        """Whether a participle only says what a place or a thing is like: “lived at approved premises”."""
        if not self.main or self.words[at - 1] not in small.INTO:
            return False
        after = self.words[at + 1 : at + 2]
        return after != [] and after[0].isalpha() and after[0] not in small.BESIDE | small.AND | small.BEFORE_NOUN

    def _present(self, word: str, before: str) -> bool:
        """Whether a word is the verb of a note in the present: “Dr Ash examines him”."""
        return not self.main and word[-1] == "s" and word not in NOUNS and before not in small.BEFORE_NOUN

    def _doing(self, at: int, base: str) -> Word | None:
        """A word with -ing: the verb after a form of “be” (“was waiting”), else said beside; a noun is no verb."""
        before = self.words[at - 1] if at else ""
        if before in small.BE or (before in small.ADVERBS and self.words[max(0, at - 2)] in small.BE):
            return self._finite(at, base, passive=False)
        if self.words[at] in NOUNS:
            return None
        place = OBJECT if self.main in LEADS else self.place if not self.main else min(self.place, _DOING)
        return Word(at=at, text=self.words[at], place=place, verb=base)

    def _to(self, at: int, base: str) -> Word:
        if not self.main and self.words[max(0, at - 2)] in small.HAVE | small.BE:
            return self._finite(at, base, passive=False)
        place = AND if self.main in LEADS and self.place != WITHIN else AIM
        self.relative = False
        self.place = OBJECT if place == AND else min(self.place, AIM) if self.main else self.place
        return Word(at=at, text=self.words[at], place=place, verb=base)

    def _finite(self, at: int, base: str, *, passive: bool) -> Word:
        place = WITHIN
        if self.aside or self.relative or self.led == "clause" or (not self.main and self._reduced(at)):
            self.relative = False
        elif not self.main:
            place, self.main, self.at_main, self.place = MAIN, base, at, OBJECT
        elif self.place not in (WITHIN, AIM) and self._coordinate(at):
            place, self.main, self.at_main, self.place = AND, base, at, OBJECT
        self.passive = passive if place >= AND else self.passive
        return Word(at=at, text=self.words[at], place=place, verb=base, passive=passive)

    def _passive(self, at: int) -> bool:
        for word in reversed(self.words[max(0, at - _NEAR) : at]):
            if word in small.BE or word in small.GET:
                return True
            if word in small.AND:
                # “was arrested and charged”: both were done to him.
                return self.passive and self._coordinate(at) and not self._has_object(at)
            if word in small.HAVE or word in small.PRONOUNS:
                return False
        # Notes leave out who did it: “Charged 11.58”; but “Admitted the burglary” is what he did.
        if any(word[0].isalpha() for word in self.words[self.first : at]):
            return False
        return not self._has_object(at)

    def _has_object(self, at: int) -> bool:
        """Whether what a verb is done to stands right behind it: “admitted the burglary”."""
        return small.OBJECTS.issuperset(self.words[at + 1 : at + 2] or [DATE])

    def _coordinate(self, at: int) -> bool:
        """Whether “and” stands before a verb with nothing but small words between."""
        for word in reversed(self.words[max(0, at - _NEAR) : at]):
            if word in small.AND:
                return True
            if word not in _BETWEEN and not word.endswith("ly"):
                return False
        return False

    def _reduced(self, at: int) -> bool:
        """Whether a participle only says which one is meant: “a doctor retained by them saw him”.

        So it is where a helping verb follows it with no other subject: “an application made late was rejected”.
        """
        if at == self.first or self._passive(at):
            return False
        ahead = self.words[at + 1 : at + _AHEAD]
        if ahead[:1] == ["by"]:
            return any(word in PASTS or (word.endswith("ed") and word in FORMS) for word in ahead[1:])
        for word in ahead:
            if word in _FINITE:
                return True
            if word in _NEW_SUBJECT or not word[0].isalpha():
                return False
        return False
