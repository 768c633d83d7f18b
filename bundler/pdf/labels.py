"""Draw the labels of a hard copy: for each volume a sheet to cut up, with its spine and two for the front cover.

One front label is for the outside of the cover, one for the inside (King's Bench Guide 2025, 14.5(14) to (16); PD 32,
27.9): volumes must be told apart on a shelf and when they lie open.
"""

from __future__ import annotations

from collections.abc import Iterator

from bundler.pagination.page_style import HAIR, INK, LEFT, QUIET, SMALL
from bundler.pagination.volume import Volume
from bundler.pdf.made import MadePart
from bundler.pdf.proceedings import sized
from bundler.pdf.sheet import Sheets, claim_number
from bundler.pdf.volume_front import pages_of
from bundler.plan.bundle import Bundle
from bundler.typesetting.lines import width, wrap
from bundler.typesetting.naming import naming
from bundler.typesetting.style import Face, Style

_MM = 72 / 25.4
_SPINE_WIDTH, _SPINE_HEIGHT = 58 * _MM, 190 * _MM
_FRONT_WIDTH, _FRONT_HEIGHT = 102 * _MM, 88 * _MM
_SPINE_LEFT, _TOP = LEFT, 96.0
_FRONT_LEFT = _SPINE_LEFT + _SPINE_WIDTH + 10 * _MM
_INSIDE_TOP = _TOP + _SPINE_HEIGHT - _FRONT_HEIGHT
_NUMBER = Style(face=Face.SERIF_BOLD, size=13)
_CASE = Style(face=Face.SERIF_ITALIC, size=13)
_TITLE = Style(face=Face.SERIF_BOLD, size=16, tracking=0.8, small_capitals=True)
_VOLUME = Style(face=Face.SERIF, size=13)
_BIG = Style(face=Face.SERIF_BOLD, size=60)
_PAGES = Style(face=Face.SERIF, size=12)
_SMALLEST = 0.5


def draw_labels(bundle: Bundle, volumes: tuple[Volume, ...]) -> MadePart:
    """Give a sheet of labels for each volume, in order."""
    sheets = Sheets()
    with naming("bundle.toml: the title and the claim"):
        for volume in volumes:
            sheets.new_page()
            words = "Print at actual size and cut along the lines: the spine, and the front cover outside and inside."
            sheets.text(LEFT, 62, words, SMALL, QUIET)
            _spine(sheets, bundle, volume)
            _front(sheets, bundle, volume, _TOP)
            _front(sheets, bundle, volume, _INSIDE_TOP)
    return sheets.done()


def _spine(sheets: Sheets, bundle: Bundle, volume: Volume) -> None:
    """The claim number at the top, the volume's number in the middle of the back, its pages at the foot."""
    sheets.box(_SPINE_LEFT, _TOP, _SPINE_WIDTH, _SPINE_HEIGHT, HAIR)
    middle, room = _SPINE_LEFT + _SPINE_WIDTH / 2, _SPINE_WIDTH - 16
    top = _TOP + 14
    for text, style, air in (
        ("Claim No.", _VOLUME, 6.0),
        (bundle.claim.number or "________________", _NUMBER, 2.0),
        (bundle.claim.short_title, _CASE, 12.0),
        (bundle.title, _TITLE, 22.0),
    ):
        top = _stack(sheets, middle, top + air, text, style, room, 1 if style is _NUMBER else 5)
    if bundle.number_prefix:
        top = _stack(sheets, middle, top + 14, bundle.number_prefix, _TITLE, room, 1)
    foot = _TOP + _SPINE_HEIGHT
    if not volume.is_whole:
        sheets.text_middle(middle, foot - 118, "Volume", _VOLUME, QUIET)
        sheets.text_middle(middle, foot - 62, str(volume.number), _fitted(str(volume.number), _BIG, room), INK)
        sheets.text_middle(middle, foot - 42, f"of {volume.of}", _VOLUME, QUIET)
    pages = pages_of(bundle, volume)
    sheets.text_middle(middle, foot - 16, pages, _fitted(pages, _PAGES, room), INK)


def _front(sheets: Sheets, bundle: Bundle, volume: Volume, top: float) -> None:
    sheets.box(_FRONT_LEFT, top, _FRONT_WIDTH, _FRONT_HEIGHT, HAIR)
    middle, room = _FRONT_LEFT + _FRONT_WIDTH / 2, _FRONT_WIDTH - 28
    down = top + 14
    for text, style, air, most in _lines(bundle, volume):
        down = _stack(sheets, middle, down + air, text, style, room, most)


def _lines(bundle: Bundle, volume: Volume) -> Iterator[tuple[str, Style, float, int]]:
    """What a front label says: each with its style, the air above it and the most lines that it may take."""
    yield claim_number(bundle.claim), _NUMBER, 10.0, 1
    yield bundle.claim.short_title, _CASE, 16.0, 3
    yield bundle.title, _TITLE, 22.0, 2
    if not volume.is_whole:
        yield volume.name, _NUMBER, 22.0, 1
    yield pages_of(bundle, volume), _PAGES, 6.0, 1


def _stack(sheets: Sheets, middle: float, top: float, text: str, style: Style, room: float, most: int) -> float:
    """Set a text in lines one below the other, smaller where it would take too many; give where it ends."""
    for share in (1.0, 0.9, 0.8, 0.7, 0.6, _SMALLEST):
        fitted = sized(style, share)
        lines = wrap(text, fitted, room) if text else ()
        if len(lines) <= most:
            break
    for line in lines[:most]:
        top += fitted.size * 1.25
        sheets.text_middle(middle, top, line, fitted, INK)
    return top


def _fitted(text: str, style: Style, room: float) -> Style:
    return sized(style, max(_SMALLEST, min(1.0, room / max(width(text, style), 1.0))))
