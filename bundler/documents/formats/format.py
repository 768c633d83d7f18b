"""Format: what a module must offer that draws one format of file as PDF, and what it hands back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bundler.documents.document import Remark, Removal


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """How a file was drawn as PDF.

    `engine` names what drew it, with its version (``dxpdf 0.8.1``). `expect_text` tells whether its pages should
    hold words: False for a photograph or a scan, which are then read from the picture.
    """

    engine: str
    expect_text: bool
    removals: tuple[Removal, ...] = ()
    remarks: tuple[Remark, ...] = ()


class Format(Protocol):
    """A module in this folder that draws one format. It is called in a child process, with limits.

    `MEDIA_TYPES` are those it draws. `VERSION` changes whenever the same file would be drawn otherwise, so that what
    is kept of an earlier version is not used.
    """

    MEDIA_TYPES: tuple[str, ...]
    VERSION: str

    def draw(self, file: Path, into: Path) -> Drawing:
        """Draw `file` as a PDF at `into`, the same bytes each time.

        Raises SourceError where the file is damaged or cannot be carried whole, EngineError where an outside program
        is missing or failed.
        """
        ...
