"""A text as runs, each of one font and one direction."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bundler.errors import LayoutError
from bundler.typesetting.fonts import Font, fallback_for, font_of
from bundler.typesetting.style import Face

# Marks that steer the direction of text are dropped: a name must not turn the words around it.
_DIRECTION_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff]")
_BLANKS = re.compile("[\\x00-\\x20\x7f-\x9f\u1680\u2000-\u200a\u2028\u2029\u205f]+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
# Drawn as nothing by every font, so no font need hold them.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\U000e0000-\U000e0fff]"
)
# Vowels and finals of Hangul that are written letter by letter, as file names of a Mac are.
_HANGUL_LETTERS = re.compile("[\u1160-\u11ff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Part of a text that is set in one font. An odd `level` runs from right to left."""

    text: str
    font: Font
    level: int


def clean(text: str) -> str:
    """Give a text as one line: control characters, line ends and tabs are spaces, one at a time, none at the ends.

    Letters with marks are put together (NFC); no letter becomes another.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")
    line = _BLANKS.sub(" ", _DIRECTION_MARKS.sub("", text)).strip(" ")
    if unicodedata.is_normalized("NFC", line):
        return line
    return "".join(_put_together(part) for part in clusters(line))


def _put_together(cluster: str) -> str:
    composed = unicodedata.normalize("NFC", cluster)
    return composed if len(composed) < len(cluster) else cluster


def clusters(text: str) -> Iterator[str]:
    """Give a text in pieces that may not be taken apart: a character with its marks and joiners."""
    start = 0
    for place in range(1, len(text)):
        if not _clings(text[place]) and text[place - 1] != "\u200d":
            yield text[start:place]
            start = place
    if text:
        yield text[start:]


def runs(text: str, face: Face) -> tuple[Run, ...]:
    """Split a text into runs, in the order of reading.

    Raises LayoutError where no font holds a character.
    """
    main = font_of(face)
    if main.coverage.issuperset(text) and not _RIGHT_TO_LEFT.search(text):
        return (Run(text=text, font=main, level=0),) if text else ()
    parts = tuple(_fonts(text, main))
    levels = _levels(text) if _RIGHT_TO_LEFT.search(text) else [0] * len(text)
    made: list[Run] = []
    place = 0
    for part, font in parts:
        before = made[-1] if made else None
        if part == " " and before and " " in before.font.coverage:
            font = before.font
        if before and before.font is font and before.level == levels[place]:
            made[-1] = replace(before, text=before.text + part)
        else:
            made.append(Run(text=part, font=font, level=levels[place]))
        place += len(part)
    return tuple(made)


def in_visual_order(made: tuple[Run, ...]) -> tuple[Run, ...]:
    """Give runs from left to right, as the Unicode bidirectional algorithm orders them (rule L2)."""
    ordered = list(made)
    for level in range(max((run.level for run in made), default=0), 0, -1):
        place = 0
        while place < len(ordered):
            end = place
            while end < len(ordered) and ordered[end].level >= level:
                end += 1
            ordered[place:end] = reversed(ordered[place:end])
            place = end + 1
    return tuple(ordered)


def _clings(char: str) -> bool:
    if unicodedata.category(char) in ("Mn", "Mc", "Me"):
        return True
    return bool(_INVISIBLE.match(char) or _HANGUL_LETTERS.match(char))


def _fonts(text: str, main: Font) -> Iterator[tuple[str, Font]]:
    """Give a text in parts, each with the font that holds it.

    A letter and its marks have one font; only where no font holds all of them has each its own.
    """
    for cluster in clusters(text):
        font = _font_for(cluster, main)
        if font is not None:
            yield cluster, font
            continue
        for char in cluster:
            own = _font_for(char, main)
            if own is None:
                name = unicodedata.name(char, "")
                raise LayoutError(
                    f"no font holds the character U+{ord(char):04X}" + (f" ({name})" if name else ""),
                    remedy="write the title, the name or the event without this character",
                )
            yield char, own


def _font_for(cluster: str, main: Font) -> Font | None:
    needed = frozenset(_INVISIBLE.sub("", cluster))
    return main if needed <= main.coverage else fallback_for(needed)


def _levels(text: str) -> list[int]:
    """The embedding level of each character.

    A line of an English page runs from left to right. Words of a right-to-left script within it are kept together, so
    that a date or a bracket after a name stays after the name, as if each stretch had been marked off by hand. Only a
    line that has no left-to-right letter at all runs from right to left as a whole.
    """
    from bidi import algorithm

    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = 0, "L"
    marked, ours = _mark_stretches(text)
    algorithm.get_embedding_levels(marked, storage)
    chars = [char for char, mark in zip(storage["chars"], ours, strict=True) if not mark]
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    kept = {id(char) for char in storage["chars"]}
    levels: list[int] = []
    for char in chars:
        # The algorithm drops joiners; they stand with the letter before them.
        levels.append(char["level"] if id(char) in kept else levels[-1] if levels else 0)
    return levels


def _mark_stretches(text: str) -> tuple[str, list[bool]]:
    """Put each right-to-left stretch between RLE and PDF, with an LRM after it; tell which characters are ours."""
    strong = {"R": "R", "AL": "R", "L": "L"}
    classes = "".join(strong.get(unicodedata.bidirectional(char), ".") for char in text)
    spans = [found.span() for found in re.finditer("R(?:[^L]*R)?", classes)] if "L" in classes else [(0, len(text))]
    marked, ours, place = "", [], 0
    for start, end in spans:
        marked += f"{text[place:start]}\u202b{text[start:end]}\u202c\u200e"
        ours += [False] * (start - place) + [True] + [False] * (end - start) + [True, True]
        place = end
    return marked + text[place:], ours + [False] * (len(text) - place)
