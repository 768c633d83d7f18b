"""Rules for figures, by the sign that follows them: how a match can open is read off each pattern."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any, Generic, TypeVar

_FOLLOWS = re.compile(r"(\s*)(\S?)")
# As many figures as are told apart; more are as many.
_MOST = 5
_DIGIT, _SPACE, _ANY = "0", " ", "any"
_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
_BRANCHES: dict[object, Callable[[Any], Sequence[Any]]] = {
    _constants.SUBPATTERN: lambda value: value[3:],
    _constants.BRANCH: lambda value: value[1],
    _constants.GROUPREF_EXISTS: lambda value: value[1:],
}
_ENDS = (_constants.AT_END, _constants.AT_END_STRING)
_CATEGORIES = {_constants.CATEGORY_DIGIT: _DIGIT, _constants.CATEGORY_SPACE: _SPACE}

# The figures read so far, whether a space came after them, and the sign that came then: nothing at the end of the
# text, _ANY for each sign; None while none is read.
_State = tuple[int, bool, str | None]
_UNREAD: _State = (0, False, None)
_UNKNOWN: _State = (0, False, _ANY)

_Reader = TypeVar("_Reader")


class ByOpening(Generic[_Reader]):
    """Rules (a pattern and what reads its match) in order, found by the figures at which a match is to begin."""

    __slots__ = ("_found", "_openings", "_rules")

    def __init__(self, rules: Sequence[tuple[re.Pattern[str], _Reader]]) -> None:
        self._rules = tuple(rules)
        self._openings = [openings(pattern) for pattern, _ in rules]
        self._found: dict[tuple[int, bool, str], tuple[tuple[re.Pattern[str], _Reader], ...]] = {}

    def at(self, text: str, start: int, end: int) -> tuple[tuple[re.Pattern[str], _Reader], ...]:
        """Give the rules that can match from the figures at `start`–`end` of `text` on; no other does."""
        after = _FOLLOWS.match(text, end)
        assert after is not None
        gap, sign = after.groups()
        if not sign.isascii():
            return self._rules
        opening = (min(end - start, _MOST), bool(gap), _DIGIT if sign.isdigit() else sign.lower())
        if opening not in self._found:
            read = zip(self._rules, self._openings, strict=True)
            self._found[opening] = tuple(rule for rule, states in read if _can_open(states, *opening))
        return self._found[opening]


def openings(pattern: re.Pattern[str]) -> frozenset[_State]:
    """Give the ways in which a match that begins with a figure can open."""
    return frozenset(_read(_parser.parse(pattern.pattern, pattern.flags), {_UNREAD}))


def _can_open(states: Iterable[_State], count: int, spaced: bool, sign: str) -> bool:
    for figures, gap, last in states:
        if last is None and (spaced and figures == count if gap else figures <= count):
            return True
        if last == _ANY and not figures:
            return True
        if (figures, gap) == (count, spaced) and last in (sign, _ANY):
            return True
    return False


def _read(items: Iterable[tuple[Any, Any]], states: set[_State]) -> set[_State]:
    """The states after the parts of a pattern that follow each other."""
    for item in items:
        going = {state for state in states if state[2] is None}
        if not going:
            break
        states = (states - going) | {after for state in going for after in _after(item, state)}
    return states


def _after(item: tuple[Any, Any], state: _State) -> Iterator[_State]:
    """The states after one part; a part that is not known can stand for anything."""
    name, value = item
    if name is _constants.LITERAL:
        yield from _longer(state, chr(value))
    elif name is _constants.IN:
        yield from (longer for sign in _signs(value) for longer in _longer(state, sign))
    elif name in (_constants.ANY, _constants.NOT_LITERAL):
        yield from _longer(state, _ANY)
    elif name in _BRANCHES:
        yield from (after for branch in _BRANCHES[name](value) for after in _read(branch or (), {state}))
    elif name in _REPEATS:
        yield from _repeated(value, state)
    elif name is _constants.ASSERT and value[0] > 0:
        ahead = _read(value[1], {state})
        yield from {state} if any(last is None for _, _, last in ahead) else ahead
    elif name is _constants.AT and value in _ENDS:
        yield from ((state[0], gap, "") for gap in {state[1], True})
    elif name in (_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT):
        yield state
    else:
        yield _UNKNOWN


def _repeated(repeat: tuple[int, int, Iterable[tuple[Any, Any]]], state: _State) -> Iterator[_State]:
    least, most, inside = repeat
    states = {state}
    for times in range(min(most, least + _MOST) + 1):
        if times >= least:
            yield from states
        states = _read(inside, states)


def _longer(state: _State, sign: str) -> Iterator[_State]:
    """The states after one more sign; none where the match would begin with no figure."""
    figures, gap, _ = state
    digit = sign == _ANY or sign.isdigit()
    if digit and not gap:
        yield min(figures + 1, _MOST), False, None
    if figures and (sign == _ANY or sign.isspace()):
        yield figures, True, None
    if figures and gap and digit:
        yield figures, True, _DIGIT
    if figures and not (sign.isdigit() or sign.isspace()):
        yield figures, gap, sign if sign == _ANY else sign.lower()


def _signs(within: list[tuple[Any, Any]]) -> Iterator[str]:
    """The signs for which a class of signs stands."""
    for name, value in within:
        if name is _constants.LITERAL:
            yield chr(value)
        elif name is _constants.RANGE and value[1] < 128:
            yield from map(chr, range(value[0], value[1] + 1))
        else:
            yield _CATEGORIES.get(value, _ANY) if name is _constants.CATEGORY else _ANY
