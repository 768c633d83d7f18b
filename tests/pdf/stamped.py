"""Number a PDF's pages as the bundle does, and see them as a reader shows them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
from pikepdf import Array, Object, Pdf

from bundler.pdf.book import Book
from bundler.pdf.save import save
from bundler.pdf.stamps import Stamper

Picture = npt.NDArray[np.int16]

SCALE = 4


def stamp(
    file: Path,
    free: tuple[str, ...] = ("bottom-right",),
    prefix: str = "",
    first: int = 1,
    name: str = "stamped.pdf",
    main: int | None = None,
    exhibit: str = "",
) -> tuple[Path, tuple[bool, ...]]:
    """Give a copy of `file` with numbers on its pages, and for each page whether room was made.

    `main` is the number that its first page has in the main bundle; `exhibit` the mark of an exhibit, whose first page
    it is.
    """
    into = file.with_name(name)
    with Book() as book:
        book.take(book.open_made(file.read_bytes()))
        book.bind()
        stamper = Stamper(book.pdf, prefix)
        made = tuple(
            stamper.stamp(
                page,
                number,
                free,
                None if main is None else main + number - first,
                (exhibit, number - first + 1) if exhibit else None,
            )
            for number, page in enumerate(book.pages, start=first)
        )
        save(book.pdf, into, title="Stamped", first_page=book.pages[0], version=book.version)
    return into, made


def seen(file: Path, page: int = 0, scale: float = SCALE) -> Picture:
    """Give a page as it is displayed (PDF index `page`): rows of pixels, red, green, blue."""
    with pdfium.PdfDocument(file) as document:
        return np.asarray(document[page].render(scale=scale).to_numpy()[:, :, :3], dtype=np.int16)[:, :, ::-1]


def words(file: Path, page: int = 0) -> str:
    """Give the text of a page."""
    with pdfium.PdfDocument(file) as document:
        return str(document[page].get_textpage().get_text_range())


def number_colour(picture: Picture) -> npt.NDArray[np.bool_]:
    """Tell for each pixel whether it has the dark blue of the page numbers."""
    red, green, blue = picture[:, :, 0], picture[:, :, 1], picture[:, :, 2]
    return (red < 40) & (abs(green - 33) < 30) & (abs(blue - 115) < 30)


def place_of_number(picture: Picture, scale: float = SCALE) -> tuple[float, float, float, float]:
    """Give where the number is seen: its distance in points from the left, top, right and bottom of the page."""
    rows, columns = np.nonzero(number_colour(picture))
    assert len(rows), "no number is seen"
    height, width = picture.shape[:2]
    return (
        columns.min() / scale,
        rows.min() / scale,
        (width - 1 - columns.max()) / scale,
        (height - 1 - rows.max()) / scale,
    )


def changed(file: Path, change: Callable[[Pdf, Object], object]) -> Path:
    """Change the first page of a PDF, and write it back."""
    with Pdf.open(file, allow_overwriting_input=True) as pdf:
        change(pdf, pdf.pages[0].obj)
        pdf.save(file, static_id=True)
    return file


def box(*sides: float) -> Array:
    """Give a rectangle."""
    return Array(sides)
