"""Patterns that are searched for only where words that they cannot do without stand, which are read off the pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

from bundler.prose.patterns.any_case import CASED, AnyCase
from bundler.prose.words.vocabulary import plain_letters

HEAD = 4
_MOST_LETTERS = 12
_WORD = re.compile(r"\w+")
_HEADS = re.compile(rf"\b\w{{1,{HEAD}}}")
_ZERO_WIDTH = (_constants.ASSERT, _constants.ASSERT_NOT)
_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
_NO_LETTER = (_constants.CATEGORY_SPACE, _constants.CATEGORY_NOT_WORD)
# Stands for any figure.
_FIGURE = r"\d"

# Words of which hardly a sentence has none.
_SMALL_WORDS = (
    "a an and are as at been by for had has have he his her i in is it my no not of on or she that the they this to "
    "was were with you your"
)
_SMALL = frozenset(_SMALL_WORDS.split())

# How a match can begin, as far as it is read: the small word that opens it, if one does; the head of the word that is
# not small; and whether one is ``before`` that word, in the ``figures`` before it, ``in`` it, has it ``read``, or has
# ``lost`` it.
_State = tuple[str, str, str]
_UNREAD: _State = ("", "", "")
_BEFORE: _State = ("", "", "before")


class _ByWords:
    """A pattern and the heads of words without which it does not match.

    The head of a word is its first four letters, the whole word where it has no more. `heads` are those that every
    match begins with; none where a match can begin otherwise. Words as common as ``the`` are passed over where the
    pattern says what word comes after them, and so are figures. `needed` are the heads of which one stands in every
    match, wherever in it; none where none is sure to.
    """

    __slots__ = ("heads", "needed", "pattern")
    _opens = _UNREAD

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        small = flags == re.I and CASED not in pattern
        self.pattern: AnyCase | re.Pattern[str] = AnyCase(pattern) if small else re.compile(pattern, flags)
        parsed = list(_parser.parse(pattern, flags))
        self.heads = _heads_of(parsed, self._opens)
        self.needed = _rarest(_needed(parsed, self._opens))


class Sought(_ByWords):
    """A pattern that is searched for where the words stand that it needs."""

    __slots__ = ()

    def search(self, text: str, known: frozenset[str]) -> re.Match[str] | None:
        """Search as the pattern does, with the same result.

        `known` holds at least the heads of the words of `text`: those of a longer text may stand for them, if its
        words begin where those of `text` do.
        """
        if self.needed and self.needed.isdisjoint(known):
            return None
        return self.pattern.search(text)

    def sub(self, put: str, text: str, known: frozenset[str]) -> str:
        """Replace as the pattern does; `known` as in `search`."""
        if self.needed and self.needed.isdisjoint(known):
            return text
        return self.pattern.sub(put, text)


class Opener(_ByWords):
    """A pattern that is matched where a text opens, if the words stand in it that it needs."""

    __slots__ = ()
    _opens = _BEFORE

    def match(self, text: str, known: frozenset[str]) -> re.Match[str] | None:
        """Match as the pattern does, with the same result; `known` as in `search`."""
        if self.needed and self.needed.isdisjoint(known):
            return None
        return self.pattern.match(text)


@lru_cache(maxsize=16)
def words(text: str) -> frozenset[str]:
    """Give the words of `text`, in small letters."""
    return frozenset(_WORD.findall(plain_letters(text).lower()))


@lru_cache(maxsize=16)
def heads(text: str) -> frozenset[str]:
    """Give the heads of the words of `text`, in small letters."""
    return frozenset(_HEADS.findall(plain_letters(text).lower()))


def opening_heads(pattern: re.Pattern[str]) -> frozenset[str]:
    """Give the heads of words with which a match from word to word can begin; none where it can begin otherwise."""
    return _heads_of(_parser.parse(rf"\b(?:{pattern.pattern})\b", pattern.flags), _UNREAD)


def _heads_of(items: Iterable[tuple[Any, Any]], opens: _State) -> frozenset[str]:
    """The heads with which a match of these parts begins, none where it can begin otherwise."""
    found = [head if how == "read" or len(head) == HEAD else small for small, head, how in _read(items, {opens})]
    return frozenset(found) if all(found) else frozenset()


def _needed(items: Sequence[tuple[Any, Any]], opens: _State) -> Iterator[frozenset[str]]:
    """Sets of heads, of each of which one stands in every match of the parts: from each part on, and within each."""
    for place, (name, value) in enumerate(items):
        new = not _in_word(items[:place]) and (
            _before_word(items[max(0, place - 1) : place], _UNREAD) or _before_word(items[:place], opens)
        )
        state = _BEFORE if new else _UNREAD
        if new or not place:
            yield _heads_of(items[place:], state)
        if name is _constants.BRANCH:
            branches = [_rarest(_needed(list(branch), state)) for branch in value[1]]
            yield frozenset[str]().union(*branches) if all(branches) else frozenset()
        elif name is _constants.SUBPATTERN:
            yield from _needed(list(value[3]), state)
        elif name in _REPEATS and value[0]:
            yield from _needed(list(value[2]), state)


def _in_word(items: Sequence[tuple[Any, Any]]) -> bool:
    """Whether these parts end with a letter or a figure."""
    return bool(items) and items[-1][0] is _constants.LITERAL and chr(items[-1][1]).isalnum()


def _before_word(items: Sequence[tuple[Any, Any]], opens: _State) -> bool:
    """Whether after these parts a word can only begin."""
    return all(not head and how == "before" for _, head, how in _read(items, {opens}))


def _rarest(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """Of sets of heads the one that the fewest texts are likely to meet: without small words, and the shortest."""
    return min(filter(None, sets), key=lambda heads: (not heads.isdisjoint(_SMALL), len(heads)), default=frozenset())


def _read(items: Iterable[tuple[Any, Any]], states: set[_State]) -> set[_State]:
    """The states after the parts of a pattern that follow each other."""
    for item in items:
        going = {state for state in states if state[2] not in ("read", "lost")}
        if not going:
            break
        states = (states - going) | set(_after(item, going))
    return states


def _after(item: tuple[Any, Any], states: set[_State]) -> Iterator[_State]:
    """The states after one part; a part that can be anything loses the head that it would belong to."""
    name, value = item
    if name in _ZERO_WIDTH:
        yield from states
    elif name is _constants.AT:
        yield from (_at(state, value is _constants.AT_BOUNDARY) for state in states)
    elif name is _constants.LITERAL:
        yield from (_longer(state, chr(value)) for state in states)
    elif name is _constants.IN:
        yield from (_longer(state, sign) for state in states for sign in _signs(value))
    elif name is _constants.SUBPATTERN:
        yield from _read(value[3], states)
    elif name is _constants.BRANCH:
        for branch in value[1]:
            yield from _read(branch, states)
    elif name in _REPEATS:
        least, most, inside = value
        if not least:
            yield from states
        once = _read(inside, states)
        yield from once if most == 1 else (s if _read(inside, {s}) == {s} else _lost(s) for s in once)
    else:
        yield from map(_lost, states)


def _signs(within: list[tuple[Any, Any]]) -> list[str]:
    """The signs for which a class stands: a space for all that are no letters, _FIGURE, nothing for any sign."""
    if all(op is _constants.CATEGORY and kind in _NO_LETTER for op, kind in within):
        return [" "]
    if all(op is _constants.CATEGORY and kind is _constants.CATEGORY_DIGIT for op, kind in within):
        return [_FIGURE]
    if len(within) <= _MOST_LETTERS and all(op is _constants.LITERAL for op, _ in within):
        return [chr(sign) for _, sign in within]
    return [""]


def _at(state: _State, boundary: bool) -> _State:
    small, head, _ = state
    if not boundary:
        return state
    return _whole(state) if head else (small, head, "before")


def _longer(state: _State, sign: str) -> _State:
    small, head, how = state
    if sign == _FIGURE:
        return (small, "", "figures") if how in ("before", "figures") else _lost(state)
    if sign and not (sign.isalnum() or sign == "_"):
        return _whole(state) if head else (small, head, "before")
    if how not in ("before", "in") or len(head) == HEAD or not (sign.isalnum() and sign.isascii()):
        return _lost(state)
    head += sign.lower()
    return small, head, "read" if len(head) == HEAD and head not in _SMALL else "in"


def _whole(state: _State) -> _State:
    """The state where a word ends that is no longer than a head: after a small one, the next word is read."""
    small, head, _ = state
    return (small, head, "read") if head not in _SMALL else (small or head, "", "before")


def _lost(state: _State) -> _State:
    small, head, _ = state
    return small, head, "read" if len(head) == HEAD else "lost"
