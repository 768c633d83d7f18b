"""Patterns that are searched for only where a word that can begin them stands; the words are read off the pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

from bundler.prose.vocabulary import plain_letters

_LENGTH = 4
_MOST_LETTERS = 12
_WORD = re.compile(r"\w+")
_ZERO_WIDTH = (_constants.ASSERT, _constants.ASSERT_NOT)
_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
_NO_LETTER = (_constants.CATEGORY_SPACE, _constants.CATEGORY_NOT_WORD)

# How a match can begin, as far as it is read: ``before`` the word, ``in`` it, its head ``read``, or ``lost``.
_State = tuple[str, str]


class Sought:
    """A pattern and the heads of the words with which every match begins; none where a match can begin otherwise.

    The head of a word is its first four letters, the whole word where it has no more.
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
    return frozenset([word[:_LENGTH] for word in words(text)])


def _heads_of_matches(pattern: str, flags: re.RegexFlag) -> frozenset[str]:
    ends = _read(_parser.parse(pattern, flags), {("", "")})
    return frozenset(head for head, _ in ends) if all(how == "read" for _, how in ends) else frozenset()


def _read(items: Iterable[tuple[Any, Any]], states: set[_State]) -> set[_State]:
    """The states after the parts of a pattern that follow each other."""
    for item in items:
        going = {state for state in states if state[1] not in ("read", "lost")}
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
        yield from once if most == 1 else ((head, how if how == "read" else "lost") for head, how in once)
    else:
        yield from ((head, "lost") for head, _ in states)


def _signs(within: list[tuple[Any, Any]]) -> list[str]:
    """The signs for which a class of signs stands: a space for all that are no letters, nothing for any sign."""
    if all(op is _constants.CATEGORY and kind in _NO_LETTER for op, kind in within):
        return [" "]
    if len(within) <= _MOST_LETTERS and all(op is _constants.LITERAL for op, _ in within):
        return [chr(sign) for _, sign in within]
    return [""]


def _at(state: _State, boundary: bool) -> _State:
    head, _ = state
    if not boundary:
        return state
    return (head, "read") if head else (head, "before")


def _longer(state: _State, sign: str) -> _State:
    head, how = state
    if head and sign and not (sign.isalnum() or sign == "_"):
        return head, "read"
    if not how or not (sign.isalnum() and sign.isascii()):
        return head, "lost"
    head += sign.lower()
    return head, "read" if len(head) == _LENGTH else "in"
