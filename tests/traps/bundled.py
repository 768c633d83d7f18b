"""A finished bundle read back: where each document stands in it, how its pages look, what they say."""

from __future__ import annotations

import contextlib
import io
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
from PIL import Image
from pypdf import PdfReader

from bundler.cli.main import run
from tests.cases import Outcome
from tests.documents.looks import pictures
from tests.pdf.stamped import number_colour

SCALE = 4


def command(*arguments: str) -> Outcome:
    """Run the command, and give how it ended and what it said."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(list(arguments))
    return Outcome(code=code, out=out.getvalue(), err=err.getvalue())


@dataclass(slots=True)
class Bundled:
    """A case whose bundle was built."""

    folder: Path
    titles: dict[str, str] = field(default_factory=dict)
    _pictures: dict[int, Image.Image] = field(default_factory=dict)

    @property
    def file(self) -> Path:
        """The bundle."""
        return next((self.folder / "output").glob("*.pdf"))

    @property
    def record(self) -> dict[str, Any]:
        """The record of the build."""
        found: dict[str, Any] = json.loads(next((self.folder / "output").glob("*-record.json")).read_text("utf-8"))
        return found

    def document(self, name: str) -> dict[str, Any]:
        """What the record says of the document of this file in the documents folder."""
        return next(item for item in self.record["documents"] if item["file"] == f"documents/{name}")

    def first(self, name: str) -> int:
        """The bundle page on which a document begins."""
        return int(self.document(name)["first"])

    def pages(self, name: str) -> range:
        """The bundle pages of a document."""
        found = self.document(name)
        return range(found["first"], found["last"] + 1)

    def words(self, page: int) -> str:
        """The text of a bundle page, read by pypdf."""
        return PdfReader(self.file).pages[page - 1].extract_text()

    def has_number(self, page: int) -> bool:
        """Whether what was written last on a bundle page is its number."""
        return self.words(page).rstrip().endswith(str(page))

    def size(self, page: int) -> tuple[int, int]:
        """Width and height of a bundle page as displayed, in whole points."""
        with pypdfium2.PdfDocument(self.file) as document:
            width, height = document[page - 1].get_size()
            return round(width), round(height)

    def picture(self, page: int) -> Image.Image:
        """A bundle page as it is displayed, one dot a point."""
        if not self._pictures:
            self._pictures.update(enumerate(pictures(self.file), start=1))
        return self._pictures[page].copy()

    def source_picture(self, name: str, page: int = 1) -> Image.Image:
        """A page of a document as it was supplied."""
        return pictures(self.folder / "documents" / name)[page - 1]

    def number_box(self, page: int) -> tuple[float, float, float, float]:
        """Where a bundle page's number is seen: left, top, right, bottom in points from the top left corner."""
        with pypdfium2.PdfDocument(self.file) as document:
            drawn = np.asarray(document[page - 1].render(scale=SCALE).to_numpy()[:, :, :3], dtype=np.int16)[:, :, ::-1]
        rows, columns = np.nonzero(number_colour(drawn))
        assert len(rows), f"no number is seen on page {page}"
        return columns.min() / SCALE, rows.min() / SCALE, (columns.max() + 1) / SCALE, (rows.max() + 1) / SCALE
