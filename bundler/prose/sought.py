"""Patterns that are searched for only where a word that can begin them stands; the words are read off the pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

from bundler.prose.vocabulary import plain_letters

HEAD = 4
_MOST_LETTERS = 12
_WORD = re.compile(r"\w+")
_HEADS = re.compile(rf"(\w{{1,{HEAD}}})\w*")
_ZERO_WIDTH = (_constants.ASSERT, _constants.ASSERT_NOT)
_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
_NO_LETTER = (_constants.CATEGORY_SPACE, _constants.CATEGORY_NOT_WORD)

# Words of which hardly a sentence has none.
_SMALL_WORDS = (
    "a an and are as at been by for had has have he his her i in is it my no not of on or she that the they this to "
    "was were with you your"
)
_SMALL = frozenset(_SMALL_WORDS.split())

# How a match can begin, as far as it is read: the small word that opens it, if one does; the head of the word that is
# not small; and whether one is ``before`` that word, ``in`` it, has it ``read``, or has ``lost`` it.
_State = tuple[str, str, str]


class Sought:
    """A pattern and the heads of the words that every match begins with; none where a match can begin otherwise.

    The head of a word is its first four letters, the whole word where it has no more. Words as common as ``the`` are
    passed over where the pattern says what word comes after them.
    """

    __slots__ = ("heads", "pattern")

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.pattern = re.compile(pattern, flags)
        self.heads = _heads_of_matches(pattern, flags)

    def search(self, text: str, known: frozenset[str]) -> re.Match[str] | None:
        """Search as the pattern does, with the same result.

        `known` holds at least the heads of the words of `text`: those of a longer text may stand for them, if its
        words begin where those of `text` do.
        """
        if self.heads and self.heads.isdisjoint(known):
            return None
        return self.pattern.search(text)

    def sub(self, put: str, text: str, known: frozenset[str]) -> str:
        """Replace as the pattern does; `known` as in `search`."""
        if self.heads and self.heads.isdisjoint(known):
            return text
        return self.pattern.sub(put, text)


@lru_cache(maxsize=16)
def words(text: str) -> frozenset[str]:
    """Give the words of `text`, in small letters."""
    return frozenset(_WORD.findall(plain_letters(text).lower()))


@lru_cache(maxsize=16)
def heads(text: str) -> frozenset[str]:
    """Give the heads of the words of `text`, in small letters."""
    return frozenset(_HEADS.findall(plain_letters(text).lower()))


def _heads_of_matches(pattern: str, flags: re.RegexFlag) -> frozenset[str]:
    ends = _read(_parser.parse(pattern, flags), {("", "", "")})
    found = [head if how == "read" or len(head) == HEAD else small for small, head, how in ends]
    return frozenset(found) if all(found) else frozenset()


def _read(items: Iterable[tuple[Any, Any]], states: set[_State]) -> set[_State]:
    """The states after the parts of a pattern that follow each other."""
    for item in items:
        going = {state for state in states if state[2] not in ("read", "lost")}
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
    """The signs for which a class of signs stands: a space for all that are no letters, nothing for any sign."""
    if all(op is _constants.CATEGORY and kind in _NO_LETTER for op, kind in within):
        return [" "]
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
    if sign and not (sign.isalnum() or sign == "_"):
        return _whole(state) if head else (small, head, "before") if small else _lost(state)
    if not how or len(head) == HEAD or not (sign.isalnum() and sign.isascii()):
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
