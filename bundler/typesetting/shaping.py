"""A run as glyphs: letters joined, marks placed, matras moved, as its script asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from bundler.typesetting.runs import Run


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph, from left to right. `text` is what it stands for: "" where an earlier glyph says it all.

    Lengths are in em: how far it moves on, and how far from the base line's point it is drawn to the right and up.
    """

    number: int
    text: str
    advance: float
    right: float
    up: float


def shape(run: Run, *, small_capitals: bool = False) -> tuple[Glyph, ...]:
    """Give the glyphs of a run, from left to right."""
    em = run.font.units
    infos, positions = _harfbuzz(run, small_capitals)
    texts = _texts(run.text, [info.cluster for info in infos], rtl=run.level % 2 == 1)
    glyphs = tuple(
        Glyph(info.codepoint, text, place.x_advance / em, place.x_offset / em, place.y_offset / em)
        for info, place, text in zip(infos, positions, texts, strict=True)
    )
    return tuple(part for glyph in glyphs for part in _letter_by_letter(glyph, run)) if run.level % 2 else glyphs


def advances(run: Run, *, small_capitals: bool = False) -> list[float]:
    """Give how far each character of a run moves on, in em. What moves on as one counts at its first character."""
    em = run.font.units
    infos, positions = _harfbuzz(run, small_capitals)
    widths = [0.0] * len(run.text)
    for info, place in zip(infos, positions, strict=True):
        widths[info.cluster] += place.x_advance / em
    return widths


def _letter_by_letter(glyph: Glyph, run: Run) -> Iterator[Glyph]:
    """Give a right-to-left glyph as glyphs of one letter each, as readers expect that turn the letters round.

    A ligature (lam with alef) says its last letter; blanks laid over it say the others. Brackets say how they look.
    """
    from bidi.mirror import MIRRORED

    if len(glyph.text) < 2:
        yield replace(glyph, text=MIRRORED.get(glyph.text, glyph.text))
        return
    font = run.font.hb_font
    blank = font.get_nominal_glyph(32) or 0
    yield replace(glyph, text=glyph.text[-1])
    back = -font.get_glyph_h_advance(blank) / run.font.units
    for letter in reversed(glyph.text[:-1]):
        yield Glyph(blank, letter, 0.0, back, 0.0)


def _harfbuzz(run: Run, small_capitals: bool) -> tuple[list[Any], list[Any]]:
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(run.text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if run.level % 2 else "ltr"
    uharfbuzz.shape(run.font.hb_font, buffer, {"smcp": small_capitals})
    return buffer.glyph_infos, buffer.glyph_positions


def _texts(text: str, starts: list[int], rtl: bool) -> list[str]:
    """What each glyph stands for. A cluster's letters are dealt out to its glyphs in order, the rest to the last one.

    So the texts of all glyphs, in the order of reading, are the text of the run.
    """
    bounds = [*sorted(set(starts)), len(text)]
    end_of = dict(pairwise(bounds))
    left = Counter(starts)
    told = dict(zip(bounds, bounds, strict=True))
    texts = [""] * len(starts)
    for place in range(len(starts) - 1, -1, -1) if rtl else range(len(starts)):
        start = starts[place]
        left[start] -= 1
        first, end = told[start], end_of[start]
        told[start] = min(first + 1, end) if left[start] else end
        # A space that must not break is still a space to whoever searches for the words.
        texts[place] = text[first : told[start]].replace("\u00a0", " ")
    return texts
