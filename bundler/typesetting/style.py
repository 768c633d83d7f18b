"""Style: a face, a size and a spacing to set text in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Face(Enum):
    """The faces that our pages are set in; the value is the name of the font's file.

    What a face does not hold is set in a font of its script.
    """

    SERIF = "NotoSerif-Regular"
    SERIF_BOLD = "NotoSerif-Bold"
    SERIF_ITALIC = "NotoSerif-Italic"
    SANS = "NotoSans-Regular"
    SANS_BOLD = "NotoSans-Bold"
    SANS_ITALIC = "NotoSans-Italic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a text is set. `size` and `tracking` (space added after each letter, for capitals) are in points.

    With `small_capitals` the lower-case letters are drawn as small capitals; the text stays what it is.
    """

    face: Face
    size: float
    tracking: float = 0.0
    small_capitals: bool = False
