"""Draw the timeline: the very shapes and words that were laid out, on a page on its side, and a link over each number.

A landscape page is shown landscape (General guidance on electronic court bundles, 29 November 2021, paragraph 5): it is
made wide, not turned.
"""

from __future__ import annotations

from bundler.documents.manifest import Claim
from bundler.pagination.page_style import HAIR, INK, LEFT, LINK, QUIET, RULE
from bundler.pdf.made import MadePart
from bundler.pdf.sheet import ON_ITS_SIDE, Sheets
from bundler.timeline.picture import Outline, Picture, Tone, Words
from bundler.typesetting.pen import Colour

_TOP = 60.0
_BAND, _PAPER = (0.955, 0.957, 0.965), (1.0, 1.0, 1.0)
_COLOURS: dict[Tone, Colour] = {
    Tone.INK: INK,
    Tone.QUIET: QUIET,
    Tone.RULE: RULE,
    Tone.HAIR: HAIR,
    Tone.BAND: _BAND,
    Tone.LINK: LINK,
    Tone.PAPER: _PAPER,
}


def draw_timeline(picture: Picture, claim: Claim, bundle_title: str) -> MadePart:
    """Give the picture as one page, every page reference a link to the page that it names."""
    sheets = Sheets(ON_ITS_SIDE)
    sheets.new_page()
    sheets.running_head(claim, bundle_title)
    for shape in picture.shapes:
        _outline(sheets, shape)
    for words in picture.words:
        _words(sheets, words)
    for entry in picture.entries:
        for shape in entry.shapes:
            _outline(sheets, shape)
        for words in entry.words:
            _words(sheets, words)
        for lead in entry.leads:
            sheets.link(LEFT + lead.left, LEFT + lead.right, _TOP + lead.top, lead.bottom - lead.top, lead.page)
    return sheets.done()


def _outline(sheets: Sheets, shape: Outline) -> None:
    fill = _COLOURS[shape.fill] if shape.fill else None
    line = _COLOURS[shape.line] if shape.line else None
    points = [(LEFT + x, _TOP + y) for x, y in shape.points]
    if shape.round:
        (x, top), (edge, _) = points
        sheets.disc(x, top, edge - x, fill=fill, line=line, thickness=shape.thickness)
    else:
        sheets.shape(points, fill=fill, line=line, thickness=shape.thickness)


def _words(sheets: Sheets, words: Words) -> None:
    sheets.text(LEFT + words.x, _TOP + words.y, words.text, words.style, _COLOURS[words.tone])
