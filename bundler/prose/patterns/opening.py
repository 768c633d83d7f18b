"""Rules for figures, by the signs or letters that follow them: how a match can open is read off each pattern."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any, Generic, NamedTuple, TypeVar

_FOLLOWS = re.compile(r"(\s*)([A-Za-z]{2}|[^\w\s][\d\s]|\S?)")
# As many figures as are told apart; more are as many.
_MOST = 5
_DIGIT, _SPACE, _ANY = "0", " ", "any"
# A class of more signs than this may as well be any sign, behind a first letter.
_FEW = 12
_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
_BRANCHES: dict[object, Callable[[Any], Sequence[Any]]] = {
    _constants.SUBPATTERN: lambda value: value[3:],
    _constants.BRANCH: lambda value: value[1],
    _constants.GROUPREF_EXISTS: lambda value: value[1:],
}
_ENDS = (_constants.AT_END, _constants.AT_END_STRING)
_CATEGORIES = {_constants.CATEGORY_DIGIT: _DIGIT, _constants.CATEGORY_SPACE: _SPACE}


class _State(NamedTuple):
    """How a match can open, as far as it is read: so many figures, whether a space came after them, and what came then.

    That is a figure, the first two letters of a word, or a sign and what stands after it: nothing at the end of the
    text, _ANY for each sign. It is `going` while more is to be read.
    """

    figures: int = 0
    spaced: bool = False
    sign: str = ""
    going: bool = True


_Reader = TypeVar("_Reader")


class ByOpening(Generic[_Reader]):
    """Rules (a pattern and what reads its match) in order, found by the figures at which a match is to begin."""

    __slots__ = ("_found", "_openings", "_rules")

    def __init__(self, rules: Sequence[tuple[re.Pattern[str], _Reader]]) -> None:
        self._rules = tuple(rules)
        self._openings = [_sorted(openings(pattern)) for pattern, _ in rules]
        self._found: dict[tuple[int, bool, str], tuple[tuple[re.Pattern[str], _Reader], ...]] = {}

    def at(self, text: str, start: int, end: int) -> tuple[tuple[re.Pattern[str], _Reader], ...]:
        """Give the rules that can match from the figures at `start`–`end` of `text` on; no other does."""
        after = _FOLLOWS.match(text, end)
        assert after is not None
        gap, sign = after.groups()
        if not sign.isascii():
            return self._rules
        opening = (min(end - start, _MOST), bool(gap), "".join(map(_plain, sign)))
        if opening not in self._found:
            read = zip(self._rules, self._openings, strict=True)
            self._found[opening] = tuple(rule for rule, ways in read if _can_open(ways, *opening))
        return self._found[opening]


@cache
def openings(pattern: re.Pattern[str]) -> frozenset[_State]:
    """Give the ways in which a match that begins with a figure can open."""
    return frozenset(_read(_parser.parse(pattern.pattern, pattern.flags), {_State()}))


class _Ways(NamedTuple):
    """The ways in which the matches of a pattern can open, put together.

    What comes is left open after `least` figures or more, and after a space behind a number of figures in `spaced`;
    else it is one of `signs`, by the number of figures and whether a space came after them. `first` holds the first
    letters of these.
    """

    least: int
    spaced: frozenset[int]
    signs: dict[tuple[int, bool], frozenset[str]]
    first: dict[tuple[int, bool], frozenset[str]]


def _sorted(states: Iterable[_State]) -> _Ways:
    left_open = [state for state in states if state.going and not state.sign]
    signs: dict[tuple[int, bool], frozenset[str]] = {}
    for state in states:
        form = (state.figures, state.spaced)
        signs[form] = signs.get(form, frozenset()) | {state.sign}
    anything = any(state.sign == _ANY and not state.figures for state in states)
    least = min((state.figures for state in left_open if not state.spaced), default=_MOST + 1)
    return _Ways(
        least=0 if anything else least,
        spaced=frozenset(state.figures for state in left_open if state.spaced),
        signs=signs,
        first={form: frozenset(sign[:1] for sign in of_form) for form, of_form in signs.items()},
    )


def _can_open(ways: _Ways, count: int, spaced: bool, sign: str) -> bool:
    """Whether a match can open so: with the sign that was read, or as far as both are known with its first letter."""
    if ways.least <= count or (spaced and count in ways.spaced):
        return True
    form = (count, spaced)
    read = ways.signs.get(form)
    if read is None:
        return False
    return (
        _ANY in read or sign in read or (sign in ways.first[form] if len(sign) == 1 else bool(sign) and sign[0] in read)
    )


def _read(items: Iterable[tuple[Any, Any]], states: set[_State]) -> set[_State]:
    """The states after the parts of a pattern that follow each other."""
    for item in items:
        going = {state for state in states if state.going}
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
        signs = list(_signs(value))
        few = not state.sign or len(signs) <= _FEW
        yield from (longer for sign in (signs if few else [_ANY]) for longer in _longer(state, sign))
    elif name in (_constants.ANY, _constants.NOT_LITERAL):
        yield from _longer(state, _ANY)
    elif name in _BRANCHES:
        yield from (after for branch in _BRANCHES[name](value) for after in _read(branch or (), {state}))
    elif name in _REPEATS:
        yield from _repeated(value, state)
    elif name is _constants.ASSERT and value[0] > 0:
        ahead = _read(value[1], {state})
        unread = any(each.going and not each.sign for each in ahead)
        yield from {state} if unread else {each._replace(going=False) for each in ahead}
    elif name is _constants.AT and value in _ENDS:
        gaps = {state.spaced} if state.sign else {state.spaced, True}
        yield from (state._replace(spaced=gap, going=False) for gap in gaps)
    elif name in (_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT):
        yield state
    else:
        yield _State(sign=_ANY, going=False)


def _repeated(repeat: tuple[int, int, Iterable[tuple[Any, Any]]], state: _State) -> Iterator[_State]:
    least, most, inside = repeat
    states = {state}
    for times in range(min(most, least + _MOST) + 1):
        if times >= least:
            yield from states
        states = _read(inside, states)


def _plain(sign: str) -> str:
    """One sign for all figures and one for all white space; a small letter for a capital."""
    return _DIGIT if sign.isdigit() else _SPACE if sign.isspace() else sign.lower()


def _longer(state: _State, sign: str) -> Iterator[_State]:
    """The states after one more sign; none where the match would begin with no figure."""
    figures, spaced, first, _ = state
    if first:
        yield _State(figures, spaced, first if sign == _ANY else first + _plain(sign), going=False)
        return
    digit = sign == _ANY or sign.isdigit()
    if digit and not spaced:
        yield _State(min(figures + 1, _MOST))
    if figures and (sign == _ANY or sign.isspace()):
        yield _State(figures, spaced=True)
    if figures and spaced and digit:
        yield _State(figures, True, _DIGIT, going=False)
    if figures and not (sign.isdigit() or sign.isspace()):
        yield _State(figures, spaced, sign.lower(), going=sign != _ANY)


def _signs(within: list[tuple[Any, Any]]) -> Iterator[str]:
    """The signs for which a class of signs stands."""
    for name, value in within:
        if name is _constants.LITERAL:
            yield chr(value)
        elif name is _constants.RANGE and value[1] < 128:
            yield from map(chr, range(value[0], value[1] + 1))
        else:
            yield _CATEGORIES.get(value, _ANY) if name is _constants.CATEGORY else _ANY
