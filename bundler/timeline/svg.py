"""A picture as SVG: words as words, drawn in the colour of the page that it stands in, with no script."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.sax.saxutils import escape, quoteattr

from bundler.timeline.picture import Entry, Outline, Picture, Tone, Words
from bundler.typesetting.runs import clean
from bundler.typesetting.style import Face

# How strongly each tone shows, of the colour of the text round about; what covers others is of the page's own colour.
_STRENGTH = {Tone.INK: 1.0, Tone.QUIET: 0.72, Tone.RULE: 0.6, Tone.HAIR: 0.28, Tone.BAND: 0.055, Tone.LINK: 1.0}
# What no XML may hold, and no font draws.
_NOT_IN_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
# Round the picture, in points.
_AIR = 14.0
_PAPER = "var(--timeline-paper, Canvas)"
_LINK = "var(--timeline-link, LinkText)"
_FAMILY = {
    Face.SERIF: ("serif", ""),
    Face.SERIF_BOLD: ("serif", ' font-weight="bold"'),
    Face.SERIF_ITALIC: ("serif", ' font-style="italic"'),
    Face.SANS: ("sans-serif", ""),
    Face.SANS_BOLD: ("sans-serif", ' font-weight="bold"'),
    Face.SANS_ITALIC: ("sans-serif", ' font-style="italic"'),
}
_FONTS = {"serif": "Noto Serif, Cambria, Georgia, serif", "sans-serif": "Noto Sans, Segoe UI, Helvetica, sans-serif"}


def svg_element(picture: Picture, address_of: Callable[[int], str] | None = None) -> str:
    """Give the picture as an `svg` element to stand in a page: its colour is that of the page's text.

    Each label is a group with the ids of its events in `data-events`, its whole words as a title, and where it cites a
    page, that bundle page in `data-page`; with `address_of` a bundle page, the label leads there. `--timeline-paper`
    and `--timeline-link` give the colours of the page it stands in. It is as large as on paper; a page may set its
    `width` and `height`.
    """
    wide, high = picture.width + 2 * _AIR, picture.height + 2 * _AIR
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="timeline" role="group" aria-labelledby="timeline-title" '
        f'aria-describedby="timeline-said" viewBox="{_n(-_AIR)} {_n(-_AIR)} {_n(wide)} {_n(high)}" '
        f'width="{_n(wide)}pt" height="{_n(high)}pt" fill="none">',
        f'<title id="timeline-title">{_text(picture.title)}</title>',
        f'<desc id="timeline-said">{_text(picture.said)}</desc>',
        *(_outline(shape) for shape in picture.shapes),
        *(_words(words) for words in picture.words),
    ]
    for entry in picture.entries:
        parts += _entry(entry, address_of)
    return "\n".join([*parts, "</svg>"]) + "\n"


def svg_file(picture: Picture) -> bytes:
    """Give the picture as a file of its own, which goes light or dark as its reader does."""
    element = svg_element(picture)
    style = "<style>.timeline{color-scheme:light dark;background:Canvas;color:CanvasText}</style>"
    head, rest = element.split("\n", 1)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n{style}\n{rest}'.encode()


def _entry(entry: Entry, address_of: Callable[[int], str] | None) -> list[str]:
    cited = f' data-page="{entry.leads[0].page}"' if entry.leads else ""
    said = "\n".join(entry.said)
    drawn = [
        f'<g class="entry" data-events={quoteattr(" ".join(entry.events))}{cited}>',
        f"<title>{_text(said, lines=True)}</title>",
        *(_outline(shape) for shape in entry.shapes),
        *(_words(words) for words in entry.words),
        "</g>",
    ]
    if address_of is None or not entry.leads:
        return drawn
    return [f"<a href={quoteattr(address_of(entry.leads[0].page))}>", *drawn, "</a>"]


def _outline(shape: Outline) -> str:
    edge = f'{_paint("stroke", shape.line)} stroke-width="{_n(shape.thickness)}"' if shape.line else ""
    fill = _paint("fill", shape.fill) if shape.fill else ""
    if shape.round:
        (x, y), (right, _) = shape.points
        return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(right - x)}"{fill}{edge}/>'
    places = " ".join(f"{_n(x)},{_n(y)}" for x, y in shape.points)
    name = "polygon" if len(shape.points) > 2 else "polyline"
    return f'<{name} points="{places}"{fill}{edge}/>'


def _words(words: Words) -> str:
    text = clean(words.text)
    if not text:
        return ""
    family, more = _FAMILY[words.style.face]
    more += ' font-variant="small-caps"' if words.style.small_capitals else ""
    # Other fonts are wider or narrower than ours: the reader is told how wide the words are, so that none overlap.
    return (
        f'<text x="{_n(words.x)}" y="{_n(words.y)}" font-family="{_FONTS[family]}" font-size="{_n(words.style.size)}"'
        f'{more} textLength="{_n(words.width)}" lengthAdjust="spacingAndGlyphs"{_paint("fill", words.tone)}>'
        f"{_text(text)}</text>"
    )


def _paint(what: str, tone: Tone) -> str:
    if tone is Tone.PAPER:
        return f' {what}="{_PAPER}" class="{tone.value}"'
    colour = _LINK if tone is Tone.LINK else "currentColor"
    strength = _STRENGTH[tone]
    return f' {what}="{colour}"' + (f' {what}-opacity="{strength:g}"' if strength < 1 else "")


def _text(text: str, *, lines: bool = False) -> str:
    kept = "\n".join(clean(line) for line in text.split("\n")) if lines else clean(text)
    return escape(_NOT_IN_XML.sub("\ufffd", kept))


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
